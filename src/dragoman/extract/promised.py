"""Promised: whether what stands behind a cue tells of something to be done, in a language that tells it by shape."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, SpottedSentence, Unit

_REACH = 14         # chunks behind a cue in which the verb of what is promised stands
_STOPS = frozenset({"quote", "break", "complementizer", "relative"})
_COMING = frozenset({"future", "infinitive", "passive_future"})
_DONE = frozenset({"past", "present", "passive"})


def tells_of_doing(sentence: SpottedSentence, index: int, grammar: Grammar) -> bool:
    """Whether the first verb behind the cue at `index` is one of what is to come."""
    is_linked = False
    for chunk in sentence.chunks[index + 1 : index + 1 + _REACH]:
        if not isinstance(chunk, Unit):
            continue
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
