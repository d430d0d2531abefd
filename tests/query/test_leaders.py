"""Who is named as an office-holder of a state, found by the office."""

from __future__ import annotations

import datetime
from pathlib import Path

from dragoman.model.actors import Actor
from dragoman.model.reading import Reading
from dragoman.model.record import Sha256
from dragoman.query.knowledge import Knowledge
from dragoman.query.leaders import Holder, holders
from dragoman.query.questions import Questions
from tests.query.telling import article, person, record_of
from tests.records import EVERYTHING, ontology, world

TODAY = datetime.date(2025, 6, 1)


def seen(published: str, one: Actor) -> Reading:
    return article(f"{one.name} spoke to students ({published or 'on no day'}).", published, [], one)


def held(
    folder: Path, *readings: Reading, known: Knowledge = EVERYTHING, documents: frozenset[Sha256] | None = None
) -> list[Holder]:
    with record_of(folder, readings) as record, record.reading() as view:
        asked = Questions(view=view, gazetteer=world(), ontology=ontology(), today=TODAY, knowledge=known)
        return holders(asked, "OMN", documents)


BADR = person("Badr Albusaidi", "OMN")
QAIS = person("Qais Alyousef", "OMN", "minister")


def test_holders_come_by_rank_with_the_words_that_name_them_last(tmp_path: Path) -> None:
    foreign, minister = held(tmp_path, seen("2025-01-02", QAIS), seen("2025-03-01", BADR), seen("2025-02-01", BADR))
    assert (foreign.name, minister.name) == ("Badr Albusaidi", "Qais Alyousef")
    assert (str(foreign.since), str(foreign.until)) == ("2025-02-01", "2025-03-01")
    assert (foreign.quotation.text, str(foreign.quotation.published)) == ("Badr Albusaidi", "2025-03-01")
    assert minister.title == "minister"


def test_a_document_without_a_day_attests_an_office_on_no_day(tmp_path: Path) -> None:
    found, = held(tmp_path, seen("", BADR))
    assert (found.since, found.until, found.quotation.text) == (None, None, "Badr Albusaidi")
    both, = held(tmp_path, seen("", BADR), seen("2025-02-01", BADR))
    assert str(both.since) == str(both.until) == str(both.quotation.published) == "2025-02-01"


def test_only_documents_that_count_attest_an_office(tmp_path: Path) -> None:
    early, late = seen("2025-02-01", BADR), seen("2025-03-01", BADR)
    found, = held(tmp_path, early, late, known=Knowledge(day=datetime.date(2025, 2, 15)))
    assert str(found.until) == "2025-02-01"
    found, = held(tmp_path, early, late, known=Knowledge(without=frozenset({Sha256(late.document.sha256)})))
    assert str(found.until) == "2025-02-01"
    assert held(tmp_path, late, known=Knowledge(day=datetime.date(2025, 2, 15))) == []


def test_of_lower_ranks_only_those_are_told_whom_documents_of_the_brief_name(tmp_path: Path) -> None:
    near = seen("2025-01-02", QAIS)
    readings = (near, seen("2025-01-03", person("Salim Alhabsi", "OMN", "minister")), seen("2025-03-01", BADR))
    assert len(held(tmp_path, *readings)) == 3
    told = held(tmp_path, *readings, documents=frozenset({Sha256(near.document.sha256)}))
    assert [one.name for one in told] == ["Badr Albusaidi", "Qais Alyousef"]
    assert [one.name for one in held(tmp_path, *readings, documents=frozenset())] == ["Badr Albusaidi"]
