"""The made-up world that a large record is filled from."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import pytest
from bench.scale.__main__ import add, main
from bench.scale.acts import merged
from bench.scale.articles import article
from bench.scale.asked import ask_all
from bench.scale.questions import ask
from bench.scale.world import LANGUAGES, tellings

from dragoman.store.open import open_record

SOME = list(itertools.islice(tellings(), 3000))


def test_the_world_is_always_the_same_and_its_articles_all_differ() -> None:
    assert list(itertools.islice(tellings(), 300)) == SOME[:300]
    assert len({article(one).sha256 for one in SOME}) == len(SOME)
    assert {one.language for one in SOME} == set(LANGUAGES)


def test_acts_are_told_more_than_once_have_look_alikes_and_some_articles_are_late() -> None:
    times = Counter(one.act.number for one in SOME)
    assert max(times.values()) == 6
    assert sum(one.act.is_twin for one in SOME) > 100
    assert sum(one.is_copy for one in SOME) > 100
    assert sum(one.arrives > one.published for one in SOME) > 20
    pairs = Counter(frozenset((one.act.one.state, one.act.other.state)) for one in SOME)
    (_, most), *_ = pairs.most_common()
    assert most > 10 * sorted(pairs.values())[len(pairs) // 2]


def test_a_run_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.scale.__main__.THOUSAND", 40)
    with open_record(tmp_path / "record.db", create=True) as record:
        assert [step["before"] for step in add(record, 40)] == [0]
        assert [(step["before"], step["articles"]) for step in add(record, 100)] == [(40, 40), (80, 20)]
        found = merged(record, SOME[:100])
        assert found.tellings == 100
        assert found.acts <= found.entries <= 1.1 * found.acts
        assert {answer.name for answer in ask(record)} > {"a busy pair", "record info"}
        timed = {one.name: one for one in ask_all(record)}
        assert {"the first search", "events of a pair, all", "silence of everything"} < timed.keys()
        assert timed["timeline of everything"].found > timed["timeline of a pair"].found
        assert timed["brief on CHN and RUS, as HTML"].found > 1000
        assert list(record.check()) == []


def test_a_report_needs_no_adding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for more in (["--articles", "40"], ["--ask"]):
        monkeypatch.setattr("sys.argv", ["scale", str(tmp_path / "record.db"), *more])
        main()
    assert "40 documents" in capsys.readouterr().out
