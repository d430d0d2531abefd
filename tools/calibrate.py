"""Learns the weights of `ontology/confidence.toml` from one part of the own labelled texts, checks them on another.

    python -m tools.calibrate

A logistic regression with a strong L2 penalty (scikit-learn, extra `data`) over the grounds of each claim, learned on
part A. Rules are written with A in view and do better there, so the weights are scaled on part B1 (Platt scaling: one
slope and one shift for all kinds of claim) and checked on B2. They are scaled on the longer texts alone: these are more
like news than the short ones, of which more is read rightly.
"""

from __future__ import annotations

import sys

from bench.calibration import Judged, check, judged
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.ontology.load import FOLDER, JUDGED

PATH = FOLDER / "confidence.toml"
_PENALTY = 0.1          # C of the regression: few labels, many grounds
_SMALLEST = 0.01        # weights below say nothing
_HEADER = """\
# Weights (log odds) of the grounds on which claims are read.
# Written by tools/calibrate.py; do not edit by hand.
"""


def learned(rows: list[Judged]) -> dict[str, float]:
    """The weight of each ground, the bias first."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([dict.fromkeys(row.grounds, 1.0) for row in rows])
    model = LogisticRegression(C=_PENALTY, max_iter=5_000).fit(matrix, [row.is_right for row in rows])
    weights = {"bias": round(float(model.intercept_[0]), 2)}
    for name, weight in sorted(zip(vectors.feature_names_, model.coef_[0], strict=True)):
        if abs(weight) >= _SMALLEST:
            weights[name] = round(float(weight), 2)
    return weights


def scaled(tables: dict[str, dict[str, float]], rows: list[Judged]) -> dict[str, dict[str, float]]:
    """The weights with the slope and shift that make them right for texts the rules were not written on."""
    totals = [[tables[row.kind]["bias"] + sum(tables[row.kind].get(g, 0.0) for g in row.grounds)] for row in rows]
    model = LogisticRegression(C=1e6).fit(totals, [row.is_right for row in rows])
    slope, shift = min(1.0, float(model.coef_[0][0])), float(model.intercept_[0])
    return {
        kind: {name: round(slope * weight + (shift if name == "bias" else 0.0), 2) for name, weight in weights.items()}
        for kind, weights in tables.items()
    }


def write(tables: dict[str, dict[str, float]]) -> None:
    """Write the weights as TOML."""
    lines = [_HEADER]
    for kind, weights in tables.items():
        lines.append(f"[{kind}]")
        lines.extend(f'"{name}" = {weight}' for name, weight in weights.items())
        lines.append("")
    PATH.write_text("\n".join(lines), "utf-8")


def main() -> int:
    """Learn, write, check."""
    rows = list(judged("A"))
    tables = {kind: learned([row for row in rows if row.kind == kind]) for kind in JUDGED}
    write(scaled(tables, list(judged("B1", with_short=False))))
    return 0 if check(list(judged("B2"))) else 1


if __name__ == "__main__":
    sys.exit(main())
