"""Persons whom only the state before them tells: "Peru's X and Chile's Y" are two persons, each with a state."""

from __future__ import annotations

from dragoman.model.mentions import Phrase
from dragoman.spot.cursor import Cursor
from dragoman.spot.dictionary import has_word
from dragoman.spot.persons import read_named


def read_owned_person(cursor: Cursor, index: int) -> tuple[list[Phrase], int] | None:
    """The person named behind a state in the possessive at `index`, as one phrase with that state, and its end."""
    unit, joint = cursor.units[index], cursor.at(index + 1)
    is_owner = unit.kind in ("state", "organisation") and joint is not None and joint.kind == "possessive"
    if joint is None or not is_owner or cursor.at(index + 2) is None:
        return None
    if cursor.tokens.starts[joint.first] != cursor.tokens.ends[unit.last]:
        return None             # a pronoun of its own: "told France his"
    found = read_named(cursor, index + 2, is_told=_is_listed(cursor, index))
    if found is None or len(found[0]) != 1:
        return None
    person, state = found[0][0], unit.values("state", "organisation")
    if not (person.leader or person.offices) and _ends_in_word(cursor, found[1] - 1):
        return None             # "Norway's Coast Guard", "Japan's Morning Times"
    state = cursor.world.organisations.get(state, state)
    if person.name is None or person.is_attribute or person.country not in ("", state):
        return None
    person.first, person.start, person.country = index, unit.start, state
    person.mark, person.is_coordinated = unit.slot, unit.has_conjunction
    return found


def _ends_in_word(cursor: Cursor, last: int) -> bool:
    """Whether an ordinary word is the last of a name, as in those of papers, companies and services."""
    return has_word(cursor.written(cursor.units[last]).lower(), cursor.dictionary)


def _is_listed(cursor: Cursor, index: int) -> bool:
    """Whether somebody told in the same way stands beside: then one word is a name ("Chile's X and Peru's Y")."""
    after, joint, owner = cursor.at(index + 3), cursor.at(index - 1), cursor.at(index + 5)
    if after is not None and after.kind in _JOINTS and owner is not None and owner.kind == "possessive":
        return True
    if joint is None or joint.kind not in _JOINTS or not cursor.units[max(0, index - 2)].is_capital:
        return False
    return any(unit.kind == "possessive" for unit in cursor.units[max(0, index - _LIST_REACH) : index - 2])


_JOINTS = ("comma", "conjunction")
_LIST_REACH = 5         # units from a state back to the sign of possession before the name before it
