"""The coastline and where places lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dragoman.gazetteer.load import FOLDER
from dragoman.strict import read_tsv

COAST = Path(__file__).parent / "coast.txt"
COORDINATES = FOLDER / "coordinates.tsv"


@cache
def coast() -> tuple[tuple[tuple[float, float], ...], ...]:
    """The outlines of the land: rings of longitude and latitude in degrees."""
    return tuple(
        tuple((float(x), float(y)) for x, _, y in (point.partition(",") for point in line.split()))
        for line in COAST.read_text("utf-8").splitlines()
    )


@cache
def coordinates() -> dict[str, tuple[float, float]]:
    """Settlement -> longitude and latitude in degrees."""
    return {name: (float(east), float(north)) for name, north, east in read_tsv(COORDINATES, 3)}
