"""Keys by which claims that may be about one act find each other, whichever comes first."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from functools import lru_cache

from dragoman.merge.families import paper_group
from dragoman.merge.said import LATER
from dragoman.merge.told import Told
from dragoman.model.dates import moved_by

_GENERAL = paper_group("agreement")
#: Of an act between more states only the first pairs, in the order of codes, are keys.
_MOST_STATES = 8
#: A date wider than this says too little to be a key by weeks.
_MOST_WEEKS = 6
#: Something planned is looked for among what was told as held up to so many months later.
_MONTHS_AHEAD = 3


def stored_keys(told: Told) -> frozenset[str]:
    """What a claim is found by. `sought_keys` of the other claim meet these."""
    return _keys(told, is_sought=False)


def sought_keys(told: Told) -> frozenset[str]:
    """What the claims that may be about the same act are stored under.

    One of two claims seeks what the other is stored under if and only if the other seeks what the one is stored
    under: so it does not matter which comes first.
    """
    return _keys(told, is_sought=True)


def _keys(told: Told, *, is_sought: bool) -> frozenset[str]:
    times = tuple(_times(told, is_sought=is_sought))
    return frozenset(f"{stem}|{when}" for stem in _stems(told) for when in times)


def _stems(told: Told) -> Iterator[str]:
    """What kind of act between whom."""
    states = sorted(told.states)[:_MOST_STATES]
    if told.kind == "event":
        kind = told.family
    elif told.kind == "instrument":
        kind = "instrument"
    elif told.kind == "position":
        kind = f"position{told.polarity}"
    else:
        kind = f"{told.kind}{told.type if told.kind in ('mechanism', 'link') else ''}"
    if told.kind in ("position", "commitment"):
        yield from (f"{kind}|{state}" for state in states)
        return
    pairs = [f"{one}+{other}" for one, other in itertools.combinations(states, 2)]
    yield from (f"{kind}|{pair}" for pair in pairs or states)


def _times(told: Told, *, is_sought: bool) -> Iterator[str]:
    """The weeks, months or years in which a claim is looked for."""
    if told.kind in ("mechanism", "link", "project", "trade_flow"):
        yield "any"                     # these last: there are few between two states
        return
    if told.kind == "instrument":
        yield from _life(told, is_sought=is_sought)
    elif told.span == "year":
        yield from _years(told)
    yield from _weeks(told)
    if told.kind in ("event", "instrument"):
        yield from _plans(told, is_sought=is_sought)


def _weeks(told: Told) -> Iterator[str]:
    first, last = told.window.first, told.window.last
    if told.is_ahead and not told.window.is_dated:
        return                          # see _plans
    first, last = first or last, last or first
    if first is None or last is None:
        yield "undated"
        return
    yield from _weeks_between(first, last)


@lru_cache(1 << 14)
def _weeks_between(first: datetime.date, last: datetime.date) -> tuple[str, ...]:
    """The weeks of a window, the years of a wide one."""
    weeks = (last - first).days // 7 + 1
    if weeks > _MOST_WEEKS:
        return tuple(f"y{year}" for year in range(first.year, min(last.year, first.year + 3) + 1))
    # A day on either side: what two texts place a day apart may be one act.
    start, end = moved_by(first, -1), moved_by(last, 1)
    seen = set()
    for ahead in range(0, (end - start).days + 7, 7):
        number = min(moved_by(start, ahead), end).isocalendar()
        seen.add(f"w{number.year}-{number.week}")
    return tuple(sorted(seen))


def _years(told: Told) -> Iterator[str]:
    """For what happens once: the year."""
    day = told.window.first or told.window.last
    if day is not None:
        yield f"y{day.year}"


def _life(told: Told, *, is_sought: bool) -> Iterator[str]:
    """Instruments on their way to signature meet those of the year; what became of one meets all of its kind."""
    group = paper_group(told.type)
    group = "" if group == _GENERAL else group      # "the agreement" may be any special one
    if told.modality in LATER:
        yield f"later{group}"
        if is_sought:
            yield f"any{group}"
        return
    yield from (f"{year}{group}" for year in _years(told))
    yield f"later{group}" if is_sought else f"any{group}"


def _plans(told: Told, *, is_sought: bool) -> Iterator[str]:
    """Plans meet plans told a month before or after, and what is told as held in the months that follow."""
    day = told.window.told
    if day is None:
        return
    month = day.year * 12 + day.month
    if not is_sought:
        yield f"plan{month}" if told.is_ahead else f"held{month}"
    elif told.is_ahead:
        yield from (f"plan{one}" for one in range(month - 1, month + 2))
        yield from (f"held{one}" for one in range(month, month + _MONTHS_AHEAD + 1))
    else:
        yield from (f"plan{one}" for one in range(month - _MONTHS_AHEAD, month + 1))
