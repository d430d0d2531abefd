"""Pairs of states that are quieter than they use to be."""

from __future__ import annotations

import datetime
import statistics
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from dragoman.query.asked import EVERYTHING, Asked
from dragoman.query.lines import EventLine, Line
from dragoman.query.questions import Questions

#: Acts by which states are in contact; a condemnation is none.
CONTACTS = frozenset({
    "meeting", "visit", "tour", "phone_call", "video_call", "contact", "consultations", "joint_commission_session",
    "negotiation_round", "message", "signing", "business_event", "bilateral_event", "parliamentary_exchange",
})
_FEWEST = 4                             # contacts, before a habit can be spoken of
_LONGER = 2.0                           # times the usual pause
_LARGEST = 4                            # states: a summit of more is no contact of two of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Two states, the last contact the record knows, and how long they are used to be without one.

    `usual_days` is the median pause between days of contact, `quiet_days` the present one up to today.
    """

    states: tuple[str, str]
    last: Line
    contacts: int
    usual_days: float
    quiet_days: int


def silences(questions: Questions, asked: Asked = EVERYTHING) -> list[Silence]:
    """The pairs whose present pause is over twice the usual one, by how many times it is longer."""
    days: dict[tuple[str, str], dict[datetime.date, Line]] = defaultdict(dict)
    for line in questions.lines(asked, kinds=("event",), keep=_is_contact):
        for first, second in combinations(line.states, 2):
            days[first, second].setdefault(line.day, line)
    found = [one for pair, lines in days.items() if (one := _silence(pair, lines, questions.today)) is not None]
    return sorted(found, key=lambda one: (-one.quiet_days / max(one.usual_days, 1.0), one.states))


def _is_contact(line: Line) -> bool:
    return (
        isinstance(line, EventLine) and line.type in CONTACTS and line.standing in ("happened", "ongoing")
        and line.date.is_known and 2 <= len(line.states) <= _LARGEST and not line.is_multiple
    )


def _silence(
    pair: tuple[str, str], lines: dict[datetime.date, Line], today: datetime.date
) -> Silence | None:
    ordered = [day for day in sorted(lines) if day <= today]
    if len(ordered) < _FEWEST:
        return None
    usual = statistics.median(_pauses(ordered))
    quiet = (today - ordered[-1]).days
    if quiet <= _LONGER * max(usual, 1.0):
        return None
    return Silence(
        states=pair, last=lines[ordered[-1]], contacts=len(ordered), usual_days=float(usual), quiet_days=quiet
    )


def _pauses(days: list[datetime.date]) -> Iterator[int]:
    return ((later - earlier).days for earlier, later in pairwise(days))
