"""How well names are told apart: `python -m bench.names`."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from bench.names.pairs import Pair, Pairs, make_pairs
from bench.names.people import Form, Half, load_forms, undecidable

from dragoman.gazetteer.load import load_gazetteer
from dragoman.merge.names import Evidence, compare

#: From here on two names are taken for one person's.
THRESHOLD = 0.5


def main() -> None:
    """Print the figures of both halves: without the forms that nobody could assign, and with them."""
    world = load_gazetteer()
    for half in get_args(Half):
        forms = load_forms(half, world)
        out = undecidable(forms)
        print(f"{half}: {len({form.person for form in forms})} persons, {len(forms)} forms; {len(out)} of them "
              f"fit somebody else of the same state too or are aliases "
              f"({', '.join(f'{count} {kind}' for kind, count in Counter(form.kind for form in out).items())})")
        _report(make_pairs(form for form in forms if form not in out))
        print("  with the forms left out:")
        _state_known(make_pairs(forms))


def _report(pairs: Pairs) -> None:
    start = time.process_time()
    scores = _state_known(pairs)
    spent = time.process_time() - start
    same = [chance_of(pair, known=False) for pair in pairs.same]
    different = [chance_of(pair, known=False) for pair in pairs.different]
    print(f"  no state: AUC {auc(same, different):.4f}")
    found: Counter[str] = Counter()
    for (one, other), score in zip(pairs.same, scores, strict=True):
        scripts = "-".join(sorted((one.name.script, other.name.script)))
        found[scripts] += 1
        found[f"{scripts} found"] += score >= THRESHOLD
    for scripts in sorted(name for name in found if not name.endswith(" found")):
        print(f"  {scripts}: {found[f'{scripts} found'] / found[scripts]:.3f} of {found[scripts]}")
    print(f"  {1e6 * spent / (len(pairs.same) + len(pairs.different)):.0f} microseconds a pair")


def _state_known(pairs: Pairs) -> Sequence[float]:
    same = [chance_of(pair, known=True) for pair in pairs.same]
    different = [chance_of(pair, known=True) for pair in pairs.different]
    highest = max(different)
    print(f"  state known: {len(same)} pairs, {len(different)} non-pairs; "
          f"recall {_share(score > highest for score in same):.4f} at no false match (above {highest:.3f}); at "
          f"{THRESHOLD} recall {_share(score >= THRESHOLD for score in same):.4f}, "
          f"{sum(score >= THRESHOLD for score in different)} false")
    return same


def chance_of(pair: Pair, *, known: bool) -> float:
    """The chance that two forms are one person's, with their states or without."""
    one, other = pair
    return compare(one.name, other.name, evidence=_evidence(one, other) if known else None).score


def _evidence(one: Form, other: Form) -> Evidence:
    return Evidence(one.standing, other.standing)


def auc(same: Iterable[float], different: Iterable[float]) -> float:
    """The chance that a pair scores higher than a non-pair."""
    ordered, wanted = sorted(different), list(same)
    below = sum((bisect_left(ordered, score) + bisect_right(ordered, score)) / 2 for score in wanted)
    return below / len(wanted) / len(ordered)


def _share(flags: Iterable[bool]) -> float:
    counted = list(flags)
    return sum(counted) / len(counted)


if __name__ == "__main__":
    main()
