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


#: Set -> its tellings, its pairs, the fewest acts told four times, the fewest pairs.
SETS = {"tuned on": ("tellings.jsonl", "apart.tsv", 40, 60), "held out": ("heldout.jsonl", "heldout_apart.tsv", 16, 20)}


@cache
def _tellings() -> list[dict[str, Any]]:
    return [
        json.loads(line) for file, *_ in SETS.values() for line in (FOLDER / file).read_text("utf-8").splitlines()
    ]


def _by_act(file: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for telling in map(json.loads, (FOLDER / file).read_text("utf-8").splitlines()):
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


def _is_whole(tellings: list[dict[str, Any]]) -> bool:
    """Whether an act is told four times, in two languages, by three outlets."""
    languages, sources = ({telling[key] for telling in tellings} for key in ("lang", "source"))
    return len(tellings) >= 4 and len(languages) >= 2 and len(sources) >= 3


def test_all_acts_but_those_that_only_look_like_others_are_told_often_enough() -> None:
    for file, _, fewest, _ in SETS.values():
        acts = _by_act(file)
        whole = {act for act, tellings in acts.items() if _is_whole(tellings)}
        assert len(whole) >= fewest
        assert {act for act in acts if not act.startswith("k")} == whole


def test_pairs_of_known_acts_must_stay_apart() -> None:
    for file, apart, _, fewest in SETS.values():
        pairs = [(one, other) for one, other, _ in read_tsv(FOLDER / apart, 3)]
        assert len(pairs) >= fewest
        assert len({frozenset(pair) for pair in pairs}) == len(pairs)
        assert all({one, other} <= _by_act(file).keys() and one != other for one, other in pairs)
