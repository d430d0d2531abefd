"""What kind of word an unknown word is, by its end: attribute, verb, adverb, or a noun."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.languages.schema import Words

NOUN = "noun"


def shape_of(word: str, shapes: Mapping[str, Words]) -> str:
    """The first shape of the pack that the end of `word` has; a noun where none fits, "" where the pack tells none."""
    if not shapes:
        return ""
    return next((shape for shape, endings in shapes.items() if word.endswith(endings)), NOUN)
