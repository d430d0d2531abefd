"""Counterparts: somebody met as the counterpart of another, who then takes part too, however many others are told."""

from __future__ import annotations

from dragoman.extract.agents import subject_of
from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate, Roles
from dragoman.model.mentions import Phrase, SpottedSentence

_BOTH = 2
#: Slots in which a counterpart is met; first behind a verb without a subject he is too, unless somebody visits.
_MEETING = ("with", "object")
_ACTING = ("subject", "of", "by", "between")
_PERSONAL = frozenset({"person", "office", "counterpart", "group"})


def add_whose_counterparts(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Add whose counterparts are met where two of them are named: "will meet his counterparts of X and Y".

    Only where verbs need no subject; it is whoever the clause before, else the sentence before, is about.
    """
    given = candidate.arguments
    if candidate.event.group != "contact" or not context.pack.grammar.verb_by_place:
        return
    slots = _MEETING if "visitor" in candidate.event.roles else (*_MEETING, "subject")
    met = [phrase for slot in slots for phrase in given.get(slot)]
    first = next((phrase for phrase in met if phrase.kind == "counterpart"), None)
    if first is None or any(phrase.start < first.start for slot in _ACTING for phrase in given.get(slot)):
        return
    sides = {country for actor, _ in roles if (country := context.cast.country(actor))}
    owner = _owner(sentence, candidate, context)
    country = context.cast.country(owner) if owner else ""
    if len(sides) >= _BOTH and country and country not in sides:
        roles.insert(0, (owner, next(iter(candidate.event.roles))))


def _owner(sentence: SpottedSentence, candidate: Candidate, context: Context) -> str:
    """Whoever the last clause with a subject is about, before that of the act."""
    for number in range(candidate.number - 1, -1, -1):
        subject: Phrase | None = subject_of(sentence.chunks, sentence.clauses[number], context.pack.grammar)
        if subject is not None:
            return subject.actors[0] if subject.kind in _PERSONAL and subject.actors else ""
    return sentence.subject
