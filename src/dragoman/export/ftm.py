"""FollowTheMoney entities as JSON lines, written without its library: bounds instead of EDTF, and every loss named."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.export.selection import OBJECTS, Selection, parts_of
from dragoman.export.texts import Words, clean, web
from dragoman.model.record import PersonEntry
from dragoman.query.columns import amount, described
from dragoman.query.lines import (
    AgreementLine,
    EventLine,
    Line,
    LinkLine,
    Part,
    PositionLine,
    PromiseLine,
    Quotation,
    TradeLine,
)
from dragoman.query.tenures import tenures

Values = Iterable[str | None]
#: Instruments that are contracts; FollowTheMoney has no schema for treaties.
_COMMERCIAL = ("contract", "loan", "grant")
_GOVERNMENT, _ORGANISATION = "gov.national", "gov.igo"


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity with its properties, all of them lists of words."""

    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]


def content(selection: Selection) -> Iterator[bytes]:
    """The entities, one a line."""
    for one in entities(selection):
        body = {"id": one.id, "schema": one.schema, "properties": {name: list(one.properties[name])
                                                                  for name in sorted(one.properties)}}
        yield json.dumps(body, ensure_ascii=False).encode() + b"\n"


def entities(selection: Selection) -> Iterator[Entity]:
    """Every entity once: one for each entry under the entry's id, and those it names."""
    seen: set[str] = set()
    for one in _Telling(selection).all():
        if one.id not in seen:
            seen.add(one.id)
            yield one


def _made(identifier: str, schema: str, **properties: Values) -> Entity:
    told = {name: _told(values) for name, values in properties.items()}
    return Entity(identifier, schema, {name: values for name, values in told.items() if values})


def _told(values: Values) -> tuple[str, ...]:
    """The words that there are, each once."""
    words = (" ".join(clean(value or "").split()) for value in values)
    return tuple(dict.fromkeys(word for word in words if word))


def _id(kind: str, *words: str) -> str:
    return f"dragoman-{kind}-{hashlib.sha1(chr(0).join(words).encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


