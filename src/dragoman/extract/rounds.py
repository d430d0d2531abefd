"""Rounds: the number of a session or round beside the word for it."""

from __future__ import annotations

from dragoman.model.mentions import SpottedSentence, Unit

#: Acts that come in numbered series.
SERIES = frozenset({"joint_commission_session", "consultations", "negotiation_round", "conference", "business_event"})
_REACH = 3          # units between the number and its word
_HIGHEST = 400      # a larger number is a year or an amount


def read_round(sentence: SpottedSentence) -> int | None:
    """The number of the round a sentence tells of."""
    starts = [topic.start for topic in sentence.topics if topic.kind == "round"]
    for start in starts:
        index = next((n for n, unit in enumerate(sentence.units) if unit.whole_start <= start < unit.end), None)
        if index is None:
            continue
        near = sentence.units[max(0, index - _REACH) : index + _REACH + 1]
        found = next((number for unit in near if (number := _number(unit))), None)
        if found is not None:
            return found
    return None


def _number(unit: Unit) -> int | None:
    if meaning := unit.get("ordinal"):
        return int(meaning.value)
    if unit.kind != "number" or not unit.word.isdecimal() or len(unit.word) > len(str(_HIGHEST)):
        return None
    return int(unit.word) if 0 < int(unit.word) <= _HIGHEST else None
