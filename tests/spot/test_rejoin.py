"""Words broken by a hyphen, a line end or a space are read whole; words that only look broken stay as they are."""

from __future__ import annotations

import pytest

from dragoman.languages.fold import fold
from dragoman.languages.lexicon import Lexeme, Lexicon
from dragoman.languages.rules_schema import Clitics
from dragoman.languages.tokens import tokenize
from dragoman.spot.rejoin import rejoin

BEGINNINGS = frozenset({"mag", "pag"})


@pytest.fixture
def lexicon() -> Lexicon:
    made = Lexicon(Clitics(ligature=("ng", "g")), has_case=True)
    known = "mananawagan government mag-uusap maguusap pag-aalala pag-asa pangulo may ng siya"
    for phrase in known.split():
        made.add(phrase, Lexeme("word", phrase))
    made.add("Pagasa", Lexeme("place", "Pag-asa", is_proper=True))
    return made


@pytest.mark.parametrize(("text", "whole"), [
    ("Sila ay manana-wagan.", "sila ay mananawagan."),
    ("Sila ay manana-\nwagan.", "sila ay mananawagan."),
    ("The govern-  ment agreed.", "the government agreed."),
    ("Sila ay mag uusap.", "sila ay maguusap."),
    ("Ang pag aalala nila.", "ang pag-aalala nila."),
    ("Ang pag aalalang ito.", "ang pag-aalalang ito."),
    ("Ang Pangu lo ay umalis.", "ang pangulo ay umalis."),
])
def test_a_broken_word_is_read_whole(text: str, whole: str, lexicon: Lexicon) -> None:
    assert rejoin(tokenize(fold(text)), lexicon, BEGINNINGS).text == whole


@pytest.mark.parametrize("text", [
    "Sila ay mag-uusap.",               # the hyphen is the word's own
    "Sila ay mag- uusap.",              # found as it stands
    "Ang pag-asa ng bansa.",
    "Siya ng may-akda.",                # a half is a word
    "Ang mag asawa.",                   # the whole is no word of the pack
    "Govern - ment",                    # a dash stands between words
    "Manana Wagan",                     # a name
    "Ang mag, uusap",
])
def test_other_words_stay(text: str, lexicon: Lexicon) -> None:
    tokens = tokenize(fold(text))
    assert rejoin(tokens, lexicon, BEGINNINGS) is tokens.folded


def test_a_whole_word_leads_back_to_both_halves(lexicon: Lexicon) -> None:
    text = "Bukas, sila’y manana-\n wagan muli; mag uusap."
    folded = rejoin(tokenize(fold(text)), lexicon, BEGINNINGS)
    tokens = tokenize(folded)
    assert tokens.original(*[tokens.texts.index("mananawagan")] * 2) == "manana-\n wagan"
    assert tokens.original(*[tokens.texts.index("maguusap")] * 2) == "mag uusap"
    assert tokens.original(*[tokens.texts.index("muli")] * 2) == "muli"
    assert tokens.original(len(tokens) - 1, len(tokens) - 1) == "."
    assert len(folded.origins) == len(folded.text) + 1


def test_only_a_hyphen_breaks_words_where_the_pack_lists_no_beginnings(lexicon: Lexicon) -> None:
    folded = rejoin(tokenize(fold("Ang Pangu lo at ang Pangu-lo.")), lexicon, frozenset())
    assert folded.text == "ang pangu lo at ang pangulo."
