"""What is only talked about: "X and Y discussed Z in a call" tells of no call with Z."""

from __future__ import annotations

from dragoman.extract.condemners import without_condemner
from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate
from dragoman.extract.when import ENCOUNTERS
from dragoman.model.mentions import Phrase, SpottedSentence, Unit


def settle_sides(sentence: SpottedSentence, candidate: Candidate, context: Context) -> Candidate:
    """A candidate without those who only talk or are talked of."""
    return without_condemner(sentence, _without_topics(sentence, candidate, context), context)


def _without_topics(sentence: SpottedSentence, candidate: Candidate, context: Context) -> Candidate:
    """A candidate whose noun for an encounter has those for its subject who talk, not the bare states they talk of.

    Only where who acts stands before the verb.
    """
    told = candidate.arguments.get("subject")
    is_met = candidate.meaning.form == "noun" and candidate.rule.event in ENCOUNTERS
    if not is_met or not context.pack.grammar.helpers or not any(_is_bare(phrase) for phrase in told):
        return candidate
    first, verb = sentence.clauses[candidate.number].first, _talking(sentence, candidate, context)
    if verb is None or any(phrase.start < sentence.chunks[verb].start or not _is_bare(phrase) for phrase in told):
        return candidate
    talkers = [c for c in sentence.chunks[first:verb] if isinstance(c, Phrase) and c.is_actor and not c.mark]
    if talkers:
        candidate.arguments.slots["subject"] = talkers
    return candidate


def _is_bare(phrase: Phrase) -> bool:
    return phrase.kind == "state" and phrase.form != "adjective"


def _talking(sentence: SpottedSentence, candidate: Candidate, context: Context) -> int | None:
    """Where the verb before a noun stands if it is one of talking, which has no party for its object."""
    for index in range(candidate.index - 1, sentence.clauses[candidate.number].first - 1, -1):
        chunk = sentence.chunks[index]
        trigger = chunk.get("trigger") if isinstance(chunk, Unit) else None
        if trigger is not None and trigger.form != "noun":
            rule = context.rules.events[trigger.value]
            talks = rule.is_general and rule.event == "meeting" and not any("object" in s for s in rule.roles.values())
            return index if talks else None
    return None
