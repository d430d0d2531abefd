"""The gate: no figure may fall below its floor, and floors only rise.

    python -m bench.gate            # measure, compare, exit code 1 where a figure is below its floor
    python -m bench.gate --raise    # write higher floors where the figures allow it

Floors stand in `floors.json` for each set and kind of item. A floor is written a margin below the figure reached, so
that a rule that helps three texts and costs one may still land; `--raise` never writes a lower one.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.acts import merged
from bench.names import figures as names
from bench.sets import BRIEF, OWN, own_outcome, shared_figures, shared_folder, short_figures

from dragoman.pipeline import load_reader
from dragoman.settings import Settings

FLOORS = Path(__file__).parent / "floors.json"
#: How far below the figure reached a floor is written: wider where a set has few items of the kind.
MARGINS = {
    "events": 0.02, "strict": 0.03, "dates not invented": 0.02, "recall": 0.02, "recall at no false match": 0.03,
    "AUC without states": 0.01, "B3 across": 0.03,
}
WIDE = 0.05
#: What has no margin: a quotation is exact or it is none, and two that are merged wrongly are one too many.
WHOLE = ("exact quotations", "look-alikes apart", "kept apart")
Figures = dict[str, dict[str, float]]


def load_floors() -> Figures:
    """The floors by set and kind of item."""
    found: Figures = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return found


def measure() -> Figures:
    """The figures of all sets there are."""
    reader = load_reader(Settings())
    figures = {f"own {code}": own_outcome(code, reader).figures() for code in OWN}
    figures |= {f"short {code}": short_figures(code, reader) for code in BRIEF}
    figures |= {"acts": merged.figures(""), "acts held out": merged.figures("heldout"), "names": names.figures()}
    figures["names, fresh"] = names.fresh_figures()
    shared = shared_folder()
    return figures | (shared_figures(shared, reader) if shared else {})


def shortfalls(name: str, figures: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """What is below its floor in one set."""
    for kind, floor in floors.items():
        value = figures.get(kind, 0.0)
        if value < floor:
            yield f"{name}: {kind} {value:.3f} is below its floor {floor:.3f}"


def raised(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """The floors of one set, higher where the figures allow it and never lower."""
    reached = {
        kind: _down(value, 4) if kind in WHOLE else _down(value - MARGINS.get(kind, WIDE), 2)
        for kind, value in figures.items()
    }
    return {kind: max(reached.get(kind, 0.0), floors.get(kind, 0.0)) for kind in {**floors, **reached}}


def _down(value: float, places: int) -> float:
    scale = 10.0**places
    return math.floor(value * scale) / scale


def main() -> int:
    """Compare, or raise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="is_raising", action="store_true", help="write higher floors")
    options = parser.parse_args()
    floors, figures = load_floors(), measure()
    for name, found in figures.items():
        print(f"{name:10} " + "  ".join(f"{kind} {value:.3f}" for kind, value in found.items()))
    fallen = [line for name, found in figures.items() for line in shortfalls(name, found, floors.get(name, {}))]
    print("\n".join(fallen) or "no figure is below its floor")
    if options.is_raising:
        new = floors | {name: raised(found, floors.get(name, {})) for name, found in figures.items()}
        FLOORS.write_text(json.dumps(new, indent=1, sort_keys=True) + "\n", "utf-8")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
