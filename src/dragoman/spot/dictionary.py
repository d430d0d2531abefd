"""The general dictionary of a language: which words it has; answers are remembered, the words of news repeat."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining

import simplemma

_KEPT_WORDS = 16_384        # a bound on memory


@lru_cache(_KEPT_WORDS)
def has_word(word: str, language: str) -> bool:
    """Whether the dictionary has a word, as written; without a dictionary (`language` "") none."""
    return bool(language) and bool(simplemma.is_known(word, lang=language))


@lru_cache(_KEPT_WORDS)
def without_marks(word: str) -> str:
    """A word of the text without vowel signs and tatweel, as a dictionary has it."""
    return "".join(char for char in word if not combining(char) and char != "\u0640")


@lru_cache(_KEPT_WORDS)
def base_of(word: str, language: str) -> str:
    """The form a dictionary lists the word under."""
    return simplemma.lemmatize(word, lang=language)
