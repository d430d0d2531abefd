"""Two claims judged: the chance that they are about one act, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from dragoman.errors import DataError
from dragoman.merge.features import Point, forbidden, points
from dragoman.merge.told import Told
from dragoman.model.claims import ClaimId
from dragoman.model.record import Judgement
from dragoman.strict import build, read_toml

PATH = Path(__file__).parent / "weights.toml"
_STEEPEST = 50.0
#: Chances that are remembered: pairs meet again while what is told of one matter comes in.
_KEPT = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each point weighs, in log-odds; from which chance two claims are the same, below which never."""

    threshold: float
    forbidden: float
    bias: float
    weight: dict[str, float]


@cache
def load_weights() -> Weights:
    """The weights, read once."""
    return build(Weights, read_toml(PATH), "merge/weights.toml")


def score(left: Told, right: Told, weights: Weights) -> tuple[float, tuple[Point, ...]]:
    """The chance, 0 to 1, that two claims are one act, and the points it was judged by; 0 where it cannot be."""
    if forbidden(left, right):
        return 0.0, ()
    found = tuple(points(left, right))
    table = weights.weight
    try:
        odds = weights.bias + sum([table[point.name] * point.strength for point in found])
    except KeyError as error:
        raise DataError("merge/weights.toml", f"has no weight for {error}", "add it under [weight]") from error
    return 1.0 / (1.0 + exp(-max(-_STEEPEST, min(_STEEPEST, odds)))), found


def judge(left: Told, right: Told, weights: Weights) -> Judgement:
    """The judgement about two claims, the smaller id on the left."""
    if left.id > right.id:
        left, right = right, left
    chance, found = score(left, right, weights)
    verdict = "same" if chance >= weights.threshold else "different"
    reasons = tuple(_reason(point, weights) for point in found) or (forbidden(left, right),)
    return Judgement(
        left=left.id, right=right.id, verdict=verdict, score=round(chance, 4), reasons=reasons,  # type: ignore[arg-type]
    )


class Judge:
    """Judges pairs with one set of weights, and remembers the chances it found while the claims are the same."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._chances: dict[tuple[ClaimId, ClaimId], tuple[Told, Told, float]] = {}

    def same(self, left: Told, right: Told) -> Judgement | None:
        """The judgement about two claims that are the same; None about others, which nobody keeps."""
        return judge(left, right, self._weights) if self._chance(left, right) >= self._weights.threshold else None

    def may_join(self, left: Told, right: Told) -> bool:
        """Whether two claims may stand in one entry that others join them in."""
        return self._chance(left, right) >= self._weights.forbidden

    def _chance(self, left: Told, right: Told) -> float:
        pair = (left.id, right.id)
        known = self._chances.get(pair)
        if known is not None and known[0] is left and known[1] is right:
            return known[2]
        if len(self._chances) >= _KEPT:
            self._chances.clear()
        chance = score(left, right, self._weights)[0]
        self._chances[pair] = (left, right, chance)
        return chance


def _reason(point: Point, weights: Weights) -> str:
    """One point in words a person can check: what was seen and what it weighs."""
    label = point.name.replace("_", " ")
    seen = f" ({point.seen})" if point.seen else ""
    return f"{label}{seen} {weights.weight[point.name] * point.strength:+.1f}"
