"""Sheets as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from dragoman.export.safe import safe_cell
from dragoman.export.sheets import Sheet

_STEP = 500                             # rows at once
_BOM = "\ufeff"                         # without it Excel reads Arabic in the encoding of the machine


def csv_bytes(sheet: Sheet) -> Iterator[bytes]:
    """A sheet as RFC 4180 has it, its words safe in a spreadsheet."""
    yield (_BOM + _text([[field.name for field in sheet.fields]])).encode("utf-8")
    some: list[list[str]] = []
    for row in sheet.rows():
        some.append([safe_cell(cell) for cell in row])
        if len(some) == _STEP:
            yield _text(some).encode("utf-8")
            some = []
    yield _text(some).encode("utf-8")


def _text(rows: Sequence[Sequence[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()
