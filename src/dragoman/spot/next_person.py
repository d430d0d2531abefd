"""Where the titles of the next person end, so that they are not taken for offices of the one before."""

from __future__ import annotations

from dragoman.spot.cursor import Cursor
from dragoman.spot.offices import read_office


def past_title(cursor: Cursor, index: int) -> int:
    """The index behind a second title of the next person ("X, national security adviser General Y")."""
    following = read_office(cursor, index) if cursor.at(index) is not None else None
    return following[1] if following is not None and not following[0].is_plural else index
