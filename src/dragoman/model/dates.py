"""Dates as bounds with a basis: what the text says, never more than it says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from dragoman.model.frozen import frozen_by_name
from dragoman.model.spans import Span

#: explicit: written in full. explicit_partial: something (usually the year) is inferred. relative: counted from the
#: anchor. relative_unresolved: relative, but the text gives nothing to count from. inherited: taken from the event in
#: `anchor`. inferred: bounds that follow from what else the text tells. metadata: given with the document, not by its
#: text. vague: "soon". none: nothing is said.
DateBasis = Literal[
    "explicit", "explicit_partial", "relative", "relative_unresolved", "inherited", "inferred", "metadata", "vague",
    "none",
]
Granularity = Literal["day", "week", "month", "season", "year", "decade"]
Modifier = Literal["early", "mid", "late"]
Weekday = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]


@frozen_by_name
class DateValue:
    """A date or period: inclusive bounds (None: open), EDTF for display, and how it is known.

    `earliest <= latest` where both are given. `expression` is the words it was read from; it is None only for the
    bases `inherited`, `inferred`, `metadata` and `none`.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    basis: DateBasis = "none"
    expression: Span | None = None
    anchor: str | None = None           # "doc", or the id of the event it is counted or inherited from
    granularity: Granularity | None = None
    modifier: Modifier | None = None
    weekday: Weekday | None = None

    @property
    def is_known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None


UNDATED = DateValue()


def moved_by(day: date, days: int) -> date:
    """The day so many days later, or earlier; beyond the first or the last day of the calendar, that day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


# ── what is written, before it is resolved ────────────────────────────────────────────────────────────────────────
Calendar = Literal["gregorian", "hijri"]
Direction = Literal["past", "future"]
DateUnit = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade"]
YearPart = Literal["Q1", "Q2", "Q3", "Q4", "H1", "H2", "spring", "summer", "autumn", "winter"]
#: absolute: nothing is missing. partial: no year. weekday: nothing but a weekday. relative: counted from the day of
#: writing. range: two points. vague: no bounds can be given.
DateKind = Literal["absolute", "partial", "weekday", "relative", "range", "vague"]
#: How the points of an expression stand to the time meant. at: that time. span: from the first to the last. both: in
#: the first and in the last. either: in one of them. since, until: the stretch that starts or ends there. by: then or
#: earlier. before, after: then not yet or no more.
DateRelation = Literal["at", "span", "both", "either", "since", "until", "by", "before", "after"]


@frozen_by_name
class DatePoint:
    """A point or period as written; what the words leave open is None.

    `year`, `month`, `day` are numbers of `calendar`. `shift` counts `unit`s from the day of writing ("last week": -1),
    `count` the units of a stretch that ends or begins there ("the past three years"). `direction` is all that "last
    April" says of the year. `part` is a part of the year. `side` keeps only what lies before or after the day of
    writing ("earlier this year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    weekday: Weekday | None = None
    part: YearPart | None = None
    unit: DateUnit | None = None
    shift: int | None = None
    count: int | None = None
    direction: Direction | None = None
    side: Direction | None = None
    modifier: Modifier | None = None
    week_start: Weekday = "MON"
    is_vague: bool = False              # "recently", "in the coming days"
    is_told: bool = False               # "the same day": counted from the day told last, not from that of writing
    is_or_today: bool = False           # "earlier in the day": from that of writing where none was told
    is_ambiguous: bool = False          # "next" that may mean "coming": the unit shifted or the present one


@frozen_by_name
class DateMention:
    """A date expression found in a folded text, parsed but not resolved; `start` and `end` are folded offsets.

    `start` may lie inside a word, behind a particle written onto it. `tense` is what the preposition says of the time
    (Filipino "noong" is past), if anything. `rule` names the patterns and word groups that read it.
    """

    start: int
    end: int
    kind: DateKind
    first: DatePoint
    last: DatePoint | None = None
    relation: DateRelation = "at"
    tense: Direction | None = None
    rule: str = ""
