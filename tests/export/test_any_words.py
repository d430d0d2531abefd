"""Whatever the words of an article are, every format stays what it is and is read back by others."""

from __future__ import annotations

import csv
import io
import json

import networkx
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from rdflib import Graph, URIRef

from dragoman.export.formats import FORMATS
from dragoman.export.selection import Selection
from tests.export.selections import selection, visit

#: Any characters, halves of pairs too, and those that mean something to some format more often.
WORDS = st.text(st.one_of(
    st.characters(), st.characters(categories=["Cs", "Cc", "Cf"]), st.sampled_from("=+-@\t\r\n\"'\\,;:<>&]{}|^`#%_ "),
), min_size=1, max_size=60)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(name: str, chosen: Selection) -> bytes:
    content = FORMATS[name].content
    assert content is not None
    return b"".join(content(chosen))


@FEW
@given(WORDS, WORDS)
def test_text_formats_are_read_back(words: str, address: str) -> None:
    chosen = selection(visit(words, 1), visit("visited", 2, url=f"http://{address}"))
    assert len(Calendar.from_ical(written("ics", chosen)).walk("VEVENT")) == 2
    for name, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        assert read(io.BytesIO(written(name, chosen))).number_of_edges() == 2
    rows = csv.reader(io.StringIO(written("plover", chosen).decode("utf-8-sig"), newline=""))
    assert [len(row) for row in rows] == [26, 26, 26]
    entities = [json.loads(line) for line in written("ftm", chosen).decode("utf-8").split("\n") if line]
    assert sum(one["schema"] == "Event" for one in entities) == 2


@FEW
@given(WORDS, WORDS)
def test_linked_data_is_read_back_and_both_say_the_same(words: str, address: str) -> None:
    chosen = selection(visit(words, 1), visit("visited", 2, url=f"http://{address}"))
    graph = Graph().parse(data=written("turtle", chosen), format="turtle")
    other = Graph().parse(data=written("jsonld", chosen), format="json-ld")
    assert set(graph) == set(other)
    entries = set(graph.objects(None, URIRef("https://schema.org/about")))
    assert entries == {URIRef(f"urn:dragoman:entry:{number:016x}") for number in (1, 2)}


@FEW
@given(WORDS)
def test_workbooks_are_read_back_and_compute_nothing(words: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", selection(visit(words)))))
    assert book["events"].max_row == 2
    assert {cell.data_type for row in book["events"].iter_rows() for cell in row} <= {"s", "n", "b", "d"}


@FEW
@given(WORDS)
def test_csv_files_hold_no_formula(words: str) -> None:
    files = FORMATS["csv"].files
    assert files is not None
    for _, content in files(selection(visit(words))):
        text = b"".join(content).decode("utf-8-sig")
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
