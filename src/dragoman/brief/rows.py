"""A reading into rows: what a table says of each claim, in words, with the claim's quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman.brief.dates import shown_date, shown_edtf
from dragoman.brief.plain import isolated, shortened
from dragoman.gazetteer.load import Gazetteer
from dragoman.model.actors import Actor, ActorId
from dragoman.model.claims import (
    Claim,
    Commitment,
    Event,
    Instrument,
    Link,
    Mechanism,
    Participant,
    Position,
    Project,
    Quantity,
    TradeFlow,
)
from dragoman.model.dates import DateValue
from dragoman.model.places import Place
from dragoman.model.reading import Reading
from dragoman.model.record import Source
from dragoman.model.text import Document
from dragoman.ontology.load import Ontology

#: Roles that both sides have alike and that need no word.
_PLAIN_ROLES = ("participant", "party", "signatory", "issuer", "speaker", "")
_FAR = date.max
ADDRESS = re.compile(r"https?://(?:www\.)?(?P<site>[^/\s?#]+)\S*")
_LONGEST_TARGET = 70                    # the quotation under it has all of it


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a text with the name of their source."""

    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item of a table."""

    states: tuple[str, ...]             # codes, sorted: what the item is filed under
    day: date                           # for sorting; the far future if nothing is known
    when: str
    what: str
    who: str = ""
    where: str = ""
    status: str = ""
    notes: tuple[str, ...] = ()         # what else is to be said: other dates that are told
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the project for its codes."""

    gazetteer: Gazetteer
    ontology: Ontology

    def state(self, code: str) -> str:
        """The name of a state or organisation."""
        return self.gazetteer.label(code)

    def event(self, type_id: str) -> str:
        """What an event type is called."""
        known = self.ontology.events.get(type_id)
        return known.label if known else spaced(type_id).capitalize()

    def stance(self, stance: str) -> str:
        """A stance as a verb."""
        known = self.ontology.stances.get(stance)
        return known.label if known else spaced(stance)

    def is_courtesy(self, stance: str) -> bool:
        """Whether a stance is only good manners."""
        known = self.ontology.stances.get(stance)
        return known is not None and known.is_courtesy


def spaced(code: str) -> str:
    """A code as words."""
    return code.replace("_", " ")


def named(document: Document) -> str:
    """How a person knows a document: its outlet, or the name of its file."""
    return Path(document.source).name if document.source else document.id


def named_site(outlet: str) -> str:
    """An outlet as people know it: of an address the site alone."""
    return ADDRESS.sub(lambda match: match["site"], outlet)


def named_source(source: Source) -> str:
    """How a person knows a source: outlet, language and day."""
    parts = [named_site(source.publisher), source.language, source.day.isoformat() if source.day else ""]
    return ", ".join(part for part in parts if part)


def rows(reading: Reading, labels: Labels) -> Iterator[Row]:
    """The rows of a reading in the order of the text; courtesies are none."""
    actors = {actor.id: actor for actor in reading.actors}
    places = {place.id: place for place in reading.places}
    teller = Teller(labels, actors, places, named(reading.document))
    for claim in sorted(reading.claims, key=lambda claim: (claim.evidence[0].span.start, claim.id)):
        row = teller.row(claim)
        if row is not None:
            yield row


