from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.record import Intake
from dragoman.model.text import Document
from dragoman.store.open import open_record
from dragoman.store.record import Record
from dragoman.store.search import rebuild
from tests.store.made import intake_of, make_claim, make_document, make_intake

TEXTS = {
    "ar": "بحث وزير الخارجية العماني العلاقات مع نظيره البيلاروسي في مسقط، وقع الوزيران مذكرة. \x00",
    "fil": "Nakipagpulong ang Pangulong Marcos sa Ministro ng Ugnayang Panlabas ng Oman.",
    "ru": "Министр иностранных дел Белоруссии посетил Маскат. Маскат!",
    "en": "The foreign minister of Oman, no minister of foreign trade, visited \ud800 Muscat: O'Neill & Sons (50%).",
}


def article(language: str, text: str, title: str | None = None) -> Intake:
    document = Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=language, title=title,
        published=make_document(len(text)).published,
    )
    words = text.split()[0]
    return intake_of(document, (make_claim(document, Event(type="visit"), words),), (), "test 1")


@pytest.fixture
def held(record: Record) -> Record:
    with record.writing() as shelf:
        for language, text in TEXTS.items():
            shelf.put(article(language, text))
    return record


def languages(record: Record, question: str) -> set[str]:
    with record.reading() as view:
        return {source.language for source in view.search(question).items}


@pytest.mark.parametrize("question, expected", [
    ("علاقات", {"ar"}), ("البيلاروسي", {"ar"}), ("مسقط مذكرة", {"ar"}), ("مسقط ministro", set()),
    ("pangulo", {"fil"}), ("маскат", {"ru"}), ("oman", {"fil", "en"}), ('"foreign minister"', {"en"}),
    ('"minister foreign"', set()), ('"trade minister"', set()), ("mini*", {"fil", "en"}), ("мин*", {"ru"}),
    ("o'neill", {"en"}), ("50%", {"en"}), ("", set()), ("*", set()), ('"', set()), ("NOT oman", set()),
    ("oman OR nothing", set()), ("words:oman", set()), ("a' | !b & <-> (:*", set()), ("\x00 \ud800", set()),
])
def test_what_finds_what(held: Record, question: str, expected: set[str]) -> None:
    assert languages(held, question) == expected


def test_what_was_found_comes_newest_first_in_pages(held: Record) -> None:
    with held.reading() as view:
        whole = view.search("oman")
        first = view.search("oman", limit=1)
        assert first.next is not None
        second = view.search("oman", limit=1, after=first.next)
        assert (*first.items, *second.items) == whole.items
        assert second.next is None
        days = [source.day for source in whole.items]
        assert days == sorted(days, key=str, reverse=True)


def test_titles_are_found(record: Record) -> None:
    with record.writing() as shelf:
        shelf.put(article("en", "They met.", title="Talks on visas"))
    assert languages(record, "visas met") == {"en"}


def test_an_index_made_anew_finds_the_same(held: Record) -> None:
    with held.writing() as shelf:
        rebuild(shelf._connection)
    assert languages(held, "oman") == {"fil", "en"}
    assert list(held.check()) != []                # nothing was merged
    with held.writing() as shelf:
        shelf.put(article("en", "Another article on Oman."))
    with held.reading() as view:
        assert len(view.search("oman").items) == 3


def test_a_record_without_texts_finds_what_it_quotes(tmp_path: Path) -> None:
    old = article("en", "Visitors came and talked.")
    other = make_claim(old.document, Event(type="talks"), "talked")
    with open_record(tmp_path / "record.db", create=True, keep_text=False) as record:
        with record.writing() as shelf:
            shelf.put(old)
        assert record.text(old.source.sha256) is None
        assert languages(record, "visitors") == {"en"}
        assert languages(record, "talked") == set()
        with record.writing() as shelf:
            shelf.replace(intake_of(old.document, (other,), (), "test 2"))
        assert languages(record, "visitors") == set()
        assert languages(record, "talked") == {"en"}
        with record.writing() as shelf:
            rebuild(shelf._connection)
        assert languages(record, "visitors") == set()
        assert languages(record, "talked") == {"en"}
    with open_record(tmp_path / "record.db") as record:
        assert not record.keeps_text


def test_a_title_that_is_read_anew_is_found(record: Record) -> None:
    old = make_intake(1)
    with record.writing() as shelf:
        shelf.put(old)
        shelf.replace(replace(old, source=replace(old.source, title="Handshake")))
    assert languages(record, "handshake") == {"en"}
    assert languages(record, "meeting") == set()
