"""Arguments by case: which slot the case of a phrase gives it, and whose it is if it belongs to another noun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.languages.rules_schema import Grammar
from dragoman.languages.shapes import NOUN, shape_of
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

#: The slot of what belongs to another noun of the clause, and of what stands in no relation to the trigger.
ATTRIBUTE, ELSEWHERE = "attribute", "elsewhere"
#: Units between a noun and the genitive behind it.
_PASSED = frozenset({"quote", "skip", "open", "modifier", "honorific", "possessive"})
_NOUNS = frozenset({"word", "common", "relational", "portfolio", "people", "sector"})
#: Phrases that take a genitive; a name takes none.
_OWNED = frozenset({"office", "body", "instrument", "mechanism", "conference"})


def slot_by_case(
    chunks: Sequence[Chunk], clause: Clause, index: int, trigger: int, voice: str, grammar: Grammar
) -> str:
    """The slot of the unmarked phrase at `index`; "" where its case leaves that to the order of the words."""
    phrase = chunks[index]
    assert isinstance(phrase, Phrase)
    slots = grammar.voices.get(voice)
    if not phrase.cases or not slots:
        return ATTRIBUTE if slots and _is_of_venue(chunks, index, trigger, grammar) else ""
    if "genitive" in phrase.cases and belongs_to_noun(chunks, index, trigger, grammar):
        return ATTRIBUTE
    options = _options(phrase, slots)
    if len(options) < 2:
        return options[0] if options else ELSEWHERE
    for other in chunks[clause.first : clause.limit]:
        if isinstance(other, Phrase) and other is not phrase and other.is_actor and not other.mark and other.cases:
            settled = _options(other, slots)
            if len(settled) == 1 and settled[0] in options:
                options.remove(settled[0])
    return options[0] if len(options) == 1 else ""


def _options(phrase: Phrase, slots: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(slot for case, slot in slots.items() if case in phrase.cases))


def agrees(a: Phrase, b: Phrase) -> bool:
    """Whether two phrases can be joined by "and": a case both can stand in, or one whose words tell none."""
    return not a.cases or not b.cases or bool(a.cases & b.cases)


def belongs_to_noun(chunks: Sequence[Chunk], index: int, trigger: int, grammar: Grammar) -> bool:
    """Whether a genitive at `index` completes a noun right before it other than the trigger."""
    position = index - 1
    while position >= 0 and is_passed(chunks[position], grammar):
        position -= 1
    if position < 0 or position == trigger:
        return False
    return is_noun(chunks[position], grammar)


def _is_of_venue(chunks: Sequence[Chunk], index: int, trigger: int, grammar: Grammar) -> bool:
    """Whether an abbreviation without case completes a gathering other than the act ("before the summit of X").

    Behind a verb it completes the noun before it, not the one before the verb ("talks took place at the seat of X").
    """
    before = chunks[index - 1] if index else None
    is_venue = isinstance(before, Phrase) and before.kind == "conference"
    is_behind = any(isinstance(c, Unit) and c.get("support") for c in chunks[trigger + 1 : index])
    return (is_venue or is_behind) and belongs_to_noun(chunks, index, trigger, grammar)


def is_noun(chunk: Chunk, grammar: Grammar) -> bool:
    """Whether a chunk is a noun that something can complete; names are none."""
    if isinstance(chunk, Phrase):
        return chunk.kind in _OWNED
    if chunk.kind in ("trigger", "stance", "commitment", "speech", "flow", "cue"):
        return bool(chunk.lexemes) and chunk.lexemes[0].form == "noun"
    return chunk.kind in _NOUNS and shape_of(chunk.word, grammar.shapes) == NOUN


def is_passed(chunk: Chunk, grammar: Grammar) -> bool:
    """Whether a chunk only stands between a noun and what comes before it: an attribute, a quote."""
    if isinstance(chunk, Phrase):
        return chunk.form == "adjective"
    return chunk.kind in _PASSED or (
        chunk.kind in ("word", "common") and shape_of(chunk.word, grammar.shapes) == "attribute"
    )


