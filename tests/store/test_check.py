from __future__ import annotations

import pytest
from sqlalchemy import text

from dragoman.store.errors import DamagedRecordError
from dragoman.store.record import Record
from dragoman.store.rows import pack_text
from tests.store.adding import fill, remake, settle
from tests.store.made import make_intake
from tests.store.test_shelf import decided


@pytest.fixture
def filled(record: Record) -> Record:
    fill(record, range(9), at_once=9)
    return record


def problems(record: Record) -> str:
    return "\n".join(map(str, record.check()))


def test_a_sound_record_has_no_findings(filled: Record) -> None:
    assert problems(filled) == ""


def test_a_corrected_and_reread_record_has_no_findings(filled: Record) -> None:
    first = make_intake(1)
    with filled.writing() as shelf:
        touched = shelf.beside([first.claims[0].id])
        shelf.add_correction(decided("reject", first.claims[0].id))
        remake(shelf, touched)
        shelf.add_correction(decided("reject", first.claims[1].id))
        touched = shelf.beside([first.claims[1].id])
        shelf.add_correction(decided("restore", first.claims[1].id))
        remake(shelf, touched)
    assert problems(filled) == ""
    second = make_intake(2)
    fewer = type(second)(
        document=second.document, pack="test 2", source=second.source, actors=second.actors, places=second.places,
        claims=second.claims[2:], forms=second.forms, sightings=second.sightings,
    )
    with filled.writing() as shelf:
        changed = shelf.replace(fewer)
        assert len(changed.gone) == 2
        settle(shelf, (*changed.new, *changed.changed))
        remake(shelf, changed.unsettled)
    assert problems(filled) == ""


@pytest.mark.parametrize("damage, problem", [
    ("UPDATE claims SET body = replace(body, 'A memorandum was', 'A treaty was') WHERE kind = 'instrument'", "quotes"),
    ("UPDATE actors SET body = replace(body, '\"mentions\":[[0,', '\"mentions\":[[1,')", "quotes"),
    ("UPDATE claims SET body = replace(body, 'stance', 'mood')", "cannot be read"),
    ("UPDATE entries SET body = replace(body, 'kind', 'mood')", "Entry cannot be read"),
    ("UPDATE entries SET gist = replace(gist, 'outlet', 'paper') WHERE kind = 'event'", "otherwise than its claims"),
    ("UPDATE entries SET gist = ''", "otherwise than its claims"),
    ("UPDATE persons SET body = '{'", "PersonEntry cannot be read"),
    ("UPDATE actors SET body = '{'", "is no JSON"),
    ("UPDATE claims SET actors = '[9999]'", "names an actor"),
    ("UPDATE claims SET linked = '[9999]'", "belongs together"),
    ("UPDATE claims SET is_rejected = 1 WHERE seq = 2", "no correction says so"),
    ("UPDATE claims SET is_withdrawn = 1 WHERE seq = 2", "does not count"),
    ("DELETE FROM entry_claims WHERE claim = 3", "is in no entry"),
    ("UPDATE entry_claims SET entry = 'x' WHERE claim = 3", "an entry that there is not"),
    ("DELETE FROM entries WHERE kind = 'event'", "an entry that there is not"),
    ("UPDATE entries SET day = 20200101", "listed under something else"),
    ("DELETE FROM entry_states WHERE state = 'OMN'", "entry_states: does not lead"),
    ("UPDATE entry_pairs SET first_day = 1", "entry_pairs: does not lead"),
    ("DELETE FROM entry_forms", "entry_forms: does not lead"),
    ("DELETE FROM person_states", "person_states: does not lead"),
    ("DELETE FROM persons", "persons that there are not"),
    ("DELETE FROM person_forms", "is no person's"),
    ("DELETE FROM sightings", "is read nowhere"),
    ("UPDATE sightings SET office = 'head_of_state XYZ'", "is listed under the office"),
    ("UPDATE sightings SET body = '{'", "Sighting cannot be read"),
    ("UPDATE documents SET words = words + 1000", "words"),
    ("DELETE FROM judgements", ""),
])
def test_what_is_damaged_is_found(filled: Record, damage: str, problem: str) -> None:
    with filled.writing() as shelf:
        shelf._connection.execute(text(damage))
    found = problems(filled)
    assert problem in found
    assert bool(found) == bool(problem)


def test_a_text_that_is_another_is_found(filled: Record) -> None:
    with filled.writing() as shelf:
        shelf._connection.execute(
            text("UPDATE texts SET body = :body WHERE document = 2"), {"body": pack_text("Another text.")}
        )
        shelf._connection.execute(text("UPDATE texts SET body = :body WHERE document = 3"), {"body": b"no zlib"})
    found = problems(filled)
    assert found.count("its text is not the one that was read") == 2
    assert "quotes" in found
    with pytest.raises(DamagedRecordError):
        filled.text(make_intake(2).source.sha256)


def test_an_index_that_lacks_words_is_found(filled: Record) -> None:
    emptying = "INSERT INTO document_words(document_words) VALUES ('delete-all')"
    with filled.writing() as shelf:
        shelf._connection.execute(text(emptying if filled.path else (
            "DELETE FROM document_words WHERE document = (SELECT min(document) FROM document_words)"
        )))
    assert "words" in problems(filled)
