"""What stands behind a group and tells whose it is: "the team of Peru", "the team of Peruvian Minister X"."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor


def is_owner(cursor: Cursor, index: int, unit: Unit) -> bool:
    """Whether what stands behind a group can tell whose it is: behind an article only an adjective does.

    "The two states Russia" is no phrase: Russia is what the two do something to. Behind a particle of persons an
    adjective is that of a person ("ang pagbisita sa bansa ni Peruvian President X").
    """
    after = cursor.at(index)
    if unit.kind != "group" or after is None:
        return True
    if after.word in cursor.grammar.personal:
        return False
    if not cursor.grammar.genitive_by_place:
        return True
    return after.kind != "state" or bool(after.slot) or not unit.word.startswith(tuple(cursor.grammar.clitics.article))


def past_owner(cursor: Cursor, end: int, owned: int) -> int:
    """The end of a group with its owner, which ends at `owned`: an adjective before a title is left to its holder."""
    owner, title = cursor.units[owned - 1], cursor.at(owned)
    is_titled = title is not None and title.kind in ("title", "portfolio") and owner.kind == "adjective"
    return end if is_titled and cursor.grammar.adjective_before else owned
