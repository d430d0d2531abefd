"""Fields and bodies told behind a title in words the lexicon does not know, where capitals mark names."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor
from dragoman.spot.dictionary import has_word

_LONGEST = 9        # units of the name of a field or body
_SHORTEST = 2       # words of the name of a body
#: Titles that have a field, as envoys do and those in charge of one in a ministry.
_OF_A_FIELD = frozenset({
    "envoy", "adviser", "official", "high_representative", "commissioner", "director", "diplomat", "minister",
    "deputy_minister", "deputy_foreign_minister", "state_minister", "assistant_minister", "secretary_of_state",
})
#: Titles of those who deal with a region of the world.
_OF_A_REGION = frozenset({"envoy", "adviser", "official", "high_representative"})
_HEADING = frozenset({"head", "director", "deputy_head", "chief_executive"})
_NAMES = frozenset({
    "given", "leader", "leader_short", "state", "organisation", "title", "titles", "honorific", "capital",
})


def named_field_size(cursor: Cursor, position: int, title: str) -> int:
    """How many units at `position` tell a field in capitals ("for Asian Affairs"), or a region ("for the Sahel")."""
    opening = cursor.at(position)
    if opening is None or opening.kind != "marker" or not opening.get("of") or not cursor.grammar.helpers:
        return 0
    start = cursor.skip(position + 1, "skip")
    first = cursor.at(start)
    if first is not None and first.kind == "place" and title in _OF_A_REGION and not _is_ordinary(cursor, start + 1):
        return start + 1 - position
    end = _run(cursor, start) if title in _OF_A_FIELD else start
    return end - position if end > start else 0


def agency_size(cursor: Cursor, position: int, title: str) -> int:
    """How many units at `position` name a body of a state ("the head of the Emergency Service of Peru"), 0 for none."""
    if title not in _HEADING or not cursor.grammar.helpers or not cursor.dictionary:
        return 0
    end = _run(cursor, position)
    joint, owner = cursor.at(end), cursor.at(cursor.skip(end + 1, "skip"))
    if end - position < _SHORTEST or joint is None or owner is None or not cursor.is_of(joint):
        return 0
    return end - position if owner.kind == "state" else 0


def _run(cursor: Cursor, start: int) -> int:
    """The index behind the ordinary words in capitals from `start` on, and what joins them."""
    end = start
    while end - start < _LONGEST and _is_ordinary(cursor, end):
        end += 1
        joint = cursor.at(end)
        if joint is not None and joint.kind in ("conjunction", "comma") and _is_ordinary(cursor, end + 1):
            end += 1
    name, after = cursor.at(end), cursor.at(end + 1)
    is_one_word = name is not None and name.is_capital and (after is None or not after.is_capital)
    if is_one_word and end - start > 1 and cursor.units[end - 1].kind == "word":
        return end - 1          # a given name may look like a word
    return end


def _is_ordinary(cursor: Cursor, index: int) -> bool:
    """Whether a word in capitals is one of the dictionary, and no name."""
    unit: Unit | None = cursor.at(index)
    if unit is None or not unit.is_capital or unit.get(*_NAMES) is not None:
        return False
    return unit.kind in ("common", "portfolio", "sector", "adjective") or has_word(unit.word, cursor.dictionary)
