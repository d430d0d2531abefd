from __future__ import annotations

import pytest

from dragoman.languages.lexicon import Lexeme
from dragoman.model.mentions import SpottedSentence, Unit
from dragoman.model.text import Sentence


@pytest.mark.parametrize(("start", "end", "has"), [(0, 20, True), (5, 8, True), (6, 20, False), (0, 7, False)])
def test_a_word_counts_where_it_stands_wholly_inside(start: int, end: int, has: bool) -> None:
    sentence = SpottedSentence(Sentence(0, 0, 20, 0), 0, 20, [], [], [], words={"tax": [(5, 8)]})
    assert sentence.has_word(("levy", "tax"), start, end) is has
    assert not sentence.has_word(("levy",), start, end)


def test_the_chunks_of_a_reading_are_found_by_its_kind() -> None:
    readings = {kind: (Lexeme(kind, ""), Lexeme("verb", "")) for kind in "ab"}
    units = [Unit(n, n, n, n, n + 1, kind, kind, readings[kind]) for n, kind in enumerate("aba")]
    sentence = SpottedSentence(Sentence(0, 0, 20, 0), 0, 20, units, [*units], [])
    assert list(sentence.read_as("a")) == [0, 2]
    assert list(sentence.read_as("verb")) == [0, 1, 2]
    assert not sentence.read_as("c")
