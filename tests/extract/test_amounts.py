from __future__ import annotations

import pytest

from dragoman.extract.amounts import read_amounts
from dragoman.languages.lexicon import Lexeme
from dragoman.model.claims import Quantity
from dragoman.model.mentions import SpottedSentence, Unit
from dragoman.model.text import Sentence


def sentence(*words: tuple[str, str, str]) -> SpottedSentence:
    """A sentence of units: word, kind, value."""
    units = []
    for index, (word, kind, value) in enumerate(words):
        lexemes = (Lexeme(kind, value),) if kind not in ("number", "word") else ()
        units.append(Unit(
            index=index, first=index, last=index, start=index * 10, end=index * 10 + len(word), kind=kind, word=word,
            lexemes=lexemes,
        ))
    return SpottedSentence(Sentence(0, 0, 100, 0), 0, 100, units, list(units), [])


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ([("160", "number", ""), ("million", "scale", "1000000"), ("dollars", "currency", "USD")], 160e6),
        ([("$", "currency", "USD"), ("1.2", "number", ""), ("bn", "scale", "1000000000")], 1.2e9),
        ([("25,000", "number", ""), ("euro", "currency", "EUR")], 25_000.0),
        ([("2.500.000", "number", ""), ("euro", "currency", "EUR")], 2_500_000.0),
    ],
)
def test_figure_scale_and_currency_make_an_amount(words: list[tuple[str, str, str]], amount: float) -> None:
    ((found, _, _),) = read_amounts(sentence(*words), -1)
    assert found.amount == pytest.approx(amount)


def test_about_is_kept() -> None:
    ((found, _, _),) = read_amounts(
        sentence(("about", "approximate", ""), ("3", "number", ""), ("euro", "currency", "EUR")), -1
    )
    assert found == Quantity(amount=3.0, currency="EUR", is_approximate=True)


def test_a_number_without_currency_is_no_money() -> None:
    assert read_amounts(sentence(("160", "number", ""), ("people", "word", "")), -1) == []
