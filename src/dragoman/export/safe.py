"""Cells of tables that programs open: words of articles must not become formulas."""

from __future__ import annotations

import datetime

from dragoman.export.texts import clean
from dragoman.query.columns import Cell

#: What makes spreadsheet programs take a cell for a formula, the wide forms of East Asian keyboards too; an apostrophe
#: before it makes it words again. Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Cell) -> str:
    """A cell as text for CSV: dates as ISO, truth as true and false, nothing that a spreadsheet would compute."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    if isinstance(value, int):
        return str(value)
    text = clean(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
