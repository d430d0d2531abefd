"""What joins two parts of a name in a script with capitals: a nickname, a family name that opens with a particle."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor

#: What no name holds.
NEVER = frozenset({"number", "date", "sign", "comma", "quote", "open", "close"})
_NICKNAME_MARKS = ('"', "'")
_LONGEST_NICKNAME = 2   # units


def is_family_with_particle(cursor: Cursor, unit: Unit) -> bool:
    """Whether a known family name opens with a particle in small letters ("Ana del Rosario")."""
    if unit.is_capital or unit.first == unit.last or not unit.get("leader_short", "given"):
        return False
    return unit.get("joining") is None and cursor.written(unit).rsplit(" ", 1)[-1][:1].isupper()


def nickname_size(cursor: Cursor, end: int) -> int:
    """How many units a nickname in quotation marks takes with the word of the name behind it ('Jose "Pepe" Cruz')."""
    mark = cursor.units[end]
    if mark.word not in _NICKNAME_MARKS or cursor.units[end - 1].word in _NICKNAME_MARKS:
        return 0
    for closing in range(end + 2, min(end + 2 + _LONGEST_NICKNAME, len(cursor.units) - 1)):
        inside, after = cursor.units[closing - 1], cursor.units[closing + 1]
        if not inside.is_capital or inside.kind in NEVER:
            return 0
        if cursor.units[closing].word == mark.word:
            return closing - end + 2 if after.is_capital and after.kind not in NEVER else 0
    return 0
