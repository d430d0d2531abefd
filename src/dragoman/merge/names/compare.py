"""Two names with a score that they are one person's, and the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from operator import mul

from dragoman.merge.names.align import Alignment, align
from dragoman.merge.names.evidence import Evidence, Relation
from dragoman.merge.names.features import FEATURES, features
from dragoman.merge.names.name import PersonName
from dragoman.merge.names.reasons import Reason, reasons_for
from dragoman.merge.names.weights import load_weights


@dataclass(frozen=True, slots=True)
class Match:
    """How likely two names are one person's; `score` is 0 to 1, `relation` says what their states spoke."""

    score: float
    left: PersonName
    right: PersonName
    alignment: Alignment | None         # None where the states forbid the match
    relation: Relation
    same_ranks: frozenset[str]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Which part met which and by what, what is missing or speaks against it, what the posts say."""
        return reasons_for(self.left, self.right, self.alignment, self.relation, self.same_ranks)


def compare(left: PersonName, right: PersonName, *, evidence: Evidence | None = None) -> Match:
    """Compare two names, with what is known about their bearers; the order of the two does not matter."""
    relation: Relation = "unknown"
    ranks: frozenset[str] = frozenset()
    if evidence is not None:
        relation, ranks = evidence.relation, evidence.same_ranks
        if relation == "other":
            return Match(0.0, left, right, None, relation, ranks)
    bias, weights, evidence_weights = _weights()
    found = align(left, right)
    odds = bias + sum(map(mul, features(left, right, found), weights))
    if relation == "same":
        odds += evidence_weights["same_state"]
    if ranks:
        odds += evidence_weights["same_rank"]
    return Match(1.0 / (1.0 + exp(-max(-_STEEPEST, odds))), left, right, found, relation, ranks)


#: Odds beyond this make no difference that a float could show.
_STEEPEST = 50.0


@cache
def _weights() -> tuple[float, tuple[float, ...], dict[str, float]]:
    weights = load_weights()
    return weights.name.bias, weights.name.in_order(FEATURES), weights.evidence
