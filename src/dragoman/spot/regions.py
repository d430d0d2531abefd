"""Regions and cities as owners: heads, premiers and delegations of a part of a state act for that state."""

from __future__ import annotations

from dragoman.model.mentions import Unit
from dragoman.spot.cursor import Cursor

#: Titles that a part of a state has too ("президент Татарстана"); a city has a head only.
_OF_REGIONS = frozenset({"president", "prime_minister", "head", "leader"})
#: Titles that follow the name of the city or region they are of.
_OF_CITIES = frozenset({"mayor", "governor"})


def owned_by_part(cursor: Cursor, unit: Unit, title: str) -> tuple[str, str]:
    """The state of the region or city behind a title, and which of the two it is; "" where the title is not theirs."""
    place = _place(cursor, unit)
    if cursor.grammar.helpers and title in ("president", "head") and (meaning := unit.get("place")) is not None:
        known = cursor.world.places.get(meaning.value)
        return (known.country, "region") if known is not None and known.kind == "region" else ("", "")
    if place is None or title not in _OF_REGIONS:
        return "", ""
    country, kind = place
    if kind == "region":
        return country, "region"
    return (country, "city") if kind == "city" and title == "head" else ("", "")


def ruled_site(cursor: Cursor, unit: Unit) -> str:
    """The state of the city right before the title of a mayor or governor ("Tokyo Governor"), "" if it is none."""
    following = cursor.at(unit.index + 1)
    behind = unit.index + (2 if following is not None and is_kind_of_site(cursor, following) else 1)
    if not unit.is_capital or not _is_of_city(cursor, behind):
        return ""
    if unit.kind == "capital" and (capital := unit.get("capital")) is not None:
        return capital.value
    meaning = unit.get("place")
    return cursor.world.places[meaning.value].country if meaning and meaning.value in cursor.world.places else ""


def is_kind_of_site(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word says what kind of site a mayor or governor has ("Tokyo Metropolitan Governor")."""
    return unit.kind == "common" and unit.is_capital and _is_of_city(cursor, unit.index + 1)


def is_between(cursor: Cursor, unit: Unit) -> bool:
    """Whether a word between a state and a title takes nothing from either: a kind of site, or what envoys deal with.

    "Tokyo Metropolitan Governor", "Cuban nuclear envoys".
    """
    if is_kind_of_site(cursor, unit):
        return True
    title = cursor.at(unit.index + 1)
    meaning = title.get("title", "titles") if title is not None else None
    is_word = unit.kind in ("word", "common", "portfolio") and not unit.is_capital
    return is_word and bool(cursor.grammar.helpers) and meaning is not None and meaning.value in _WITH_MATTERS


#: Titles before which stands what their holders deal with.
_WITH_MATTERS = frozenset({"envoy", "official"})


def _is_of_city(cursor: Cursor, index: int) -> bool:
    unit = cursor.at(index)
    title = unit.get("title") if unit is not None else None
    return title is not None and title.value in _OF_CITIES


def sender(cursor: Cursor, unit: Unit) -> str:
    """The state of the body, region or city that a delegation comes from, "" if the word names none."""
    if unit.has_conjunction:
        return ""
    if unit.kind == "body" and (body := unit.get("body")):
        return body.tag
    place = _place(cursor, unit)
    return place[0] if place is not None else ""


def _place(cursor: Cursor, unit: Unit) -> tuple[str, str] | None:
    """State and kind of the place that a word names in the genitive, in languages that have one."""
    meaning = unit.get("place") if cursor.grammar.has_genitive and unit.kind == "place" else None
    place = cursor.world.places.get(meaning.value) if meaning is not None and "genitive" in meaning.cases else None
    return (place.country, place.kind) if place is not None else None


def ruled_region(cursor: Cursor, unit: Unit) -> str:
    """The state of the region right before the title of its premier or president ("Ontario Premier X")."""
    after, meaning = cursor.at(unit.index + 1), unit.get("place")
    title = after.get("title") if after is not None else None
    if title is None or meaning is None or title.value not in _OF_REGIONS or not cursor.grammar.helpers:
        return ""
    place = cursor.world.places.get(meaning.value)
    return place.country if place is not None and place.kind == "region" and unit.is_capital else ""


def is_paired(cursor: Cursor, unit: Unit) -> bool:
    """Whether the name is one of two in an attribute ("head of the Latvia-China group")."""
    following = cursor.at(unit.index + 1)
    return following is not None and following.word == "-" and cursor.tokens.glued(following.first)


def is_descent(cursor: Cursor, unit: Unit) -> bool:
    """Whether a hyphen ties to the name a word that only tells where something is from: "a Russian-made helicopter"."""
    word = cursor.at(unit.index + 2)
    return word is not None and word.word in cursor.grammar.descents and is_paired(cursor, unit)
