"""What follows a title beyond its body and state: a field ("envoy for Syria"), and lists of portfolios."""

from __future__ import annotations

from collections.abc import Container

from dragoman.languages.shapes import shape_of
from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor
from dragoman.spot.dictionary import has_word

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
    if cursor.grammar.genitive_by_place:
        return _construct_size(cursor, position, title)
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


#: Titles whose field may stand right behind them as what completes them, besides those that have one anyway.
_COMPLETED = frozenset({"deputy_foreign_minister", "assistant_minister", *(_WITH_FIELD - {"minister", "diplomat"})})
_DEFINED = frozenset({"word", "common", "portfolio", "sector", "trigger", "adjective"})


def _construct_size(cursor: Cursor, position: int, title: str) -> int:
    """How many units at `position` are the definite nouns of a field: "the commissioner of peace and security"."""
    unit, before = cursor.at(position), cursor.units[position - 1]
    if unit is None or title not in _COMPLETED:
        return 0
    is_led = before.get("of") is not None
    if not (is_led or unit.slot == "to" or (before.get("title") is not None and not _has_article(cursor, before))):
        return 0
    end = position + (is_led and unit.kind in ("word", "common", "trigger") and not is_defined(cursor, unit))
    first = end
    while (word := cursor.at(end)) is not None and end - position < _LONGEST_FIELD and is_defined(cursor, word):
        end += 1
    return end - position if end > first else 0


def more_of_field(cursor: Cursor, unit: Unit, position: int) -> int:
    """How many units at `position` "and" joins to the field of a ministry: another portfolio, or a definite noun.

    Where a noun is joined right before a name, nobody else can have the name: "of affairs political and-economic X".
    """
    following = cursor.at(position + 1)
    if following is None:
        return 0
    if unit.kind == "conjunction":
        return 2 if following.kind == "portfolio" else 0
    if not cursor.grammar.genitive_by_place or following.has_conjunction or following.slot:
        return 0
    named = following if following.get("given") else cursor.at(cursor.skip(position + 1, "title", *_HONORIFICS))
    is_name = named is not None and named.get("given") is not None and not (named.has_conjunction or named.slot)
    return int(is_name and not unit.slot and is_defined(cursor, unit))


_HONORIFICS = ("honorific", "rank_honorific", "royal_honorific", "skip")


def _has_article(cursor: Cursor, title: Unit) -> bool:
    return title.has_article or title.word.startswith(tuple(cursor.grammar.clitics.article))


def is_defined(cursor: Cursor, unit: Unit) -> bool:
    """Whether an ordinary noun or adjective has the article written onto it, behind a conjunction or not."""
    if unit.kind not in _DEFINED or unit.get("given", "leader", "leader_short") or cursor.is_known(unit):
        return False
    if unit.kind == "adjective" and unit.get("adjective") is not None:
        return False            # whose the office is
    clitics = cursor.grammar.clitics
    plain = unit.word[1:] if unit.has_conjunction or unit.word.startswith(tuple(clitics.conjunction)) else unit.word
    return plain.startswith((*clitics.article, *clitics.fused))


def heads_unknown(cursor: Cursor, title: int, end: int) -> bool:
    """Whether a head is of something the lexicon does not know, where that completes a noun: "رئيسة دار الكتب"."""
    unit, after = cursor.units[title], cursor.at(end)
    if not cursor.grammar.genitive_by_place or end > title + 1 or _has_article(cursor, unit) or after is None:
        return False
    meaning = unit.get("title")
    if meaning is None or meaning.value not in ("president", "head") or meaning.tag or after.slot:
        return False
    if after.has_conjunction or after.kind not in ("word", "common") or after.get("given") or cursor.is_known(after):
        return False
    behind = cursor.at(end + 1)
    return is_defined(cursor, after) or (behind is not None and not behind.slot and is_defined(cursor, behind))


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


def are_people(unit: Unit, title: str) -> bool:
    """Whether a word behind a plural title says of which state its holders are, or of which league of states.

    Only who leads a state or has a ministry acts for the league: "the Arab ministers", never "the Arab ambassadors".
    """
    return unit.kind == "people" or (unit.kind == "members" and title in _IN_LEAGUES)


_IN_LEAGUES = frozenset({"president", "leader", "head", "monarch", "prime_minister", "foreign_minister", "minister"})


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
    if after.kind == "word" and not has_word(after.word, cursor.dictionary):
        return False            # "embassy official Ismailov"
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


def charge_size(cursor: Cursor, position: int) -> int:
    """How many units tell what a holder is charged with ("the envoy charged with Libya"); 0 if the word is a modifier.

    What somebody is charged with is a field, not whom the office serves.
    """
    charge = cursor.at(position + 1)
    if charge is None or charge.slot != "oblique" or not cursor.grammar.adjective_after:
        return 0
    return 2 if charge.kind in ("state", "organisation", "capital", "place", "metonym") else 1


def seat_size(cursor: Cursor, position: int, title: str) -> int:
    """How many units at `position` tell in which ministry an official sits ("a deputy minister at the Peruvian
    Ministry"), up to the word for it; 0 for none. A minister's may be where he is met, a head's what he is head of.
    """
    joint = cursor.at(position)
    marker = joint.get("marker") if joint is not None and title in _SEATED and cursor.grammar.helpers else None
    if marker is None or marker.value != "at":
        return 0
    end = cursor.skip(position + 1, "skip")
    while (unit := cursor.at(end)) is not None and unit.kind in ("adjective", "state", "possessive"):
        end += 1
    body = unit.get("body") if unit is not None else None
    return end + 1 - position if body is not None and body.value in _MINISTRIES else 0


#: Titles of those who sit in a ministry without being its head.
_SEATED = frozenset({
    "state_minister", "deputy_minister", "assistant_minister", "deputy_foreign_minister", "secretary", "official",
    "adviser", "spokesperson",
})
_MINISTRIES = frozenset({"ministry", "foreign_ministry", "defence_ministry"})


def works_abroad(cursor: Cursor, title: str, country: str, sent: Container[str]) -> bool:
    """Whether the state behind a title is where its holder works: an envoy's, titles `sent`, or an organisation's
    official's ("the IMF mission chief for Peru")."""
    if title in sent:
        return True
    is_organisation = country in cursor.world.organisations or country in cursor.world.organisations.values()
    return bool(cursor.grammar.helpers) and title in _WORKING and is_organisation


_WORKING = frozenset({"official", "director", "adviser"})
