"""The gist of an entry: of all that its claims say, what a line of an answer needs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar, get_args

from dragoman.merge.said import LATER, iso, stage
from dragoman.model.actors import ActorId
from dragoman.model.claims import (
    Claim,
    Commitment,
    Event,
    Instrument,
    Link,
    Payload,
    Position,
    Quantity,
    TradeFlow,
)
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.disputes import disputed, dissents
from dragoman.model.gist import Gist, GistAmount, GistDate, GistOwn, GistPart, GistStep, GistValue, GistWords
from dragoman.model.ids import form_id
from dragoman.model.record import Entry, FormId, StoredClaim, Value
from dragoman.model.spans import Span

T = TypeVar("T", bound=Payload)
#: Words: a longer title has taken in what follows it.
_CLAUSE = 12


def make_gist(entry: Entry, claims: Sequence[StoredClaim]) -> Gist:
    """The gist of an entry with its claims, at least one; a function of these and of nothing else."""
    return _Gisting(entry, claims).made()


class _Gisting:
    """One entry with all that is said of it."""

    def __init__(self, entry: Entry, claims: Sequence[StoredClaim]) -> None:
        self._entry = entry
        self._claims = claims
        self._disputed = disputed(entry)
        self._fullest = claims[0] if len(claims) == 1 else self._most_told()

    def made(self) -> Gist:
        entry = self._entry
        return Gist(
            id=entry.id, kind=entry.kind, type=entry.type, title=self._title(), states=entry.states,
            status=entry.status, is_decided=entry.is_decided, date=_date(entry.date), sectors=self._values("sector"),
            sources=entry.sources, confidence=entry.confidence, first_told=_day(entry.first_told),
            last_told=_day(entry.last_told),
            history=tuple(GistStep(step.value, _day(step.told), step.claim) for step in entry.history),
            disputed={name: tuple(map(_value, values)) for name, values in self._disputed.items()},
            words=tuple(self._words()), says=_KINDS.get(type(self._fullest.claim.says), ""), own=self._own(),
        )

    def _most_told(self) -> StoredClaim:
        """The claim that says most, of those that say nothing that others outweigh."""
        outweighed = dissents(self._entry, self._disputed)
        return min(self._claims, key=lambda stored: (
            outweighed[stored.id], -_fullness(stored.claim), -stored.claim.confidence, stored.id
        ))

    # ── Kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _own(self) -> GistOwn:
        says = self._fullest.claim.says
        if isinstance(says, Event):
            return self._event(says)
        if isinstance(says, Instrument):
            return self._agreement(says)
        if isinstance(says, Commitment):
            return GistOwn(parts=self._parts(says.by), others=self._parts(says.to))
        if isinstance(says, Position):
            return GistOwn(
                parts=self._parts(says.holders), others=self._parts(says.stated_by), stance=says.stance,
                polarity=says.polarity, holder_states=says.holder_countries, target_states=says.target_countries,
                is_shared=says.is_shared, is_quoted=says.is_quoted, issue=says.issue or "",
            )
        if isinstance(says, Link):
            return GistOwn(places=says.ends)
        if isinstance(says, TradeFlow):
            return GistOwn(
                source=says.source, target=says.target, goods=self._values("goods"), value=_amount(says.value)
            )
        return GistOwn()

    def _event(self, says: Event) -> GistOwn:
        number = self._first("round")
        return GistOwn(
            parts=tuple(self._part(one.actor, role=one.role, acts_for=one.acts_for) for one in says.participants),
            places=self._values("place"), form=self._first("kind"), channel=self._first("channel"),
            series=self._first("series"), round=int(number) if number.isdigit() else None,
            is_first=any(one.is_first for one in self._say(Event)), is_multiple=says.is_multiple,
        )

    def _agreement(self, says: Instrument) -> GistOwn:
        steps = {
            name.removeprefix("date_"): values[0].text for name, values in self._entry.fields.items()
            if name.removeprefix("date_") in LATER and values
        }
        dated = [one for one in self._say(Instrument) if one.status == "signed" and one.date.is_known]
        if dated:
            steps["signed"] = iso(dated[0].date) if len(dated) == 1 else iso(self._entry.date)
        period = self._first("period").partition("/")
        return GistOwn(
            parts=tuple(self._part(one.actor, acts_for=one.acts_for, level=one.level) for one in says.parties),
            others=tuple(dict.fromkeys(self._signatories())), steps=steps,
            period=(period[0], period[2]) if period[1] else None, value=_amount(self._worth()),
        )

    def _signatories(self) -> Iterator[GistPart]:
        """Persons who signed, told by the signing that the same text links with the instrument."""
        for stored in self._claims:
            for linked in stored.linked:
                if isinstance(linked.says, Event) and linked.says.type == "signing":
                    for one in linked.says.participants:
                        part = self._part(one.actor, role=one.role, acts_for=one.acts_for, stored=stored)
                        if part.kind == "person":
                            yield part

    # ── Parts ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _say(self, kind: type[T]) -> list[T]:
        return [stored.claim.says for stored in self._claims if isinstance(stored.claim.says, kind)]

    def _worth(self) -> Quantity | None:
        """The best supported value; reports of one package are never added up."""
        best = next(iter(self._entry.fields.get("value", ())), None)
        return next((
            stored.claim.says.value for stored in self._claims
            if isinstance(stored.claim.says, Instrument) and best is not None and stored.id in best.claims
        ), None)

    def _values(self, name: str) -> tuple[str, ...]:
        return tuple(value.text for value in self._entry.fields.get(name, ()))

    def _first(self, name: str) -> str:
        values = self._entry.fields.get(name, ())
        return values[0].text if values else ""

    def _title(self) -> str:
        """The title most sources support; among several the fullest in Latin letters that is no clause."""
        values = self._entry.fields.get("title", ())
        if self._entry.kind != "instrument" or not values or not values[0].claims:
            return self._entry.title
        best = [value.text for value in values if value.sources == values[0].sources]
        return min(best, key=lambda text: (not text.isascii(), len(text.split()) > _CLAUSE, -len(text), text))

    def _parts(self, actors: Iterable[ActorId]) -> tuple[GistPart, ...]:
        return tuple(self._part(actor) for actor in actors)

    def _part(
        self, identifier: str, *, role: str = "", acts_for: str | None = None, level: str = "",
        stored: StoredClaim | None = None,
    ) -> GistPart:
        actor = (stored or self._fullest).cast.get(ActorId(identifier))
        if actor is None or actor.kind in ("state", "igo"):
            code = identifier if actor is None else actor.country or identifier
            return GistPart(
                kind=actor.kind if actor else "state", written=actor.name if actor else code, state=acts_for or code,
                role=role, level=level, of=code,
            )
        is_named = actor.kind == "person" and not actor.is_unnamed
        return GistPart(
            kind=actor.kind, written=actor.name, state=acts_for or actor.country or "", role=role, level=level,
            office=actor.office.title if actor.office else "", rank=(actor.office.rank or "") if actor.office else "",
            form=_form(actor.name, actor.country) if is_named else "", is_unnamed=actor.is_unnamed,
        )

    def _words(self) -> Iterator[GistWords]:
        """The words of every claim, first told first."""
        for stored in sorted(self._claims, key=_first_told) if len(self._claims) > 1 else self._claims:
            source, claim = stored.source, stored.claim
            yield GistWords(
                claim=stored.id, confidence=claim.confidence, document=source.sha256, language=source.language,
                outlet=source.publisher, url=source.url, headline=source.title, published=_day(source.day),
                stretches=tuple(_stretch(one.span) for one in claim.evidence),
                by=tuple(self._part(actor, stored=stored) for actor in claim.attribution.by),
                chain=claim.attribution.chain,
            )


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""


def _date(date: DateValue) -> GistDate | None:
    if date == UNDATED:
        return None
    return GistDate(
        _day(date.earliest), _day(date.latest), date.edtf, date.basis,
        _stretch(date.expression) if date.expression else None, date.anchor, date.granularity, date.modifier,
        date.weekday,
    )


def _stretch(span: Span) -> tuple[int, int, str]:
    return (span.start, span.end, span.quote)


def _value(value: Value) -> GistValue:
    return GistValue(value.text, value.claims, value.sources)


def _amount(value: Quantity | None) -> GistAmount | None:
    if value is None:
        return None
    return GistAmount(value.amount, value.unit, value.currency, value.of, value.is_approximate)


def _fullness(claim: Claim) -> int:
    """How much a claim says of who and where, and how."""
    says = claim.says
    told, named = _TELLING[type(says)]
    return 2 * sum([len(getattr(says, name)) for name in named]) + sum([
        1 for one in (*[getattr(says, name) for name in told], stage(says)) if one
    ])


def _telling_fields(kind: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a kind of claim that tell how full it is: by having a value, by how many they name."""
    held = {field.name for field in fields(kind)}
    told = ("place", "period", "value", "target", "action", "title")
    named = ("participants", "parties", "by", "to", "holders", "stated_by", "goods")
    return tuple(name for name in told if name in held), tuple(name for name in named if name in held)


_TELLING = {kind: _telling_fields(kind) for kind in get_args(Payload)}
#: What the lines of kinds of claims are told by; of all others there is one kind of line.
_KINDS: Mapping[type[Any], str] = {
    Event: "event", Instrument: "instrument", Commitment: "commitment", Position: "position", Link: "link",
    TradeFlow: "trade_flow",
}


def _first_told(stored: StoredClaim) -> tuple[str, str, str]:
    return (str(stored.source.day or "9999"), stored.source.sha256, stored.id)


@lru_cache(10_000)
def _form(name: str, country: str | None) -> FormId:
    """The form of a person's name; the same persons come again and again."""
    return form_id(" ".join(name.split()), country)
