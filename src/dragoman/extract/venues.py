"""Cities that only name an act told by a noun: "the Doha talks", "the Vienna accord". Who acts there stands elsewhere.

Only where a noun is completed by what stands right behind it; before a noun, spotting has marked them. And states that
only tell in brackets where a town lies: "met in Graz (Austria) with X".
"""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Acts that are named after the city they are done in, and not after whoever does them.
_NAMED = frozenset({
    "meeting", "consultations", "negotiation_round", "conference", "agreement_reached", "signing", "initialling",
    "ceasefire", "business_event",
})
_PAPERS = frozenset({"instrument", "mechanism"})
_SIDES = frozenset({"with", "between"})


def mark_venues(sentence: SpottedSentence, context: Context) -> None:
    """Mark the cities that complete the noun of an act or paper as what it is named after."""
    chunks = sentence.chunks
    _mark_bracketed(chunks)
    if not context.pack.grammar.genitive_by_place:
        return
    for index in range(1, len(chunks)):
        city = chunks[index]
        if not isinstance(city, Phrase) or city.mark or city.is_coordinated or not _is_city(city):
            continue
        noun = chunks[index - 1]
        if _names(noun, context) and not _has_partner(chunks, index + 1):
            city.mark = "about"


def _mark_bracketed(chunks: list[Chunk]) -> None:
    """Let a state alone in brackets behind a town stand where the town does, known or not."""
    for index in range(2, len(chunks) - 2):
        if chunks[index].kind != "open" or chunks[index + 2].kind != "close":
            continue
        town, state = chunks[index - 1], chunks[index + 1]
        if not isinstance(state, Phrase) or state.kind != "state" or state.mark or state.form == "adjective":
            continue
        if isinstance(town, Phrase):
            state.mark = town.mark if _is_city(town) else ""
        elif town.kind == "word" and (marker := chunks[index - 2]).kind == "marker" and isinstance(marker, Unit):
            meaning = marker.get("marker")
            state.mark = "at" if meaning is not None and meaning.value == "at" else ""


def is_named_after_city(chunks: list[Chunk], index: int, context: Context) -> bool:
    """Whether the noun at `index` is known by its city: such an act has been told of, like one with an article."""
    if not context.pack.grammar.genitive_by_place or index + 1 >= len(chunks):
        return False
    city = chunks[index + 1]
    return isinstance(city, Phrase) and city.mark == "about" and _is_city(city) and _names(chunks[index], context)


def _is_city(phrase: Phrase) -> bool:
    return phrase.form == "capital" or phrase.kind == "place"


def _names(noun: Chunk, context: Context) -> bool:
    """Whether a noun is of an act or paper that a city may name."""
    if isinstance(noun, Phrase):
        return noun.kind in _PAPERS
    if noun.has_article or noun.has_pronoun:
        return False
    rules = (context.rules.events[m.value] for m in noun.lexemes if m.kind == "trigger" and m.form == "noun")
    return any(rule.event in _NAMED and rule.kind != "reception" for rule in rules)


def _has_partner(chunks: list[Chunk], index: int) -> bool:
    """Whether the city is one of two sides: "the talks of X and Y", "the talks of X with Y"."""
    after = chunks[index] if index < len(chunks) else None
    if isinstance(after, Unit) and after.kind == "marker":
        meaning = after.get("marker")
        return meaning is not None and meaning.value == "with"
    if isinstance(after, Unit) and after.kind in ("sign", "conjunction"):
        after = chunks[index + 1] if index + 1 < len(chunks) else None
        return isinstance(after, Phrase) and after.is_actor
    return isinstance(after, Phrase) and after.is_actor and (after.is_coordinated or after.mark in _SIDES)
