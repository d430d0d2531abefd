"""Titles beside a name that are another's: "the president's brother", "envoy of President X", "former ... Gen. X"."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.model.people import OfficePhrase
from dragoman.spot.cursor import Cursor
from dragoman.spot.dictionary import has_word
from dragoman.spot.offices import read_office

_SERVING = frozenset({"adviser", "envoy", "spokesperson", "chief_of_staff", "secretary"})
_LED_BY = 4         # units from the word for "former" to a rank


def owned_office(cursor: Cursor, office: OfficePhrase, end: int) -> tuple[OfficePhrase, int] | None:
    """The office behind a title in the possessive, which is of the same state ("X, the president's spokesman").

    None where what belongs to the holder of the title is no office: "X, the president's brother".
    """
    found = read_office(cursor, end)
    if found is None or found[0].is_plural:
        return None
    inner, stop = found
    inner.country = inner.country or office.country
    return inner, stop


def envoy_of_named(cursor: Cursor, start: int) -> tuple[OfficePhrase, int] | None:
    """The office of somebody who serves a person named behind it ("X, the special envoy of President Y").

    It ends before the word that joins the two: the other person is read for himself.
    """
    first = cursor.skip(start, "skip")
    title, joint = cursor.at(first), cursor.at(first + 1)
    meaning = title.get("title") if title is not None else None
    if title is None or joint is None or meaning is None or meaning.value not in _SERVING or not cursor.is_of(joint):
        return None
    found = read_office(cursor, first + 2)
    if found is None or found[0].is_plural or not cursor.grammar.helpers:
        return None
    country = meaning.tag or found[0].country
    rank = cursor.world.titles[meaning.value].rank
    return OfficePhrase(title.start, title.end, meaning.value, rank, country), first + 1


def is_former(cursor: Cursor, index: int) -> bool:
    """Whether a rank at `index` is told to be held no longer, before the adjectives of a state ("former X Gen. Y")."""
    for unit in reversed(cursor.units[max(0, index - _LED_BY) : index]):
        if unit.kind == "modifier":
            return unit.values("modifier") == "former"
        if unit.kind not in ("adjective", "skip", "common", "people"):
            return False
    return False


def leads_the_unknown(cursor: Cursor, index: int, office: OfficePhrase) -> bool:
    """Whether a leader is one of what the lexicon does not know: "MDC leader X" leads no state."""
    before = cursor.at(index - 1)
    if office.title != "leader" or before is None or not cursor.grammar.helpers or office.country or office.body:
        return False
    is_name = before.kind == "word" and before.is_capital and cursor.units[index].kind == "title"
    return is_name and not has_word(before.word, cursor.dictionary)


def names_government(cursor: Cursor, start: int, stop: int) -> bool:
    """Whether a name without a title stands for a government: "the X administration", "administrasyong X"."""
    before, after = cursor.at(start - 1), cursor.at(stop)
    if after is not None and _is_government(after) and not after.slot:
        return cursor.grammar.adjective_before
    endings = tuple(cursor.grammar.clitics.ligature)
    return before is not None and bool(endings) and _is_government(before) and before.word.endswith(endings)


def _is_government(unit: Unit) -> bool:
    body = unit.get("body")
    return unit.kind == "group" or (body is not None and body.value == "government")
