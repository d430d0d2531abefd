"""Turtle and JSON-LD are read by rdflib and say the same: every entry, its statements, their words, their articles."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import PROV, RDF, XSD
from rdflib.query import ResultRow

from dragoman.export import jsonld, turtle
from dragoman.export.selection import OBJECTS, Selection
from dragoman.export.statements import CLASSES
from dragoman.query.asked import Asked
from tests.export.selections import HOSTILE, hostile, promise, samples, selection, visit
from tests.house_rules.source import ROOT

DGM = Namespace("urn:dragoman:terms:")
SCHEMA = Namespace("https://schema.org/")
FORMATS = pytest.mark.parametrize("module, form", [(turtle, "turtle"), (jsonld, "json-ld")], ids=["turtle", "jsonld"])


def read(module: ModuleType, form: str, chosen: Selection) -> Graph:
    return Graph().parse(data=b"".join(module.content(chosen)), format=form)


@FORMATS
@pytest.mark.parametrize("asked", [Asked(), Asked(states=("AND", "TUV"))])
def test_every_entry_is_told(module: ModuleType, form: str, asked: Asked) -> None:
    with samples(asked) as chosen:
        found = read(module, form, chosen)
        for what in OBJECTS:
            ids = {URIRef(f"urn:dragoman:entry:{line.id}") for line in chosen.ask(what)}
            kind = CLASSES[what][0].removeprefix("dgm:")
            assert set(found.subjects(RDF.type, DGM[kind])) == ids
        claims = {one.claim for line in chosen.every_line() for one in line.quotations}
        people = {person.id for person in chosen.people()}
    assert len(set(found.subjects(RDF.type, DGM.Statement))) == len(claims)
    tenured = set(found.subjects(SCHEMA.alternateName))
    assert len(tenured) == len(people)


@FORMATS
def test_every_entry_leads_to_words_in_an_article(module: ModuleType, form: str) -> None:
    with samples(Asked(states=("OMN",))) as chosen:
        found = read(module, form, chosen)
        lines = list(chosen.every_line())
        for line in lines:
            entry = URIRef(f"urn:dragoman:entry:{line.id}")
            words = {
                (str(found.value(quotation, SCHEMA.text)), str(found.value(article, DGM.sha256)))
                for claim in found.objects(entry, PROV.wasDerivedFrom)
                for quotation in found.objects(claim, PROV.wasDerivedFrom)
                for article in found.objects(quotation, PROV.wasQuotedFrom)
            }
            assert words == {(one.text, one.document) for one in line.quotations}
            assert found.value(entry, DGM.earliest) == (
                Literal(line.date.earliest.isoformat(), datatype=XSD.date) if line.date.earliest else None
            )
    outlets = {str(found.value(outlet, SCHEMA.name)) for outlet in found.objects(None, SCHEMA.publisher)}
    assert {one.outlet for line in lines for one in line.quotations} <= outlets


def test_both_say_the_same() -> None:
    with samples(Asked(states=("OMN", "KAZ"))) as chosen:
        assert isomorphic(read(turtle, "turtle", chosen), read(jsonld, "json-ld", chosen))
    assert isomorphic(read(turtle, "turtle", hostile()), read(jsonld, "json-ld", hostile()))


def test_every_resource_is_told_once() -> None:
    with samples() as chosen:
        told = json.loads(b"".join(jsonld.content(chosen)))
    ids = [one["@id"] for one in told["@graph"]]
    assert len(ids) == len(set(ids))


def test_every_resource_that_is_named_is_told() -> None:
    with samples() as chosen:
        found = read(turtle, "turtle", chosen)
    named = {one for one in found.objects() if isinstance(one, URIRef) and one.startswith("urn:dragoman:")}
    assert {one for one in named - set(found.subjects()) if not one.startswith(str(DGM))} == set()


@FORMATS
def test_no_words_end_a_literal(module: ModuleType, form: str) -> None:
    found = read(module, form, hostile())
    assert len(set(found.subjects(RDF.type, DGM.Event))) == len(list(hostile().events()))
    assert URIRef("urn:a") not in set(found.all_nodes())
    assert not list(found.objects(None, SCHEMA.url))
    texts = {str(one) for one in found.objects(None, SCHEMA.text)}
    assert set(HOSTILE[7:8] + HOSTILE[12:]) <= texts


@FORMATS
def test_dates_of_the_plain_kind_are_only_those_that_are_exact(module: ModuleType, form: str) -> None:
    found = read(module, form, selection(visit(url="https://example.org/عمان")))
    entry = URIRef(f"urn:dragoman:entry:{1:016x}")
    assert str(found.value(entry, SCHEMA.startDate)) == "2025-11-03"
    assert found.value(entry, SCHEMA.eventStatus) == SCHEMA.EventScheduled
    assert URIRef("https://example.org/عمان") in set(found.objects(None, SCHEMA.url))
    with samples() as chosen:
        vague = [line for line in chosen.events() if line.date.granularity in ("month", "year")]
        found = read(module, form, chosen)
    assert vague
    assert all(found.value(URIRef(f"urn:dragoman:entry:{line.id}"), SCHEMA.startDate) is None for line in vague)


def test_the_question_of_the_how_to_page_is_answered() -> None:
    page = (ROOT / "docs" / "how-to" / "hand-on-a-record.md").read_text("utf-8")
    question = page.partition("```sparql\n")[2].partition("```")[0]
    with samples(Asked(states=("OMN", "KAZ"))) as chosen:
        rows = list(read(turtle, "turtle", chosen).query(question))
        words = {one.text for line in chosen.events() for one in line.quotations}
    assert {str(row[1]) for row in rows if isinstance(row, ResultRow)} == words


@FORMATS
def test_the_same_bytes_come_twice(module: ModuleType, form: str) -> None:
    with samples() as chosen:
        assert b"".join(module.content(chosen)) == b"".join(module.content(chosen))


@FORMATS
def test_what_seems_to_have_become_of_a_promise_is_told_with_the_words_that_show_it(
    module: ModuleType, form: str
) -> None:
    found = read(module, form, selection(promise()))
    entry = URIRef("urn:dragoman:entry:00000000000000aa")
    assert str(found.value(entry, DGM.seems)) == "kept"
    assert list(found.objects(entry, DGM.shownIn)) == [URIRef("urn:dragoman:entry:00000000000000bb")]
    shown = found.value(entry, DGM.shownBy)
    assert str(found.value(shown, SCHEMA.text)) == "the embassy opened"
    assert (found.value(shown, PROV.wasQuotedFrom), RDF.type, SCHEMA.NewsArticle) in found
