"""The labelled set of acts told several times: exact quotations, enough tellings, languages and look-alikes."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.strict import read_tsv

FOLDER = Path(__file__).resolve().parents[2] / "bench" / "acts"
KINDS = {"event", "instrument", "commitment", "position"}
LANGUAGES = {"ar", "fil", "ru", "en"}


@cache
def _tellings() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / "tellings.jsonl").read_text("utf-8").splitlines()]


def _by_act() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for telling in _tellings():
        for act in telling["acts"]:
            found[act["act"]].append(telling)
    return found


def test_quotations_are_exact_and_stand_once() -> None:
    for telling in _tellings():
        assert telling["acts"], telling["id"]
        for act in telling["acts"]:
            assert telling["text"].count(act["quote"]) == 1, (telling["id"], act["quote"])


def test_every_telling_is_complete_and_its_id_its_own() -> None:
    assert len({telling["id"] for telling in _tellings()}) == len(_tellings())
    for telling in _tellings():
        assert telling["lang"] in LANGUAGES
        assert telling["source"]
        assert date.fromisoformat(telling["published"])


def test_an_act_is_of_one_kind_and_type() -> None:
    kinds = defaultdict(set)
    for telling in _tellings():
        for act in telling["acts"]:
            assert act["kind"] in KINDS
            kinds[act["act"]].add((act["kind"], act["type"]))
    assert all(len(found) == 1 for found in kinds.values())


def test_forty_acts_have_four_tellings_in_two_languages() -> None:
    acts = _by_act()
    assert len(acts) >= 40
    for act, tellings in acts.items():
        assert len(tellings) >= 4, act
        assert len({telling["lang"] for telling in tellings}) >= 2, act
        assert len({telling["source"] for telling in tellings}) >= 3, act


def test_sixty_pairs_of_known_acts_must_stay_apart() -> None:
    pairs = [(one, other) for one, other, _ in read_tsv(FOLDER / "apart.tsv", 3)]
    assert len(pairs) >= 60
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert all({one, other} <= _by_act().keys() and one != other for one, other in pairs)