class _Telling:
    """Tells a selection as entities."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._world = selection.gazetteer
        self._words = Words(selection.gazetteer, selection.ontology)

    def all(self) -> Iterator[Entity]:
        """The entities of every line, then persons with the posts they are attested in."""
        for what in OBJECTS:
            for line in self._selection.ask(what):
                yield self._entry(line)
                yield from self._around(line)
        for person in self._selection.people():
            yield from self._person(person)

    # ── Entries ───────────────────────────────────────────────────────────────────────────────────────────────────
    def _entry(self, line: Line) -> Entity:
        if isinstance(line, EventLine):
            return self._event(line)
        if isinstance(line, AgreementLine) and line.type in _COMMERCIAL:
            return _made(
                _entry_id(line), "Contract", title=[line.title or self._words.headline(line)], type=[line.type],
                status=[line.standing], contractDate=_days(line), currency=[line.value.currency if line.value else ""],
                amount=[f"{line.value.amount:.2f}" if line.value and line.value.currency else ""],
                country=self._countries(line.states), **_thing(line),
            )
        if line.kind == "mechanism":
            return _made(
                _entry_id(line), "Organization", name=[line.title or self._words.headline(line)],
                classification=[line.type], country=self._countries(line.states), **_thing(line),
            )
        if line.kind == "project":
            return _made(
                _entry_id(line), "Project", name=[line.title or self._words.headline(line)], status=[line.standing],
                country=self._countries(line.states), **_bounds(line), **_thing(line),
            )
        pair = _pair(line)
        if pair is not None:
            return _made(
                _entry_id(line), "UnknownLink", subject=[self._state(pair[0]).id], object=[self._state(pair[1]).id],
                role=[self._role(line)], status=[line.standing], **_bounds(line), **_source(line),
            )
        return self._note(line)

    def _event(self, line: EventLine) -> Entity:
        involved = [one.id for state in line.states for one in (self._state(state),)]
        involved += [found.id for part in line.parts if (found := self._actor(part)) is not None]
        return _made(
            _entry_id(line), "Event", name=[self._words.headline(line)], involved=involved,
            organizer=[self._state(state).id for state in line.hosts], location=[self._words.place(line)],
            country=self._countries(line.states), **_bounds(line), **_thing(line, line.form, line.channel),
        )

    def _note(self, line: Line) -> Entity:
        """The last resort, for what no schema holds: instruments, promises, positions."""
        told = [f"{self._words.type(line)}, {line.standing}" if line.standing else self._words.type(line)]
        if line.date.edtf:
            told.append(f"Date: {line.date.edtf}")
        if isinstance(line, AgreementLine):
            told += [f"{name}: {day}" for name, day in sorted(line.steps.items())]
            told += [f"Expires: {line.expires}" if line.expires else "", amount(line.value)]
        if isinstance(line, TradeLine):
            told.append(amount(line.value))
        about = [self._state(state).id for state in line.states]
        return _made(
            _entry_id(line), "Note", name=[self._words.headline(line)], entity=about,
            description=["; ".join(one for one in told if one)], country=self._countries(line.states), **_thing(line),
        )

    def _role(self, line: Line) -> str:
        return f"exports {', '.join(line.goods)}".strip() if isinstance(line, TradeLine) else self._words.type(line)

    # ── Who they are between, and where they are from ─────────────────────────────────────────────────────────────
    def _around(self, line: Line) -> Iterator[Entity]:
        yield from (self._state(state) for state in line.states)
        for part in parts_of(line):
            if part.state:
                yield self._state(part.state)
            found = self._actor(part)
            if found is not None and not part.person:
                yield found
        yield from (self._state(state) for state in (_pair(line) or ()))
        if line.kind in ("mechanism", "project"):
            yield from self._members(line)
        shown = line.shown_by if isinstance(line, PromiseLine) else ()
        yield from (_article(one) for one in (*line.quotations, *shown))

    def _members(self, line: Line) -> Iterator[Entity]:
        for state in line.states:
            if line.kind == "mechanism":
                yield _made(
                    _id("membership", line.id, state), "Membership", member=[self._state(state).id],
                    organization=[_entry_id(line)], **_source(line),
                )
            else:
                yield _made(
                    _id("taking-part", line.id, state), "ProjectParticipant", participant=[self._state(state).id],
                    project=[_entry_id(line)], **_source(line),
                )

    def _state(self, code: str) -> Entity:
        label = self._world.label(code)
        if code in self._world.states:
            return _made(f"dragoman-state-{code.lower()}", "PublicBody", name=[f"Government of {label}"], alias=[label],
                         country=self._countries([code]), topics=[_GOVERNMENT])
        return _made(_id("organisation", code), "Organization", name=[label], abbreviation=[code],
                     topics=[_ORGANISATION])

    def _actor(self, part: Part) -> Entity | None:
        """A person or body by name; states are their governments, and who is not named is nobody."""
        if part.person:
            return _made(_person_id(part.person), "Person", name=[part.name])
        if not part.name or part.is_unnamed or part.kind not in ("person", "body", "company", "media", "subnational"):
            return None
        schema = {"person": "Person", "company": "Company", "media": "Organization"}.get(part.kind, "PublicBody")
        return _made(_id("actor", part.name, part.state), schema, name=[part.name],
                     country=self._countries([part.state]))

    def _person(self, person: PersonEntry) -> Iterator[Entity]:
        yield _made(
            _person_id(person.id), "Person", name=[person.name], alias=[form.written for form in person.forms],
            country=self._countries(person.states),
        )
        for post in tenures(person.sightings):
            label = self._selection.ontology.lists["rank"].get(post.rank, post.rank)
            place = self._world.label(post.country) if post.country else ""
            position = _id("position", post.rank, post.country)
            yield _made(
                position, "Position", name=[f"{label}, {place}" if place else label],
                country=self._countries([post.country]),
                organization=[self._state(post.country).id] if post.country else [],
            )
            if post.country:
                yield self._state(post.country)
            first = post.sightings[0].source
            yield _made(
                _id("occupancy", person.id, post.rank, post.country), "Occupancy", holder=[_person_id(person.id)],
                post=[position], date=[day.isoformat() for day in (post.since, post.until) if day],
                description=[f"As written: {title}" for title in post.titles],
                summary=[post.sightings[0].quote], publisher=[first.publisher], sourceUrl=[web(first.url)],
            )

    def _countries(self, codes: Iterable[str]) -> list[str]:
        """The codes that FollowTheMoney has for states; organisations have none."""
        states = self._world.states
        return [states[code].alpha2.lower() for code in codes if code in states]


def _entry_id(line: Line) -> str:
    return f"dragoman-entry-{line.id}"


def _person_id(identifier: str) -> str:
    return f"dragoman-person-{identifier}"


def _pair(line: Line) -> tuple[str, str] | None:
    """The two states that a link or trade joins, where there are two."""
    if isinstance(line, TradeLine):
        return (line.source, line.target) if line.source and line.target else None
    if isinstance(line, LinkLine) and len(line.states) == 2:
        return line.states[0], line.states[1]
    return None


def _days(line: Line) -> list[str]:
    return [day.isoformat() for day in (line.date.earliest, line.date.latest) if day is not None]


def _bounds(line: Line) -> dict[str, Values]:
    """The days: one where it is known, else the bounds; never EDTF, which FollowTheMoney cuts without a word."""
    first, last = line.date.earliest, line.date.latest
    if first is not None and first == last:
        return {"date": [first.isoformat()]}
    return {
        "startDate": [first.isoformat()] if first else [], "endDate": [last.isoformat()] if last else [],
    }


def _source(line: Line) -> dict[str, Values]:
    return {
        "summary": [one.text for one in line.quotations], "recordId": [line.id],
        "publisher": [one.outlet for one in line.quotations],
        "proof": [_article(one).id for one in line.quotations],
        "sourceUrl": [web(one.url) for one in line.quotations],
    }


def _thing(line: Line, *keywords: str) -> dict[str, Values]:
    """What every entry that is a thing has: its words, its type and modality as keywords, its sources."""
    told = _source(line)
    if not isinstance(line, EventLine | LinkLine) and line.kind != "project":
        del told["recordId"]
    words = {"keywords": [line.type, line.standing, line.status, *keywords, *line.sectors]}
    if isinstance(line, PromiseLine):
        words["notes"] = [*(f"Promised by {described(part)}" for part in line.by), *_seems(line)]
        told["proof"] = [_article(one).id for one in (*line.quotations, *line.shown_by)]
    if isinstance(line, PositionLine):
        words["notes"] = [f"Held by {described(part)}" for part in line.holders]
    return {**told, **words}


def _seems(line: PromiseLine) -> Iterator[str]:
    """What the record lets seem became of a promise, by the entry and the words that show it."""
    if line.seems:
        shown = ", ".join(line.shown_in)
        yield f"Seems {line.seems.replace('_', ' ')} by entry {shown}"
        yield from (f"Shown by: “{one.text}”" for one in line.shown_by)


def _article(one: Quotation) -> Entity:
    return _made(
        f"dragoman-article-{one.document[:40]}", "Article", title=[one.headline or ""], fileName=[one.document],
        publisher=[one.outlet], sourceUrl=[web(one.url)],
        publishedAt=[one.published.isoformat() if one.published else ""],
    )
