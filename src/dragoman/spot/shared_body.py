"""Bodies of several states behind one word: "войска Кении, Ганы и Мали", "власти Осло и Хельсинки"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.mentions import Phrase, Unit
from dragoman.spot.cursor import Cursor

_OWNERS = ("state", "capital")
_JOINTS = ("comma", "conjunction")


def each_body(cursor: Cursor, body: Phrase, end: int) -> tuple[list[Phrase], int]:
    """The body up to `end`, with one more for each state joined to its own in the genitive; and where they end.

    Only a genitive is whose it is: "the parliament of Kenya and Ghana signed" has Ghana in the nominative.
    """
    body.last, body.end = end - 1, cursor.units[end - 1].end
    if not (cursor.tells_cases and body.country) or cursor.units[end - 1].kind not in _OWNERS:
        return [body], end
    found, position = [body], end
    while (owner := _joined(cursor, position)) is not None:
        code = owner.values(*_OWNERS)
        code = cursor.world.organisations.get(code, code)
        found.append(replace(
            body, country=code, first=owner.index, last=owner.index, start=owner.start, end=owner.end,
            is_coordinated=True, offices=[], actors=[],
        ))
        position = owner.index + 1
    return found, position


def _joined(cursor: Cursor, position: int) -> Unit | None:
    """The state in the genitive that a comma or "and" at `position` joins to what stands before it."""
    joint = cursor.at(position)
    if joint is None or joint.kind not in _JOINTS:
        return None
    owner = cursor.at(position + 1)
    if owner is None or owner.kind not in _OWNERS or owner.slot:
        return None
    meanings = [meaning for meaning in owner.lexemes if meaning.kind == owner.kind]
    return owner if any("genitive" in meaning.cases for meaning in meanings) else None
