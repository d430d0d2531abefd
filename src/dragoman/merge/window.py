"""When an act was, as far as one claim tells: its date, or what the day of publication leaves open."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from dragoman.model.dates import DateValue, moved_by

#: How long before it is told an act without a date mostly was, and how long after what is planned mostly will be.
NEWS_DAYS = 14
AHEAD_DAYS = 365
_LOOSE_DAYS = 1
_FAR = datetime.timedelta(days=3)

#: How two windows stand to each other. same_day: both give one day, the same. near: one day apart where one of the two
#: is counted or inherited. overlap: they overlap and both are narrow. wide: they overlap, at least one is wide.
#: fits: a dated and an undated one that was published soon after. news: both undated, published close to each other.
#: apart: they cannot be the same time. unknown: nothing to compare.
Fit = Literal["same_day", "near", "overlap", "wide", "fits", "news", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Window:
    """The days an act may have been on. `is_dated`: the text gives them; else they follow from publication alone."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    is_dated: bool = False
    is_loose: bool = False              # counted from another day or taken over from another act
    told: datetime.date | None = None

    @property
    def days(self) -> int | None:
        """How many days it spans; None where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None


def window(date: DateValue, told: datetime.date | None, *, is_ahead: bool) -> Window:
    """The window of a claim with this date, told on this day; `is_ahead`: of what is still to come."""
    if date.is_known:
        loose = date.basis in ("relative", "inherited", "explicit_partial")
        return Window(date.earliest, date.latest, is_dated=True, is_loose=loose, told=told)
    if told is None:
        return Window()
    if is_ahead:
        return Window(told, moved_by(told, AHEAD_DAYS), told=told)
    return Window(moved_by(told, -NEWS_DAYS), told, told=told)


def fit(left: Window, right: Window) -> Fit:
    """How the times of two claims stand to each other."""
    if left.is_dated and right.is_dated:
        return _dated(left, right)
    if left.is_dated or right.is_dated:
        return _half_dated(left, right) if left.is_dated else _half_dated(right, left)
    if left.told is None or right.told is None:
        return "unknown"
    return "news" if abs(left.told - right.told) <= _FAR else "unknown"


def _dated(left: Window, right: Window) -> Fit:
    if not _overlap(left, right):
        days = gap(left, right)
        return "near" if days <= _LOOSE_DAYS and (left.is_loose or right.is_loose) else "apart"
    spans = (left.days, right.days)
    if spans == (1, 1):
        return "same_day"
    return "overlap" if all(days is not None and days <= NEWS_DAYS for days in spans) else "wide"


def _half_dated(dated: Window, other: Window) -> Fit:
    """A dated act and one told without date: it fits if it was told soon after."""
    if other.told is None:
        return "unknown"
    if not _overlap(dated, other):
        return "apart" if dated.first and dated.first > (other.last or dated.first) else "unknown"
    days = dated.days
    if days is None or days > NEWS_DAYS or dated.last is None:
        return "unknown"
    return "fits" if datetime.timedelta(0) <= other.told - dated.last <= _FAR else "unknown"


def _overlap(left: Window, right: Window) -> bool:
    return not (
        (left.last and right.first and left.last < right.first)
        or (right.last and left.first and right.last < left.first)
    )


def gap(left: Window, right: Window) -> int:
    """Days between two windows that do not overlap."""
    if left.last and right.first and left.last < right.first:
        return (right.first - left.last).days
    if right.last and left.first:
        return (left.first - right.last).days
    return 0
