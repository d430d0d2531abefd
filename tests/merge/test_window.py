from __future__ import annotations

import pytest

from dragoman.merge.window import Window, fit, window
from dragoman.model.dates import UNDATED
from tests.merge.made import dated, day


def at(first: str, last: str = "", *, loose: bool = False, told: str = "2025-03-05") -> Window:
    date = dated(first, last, basis="relative" if loose else "explicit")
    return window(date, day(told), is_ahead=False)


def undated(told: str, *, ahead: bool = False) -> Window:
    return window(UNDATED, day(told), is_ahead=ahead)


@pytest.mark.parametrize(("left", "right", "how"), [
    (at("2025-03-04"), at("2025-03-04"), "same_day"),
    (at("2025-03-04"), at("2025-03-05"), "apart"),
    (at("2025-03-04"), at("2025-03-05", loose=True), "near"),
    (at("2025-03-04"), at("2025-03-06", loose=True), "apart"),
    (at("2025-03-03", "2025-03-05"), at("2025-03-04"), "overlap"),
    (at("2025-03-01", "2025-03-31"), at("2025-03-04"), "wide"),
    (at("2025-03-04"), undated("2025-03-05"), "fits"),
    (at("2025-03-04"), undated("2025-03-12"), "unknown"),
    (at("2025-03-09"), undated("2025-03-05"), "apart"),
    (at("2024-03-09"), undated("2025-03-05"), "unknown"),
    (undated("2025-03-05"), undated("2025-03-07"), "news"),
    (undated("2025-03-05"), undated("2025-04-07"), "unknown"),
])
def test_how_two_times_stand_to_each_other(left: Window, right: Window, how: str) -> None:
    assert fit(left, right) == how
    assert fit(right, left) == how


def test_a_plan_without_date_may_be_held_on_any_day_of_the_year_to_come() -> None:
    assert fit(at("2025-09-01", told="2025-09-02"), undated("2025-03-05", ahead=True)) != "apart"


def test_without_date_and_publication_nothing_is_known() -> None:
    assert fit(window(UNDATED, None, is_ahead=False), undated("2025-03-05")) == "unknown"


@pytest.mark.parametrize("told", ["0001-01-01", "0001-01-05", "9999-12-31"])
def test_at_the_ends_of_the_calendar_a_window_ends_there(told: str) -> None:
    for ahead in (False, True):
        one = undated(told, ahead=ahead)
        assert one.first is not None
        assert one.last is not None
        assert one.first <= day(told) <= one.last
