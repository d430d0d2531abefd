"""Matters: whether a date is that of an act which others talked about or decided on, or of a thing."""

from __future__ import annotations

from dragoman.extract.around import TOLD, Act
from dragoman.extract.context import Context
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


def is_of_decision(sentence: SpottedSentence, position: int, act: Act) -> bool:
    """Whether a date is that of what was done about a decision: "on Monday protested X's decision to close the border".
    """
    chunks, first = sentence.chunks, sentence.clauses[act.number].first
    if act.form not in _DECIDED or not first <= position < act.index:
        return False
    decision = next((n for n in range(act.index - 1, first, -1) if _is_decision(chunks[n])), first)
    told = (c.get("trigger") for c in chunks[first:decision] if isinstance(c, Unit))
    return position < decision and any(meaning is not None and meaning.form in TOLD for meaning in told)


#: Forms of what is decided: "decision to impose", "decision on sanctions".
_DECIDED = frozenset({"infinitive", "noun"})


def _is_decision(chunk: Chunk) -> bool:
    meaning = chunk.get("controller") if isinstance(chunk, Unit) else None
    return meaning is not None and meaning.value == "owner"


def is_led(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date behind an article tells which thing is meant, not when an act was: "the 1994 floods".

    Of the noun right behind it the date tells when it was: "the 1998 visit".
    """
    date = sentence.chunks[position]
    words = context.folded.text[date.start : date.end].split()
    articles = (context.pack.grammar.helpers.get(kind, ()) for kind in ("definite", "determiner", "owner"))
    if len(words) < _LED:
        return False
    is_year = len(words[-1]) == _YEAR and words[-1].isdigit()
    led = words[-_LED : -_LED + 1] if is_year else words[:_LED]     # "the 1994 floods", not "the end of 1994"
    if not any(word in kind for kind in articles for word in led):
        return False
    behind = sentence.chunks[position + 1] if position + 1 < len(sentence.chunks) else None
    if not is_year and (behind is None or behind.kind not in _LEADS or not _is_noun(behind)):
        return False
    between = sentence.chunks[position + 1 : act.index + 1] if act.index > position else []
    return not between or any(isinstance(c, Phrase) or c.kind not in _OF_NOUN for c in between)


def _is_noun(chunk: Chunk) -> bool:
    """Whether a chunk can be a noun: a thing, a word that tells nothing, the noun of an act."""
    return isinstance(chunk, Phrase) or not chunk.lexemes or any(m.form in ("", "noun") for m in chunk.lexemes)


_LED, _YEAR = 2, 4      # words at the start of a date among which its article stands, digits of a year
#: What a date may stand before to tell which is meant.
_LEADS = frozenset({"word", "common", "instrument"})
#: What a noun and its attributes are.
_OF_NOUN = frozenset({"word", "common", "trigger", "ordinal", "number", "skip"})


def _is_act(chunk: Chunk | None) -> bool:
    if chunk is not None and chunk.kind == "conference":
        return True
    return isinstance(chunk, Unit) and any(m.kind == "trigger" and m.form == "noun" for m in chunk.lexemes)


def _leads_to_matter(unit: Unit) -> bool:
    marker = unit.get("marker")
    return marker is not None and marker.value == "about"


#: What may stand between a preposition and its noun.
_PASSED = frozenset({"skip", "helper", "word", "common", "ordinal", "number"})
