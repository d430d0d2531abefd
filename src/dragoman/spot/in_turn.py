"""Names told in turn after the states of a plural title: "the presidents of Chile and Peru X and Y"."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.model.mentions import Phrase
from dragoman.spot.cursor import Cursor


def names_in_turn(
    cursor: Cursor, holders: list[Phrase], index: int, name_after: Callable[[Cursor, int], tuple[int, int] | None]
) -> list[tuple[int, int]]:
    """The names behind the last state of a plural title, where there is just one for each of its states."""
    if len(holders) < 2 or any(holder.name for holder in holders[:-1]):
        return []
    names: list[tuple[int, int]] = []
    while len(names) < len(holders) and (name := name_after(cursor, index)) is not None:
        names.append(name)
        index = cursor.skip(name[1], "comma", "conjunction")
        if index == name[1]:
            break
    return names if len(names) == len(holders) else []
