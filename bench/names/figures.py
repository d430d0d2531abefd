"""The figures of names for the gate: of the half that the weights are not learned from, and of the fresh set."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from bench.names.__main__ import THRESHOLD, auc, chance_of
from bench.names.pairs import make_pairs
from bench.names.people import Form, Half, load_forms, undecidable

from dragoman.gazetteer.load import load_gazetteer

FRESH = Path(__file__).parent / "fresh.tsv"
#: Without states every so many pairs are enough to tell.
_STEP = 5


def figures() -> dict[str, float]:
    """The figures of the half that is not learned from."""
    return _figures(load_forms("test", load_gazetteer()), step=_STEP)


def fresh_figures() -> dict[str, float]:
    """The figures of persons who were put together after all fitting."""
    world = load_gazetteer()
    return _figures([form for half in get_args(Half) for form in load_forms(half, world, FRESH)], step=1)


def _figures(forms: list[Form], *, step: int) -> dict[str, float]:
    """Recall and the share of non-pairs kept apart with states known, and the area under the curve without."""
    out = undecidable(forms)
    pairs = make_pairs(form for form in forms if form not in out)
    same = [chance_of(pair, known=True) for pair in pairs.same]
    different = [chance_of(pair, known=True) for pair in pairs.different]
    highest = max(different)
    return {
        "recall": _share(one >= THRESHOLD for one in same),
        "recall at no false match": _share(one > highest for one in same),
        "kept apart": _share(one < THRESHOLD for one in different),
        "AUC without states": auc(
            (chance_of(pair, known=False) for pair in pairs.same[::step]),
            (chance_of(pair, known=False) for pair in pairs.different[::step]),
        ),
    }


def _share(flags: Iterable[bool]) -> float:
    counted = list(flags)
    return sum(counted) / len(counted)


def main() -> None:
    """Print the figures of both sets."""
    for name, found in (("test half", figures()), ("fresh", fresh_figures())):
        print(f"{name}: " + "  ".join(f"{kind} {value:.4f}" for kind, value in found.items()))


if __name__ == "__main__":
    main()
