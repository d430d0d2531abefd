"""Publication dates, strictly: ISO dates and datetimes, whole months and years; anything else is not guessed at."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime

from dragoman.model.dates import DateValue, Granularity

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?P<time>[T ].+)?)?)?", re.ASCII)


def parse_published(value: str) -> DateValue | None:
    """The date in `value`, as the day it names where it was written; None if it is not ISO 8601.

    A month or a year alone give the bounds of that month or year. The basis is `metadata`: it came with the document.
    """
    value = value.strip()
    match = _SHAPE.fullmatch(value)
    if match is None or match["year"] == "0000":
        return None
    try:
        if match["time"] is not None:
            datetime.fromisoformat(value)
        year, month = int(match["year"]), int(match["month"] or 0)
        if match["day"]:
            day = date(year, month, int(match["day"]))
            return _bounds(day, day, "day")
        if match["month"]:
            return _bounds(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")
        return _bounds(date(year, 1, 1), date(year, 12, 31), "year")
    except ValueError:
        return None


def _bounds(first: date, last: date, granularity: Granularity) -> DateValue:
    digits = {"day": 10, "month": 7}.get(granularity, 4)
    return DateValue(
        earliest=first, latest=last, edtf=first.isoformat()[:digits], basis="metadata", granularity=granularity
    )
