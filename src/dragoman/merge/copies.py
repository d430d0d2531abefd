"""Which documents republish one text: a small sketch of each, compared pair by pair.

The sketch is a one-permutation MinHash over runs of words (Broder 1997; Li, Owen and Zhang 2012): the share of equal
places estimates how much of two texts is the same.
"""

from __future__ import annotations

import re
import zlib

from dragoman.languages.fold import fold

PLACES = 64
_RUN = 4
_BITS = 32
_EMPTY = -1
_WORD = re.compile(r"\w+")
#: Texts that share as much are one story: an agency's report with another headline, a cut or an added line.
_COPY = 0.4
#: Fewer filled places than this say nothing: the text is a line or two.
_LEAST = 8


def fingerprint(text: str) -> tuple[int, ...]:
    """The sketch of a text: for each place the smallest hash of the runs of words that fall there, -1 if none does."""
    words = _WORD.findall(fold(text).text)
    places = [_EMPTY] * PLACES
    for start in range(len(words) - _RUN + 1):
        value = zlib.crc32(" ".join(words[start:start + _RUN]).encode("utf-8", "replace"))
        place = value * PLACES >> _BITS
        if places[place] == _EMPTY or value < places[place]:
            places[place] = value
    return tuple(places)


def are_copies(left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether two texts are one story, as far as their sketches tell."""
    filled = [(a, b) for a, b in zip(left, right, strict=False) if a != _EMPTY or b != _EMPTY]
    if len(filled) < _LEAST:
        return False
    return sum(a == b for a, b in filled) >= _COPY * len(filled)
