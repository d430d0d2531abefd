"""EDTF (ISO 8601-2) codes of resolved dates, in the profile of the record: for display, never to sort by."""

from __future__ import annotations

from dragoman.model.dates import DatePoint
from dragoman.resolve.date_periods import Period


def edtf_of(period: Period) -> str:
    """One period; a year that was inferred carries a "?"."""
    if period.start == period.end:
        return _marked(period.start, period)
    return f"{_marked(period.start, period)}/{_marked(period.end, period)}"


def edtf_of_span(first: Period, last: Period) -> str:
    """From the start of one period to the end of another."""
    start, end = _marked(first.start, first), _marked(last.end, last)
    return start if start == end else f"{start}/{end}"


def edtf_of_set(first: Period, last: Period, *, is_choice: bool) -> str:
    """Both of two periods, or one of them; sets have no room for a "?"."""
    members = f"{first.start},{last.end}"
    return f"[{members}]" if is_choice else f"{{{members}}}"


def edtf_unknown_year(first: DatePoint, last: DatePoint | None) -> str | None:
    """Days or months of a year that nothing tells ("XXXX-10-06")."""
    codes = [_code(point) for point in (first, last) if point is not None]
    return None if None in codes else "/".join(str(code) for code in codes)


def _code(point: DatePoint) -> str | None:
    if point.month is None or point.calendar != "gregorian":
        return None
    return f"XXXX-{point.month:02}" + (f"-{point.day:02}" if point.day else "")


def _marked(code: str, period: Period) -> str:
    return f"{code[:4]}?{code[4:]}" if period.is_inferred else code
