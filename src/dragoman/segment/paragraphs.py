"""A text into paragraphs: its lines, except where a mail or wire program broke them at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

#: Offsets of a stretch of text: start and end.
Bounds = tuple[int, int]

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-–—•●▪◦*·]|\(?\d{1,3}[.)]|\(?[^\W\d_]\))\s")
#: What a line of a list ends in, or the one that announces it.
_OPENS_OR_PARTS = (";", ":")
#: Wider lines are nobody's fixed width.
_WIDEST = 100
_FEWEST_PAIRS = 4


def paragraphs(text: str) -> list[Bounds]:
    """The paragraphs of `text` that hold more than white space."""
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    breaks = _soft_breaks(text, lines)
    if not breaks:
        return lines
    joined: list[Bounds] = []
    for number, (start, end) in enumerate(lines):
        if number - 1 in breaks:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _soft_breaks(text: str, lines: Sequence[Bounds]) -> set[int]:
    """The numbers of lines whose end is no end of a paragraph.

    A line was broken at a fixed width if the first word of the next one would not have fitted. In a text whose lines
    are paragraphs hardly any line looks so; in a wrapped text nearly all do.
    """
    widest = max((end - start for start, end in lines), default=0)
    if widest > _WIDEST or len(lines) <= _FEWEST_PAIRS:
        return set()
    full: set[int] = set()
    pairs = 0
    for number, ((start, end), (after, last)) in enumerate(pairwise(lines)):
        gap = text[end:after]
        if gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1 or _BULLET.match(text, after, last):
            continue
        if text[start:end].rstrip().endswith(_OPENS_OR_PARTS):
            continue
        pairs += 1
        word = text[after:last].split(None, 1)[0]
        if len(text[start:end].rstrip()) + 1 + len(word) > widest:
            full.add(number)
    return full if pairs >= _FEWEST_PAIRS and len(full) >= pairs * 0.6 else set()
