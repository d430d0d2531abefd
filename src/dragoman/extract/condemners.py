"""Who only condemns an act of force: "X condemned the raids on Y" tells of no raid by X."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate
from dragoman.extract.subjects import is_finite
from dragoman.model.mentions import SpottedSentence, Unit

#: Acts of words whose object may be an act of force, and acts of force whose nouns stand behind them.
_OF_WORDS = frozenset({"condemnation", "rejection", "warning", "appeal"})
_OF_FORCE = frozenset({"use_of_force", "incident"})


def without_condemner(sentence: SpottedSentence, candidate: Candidate, context: Context) -> Candidate:
    """A candidate whose noun for an act of force has no subject that another verb takes to condemn it.

    Only where verbs come first: their subject stands between them and the noun.
    """
    subjects = candidate.arguments.get("subject")
    is_noun = candidate.meaning.form == "noun" and context.pack.grammar.genitive_by_place
    if candidate.rule.event not in _OF_FORCE or not is_noun or not subjects:
        return candidate
    for position in range(candidate.index - 1, -1, -1):
        unit = sentence.chunks[position]
        if not isinstance(unit, Unit):
            continue
        meaning = unit.get("trigger")
        is_verb = meaning is not None and meaning.form != "noun"
        is_of_words = meaning is not None and is_verb and context.rules.events[meaning.value].event in _OF_WORDS
        if not (is_of_words or is_finite(unit)):
            continue
        if is_of_words and unit.start < subjects[0].start:
            candidate.arguments.slots["subject"] = []
        return candidate
    return candidate
