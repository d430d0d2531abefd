"""What the slots of a matched pattern mean together: captures in, a reading of points and their relation out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dragoman.languages.dates_schema import Gives
from dragoman.model.dates import DateKind, DatePoint, DateRelation, Direction
from dragoman.model.frozen import frozen
from dragoman.spot.date_numbers import Numeric, is_year

_LONGEST_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_LEAP = 2                # a month that is shorter in most years
_CUES: tuple[DateRelation, ...] = ("since", "until", "by", "before", "after")


@frozen
class Reading:
    """One expression as read so far; one that is not sure needs a cue ("in", "since") to be taken."""

    first: DatePoint
    last: DatePoint | None = None
    relation: DateRelation = "at"
    is_sure: bool = True
    rules: tuple[str, ...] = ()
    tense: Direction | None = None

    @property
    def is_two_days(self) -> bool:
        """Whether it names two days of different months that do not follow each other: two dates, not one time."""
        first, last = self.first, self.last
        if self.relation != "both" or last is None or first.day is None or last.day is None:
            return False
        return first.month != last.month and not _is_next_day(first, last)


def _is_next_day(first: DatePoint, last: DatePoint) -> bool:
    """Whether two days without a year are the last of a month and the first of the next."""
    month, day = first.month or 0, first.day or 0
    is_last = day >= _LONGEST_MONTH.get(month, 31) - (month == _LEAP)
    return is_last and last.day == 1 and last.month == month % 12 + 1


class Captures(defaultdict[str, list[Any]]):
    """The values of a match by slot, in the order of the text; absent slots are empty."""

    @classmethod
    def of(cls, slots: Iterable[tuple[str, object]]) -> Captures:
        """The captures of the slots of a path through a tree."""
        captures = cls(list)
        for slot, value in slots:
            captures[slot].append(value)
        return captures


def read_part(gives: Gives, captures: Captures) -> object | None:
    """The month, day or year that several words give together; None if they disagree."""
    values = captures[gives] or captures[f"short_{gives}"]
    return values[0] if values and all(value == values[0] for value in values) else None


def read_date(captures: Captures) -> Reading | None:
    """A calendar date, several of them, or a part of one."""
    if figures := (*captures["numeric"], *captures["month_figures"]):
        return _from_figures(figures[0])
    if captures["decade_mark"] or captures["decade"]:
        return _decade(captures)
    months = captures["month"] or captures["solar_month"]
    if len(set(months)) == 1:
        months = months[:1]
    days = captures["day"] or [day for pair in captures["days"] for day in pair]
    years = captures["year"] or captures["hijri_year"] or [
        year for slot in ("years", "season_years") for pair in captures[slot] for year in pair
    ]
    is_hijri = bool(captures["hijri_year"]) or any(calendar == "hijri" for _, calendar in months)
    if is_hijri and captures["year"]:
        return None
    points = _points(days, [month for month, _ in months], years)
    if points is None or not all(map(_is_possible, points)):
        return None
    if is_hijri:
        points = [replace(point, calendar="hijri") for point in points]
    return _join(points, captures)


def _from_figures(figures: Numeric) -> Reading:
    first = DatePoint(year=figures.year, month=figures.month, day=figures.day, calendar=figures.calendar)
    if figures.last_day is None:
        return Reading(first)
    return Reading(first, replace(first, day=figures.last_day), "span")


def _decade(captures: Captures) -> Reading | None:
    years = captures["decade"] or captures["year"]
    if not years or years[0] % 10:
        return None
    points = [DatePoint(year=year, unit="decade") for year in years]
    return _join(points, captures)


def _points(days: list[int], months: list[int], years: list[int]) -> list[DatePoint] | None:
    """As many points as the longest list has values; a list of one value goes for all."""
    size = max(len(days), len(months), len(years))
    if size == 0 or any(len(values) not in (0, 1, size) for values in (days, months, years)):
        return None
    if days and not months:
        return None
    return [DatePoint(year=_pick(years, n), month=_pick(months, n), day=_pick(days, n)) for n in range(size)]


def _pick(values: list[int], index: int) -> int | None:
    return values[min(index, len(values) - 1)] if values else None


def _is_possible(point: DatePoint) -> bool:
    longest = 30 if point.calendar == "hijri" else _LONGEST_MONTH.get(point.month or 0, 31)
    return point.day is None or 1 <= point.day <= longest


def _join(points: list[DatePoint], captures: Captures) -> Reading:
    if len(points) == 1:
        return Reading(points[0])
    relation: DateRelation = "span"
    if captures["or"]:
        relation = "either"
    elif len(points) == 2 and captures["and"] and not captures["between"]:
        relation = "both"
    return Reading(points[0], points[-1], relation)


def read_mention(captures: Captures) -> Reading | None:
    """A whole expression: one point under a preposition, or two points joined."""
    readings: list[Reading] = captures["point"]
    if len(readings) == 1:
        return _under_cue(readings[0], captures)
    if len(readings) != 2 or any(reading.relation != "at" for reading in readings):
        return None
    first, last = _completed(readings[0].first, readings[1].first)
    joined = _join([first, last], captures)
    return None if first.is_vague or last.is_vague else joined


def _under_cue(reading: Reading, captures: Captures) -> Reading | None:
    if captures["in_past"]:
        reading = replace(reading, tense="past")
    cue = next((name for name in _CUES if captures[name]), None)
    if cue is None:
        return reading
    if reading.relation != "at" or reading.first.is_vague:
        return None
    return replace(reading, relation=cue)


def _completed(first: DatePoint, last: DatePoint) -> tuple[DatePoint, DatePoint]:
    """Two joined points, each with what only the other says: "from March to May 2023", "5 and 6 March last year"."""
    if _is_bare(first) and (last.year is not None or last.shift is not None or last.direction is not None):
        year = last.year
        if year is not None and last.month is not None and (first.month or 0) > last.month:
            year -= 1
        first = replace(first, year=year, unit=last.unit, shift=last.shift, direction=last.direction)
    elif _is_bare(last) and first.year is not None and first.month is not None:
        is_later = ((last.month or 0), last.day or 31) >= (first.month, first.day or 1)
        last = replace(last, year=first.year + (not is_later))
    return first, last


def _is_bare(point: DatePoint) -> bool:
    return point.month is not None and point.year is None and point.shift is None and point.direction is None


def kind_of(reading: Reading) -> DateKind:
    """What is missing or to be counted in a reading."""
    points = [reading.first] + ([reading.last] if reading.last else [])
    if any(point.is_vague for point in points):
        return "vague"
    if reading.last is not None:
        return "range"
    point = reading.first
    if point.shift is not None or point.direction is not None or point.count is not None:
        return "relative"
    if point.year is not None:
        return "absolute"
    return "weekday" if point.month is None and point.weekday else "partial"


def is_plausible(reading: Reading) -> bool:
    """Whether the years of a reading, if it has any, are those news speaks of, in order."""
    points = [reading.first] + ([reading.last] if reading.last else [])
    years = [point.year for point in points if point.year is not None]
    if any(point.calendar == "gregorian" and not is_year(point.year) for point in points if point.year is not None):
        return False
    return years == sorted(years) or reading.relation != "span"
