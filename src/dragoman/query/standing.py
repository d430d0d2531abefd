"""Where a matter stands on a day: what the calendar adds to what was told."""

from __future__ import annotations

import datetime

from dragoman.model.record import Entry

#: An act may be reported some days after it; before that nothing is said of one that was not.
PATIENCE = datetime.timedelta(days=7)
_AHEAD = frozenset({"scheduled", "planned"})


def standing_on(entry: Entry, day: datetime.date) -> str:
    """Where an entry stands on a day.

    An act that was to happen on days now past, and of which nobody told that it did, has lapsed as far as the record
    knows. A promise is open until its day, and overdue after it; what became of it is for people to say.
    """
    last = entry.date.latest
    is_past = last is not None and day - last > PATIENCE
    if entry.kind == "event" and entry.status in _AHEAD and is_past:
        return "lapsed"
    if entry.kind == "commitment" and not is_decided(entry):
        return "overdue" if is_past else "open"
    return entry.status


def is_decided(entry: Entry) -> bool:
    """Whether a person said what became of it: a value that no claim gives."""
    values = entry.fields.get("status", ())
    return bool(values) and not values[0].claims