class Teller:
    """Tells the claims of one document, which names its actors and places."""

    def __init__(
        self, labels: Labels, actors: Mapping[ActorId, Actor], places: Mapping[str, Place], source: str
    ) -> None:
        self._labels = labels
        self._source = source
        self._actors: Mapping[str, Actor] = {str(one): actor for one, actor in actors.items()}
        self._places = places
        self._tell: Mapping[type, Callable[[Claim], Row | None]] = {
            Event: self._event, Instrument: self._instrument, Position: self._position,
            Commitment: self._commitment, Mechanism: self._mechanism, Link: self._link, Project: self._project,
            TradeFlow: self._trade_flow,
        }

    def row(self, claim: Claim) -> Row | None:
        """The row of a claim; None for what is no item of a table."""
        tell = self._tell.get(type(claim.says))
        return tell(claim) if tell else None

    def _event(self, claim: Claim) -> Row:
        event = claim.says
        assert isinstance(event, Event)
        kind = f", {spaced(event.kind)}" if event.kind and event.kind != "unspecified" else ""
        number = f" (round {event.round})" if event.round else ""
        return self._filed(
            claim, event.countries, event.date, what=self._labels.event(event.type) + kind + number,
            who="; ".join(self._participant(one) for one in event.participants),
            where=self._place(event.place), status=spaced(event.modality),
        )

    def _instrument(self, claim: Claim) -> Row:
        instrument = claim.says
        assert isinstance(instrument, Instrument)
        details = [isolated(shortened(instrument.title, _LONGEST_TARGET))] if instrument.title else []
        if instrument.period:
            details.append(shown_edtf("/".join(instrument.period)))
        if instrument.value:
            details.append(_amount(instrument.value))
        kind = spaced(instrument.kind).capitalize() if instrument.kind != "mou" else "MoU"
        return self._filed(
            claim, instrument.countries, instrument.date, what=": ".join((kind, ", ".join(details))).rstrip(": "),
            who="; ".join(self._name(party.actor) for party in instrument.parties), status=spaced(instrument.status),
        )

    def _position(self, claim: Claim) -> Row | None:
        position = claim.says
        assert isinstance(position, Position)
        if self._labels.is_courtesy(position.stance):
            return None
        holders = ", ".join(self._name(actor) for actor in position.holders)
        about = [code for code in position.target_countries if code not in position.holder_countries]
        target = isolated(shortened(position.target, _LONGEST_TARGET)) + (f" ({self._states(about)})" if about else "")
        stated = ", ".join(self._name(actor) for actor in position.stated_by if actor not in position.holders)
        return self._filed(
            claim, (*position.holder_countries, *position.target_countries), None,
            what=f"Position: {self._labels.stance(position.stance)} {target}".rstrip(), who=holders,
            status=f"as told by {stated}" if stated else "",
        )

    def _commitment(self, claim: Claim) -> Row:
        promise = claim.says
        assert isinstance(promise, Commitment)
        due = f", due {shown_date(promise.due)}" if promise.due.is_known else ""
        action = isolated(shortened(promise.action, _LONGEST_TARGET))
        return self._filed(
            claim, promise.countries, promise.due, what=f"Promise: {action}".rstrip(": ") + due,
            who="; ".join(self._name(actor) for actor in promise.by), status=spaced(promise.strength),
        )

    def _mechanism(self, claim: Claim) -> Row:
        mechanism = claim.says
        assert isinstance(mechanism, Mechanism)
        return self._filed(
            claim, mechanism.parties, mechanism.created,
            what=f"{spaced(mechanism.kind).capitalize()}: {isolated(mechanism.name)}".rstrip(": "),
        )

    def _link(self, claim: Claim) -> Row:
        link = claim.says
        assert isinstance(link, Link)
        ends = [self._places[end].country or "" if end in self._places else end for end in link.ends]
        return self._filed(
            claim, [end for end in ends if end], link.since, what=spaced(link.kind).capitalize(),
            where=" – ".join(self._place(end) or self._labels.state(end) for end in link.ends),
            status=spaced(link.status),
        )

    def _project(self, claim: Claim) -> Row:
        project = claim.says
        assert isinstance(project, Project)
        name = isolated(shortened(project.name, _LONGEST_TARGET))
        return self._filed(claim, project.parties, None, what=f"Project: {name}", status=spaced(project.status))

    def _trade_flow(self, claim: Claim) -> Row:
        flow = claim.says
        assert isinstance(flow, TradeFlow)
        goods = [isolated(goods) for goods in flow.goods] or ["goods"]
        value = [_amount(flow.value)] if flow.value else []
        return self._filed(
            claim, (flow.source, flow.target), None, what=f"Trade: {', '.join(goods + value)}",
            who=f"{self._labels.state(flow.source)} → {self._labels.state(flow.target)}", status=spaced(flow.status),
        )

    def _filed(  # noqa: PLR0913  what a row says, each part by its name
        self, claim: Claim, states: tuple[str, ...] | list[str], day: DateValue | None, *,
        what: str, who: str = "", where: str = "", status: str = "",
    ) -> Row:
        earliest = (day.earliest or day.latest) if day else None
        return Row(
            states=tuple(sorted(set(states))), day=earliest or _FAR, when=shown_date(day) if day else "",
            what=what, who=who, where=where, status=status,
            quotes=(Quoted(claim.evidence[0].span.quote, self._source),),
        )

    def _participant(self, participant: Participant) -> str:
        name = self._name(participant.actor, participant.acts_for)
        return name if participant.role in _PLAIN_ROLES else f"{spaced(participant.role)} {name}"

    def _name(self, identifier: str, acts_for: str | None = None) -> str:
        """An actor with office and state: "Name, office (State)"."""
        actor = self._actors.get(identifier)
        if actor is None or actor.kind in ("state", "igo"):
            return self._labels.state(identifier if actor is None else actor.country or identifier)
        country = acts_for or actor.country
        parts = [isolated(actor.name)] if not actor.is_unnamed else []
        if actor.office and actor.office.title and actor.office.title != actor.name:
            parts.append(isolated(actor.office.title))
        state = self._labels.state(country) if country else ""
        name = ", ".join(parts) or isolated(actor.name)
        return name if not state or state in name else f"{name} ({state})"

    def _place(self, identifier: str | None) -> str:
        if identifier is None:
            return ""
        place = self._places.get(identifier)
        return isolated(place.name) if place else ""

    def _states(self, codes: list[str]) -> str:
        return ", ".join(self._labels.state(code) for code in codes)


def _amount(value: Quantity) -> str:
    number = f"{value.amount:,.0f}" if value.amount >= 1 else f"{value.amount:g}"
    return f"{'about ' if value.is_approximate else ''}{value.currency or ''} {number} {value.unit or ''}".strip()
