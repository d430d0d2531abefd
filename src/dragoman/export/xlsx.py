"""XLSX: one workbook with a sheet for each object; cells are typed, so that no word is ever run as a formula."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

from dragoman.errors import UsageError
from dragoman.export.forms import every_sheet
from dragoman.export.selection import Selection
from dragoman.export.sheets import Field, Row, Sheet
from dragoman.export.texts import clean
from dragoman.optional import library
from dragoman.query.columns import Cell

MOST_ROWS = 1_048_576                   # what a sheet can hold, its head among them
MOST_CHARACTERS = 32_767                # what a cell can hold
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
#: Columns of words that are a whole day where the text told one.
_DAYS = ("signed", "in_force", "expires")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_DAY = datetime.date(1900, 3, 1)  # spreadsheets disagree on the days before
_WIDE = {
    "title": 50, "quote": 60, "participants": 45, "persons": 45, "parties": 45, "signatories": 40, "written": 40,
    "all_sources": 40, "history": 30, "holders": 40, "office": 40, "progress": 40, "by": 40, "to": 30,
    "headline": 45, "ministry": 25, "country": 18, "foreign signatory": 35, "own counterpart": 35, "area": 30,
    "source": 30, "first_name": 20, "second_name": 20, "column": 20,
    "names": 40, "entries": 30, "document": 16, "url": 30, "meaning": 80,
}
_A4 = 9
_ON_ONE_PAGE = ("contents", "mou_status", "dyads")      # as wide as a page when they are printed
#: The columns of the sheet that says what the others hold.
CONTENTS = (
    Field("sheet", "name of a sheet"), Field("column", "name of a column; empty where the sheet is meant"),
    Field("meaning", "what it holds"),
)
_WIDTH, _NARROW, _MATRIX = 14, 11, 6


def content(selection: Selection) -> Iterator[bytes]:
    """The workbook."""
    module = library("xlsxwriter", "xlsx")
    stream = io.BytesIO()
    book = module.Workbook(stream, _OPTIONS)
    book.set_properties({
        "title": "Relations between states, with sources", "created": datetime.datetime.combine(
            selection.today, datetime.time(), datetime.UTC
        ),
    })
    writer = _Writer(book)
    told = list(every_sheet(selection.remembered()))
    writer.add(_contents(told))
    for sheet in told:
        writer.add(sheet)
    book.close()
    yield stream.getvalue()


def _contents(told: list[Sheet]) -> Sheet:
    """A sheet that says what the others hold."""
    rows: list[Row] = [(sheet.name, "", sheet.about.replace("`", "")) for sheet in told]
    rows += [(sheet.name, field.name, field.help) for sheet in told if sheet.is_object for field in sheet.fields]
    return Sheet("contents", "", CONTENTS, lambda: iter(rows))


class _Writer:
    """Adds sheets to a workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "bg_color": "#E8EDF3"})
        self._text = book.add_format({"valign": "top"})
        self._wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self._day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})

    def add(self, sheet: Sheet) -> None:
        """Add one, with its head frozen and a filter on every column."""
        page = self._book.add_worksheet(sheet.name)
        page.freeze_panes(1, 1)
        page.set_landscape()
        page.set_paper(_A4)
        page.repeat_rows(0)
        if sheet.name in _ON_ONE_PAGE:
            page.fit_to_pages(1, 0)
        for place, field in enumerate(sheet.fields):
            page.set_column(place, place, _width(field, sheet))
            page.write_string(0, place, clean(field.name), self._head)
        last = 0
        for last, row in enumerate(sheet.rows(), 1):
            if last >= MOST_ROWS:
                raise UsageError(
                    f"{sheet.name} has more rows than a sheet can hold: ask for less, or export csv or parquet"
                )
            look = self._wrapped if sheet.name in _ON_ONE_PAGE else self._text
            for place, cell in enumerate(row):
                self._write(page, (last, place), _as_day(cell, sheet.fields[place].name), look)
        page.autofilter(0, 0, last, len(sheet.fields) - 1)

    def _write(self, page: Any, at: tuple[int, int], cell: Cell, look: Any) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            page.write_boolean(*at, cell, look)
        elif isinstance(cell, str):
            page.write_string(*at, _fitting(clean(cell)), look)
        elif isinstance(cell, datetime.date):
            if cell < _FIRST_DAY:
                page.write_string(*at, cell.isoformat(), look)
            else:
                page.write_datetime(*at, cell, self._day)
        else:
            page.write_number(*at, cell, look)


def _width(field: Field, sheet: Sheet) -> int:
    if not sheet.is_object and field.cell is int:
        return _MATRIX
    return _WIDE.get(field.name, _WIDTH if field.cell is str else _NARROW)


def _as_day(cell: Cell, column: str) -> Cell:
    """A word that is a whole day as that day; a month or a year stays the word it is."""
    if column in _DAYS and isinstance(cell, str) and _DAY.fullmatch(cell):
        return datetime.date.fromisoformat(cell)
    return cell


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS - 1] + "…"
