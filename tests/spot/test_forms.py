"""Verb or noun by place."""

from __future__ import annotations

import pytest

from dragoman.languages.lexicon import Lexeme
from dragoman.model.mentions import Chunk, Phrase, Unit
from dragoman.spot.forms import settle_forms

BOTH = (Lexeme("stance", "x", "past"), Lexeme("stance", "x", "noun"))


VIA = (Lexeme("marker", "about", ""), Lexeme("speech", "x", "past"))
ABOUT = Unit(0, 0, 0, 0, 1, "marker", "marker", (Lexeme("marker", "about"),))


def _word(kind: str, *lexemes: Lexeme, joined: bool = False) -> Unit:
    return Unit(0, 0, 0, 0, 1, kind, kind, lexemes, has_conjunction=joined)


def _state(kind: str = "state") -> Phrase:
    return Phrase(kind, 0, 0, 0, 1)  # type: ignore[arg-type]


VERB = _word("verb", Lexeme("verb", "", "past"))


@pytest.mark.parametrize("before, joined, after, form", [
    ([], False, [_state()], "past"),
    ([_word("comma")], False, [], "past"),
    ([_state()], False, [], "past"),
    ([VERB, _state()], False, [], "noun"),
    ([_word("marker")], False, [], "noun"),
    ([VERB, _state(), _word("word")], True, [_state()], "noun"),
    ([VERB, _state(), _word("word")], True, [_state("person")], "past"),
    ([_word("auxiliary")], False, [], "past"),
])
def test_place_tells_verb_from_noun(before: list[Chunk], joined: bool, after: list[Chunk], form: str) -> None:
    word = _word("stance", *BOTH, joined=joined)
    settle_forms([*before, word, *after])
    assert [meaning.form for meaning in word.lexemes] == [form]


def test_a_word_that_can_only_be_one_of_them_keeps_it() -> None:
    word = _word("stance", BOTH[0])
    settle_forms([VERB, _state(), word])
    assert word.lexemes == (BOTH[0],)


def test_no_verb_stands_behind_a_preposition_or_right_behind_a_verb() -> None:
    for before in (_word("marker"), VERB):
        word = _word("stance", BOTH[0])
        settle_forms([before, word])
        assert word.kind == "word"


def test_an_adverb_between_changes_nothing() -> None:
    word = _word("word", *BOTH)
    settle_forms([VERB, _state(), _word("skip"), word, _state()])
    assert [meaning.form for meaning in word.lexemes] == ["noun"]


@pytest.mark.parametrize("before, after, kind", [
    ([], [_state("office"), ABOUT], "speech"),
    ([_word("auxiliary")], [_state("person"), _word("complementizer", Lexeme("complementizer", ""))], "speech"),
    ([], [_state("office"), _word("marker", Lexeme("marker", "at"))], "marker"),
    ([VERB, _state("office")], [_state("office"), ABOUT], "marker"),
    ([], [_word("word")], "marker"),
])
def test_a_preposition_is_a_verb_where_a_clause_begins_and_its_subject_speaks(
    before: list[Chunk], after: list[Chunk], kind: str
) -> None:
    word = _word("marker", *VIA)
    settle_forms([*before, word, *after])
    assert word.kind == kind
