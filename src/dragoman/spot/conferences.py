"""Conferences named by the organisation before them: "Association of Southeast Asian Nations (ASEAN) Summit"."""

from __future__ import annotations

from dragoman.model.mentions import Phrase
from dragoman.spot.cursor import Cursor


def with_conference(cursor: Cursor, phrases: list[Phrase], end: int) -> tuple[list[Phrase], int]:
    """The phrases as read, or the conference that the name of an organisation opens, and the index behind it.

    Only where particles tell what a phrase is to the verb: elsewhere the organisation is read by its place.
    """
    if not phrases or phrases[-1].kind != "organisation" or not cursor.grammar.cases:
        return phrases, end
    named = _past_short_form(cursor, end)
    unit = cursor.at(named)
    noun = unit.get("conference") if unit is not None and unit.kind == "conference" and not unit.slot else None
    if unit is None or noun is None or unit.has_conjunction:
        return phrases, end
    owner = phrases[-1]
    owner.kind, owner.value, owner.country = "conference", noun.value, owner.value
    owner.country = cursor.world.organisations.get(owner.country, owner.country)
    owner.first, owner.last, owner.end = unit.index, unit.index, unit.end     # the noun tells the act
    return phrases, named + 1


def _past_short_form(cursor: Cursor, index: int) -> int:
    """The index behind the short form of a name in brackets, if one stands there."""
    opening, inside, closing = cursor.at(index), cursor.at(index + 1), cursor.at(index + 2)
    if opening is None or inside is None or closing is None or (opening.kind, closing.kind) != ("open", "close"):
        return index
    return index + 3 if inside.kind in ("organisation", "word") else index
