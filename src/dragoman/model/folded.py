"""A folded text with its way back to the original (folding itself is in `languages/fold.py`)."""

from __future__ import annotations

import unicodedata

from dragoman.model.frozen import frozen


@frozen
class Folded:
    """A folded text; `origins[i]` is the original index of folded character i, `origins[len(text)]` the end."""

    text: str
    original: str
    origins: range | list[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of folded `start:end`, with the marks that sit on its last letter."""
        first = self.origins[start]
        if end <= start:
            return first, first
        last = self.origins[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return first, last
