"""Cells of tables that programs open: words of articles must not become formulas."""

from __future__ import annotations

import datetime

from dragoman.query.columns import Cell

#: What makes spreadsheet programs take a cell for a formula; an apostrophe before it makes it words again.
#: Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: Cell) -> str:
    """A cell as text for CSV: dates as ISO, truth as true and false, nothing that a spreadsheet would compute."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) and abs(value) < 1e6 else str(value)
    return f"'{value}" if value.startswith(_FORMULA) else value
