"""Pairs of states that are quieter than they use to be."""

from __future__ import annotations

import datetime
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from dragoman.model.record import EntryId
from dragoman.query.asked import EVERYTHING, Asked
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import Line
from dragoman.query.questions import Questions
from dragoman.store.schema import CONTACT_DAYS, CONTACTS, MOST_IN_CONTACT

_FEWEST = 4                             # contacts, before a habit can be spoken of
_LONGER = 2.0                           # times the usual pause


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


def silences(questions: Questions, asked: Asked = EVERYTHING, *, limit: int | None = None) -> list[Silence]:
    """The pairs whose present pause is over twice the usual one, by how many times it is longer; so many at most."""
    is_listed = questions.knowledge == Knowledge() and replace(asked, states=(), partners=()) == EVERYTHING
    days = (_listed if is_listed else _told)(questions, asked)
    found = [one for pair, known in days.items() if (one := _quiet(pair, known, questions.today)) is not None]
    ranked = sorted(found, key=lambda one: (-one.quiet_days / max(one.usual_days, 1.0), one.states))[:limit]
    last = {one.states: days[one.states][one.last] or questions.view.contact_on(one.states, one.last) for one in ranked}
    lines = {line.id: line for line in questions.told(entry for entry in last.values() if entry)}
    return [
        Silence(states=one.states, last=lines[entry], contacts=one.contacts, usual_days=one.usual_days,
                quiet_days=one.quiet_days)
        for one in ranked if (entry := last[one.states]) in lines
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quiet:
    """A silence before the entry of its last contact is looked for."""

    states: tuple[str, str]
    last: datetime.date
    contacts: int
    usual_days: float
    quiet_days: int


#: Pair of states -> day of contact -> the entry that tells of it, where that is known already.
_Days = dict[tuple[str, str], dict[datetime.date, EntryId | None]]


def _listed(questions: Questions, asked: Asked) -> _Days:
    """The days of contact of each pair, as the record lists them."""
    states = [questions.understanding.code(name) for name in (*asked.states, *asked.partners)]
    found = questions.view.contact_days(states, questions.today, _FEWEST)
    return {pair: dict.fromkeys(days) for pair, days in found.items()}


def _told(questions: Questions, asked: Asked) -> _Days:
    """The days of contact of each pair, by every line that is asked for."""
    days: _Days = defaultdict(dict)
    for line in questions.lines(asked, kinds=("event",), keep=_is_contact):
        for first, second in combinations(line.states, 2):
            days[first, second].setdefault(line.day, line.id)
    return days


def _is_contact(line: Line) -> bool:
    first, last = line.date.earliest or line.date.latest, line.date.latest or line.date.earliest
    return (
        first is not None and last is not None and (last - first).days <= CONTACT_DAYS
        and line.type in CONTACTS and line.status in ("happened", "ongoing") and len(line.states) <= MOST_IN_CONTACT
    )


def _quiet(pair: tuple[str, str], days: Iterable[datetime.date], today: datetime.date) -> _Quiet | None:
    ordered = [day for day in sorted(days) if day <= today]
    if len(ordered) < _FEWEST:
        return None
    usual = statistics.median(_pauses(ordered))
    quiet = (today - ordered[-1]).days
    if quiet <= _LONGER * max(usual, 1.0):
        return None
    return _Quiet(
        states=pair, last=ordered[-1], contacts=len(ordered), usual_days=float(usual), quiet_days=quiet
    )


def _pauses(days: list[datetime.date]) -> Iterator[int]:
    return ((later - earlier).days for earlier, later in pairwise(days))
