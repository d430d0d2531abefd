"""Promised: whether what stands behind a cue is something to be done, and the words that say what."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.extract.attribution import is_in_quotes
from dragoman.extract.context import Context
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_REACH = 14         # chunks behind a cue in which the verb of what is promised stands
_STOPS = frozenset({"quote", "break", "complementizer", "relative"})
_COMING = frozenset({"future", "infinitive", "passive_future"})
_DONE = frozenset({"past", "present", "passive"})


def tells_of_doing(sentence: SpottedSentence, index: int, grammar: Grammar) -> bool:
    """Whether the first verb behind the cue at `index` is one of what is to come."""
    is_linked, chunks = False, sentence.chunks
    for position, chunk in enumerate(chunks[index + 1 : index + 1 + _REACH], index + 1):
        if not isinstance(chunk, Unit):
            continue
        if "infinitive" in chunk.values("helper") and isinstance(chunks[min(position + 1, len(chunks) - 1)], Unit):
            return True             # "to be patient"
        if chunk.kind in _STOPS or chunk.word in (".", ";"):
            return False
        if is_coming(chunk, grammar) or (is_linked and _matches(chunk.word, grammar.linked_shapes)):
            return True
        if chunk.lexemes and any(m.form in _DONE for m in chunk.lexemes):
            return False
        is_linked = chunk.kind == "linker" or (is_linked and chunk.kind in ("negation", "skip"))
    return False


def is_coming(chunk: Chunk, grammar: Grammar) -> bool:
    """Whether a chunk is a verb of what is still to be done."""
    if not isinstance(chunk, Unit):
        return False
    told = chunk.is_future or any(meaning.form in _COMING for meaning in chunk.lexemes)
    return told or _matches(chunk.word, grammar.future_shapes)


def _matches(word: str, shapes: tuple[str, ...]) -> bool:
    return any(pattern.fullmatch(word) for pattern in _patterns(shapes))


@lru_cache(maxsize=8)
def _patterns(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in shapes)


def action_of(
    sentence: SpottedSentence, index: int, target: tuple[int, int], context: Context, *, is_act: bool
) -> tuple[int, int]:
    """What is promised by the cue at `index`, to be read alone: with its verb, without what leads to it or follows it.

    `is_act`: the cue says itself what will be done ("will contribute to"), it does not lead to it ("promised to").
    """
    start = sentence.chunks[index].start if is_act else _content(sentence, index, target) or target[0]
    return start, _closing(sentence, index, context, max(target[1], start))


def _content(sentence: SpottedSentence, index: int, target: tuple[int, int]) -> int | None:
    """Where the clause begins that a cue has behind it: "promised the people that [it would]"."""
    behind = (clause for clause in sentence.clauses if clause.first > index and clause.opener == "complementizer")
    for clause in behind:
        if sentence.chunks[clause.first].start >= target[1] or not all(
            map(_is_passed, sentence.chunks[index + 1 : clause.first])
        ):
            break
        leads = sentence.chunks[clause.first].kind in _LEADING
        chunk = sentence.chunks[min(clause.first + leads, clause.limit - 1)]
        return chunk.start
    return None


def _is_passed(chunk: Chunk) -> bool:
    """Whether a chunk between a cue and its content is only somebody who promises, or to whom."""
    return chunk.is_actor or chunk.kind == "date" if isinstance(chunk, Phrase) else chunk.kind in _PASSED


_PASSED = frozenset({"case", "skip", "pronoun", "comma", "linker", "conjunction", "honorific", "complementizer"})
#: What opens a clause of content and is no part of it.
_LEADING = frozenset({"complementizer", "linker"})


def _closing(sentence: SpottedSentence, index: int, context: Context, end: int) -> int:
    """Where the quotation ends in which a cue stands, if it ends before `end`: who speaks is told behind it."""
    start, depth = sentence.chunks[index].start, 0
    is_alone = sum(unit.kind == "quote" for unit in sentence.units) == 1     # it was opened in a sentence before
    for unit in sentence.units:
        if unit.kind == "quote" and start < unit.start < end:
            first, last = context.folded.origin(unit.start, unit.end)
            mark = context.document.text[first:last]
            if mark in _SAME:
                depth += 1 if depth % 2 == 0 and not (is_alone or is_in_quotes(sentence, index)) else -1
            else:
                depth += 1 if mark in _OPENING else -1
            if depth < 0:
                return unit.start
    return end


_OPENING, _SAME = frozenset("«“„‹"), frozenset("\"")
