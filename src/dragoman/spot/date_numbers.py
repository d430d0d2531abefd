"""What the figures of a text may mean in a date: a token of digits in, its possible slots and values out."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from dragoman.languages.dates_schema import Order
from dragoman.model.dates import Calendar


class Numeric(NamedTuple):
    """A calendar date written in figures; day or both day and month may be missing."""

    year: int
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    last_day: int | None = None         # "25-26.01.2022"


Slots = list[tuple[str, object]]
_LONGEST = 24                           # characters; longer runs of figures are no date
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_HIJRI_YEARS = range(1250, 1500)
_MONTHS = 12
_LONGEST_SPAN = 30                      # years in "1985-1995"
_PARTS = re.compile(r"[.,/:\\-]")
_DAYS_DOTTED = re.compile(r"(\d{1,2})-(\d{1,2})\.(\d{1,2})\.(\d{4})")


def is_year(number: int) -> bool:
    """Whether a number can be a year of the Gregorian calendar that news speaks of."""
    return _FIRST_YEAR <= number <= _LAST_YEAR


def read_figures(text: str, order: Order) -> Slots:
    """The slots that a token of digits (with signs between them) can fill; none if it is no part of a date."""
    if len(text) > _LONGEST:
        return []
    if text.isdigit():
        return _plain(text)
    parts = _PARTS.split(text)
    signs = {char for char in text if not char.isdigit()}
    if len(parts) == 2:
        return _pair(parts, signs.pop())
    if len(parts) == 3 and len(signs) == 1 and signs <= {".", "/", "-", "\\"}:
        return _triple(parts, order)
    if dotted := _DAYS_DOTTED.fullmatch(text):
        first, last, month, year = map(int, dotted.groups())
        if first < last and _is_date(year, month, last):
            return [("numeric", Numeric(year, month, first, "gregorian", last))]
    return []


def _plain(text: str) -> Slots:
    number = int(text)
    if len(text) == 4:
        slots: Slots = [("number", number)]
        if is_year(number):
            slots.append(("year", number))
        if number in _HIJRI_YEARS:
            slots.append(("hijri_year", number))
        return slots
    if len(text) > 4:
        return []
    if len(text) <= 2 and 1 <= number <= 31:
        return [("day", number), ("number", number)]
    return [("number", number)]


def _pair(parts: list[str], sign: str) -> Slots:
    left, right = map(int, parts)
    lengths = len(parts[0]), len(parts[1])
    sign = "/" if sign == "\\" else sign
    if sign not in "-/.":
        return []
    if sign != "." and max(lengths) <= 2 and 1 <= left < right <= 31:
        return [("days", (left, right))]
    if sign == "-" and lengths == (4, 4) and is_year(left) and is_year(right) and left < right <= left + _LONGEST_SPAN:
        return [("years", (left, right))]
    if sign == "/" and lengths == (4, 4) and is_year(left) and right == left + 1:
        return [("years", (left, right))]
    if sign != "." and lengths == (4, 2) and is_year(left) and right == (left + 1) % 100:
        return [("season_years", (left, left + 1))]
    if sign == "-" and lengths == (4, 2) and is_year(left) and right > max(left % 100, _MONTHS):
        return [("season_years", (left, left - left % 100 + right))]
    if sign == "-" and lengths == (4, 2) and is_year(left) and 1 <= right <= _MONTHS:
        return [("month_figures", Numeric(left, right))]
    if lengths[0] <= 2 and lengths[1] == 4 and is_year(right) and 1 <= left <= _MONTHS:
        return [("month_figures", Numeric(right, left))]
    return []


def _triple(parts: list[str], order: Order) -> Slots:
    numbers = [int(part) for part in parts]
    lengths = [len(part) for part in parts]
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        year, candidates = numbers[0], [(numbers[1], numbers[2])]
    elif lengths[2] == 4 and max(lengths[:2]) <= 2:
        year, candidates = numbers[2], [(numbers[1], numbers[0]), (numbers[0], numbers[1])]
    elif lengths == [2, 2, 2]:
        year = numbers[2] + (2000 if numbers[2] < 50 else 1900)
        candidates = [(numbers[1], numbers[0]), (numbers[0], numbers[1])]
    else:
        return []
    if order == "MDY":
        candidates.reverse()
    for month, day in candidates:
        if year in _HIJRI_YEARS and 1 <= month <= 12 and 1 <= day <= 30:
            return [("numeric", Numeric(year, month, day, "hijri"))]
        if is_year(year) and _is_date(year, month, day):
            return [("numeric", Numeric(year, month, day))]
    return []


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
