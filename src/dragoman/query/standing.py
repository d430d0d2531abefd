"""Where a matter stands on a day: what the calendar adds to what was told."""

from __future__ import annotations

import datetime

from dragoman.model.dates import DateValue
from dragoman.model.record import Entry

#: An act may be reported some days after it; before that nothing is said of one that was not.
PATIENCE = datetime.timedelta(days=7)
_AHEAD = frozenset({"scheduled", "planned"})


def standing_on(entry: Entry, day: datetime.date) -> str:
    """Where an entry stands on a day."""
    return stands(entry.kind, entry.status, entry.date, day, is_decided=entry.is_decided)


def stands(kind: str, status: str, date: DateValue, day: datetime.date, *, is_decided: bool) -> str:
    """Where a matter with this status and date stands on a day; `is_decided`: a person said what became of it.

    An act that was to happen on days now past, and of which nobody told that it did, has lapsed as far as the record
    knows. A promise is open until its day, and overdue after it; what became of it is for people to say.
    """
    last = date.latest
    is_past = last is not None and day - last > PATIENCE
    if kind == "event" and status in _AHEAD and is_past:
        return "lapsed"
    if kind == "commitment" and not is_decided:
        return "overdue" if is_past else "open"
    return status
