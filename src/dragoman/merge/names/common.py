"""How telling a word is: names that many office-holders bear say little about who is meant."""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path

from dragoman.strict import read_tsv

PATH = Path(__file__).parent / "common.tsv"
#: A name nobody else bears counts as one; nothing counts less than this.
_LEAST = 0.1


@cache
def _weights() -> tuple[dict[str, float], float]:
    counts = {bones: int(count) for bones, count in read_tsv(PATH, 2)}
    persons = counts.pop("*")
    rarest = log(persons / 2)
    return {bones: max(_LEAST, log(persons / (count + 1)) / rarest) for bones, count in counts.items()}, 1.0


def telling(bones: str) -> float:
    """From 0.1 for the commonest names to 1 for names that are not in the table."""
    weights, rare = _weights()
    return weights.get(bones, rare)
