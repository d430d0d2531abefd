"""Whom an aide or envoy serves, behind "to" or "for": "adviser to the French president", "the new envoy of Peru"."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor

#: Titles of those who serve somebody with an office.
_SERVING = frozenset({"adviser", "envoy", "spokesperson", "official", "chief_of_staff", "secretary", "first_lady"})
_LONGEST = 5  # units among which the inner title stands


def served(cursor: Cursor, position: int, title: str) -> tuple[str, int]:
    """The state of whoever the holder of `title` serves, and the units that tell it from `position` on.

    Whoever is named behind an inner title without an article is its own holder: the state is told, no unit taken.
    """
    joint = cursor.at(position)
    if title not in _SERVING or joint is None or not cursor.grammar.helpers or joint.slot not in ("to", "for", ""):
        return "", 0
    meaning = joint.get("marker")
    if meaning is None or meaning.value not in ("to", "for"):
        return "", 0
    inner, country = _inner_title(cursor, position + 1)
    if inner is None:
        return "", 0
    end = inner.index + 1
    owner = cursor.at(cursor.skip(end + 1, "skip"))
    of = cursor.at(end)
    if not country and of is not None and cursor.is_of(of) and owner is not None and owner.kind in ("state", "capital"):
        country, end = owner.values("state", "capital"), owner.index + 1
    if leader := _leader(cursor, end):
        return country or leader, 0
    if not country and (meaning := inner.get("title")):
        country = meaning.tag
    is_open = cursor.units[position + 1].kind != "skip" and _is_name(cursor, end)
    return country, 0 if is_open or not country else end - position


def governs(cursor: Cursor, title: Unit) -> bool:
    """Whether a title ends in a preposition, so that an article on it leaves it open ("the one who speaks for")."""
    return title.word.rpartition(" ")[2] in cursor.grammar.markers.get("for", ())


def is_sender(cursor: Cursor, position: int, title: str) -> bool:
    """Whether an envoy is of the state at `position`: one of another place follows, or the title is of a state alone.

    "The envoy of the United States to Libya", but "the envoy to Libya"; in Arabic "the new ambassador of Canada" is
    said so too, and "to Canada" with another word.
    """
    if cursor.grammar.genitive_by_place and title in _OF_A_STATE:
        return True
    joint, target = cursor.at(position + 1), cursor.at(position + 2)
    if joint is None or target is None or not joint.get("accredited"):
        return False
    return target.get("state", "place", "capital") is not None


def is_posted(cursor: Cursor, unit: Unit, country: str, title: str) -> bool:
    """Whether a unit tells where an envoy is sent: "to Kenya", in Arabic also "in Kenya" where whose envoy is told."""
    if unit.slot == "to":
        return True
    is_seat = unit.kind in ("state", "capital") and unit.slot == "oblique"
    return is_seat and bool(country) and cursor.grammar.genitive_by_place and title in _OF_A_STATE


def is_superior(cursor: Cursor, adjective: Unit, title: str) -> bool:
    """Whether an adjective is that of whom the holder of `title` serves: "пресс-секретарь российского президента"."""
    inner = cursor.at(adjective.index + 1)
    meaning = inner.get("title") if inner is not None and inner.kind == "title" else None
    return meaning is not None and title in _SERVING and "genitive" in meaning.cases


#: Envoys of whom is said whose they are rather than where they are sent.
_OF_A_STATE = frozenset({"ambassador", "high_commissioner", "permanent_representative", "charge", "consul"})


def _inner_title(cursor: Cursor, index: int) -> tuple[Unit | None, str]:
    """The title behind an article and the name of a state, with that state."""
    country = ""
    for unit in cursor.units[index : index + _LONGEST]:
        if unit.kind == "title":
            return unit, country
        if unit.kind in ("state", "adjective") and not country:
            country = unit.values("state", "adjective")
        elif unit.kind not in ("skip", "possessive", "modifier", "deputy"):
            break
    return None, ""


def _leader(cursor: Cursor, index: int) -> str:
    """The state of the known office-holder named at `index`."""
    unit = cursor.at(index)
    known = unit.get("leader") if unit is not None else None
    tenures = cursor.world.leaders.get(known.value, ()) if known is not None else ()
    return tenures[-1].country if tenures else ""


def _is_name(cursor: Cursor, index: int) -> bool:
    unit = cursor.at(index)
    return unit is not None and unit.is_capital and unit.kind in ("word", "common")
