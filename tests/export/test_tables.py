"""CSV, XLSX and Parquet hold what questions answer, in whatever words, and run none of it."""

from __future__ import annotations

import csv as reading
import datetime
import io
import time
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pyarrow.parquet
import pytest

from dragoman.errors import UsageError
from dragoman.export import csv, parquet, xlsx
from dragoman.export.forms import STATUS_FORM
from dragoman.export.selection import OBJECTS, Selection, select
from dragoman.export.sheets import fields
from dragoman.query.asked import Asked
from dragoman.query.columns import columns
from dragoman.query.questions import KINDS
from dragoman.query.rounds import NextDue, Rounds, Session
from tests.export.selections import HOSTILE, hostile, samples, selection, visit
from tests.records import TODAY, questions

PAIR = Asked(states=("OMN", "KAZ"))


def csv_rows(chosen: Selection) -> dict[str, list[dict[str, str]]]:
    found = {}
    for name, content in csv.files(chosen):
        text = b"".join(content).decode("utf-8-sig")
        found[name.removesuffix(".csv")] = list(reading.DictReader(io.StringIO(text, newline="")))
    return found


def workbook(chosen: Selection) -> Any:
    return openpyxl.load_workbook(io.BytesIO(b"".join(xlsx.content(chosen))))


def test_the_objects_are_those_that_can_be_asked_for() -> None:
    assert set(OBJECTS) == set(KINDS)


@pytest.mark.parametrize("asked", [Asked(), PAIR, Asked(types=("signing",)), Asked(states=("AND", "TUV"))])
def test_every_table_has_a_row_for_every_line(asked: Asked) -> None:
    with questions() as ask:
        counts = {what: len(list(ask.ask(what, asked))) for what in OBJECTS}
        quotations = sum(len(line.quotations) for what in OBJECTS for line in ask.ask(what, asked))
        chosen = select(ask, asked)
        rows = csv_rows(chosen)
        book = workbook(chosen)
        arrow = {name.removesuffix(".parquet"): b"".join(content) for name, content in parquet.files(chosen)}
    assert {what: len(rows[what]) for what in OBJECTS} == counts
    assert {what: book[what].max_row - 1 for what in OBJECTS} == counts
    tables = {name: pyarrow.parquet.read_table(io.BytesIO(data)) for name, data in arrow.items()}
    assert {what: tables[what].num_rows for what in OBJECTS} == counts
    assert quotations == len(rows["quotations"]) == book["quotations"].max_row - 1 == tables["quotations"].num_rows
    assert len(rows["people"]) == book["people"].max_row - 1 == tables["people"].num_rows


@pytest.mark.parametrize("what", OBJECTS)
def test_the_three_formats_say_the_same(what: str) -> None:
    with samples() as chosen:
        rows = csv_rows(chosen)[what]
        sheet = workbook(chosen)[what]
        files = dict(parquet.files(chosen))
        table = pyarrow.parquet.read_table(io.BytesIO(b"".join(files[f"{what}.parquet"])))
    names = [column.name for column in columns(what)]
    head, *lines = sheet.iter_rows(values_only=True)
    assert list(head) == names == table.schema.names
    assert [row["quote"] for row in rows] == [line[names.index("quote")] for line in lines]
    assert table.column("quote").to_pylist() == [row["quote"] for row in rows]
    assert [day and datetime.date.fromisoformat(day) for day in (row["earliest"] or None for row in rows)] == \
        table.column("earliest").to_pylist()
    assert table.schema.field("confidence").metadata[b"description"] == b"of the surest claim, 0 to 1"


def test_arabic_is_intact_and_days_are_days() -> None:
    with samples(PAIR) as chosen:
        book = workbook(chosen)
        told = {one.text for line in chosen.every_line() for one in line.quotations}
    sheet = book["quotations"]
    names = [cell.value for cell in sheet[1]]
    quotes = {row[names.index("quote")].value for row in sheet.iter_rows(min_row=2)}
    assert quotes == told
    assert any("\u0600" <= char <= "\u06ff" for quote in told for char in quote)
    sheet = book["events"]
    names = [cell.value for cell in sheet[1]]
    days = [row[names.index("earliest")] for row in sheet.iter_rows(min_row=2)]
    assert any(cell.is_date for cell in days)
    assert all(cell.is_date or cell.value is None for cell in days)
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["A"].width > 10


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    for sheet in workbook(hostile()):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def test_no_cell_of_a_csv_file_is_a_formula() -> None:
    found = csv_rows(hostile())
    cells = [cell for rows in found.values() for row in rows for cell in row.values()]
    assert "'=HYPERLINK(\"http://x\",\"y\")" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))] == []
    assert len(found["events"]) == len(list(hostile().events()))


def test_words_come_back_from_a_workbook_but_for_what_xml_forbids() -> None:
    sheet = workbook(hostile())["events"]
    names = [cell.value for cell in sheet[1]]
    titles = [row[names.index("title")].value for row in sheet.iter_rows(min_row=2)]
    assert titles[HOSTILE.index("@SUM(A1)")] == "@SUM(A1)"
    assert "abcdef" in titles
    assert max(map(len, titles)) == xlsx.MOST_CHARACTERS


def test_parquet_has_types_and_null_for_what_is_not_told() -> None:
    with samples() as chosen:
        files = dict(parquet.files(chosen))
        table = pyarrow.parquet.read_table(io.BytesIO(b"".join(files["events.parquet"])))
    kinds = {field.name: str(field.type) for field in table.schema}
    assert (kinds["quote"], kinds["sources"], kinds["confidence"]) == ("string", "int64", "double")
    assert (kinds["earliest"], kinds["is_first"]) == ("date32[day]", "bool")
    assert "" not in table.column("form").to_pylist()


