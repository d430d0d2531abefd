"""Those who deal for no state: rebels, kidnappers, militias. Who talks with them needs no other state for it."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.mentions import STATELESS, Phrase, SpottedSentence

#: Marks of a side of what is dealt with; particles of case stand before any.
_SIDES = frozenset({"with", "between", "by", "to", "from"})
#: Kinds of units behind which a side stands.
_LEADING = frozenset({"conjunction", "case", "possessive", "auxiliary"})
_REACH = 4          # chunks from what leads to a side to its noun ("with leaders of the armed rebels")


def deals_with_stateless(sentence: SpottedSentence, number: int) -> bool:
    """Whether somebody who deals for no state is a side of what a clause tells ("talks between X and the rebels")."""
    clause = sentence.clauses[number]
    return any(index in clause and _is_side(sentence, index, clause.first) for index in sentence.read_as("common"))


def _is_side(sentence: SpottedSentence, index: int, first: int) -> bool:
    """Whether a noun for such people stands as a subject or behind what leads to a side."""
    chunks, unit = sentence.chunks, sentence.chunks[index]
    if isinstance(unit, Phrase) or not any((m.kind, m.value) == ("common", STATELESS) for m in unit.lexemes):
        return False
    if unit.slot or unit.has_conjunction:
        return unit.has_conjunction or unit.slot in _SIDES
    for chunk in reversed(chunks[max(first, index - _REACH) : index]):
        if isinstance(chunk, Phrase):
            continue
        if (marker := chunk.get("marker")) is not None:
            return marker.value in _SIDES
        if chunk.slot or chunk.kind in _LEADING:
            return chunk.slot in _SIDES or chunk.kind in _LEADING
    return index - first < _REACH        # the subject with which a clause begins


def is_only_beside(event: str, actor: str, why: str, context: Context) -> bool:
    """Whether an organisation near talks or a visit is only a matter of them; those of a format are who takes part."""
    grammar = context.pack.grammar
    beside = _BESIDE if grammar.helpers else _BEFORE if grammar.is_verb_first else frozenset[str]()
    if event not in ("meeting", "visit") or why not in beside:
        return False
    return context.cast.kind(actor) == "igo" and len(context.cast.members({context.cast.country(actor)})) == 1


#: Why somebody is added who stands in no slot of an act.
_BESIDE = frozenset({"named in the same clause", "named in the same sentence"})
_BEFORE = frozenset({"the two states spoken of before", "the subject of the sentence before"})
