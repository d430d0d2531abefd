"""What sources disagree on: fields of an entry whose values cannot all be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from dragoman.model.claims import ClaimId
from dragoman.model.record import Entry, Value

#: Fields of which several values contradict each other; of others they only add up.
DISPUTED = ("date", "due", "place", "period", "value", "kind")
_WHOLE_STATE = "-state"                 # ends the id of a place that is a state: a settlement of it says no other
#: Events whose kinds shut each other out: a visit is official or private, a signing may be of two papers.
_RANKED = ("visit", "tour")


def disputed(entry: Entry) -> dict[str, tuple[Value, ...]]:
    """Field -> its values, best supported first, for every field that the sources of an entry disagree on."""
    return {
        name: values for name in DISPUTED
        if len(values := entry.fields.get(name, ())) > 1 and not agree(name, values)
        and (name != "kind" or entry.type in _RANKED)
    }


def dissents(entry: Entry, contradicted: Mapping[str, tuple[Value, ...]]) -> Counter[ClaimId]:
    """In how many fields each claim says otherwise than the best supported value; `contradicted`: `disputed`."""
    found: Counter[ClaimId] = Counter()
    for best, *others in filter(None, (*contradicted.values(), entry.fields.get("type", ()))):
        found.update({claim for value in others for claim in value.claims}.difference(best.claims))
    return found


def agree(name: str, values: Iterable[Value]) -> bool:
    """Whether several values say the same with other precision: a capital and its state, a day and its month."""
    texts = [value.text for value in values]
    if name == "place":
        places = {text.partition("-")[0] for text in texts if not text.endswith(_WHOLE_STATE)}
        return len(places or set(texts)) == 1
    if name == "kind":
        return len(set(texts) - {"unspecified"}) < 2
    if name == "value":
        return len(set(texts)) < 2
    bounds = [(first or ".", last or first) for first, _, last in (text.partition("/") for text in texts)]
    starts = [first for first, _ in bounds if first != ".."]
    ends = [last for _, last in bounds if last != ".."]
    return not starts or not ends or max(starts) <= min(ends)
