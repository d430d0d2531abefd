from __future__ import annotations

import random
from functools import cache
from importlib.resources import as_file, files

import pytest

from dragoman.merge.update import Merger
from dragoman.model.reading import Reading
from dragoman.model.record import Correction
from dragoman.pipeline import load_reader
from dragoman.read import read_paths
from dragoman.read.documents import Article
from dragoman.settings import Settings
from tests.merge.made import WORLD
from tests.merge.memory import MemoryShelf


@cache
def samples() -> tuple[Reading, ...]:
    reader = load_reader(Settings())
    with as_file(files("dragoman") / "samples") as folder:
        return tuple(
            reader.read(found.document) for found in read_paths([str(folder)], Settings())
            if isinstance(found, Article)
        )


def record(readings: tuple[Reading, ...] | list[Reading]) -> MemoryShelf:
    shelf, merger = MemoryShelf(), Merger(WORLD)
    for reading in readings:
        merger.add([reading], shelf)
    return shelf


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    readings = list(samples())
    random.Random(seed).shuffle(readings)
    one, other = record(samples()), record(readings)
    assert one.entries == other.entries
    assert one.persons == other.persons
    assert one.judgements == other.judgements


def test_many_at_once_come_to_the_same() -> None:
    one, other = record(samples()), MemoryShelf()
    Merger(WORLD).add(samples(), other)
    assert one.entries == other.entries
    assert one.persons == other.persons
    assert one.judgements == other.judgements


def test_the_same_article_twice_changes_nothing() -> None:
    once, twice = record(samples()[:6]), record([*samples()[:6], *samples()[:6]])
    assert once.entries == twice.entries
    assert once.persons == twice.persons


def test_every_claim_that_makes_entries_is_in_exactly_one() -> None:
    shelf = record(samples())
    held = [claim for entry in shelf.entries.values() for claim in entry.claims]
    assert len(held) == len(set(held))
    assert set(held) <= set(shelf.claims)


def test_one_signing_told_in_four_languages_is_one_entry() -> None:
    shelf = record(samples())
    papers = [one for one in shelf.entries.values() if one.kind == "instrument" and one.type == "mou"
              and one.states == ("KAZ", "OMN")]
    assert max(len({shelf.claims[claim].source.language for claim in one.claims}) for one in papers) == 4


def test_no_entry_holds_two_claims_of_one_article() -> None:
    shelf = record(samples())
    for entry in shelf.entries.values():
        documents = [shelf.claims[claim].source.sha256 for claim in entry.claims]
        assert len(documents) == len(set(documents))


def _correct(shelf: MemoryShelf, action: str, left: str, right: str) -> None:
    shelf.decided.append(Correction(
        number=len(shelf.decided) + 1, action=action, claims=(left, right), reason="seen", by="anna", at="",  # type: ignore[arg-type]
    ))


def test_what_a_person_splits_stays_apart_whatever_comes_later() -> None:
    shelf, merger = record(samples()), Merger(WORLD)
    entry = max(shelf.entries.values(), key=lambda one: (len(one.claims), one.id))
    left, *others = entry.claims
    for other in others:
        _correct(shelf, "split", left, other)
    merger.remake([left], shelf)
    holding = [one.claims for one in shelf.entries.values() if left in one.claims]
    assert len(holding) == 1
    assert set(others).isdisjoint(holding[0])       # it may be found to tell of another act instead
    assert any(set(others) == set(one.claims) for one in shelf.entries.values())
