"""At whom words are aimed."""

from __future__ import annotations

from tests.english import events


def test_where_something_was_said_is_not_at_whom_it_was_aimed() -> None:
    found = events("NATO Secretary-General Xavier Serrano warned in Brussels that Kenya would answer.")
    assert [countries for kind, countries, _ in found if kind == "warning"] == [("KEN", "NATO")]
