"""A point of a date expression on the calendar: what it means seen from the day of writing, and how that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from dragoman.model.dates import DateBasis, DatePoint, DateValue, moved_by
from dragoman.model.frozen import frozen
from dragoman.resolve.date_periods import (
    WEEKDAYS,
    Period,
    calendar_period,
    day_period,
    days_period,
    moved,
    nearest_weekday,
    occurrences,
    shifted_unit,
    weekend_period,
    year_in_calendar,
    year_period,
)

Tense = Literal["past", "future", "unknown", "nearest"]      # nearest: before or after, whichever is less far
_MIDWEEK = 2                            # days before a weekend up to which the last one is further off
_COMING_UNTIL = 6                       # the last month in which "next year" may still mean the present one
_FORESEEN_DAYS = 120                    # no further ahead does a date lie whose tense and year are both untold
_NEAR = timedelta(days=31)              # around the day of writing: days told without a year mostly lie there,
_FAR = timedelta(days=300)              # hardly ever so far from it


@frozen
class Placed:
    """A point on the calendar, or None where nothing tells where; `basis` says how it is known."""

    period: Period | None
    basis: DateBasis


@frozen
class Viewpoint:
    """From where a text counts: the day of writing, the newest dated fact, the tense of the clause."""

    today: date | None
    newest: DateValue | None
    tense: Tense


def place(point: DatePoint, view: Viewpoint) -> Placed:
    """A point on the calendar."""
    if point.is_vague:
        return Placed(None, "vague")
    if point.is_told:
        return Placed(None, "relative_unresolved")
    if point.year is not None:
        return Placed(calendar_period(point, point.year), "explicit")
    if point.unit == "weekend" and point.shift is not None and view.today is not None:
        return Placed(_weekend(point.shift, view.today, view.tense), "relative")
    if point.shift is not None or point.direction is not None or point.count is not None:
        return _relative(point, view)
    if point.month is None and point.part is None:
        return _weekday(point, view)
    return _without_year(point, view)


def _relative(point: DatePoint, view: Viewpoint) -> Placed:
    if point.count is not None and point.direction is None and view.tense == "past":
        return Placed(None, "vague")    # "within a week" of what has happened is how long it took
    if view.today is None and point.month is not None and point.unit == "day":
        return _without_year(point, view)   # "today, 6 October"
    if view.today is None:
        return Placed(None, "relative_unresolved")
    try:
        period = _counted(point, view.today)
    except (ValueError, OverflowError):
        period = None
    return Placed(period, "relative" if period else "relative_unresolved")


def _counted(point: DatePoint, today: date) -> Period | None:
    if point.count is not None and point.unit is not None:
        end = moved(today, point.unit, -point.count if point.direction == "past" else point.count)
        return days_period(min(today, end), max(today, end), "day")
    if point.shift is None or point.unit is None:
        return _last_or_next(point, today)
    if point.unit == "day":
        return _day(point, today + timedelta(days=point.shift))
    if point.unit == "year" and (point.month or point.part):
        return calendar_period(point, year_in_calendar(point, today) + point.shift)
    if point.is_ambiguous and point.unit == "year" and today.month <= _COMING_UNTIL:
        return replace(year_period(today.year, 2), granularity="year")
    period = shifted_unit(point.unit, point.shift, today, point.week_start)
    return period and _within(point, period)


def _day(point: DatePoint, day: date) -> Period | None:
    if point.month is not None:
        return _nearest(occurrences(point, day), day)
    return day_period(nearest_weekday(point.weekday, day) if point.weekday else day)


def _weekend(shift: int, today: date, tense: Tense) -> Period:
    """The weekend of this week, or the last one: of what is over before this week's, and of what has no tense till
    the middle of the week. "Next" is the first to come."""
    this = weekend_period(today)
    before = (this.earliest - today).days
    if shift > 0 and before > 0:
        shift -= 1
    elif shift == 0 and before > (0 if tense == "past" else _MIDWEEK if tense != "future" else before):
        shift = -1
    return weekend_period(moved_by(today, 7 * shift))


def _within(point: DatePoint, period: Period) -> Period:
    """The weekday of a week or day of a month, if the point names one."""
    if point.unit == "week" and point.weekday:
        offset = (WEEKDAYS.index(point.weekday) - period.earliest.weekday()) % 7
        return day_period(period.earliest + timedelta(days=offset))
    if point.unit == "month" and point.day:
        return day_period(period.earliest.replace(day=point.day))
    return period


def _last_or_next(point: DatePoint, today: date) -> Period | None:
    """ "last" and "next" beside a month, date, weekday or season: never the present one."""
    if point.month is None and point.part is None:
        if point.weekday is None:
            return None
        step = 1 if point.direction == "future" else -1
        return day_period(_stepped(point, today + timedelta(days=step), step))
    periods = occurrences(point, today)
    if point.direction == "future":
        found = min((p for p in periods if p.earliest > today), key=lambda p: p.earliest, default=None)
    else:
        found = max((p for p in periods if p.latest < today), key=lambda p: p.latest, default=None)
    return found and replace(found, is_inferred=False)


def _stepped(point: DatePoint, day: date, step: int) -> date:
    """The first such weekday from `day` on, forwards or backwards."""
    assert point.weekday is not None
    distance = (WEEKDAYS.index(point.weekday) - day.weekday()) * step % 7
    return moved_by(day, distance * step)


def _weekday(point: DatePoint, view: Viewpoint) -> Placed:
    if view.today is None or point.weekday is None:
        return Placed(None, "relative_unresolved")
    if view.tense == "nearest":
        return Placed(day_period(nearest_weekday(point.weekday, view.today)), "relative")
    return Placed(day_period(_stepped(point, view.today, 1 if view.tense == "future" else -1)), "relative")


def _without_year(point: DatePoint, view: Viewpoint) -> Placed:
    """A day or month without a year: the tense decides seen from the day of writing, else the newest dated fact."""
    newest = view.newest
    if view.today is not None:
        found = _by_tense(occurrences(point, view.today), view.today, view.tense)
        if found is None and point.weekday is not None:
            return _without_year(replace(point, weekday=None), view)
        return Placed(found, "explicit_partial")
    if newest is None or newest.earliest is None or newest.latest is None:
        return Placed(None, "explicit_partial")
    periods = occurrences(point, newest.earliest)
    if newest.granularity not in ("day", "week", "month"):
        periods = [period for period in periods if period.earliest.year == newest.latest.year] or periods
    if view.tense == "future":
        return Placed(_by_tense(periods, newest.earliest, "future"), "explicit_partial")
    return Placed(_nearest(periods, newest.latest), "explicit_partial")


def _by_tense(periods: list[Period], today: date, tense: Tense) -> Period | None:
    """The period of a tense; a day of these weeks is meant by what would else be one of a year ago or a year ahead."""
    if tense == "past":
        found = max((p for p in periods if p.earliest <= today), key=lambda p: p.earliest, default=None)
    elif tense == "future":
        found = min((p for p in periods if p.latest >= today), key=lambda p: p.latest, default=None)
    else:
        return _nearest([p for p in periods if (p.earliest - today).days <= _FORESEEN_DAYS], today)
    nearest = _nearest(periods, today)
    if found is None or nearest is None or found.granularity != "day" or abs(found.earliest - today) < _FAR:
        return found
    return nearest if abs(nearest.earliest - today) <= _NEAR else found


def place_before(point: DatePoint, last: Period) -> Placed:
    """The first of two joined days or months without a year, seen from the second."""
    periods = [period for period in occurrences(point, last.earliest) if period.earliest <= last.earliest]
    return Placed(max(periods, key=lambda p: p.earliest, default=None), "explicit_partial")


def _nearest(periods: list[Period], day: date) -> Period | None:
    """The period nearest to a day; the earlier one where two are as near."""
    def distance(period: Period) -> tuple[int, date]:
        return max((period.earliest - day).days, (day - period.latest).days, 0), period.earliest
    return min(periods, key=distance, default=None)
