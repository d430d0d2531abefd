"""Which documents republish one text: a small sketch of each, compared pair by pair.

The sketch is a one-permutation MinHash over runs of words (Broder 1997; Li, Owen and Zhang 2012): the share of equal
places estimates how much of two texts is the same.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dragoman.languages.fold import folded_text

PLACES = 64
_RUN = 4
_BITS = 32
_SHIFT = _BITS - 6                      # the first 6 bits of a hash are its place
_EMPTY = -1
_WORD = re.compile(r"\w+")
_GAP = re.compile(rb" ")
#: Texts that share as much are one story: an agency's report with another headline, a cut or an added line.
_COPY = 0.4
#: Fewer filled places than this say nothing: the text is a line or two.
_LEAST = 8


def fingerprint(text: str) -> tuple[int, ...]:
    """The sketch of a text: for each place the smallest hash of the runs of words that fall there, -1 if none does."""
    words = " ".join(_WORD.findall(folded_text(text))).encode("utf-8", "replace")
    ends = [match.start() for match in _GAP.finditer(words)]
    runs = zip((0, *(end + 1 for end in ends)), (*ends, len(words))[_RUN - 1:], strict=False)
    values = {zlib.crc32(words[start:end]) for start, end in runs}
    smallest = {value >> _SHIFT: value for value in sorted(values, reverse=True)}
    return tuple(smallest.get(place, _EMPTY) for place in range(PLACES))


def are_copies(left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether two texts are one story, as far as their sketches tell."""
    (mine, my_places), (theirs, their_places) = _values(left), _values(right)
    filled = (my_places | their_places).bit_count()
    return filled >= _LEAST and len(mine & theirs) >= _COPY * filled


def likely_copies(sketches: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of sketches, by their numbers, that are copies; without looking at pairs that have little in common."""
    holders: dict[int, list[int]] = {}
    for number, sketch in enumerate(sketches):
        shared = Counter(other for value in _values(sketch)[0] for other in holders.get(value, ()))
        yield from (
            (other, number) for other, count in shared.items()
            if count >= _LEAST * _COPY and are_copies(sketches[other], sketch)
        )
        for value in _values(sketch)[0]:
            holders.setdefault(value, []).append(number)


@lru_cache(1 << 13)
def _values(sketch: tuple[int, ...]) -> tuple[frozenset[int], int]:
    """The hashes of a sketch with their places, as one number each, and the places that are filled, as bits."""
    filled = [place for place, value in enumerate(sketch) if value != _EMPTY]
    return frozenset(place << _BITS | sketch[place] for place in filled), sum(1 << place for place in filled)
