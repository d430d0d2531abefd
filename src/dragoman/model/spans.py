"""Places in a text: offsets are Python `str` indices into the text as read."""

from __future__ import annotations

from dragoman.model.frozen import frozen


@frozen
class Span:
    """A stretch of the original text: `text[start:end] == quote`, always."""

    start: int
    end: int
    quote: str