def test_the_same_bytes_come_twice() -> None:
    with samples(PAIR, own="OMN") as chosen:
        first = b"".join(xlsx.content(chosen))
        files = {name: b"".join(content) for name, content in parquet.files(chosen)}
        time.sleep(2.1)                 # two seconds is what a zip file's clock tells apart
        assert b"".join(xlsx.content(chosen)) == first
        assert {name: b"".join(content) for name, content in parquet.files(chosen)} == files
    assert {one.date_time for one in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_status_form_has_the_eight_columns_first_and_every_agreement_of_the_own_state() -> None:
    with samples(own="عمان") as chosen:
        rows = csv_rows(chosen)["mou_status"]
        wanted = [line.id for line in chosen.ask("agreements") if "OMN" in line.states]
    assert chosen.own == "OMN"
    assert [field.name for field in STATUS_FORM[:8]] == [
        "ministry", "country", "foreign signatory", "own counterpart", "signed", "expires", "area", "progress",
    ]
    assert wanted
    assert [row["id"] for row in rows] == wanted
    assert all(row["progress"] and row["quote"] and row["country"] != "Oman" for row in rows)


def test_without_an_own_state_there_is_no_form() -> None:
    with samples(PAIR) as chosen:
        assert "mou_status" not in csv_rows(chosen)


def test_an_own_state_that_there_is_not_is_told_at_once() -> None:
    with questions() as ask, pytest.raises(UsageError, match="GIN"):
        select(ask, own="Guinea")


def test_the_matrix_counts_the_events_of_two_states_on_both_sides() -> None:
    with samples() as chosen:
        rows = {row["state"]: row for row in csv_rows(chosen)["matrix"]}
        pairs = csv_rows(chosen)["dyads"]
        both = [line for line in chosen.events() if {"OMN", "KAZ"} <= set(line.states)]
    assert rows["OMN"]["KAZ"] == rows["KAZ"]["OMN"] == str(len(both))
    found = next(row for row in pairs if (row["first"], row["second"]) == ("KAZ", "OMN"))
    assert found["events"] == str(len(both))
    assert sum(int(row["events"]) for row in pairs) * 2 == sum(
        int(row[code]) for row in rows.values() for code in rows
    )


def test_sessions_are_those_of_the_lines() -> None:
    with questions() as ask:
        known = ask.rounds(())
        chosen = select(ask)
        rows = csv_rows(chosen)["sessions"]
        book = workbook(chosen)["sessions"]
        files = dict(parquet.files(chosen))
    assert known
    assert [(row["format"], row["states"]) for row in rows] == [(one.body, "; ".join(one.states)) for one in known]
    assert book.max_row - 1 == len(rows)
    assert pyarrow.parquet.read_table(io.BytesIO(b"".join(files["sessions.parquet"]))).num_rows == len(rows)
    assert all(row["quote"] and row["entries"] for row in rows)
    with samples(Asked(types=("vote",))) as chosen:
        assert csv_rows(chosen)["sessions"] == []


def test_sessions_have_the_last_the_next_and_the_words_of_the_last() -> None:
    first, last = visit("first session", 1), visit("second session", 2)
    held = Session(entries=(last.id,), round=2, date=last.date, standing="happened", place="om-muscat")
    told = Rounds(
        body="joint_commission", states=("KAZ", "OMN"), names=("Joint Commission",), mechanisms=(first.id,),
        sessions=(held,), last=held, next=NextDue(basis="inferred", round=3, month="2026-11"), pause_days=365,
    )
    chosen = replace(selection(first, last), rounds=lambda: [told])
    (row,) = csv_rows(chosen)["sessions"]
    assert (row["last"], row["last_day"], row["last_round"], row["quote"]) == (
        "2025-11-03", "2025-11-03", "2", "second session",
    )
    assert (row["next"], row["next_basis"], row["next_round"], row["next_is_past"]) == (
        "2026-11", "inferred", "3", "false",
    )
    assert csv_rows(replace(chosen, ask=selection().ask))["sessions"] == []


def test_people_have_offices_with_the_days_they_are_attested_and_words() -> None:
    with samples() as chosen:
        rows = csv_rows(chosen)["people"]
        ids = {person.id for person in chosen.people()}
    assert {row["person"] for row in rows} == ids
    assert len(ids) > 10
    attested = [row for row in rows if row["rank"]]
    assert attested
    assert all(row["quote"] and row["outlet"] and int(row["times"]) >= 1 for row in attested)


def test_only_people_whom_the_lines_name_are_told() -> None:
    with samples() as chosen:
        everybody = {person.id for person in chosen.people()}
    with samples(PAIR) as chosen:
        some = {person.id for person in chosen.people()}
    assert some < everybody


def test_every_column_says_what_it_holds() -> None:
    for name in (*OBJECTS, "people", "quotations"):
        assert all(field.help for field in fields(name))
        assert {"quote", "outlet", "published", "url", "document"} <= {field.name for field in fields(name)}


def test_a_sheet_that_is_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(UsageError, match="csv or parquet"):
        workbook(selection(*(visit(number=number) for number in range(4))))


def test_the_day_of_the_workbook_is_the_day_of_the_question() -> None:
    assert workbook(selection(visit())).properties.created == datetime.datetime.combine(TODAY, datetime.time())
