"""The weights of comparing names (`weights.toml`), which `bench/names/fit.py` finds on the tuning half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.cached import read_toml
from dragoman.errors import DataError
from dragoman.strict import build

PATH = Path(__file__).parent / "weights.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The bias and a weight for each feature, by name."""

    bias: float
    weight: dict[str, float]

    def in_order(self, features: Sequence[str]) -> tuple[float, ...]:
        """The weights in the order of `features`; raises DataError unless there is one for each and no other."""
        if set(features) != set(self.weight):
            raise DataError("names/weights.toml", f"has weights for {sorted(self.weight)}, not {sorted(features)}")
        return tuple(self.weight[name] for name in features)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    word: Weights
    name: Weights
    evidence: dict[str, float]          # added to the odds where states or ranks agree


@cache
def load_weights() -> _File:
    """The weights, read once."""
    return build(_File, read_toml(PATH), "names/weights.toml")
