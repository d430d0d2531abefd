"""Conferences: whose they are, and who of those around them is told to take part."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate, Roles, actors_of
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

#: Marks of a conference that is only spoken of, or only the time of what the clause tells.
_BESIDE = frozenset({"about", "during"})
#: What stands between a conference and whose it is: "of the countries of X", "of the member states of X".
_BETWEEN = frozenset({"word", "common", "sign", "skip", "titles"})
_REACH = 5          # chunks


def seat(
    sentence: SpottedSentence, candidate: Candidate, conferences: list[Phrase], roles: Roles, context: Context
) -> Roles:
    """The roles of a conference: with whose it is, without the subject of a clause that only speaks of it."""
    if candidate.event.id != "conference":
        return roles
    seated = list(roles)
    role = next(iter(candidate.event.roles))
    for phrase in conferences[:1]:
        codes = [phrase.country] if phrase.country else _conveners(sentence, phrase, context)
        found = [context.cast.state(code) for code in codes if roles or not phrase.country]
        seated.extend((actor, role) for actor in found if actor not in {held for held, _ in seated})
    if candidate.rule.carried_by:
        slots = ("subject", "by") if _is_attended(sentence, candidate) else ("by",)
        phrases = [phrase for slot in slots for phrase in candidate.arguments.get(slot)]
        present = [actor for phrase in phrases for actor in actors_of(phrase, context)]
        seated.extend((actor, role) for actor in present if actor not in {held for held, _ in seated})
    place = sentence.chunks[candidate.index].start
    before = [p for p in candidate.arguments.all() if p.end <= place and p.mark != "at"]
    outside = {actor for phrase in before for actor in actors_of(phrase, context)}
    inside = [(actor, held) for actor, held in seated if actor not in outside]
    return inside if inside and _is_only_named(sentence, candidate, context) else seated


def _is_attended(sentence: SpottedSentence, candidate: Candidate) -> bool:
    """Whether the verb before the noun says that its subject takes part ("attended the summit")."""
    before = sentence.chunks[sentence.clauses[candidate.number].first : candidate.index]
    verb = next((chunk for chunk in reversed(before) if isinstance(chunk, Unit) and chunk.get("support")), None)
    return verb is not None and sentence.has_word(candidate.rule.carriers, verb.start, verb.end)


def _conveners(sentence: SpottedSentence, conference: Phrase, context: Context) -> list[str]:
    """The organisation that a conference belongs to, in a language of cases: it completes the noun."""
    if not context.pack.grammar.has_genitive:
        return []
    index = next((n for n, chunk in enumerate(sentence.chunks) if chunk is conference), len(sentence.chunks))
    for chunk in sentence.chunks[index + 1 : index + 1 + _REACH]:
        if isinstance(chunk, Unit):
            if chunk.kind not in _BETWEEN:
                break
        elif chunk.kind == "organisation" and not chunk.mark:
            return [chunk.country] if chunk.country else [c for a in chunk.actors if (c := context.cast.country(a))]
        elif chunk.kind != "conference" or chunk.mark:
            break
    return []


def _is_only_named(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a conference completes another noun or tells only when or of what ("told X of preparing the summit")."""
    phrase = sentence.chunks[candidate.index]
    if candidate.meaning.form != "noun" or not context.pack.grammar.has_genitive or not isinstance(phrase, Phrase):
        return False
    return phrase.mark in _BESIDE or (not phrase.mark and phrase.cases == {"genitive"})
