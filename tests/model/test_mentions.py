from __future__ import annotations

import pytest

from dragoman.model.mentions import SpottedSentence
from dragoman.model.text import Sentence


@pytest.mark.parametrize(("start", "end", "has"), [(0, 20, True), (5, 8, True), (6, 20, False), (0, 7, False)])
def test_a_word_counts_where_it_stands_wholly_inside(start: int, end: int, has: bool) -> None:
    sentence = SpottedSentence(Sentence(0, 0, 20, 0), 0, 20, [], [], [], words={"tax": [(5, 8)]})
    assert sentence.has_word(("levy", "tax"), start, end) is has
    assert not sentence.has_word(("levy",), start, end)
