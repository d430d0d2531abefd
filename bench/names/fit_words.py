"""The weights of comparing two words: which differences between spellings of one name are small."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from bench.names.learn import Array, learn
from bench.names.pairs import Pair
from bench.names.people import Form

from dragoman.merge.names.similarity import FEATURES, readings_compared
from dragoman.merge.names.words import Word

#: What is believed before any pair is seen: differences raise the doubt.
BELIEVED = dict.fromkeys(FEATURES, 1.0) | {
    "bones": 5.0, "unlike": 5.0, "sounds": 5.0, "unlike_short": 2.0, "nisba": 2.0,
}
#: What says something of the words and not of their difference: it may weigh either way.
EITHER_WAY = ("arabic", "short", "brevity")
#: A consonant for the vowel of a family name looks like a slip; but Mansour and Mansouri are two names.
AT_LEAST = {"nisba": 2.0}
HELD = 1e-3
ROUNDS = 5
#: Words in one place of two forms of one person this unlike are two names of the person, not two spellings.
OTHER_NAME = 0.02
NON_PAIRS = 60_000
WordPair = tuple[Word, Word]


def fit_words(pairs: Sequence[Pair], forms: Sequence[Form]) -> tuple[float, dict[str, float]]:
    """The bias and the weights of words, learned from names of one person that have the same number of words."""
    same = spellings(pairs)
    different = _strangers(same, forms)
    compared = [np.array(list(readings_compared(*pair)), dtype=np.float64) for pair in (*same, *different)]
    is_same = np.arange(len(compared)) < len(same)
    counts = np.where(is_same, len(different) / len(same), 1.0)
    bias, weights = 4.0, np.array([BELIEVED[name] for name in FEATURES])
    bounds = [(None, None) if name in EITHER_WAY else (None, -AT_LEAST.get(name, 0.0)) for name in FEATURES]
    for _ in range(ROUNDS):
        rows = np.array([_nearest(readings, weights) for readings in compared])
        chances = 1.0 / (1.0 + np.exp(np.minimum(rows @ weights - bias, 500.0)))
        kept = ~is_same | (chances > OTHER_NAME)
        bias, found = learn(
            rows[kept], is_same[kept], counts[kept], [-BELIEVED[name] for name in FEATURES], bounds, held=HELD
        )
        weights = -found
    return bias, dict(zip(FEATURES, map(float, weights), strict=True))


def _nearest(readings: Array, weights: Array) -> Array:
    return np.asarray(readings[int(np.argmin(readings @ weights))], dtype=np.float64)


def spellings(pairs: Iterable[Pair]) -> list[WordPair]:
    """Words in the same place of two forms of one person, each two words once."""
    found: dict[WordPair, None] = {}
    for one, other in pairs:
        mine, theirs = _words(one), _words(other)
        if len(mine) == len(theirs):
            for left, right in zip(mine, theirs, strict=True):
                if left is not right and (right, left) not in found and any(readings_compared(left, right)):
                    found[left, right] = None
    return list(found)


def _words(form: Form) -> list[Word]:
    return [part.word for part in form.name.words if part.role != "honorific"]


def _strangers(same: Iterable[WordPair], forms: Sequence[Form]) -> list[WordPair]:
    """Words that share a bone, of two names, as far as the spellings of one person tell which words are one name."""
    name_of = _names(same)
    words = list(dict.fromkeys(word for form in forms for word in _words(form)))
    draw = random.Random(1)
    found: dict[WordPair, None] = {}
    while len(found) < NON_PAIRS:
        left, right = draw.sample(words, 2)
        likely = left.bones & right.bones or left.openings & right.openings
        if likely and name_of.get(left, left) is not name_of.get(right, right):
            if left.skeletons[0] != right.skeletons[0] and any(readings_compared(left, right)):
                found[left, right] = None
    return list(found)


def _names(same: Iterable[WordPair]) -> Mapping[Word, Word]:
    """One word for all that are spellings of one name, by what pairs of spellings say."""
    first: dict[Word, Word] = {}
    for left, right in same:
        one, other = first.get(left, left), first.get(right, right)
        members = [word for word in (left, right, *first) if first.get(word, word) in (one, other)]
        first.update(dict.fromkeys(members, one))
    return first
