"""Places in a text: offsets are Python `str` indices into the text as read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the original text: `text[start:end] == quote`, always."""

    start: int
    end: int
    quote: str
