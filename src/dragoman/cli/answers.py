"""Answers of a record as they are written: a table for people, CSV, JSON."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief.lines_table import LineTable
from dragoman.brief.words import Words, languages, load_words
from dragoman.cli import options
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.errors import UsageError
from dragoman.export.safe import safe_cell
from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.load import pack_code
from dragoman.ontology.load import Ontology
from dragoman.query.columns import Cell, cells, columns
from dragoman.query.lines import Line
from dragoman.query.questions import Questions


class AnswerFormat(StrEnum):
    """What an answer looks like."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


AnswerOption = Annotated[
    AnswerFormat, typer.Option("--format", help="table for people, or csv, json, jsonl: one row a line.")
]
LimitOption = Annotated[
    int, typer.Option("--limit", metavar="N", min=1, max=options.MOST, help="So many at most.")
]
WordsOption = Annotated[str, typer.Option("--lang", metavar="CODE", help="Language of labels, by code.")]
#: So many lines are answered at once, on however large a record; what is left out is told.
LIMIT = 100
#: Of entries that sources disagree on, each with many: they take longest to read.
DISPUTED = 50


def write_lines(
    lines: Iterable[Line], what: str, form: AnswerFormat, place: Output, words: Words, *, keeps_order: bool = False,
) -> None:
    """Write lines in a format; `what` says which columns they have."""
    if form is AnswerFormat.table:
        table = LineTable(words, look_of(place), keeps_order=keeps_order)
        for line in lines:
            table.add(line)
        write_table(table, place)
        return
    write_rows([cells(line, what) for line in lines], [column.name for column in columns(what)], form, place)


def write_table(table: LineTable, place: Output) -> None:
    """Write a table, or that there is nothing to show."""
    for text in table.lines() if table.items else [nothing(table.words)]:
        place.write((text + "\n").encode("utf-8", "replace"))


def nothing(words: Words) -> str:
    """That there is no answer."""
    return words.say("nothing in the record answers this")


def write_rows(
    rows: Iterable[Mapping[str, Cell]], names: Sequence[str], form: AnswerFormat, place: Output
) -> None:
    """Write rows with these columns as CSV or JSON."""
    if form is AnswerFormat.csv:
        place.write(_csv(names))
        for row in rows:
            place.write(_csv([safe_cell(row.get(name)) for name in names]))
    elif form is AnswerFormat.jsonl:
        for row in rows:
            place.write(_json(row).encode("utf-8", "backslashreplace") + b"\n")
    else:
        texts = ",\n".join(_json(row) for row in rows)
        place.write(f"[\n{texts}\n]\n".encode("utf-8", "backslashreplace") if texts else b"[]\n")


def words_in(language: str, gazetteer: Gazetteer, ontology: Ontology) -> Words:
    """The words of a language that was typed, by any of its names."""
    known = languages()
    code = language.lower()
    return load_words(code if code in known or not code else _pack(code), gazetteer, ontology)


def read_in(words: Words, form: AnswerFormat, asking: Questions) -> Questions:
    """Questions whose answers people read name persons in the script of their language; programs get one name."""
    return replace(asking, script=words.script) if form is AnswerFormat.table else asking


def _pack(name: str) -> str:
    """The pack that a name means, else the name itself."""
    try:
        return pack_code(name)
    except UsageError:
        return name


def _csv(cells_of_row: Sequence[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells_of_row)
    return buffer.getvalue().encode("utf-8", "backslashreplace")


def _json(row: Mapping[str, Cell]) -> str:
    return json.dumps(row, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    assert isinstance(value, datetime.date)
    return value.isoformat()
