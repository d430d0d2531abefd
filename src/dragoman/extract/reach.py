"""How far the arguments of a noun reach: what a verb beside it takes is the verb's, where forms tell cases."""

from __future__ import annotations

from dragoman.extract.attachment import Trigger
from dragoman.extract.cases import belongs_to_noun
from dragoman.extract.control import limit_after
from dragoman.extract.subjects import is_finite
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_VERBAL = frozenset({"past", "present", "future", "infinitive"})
#: Marks of those with whom something is done.
_SIDED = frozenset({"with", "between"})


def reach_behind(chunks: list[Chunk], clause: Clause, trigger: Trigger, grammar: Grammar) -> int:
    """Where the arguments behind a trigger end."""
    if trigger.form == "noun" and grammar.has_genitive:
        if _is_complement(chunks, trigger.index, grammar):      # "the subject of the meeting was the crisis of X"
            behind = range(trigger.index + 1, clause.limit)
            return next((n for n in behind if is_finite(chunks[n])), clause.limit)
        return _before_sides_of_verb(chunks, trigger.index, clause.limit)
    return limit_after(chunks, clause, trigger) if grammar.helpers else clause.limit


def _before_sides_of_verb(chunks: list[Chunk], noun: int, limit: int) -> int:
    """Where those begin with whom a verb behind a noun was done: "at the summit X spoke with Y" tells no side of it."""
    is_past_verb = False
    for index in range(noun + 1, limit):
        chunk = chunks[index]
        if isinstance(chunk, Phrase):
            if is_past_verb and chunk.mark in _SIDED:
                return index
        elif _acts(chunk):
            is_past_verb = True
    return limit


def is_of_verb(chunks: list[Chunk], clause: Clause, index: int, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether "with" before a noun tells with whom the verb before it was done: "discussed with X a start of talks"."""
    phrase = chunks[index]
    if trigger.form != "noun" or not grammar.has_genitive:
        return False
    if not isinstance(phrase, Phrase) or phrase.mark not in _SIDED:
        return False
    is_matter = _is_complement(chunks, trigger.index, grammar)      # not "agreed with X in the course of talks"
    return is_matter and any(map(_acts, chunks[clause.first : index]))


def _is_complement(chunks: list[Chunk], index: int, grammar: Grammar) -> bool:
    """Whether the noun at `index` is in the genitive behind another noun."""
    noun = chunks[index]
    cases = noun.cases if isinstance(noun, Phrase) else {case for meaning in noun.lexemes for case in meaning.cases}
    return "genitive" in cases and belongs_to_noun(chunks, index, -1, grammar)


def _acts(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and chunk.kind == "trigger" and chunk.lexemes[0].form in _VERBAL
