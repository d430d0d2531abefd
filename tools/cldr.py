"""What CLDR names and a pack does not: states by territory, cities by time zone. For whoever keeps the names."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

from dragoman.gazetteer.load import load_gazetteer
from dragoman.languages.fold import fold_word
from dragoman.languages.inflect import inflect
from dragoman.languages.load import load_about, load_names, pack_folders
from dragoman.languages.pack import Names

#: Forms that only tell list entries apart: "Congo - Kinshasa", "Myanmar (Burma)", "о-ва Кука", "Hong Kong SAR China".
_LISTED = re.compile(r"\(| - |\bо-ва?\b|SAR")
#: Time zones that lie in no city of their own, or in one that only time zones know.
_NO_CITY = ("Etc/", "Antarctica/", "Arctic/", "Indian/Kerguelen", "Indian/Chagos")


def packs_of(folder: Path) -> list[Names]:
    """The names of the pack in `folder` and of the packs it takes names from."""
    return [load_names(folder), *(load_names(folder.parent / code) for code in load_about(folder).names_from)]


def plain(name: str) -> str:
    """A name as matching sees it, without the mark of words that are not inflected."""
    return fold_word(name.replace("=", ""))


def names_of_states(packs: list[Names]) -> dict[str, set[str]]:
    """Every folded name of every state, by alpha-3 code."""
    found: dict[str, set[str]] = {}
    for names in packs:
        for code, state in names.states.items():
            words = (*state.name, *state.long, *state.weak)
            found.setdefault(code, set()).update(plain(form) for word in words for form, _ in inflect(word, None))
    return found


def names_of_places(packs: list[Names]) -> set[str]:
    """Every folded name of a place, capital or state."""
    places = {plain(word) for names in packs for words in names.places.values() for word in words}
    capitals = {plain(word) for names in packs for state in names.states.values() for word in state.capital}
    return places.union(capitals, *names_of_states(packs).values())


def missing_states(locale: Locale, packs: list[Names]) -> Iterator[str]:
    """Territory names of CLDR that the packs do not know."""
    known = names_of_states(packs)
    for code, state in load_gazetteer().states.items():
        name = locale.territories.get(state.alpha2, "")
        if not name or state.kind == "historical" or _LISTED.search(name):
            continue
        if plain(name) not in known.get(code, set()):
            yield f"{code}\t{name}"


def missing_cities(locale: Locale, packs: list[Names]) -> Iterator[str]:
    """Exemplar cities of CLDR's time zones that the packs do not know."""
    known = names_of_places(packs)
    states = {state.alpha2 for state in load_gazetteer().states.values()}
    for zone, names in sorted(locale.time_zones.items()):
        territory = get_global("zone_territories").get(zone, "")
        city = names.get("city", "")
        if city and territory in states and not zone.startswith(_NO_CITY) and plain(city) not in known:
            yield f"{territory}\t{zone}\t{city}"


def main(codes: list[str]) -> None:
    """Print what the packs named on the command line lack, or all packs."""
    for code, folder in pack_folders().items():
        if codes and code not in codes:
            continue
        locale, packs = Locale.parse(code), packs_of(folder)
        for line in (*missing_states(locale, packs), *missing_cities(locale, packs)):
            print(f"{code}\t{line}")


if __name__ == "__main__":
    main(sys.argv[1:])
