"""Find the weights of comparing names on the tuning half and write them: `python -m bench.names.fit`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from bench.names.fit_words import fit_words
from bench.names.learn import Array, Flags, learn
from bench.names.pairs import Pair, Pairs, make_pairs
from bench.names.people import load_forms, undecidable

from dragoman.gazetteer.load import load_gazetteer
from dragoman.merge.names import Evidence
from dragoman.merge.names.align import align
from dragoman.merge.names.features import FEATURES, features
from dragoman.merge.names.weights import PATH

#: What a state or rank that is known to be the same adds to the odds: among persons of one state a name says more.
EVIDENCE = {"same_state": 3.0, "same_rank": 0.0}
#: What is believed of a feature before any pair is seen. What speaks against a match never speaks for one, however
#: the pairs at hand fall out.
BELIEVED = {
    "telling": 5.0, "families_meet": 1.5, "own_meet": 0.5, "suffixes_meet": 1.0,
    "doubt": -3.0, "weakest": -6.0, "conflict": -1.0, "order": -5.0, "swapped": -3.0, "suffix_left": -1.0,
    "initials_conflict": -3.0, "moved": -2.0, "number_left": -4.0,
}
#: What tells two members of a family apart weighs at least so much: few pairs show it, and no likeness outweighs it.
AT_LEAST = {
    "own_unlike_rest_alike": -6.0, "telling_of_family": -2.0, "conflict_unlike": -6.0, "own_initials_differ": -6.0,
    "shifted": -7.0, "crossed": -6.0, "moved_conflict": -4.0, "fathers_unlike": -6.0, "fathers_shifted": -9.0,
    "meets_father": -6.0, "middle_unlike": -2.0, "suffixes_conflict": -12.0, "genders_differ": -8.0,
}
#: How strongly beliefs are held against the pairs.
HELD = 3e-4
#: Rounds of the fit. After each, non-pairs likelier than the lowest of the pairs that are to be found count more.
ROUNDS, WANTED, STRESS = 9, 0.05, 3.0
#: How far below the threshold the likeliest pair of two persons is brought, in odds: room for names never met.
MARGIN = 1.0


def rows_of(pairs: Sequence[Pair]) -> Array:
    """The features of pairs, a row for each."""
    return np.array([features(a.name, b.name, align(a.name, b.name)) for a, b in pairs], dtype=np.float64)


def shares(pairs: Sequence[Pair]) -> Array:
    """What a pair counts: two persons with many forms count more than two with few, but not by their number."""
    counts = Counter((a.person, b.person) for a, b in pairs)
    found: Array = np.array([1.0 / math.sqrt(counts[a.person, b.person]) for a, b in pairs])
    return found / float(found.mean())


def fit_names(pairs: Pairs) -> tuple[float, dict[str, float]]:
    """The bias and the weights of names, without a match among the non-pairs whose states are known."""
    rows = np.vstack([rows_of(pairs.same), rows_of(pairs.different)])
    is_same = np.arange(len(rows)) < len(pairs.same)
    known = np.array([_of_state(pair) for pair in (*pairs.same, *pairs.different)])
    counts = np.concatenate([shares(pairs.same), shares(pairs.different)])
    for _ in range(ROUNDS):
        weights = _fitted(rows, is_same, counts)
        odds = rows @ weights + known
        least = np.quantile(odds[is_same], WANTED)
        highest = odds[~is_same].max()
        print(f"fit: {np.mean(odds[is_same] > highest):.4f} above every non-pair; "
              f"{np.sum(odds[~is_same] > least)} non-pairs above the least that are wanted")
        counts = np.where(~is_same & (odds > least), counts * STRESS, counts)
    return round(-MARGIN - float(highest), 2), dict(zip(FEATURES, map(float, weights), strict=True))


def _fitted(rows: Array, is_same: Flags, counts: Array) -> Array:
    known = BELIEVED | AT_LEAST
    believed = [known.get(name, 0.0) for name in FEATURES]
    bounds = [(None, AT_LEAST.get(name, 0.0) if weight < 0 else None)
              for name, weight in zip(FEATURES, believed, strict=True)]
    return learn(rows, is_same, counts, believed, bounds, held=HELD)[1]


def _of_state(pair: Pair) -> float:
    relation = Evidence(pair[0].standing, pair[1].standing).relation
    return {"same": EVIDENCE["same_state"], "other": -math.inf}.get(relation, 0.0)


def main() -> None:
    """Fit on the forms of the tuning half that can be told apart, first words, then names; write `weights.toml`."""
    forms = load_forms("tune", load_gazetteer())
    out = undecidable(forms)
    forms = [form for form in forms if form not in out]
    pairs = make_pairs(forms)
    bias, weights = fit_words(pairs.same, forms)
    words = [_section("word", {"bias": bias}), _section("word.weight", weights)]
    # Nothing has compared names so far: the features of names are the first to read these weights.
    _write(words, [_section("name", {"bias": 0.0}), _section("name.weight", dict.fromkeys(FEATURES, 0.0))])
    bias, weights = fit_names(pairs)
    _write(words, [_section("name", {"bias": bias}), _section("name.weight", weights)])


def _write(words: Sequence[str], names: Sequence[str]) -> None:
    PATH.write_text("\n\n".join([_section("evidence", EVIDENCE), *words, *names]) + "\n", encoding="utf-8")


def _section(name: str, numbers: Mapping[str, float]) -> str:
    return "\n".join([f"[{name}]", *(f"{key} = {value:.2f}" for key, value in numbers.items())])


if __name__ == "__main__":
    main()
