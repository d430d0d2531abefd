"""The shared seeds and devset: read no worse than their floors, with exact words and dates with their basis.

Their texts belong to their publishers and are not part of this project; without DRAGOMAN_SHARED they are skipped.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from bench.gate import load_floors, shortfalls
from bench.sets import Json, report_figures, shared_records, shared_report, shared_sets

from dragoman.pipeline import load_reader
from dragoman.settings import Settings
from tests.dates import faults_of_dates

NAMES = ["seeds", "devset ar", "devset en", "devset ru", "devset tl"]

pytestmark = [pytest.mark.shared, pytest.mark.parametrize("name", NAMES)]


@cache
def _records(texts: Path) -> list[Json]:
    return shared_records(texts, load_reader(Settings()))


def test_a_shared_set_is_read_no_worse_than_its_floors(name: str, shared: Path) -> None:
    gold, texts = shared_sets(shared)[name]
    report = shared_report(shared, gold, texts, _records(texts))
    figures = report_figures(report, sum(len(record["events"]) for record in _records(texts)))
    assert report["documents_without_prediction"] == []
    assert list(shortfalls(name, figures, load_floors()[name])) == []


def test_every_item_has_its_words_and_every_quotation_is_exact(name: str, shared: Path) -> None:
    gold, texts = shared_sets(shared)[name]
    evidence = shared_report(shared, gold, texts, _records(texts))["evidence"]
    assert evidence["items"] == evidence["with_evidence"] > 0
    assert evidence["quotes"] == evidence["exact"] > 0


def test_every_date_says_how_it_is_known(name: str, shared: Path) -> None:
    _, texts = shared_sets(shared)[name]
    assert [fault for record in _records(texts) for fault in faults_of_dates(record)] == []
