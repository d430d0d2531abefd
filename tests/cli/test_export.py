from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from dragoman.cli.export import ExportFormat
from dragoman.export.formats import FORMATS
from tests.cli.conftest import Invoke
from tests.records import TODAY, sample_record

ON = ("--as-of", TODAY.isoformat())


@pytest.fixture
def ask(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("DRAGOMAN_RECORD", str(sample_record()))
    return dragoman


def test_the_formats_are_those_that_can_be_asked_for() -> None:
    assert [form.value for form in ExportFormat] == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(ask: Invoke, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out" if FORMATS[name].files else tmp_path / f"out.{name}"
    done = ask("export", name, "--output", str(target), "--state", "عمان", "--with", "Казахстан", *ON)
    assert (done.code, done.out, done.err) == (0, "", "")
    files = list(target.iterdir()) if target.is_dir() else [target]
    assert files
    assert all(path.stat().st_size for path in files)
    assert sorted(path.name for path in tmp_path.iterdir()) == [target.name]


def test_text_goes_to_standard_output(ask: Invoke) -> None:
    calendar = Calendar.from_ical(ask("export", "ics", *ON).out)
    assert calendar.walk("VEVENT")
    events = [json.loads(line) for line in ask("events", "--format", "jsonl", "--limit", "1000", *ON).out.splitlines()]
    entities = [json.loads(line) for line in ask("export", "ftm", *ON).out.splitlines()]
    assert sum(one["schema"] == "Event" for one in entities) == len(events)


def test_the_own_state_gives_a_workbook_its_form(ask: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    assert ask("export", "xlsx", "-o", str(path), "--own", "OMN", *ON).code == 0
    assert "mou_status" in openpyxl.load_workbook(io.BytesIO(path.read_bytes())).sheetnames


@pytest.mark.parametrize(("words", "told"), [
    (("csv",), "--output FOLDER"), (("ics", "--own", "OMN"), "csv and xlsx"),
    (("csv", "--aggregate"), "graphml and gexf"), (("ftm", "--nodes", "persons"), "graphml and gexf"),
    (("ics", "--state", "Guinea"), "GIN (Guinea)"), (("ics", "--since", "May"), "2025-03-04"),
    (("xlsx", "--own", "Congo"), "COD"),
])
def test_what_does_not_fit_is_told_with_what_to_type(ask: Invoke, words: tuple[str, ...], told: str) -> None:
    done = ask("export", *words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_an_empty_export_says_so(ask: Invoke) -> None:
    done = ask("export", "ics", "--state", "AND", "--with", "TUV")
    assert done.code == 0
    assert "the export is empty" in done.err
    assert Calendar.from_ical(done.out).walk("VEVENT") == []


def test_a_folder_where_a_file_is_is_told(ask: Invoke, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("kept", "utf-8")
    done = ask("export", "csv", "-o", str(tmp_path / "taken"))
    assert done.code == 2
    assert (tmp_path / "taken").read_text("utf-8") == "kept"


def test_a_library_that_is_missing_is_named_with_the_extra_that_brings_it(
    ask: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, library, extra in (("xlsx", "xlsxwriter", "dragoman[xlsx]"), ("parquet", "pyarrow", "dragoman[parquet]")):
        monkeypatch.setitem(sys.modules, library, None)
        done = ask("export", name, "-o", str(tmp_path / name))
        assert done.code == 2
        assert extra in done.err
    assert list(tmp_path.iterdir()) == []
