"""Calibration: whether claims of a confidence are right as often as it says, on texts it was not learned from.

    python -m bench.calibration

Exit code 1 if items of confidence 0.9 and more are right less than nine times in ten.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bench.scorer import Items, items_of, pair
from bench.texts import LANGUAGES, labelled, short

from dragoman.export.contract import reading_to_json
from dragoman.extract.confidence import confidence
from dragoman.model.reading import Reading
from dragoman.ontology.load import JUDGED, load_ontology
from dragoman.pipeline import load_reader
from dragoman.settings import Settings

_BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_SURE, _ENOUGH = 0.9, 0.9


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of a labelled text, and whether it is right."""

    kind: str
    grounds: tuple[str, ...]
    is_right: bool


def judged(part: str, *, with_short: bool = True) -> Iterator[Judged]:
    """Every claim read in one part of the labelled texts, save those that answer an optional label."""
    reader = load_reader(Settings())
    for language in LANGUAGES:
        for document, gold in labelled(language, part):
            yield from _judged(reader.read(document), gold, JUDGED)
        for document, gold in short(language, part) if with_short else ():
            yield from _judged(reader.read(document), gold, ("event",))


def _judged(reading: Reading, gold: Items, kinds: Iterable[str]) -> Iterator[Judged]:
    told = items_of(reading_to_json(reading))
    grounds = {str(claim.id): claim.grounds for claim in reading.claims}
    for kind in kinds:
        pairs, _, spare = pair(gold[f"{kind}s"], told[f"{kind}s"], f"{kind}s")
        right = [item for label, item in pairs if not label.is_optional]
        for item, is_right in [(one, True) for one in right] + [(one, False) for one in spare]:
            yield Judged(kind, grounds[item.id], is_right)


def check(rows: list[Judged]) -> bool:
    """Print how often claims of each confidence are right; whether the surest are right often enough."""
    weights = load_ontology().confidence
    sure = {row: confidence(row.grounds, weights[row.kind]) for row in rows}
    for kind in (*JUDGED, "all"):
        print(kind)
        for low, high in pairwise(_BOUNDS):
            held = [row for row in rows if kind in (row.kind, "all") and low <= sure[row] < high]
            if held:
                share = sum(row.is_right for row in held) / len(held)
                print(f"  {low:.1f}-{min(high, 1.0):.1f}  {len(held):5} items, {share:.2f} right")
    surest = [row for row in rows if sure[row] >= _SURE]
    return not surest or sum(row.is_right for row in surest) >= _ENOUGH * len(surest)


if __name__ == "__main__":
    sys.exit(0 if check(list(judged("B2"))) else 1)
