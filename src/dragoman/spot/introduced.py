"""Persons led in by a word for a counterpart or a side: "his guest, the prime minister of X", "on the side of X, Y"."""

from __future__ import annotations

from itertools import pairwise

from dragoman.model.mentions import Chunk, Phrase, Unit
from dragoman.spot.cursor import Cursor
from dragoman.spot.persons import read_person

_BETWEEN = ("comma", "quote", "apposition", "honorific", "rank_honorific", "skip")
_CLOSING = frozenset({"comma", "close", "sign", "conjunction"})


def read_introduced(cursor: Cursor, phrase: Phrase, end: int) -> tuple[list[Phrase], int] | None:
    """The person told by title and name behind a counterpart that ends before `end`, as one phrase with it.

    Behind a comma only where another closes the apposition: "after meeting his guest, Minister X said" goes on.
    """
    start = cursor.past(end, *_BETWEEN)
    title = cursor.at(start)
    if phrase.kind != "counterpart" or phrase.name is not None or title is None:
        return None
    found = None if title.has_conjunction or title.slot else read_person(cursor, start)
    if found is None or len(found[0]) != 1 or not found[0][0].offices or found[0][0].name is None:
        return None
    (person,), limit = found
    after = cursor.at(limit)
    is_set_off = any(one.kind == "comma" for one in cursor.units[end:start])
    if is_set_off and after is not None and after.kind not in _CLOSING and not cursor.grammar.is_verb_first:
        return None
    person.first, person.start, person.mark = phrase.first, phrase.start, phrase.mark
    person.is_coordinated = phrase.is_coordinated
    give_state(person, phrase.country)
    return [person], limit


def give_state(phrase: Phrase, country: str) -> None:
    """Let a phrase that tells no state itself, and its titles, be of the state that stands before it."""
    phrase.country = phrase.country or country
    for office in phrase.offices:
        office.country = office.country or country


def settle_sides(chunks: list[Chunk], *, is_shared: bool) -> None:
    """Give states to those named behind a side, and bodies to adjectives that share one where they stand behind it."""
    _name_sides(chunks)
    _name_counterparts(chunks)
    _name_brackets(chunks)
    if is_shared:
        _share_bodies(chunks)


def _name_sides(chunks: list[Chunk]) -> None:
    """Let those named right behind the side they are on be of its state ("on the Qatari side, Minister X and Y")."""
    side = ""
    for chunk in chunks:
        if not isinstance(chunk, Phrase):
            side = side if chunk.kind in _LISTING or chunk.word in _DASHES else ""
        elif chunk.kind == "group":
            side = chunk.country if chunk.mark in _SIDED else ""
        elif chunk.kind in ("person", "office") and chunk.offices and not chunk.country:
            give_state(chunk, side)
        else:
            side = ""


def _name_counterparts(chunks: list[Chunk]) -> None:
    """Let a titled person be of the state of the apposition behind: "Minister X, his Omani counterpart, said"."""
    for index, chunk in enumerate(chunks[:-2]):
        if isinstance(chunk, Phrase) and chunk.kind == "person" and chunk.offices and not chunk.country:
            comma, behind = chunks[index + 1], chunks[index + 2 : index + 5]
            at = next((n for n, other in enumerate(behind) if isinstance(other, Phrase)), -1)
            told = behind[at] if at >= 0 and comma.kind == "comma" else None
            after = [c.kind for c in chunks[index + 3 + at : index + 5 + at]]
            is_closed = after[:1] != ["conjunction"] and "conjunction" not in after[1:] and {*after[:1]} <= _CLOSING
            if isinstance(told, Phrase) and told.kind == "counterpart" and told.name is None and is_closed:
                give_state(chunk, told.country)


def _name_brackets(chunks: list[Chunk]) -> None:
    """Let a titled person be of the state that brackets behind the name tell: "Minister X (Norway) met Y (Peru)".

    Without a title it is somebody who takes part for himself, like athletes: the state is no side either way.
    """
    for index, chunk in enumerate(chunks[:-3]):
        if not isinstance(chunk, Phrase) or chunk.kind != "person" or chunk.country:
            continue
        opening, state, closing = chunks[index + 1 : index + 4]
        if opening.kind == "open" and closing.kind == "close" and isinstance(state, Phrase) and state.kind == "state":
            give_state(chunk, state.country if chunk.offices else "")
            state.mark = "alias"


def _share_bodies(chunks: list[Chunk]) -> None:
    """Let an adjective joined behind a body tell another like it ("the Kenyan and Norwegian forces" in Arabic)."""
    for body, adjective in pairwise(chunks):
        if not isinstance(body, Phrase) or not isinstance(adjective, Phrase) or body.kind != "body":
            continue
        if adjective.form == "adjective" and adjective.is_coordinated and adjective.country != body.country:
            adjective.form, adjective.mark = "", body.mark


_SIDED = frozenset({"from", "by", "of", "on", "genitive"})
_LISTING = frozenset({"comma", "conjunction", "quote", "open", "skip", "honorific"})
_DASHES = frozenset({"-", "–", "—", ":"})


def past_origin(cursor: Cursor, index: int, kind: str) -> int:
    """Past what leads to the state or organisation of a counterpart: "from Slovakia", "in the countries of the EU"."""
    unit = cursor.at(index)
    if unit is None or unit.kind != "marker":
        return index
    leading = {meaning.value for meaning in unit.lexemes if meaning.kind == "marker"}
    if kind != "counterpart":
        is_sent = cursor.units[index - 1].word.rsplit(" ", 1)[-1] in cursor.grammar.sent
        return index + (is_sent and "from" in leading)
    if cursor.grammar.helpers and unit.last > unit.first:
        return index            # "met his counterpart on the sidelines of the General Assembly"
    union = index + 1
    while (word := cursor.at(union)) is not None and union - index <= _COUNTRIES and _may_mean_members(cursor, word):
        union += 1
    is_told = word is not None and word.kind == "organisation"
    if is_told and ("from" in leading or ("at" in leading and (union > index + 1 or cursor.grammar.verb_by_place))):
        return union
    return index + ("from" in leading)


_COUNTRIES = 3          # units in which "the countries of" stands


def _may_mean_members(cursor: Cursor, unit: Unit) -> bool:
    """Whether a unit may be a word of "the countries of", before the name of an organisation."""
    return unit.kind in ("word", "common", "skip", "group") or cursor.is_of(unit)


def past_its_matter(cursor: Cursor, position: int, following: int) -> int:
    """Past what a group is for, between its state and it: "an Iranian nuclear team", "UN human rights experts"."""
    owner = cursor.units[position]
    if not cursor.grammar.helpers or (owner.kind == "state" and following == position + 1):
        return following
    for end in range(following, following + _MATTER_WORDS + 1):
        unit = cursor.at(end)
        if unit is None or unit.is_capital or unit.has_conjunction:
            break
        if unit.kind == "group":
            return end
        if unit.kind not in ("word", "common", "portfolio", "sector"):
            break
    return following


_MATTER_WORDS = 2
