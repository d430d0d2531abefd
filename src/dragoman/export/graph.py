"""The graph of states: who is joined with whom by which events, or by how many of each type and year."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.export.dyads import Dyad, dyads
from dragoman.export.selection import Selection
from dragoman.export.texts import Words, clean, web
from dragoman.query.columns import joined
from dragoman.query.lines import EventLine

Attribute = str | int | float | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A state or organisation."""

    id: str
    label: str
    attributes: dict[str, Attribute]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two states joined by an event, or by all of theirs; `start` and `end` are the days it may have been."""

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
#: Attributes of an edge that stands for all events of two states.
DYAD_ATTRIBUTES: dict[str, str] = {
    "count": "how many events both take part in",
    "start": "first day of a dated one",
    "end": "last day of a dated one",
    "type_TYPE": "how many of an event type; one attribute for each type there is",
    "year_YEAR": "how many of a year, by the first day they may have been; undated ones are in none",
}


def graph(selection: Selection) -> Graph:
    """The graph of the events of a selection, with an edge for each event and pair of its states, or for each pair."""
    edges = tuple(_aggregated(selection) if selection.is_aggregated else _events(selection))
    codes = sorted({code for edge in edges for code in (edge.source, edge.target)})
    return Graph(nodes=tuple(_node(code, selection) for code in codes), edges=edges)


def _node(code: str, selection: Selection) -> Node:
    world = selection.gazetteer
    state, organisation = world.states.get(code), world.organisations.get(code)
    kind = state.kind if state else organisation.kind if organisation else ""
    return Node(id=code, label=clean(world.label(code)), attributes={
        "code": code, "kind": kind, "region": state.region if state else "", "is_state": state is not None,
    })


def _events(selection: Selection) -> Iterator[Edge]:
    words = Words(selection.gazetteer, selection.ontology)
    for line in selection.events():
        for dyad in dyads(line, selection.ontology):
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


def _aggregated(selection: Selection) -> Iterator[Edge]:
    pairs: dict[tuple[str, str], _Pair] = {}
    for line in selection.events():
        for dyad in dyads(line, selection.ontology):
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
