"""CSV: a folder with one file for each sheet, as spreadsheets open it without harm."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.export.forms import every_sheet
from dragoman.export.selection import Selection
from dragoman.export.tables import csv_bytes


def files(selection: Selection) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files of the folder by their names."""
    return ((f"{sheet.name}.csv", csv_bytes(sheet)) for sheet in every_sheet(selection.remembered()))
