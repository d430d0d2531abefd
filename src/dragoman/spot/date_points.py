"""Points of a date expression: what counts from the day of writing, weekdays, parts of a year, "early" and "late"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dragoman.model.dates import DatePoint, DateUnit, Direction, Modifier, Weekday, YearPart
from dragoman.spot.date_readings import Captures, Reading

_STEPS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "coming": 1}
_DIRECTIONS: dict[str, Direction] = {"last": "past", "next": "future", "coming": "future"}
_COUNTING = ("ago", "ahead", "within", "since", "recent", "near")
_DECADE = 10
_MODIFIERS: tuple[Modifier, ...] = ("early", "mid", "late")
_PARTS: dict[str, YearPart] = {"Q1": "Q1", "Q2": "Q2", "Q3": "Q3", "Q4": "Q4", "H1": "H1", "H2": "H2"}


def read_point(captures: Captures, week_start: Weekday) -> Reading | None:
    """A point with all that places it: weekday, "last", "ago", part of the year, modifier."""
    base = _base(captures)
    if base is None or base.first.is_vague:
        return None
    point = base.first
    if captures["few"] or (captures["units"] and not captures["number"]):
        return _vague(point, captures)
    for step in (_shifted, _counted, _parted, _weekday, _shaded):
        changed = step(point, captures)
        if changed is None:
            return None
        point = changed
    if point.unit == "week" or point.weekday:
        point = replace(point, week_start=week_start)
    if captures["since"]:
        return replace(base, first=point, relation="since")
    return _spread(base, point) if point != base.first else base


def _base(captures: Captures) -> Reading | None:
    """The reading a point starts from: of two ways to write one date, the one that says most."""
    dates: list[Reading] = captures["date"]
    if len(dates) == 2 and dates[0].first.calendar == dates[1].first.calendar:
        return None
    readings: list[Reading] = [*dates, *captures["point"], *(Reading(meant.point) for meant in captures["group"])]
    if not readings:
        return Reading(DatePoint())
    best = max(readings, key=_completeness)
    if best.first.year is None and best.first.shift is None and best.last is None:
        group = next((reading.first for reading in readings if reading.first.unit in ("day", "year")), best.first)
        return replace(best, first=replace(best.first, shift=group.shift, unit=group.unit))
    return best


def _completeness(reading: Reading) -> tuple[bool, bool, bool, bool]:
    point = reading.first
    return (
        point.year is not None and point.day is not None, point.year is not None, point.day is not None,
        point.calendar == "gregorian",
    )


def _spread(base: Reading, point: DatePoint) -> Reading:
    """A range to whose first point something was added; what tells the year holds for its last too."""
    if base.last is None or point.weekday or point.modifier:
        return replace(base, first=point)
    last = replace(base.last, direction=point.direction, unit=point.unit, shift=point.shift)
    return replace(base, first=point, last=last)


def _shifted(point: DatePoint, captures: Captures) -> DatePoint | None:
    """Apply "last", "this", "next", with or without a unit."""
    word = next((name for name in _STEPS if captures[name]), None)
    if captures["year"] or point.year is not None:
        return point if not captures["year"] else replace(point, year=captures["year"][0])
    if captures["unit"] and not any(captures[name] for name in _COUNTING):
        unit = captures["unit"][0]
        if unit == "day":
            return None
        if unit == "decade" and word in _DIRECTIONS:
            return replace(point, unit="year", count=_DECADE, direction=_DIRECTIONS[word])
        point = replace(point, day=captures["day"][0]) if captures["day"] else point
        is_ambiguous = word == "coming" and unit == "year"
        return replace(point, unit=unit, shift=_STEPS[word] if word else 0, is_ambiguous=is_ambiguous)
    if word is None or captures["measure"] or captures["counted"] or captures["units"]:
        return point
    return _placed(point, word, captures)


def _placed(point: DatePoint, word: str, captures: Captures) -> DatePoint | None:
    """ "last" and its like beside a month, weekday or season instead of a unit."""
    if captures["day"] and point.month is None:
        return replace(point, day=captures["day"][0], unit="month", shift=_STEPS[word])
    if word == "this":
        unit: DateUnit = "week" if captures["weekday"] and point.month is None else "year"
        return replace(point, unit=unit, shift=0)
    return replace(point, direction=_DIRECTIONS[word]) if word in _DIRECTIONS else None


def _counted(point: DatePoint, captures: Captures) -> DatePoint | None:
    """Apply "three days ago", "in a month", "the past two years", "within a week"."""
    if not any(captures[name] for name in (*_COUNTING, "number", "counted")):
        return point
    count, unit = _count(captures)
    if unit is None:
        return point
    if unit == "decade":
        count, unit = _DECADE * count, "year"
    if captures["ago"] or captures["since"]:
        return replace(point, unit=unit, shift=-count)
    if captures["ahead"]:
        return replace(point, unit=unit, shift=count)
    direction = _direction(captures)
    if direction is None and not captures["within"]:
        return None
    return replace(point, unit=unit, count=count, direction=direction)


def _count(captures: Captures) -> tuple[int, Any]:
    if captures["counted"]:
        count, unit = captures["counted"][0]
        return count, unit
    units = captures["measure"] or captures["unit"] or captures["units"]
    return ((captures["number"] or [1])[0], units[0]) if units else (0, None)


def _vague(point: DatePoint, captures: Captures) -> Reading:
    unit = (captures["units"] or captures["measure"] or [None])[0]
    return Reading(replace(point, unit=unit, direction=_direction(captures), is_vague=True))


def _direction(captures: Captures) -> Direction | None:
    if any(captures[name] for name in ("last", "recent", "ago", "since")):
        return "past"
    return "future" if any(captures[name] for name in ("next", "coming", "near", "ahead")) else None


def _parted(point: DatePoint, captures: Captures) -> DatePoint | None:
    """Apply a season, half or quarter of a year, or half of a month."""
    if captures["season"]:
        return replace(point, part=captures["season"][0])
    for name, letter, most in (("half", "H", 2), ("quarter", "Q", 4)):
        if captures[name]:
            number = most if captures["final"] else (captures["ordinal"] or captures["number"] or [0])[0]
            is_whole = point.day is None and (point.month is None or name == "half")
            if not 1 <= number <= most or not is_whole or point.unit not in (None, "year"):
                return None
            return replace(point, part=_PARTS[f"{letter}{number}"])
    return point


def _weekday(point: DatePoint, captures: Captures) -> DatePoint | None:
    if not captures["weekday"]:
        return point
    if point.year is not None and point.day is None:
        return None
    if point.month is not None and point.day is None:
        return None
    return replace(point, weekday=captures["weekday"][0])


def _shaded(point: DatePoint, captures: Captures) -> DatePoint | None:
    """Apply "early", "mid", "late" to a period, "earlier" and "later" to one that is under way."""
    for modifier in _MODIFIERS:
        if captures[modifier]:
            if _is_day(point):
                return None
            return replace(point, modifier=modifier)
    if captures["earlier"] or captures["later"]:
        if _is_day(point) or (point.shift is None and point.year is None):
            return point
        return replace(point, side="past" if captures["earlier"] else "future")
    return point


def _is_day(point: DatePoint) -> bool:
    return point.day is not None or point.weekday is not None or point.unit == "day"
