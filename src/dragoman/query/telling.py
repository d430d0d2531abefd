"""Entries with their claims told as lines: who took part, where, in whose words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, TypeVar, get_args

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.said import LATER, iso, stage
from dragoman.model.actors import Actor, ActorId
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
from dragoman.model.disputes import disputed, dissents
from dragoman.model.ids import form_id
from dragoman.model.record import Entry, EntryId, FormId, StoredClaim
from dragoman.ontology.load import Ontology
from dragoman.query.lines import (
    AgreementLine,
    EventLine,
    Line,
    LinkLine,
    OtherLine,
    Part,
    PositionLine,
    PromiseLine,
    Quotation,
    TradeLine,
)
from dragoman.query.naming import is_in, names_in
from dragoman.query.standing import standing_on
from dragoman.store.view import View

T = TypeVar("T", bound=Payload)
#: Words: a longer title has taken in what follows it.
_CLAUSE = 12


@dataclass(frozen=True, slots=True)
class Known:
    """How the record calls a person: the id and the name to show, in Latin letters if it knows any."""

    id: EntryId
    name: str


class LineTeller:
    """Tells entries of a record as lines as they stand on `today`."""

    def __init__(
        self, gazetteer: Gazetteer, ontology: Ontology, view: View, today: datetime.date, script: str = ""
    ) -> None:
        self._gazetteer = gazetteer
        self._ontology = ontology
        self._view = view
        self._today = today
        self._script = script           # in which persons are named, where the record knows their names in it

    def tell(self, pairs: Sequence[tuple[Entry, Sequence[StoredClaim]]]) -> Iterator[Line]:
        """The lines of entries with their claims, in their order; an entry without claims has none."""
        forms = {form for entry, _ in pairs for form in entry.persons}
        named = self._view.person_names(sorted(forms))
        foreign = [person for person, name in named.values() if not is_in(self._script, name)]
        names = names_in(self._script, foreign, self._view) if foreign else {}
        known = {form: Known(person, names.get(person, name)) for form, (person, name) in named.items()}
        for entry, claims in pairs:
            if claims:
                yield _Telling(self._gazetteer, self._ontology, entry, claims, known).line(self._today)


class _Telling:
    """One entry with all that is said of it."""

    def __init__(
        self, gazetteer: Gazetteer, ontology: Ontology, entry: Entry, claims: Sequence[StoredClaim],
        known: Mapping[FormId, Known],
    ) -> None:
        self._gazetteer = gazetteer
        self._ontology = ontology
        self._entry = entry
        self._claims = claims
        self._known = known
        self._disputed = disputed(entry)
        self._fullest = claims[0] if len(claims) == 1 else self._most_told()

    def line(self, today: datetime.date) -> Line:
        entry = self._entry
        common: dict[str, Any] = {
            "id": entry.id, "kind": entry.kind, "type": entry.type, "title": self._title(), "states": entry.states,
            "standing": standing_on(entry, today), "status": entry.status, "date": entry.date,
            "sectors": self._values("sector"), "quotations": tuple(self._quotations()), "sources": entry.sources,
            "confidence": entry.confidence, "first_told": entry.first_told, "last_told": entry.last_told,
            "history": entry.history, "disputed": self._disputed,
        }
        says = self._fullest.claim.says
        if isinstance(says, Event):
            return self._event(says, common)
        if isinstance(says, Instrument):
            return self._agreement(says, common)
        if isinstance(says, Commitment):
            return PromiseLine(**common, by=self._parts(says.by), to=self._parts(says.to))
        if isinstance(says, Position):
            return self._position(says, common)
        if isinstance(says, Link):
            return LinkLine(**common, ends=tuple(self._end(end) for end in says.ends))
        if isinstance(says, TradeFlow):
            return TradeLine(
                **common, source=says.source, target=says.target, goods=self._values("goods"), value=says.value,
            )
        return OtherLine(**common)

    def _most_told(self) -> StoredClaim:
        """The claim that says most, of those that say nothing that others outweigh."""
        outweighed = dissents(self._entry, self._disputed)
        return min(self._claims, key=lambda stored: (
            outweighed[stored.id], -_fullness(stored.claim), -stored.claim.confidence, stored.id
        ))

    # ── Kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _event(self, says: Event, common: dict[str, Any]) -> EventLine:
        place = self._place()
        settlement = self._gazetteer.places.get(place)
        number = self._first("round")
        return EventLine(
            **common, form=self._first("kind"),
            parts=tuple(
                self._part(one.actor, role=one.role, acts_for=one.acts_for) for one in says.participants
            ),
            place=place, place_state=settlement.country if settlement else _state_of(place),
            channel=self._first("channel"), series=self._first("series"),
            round=int(number) if number.isdigit() else None,
            is_first=any(one.is_first for one in self._say(Event)), is_multiple=says.is_multiple,
        )

    def _place(self) -> str:
        """The best supported place; a settlement tells more than the state alone that another source gives."""
        told = tuple(self._settled(place) for place in self._values("place"))
        if not told or told[0] in self._gazetteer.places:
            return told[0] if told else ""
        state = _state_of(told[0])
        known = ((place, self._gazetteer.places.get(place)) for place in told)
        return next((place for place, settlement in known if settlement and settlement.country == state), told[0])

    def _settled(self, place: str) -> str:
        """A place by the id of its settlement, where it is told as the capital of a state."""
        code, _, kind = place.partition("-")
        state = self._gazetteer.states.get(code.upper()) if kind == "capital" else None
        return state.capital if state and state.capital else place

    def _agreement(self, says: Instrument, common: dict[str, Any]) -> AgreementLine:
        steps = {
            name.removeprefix("date_"): values[0].text for name, values in self._entry.fields.items()
            if name.removeprefix("date_") in LATER and values
        }
        dated = [one for one in self._say(Instrument) if one.status == "signed" and one.date.is_known]
        if dated:
            steps["signed"] = iso(dated[0].date) if len(dated) == 1 else iso(self._entry.date)
        period = self._first("period").partition("/")
        return AgreementLine(
            **common,
            parts=tuple(self._part(one.actor, acts_for=one.acts_for, level=one.level) for one in says.parties),
            signatories=tuple(self._signatories()), steps=steps,
            period=(period[0], period[2]) if period[1] else None,
            value=self._value(),
        )

    def _signatories(self) -> Iterator[Part]:
        """Persons who signed, told by the signing that the same text links with the instrument."""
        seen = set()
        for stored in self._claims:
            for linked in stored.linked:
                if isinstance(linked.says, Event) and linked.says.type == "signing":
                    for one in linked.says.participants:
                        part = self._part(one.actor, role=one.role, acts_for=one.acts_for, stored=stored)
                        if part.kind == "person" and (part.name, part.state) not in seen:
                            seen.add((part.name, part.state))
                            yield part

    def _position(self, says: Position, common: dict[str, Any]) -> PositionLine:
        stance = self._ontology.stances.get(says.stance)
        return PositionLine(
            **common, stance=says.stance, polarity=says.polarity, holders=self._parts(says.holders),
            holder_states=says.holder_countries, target_states=says.target_countries,
            stated_by=self._parts(says.stated_by), is_shared=says.is_shared, is_quoted=says.is_quoted,
            is_courtesy=stance is not None and stance.is_courtesy, issue=says.issue or "",
        )

    # ── Parts ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _say(self, kind: type[T]) -> list[T]:
        return [stored.claim.says for stored in self._claims if isinstance(stored.claim.says, kind)]

    def _value(self) -> Quantity | None:
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

    def _parts(self, actors: Iterable[ActorId]) -> tuple[Part, ...]:
        return tuple(self._part(actor) for actor in actors)

    def _part(
        self, identifier: str, *, role: str = "", acts_for: str | None = None, level: str = "",
        stored: StoredClaim | None = None,
    ) -> Part:
        actor = (stored or self._fullest).cast.get(ActorId(identifier))
        if actor is None or actor.kind in ("state", "igo"):
            code = identifier if actor is None else actor.country or identifier
            return Part(
                name=self._gazetteer.label(code), written=actor.name if actor else code, role=role, level=level,
                kind=actor.kind if actor else "state", state=acts_for or code,
            )
        known = self._person(actor)
        return Part(
            name="" if actor.is_unnamed else known.name if known else actor.name, written=actor.name, kind=actor.kind,
            role=role, level=level, office=actor.office.title if actor.office else "",
            rank=(actor.office.rank or "") if actor.office else "", state=acts_for or actor.country or "",
            person=known.id if known else None, is_unnamed=actor.is_unnamed,
        )

    def _person(self, actor: Actor) -> Known | None:
        if actor.kind != "person" or actor.is_unnamed:
            return None
        return self._known.get(_form(actor.name, actor.country))

    def _end(self, end: str) -> str:
        place = self._gazetteer.places.get(end)
        return place.name if place else self._gazetteer.label(end)

    def _quotations(self) -> Iterator[Quotation]:
        """The words of every claim, first told first."""
        for stored in sorted(self._claims, key=_first_told) if len(self._claims) > 1 else self._claims:
            source, claim = stored.source, stored.claim
            said_by = tuple(
                part.name or part.office for actor in claim.attribution.by
                if (part := self._part(actor, stored=stored)).name or part.office
            ) + claim.attribution.chain
            for one in claim.evidence:
                yield Quotation.of(source, one.span, stored.id, confidence=claim.confidence, said_by=said_by)


def _state_of(place: str) -> str:
    """The state of a place that is no more than its state."""
    return place.partition("-")[0].upper()


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


def _first_told(stored: StoredClaim) -> tuple[str, str, str]:
    return (str(stored.source.day or "9999"), stored.source.sha256, stored.id)


@lru_cache(10_000)
def _form(name: str, country: str | None) -> FormId:
    """The form of a person's name; the same persons come again and again."""
    return form_id(" ".join(name.split()), country)
