"""Matters: whether a day is that of an act which others only talked about."""

from __future__ import annotations

from dragoman.extract.around import Act
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit


def is_of_matter(sentence: SpottedSentence, position: int, act: Act) -> bool:
    """Whether a date is that of an act that was talked about: "discussed the results of the summit held on Monday"."""
    chunks = sentence.chunks
    if position < act.index:
        return False
    before, after = chunks[position - 1], chunks[position + 1] if position + 1 < len(chunks) else None
    if _is_act(after) and (before.kind == "possessive" or (isinstance(before, Phrase) and before.is_possessor)):
        return True             # "discussed X's May 3 talks with Y"
    for index in range(position - 1, act.index, -1):
        chunk = chunks[index]
        if chunk.kind == "comma":
            return False
        if _is_act(chunk):
            place = index - 1
            while place > act.index and isinstance(c := chunks[place], Unit) and c.kind in _PASSED:
                place -= 1
            led = chunks[place]
            return isinstance(led, Unit) and (led.kind == "of" or _leads_to_matter(led))
    return False


def _is_act(chunk: Chunk | None) -> bool:
    if chunk is not None and chunk.kind == "conference":
        return True
    return isinstance(chunk, Unit) and any(m.kind == "trigger" and m.form == "noun" for m in chunk.lexemes)


def _leads_to_matter(unit: Unit) -> bool:
    marker = unit.get("marker")
    return marker is not None and marker.value == "about"


#: What may stand between a preposition and its noun.
_PASSED = frozenset({"skip", "helper", "word", "common", "ordinal", "number"})
