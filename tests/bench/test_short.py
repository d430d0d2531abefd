"""The short texts: whole, labelled within the closed lists, read no worse than their floors."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
from bench.gate import load_floors, shortfalls
from bench.gold.check import MODALITIES, TYPES, check_date, outside
from bench.sets import BRIEF, Json, objects, short_figures
from bench.texts import SHORT, part_of, short

from dragoman.gazetteer.load import load_gazetteer
from dragoman.languages.load import readable_folders


def _texts(code: str) -> list[Json]:
    return objects(SHORT / f"{code}.jsonl")


def test_every_language_has_short_texts_and_floors() -> None:
    assert set(BRIEF) == set(readable_folders())
    assert {f"short {code}" for code in BRIEF} <= set(load_floors())


@pytest.mark.parametrize("code", BRIEF)
def test_labels_are_of_the_closed_lists(code: str) -> None:
    gazetteer = load_gazetteer()
    faults: list[str] = []
    codes = frozenset((*gazetteer.states, *gazetteer.organisations))
    for text in _texts(code):
        assert unicodedata.is_normalized("NFC", text["text"])
        for event in text["events"]:
            faults += outside([event["type"], *event["alt_types"]], TYPES, text["id"])
            faults += outside([event["modality"], *event["alt_modality"]], MODALITIES, text["id"])
            faults += outside(event["countries"], codes, text["id"])
            assert event["countries"] == sorted(set(event["countries"]))
            faults += check_date(event["date"], text["id"])
    assert faults == []


@pytest.mark.parametrize("code", BRIEF)
def test_half_of_the_texts_confirm_and_some_tell_of_nothing(code: str) -> None:
    texts = _texts(code)
    parts = Counter(part_of(text["id"])[0] for text in texts)
    assert min(parts["A"], parts["B"]) >= 0.45 * len(texts)
    assert sum(not text["events"] for text in texts) >= 0.1 * len(texts)
    assert len({text["id"] for text in texts}) == len({text["text"] for text in texts}) == len(texts)
    assert len(list(short(code))) == len(texts)


@pytest.mark.parametrize("code", BRIEF)
def test_short_texts_are_read_no_worse_than_their_floors(code: str) -> None:
    assert list(shortfalls(f"short {code}", short_figures(code), load_floors()[f"short {code}"])) == []
