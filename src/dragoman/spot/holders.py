"""Which known office-holder a name means, and who only has the family name of one."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor
from dragoman.spot.names import name_stems, name_words


def namesake_of(units: list[Unit]) -> str:
    """The known office-holder who has a family name of somebody else."""
    return next((meaning.value for unit in units if (meaning := unit.get("leader_short"))), "")


def is_behind(cursor: Cursor, units: list[Unit], leader: str) -> bool:
    """Whether the family name of a known office-holder stands where he has it: "Rody X", not "X Koval"."""
    first = units[0].get("leader_short")
    if len(units) == 1 or first is None or first.value != leader:
        return True
    tenures, told = cursor.world.leaders.get(leader, ()), name_words(units)
    return bool(tenures and told) and tenures[-1].name.casefold().startswith(told[0])


def leader_of(cursor: Cursor, units: list[Unit], *, is_sure: bool = False) -> str:
    """The known office-holder that a name means: by a full form, or a short one that nothing in it speaks against."""
    if cursor.forms.holders:
        return cursor.forms.holder(name_stems(cursor, units))
    if full := next((m.value for u in units if (m := u.get("leader"))), ""):
        return full
    short = next((m.value for u in units if (m := u.get("leader_short"))), "")
    tenures = cursor.world.leaders.get(short, ())
    first, known = name_words(units)[:1], tenures[-1].name[:2].casefold() if tenures else ""
    is_apart = not is_sure and not (first[:1] and first[0].isascii() and known.isascii())     # cannot be compared
    alike = len(units) == 1 or not first or is_apart or first[0][:2] == known
    return short if alike else ""


def named_as(cursor: Cursor, units: list[Unit]) -> tuple[tuple[str, ...], str]:
    """The stems of a name's words and the known office-holder it means, "" if none."""
    return name_stems(cursor, units), leader_of(cursor, units)
