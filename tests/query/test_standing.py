from __future__ import annotations

import pytest

from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.ids import entry_id
from dragoman.model.record import Entry, Value
from dragoman.query.standing import standing_on
from tests.merge.made import dated, day


def entry(kind: str, status: str, date: DateValue = UNDATED, said: tuple[Value, ...] = ()) -> Entry:
    return Entry(
        id=entry_id(kind, ["a"]), kind=kind, type="meeting", title="", states=("BLR", "OMN"), persons=(), date=date,
        status=status, fields={"status": said} if said else {},
    )


@pytest.mark.parametrize(("kind", "status", "date", "on", "stands"), [
    ("event", "scheduled", dated("2025-03-04"), "2025-03-20", "lapsed"),
    ("event", "scheduled", dated("2025-03-04"), "2025-03-08", "scheduled"),
    ("event", "scheduled", dated("2025-03-01", "2025-03-31"), "2025-03-20", "scheduled"),
    ("event", "planned", UNDATED, "2030-01-01", "planned"),
    ("event", "happened", dated("2025-03-04"), "2025-03-20", "happened"),
    ("event", "cancelled", dated("2025-03-04"), "2025-03-20", "cancelled"),
    ("commitment", "pledged", dated("2025-06-30"), "2025-03-20", "open"),
    ("commitment", "pledged", dated("2025-06-30"), "2025-08-20", "overdue"),
    ("commitment", "pledged", UNDATED, "2030-01-01", "open"),
    ("instrument", "signed", dated("2025-03-04"), "2025-03-20", "signed"),
])
def test_what_the_calendar_adds(kind: str, status: str, date: DateValue, on: str, stands: str) -> None:
    assert standing_on(entry(kind, status, date), day(on)) == stands


def test_what_a_person_said_of_a_promise_holds() -> None:
    kept = entry("commitment", "kept", dated("2025-06-30"), (Value(text="kept", claims=(), sources=0),))
    assert standing_on(kept, day("2026-01-01")) == "kept"
