"""GraphML and GEXF are read by networkx, with an edge for each event and pair of its states."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations
from math import comb
from types import ModuleType
from typing import Any
from xml.dom import minidom

import networkx
import pytest

from dragoman.export import gexf, graphml
from dragoman.export.graph import DYAD_ATTRIBUTES, EVENT_ATTRIBUTES
from dragoman.export.selection import Selection
from dragoman.query.asked import Asked
from tests.export.selections import hostile, samples, selection, visit

FORMATS = pytest.mark.parametrize("module", [graphml, gexf], ids=["graphml", "gexf"])


def read(module: ModuleType, chosen: Selection) -> Any:
    stream = io.BytesIO(b"".join(module.content(chosen)))
    return networkx.read_graphml(stream, force_multigraph=True) if module is graphml else networkx.read_gexf(stream)


@FORMATS
@pytest.mark.parametrize("asked", [Asked(), Asked(states=("OMN", "KAZ")), Asked(states=("AND", "TUV"))])
def test_every_pair_of_states_of_every_event_is_an_edge(module: ModuleType, asked: Asked) -> None:
    with samples(asked) as chosen:
        events = list(chosen.events())
        found = read(module, chosen)
    edges = list(found.edges(data=True))
    assert len(edges) == sum(comb(len(event.states), 2) for event in events)
    assert {data["entry"] for *_, data in edges} == {event.id for event in events if len(event.states) > 1}
    assert set(found.nodes) == {state for event in events if len(event.states) > 1 for state in event.states}
    assert found.is_directed()


@FORMATS
def test_nodes_and_edges_have_what_the_reference_says(module: ModuleType) -> None:
    with samples() as chosen:
        found = read(module, chosen)
        texts = {one.text for line in chosen.events() for one in line.quotations}
    assert found.nodes["OMN"]["label"] == "Oman"
    assert found.nodes["OMN"]["region"] == "asia"
    names = {name for *_, data in found.edges(data=True) for name in data}
    assert names - {"id", "label", "weight"} <= set(EVENT_ATTRIBUTES)
    assert {"entry", "type", "start", "end", "quote", "is_directed"} <= names
    assert all(data["quote"] in texts for *_, data in found.edges(data=True))


@FORMATS
def test_a_visitor_acts_on_a_host(module: ModuleType) -> None:
    ((source, target, data),) = read(module, selection(visit())).edges(data=True)
    assert (source, target, data["is_directed"]) == ("KAZ", "OMN", True)
    assert (data["start"], data["end"]) == ("2025-11-03", "2025-11-03")


@FORMATS
def test_counts_are_those_of_the_events(module: ModuleType) -> None:
    with samples(is_aggregated=True) as chosen:
        events = list(chosen.events())
        found = read(module, chosen)
    pairs = [pair for event in events for pair in combinations(sorted(event.states), 2)]
    edges = {(source, target): data for source, target, data in found.edges(data=True)}
    assert set(edges) == set(pairs)
    assert all(edges[pair]["count"] == pairs.count(pair) for pair in edges)
    for data in edges.values():
        assert sum(number for name, number in data.items() if name.startswith("type_")) == data["count"]
        assert sum(number for name, number in data.items() if name.startswith("year_")) <= data["count"]
    names = {name for data in edges.values() for name in data} - {"id", "label", "weight"}
    known = set(DYAD_ATTRIBUTES)
    assert all(name in known or f"{name.partition('_')[0]}_" in ("type_", "year_") for name in names)


@FORMATS
def test_persons_are_joined_with_those_of_other_states(module: ModuleType) -> None:
    with samples(has_persons=True) as chosen:
        found = read(module, chosen)
        pairs = 0
        for event in chosen.events():
            named = {part.person: part.state for part in event.parts if part.person and part.state}
            pairs += sum(one != other for one, other in combinations(named.values(), 2))
        names = {part.person: part.name for event in chosen.events() for part in event.parts if part.person}
    assert found.number_of_edges() == pairs > 0
    assert all(found.nodes[one]["state"] != found.nodes[other]["state"] for one, other in found.edges())
    assert {one: data["label"] for one, data in found.nodes(data=True)}.items() <= names.items()
    with samples(has_persons=True, is_aggregated=True) as chosen:
        counted = read(module, chosen)
    assert set(counted.nodes) == set(found.nodes)
    assert sum(data["count"] for *_, data in counted.edges(data=True)) == pairs


@FORMATS
def test_a_visitor_who_is_named_acts_on_the_host_who_is(module: ModuleType) -> None:
    guest, _ = visit("Guest").parts
    host = replace(guest, name="Host", written="Host", role="host", state="OMN")
    chosen = replace(selection(replace(visit(), parts=(guest, host))), has_persons=True)
    found = read(module, chosen)
    ((source, target, data),) = found.edges(data=True)
    assert (found.nodes[source]["label"], found.nodes[target]["label"]) == ("Guest", "Host")
    assert data["is_directed"] is True


@FORMATS
def test_no_words_are_markup(module: ModuleType) -> None:
    data = b"".join(module.content(hostile()))
    minidom.parseString(data)
    assert b"<script>" not in data
    found = read(module, hostile())
    assert found.number_of_edges() == len(list(hostile().events()))
    quotes = [data["quote"] for *_, data in found.edges(data=True)]
    assert "<script>alert(1)</script>&amp;]]>\"'" in quotes
    assert not any("url" in data for *_, data in found.edges(data=True))


@FORMATS
def test_the_same_bytes_come_twice(module: ModuleType) -> None:
    with samples() as chosen:
        assert b"".join(module.content(chosen)) == b"".join(module.content(chosen))
