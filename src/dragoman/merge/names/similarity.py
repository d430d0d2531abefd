"""How alike two words of names sound, as the chance that they are one name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import exp
from operator import mul

from rapidfuzz.distance import Levenshtein

from dragoman.merge.names.skeleton import Skeleton
from dragoman.merge.names.weights import load_weights
from dragoman.merge.names.words import Word

#: What makes two words doubtful, in the order of `features`; a weight for each is in `weights.toml`.
FEATURES = (
    "bones",                    # bones that differ, over their number
    "bones_short",              # bones that differ in words of one or two
    "sounds",                   # sounds that differ, over their number
    "sounds_short",
    "sounds_arabic",            # the same where one word is in Arabic script and leaves short vowels out
    "lacking_arabic",           # sounds that Arabic writes and the other has not
    "arabic",
    "short",
    "brevity",                  # one over the number of bones
    "other_readings",           # readings that are not the likeliest
    "other_short",              # the same in short words
)
Features = tuple[float, ...]
_KEPT = 1 << 19
#: The chance given to two forms that the list of equivalents joins.
_EQUIVALENT = 0.93
#: The chance left to two words that the list knows as two names.
_TOLD_APART = 0.1
#: The doubt about words that have no readings to compare.
_NOTHING = 20.0
_distance = Levenshtein.distance
#: Counts what the first word has and the second lacks; what only the second has is free.
_LACKING = (0, 1, 1)


@lru_cache(_KEPT)
def similarity(left: Word, right: Word) -> float:
    """The chance, 0 to 1, that two words are spellings of one name, as far as the words alone tell."""
    if left is right or left.skeletons[0] == right.skeletons[0]:
        return 1.0
    bias, weights = _weights()
    doubt = min((sum(map(mul, found, weights)) for found in readings_compared(left, right)), default=_NOTHING)
    chance = 1.0 / (1.0 + exp(doubt - bias))
    if left.equivalents and right.equivalents:
        return max(chance, _EQUIVALENT) if left.equivalents & right.equivalents else min(chance, _TOLD_APART)
    return chance


@cache
def _weights() -> tuple[float, Features]:
    weights = load_weights().word
    return weights.bias, weights.in_order(FEATURES)


def readings_compared(left: Word, right: Word) -> Iterator[Features]:
    """The features of every pair of readings that may be the nearest."""
    arabic = (left.script == "arabic") != (right.script == "arabic")
    if arabic and right.script == "arabic":
        left, right = right, left
    share = bool(left.bones & right.bones)
    compound = left.sign if left.sign == right.sign else ""
    for number, a in enumerate(left.skeletons):
        for other, b in enumerate(right.skeletons):
            readings = (number > 0) + (other > 0)
            if compound and not a.bones[:1] == b.bones[:1] == compound:
                continue    # the first element that both have would make what follows it alike
            if a.bones == b.bones or (not share and readings < 2):
                yield _features(a, b, readings, arabic=arabic)


def _features(a: Skeleton, b: Skeleton, readings: int, *, arabic: bool) -> Features:
    size = (len(a.bones) + len(b.bones)) / 2 or 1.0
    bones = _distance(a.bones, b.bones) if a.bones != b.bones else 0
    sounds = lacking = 0.0
    if a.sounds != b.sounds:
        sounds = 2 * _distance(a.sounds, b.sounds) / (len(a.sounds) + len(b.sounds))
        lacking = _distance(a.sounds, b.sounds, weights=_LACKING) / len(a.sounds) if arabic else 0.0
    is_short = size <= 2
    spelled, unspelled = (0.0, sounds) if arabic else (sounds, 0.0)
    if is_short:
        return (0, bones, 0, spelled, unspelled, lacking, arabic, 1, 1 / size, 0, readings)
    return (bones / size, 0, spelled, 0, unspelled, lacking, arabic, 0, 1 / size, readings, 0)
