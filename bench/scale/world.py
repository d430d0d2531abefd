"""A made-up world: acts between states over ten years, told by outlets in four languages, the same for every run."""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

STATES = (
    "RUS", "CHN", "IND", "SAU", "TUR", "JPN", "EGY", "ARE", "PHL", "QAT", "IDN", "KAZ", "JOR", "VNM", "BLR", "DZA",
    "OMN", "MYS", "KWT", "IRQ", "MAR", "UZB", "SRB", "THA", "KEN", "BHR", "TUN", "AZE", "ARM", "NOR",
)
OFFICES = ("foreign_minister", "president", "defence_minister", "trade_minister")
KINDS = ("meeting", "call", "signing", "visit", "stance")
LANGUAGES = ("ar", "en", "fil", "ru")
TOPICS = 8
OUTLETS = 40
GIVEN, FAMILY = 20, 30
START = datetime.date(2016, 1, 1)
DAYS = 3652
ACTS_A_DAY = 13
#: The first states act far more often than the last ones, and so do their pairs.
_SKEW = 0.8
_KINDS = (40, 15, 15, 15, 15)
_OFFICES = (55, 15, 15, 15)
#: How many outlets tell an act: most few, some many.
_TELLINGS = (40, 25, 15, 10, 5, 5)
_TERM = 900                             # days that somebody stays in office
_LATE = 0.1                             # of all articles come in late, by up to so many days
_LATEST = 400


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever holds an office: numbers of a state, an office, a given and a family name."""

    state: int
    office: int
    given: int
    family: int


@dataclass(frozen=True, slots=True)
class Act:
    """One act; a twin looks like the act with the number before it: the same pair and kind, other offices."""

    number: int
    kind: str
    day: datetime.date
    one: Person
    other: Person
    place: int
    topic: int
    is_twin: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One act in one article: who tells it, how, and when. A copy has the words of the telling before."""

    act: Act
    number: int                         # among the tellings of the act
    language: str
    outlet: int
    published: datetime.date
    arrives: datetime.date
    seed: int
    is_copy: bool = False


def person(state: int, office: int, day: datetime.date) -> Person:
    """Who holds an office on a day."""
    chance = random.Random(f"{state} {office}")
    term = ((day - START).days + chance.randrange(_TERM)) // _TERM
    chance = random.Random(f"{state} {office} {term}")
    return Person(state, office, chance.randrange(GIVEN), chance.randrange(FAMILY))


def acts() -> Iterator[Act]:
    """All acts, day by day."""
    numbers = itertools.count()
    weights = [1 / (place + 1) ** _SKEW for place in range(len(STATES))]
    for days in range(DAYS):
        chance = random.Random(f"day {days}")
        day = START + datetime.timedelta(days=days)
        for _ in range(ACTS_A_DAY):
            yield from _with_twin(numbers, day, chance, weights)


def _with_twin(
    numbers: Iterator[int], day: datetime.date, chance: random.Random, weights: list[float]
) -> Iterator[Act]:
    one, other = 0, 0
    while one == other:
        one, other = chance.choices(range(len(STATES)), weights, k=2)
    kind, office = chance.choices(KINDS, _KINDS)[0], chance.choices(range(len(OFFICES)), _OFFICES)[0]
    place = other if kind == "visit" or chance.random() < 0.5 else one
    yield Act(
        next(numbers), kind, day, person(one, office, day), person(other, office, day), place, chance.randrange(TOPICS)
    )
    if chance.random() < 0.1:
        office = (office + 1) % len(OFFICES)
        day += datetime.timedelta(days=chance.choice((0, 2, 5)))
        yield Act(
            next(numbers), kind, day, person(one, office, day), person(other, office, day), place,
            chance.randrange(TOPICS), is_twin=True,
        )


def tellings() -> Iterator[Telling]:
    """All tellings in the order in which they arrive: by day, some of them late."""
    waiting: dict[datetime.date, list[Telling]] = {}
    last = START
    for act in acts():
        for telling in _of_act(act):
            waiting.setdefault(max(telling.arrives, act.day), []).append(telling)
        if act.is_twin:
            continue                    # its day may lie ahead of the days of other acts
        while last < act.day:
            yield from waiting.pop(last, ())
            last += datetime.timedelta(days=1)
    for day in sorted(waiting):
        yield from waiting[day]


def _of_act(act: Act) -> Iterator[Telling]:
    chance = random.Random(f"act {act.number}")
    count = chance.choices(range(1, 7), _TELLINGS)[0]
    before: Telling | None = None
    for number in range(count):
        published = act.day + datetime.timedelta(days=chance.choice((0, 0, 0, 1, 2)))
        late = chance.randrange(_LATEST) if chance.random() < _LATE else 0
        is_copy = before is not None and chance.random() < 0.15
        before = Telling(
            act, number, before.language if before and is_copy else chance.choice(LANGUAGES),
            chance.randrange(OUTLETS), published, published + datetime.timedelta(days=late),
            before.seed if before and is_copy else chance.randrange(1 << 30), is_copy,
        )
        yield before
