"""Gists of entries told as lines: by the names of the world and of the reader, as they stand on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.gazetteer.load import Gazetteer
from dragoman.model.claims import Quantity
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.gist import Gist, GistAmount, GistDate, GistPart, GistStep, GistValue, GistWords
from dragoman.model.record import EntryId, FormId, Step, Value
from dragoman.model.spans import Span
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
from dragoman.query.standing import stands
from dragoman.store.view import View


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

    def tell(self, gists: Sequence[Gist]) -> Iterator[Line]:
        """The lines of entries by their gists, in their order."""
        known = self._names(gists)
        parts: dict[tuple[Any, ...], Part] = {}
        for gist in gists:
            yield _Telling(self._gazetteer, self._ontology, gist, known, parts).line(self._today)

    def _names(self, gists: Sequence[Gist]) -> Mapping[str, Known]:
        """What the persons whom gists name are called, by the forms of their names."""
        forms = set[FormId]()
        for gist in gists:
            for parts in (gist.own.parts, gist.own.others, *[by for *_, by, _ in gist.words if by]):
                forms.update([FormId(form) for *_, form, _ in parts if form])
        named = self._view.person_names(sorted(forms))
        foreign = [person for person, name in named.values() if not is_in(self._script, name)]
        names = names_in(self._script, foreign, self._view) if foreign else {}
        return {form: Known(person, names.get(person, name)) for form, (person, name) in named.items()}


class _Telling:
    """One entry by its gist."""

    def __init__(
        self, gazetteer: Gazetteer, ontology: Ontology, gist: Gist, known: Mapping[str, Known],
        parts: dict[tuple[Any, ...], Part],
    ) -> None:
        self._gazetteer = gazetteer
        self._ontology = ontology
        self._gist = gist
        self._known = known
        self._said = parts              # the same states come again and again

    def line(self, today: datetime.date) -> Line:
        gist = self._gist
        date = _date(gist.date) if gist.date else UNDATED
        common: dict[str, Any] = {
            "id": gist.id, "kind": gist.kind, "type": gist.type, "title": gist.title,
            "states": tuple(gist.states),
            "standing": stands(gist.kind, gist.status, date, today, is_decided=gist.is_decided),
            "status": gist.status, "date": date, "sectors": tuple(gist.sectors),
            "quotations": self._quotations(gist.words),
            "sources": gist.sources, "confidence": gist.confidence, "first_told": _day(gist.first_told),
            "last_told": _day(gist.last_told), "history": tuple([_step(one) for one in gist.history]),
            "disputed": {name: tuple([_value(one) for one in values]) for name, values in gist.disputed.items()},
        }
        tell = _TELL.get(gist.says)
        return tell(self, common) if tell else OtherLine(**common)

    # ── Kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _event(self, common: dict[str, Any]) -> EventLine:
        own = self._gist.own
        place = self._place(own.places)
        settlement = self._gazetteer.places.get(place) if place else None
        return EventLine(
            **common, form=own.form, parts=self._parts(own.parts), place=place,
            place_state=settlement.country if settlement else _state_of(place), channel=own.channel,
            series=own.series, round=own.round, is_first=own.is_first, is_multiple=own.is_multiple,
        )

    def _place(self, places: Sequence[str]) -> str:
        """The best supported place; a settlement tells more than the state alone that another source gives."""
        if not places:
            return ""
        told = tuple([self._settled(place) for place in places])
        if told[0] in self._gazetteer.places:
            return told[0]
        state = _state_of(told[0])
        known = ((place, self._gazetteer.places.get(place)) for place in told)
        return next((place for place, settlement in known if settlement and settlement.country == state), told[0])

    def _settled(self, place: str) -> str:
        """A place by the id of its settlement, where it is told as the capital of a state."""
        code, _, kind = place.partition("-")
        state = self._gazetteer.states.get(code.upper()) if kind == "capital" else None
        return state.capital if state and state.capital else place

    def _agreement(self, common: dict[str, Any]) -> AgreementLine:
        own = self._gist.own
        signed: dict[tuple[str, str], Part] = {}
        for part in self._parts(own.others):
            signed.setdefault((part.name, part.state), part)
        return AgreementLine(
            **common, parts=self._parts(own.parts), signatories=tuple(signed.values()),
            steps=dict(own.steps), period=_period(own.period), value=_amount(own.value),
        )

    def _promise(self, common: dict[str, Any]) -> PromiseLine:
        own = self._gist.own
        return PromiseLine(**common, by=self._parts(own.parts), to=self._parts(own.others))

    def _position(self, common: dict[str, Any]) -> PositionLine:
        own = self._gist.own
        stance = self._ontology.stances.get(own.stance)
        return PositionLine(
            **common, stance=own.stance, polarity=own.polarity, holders=self._parts(own.parts),
            holder_states=tuple(own.holder_states), target_states=tuple(own.target_states),
            stated_by=self._parts(own.others), is_shared=own.is_shared, is_quoted=own.is_quoted,
            is_courtesy=stance is not None and stance.is_courtesy, issue=own.issue,
        )

    def _link(self, common: dict[str, Any]) -> LinkLine:
        return LinkLine(**common, ends=tuple([self._end(end) for end in self._gist.own.places]))

    def _trade(self, common: dict[str, Any]) -> TradeLine:
        own = self._gist.own
        return TradeLine(
            **common, source=own.source, target=own.target, goods=tuple(own.goods), value=_amount(own.value),
        )

    # ── Parts ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _parts(self, parts: Sequence[GistPart]) -> tuple[Part, ...]:
        return tuple([self._said.get(key) or self._part(key) for key in map(tuple, parts)])

    def _part(self, key: tuple[Any, ...]) -> Part:
        one = GistPart(*key)
        known = self._known.get(one.form)
        name = self._gazetteer.label(one.of) if one.of else known.name if known else one.written
        part = self._said[key] = Part(
            name="" if one.is_unnamed else name, written=one.written, kind=one.kind, role=one.role, level=one.level,
            office=one.office, rank=one.rank, state=one.state, person=known.id if known else None,
            is_unnamed=one.is_unnamed,
        )
        return part

    def _end(self, end: str) -> str:
        place = self._gazetteer.places.get(end)
        return place.name if place else self._gazetteer.label(end)

    def _quotations(self, words: Sequence[GistWords]) -> tuple[Quotation, ...]:
        found = []
        for claim, confidence, document, language, outlet, url, headline, published, stretches, by, chain in words:
            names = [part.name or part.office for part in self._parts(by)] if by else []
            said_by, day = (*filter(None, names), *chain), _day(published)
            for start, end, text in stretches:
                found.append(Quotation(
                    text=text, start=start, end=end, claim=claim, document=document,
                    language=language, outlet=outlet, url=url, headline=headline, published=day,
                    confidence=confidence, said_by=said_by,
                ))
        return tuple(found)


_TELL = {
    "event": _Telling._event, "instrument": _Telling._agreement, "commitment": _Telling._promise,
    "position": _Telling._position, "link": _Telling._link, "trade_flow": _Telling._trade,
}


@lru_cache(20_000)
def _day(day: str) -> datetime.date | None:
    """A day by its ISO form; many lines are of few days."""
    return datetime.date.fromisoformat(day) if day else None


def _date(date: GistDate) -> DateValue:
    earliest, latest, edtf, basis, expression, anchor, granularity, modifier, weekday = date
    return DateValue(
        earliest=_day(earliest), latest=_day(latest), edtf=edtf, basis=basis,
        expression=Span(*expression) if expression else None, anchor=anchor, granularity=granularity,
        modifier=modifier, weekday=weekday,
    )


def _period(period: tuple[str, str] | None) -> tuple[str, str] | None:
    if period is None:
        return None
    first, last = period
    return first, last


def _step(step: GistStep) -> Step:
    value, told, claim = step
    return Step(value=value, told=_day(told), claim=claim)


def _value(value: GistValue) -> Value:
    text, claims, sources = value
    return Value(text=text, claims=tuple(claims), sources=sources)


def _amount(value: GistAmount | None) -> Quantity | None:
    if value is None:
        return None
    amount, unit, currency, of, is_approximate = value
    return Quantity(amount=amount, unit=unit, currency=currency, of=of, is_approximate=is_approximate)


def _state_of(place: str) -> str:
    """The state of a place that is no more than its state."""
    return place.partition("-")[0].upper()
