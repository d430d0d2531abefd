"""What follows a title beyond its body and state: a field ("envoy for Syria"), and lists of portfolios."""

from __future__ import annotations

from dragoman.languages.shapes import shape_of
from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor

_LONGEST_FIELD = 5      # words
#: Titles that have a field of their own besides whom they serve.
_WITH_FIELD = frozenset({
    "envoy", "adviser", "official", "high_representative", "commissioner", "ambassador_at_large", "director",
    "deputy_head", "secretary", "diplomat", "minister", "deputy_minister", "state_minister", "head",
})
_PLACES = frozenset({"state", "place", "capital", "organisation", "adjective", "mechanism"})


def field_size(cursor: Cursor, position: int, title: str) -> int:
    """How many units at `position` tell the field of an envoy or adviser, with the word that opens it; 0 for none."""
    unit = cursor.at(position)
    opens = unit is not None and (unit.get("of") or unit.get("accredited"))
    if unit is None or title not in _WITH_FIELD or not opens or not cursor.grammar.shapes:
        return 0
    end = position + 1
    while (word := cursor.at(end)) is not None and end - position <= _LONGEST_FIELD:
        if word.kind in _PLACES:
            is_next = end == position + 1 and not unit.get("of")
            return 0 if is_next and (title in _AT_HOME or leads_to(cursor, word)) else end + 1 - position
        if word.is_capital and not _is_attribute(cursor, word):
            break
        if word.kind not in ("word", "common", "portfolio", "sector"):
            break
        end += 1
        if not word.is_capital and not _is_attribute(cursor, word) and _is_closed(cursor, end):
            break
    return end - position if end > position + 1 else 0


#: Titles of people who work at home: "the visit of the minister to X" tells where the visit leads.
_AT_HOME = frozenset({"minister", "deputy_minister", "state_minister", "deputy_head", "secretary"})


def leads_to(cursor: Cursor, place: Unit) -> bool:
    """Whether the case of a place behind a preposition tells where to rather than where: "в Узбекистан"."""
    meanings = [m for m in place.lexemes if m.kind in _PLACES] if cursor.tells_cases else []
    cases = frozenset().union(*(m.cases for m in meanings))
    return "accusative" in cases and "prepositional" not in cases


def quoted_size(cursor: Cursor, position: int) -> int:
    """How many units at `position` are a name in quotation marks, which is a company's or the like; 0 for none."""
    unit = cursor.at(position)
    if unit is None or unit.kind != "quote" or not cursor.grammar.has_genitive:
        return 0
    for end in range(position + 2, position + 2 + _LONGEST_FIELD):
        closing = cursor.at(end)
        if closing is None or closing.kind == "comma":
            return 0
        if closing.kind == "quote":
            return end + 1 - position
    return 0


def is_quoted_name(cursor: Cursor, position: int) -> bool:
    """Whether a quote at `position` opens or closes the name of a body ("the bureau of the movement "X"")."""
    if cursor.units[position].kind != "quote":
        return False
    after, before = cursor.at(position + 1), cursor.at(position - 1)
    opens = after is not None and after.kind in ("body", "organisation")
    closing, opened = cursor.at(position + 2), cursor.at(position - 2)
    if opens:
        return closing is not None and closing.kind == "quote"
    is_body = before is not None and before.kind in ("body", "organisation")
    return is_body and opened is not None and opened.kind == "quote"


def list_size(cursor: Cursor, position: int) -> int:
    """Units that join one more portfolio to a title ("trade, industry and energy"): the comma or "and", 0 for none."""
    unit, after = cursor.at(position), cursor.at(position + 1)
    if unit is None or after is None or unit.kind not in ("comma", "conjunction"):
        return 0
    return int(after.get("portfolio") is not None and not after.is_capital)


def joined_size(cursor: Cursor, unit: Unit, *, is_plural: bool, has_body: bool) -> int:
    """How many units at `unit` only join more to a title: another portfolio, its states, an organisation."""
    if is_plural and opens_list(cursor, unit):
        return 1
    size = list_size(cursor, unit.index) if has_body else 0
    return size or (members_size(cursor, unit.index) if is_plural else 0)


def members_size(cursor: Cursor, position: int) -> int:
    """How many units between titles and an organisation say that its members have them ("of the states of"), or 0."""
    end = position
    while (unit := cursor.at(end)) is not None and end - position < _OF_MEMBERS:
        if unit.kind == "organisation":
            return end - position
        if unit.word not in cursor.grammar.of_members and not (end > position and unit.kind == "sign"):
            return 0
        end += 1
    return 0


_OF_MEMBERS = 4     # units


def is_unknown_body(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word behind "of" is the name of a body that the lexicon does not know, where persons have particles.

    An abbreviation may be an agency's.
    """
    return bool(cursor.grammar.personal) and unit.is_capital and not cursor.written(unit).isupper()


def _is_closed(cursor: Cursor, position: int) -> bool:
    """Whether nothing of the field stands at `position`: a capital, a sign or the end of the sentence."""
    unit = cursor.at(position)
    return unit is None or unit.is_capital or unit.kind not in ("word", "common", "portfolio", "sector")


def _is_attribute(cursor: Cursor, unit: Unit) -> bool:
    return shape_of(unit.word, cursor.grammar.shapes) == "attribute"


def short_form_size(cursor: Cursor, position: int) -> int:
    """How many units a short form in brackets takes ("Department of X (DX) Secretary", "X (X) chief"), 0 for none."""
    form, closing = cursor.at(position + 1), cursor.at(position + 2)
    is_short = form is not None and form.kind in ("body", "word", "organisation")
    return _SHORT_FORM if is_short and closing is not None and closing.kind == "close" else 0


_SHORT_FORM = 3     # a bracket, the short form, a bracket


def is_adjective(cursor: Cursor, title: int) -> bool:
    """Whether a title that is an adjective too describes the name of a body behind it ("the official News Agency")."""
    after = cursor.at(title + 1)
    if not cursor.grammar.helpers or after is None or cursor.units[title].kind != "title":
        return False
    return cursor.units[title].get("skip") is not None and after.kind in _DESCRIBED and after.is_capital


#: What an adjective before a name describes.
_DESCRIBED = ("state", "body", "organisation", "adjective", "word")


def is_before(cursor: Cursor, unit: Unit, *kinds: str) -> bool:
    """Whether a unit of one of the kinds stands right behind another."""
    following = cursor.at(unit.index + 1)
    return following is not None and following.kind in kinds


def opens_list(cursor: Cursor, unit: Unit) -> bool:
    """Whether a colon stands between a plural title and the states it is held in ("the presidents: of X and Y")."""
    behind = cursor.at(unit.index + 1)
    return unit.word == ":" and behind is not None and behind.get("state") is not None


def is_field_of_envoy(cursor: Cursor, place: Unit) -> bool:
    """Whether a state behind an owner is what the envoy behind deals with: "the U.S. Iran envoy", "its Iran envoy"."""
    title = cursor.at(cursor.skip(place.index + 1, "skip"))
    meaning = title.get("title") if title is not None else None
    is_named = place.kind in ("state", "organisation")
    return bool(cursor.grammar.helpers) and is_named and meaning is not None and meaning.value in _WITH_AREA


#: Titles whose holders deal with a state that may stand before them.
_WITH_AREA = frozenset({"envoy", "adviser"})
