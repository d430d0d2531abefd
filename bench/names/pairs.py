"""Pairs of forms of one person, and of two persons."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.names.people import Form

from dragoman.merge.names import blocking_keys

#: Non-pairs drawn at random beside those that share a state or a key.
RANDOM_NON_PAIRS = 20_000
Pair = tuple[Form, Form]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of forms of one person, and of two."""

    same: list[Pair]
    different: list[Pair]


def make_pairs(forms: Iterable[Form], *, seed: int = 1) -> Pairs:
    """Every pair of forms of one person; of two persons those that share a state or a blocking key, and some others."""
    every = sorted(forms, key=lambda form: form.person)
    same = [
        pair for _, owned in itertools.groupby(every, key=lambda form: form.person)
        for pair in itertools.combinations(owned, 2) if pair[0].name.written != pair[1].name.written
    ]
    found = dict.fromkeys(_look_alikes(every))
    draw = random.Random(seed)
    wanted = len(found) + RANDOM_NON_PAIRS
    while len(found) < wanted:
        one, other = draw.sample(every, 2)
        if one.person != other.person:
            found[one, other] = None
    return Pairs(same, list(found))


def _look_alikes(forms: Sequence[Form]) -> Iterator[Pair]:
    places = {form: number for number, form in enumerate(forms)}
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for key in sorted(blocking_keys(form.name)):
            groups[f"key {key}"].append(form)
        for code in sorted(form.standing.states | form.standing.organisations):
            groups[f"state {code}"].append(form)
    for group in groups.values():
        for one, other in itertools.combinations(group, 2):
            if one.person != other.person:
                yield (one, other) if places[one] < places[other] else (other, one)
