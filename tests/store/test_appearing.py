"""One text that came under several outlets: none of them is lost, and the order of arrival does not matter."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from dragoman.keep import Adding, Keeper
from dragoman.merge.intake import appearance
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.record import Appearance, Sha256
from dragoman.model.text import Document, DocumentId
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings
from dragoman.store.filters import EntryFilter
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.adding import told
from tests.store.made import dated

TEXT = "The foreign minister of Oman met the foreign minister of Kazakhstan in Muscat on Monday. They signed a treaty."


@cache
def reader() -> Reader:
    return load_reader(Settings())


def came(outlet: str | None, day: int | None, title: str | None = None) -> Document:
    return Document(
        id=document_id(TEXT), text=TEXT, sha256=text_sha256(TEXT), language="en", source=outlet, title=title,
        url=f"https://{outlet}/{day}" if outlet else None,
        published=dated(datetime.date(2025, 3, day)) if day else None,
    )


WAYS = (came("b.example", 12, "Ministers met"), came("a.example", 5), came(None, None), came("c.example", 5, "Talks"))
FIRST = WAYS[1]


def add(record: Record, documents: tuple[Document, ...], *, at_once: int) -> list[int]:
    """Add documents some at a time; how many were new, how many known."""
    adding = Adding(Keeper(record, reader()))
    for number, document in enumerate(documents, 1):
        adding.read(document)
        if number % at_once == 0:
            adding.finish()
    adding.finish()
    return [adding.added.new, adding.known]


@pytest.mark.parametrize("at_once", [1, 4])
def test_the_order_of_arrival_does_not_matter(where: str, tmp_path: Path, at_once: int) -> None:
    with open_record(where, create=True) as record:
        assert add(record, WAYS, at_once=at_once) == [1, 3]
        one = told(record)
        assert record.source(Sha256(FIRST.sha256)).outlet == "a.example"  # type: ignore[union-attr]
        assert list(record.check()) == []
    for number, order in enumerate(itertools.islice(itertools.permutations(WAYS), 1, 24, 5)):
        with open_record(tmp_path / f"{number}.db", create=True) as other:
            add(other, order, at_once=at_once)
            assert told(other) == one
            assert list(other.check()) == []


def test_every_way_is_kept_once_and_finds_the_entries(record: Record) -> None:
    add(record, WAYS, at_once=2)
    assert add(record, WAYS, at_once=2) == [0, 4]
    ways = sorted(map(appearance, WAYS), key=lambda one: one.rank)
    assert list(record.appearances(Sha256(FIRST.sha256))) == ways
    assert ways[0] == appearance(FIRST)
    with record.reading() as view:
        found = [view.count(EntryFilter(outlets=[f"{name}.example"])) for name in "abd"]
        assert found == [view.count(), view.count(), 0]
        assert view.count() > 0
        assert view.count(EntryFilter(outlets=["b.example"], languages=["en"])) == view.count()
        assert view.counts().documents == 1
        assert {entry.sources for entry in view.entries().items} == {1}


def test_a_text_that_nobody_sent_came_in_no_way(record: Record) -> None:
    assert record.appearances(Sha256("0" * 64)) == []


def test_ways_are_in_order_of_day_then_words() -> None:
    later = Appearance(id=DocumentId("x"))
    known = replace(later, published=dated(datetime.date(2025, 1, 1)))
    named = replace(known, outlet="a")
    assert sorted([later, named, known], key=lambda one: one.rank) == [known, named, later]
