"""Names and states in turn with a plural title: "the presidents of Chile and Peru X and Y", "Presidents X (Chile)"."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.model.mentions import Phrase
from dragoman.spot.cursor import Cursor
from dragoman.spot.offices import settle_state


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


def past_post(cursor: Cursor, index: int) -> int:
    """Past the organisation that those named behind are accredited to ("the envoys of X and Y to the UN, A and B")."""
    joint = cursor.at(index)
    target = cursor.at(cursor.skip(index + 1, "skip"))
    if joint is None or target is None or not joint.get("accredited") or target.kind != "organisation":
        return index
    return target.index + 1


def take_bracket(cursor: Cursor, holder: Phrase, end: int) -> int:
    """Give a holder the state in brackets behind its name, which ends before `end`; the index behind them."""
    opening, owner, closing = (cursor.at(index) for index in (end, end + 1, end + 2))
    meaning = owner.get("state") if owner is not None and owner.kind == "state" else None
    if meaning is None or opening is None or closing is None or (opening.kind, closing.kind) != ("open", "close"):
        return end
    if holder.country and holder.country != meaning.value:
        return end
    holder.country = meaning.value
    for office in holder.offices:
        settle_state(cursor, office, meaning.value)
    return end + 3
