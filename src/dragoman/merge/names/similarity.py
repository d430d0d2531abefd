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
    "unlike",                   # bones exchanged for others that are not near them, over their number
    "unlike_short",
    "sounds",                   # sounds that differ, over their number
    "sounds_short",
    "sounds_arabic",            # the same where one word is in Arabic script and leaves short vowels out
    "lacking_arabic",           # sounds that Arabic writes and the other has not
    "arabic",
    "short",
    "brevity",                  # one over the number of bones
    "other_readings",           # readings that are not the likeliest
    "other_short",              # the same in short words
    "nisba",                    # one ends in a vowel that makes a family name of it, the other in a consonant
    "letters_short",            # letters that differ in short words of one script that has no cases
)
Features = tuple[float, ...]
_KEPT = 1 << 19
#: The chance given to two forms that the list of equivalents joins.
_EQUIVALENT = 0.93
#: The chance left to two words that the list knows as two names.
_TOLD_APART = 0.1
#: The doubt about words that have no readings to compare.
_NOTHING = 20.0
#: Bones that newspapers exchange when they write one name in two scripts.
_NEAR = frozenset({"hk", "kh", "st", "ts", "ks", "sk", "ah", "ha", "fh", "hf", "hs", "sh", "bf", "fb", "ln", "nl"})
_distance = Levenshtein.distance
#: Counts what the first word has and the second lacks; what only the second has is free.
_LACKING = (0, 1, 1)


@lru_cache(_KEPT)
def similarity(left: Word, right: Word) -> float:
    """The chance, 0 to 1, that two words are spellings of one name, as far as the words alone tell."""
    if left is right or (left.skeletons[0] == right.skeletons[0] and not _spelled_apart(left, right)):
        return 1.0
    bias, weights = _weights()
    doubt = min((sum(map(mul, found, weights)) for found in readings_compared(left, right)), default=_NOTHING)
    chance = 1.0 / (1.0 + exp(doubt - bias))
    if left.equivalents and right.equivalents:
        return max(chance, _EQUIVALENT) if left.equivalents & right.equivalents else min(chance, _TOLD_APART)
    return chance


def _spelled_apart(left: Word, right: Word) -> bool:
    """Whether short words sound alike though one script writes them with other letters: Xi and Xie."""
    return left.script == right.script == "latin" and len(left.skeletons[0].bones) <= 2


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
    letters = 0.0
    if left.script == right.script != "cyrillic":
        letters = _distance(left.text, right.text) / max(len(left.text), len(right.text))
    compound = left.sign if left.sign == right.sign else ""
    for number, a in enumerate(left.skeletons):
        for other, b in enumerate(right.skeletons):
            readings = (number > 0) + (other > 0)
            if compound and not a.bones[:1] == b.bones[:1] == compound:
                continue    # the first element that both have would make what follows it alike
            if a.bones == b.bones or (not share and readings < 2):
                yield _features(a, b, readings, letters, arabic=arabic)


def _features(a: Skeleton, b: Skeleton, readings: int, letters: float, *, arabic: bool) -> Features:
    size = (len(a.bones) + len(b.bones)) / 2 or 1.0
    bones, unlike = _bones(a.bones, b.bones) if a.bones != b.bones else (0.0, 0.0)
    sounds = lacking = 0.0
    if a.sounds != b.sounds:
        sounds = 2 * _distance(a.sounds, b.sounds) / (len(a.sounds) + len(b.sounds))
        lacking = _distance(a.sounds, b.sounds, weights=_LACKING) / (len(a.sounds) or 1) if arabic else 0.0
    ends = {"i" if whole.endswith("i") else whole[-1:] in "au" for whole in (a.whole, b.whole)}
    nisba = float(ends == {"i", False})
    is_short = size <= 2
    spelled, unspelled = (0.0, sounds) if arabic else (sounds, 0.0)
    if is_short:
        return 0, bones, 0, unlike, 0, spelled, unspelled, lacking, arabic, 1, 1 / size, 0, readings, nisba, letters
    bones, unlike = bones / size, unlike / size
    return bones, 0, unlike, 0, spelled, 0, unspelled, lacking, arabic, 0, 1 / size, readings, 0, nisba, 0


def _bones(one: str, other: str) -> tuple[float, float]:
    """How many bones differ, and how many of them are exchanged for one that is not near."""
    edits = Levenshtein.editops(one, other)
    unlike = sum(
        one[edit.src_pos] + other[edit.dest_pos] not in _NEAR for edit in edits if edit.tag == "replace"
    )
    return len(edits), unlike
