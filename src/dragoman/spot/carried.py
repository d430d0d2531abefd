"""What the next phrase inherits from the units before it: the slot of a particle, a conjunction."""

from __future__ import annotations

from dragoman.languages.shapes import shape_of
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor

_KEEPS_MARK = frozenset({"skip", "honorific", "quote", "open", "definite"})
#: A verb begins another clause: what was counted before it is not named behind it.
_ENDS_LIST = frozenset({"verb", "support", "trigger", "relative", "complementizer", "break", "speech"})
#: What hands on something to the next phrase by itself.
CARRYING = frozenset({"marker", "case", "conjunction", "comma", "of", "trigger"})
_ATTRIBUTES = frozenset({
    "word", "common", "number", "ordinal", "modifier", "trigger", "multiple", "linker", "approximate", "possessive",
})


@frozen
class Carried:
    """What the next phrase inherits: the slot of a particle, the particle, and whether it is joined on."""

    mark: str = ""
    particle: str = ""
    joined: bool = False
    past_noun: bool = False     # a noun stands between the conjunction and the next particle ("and the seizure of X")
    listed: str = ""            # the slot of states that were only counted ("with nine states"), to be named yet


NOTHING = Carried()


def carry(cursor: Cursor, unit: Unit, carried: Carried) -> Carried:
    """What the next phrase inherits past a unit that is none.

    States that are counted first and named behind "among them" have the slot of their number.
    """
    if unit.kind == "among":
        return Carried(carried.listed) if carried.listed else NOTHING
    now = _carry(cursor, unit, carried)
    listed = carried.mark if carried.mark and unit.word.endswith(cursor.grammar.members) else carried.listed
    if not listed or unit.kind in _ENDS_LIST:
        return now
    return Carried(now.mark, now.particle, now.joined, now.past_noun, listed)


def _carry(cursor: Cursor, unit: Unit, carried: Carried) -> Carried:
    if (meaning := cursor.particle(unit)) is not None:
        is_owner = carried.past_noun and meaning.value == cursor.grammar.attributive
        return Carried(meaning.value, unit.word, (carried.joined and not is_owner) or unit.has_conjunction)
    if unit.kind in ("conjunction", "comma") or unit.word == ";":
        return Carried(joined=True)
    if cursor.grammar.helpers and unit.kind == "trigger" and " " in unit.word:
        ends_so = unit.word.rsplit(" ", 1)[1] in cursor.grammar.markers.get("at", ())
        return Carried("at" if ends_so else "")        # "was in": what follows is a place
    by_particle = carried.mark in cursor.grammar.cases or (carried.joined and not carried.mark)
    if (carried.mark or by_particle) and _is_attribute(cursor, unit, by_particle):
        return Carried(carried.mark, carried.particle, carried.joined, carried.joined and not carried.mark)
    is_described = cursor.grammar.helpers and (
        _is_article(unit) or _is_described(cursor, unit) or _is_of_guest(cursor, unit)
    )
    if unit.kind in _KEEPS_MARK or is_described:
        return carried
    return Carried(unit.slot or ("of" if cursor.grammar.helpers else "")) if unit.kind == "of" else NOTHING


def _is_attribute(cursor: Cursor, unit: Unit, by_particle: bool) -> bool:
    """Whether a word only describes the noun behind it ("with the new president")."""
    if unit.kind not in _ATTRIBUTES:
        return False
    if cursor.grammar.cases and by_particle:
        return unit.kind != "trigger" or unit.lexemes[0].form == "present"
    if unit.kind in ("number", "ordinal", "modifier", "possessive"):
        return True
    return shape_of(unit.word, cursor.grammar.shapes) == "attribute"


def _is_article(unit: Unit) -> bool:
    """Whether a word stands between a preposition and its noun: an article, a number, "several", "former"."""
    if unit.kind in ("number", "multiple", "modifier"):
        return True
    helper = unit.get("helper") if unit.lexemes else None
    return helper is not None and helper.value in ("definite", "determiner", "owner")


def _is_of_guest(cursor: Cursor, unit: Unit) -> bool:
    """Whether a verb is an adjective before a counterpart: "with his visiting Kenyan counterpart"."""
    following = cursor.at(cursor.past(unit.index + 1, "adjective"))
    is_adjective = unit.kind == "trigger" and unit.get("skip") is not None
    return is_adjective and following is not None and following.kind == "counterpart"


def _is_described(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word is an adjective before its noun: by its ending, or one of two joined by a hyphen ("war-torn")."""
    if unit.kind in ("word", "common") and unit.word.endswith(cursor.grammar.adjective_endings):
        return True
    return any(
        one.word == "-" and cursor.tokens.glued(one.first) and cursor.tokens.glued(one.last + 1)
        for one in cursor.units[max(0, unit.index - 1) : unit.index + 2] if one.last + 1 < len(cursor.tokens)
    )
