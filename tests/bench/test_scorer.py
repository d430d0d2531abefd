"""The scorer: what counts as found, and that it agrees with the scorer of the shared sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bench.sets import OWN, Outcome, objects, readings, report_figures, shared_report
from bench.texts import GOLD

from dragoman.pipeline import load_reader
from dragoman.settings import Settings

TEXT = "Oman and Belarus signed an agreement."
DAY = {"earliest": "2025-05-06", "latest": "2025-05-06"}


def gold(**changes: Any) -> dict[str, Any]:
    event = {"type": "signing", "alt_types": ["agreement_reached"], "modality": "happened", "alt_modality": [],
             "countries": ["BLR", "OMN"], "date": DAY, "span": [0, 24], "weight": 1}
    return {"events": [event | changes], "instruments": [], "positions": [], "commitments": [],
            "offices": [{"written": "X", "rank": "minister", "country": "OMN"}], "sectors": ["trade"]}


def said(**changes: Any) -> dict[str, Any]:
    event = {"type": "signing", "modality": "happened", "countries": ["BLR", "OMN"],
             "date": DAY | {"basis": "explicit"}, "evidence": [{"quote": TEXT[:24], "start": 0, "end": 24}]}
    return {"actors": [], "events": [event | changes], "instruments": [], "positions": [], "commitments": [],
            "sectors": [{"sector": "trade"}]}


def figures(want: dict[str, Any], have: dict[str, Any]) -> dict[str, float]:
    outcome = Outcome()
    outcome.add(want, have, TEXT)
    return outcome.figures()


def test_what_agrees_is_found() -> None:
    found = figures(gold(), said())
    assert (found["events"], found["strict"], found["sectors"], found["offices"]) == (1, 1, 1, 0)


@pytest.mark.parametrize("changes", [
    {"countries": ["BLR"]}, {"modality": "planned"}, {"date": {"earliest": None, "latest": None, "basis": "none"}},
])
def test_half_the_states_are_enough_but_not_strictly(changes: dict[str, Any]) -> None:
    found = figures(gold(), said(**changes))
    assert (found["events"], found["strict"]) == (1, 0)


def test_another_type_is_a_miss_and_a_false_alarm_and_a_listed_alternative_is_neither() -> None:
    assert figures(gold(), said(type="visit"))["events"] == 0
    assert figures(gold(), said(type="agreement_reached"))["events"] == 1


def test_what_is_optional_is_neither_missed_nor_made_up() -> None:
    assert "events" not in figures(gold(weight=0), said())
    assert "events" not in figures(gold(weight=0), said() | {"events": []})


def test_a_date_without_one_in_the_gold_is_an_invention_unless_only_its_year_is_inferred() -> None:
    assert figures(gold(date=None), said())["dates not invented"] == 0
    assert figures(gold(date=None), said(date=DAY | {"basis": "explicit_partial"}))["dates not invented"] == 1


def test_a_quotation_that_is_not_in_the_text_is_told() -> None:
    wrong = said(evidence=[{"quote": "Oman", "start": 1, "end": 5}])
    assert figures(gold(), wrong)["exact quotations"] == 0


@pytest.mark.shared
@pytest.mark.parametrize("code", OWN)
def test_it_agrees_with_the_scorer_of_the_shared_sets(code: str, shared: Path, tmp_path: Path) -> None:
    records = readings(load_reader(Settings()), [GOLD / f"{code}.jsonl"])
    texts = {item["id"]: item for item in objects(GOLD / f"{code}.jsonl")}
    by_id = {record["doc"]["id"]: record for record in records}
    outcome = Outcome()
    for number, (key, item) in enumerate(texts.items()):
        (tmp_path / f"{number}.json").write_text(json.dumps(item), "utf-8")
        outcome.add(_of(code, key), by_id[key], item["text"])
    report = shared_report(shared, GOLD / f"{code}.gold.jsonl", tmp_path, records)
    theirs = report_figures(report, outcome.events)
    assert {name: round(value, 3) for name, value in outcome.figures().items()} == pytest.approx(theirs, abs=0.001)


def _of(code: str, key: str) -> dict[str, Any]:
    return next(item for item in objects(GOLD / f"{code}.gold.jsonl") if item["id"] == key)
