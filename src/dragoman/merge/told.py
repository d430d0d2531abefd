"""A claim as merging sees it: who, with whom, when, where, about what, in which words; made once for each claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.fold import fold
from dragoman.merge.families import family_of
from dragoman.merge.names import PersonName, Standing, read_name, standing
from dragoman.merge.said import own_date, stage, title
from dragoman.merge.titles import topic_of
from dragoman.merge.window import Window, window
from dragoman.model.actors import Actor
from dragoman.model.claims import (
    ClaimId,
    Commitment,
    Event,
    Instrument,
    Link,
    Mechanism,
    Position,
    Project,
    TradeFlow,
)
from dragoman.model.dates import DateValue
from dragoman.model.record import StoredClaim

#: Modalities of what has not happened yet.
AHEAD = frozenset({"scheduled", "planned", "proposed", "called_for", "hypothetical"})
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
#: Of a long passage only so many words are compared.
_MOST_WORDS = 60
#: What payload makes which kind of entry; issues and bare amounts make none.
KINDS: dict[type, str] = {
    Event: "event", Instrument: "instrument", Mechanism: "mechanism", Commitment: "commitment", Position: "position",
    Link: "link", Project: "project", TradeFlow: "trade_flow",
}


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person a claim names or means: the name taken apart (None for a title alone), the state, the rank."""

    name: PersonName | None
    country: str
    rank: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one claim tells, ready to be compared. `type` is "" where the kind of claim has no types."""

    id: ClaimId
    kind: str
    type: str
    family: str
    span: str                           # "day" or "year", see families.toml
    states: frozenset[str]
    window: Window
    modality: str                       # of an event; the status of anything else
    people: tuple[Somebody, ...]
    place: str
    place_state: str
    round: int | None
    linked_kinds: frozenset[str]        # of the instruments that belong to an event
    targets: frozenset[str]             # states a position is about, a promise is made to
    polarity: int | None
    period: tuple[str, str] | None
    amount: float | None
    sectors: frozenset[str]
    title: frozenset[str]               # words of a title, an action, a target; of a paper those that tell its topic
    words: frozenset[str]               # words of the evidence
    language: str
    document: str
    fingerprint: tuple[int, ...]
    is_multiple: bool

    @property
    def is_ahead(self) -> bool:
        """Whether it is told as something still to come."""
        return self.modality in AHEAD


def make_told(stored: StoredClaim, world: Gazetteer) -> Told | None:
    """The view of a claim; None for claims that make no entries."""
    says = stored.claim.says
    kind = KINDS.get(type(says))
    if kind is None:
        return None
    event_type = says.type if isinstance(says, Event) else ""
    family = family_of(event_type) if event_type else None
    modality = stage(says)
    place = (says.place or "") if isinstance(says, Event) else ""
    return Told(
        id=stored.id, kind=kind, type=event_type or _type(says), family=family.id if family else kind,
        span=family.span if family else ("day" if kind in ("position", "commitment") else "year"),
        states=frozenset(_states(stored)),
        window=window(_date(stored), stored.source.day, is_ahead=modality in AHEAD),
        modality=modality, people=tuple(_people(stored, world)), place=place, place_state=_state_of(place, world),
        round=says.round if isinstance(says, Event) else None,
        linked_kinds=frozenset(one.says.kind for one in stored.linked if isinstance(one.says, Instrument)),
        targets=frozenset(_targets(stored)), polarity=says.polarity if isinstance(says, Position) else None,
        period=says.period if isinstance(says, Instrument) else None,
        amount=_amount(says), sectors=frozenset(getattr(says, "sectors", ())),
        title=topic_of(_words(title(says))) if kind == "instrument" else _words(title(says)),
        words=_words(" ".join(one.span.quote for one in stored.claim.evidence)),
        language=stored.source.language, document=stored.source.sha256,
        fingerprint=stored.source.fingerprint,
        is_multiple=bool(getattr(says, "is_multiple", False)),
    )


def _date(stored: StoredClaim) -> DateValue:
    """When it was; an instrument without a date of its own has that of the signing it is told with."""
    says = stored.claim.says
    date = own_date(says)
    if date.is_known or not isinstance(says, Instrument):
        return date
    acts = [one.says for one in stored.linked if isinstance(one.says, Event) and one.says.date.is_known]
    return min((act.date for act in acts), key=lambda date: (date.earliest or date.latest, date.edtf), default=date)


def _type(says: object) -> str:
    if isinstance(says, (Instrument, Mechanism, Link)):
        return says.kind
    return says.stance if isinstance(says, Position) else ""


def _amount(says: object) -> float | None:
    value = getattr(says, "value", None)
    return value.amount if value is not None else None


def _states(stored: StoredClaim) -> tuple[str, ...]:
    """The states and organisations the claim is between; of a position those who hold it."""
    says = stored.claim.says
    if isinstance(says, Position):
        return says.holder_countries
    if isinstance(says, (Event, Instrument, Commitment)):
        return says.countries
    if isinstance(says, Link):
        return _codes(says.ends, stored)
    if isinstance(says, (Mechanism, Project)):
        return _codes(says.parties, stored)
    return _codes((says.source, says.target), stored) if isinstance(says, TradeFlow) else ()


def _targets(stored: StoredClaim) -> tuple[str, ...]:
    says = stored.claim.says
    if isinstance(says, Position):
        return says.target_countries
    return _codes(says.to, stored) if isinstance(says, Commitment) else ()


def _codes(ids: tuple[str, ...], stored: StoredClaim) -> tuple[str, ...]:
    """The states of actors given by id; a code stands for itself."""
    found = []
    for one in ids:
        actor = stored.cast.get(one)  # type: ignore[call-overload]  # an actor's id or a code
        found.append(_country(actor) if actor else one)
    return tuple(code for code in found if code)


def _country(actor: Actor) -> str:
    return actor.country or (actor.id if actor.kind == "igo" else "")


def _people(stored: StoredClaim, world: Gazetteer) -> list[Somebody]:
    found = []
    for actor in stored.cast.values():
        if actor.kind not in ("person", "office"):
            continue
        rank = (actor.office.rank or "") if actor.office else ""
        country = actor.country or ""
        name = name_of(actor.name) if actor.kind == "person" and not actor.is_unnamed else None
        found.append(Somebody(name, country, rank, standing_of(country, rank, world)))
    return found


@lru_cache(1 << 16)
def name_of(written: str) -> PersonName:
    """A name taken apart."""
    return read_name(written)


_STANDINGS: dict[tuple[str, str], Standing] = {}


def standing_of(country: str, rank: str, world: Gazetteer) -> Standing:
    """The standing of somebody of a state and a rank; one value for each: there are some thousands."""
    key = (country, rank)
    if key not in _STANDINGS:
        _STANDINGS[key] = standing([country] if country else [], world, [rank] if rank else [])
    return _STANDINGS[key]


def _state_of(place: str, world: Gazetteer) -> str:
    known = world.places.get(place)
    if known is not None:
        return known.country
    code = place.partition("-")[0].upper()
    return code if code in world.states else ""


def _words(text: str) -> frozenset[str]:
    """The words and figures of a text, folded, short ones left out."""
    return frozenset(_WORD.findall(fold(text).text)[:_MOST_WORDS])
