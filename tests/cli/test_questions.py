"""The questions of the command line, asked of a record of the bundled articles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dragoman.keep import Keeper
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.query.columns import columns
from dragoman.settings import Settings
from dragoman.store.open import open_record
from tests.cli.conftest import Invoke
from tests.records import TODAY, sample_record

ON = ("--as-of", TODAY.isoformat())
QUESTIONS = (
    "events", "agreements", "promises", "positions", "links", "projects", "timeline", "calendar", "silence", "firsts",
    "conflicts", "mechanisms",
)


@pytest.fixture
def ask(dragoman: Invoke, monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setenv("DRAGOMAN_RECORD", str(sample_record()))
    return dragoman


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_answers_in_every_format(ask: Invoke, question: str) -> None:
    whole = ON if question == "mechanisms" else (*ON, "--limit", "1000")
    table = ask(question, *whole)
    rows = [json.loads(line) for line in ask(question, *whole, "--format", "jsonl").out.splitlines()]
    assert (table.code, table.err) == (0, "")
    assert rows == json.loads(ask(question, *whole, "--format", "json").out)
    written = list(csv.DictReader(io.StringIO(ask(question, *whole, "--format", "csv").out)))
    assert len(written) == len(rows)
    if rows:
        assert list(written[0]) == list(rows[0])
        assert all(f"entry {row['id']}" in table.out for row in rows if "id" in row)


@pytest.mark.parametrize("question", ["events", "timeline"])
def test_an_answer_that_is_cut_says_how_much_there_is(ask: Invoke, question: str) -> None:
    whole = ask(question, *ON, "--state", "Oman", "--format", "jsonl")
    assert whole.err == ""
    lines = whole.out.splitlines()
    cut = ask(question, *ON, "--state", "Oman", "--format", "jsonl", "--limit", "2")
    newest = lines[-2:] if question == "timeline" else lines[:2]
    assert cut.out.splitlines() == newest
    assert "shown: the newest 2 of at most " in cut.err
    most = int(cut.err.rpartition("--limit ")[2].split()[0])
    assert len(lines) <= most
    assert ask(question, *ON, "--state", "Oman", "--format", "jsonl", "--limit", str(most)).out == whole.out
    assert "and there are more" in ask("conflicts", *ON, "--limit", "1").err


@pytest.mark.parametrize("question", [("calendar", "--days", "3650"), ("changes", "--since", "2000-01-01")])
def test_what_is_to_come_and_what_changed_say_when_they_are_cut(ask: Invoke, question: tuple[str, ...]) -> None:
    whole = ask(*question, *ON, "--format", "jsonl", "--limit", "1000")
    assert whole.err == ""
    assert len(whole.out.splitlines()) > 1
    cut = ask(*question, *ON, "--format", "jsonl", "--limit", "1")
    assert cut.out.splitlines() == whole.out.splitlines()[:1]
    assert "and there are more" in cut.err


def test_the_columns_are_those_of_the_reference(ask: Invoke) -> None:
    row = json.loads(ask("agreements", "--format", "jsonl", "--limit", "1").out)
    assert list(row) == [column.name for column in columns("agreements")]


def test_changes_need_a_day_and_say_what_is_new(ask: Invoke) -> None:
    without = ask("changes")
    assert (without.code, without.out) == (2, "")
    assert "--since" in without.err
    told = ask("changes", "--since", "2025-11-10", *ON, "--format", "jsonl").out
    rows = [json.loads(line) for line in told.splitlines()]
    assert {"new"} <= {row["change"] for row in rows}
    assert all(row["last_told"] >= "2025-11-10" for row in rows if row["change"] == "new")
    assert "              new\n" in ask("changes", "--since", "2025-11-10", *ON).out


def test_a_month_is_a_span_of_days(ask: Invoke) -> None:
    day = ask("events", "--since", "2025-11-01", "--until", "2025-11-30", "--format", "jsonl").out
    assert day
    assert ask("events", "--since", "2025-11", "--until", "2025-11", "--format", "jsonl").out == day


@pytest.mark.parametrize(("typed", "words"), [
    (("events", "--state", "Congo"), "COD (Democratic Republic of the Congo) or COG (Congo): type the code"),
    (("events", "--state", "Freedonia"), "is no state or organisation"),
    (("events", "--since", "next week"), "--since: 'next week' is not a date"),
    (("events", "--since", "2025-13"), "--since: '2025-13' is not a date"),
    (("promises", "--lang", "xx"), "--lang is one of"),
    (("changes", "--since", "2999-01-01"), "--since 2999-01-01 is still to come: type a day up to"),
    (("show", "none"), "dragoman entries lists what is"),
    (("agreements", "--type", "mouu"), "did you mean mou"),
    (("brief", "Oman", "Оман"), "Oman and Оман are both OMN: type two different states"),
    (("brief", "Oman", "-o", "x.xyz"), "x.xyz: briefs are .txt, .md, .html, .htm, .docx"),
])
def test_what_cannot_be_asked_is_told(ask: Invoke, typed: tuple[str, ...], words: str) -> None:
    result = ask(*typed)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_an_empty_answer_says_so(ask: Invoke) -> None:
    empty = ask("events", "--state", "AND", "--state", "TUV")
    assert (empty.code, empty.out) == (0, "nothing in the record answers this\n")
    assert ask("events", "--state", "AND", "--state", "TUV", "--format", "json").out == "[]\n"
    assert "a star finds what begins alike, as in embass*" in ask("search", "xylophone").out


def test_the_same_question_has_the_same_bytes(ask: Invoke) -> None:
    assert ask("timeline", *ON).out == ask("timeline", *ON).out


def test_a_brief_shows_what_came_after_the_one_that_was_marked(
    dragoman: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(sample_record().read_bytes())
    monkeypatch.setenv("DRAGOMAN_RECORD", str(copy))
    early = dragoman("brief", "OMN", "KAZ", "--since", "last")
    assert (early.code, early.out) == (2, "")
    assert "make one with --mark" in early.err
    assert dragoman("brief", "KAZ", "OMN", "--mark", *ON).code == 0
    nothing = dragoman("brief", "OMN", "KAZ", "--since", "last", *ON)
    assert nothing.out.count("Nothing changed.") == 1
    text = "MUSCAT, Jan. 14 - The foreign minister of Kazakhstan visited Oman on 13 January 2026."
    with open_record(copy) as record:
        document = Document(
            id=document_id(text), text=text, sha256=text_sha256(text), language="en", source="Test Wire",
        )
        Keeper(record, load_reader(Settings())).add([document])
    assert "Test Wire" in dragoman("brief", "OMN", "KAZ", "--since", "last").out.partition("What changed since")[2]


def test_people_are_rows_too(ask: Invoke) -> None:
    rows = [json.loads(line) for line in ask("people", "--state", "Oman", "--format", "jsonl").out.splitlines()]
    assert {"OMN"} <= {row["country"] for row in rows}
    assert all(row["quote"] for row in rows)
    assert len(list(csv.DictReader(io.StringIO(ask("people", "--state", "عمان", "--format", "csv").out)))) == len(rows)


@pytest.mark.parametrize("words", [
    ("calendar", "--days", "3650000"), ("events", "--limit", "99999999999999999999999"),
    ("brief", "Oman", "--days", "99999999999"), ("search", "visit", "--limit", "9223372036854775808"),
    ("people", "--limit", "9223372036854775808"), ("people", "--quotes", "9223372036854775808"),
    ("entries", "--limit", "9223372036854775808"), ("changes", "--since", "2025-01", "--limit", "9223372036854775808"),
])
def test_more_than_can_be_counted_is_refused_in_a_line(ask: Invoke, words: tuple[str, ...]) -> None:
    done = ask(*words)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert "1000000" in done.err


@pytest.mark.parametrize("words", [
    ("brief", "Oman", "--as-of", "9999-12-31"), ("calendar", "--as-of", "9999-12-31", "--days", "30"),
    ("changes", "--since", "0001-01-01"), ("events", "--until", "9999"), ("calendar", "--days", "1000000"),
    ("brief", "Oman", "--days", "1000000"), ("events", "--limit", "1000000"), ("events", "--until", "9999-12"),
    ("brief", "Oman", "--since", "0001"), ("silence", "--as-of", "0001-01-01"), ("mechanisms", "--as-of", "9999-12-31"),
    ("promises", "--as-of", "9999-12-31"), ("timeline", "--as-of", "0001"), ("people", "--limit", "1000000"),
    ("search", "visit", "--limit", "1000000"), ("entries", "--limit", "1000000"),
])
def test_the_ends_of_the_calendar_can_be_asked_for(ask: Invoke, words: tuple[str, ...]) -> None:
    done = ask(*words)
    assert done.code == 0
    assert done.err == "" or "; --limit " in done.err
