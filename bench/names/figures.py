"""The figures of names for the gate: of the half that the weights are not learned from."""

from __future__ import annotations

from bench.names.__main__ import THRESHOLD, auc, chance_of
from bench.names.pairs import make_pairs
from bench.names.people import load_forms, undecidable

from dragoman.gazetteer.load import load_gazetteer

#: Without states every so many pairs are enough to tell.
_STEP = 5


def figures() -> dict[str, float]:
    """Recall and the share of non-pairs kept apart with states known, and the area under the curve without."""
    forms = load_forms("test", load_gazetteer())
    out = undecidable(forms)
    pairs = make_pairs(form for form in forms if form not in out)
    same = [chance_of(pair, known=True) for pair in pairs.same]
    different = [chance_of(pair, known=True) for pair in pairs.different]
    highest = max(different)
    return {
        "recall": sum(one >= THRESHOLD for one in same) / len(same),
        "recall at no false match": sum(one > highest for one in same) / len(same),
        "kept apart": sum(one < THRESHOLD for one in different) / len(different),
        "AUC without states": auc(
            (chance_of(pair, known=False) for pair in pairs.same[::_STEP]),
            (chance_of(pair, known=False) for pair in pairs.different[::_STEP]),
        ),
    }
