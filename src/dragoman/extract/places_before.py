"""Places that stand before an act: where it leads ("in X, where he is on a visit"), or only where it was written."""

from __future__ import annotations

from dragoman.extract.around import JOURNEYS
from dragoman.extract.context import Context
from dragoman.extract.papers import BY_PAPER
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_DASHES = frozenset({"-", "–", "—", "(", ":"})
_OPENING = 4            # chunks in which a dateline ends
_BEFORE = 3             # chunks before "where" in which its place stands
_SITES = frozenset({"at", "to", "from"})


def is_dateline(sentence: SpottedSentence, place: Phrase) -> bool:
    """Whether a place opens the sentence before a dash or a bracket: where it was written, not where somebody met."""
    if place is not sentence.chunks[0]:
        return False
    return any(c.kind == "open" or (isinstance(c, Unit) and c.word in _DASHES) for c in sentence.chunks[1:_OPENING])


def place_before(sentence: SpottedSentence, number: int, grammar: Grammar) -> Phrase | None:
    """The place to which a clause that "where" opens goes on from: "said in X, where he was on a visit"."""
    clause = sentence.clauses[number]
    opening = sentence.chunks[clause.first]
    if not isinstance(opening, Unit) or opening.word not in grammar.where:
        return None
    for chunk in reversed(sentence.chunks[max(0, clause.first - _BEFORE) : clause.first]):
        if isinstance(chunk, Phrase):
            is_site = chunk.kind in ("state", "place") and chunk.form != "adjective" and chunk.mark in _SITES
            return chunk if is_site and chunk.country else None
        if chunk.kind not in ("comma", "sign", "date", "skip"):
            return None
    return None


def place_of(sentence: SpottedSentence, number: int, event: str, context: Context) -> Phrase | None:
    """The place before a clause to which words tie a journey, or a paper signed there."""
    if event not in JOURNEYS and event not in BY_PAPER:
        return None
    place = place_before(sentence, number, context.pack.grammar)
    return _visited_before(sentence, number, context) if place is None and event in BY_PAPER else place


def _visited_before(sentence: SpottedSentence, number: int, context: Context) -> Phrase | None:
    """Where the journey leads in the course of which a relative clause tells something: "during which he will sign"."""
    clause = sentence.clauses[number]
    if clause.opener != "relative" or not number:
        return None
    is_journey, place = False, None
    for chunk in sentence.chunks[sentence.clauses[number - 1].first : clause.first]:
        if isinstance(chunk, Phrase):
            is_site = chunk.kind in ("state", "place") and chunk.form != "adjective" and chunk.mark in _SITES
            place = chunk if is_site and chunk.country else place
        elif told := chunk.get("trigger"):
            is_journey = is_journey or context.rules.events[told.value].event in JOURNEYS
    return place if is_journey else None
