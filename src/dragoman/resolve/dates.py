"""Dates resolved: a mention and what is known of the day of writing in, bounds with their basis out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dragoman.model.dates import DateBasis, DateMention, DatePoint, DateValue, moved_by
from dragoman.model.folded import Folded
from dragoman.model.frozen import frozen, frozen_by_name
from dragoman.model.spans import Span
from dragoman.resolve.date_edtf import edtf_of, edtf_of_set, edtf_of_span, edtf_unknown_year
from dragoman.resolve.date_periods import Period, nearest_weekday
from dragoman.resolve.date_points import Placed, Tense, Viewpoint, place, place_before

_BASES: tuple[DateBasis, ...] = ("vague", "relative_unresolved", "relative", "explicit_partial", "explicit")


@frozen_by_name
class DateAnchor:
    """What dates of a text are counted from: its day of writing, its newest dated fact, the tense of the clause."""

    published: DateValue | None = None
    newest: DateValue | None = None
    direction: Tense = "unknown"


@frozen
class _Bounds:
    earliest: date | None
    latest: date | None
    edtf: str | None


def resolve_date(mention: DateMention, anchor: DateAnchor, folded: Folded) -> DateValue:
    """The bounds of a date expression; what nothing tells stays open."""
    start, end = folded.origin(mention.start, mention.end)
    expression = Span(start, end, folded.original[start:end])
    days = _days(anchor.published)
    tense = mention.tense or anchor.direction
    values = [_resolve(mention, Viewpoint(day, anchor.newest, tense), expression) for day in days]
    return values[0] if len(values) == 1 else _widest(values[0], values[1])


def newest_dated(mentions: Iterable[DateMention]) -> DateValue | None:
    """The newest fact that a text dates in full, to a month or a day.

    Years alone do not count: they are as often a birth, a founding or a war as news. Nor do deadlines.
    """
    dated = [
        _resolve(mention, Viewpoint(None, None, "unknown"))
        for mention in mentions
        if mention.kind in ("absolute", "range") and mention.relation not in ("until", "by", "before")
    ]
    known = [value for value in dated if value.basis == "explicit" and value.granularity in ("day", "month")]
    return max(known, key=lambda value: value.latest or value.earliest or date.min, default=None)


def day_of_writing(mentions: Iterable[DateMention], published: DateValue | None) -> DateValue | None:
    """The publication date, moved to the day that "today, Tuesday" or "yesterday, Monday" fits.

    Many pages carry the day after as their date. Where the text names no such weekday, or several that disagree,
    `published` is returned as it is.
    """
    days = _days(published)
    if published is None or len(days) != 1 or days[0] is None:
        return published
    day = days[0]
    implied: Counter[date] = Counter()
    for mention in mentions:
        point = mention.first
        if point.unit == "day" and point.shift is not None and point.weekday and point.month is None:
            implied[moved_by(nearest_weekday(point.weekday, moved_by(day, point.shift)), -point.shift)] += 1
    if len(implied) != 1:
        return published
    (writing,) = implied
    return published if writing == day else replace(
        published, earliest=writing, latest=writing, edtf=writing.isoformat()
    )


def _days(published: DateValue | None) -> list[date | None]:
    """The day of writing, or the first and last it can be; an open or missing date tells nothing."""
    if published is None or published.earliest is None or published.latest is None:
        return [None]
    return [*sorted({published.earliest, published.latest})]


def _widest(first: DateValue, last: DateValue) -> DateValue:
    """What is meant, seen from the first and from the last possible day of writing."""
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return first
    earliest, latest = min(first.earliest, last.earliest), max(first.latest, last.latest)
    if (earliest, latest) == (first.earliest, first.latest):
        return first
    return replace(first, earliest=earliest, latest=latest, edtf=f"[{earliest}..{latest}]")


def _resolve(mention: DateMention, view: Viewpoint, expression: Span | None = None) -> DateValue:
    first, last = mention.first, mention.last
    places = _places(first, last, view)
    basis = min((placed.basis for placed in places), key=_BASES.index)
    periods = [placed.period for placed in places if placed.period is not None]
    if len(periods) < len(places):
        unknown = edtf_unknown_year(first, last) if basis == "explicit_partial" else None
        bounds, granularity = _Bounds(None, None, unknown), None
    else:
        bounds = _related(mention, sorted(periods, key=lambda period: period.earliest), view.today)
        granularity = periods[0].granularity
    return DateValue(
        earliest=bounds.earliest, latest=bounds.latest, edtf=bounds.edtf, basis=basis, expression=expression,
        anchor="doc" if basis == "relative" else None, granularity=granularity, modifier=first.modifier,
        weekday=first.weekday,
    )


def _places(first: DatePoint, last: DatePoint | None, view: Viewpoint) -> list[Placed]:
    """The points of an expression on the calendar; a first one that leaves year or week open comes before the last."""
    if last is None:
        return [place(first, view)]
    end = place(last, view)
    start = place(first, view)
    if start.period is None or end.period is None:
        return [start, end]
    if start.basis == "explicit_partial":
        return [place_before(first, end.period), end]
    if start.period.earliest > end.period.earliest and _is_bare_weekday(first):
        return [place(first, replace(view, today=end.period.earliest, tense="past")), end]
    return [start, end]


def _is_bare_weekday(point: DatePoint) -> bool:
    return point.weekday is not None and point.unit is None and point.month is None


def _related(mention: DateMention, periods: list[Period], today: date | None) -> _Bounds:
    """The bounds that the relation of an expression draws from its one or two periods."""
    first, last = periods[0], periods[-1]
    relation = mention.relation
    if relation == "at":
        return _at(mention.first, first, today)
    if relation == "span":
        return _Bounds(first.earliest, last.latest, edtf_of_span(first, last))
    if relation in ("both", "either"):
        code = edtf_of_set(first, last, is_choice=relation == "either")
        return _Bounds(first.earliest, last.latest, code)
    if relation == "since":
        return _Bounds(first.earliest, None, f"{first.start}/..")
    if relation == "until":
        return _Bounds(None, first.latest, f"../{first.end}")
    if relation == "by":
        return _Bounds(None, first.latest, f"[..{first.end}]")
    return _beyond(mention, first)


def _at(point: DatePoint, period: Period, today: date | None) -> _Bounds:
    if point.is_ambiguous and period.start != period.end:
        return _Bounds(period.earliest, period.latest, f"[{period.start},{period.end}]")
    if point.side is None or today is None or not period.earliest <= today <= period.latest:
        return _Bounds(period.earliest, period.latest, edtf_of(period))
    earliest, latest = (period.earliest, today) if point.side == "past" else (today, period.latest)
    return _Bounds(earliest, latest, f"[{earliest}..{latest}]")


def _beyond(mention: DateMention, period: Period) -> _Bounds:
    """ "before" and "after": the end of "before the end of the year" is still in, the start of "after" one too."""
    if mention.relation == "before":
        if mention.first.modifier is not None:
            return _Bounds(None, period.latest, f"[..{period.end}]")
        day = moved_by(period.earliest, -1)
        return _Bounds(None, day, f"[..{day}]")
    if mention.first.modifier is not None:
        return _Bounds(period.earliest, None, f"[{period.start}..]")
    day = moved_by(period.latest, 1)
    return _Bounds(day, None, f"[{day}..]")
