"""The Python API, and the examples of its page."""

from __future__ import annotations

import doctest
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import dragoman
from tests.house_rules.source import ROOT
from tests.records import TODAY, sample_record

PAGE = ROOT / "docs" / "how-to" / "use-from-python.md"
QUESTIONS = (
    "events", "agreements", "promises", "positions", "links", "projects", "trade", "timeline", "calendar", "firsts",
    "conflicts",
)


@pytest.fixture
def record() -> Iterator[dragoman.Dragoman]:
    with dragoman.open(sample_record()) as opened:
        yield opened


def test_the_examples_of_the_page_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "demo.db").write_bytes(sample_record().read_bytes())
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (failed, tried > 10) == (0, True)


def test_importing_loads_nothing_that_is_not_asked_for() -> None:
    code = "import sys, dragoman; print([name for name in sys.modules if name.startswith(('sqlalchemy', 'dragoman.'))])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout == "[]\n"


def test_every_public_name_is_there_and_no_other() -> None:
    for name in dragoman.__all__:
        assert getattr(dragoman, name).__doc__
    assert set(dir(dragoman)) == set(dragoman.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        dragoman.nonsense  # noqa: B018


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_can_be_asked(record: dragoman.Dragoman, question: str) -> None:
    answer = getattr(record, question)(as_of=TODAY)
    rows = answer.to_rows()
    assert len(rows) == len(answer)
    assert [row["id"] for row in rows] == [line.id for line in answer]
    assert len(getattr(record, question)(as_of=TODAY, states="OMN")) <= len(answer)


def test_an_answer_is_a_data_frame_where_there_are_any(record: dragoman.Dragoman) -> None:
    pandas = pytest.importorskip("pandas")
    answer = record.events(states="OMN")
    frame = answer.to_dataframe("pandas")
    assert isinstance(frame, pandas.DataFrame)
    assert len(frame) == len(answer)


def test_without_data_frames_the_error_says_what_to_do(
    record: dragoman.Dragoman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.python_api.importlib.util.find_spec", lambda name: None)
    with pytest.raises(dragoman.DragomanError, match="neither is installed"):
        record.events().to_dataframe()


def test_changes_silence_mechanisms_and_people(record: dragoman.Dragoman) -> None:
    assert record.changes("2025-11-10", as_of=TODAY)
    assert isinstance(record.silence(as_of=TODAY), list)
    assert record.mechanisms("OMN", "KAZ", as_of=TODAY)
    person = record.people(state="OMN")[0]
    assert person in record.people(person.name)


def test_a_record_is_exported_from_python(record: dragoman.Dragoman, tmp_path: Path) -> None:
    record.export("ics", tmp_path / "calendar.ics", states="OMN", as_of=TODAY)
    assert (tmp_path / "calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    record.export("csv", tmp_path / "tables", as_of=TODAY)
    assert len(list((tmp_path / "tables").glob("*.csv"))) > 8
    assert not list(tmp_path.rglob("*.part"))
    with pytest.raises(dragoman.DragomanError, match="there is no export 'pdf'"):
        record.export("pdf", tmp_path / "x.pdf")


def test_what_cannot_be_asked_is_told(record: dragoman.Dragoman) -> None:
    with pytest.raises(dragoman.DragomanError, match="there is no filter 'colour'"):
        record.events(colour="red")
    with pytest.raises(dragoman.DragomanError, match="is not an ISO date"):
        record.events(since="soon")
    with pytest.raises(dragoman.DragomanError, match="one state or two"):
        record.brief()
    with pytest.raises(dragoman.DragomanError, match="Oman and OMN are both OMN"):
        record.brief("Oman", "OMN")


@pytest.mark.parametrize("number", [0, -1, 10**9, True, "5", 2.5])
def test_numbers_out_of_bounds_are_refused(record: dragoman.Dragoman, number: Any) -> None:
    asked: list[Callable[[], object]] = [
        lambda: record.events(limit=number), lambda: record.timeline(limit=number), lambda: record.firsts(limit=number),
        lambda: record.search("Oman", limit=number), lambda: record.people(limit=number),
        lambda: record.calendar(days=number), lambda: record.brief("Oman", days=number),
    ]
    for ask in asked:
        with pytest.raises(dragoman.DragomanError, match="give a whole number from 1"):
            ask()


def test_articles_are_added_and_what_cannot_be_read_is_given_back(tmp_path: Path) -> None:
    text = "The foreign minister of Oman visited Minsk on 3 March 2025 for talks with Belarus."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.json").write_text("{")
    with dragoman.open(tmp_path / "record.db", create=True) as made:
        failed = made.add(tmp_path / "a.txt", tmp_path / "b.json", language="en")
        assert [error.exit_code for error in failed] == [2]
        assert {line.type for line in made.events(states="OMN")} >= {"visit"}
    assert [len(reading.claims) > 0 for reading in dragoman.read_articles(tmp_path / "a.txt")] == [True]
