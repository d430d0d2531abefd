"""Periods of the calendar: days, weeks, months, parts of years and their Hijri counterparts as first and last day."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

from dragoman.model.dates import DatePoint, DateUnit, Granularity, Weekday, YearPart, moved_by
from dragoman.model.frozen import frozen

WEEKDAYS: tuple[Weekday, ...] = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
#: First and last month of the parts of a year; the winter of a year ends in the next one, or has ended in it.
_PARTS: dict[YearPart, tuple[int, int]] = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}
_KEPT_POINTS = 1_024                    # a bound on memory
_YEARS_AROUND = 8                       # far enough for 29 February and for a weekday to come round


@frozen
class Period:
    """First and last day, with the EDTF code of either end; `is_inferred`: the year is not in the text."""

    earliest: date
    latest: date
    granularity: Granularity
    start: str
    end: str
    is_inferred: bool = False


def day_period(day: date) -> Period:
    """One day."""
    return Period(day, day, "day", day.isoformat(), day.isoformat())


def days_period(first: date, last: date, granularity: Granularity) -> Period:
    """A stretch of days."""
    return Period(first, last, granularity, first.isoformat(), last.isoformat())


def month_period(year: int, month: int) -> Period:
    """One month."""
    last = calendar.monthrange(year, month)[1]
    code = f"{year:04}-{month:02}"
    return Period(date(year, month, 1), date(year, month, last), "month", code, code)


def months_period(year: int, first: int, last: int, granularity: Granularity) -> Period:
    """Months of one year."""
    start, end = month_period(year, first), month_period(year, last)
    return Period(start.earliest, end.latest, granularity, start.start, end.end)


def year_period(year: int, years: int = 1) -> Period:
    """One year or several."""
    last = year + years - 1
    granularity: Granularity = "year" if years == 1 else "decade"
    return Period(date(year, 1, 1), date(last, 12, 31), granularity, f"{year:04}", f"{last:04}")


def part_period(year: int, part: YearPart) -> Period:
    """A quarter, half or season of a year; for a winter, all months that may be meant."""
    if part == "winter":
        first, last = month_period(year, 1), month_period(year + 1, 2)
        return Period(first.earliest, last.latest, "season", first.start, last.end)
    return months_period(year, *_PARTS[part], "season")


def half_month(year: int, month: int, part: YearPart) -> Period:
    """The first or second half of a month."""
    whole = month_period(year, month)
    middle = date(year, month, 15)
    if part == "H1":
        return days_period(whole.earliest, middle, "week")
    return days_period(middle + timedelta(days=1), whole.latest, "week")


def week_period(day: date, start: Weekday) -> Period:
    """The week of a day."""
    before = (day.weekday() - WEEKDAYS.index(start)) % 7
    return days_period(moved_by(day, -before), moved_by(day, 6 - before), "week")


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the week of a day."""
    last = week_period(day, "MON").latest
    return days_period(moved_by(last, -1), last, "day")


def shifted_unit(unit: DateUnit, shift: int, today: date, week_start: Weekday) -> Period | None:
    """The period `shift` units from the one `today` is in; None for units that only parts of a year have."""
    if unit == "day":
        return day_period(today + timedelta(days=shift))
    if unit == "week":
        return week_period(today + timedelta(weeks=shift), week_start)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + shift
        return month_period(months // 12, months % 12 + 1)
    if unit == "quarter":
        quarters = today.year * 4 + (today.month - 1) // 3 + shift
        return months_period(quarters // 4, quarters % 4 * 3 + 1, quarters % 4 * 3 + 3, "season")
    if unit == "year":
        return year_period(today.year + shift)
    if unit == "decade":
        return year_period(today.year // 10 * 10 + 10 * shift, 10)
    return None


def moved(day: date, unit: DateUnit, count: int) -> date:
    """The day `count` units later, kept within its month."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(days=count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def calendar_period(point: DatePoint, year: int) -> Period | None:
    """The period a point names in `year` of its calendar; None if there is no such day."""
    try:
        if point.calendar == "hijri":
            return _hijri_period(point, year)
        if point.part is not None:
            return part_period(year, point.part) if point.month is None else half_month(year, point.month, point.part)
        if point.month is None:
            return year_period(year, 10) if point.unit == "decade" else year_period(year)
        if point.day is None:
            return month_period(year, point.month)
        return day_period(date(year, point.month, point.day))
    except (ValueError, OverflowError):
        return None


def _hijri_period(point: DatePoint, year: int) -> Period:
    if point.day is not None and point.month is not None:
        day = Hijri(year, point.month, point.day).to_gregorian()
        return day_period(date(day.year, day.month, day.day))
    first, last = point.month or 1, point.month or 12
    start = Hijri(year, first, 1).to_gregorian()
    end = Hijri(year, last, Hijri(year, last, 1).month_length()).to_gregorian()
    granularity: Granularity = "month" if point.month else "year"
    return days_period(date(start.year, start.month, start.day), date(end.year, end.month, end.day), granularity)


def year_in_calendar(point: DatePoint, day: date) -> int:
    """The year of `day` in the calendar of a point."""
    return Gregorian(day.year, day.month, day.day).to_hijri().year if point.calendar == "hijri" else day.year


def occurrences(point: DatePoint, around: date) -> list[Period]:
    """What a point without a year may mean, over the years around a day; a weekday of a near year decides."""
    try:
        middle = year_in_calendar(point, around)
    except (ValueError, OverflowError):
        return []
    periods = [*_occurrences(point, middle)]
    if point.weekday is None:
        return periods
    near = [
        period for period in periods
        if WEEKDAYS[period.earliest.weekday()] == point.weekday and abs(period.earliest.year - around.year) <= 1
    ]
    return near or periods


@lru_cache(_KEPT_POINTS)
def _occurrences(point: DatePoint, middle: int) -> tuple[Period, ...]:
    """The same few days are named all over the news of a year: they are remembered."""
    years = range(middle - _YEARS_AROUND, middle + _YEARS_AROUND + 1)
    periods = (calendar_period(point, year) for year in years)
    return tuple(replace(period, is_inferred=True) for period in periods if period is not None)


def nearest_weekday(weekday: Weekday, day: date) -> date:
    """The day nearest to `day` that is such a weekday: three days off at the most."""
    offset = (WEEKDAYS.index(weekday) - day.weekday() + 3) % 7 - 3
    return moved_by(day, offset)
