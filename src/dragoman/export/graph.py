"""The graph of states or persons: who is joined with whom by which events, or by how many of each type and year."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from dragoman.export.dyads import Dyad, dyads
from dragoman.export.selection import Selection
from dragoman.export.texts import Words, clean, web
from dragoman.query.columns import joined
from dragoman.query.lines import EventLine, Part

Attribute = str | int | float | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A state or organisation, or a person."""

    id: str
    label: str
    attributes: dict[str, Attribute]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two nodes joined by an event, or by all of theirs; `start` and `end` are the days it may have been."""

    id: str
    source: str
    target: str
    label: str
    weight: int
    start: datetime.date | None
    end: datetime.date | None
    attributes: dict[str, Attribute]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Nodes and edges, in an order that is always the same."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


#: Attributes of an edge that is one event, with what they hold.
EVENT_ATTRIBUTES: dict[str, str] = {
    "entry": "id of the event",
    "type": "event type",
    "form": "official, working, transit...",
    "is_directed": "whether the source acts on the target; where not, they stand in the order of their codes",
    "standing": "where it stands on the day of the export",
    "date": "EDTF",
    "start": "first day it may have been",
    "end": "last day it may have been",
    "sectors": "codes of sectors",
    "sources": "how many independent sources tell it",
    "confidence": "of the surest claim, 0 to 1",
    "quote": "the words it was first read from",
    "language": "language of the quote",
    "outlet": "who published the quote",
    "published": "when it was published",
    "url": "where it was published",
}
#: Attributes of an edge that stands for all events of two nodes.
DYAD_ATTRIBUTES: dict[str, str] = {
    "count": "how many events both take part in",
    "start": "first day of a dated one",
    "end": "last day of a dated one",
    "type_TYPE": "how many of an event type; one attribute for each type there is",
    "year_YEAR": "how many of a year, by the first day they may have been; undated ones are in none",
}


def graph(selection: Selection) -> Graph:
    """The graph of the events of a selection, with an edge for each event and pair of those in it, or for each pair."""
    members: _States | _Persons = _Persons(selection) if selection.has_persons else _States(selection)
    edges = tuple((_aggregated if selection.is_aggregated else _events)(selection, members))
    named = sorted({member for edge in edges for member in (edge.source, edge.target)})
    return Graph(nodes=tuple(members.node(one) for one in named), edges=edges)


class _States:
    """States and organisations as nodes."""

    def __init__(self, selection: Selection) -> None:
        self._world = selection.gazetteer
        self._ontology = selection.ontology

    def pairs(self, line: EventLine) -> Iterator[Dyad]:
        """Every pair of states of an event."""
        return dyads(line, self._ontology)

    def node(self, code: str) -> Node:
        """A state or organisation."""
        state, organisation = self._world.states.get(code), self._world.organisations.get(code)
        kind = state.kind if state else organisation.kind if organisation else ""
        return Node(id=code, label=clean(self._world.label(code)), attributes={
            "code": code, "kind": kind, "region": state.region if state else "", "is_state": state is not None,
        })


class _Persons:
    """Persons as nodes, whom an event joins with those of other states."""

    def __init__(self, selection: Selection) -> None:
        self._ontology = selection.ontology
        self._parts: dict[str, Part] = {}

    def pairs(self, line: EventLine) -> Iterator[Dyad]:
        """Every pair of persons of an event who are of two states; who acts on whom as their states do."""
        directed = {(one.source, one.target) for one in dyads(line, self._ontology) if one.is_directed}
        named = {_person_id(part): part for part in line.parts if part.kind == "person" and part.name and part.state}
        for one, part in named.items():
            self._parts.setdefault(one, part)
        for first, second in combinations(sorted(named), 2):
            states = named[first].state, named[second].state
            if states[0] != states[1]:
                if (states[1], states[0]) in directed:
                    yield Dyad(second, first, is_directed=True)
                else:
                    yield Dyad(first, second, is_directed=states in directed)

    def node(self, identifier: str) -> Node:
        """A person, with the office of the newest event."""
        part = self._parts[identifier]
        return Node(id=identifier, label=clean(part.name), attributes={
            "kind": "person", "state": part.state, "office": clean(part.office), "rank": part.rank,
        })


def _person_id(part: Part) -> str:
    """The id of a person of the record, else one of the name and the state."""
    words = f"{part.name}\0{part.state}".encode("utf-8", "surrogatepass")
    return part.person or hashlib.sha256(words).hexdigest()[:16]


def _events(selection: Selection, members: _States | _Persons) -> Iterator[Edge]:
    words = Words(selection.gazetteer, selection.ontology)
    for line in selection.events():
        for dyad in members.pairs(line):
            yield Edge(
                id=f"{line.id}-{dyad.source}-{dyad.target}", source=dyad.source, target=dyad.target,
                label=words.type(line), weight=1, start=line.date.earliest, end=line.date.latest,
                attributes=_attributes(line, dyad),
            )


def _attributes(line: EventLine, dyad: Dyad) -> dict[str, Attribute]:
    quote = next(iter(line.quotations), None)
    told: dict[str, Attribute] = {
        "entry": line.id, "type": line.type, "form": line.form, "is_directed": dyad.is_directed,
        "standing": line.standing, "date": line.date.edtf or "", "sectors": joined(line.sectors),
        "sources": line.sources, "confidence": line.confidence,
    }
    if quote is not None:
        told |= {
            "quote": clean(quote.text), "language": quote.language, "outlet": clean(quote.outlet),
            "published": quote.published.isoformat() if quote.published else "", "url": web(quote.url),
        }
    return told


@dataclass(slots=True)
class _Pair:
    """What two states share."""

    types: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    days: list[datetime.date] = field(default_factory=list)


def _aggregated(selection: Selection, members: _States | _Persons) -> Iterator[Edge]:
    pairs: dict[tuple[str, str], _Pair] = {}
    for line in selection.events():
        for dyad in members.pairs(line):
            key = (min(dyad.source, dyad.target), max(dyad.source, dyad.target))
            pair = pairs.setdefault(key, _Pair())
            pair.types[line.type] += 1
            days = [day for day in (line.date.earliest, line.date.latest) if day is not None]
            pair.days += days
            if days:
                pair.years[days[0].year] += 1
    for (first, second), pair in sorted(pairs.items()):
        count = pair.types.total()
        yield Edge(
            id=f"{first}-{second}", source=first, target=second, label=str(count), weight=count,
            start=min(pair.days, default=None), end=max(pair.days, default=None),
            attributes={
                "count": count, **{f"type_{one}": number for one, number in sorted(pair.types.items())},
                **{f"year_{year}": number for year, number in sorted(pair.years.items())},
            },
        )
