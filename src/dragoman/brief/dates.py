"""Dates for people: days as ISO has them, all else that EDTF writes with signs in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.model.dates import DateValue

Say = Callable[..., str]

#: Fields of entries whose values are dates by their notation.
DATES = ("date", "due", "period")
_OPEN = re.compile(r"\[\.\.(?P<until>[^\]]+)\]|\.\./(?P<last>.+)|\[(?P<since>[^\].]+)\.\.\]|(?P<onward>[^/]+)/\.\.")
_PAIR = re.compile(
    r"\[(?P<one>[^\].,]+)\.\.(?P<other>[^\].,]+)\]|\[(?P<either>[^\],]+),(?P<or>[^\],]+)\]"
    r"|\{(?P<both>[^},]+),(?P<and>[^},]+)\}|(?P<first>[^/]+)/(?P<last>[^/]+)"
)
_PART = re.compile(r"(?P<year>\d{4})-(?P<part>2[1-4]|3[3-6]|4[01])")
_DECADE = re.compile(r"(?P<decade>\d{3})X")
_SIGNS = str.maketrans("", "", "?~%")


def in_english(text: str, **parts: object) -> str:
    """A sentence as it stands in the code, with its {parts} filled in."""
    return text.format(**parts) if parts else text


def shown_date(value: DateValue, say: Say = in_english) -> str:
    """A date in a column or a sentence."""
    if not value.is_known or not value.edtf:
        return _weekday(value.weekday or "", say)

    def within(shown: str) -> str:
        return _within(value, shown, say)

    told = _told(value.edtf.translate(_SIGNS), say, within)
    if value.earliest is None and not _OPEN.fullmatch(value.edtf):
        told = say("by {date}", date=told)
    if "~" in value.edtf or "%" in value.edtf:
        told = say("about {date}", date=told)
    return say("{date} (year inferred)", date=told) if "?" in value.edtf or "%" in value.edtf else told


def shown_edtf(edtf: str, say: Say = in_english) -> str:
    """A date that is known by its notation alone: one of several that sources give."""
    return _told(edtf.translate(_SIGNS), say, str)


def _told(edtf: str, say: Say, within: Callable[[str], str]) -> str:
    if match := _OPEN.fullmatch(edtf):
        until = match["until"] or match["last"]
        if until:
            return say("by {date}", date=within(_point(until, say)))
        return say("from {date}", date=within(_point(match["since"] or match["onward"], say)))
    if match := _PAIR.fullmatch(edtf):
        one, other = (_point(found, say) for found in match.groups() if found)
        if match["one"]:
            return within(say("between {first} and {last}", first=one, last=other))
        if match["either"]:
            return within(say("{first} or {last}", first=one, last=other))
        if match["both"]:
            return within(say("{first} and {last}", first=one, last=other))
        return within(say("{first} to {last}", first=one, last=other))
    return within(_point(edtf, say))


def _point(edtf: str, say: Say) -> str:
    """A day, month or year as it is; a part of a year or a decade in words."""
    if match := _PART.fullmatch(edtf):
        return _part_of_year(int(match["part"]), match["year"], say)
    if match := _DECADE.fullmatch(edtf):
        return say("the {decade}s", decade=f"{match['decade']}0")
    return edtf


def _part_of_year(part: int, year: str, say: Say) -> str:
    seasons = {
        21: say("spring {year}", year=year), 22: say("summer {year}", year=year),
        23: say("autumn {year}", year=year), 24: say("winter {year}", year=year),
    }
    if part in seasons:
        return seasons[part]
    if part >= 40:
        return say("half {number} of {year}", number=part - 39, year=year)
    return say("quarter {number} of {year}", number=part - 32, year=year)


def _weekday(code: str, say: Say) -> str:
    return {
        "MON": say("a Monday"), "TUE": say("a Tuesday"), "WED": say("a Wednesday"), "THU": say("a Thursday"),
        "FRI": say("a Friday"), "SAT": say("a Saturday"), "SUN": say("a Sunday"),
    }.get(code, "")


def _within(value: DateValue, shown: str, say: Say) -> str:
    return {
        "early": say("early {date}", date=shown), "mid": say("mid {date}", date=shown),
        "late": say("late {date}", date=shown),
    }.get(value.modifier or "", shown)
