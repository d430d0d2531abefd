"""Parquet: a folder with one file for each sheet, typed as its columns are."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from dragoman.export.forms import dyad_sheets, session_sheet
from dragoman.export.selection import Selection
from dragoman.export.sheets import Row, Sheet, object_sheets
from dragoman.export.texts import clean
from dragoman.optional import library
from dragoman.query.columns import Cell

_STEP = 10_000                          # rows at once


def files(selection: Selection) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files of the folder by their names."""
    arrow, writer = library("pyarrow", "parquet"), library("pyarrow.parquet", "parquet")
    remembered = selection.remembered()
    for sheet in (*object_sheets(remembered), session_sheet(remembered), *dyad_sheets(remembered)):
        if sheet.is_object:
            yield f"{sheet.name}.parquet", iter([_bytes(sheet, arrow, writer)])


def _bytes(sheet: Sheet, arrow: Any, writer: Any) -> bytes:
    schema = _schema(sheet, arrow)
    stream, rows = io.BytesIO(), sheet.rows()
    with writer.ParquetWriter(stream, schema, compression="zstd") as file:
        some = list(islice(rows, _STEP))
        while some:
            file.write_table(_table(some, schema, arrow))
            some = list(islice(rows, _STEP))
    return stream.getvalue()


def _schema(sheet: Sheet, arrow: Any) -> Any:
    types = {
        str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_(),
        datetime.date: arrow.date32(),
    }
    return arrow.schema(
        [arrow.field(one.name, types[one.cell], metadata={"description": one.help}) for one in sheet.fields],
        metadata={"description": sheet.about},
    )


def _table(rows: list[Row], schema: Any, arrow: Any) -> Any:
    columns = [[_value(row[place]) for row in rows] for place in range(len(schema))]
    arrays = [arrow.array(cells, type=field.type) for cells, field in zip(columns, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)


def _value(cell: Cell) -> Cell:
    """A cell; nothing is told is null, not an empty word."""
    return (clean(cell) or None) if isinstance(cell, str) else cell
