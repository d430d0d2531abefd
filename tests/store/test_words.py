from __future__ import annotations

import pytest

from dragoman.store.words import MOST_WORDS, Asked, asked_for, words_of


def found(question: str, text: str, language: str) -> bool:
    """Whether a question of one word finds a text, as both databases look for it."""
    (asked,) = asked_for(question)
    words = words_of([text], language)
    return bool({*asked.words, *asked.others} & {*words.written, *words.held})


@pytest.mark.parametrize("question, text", [
    ("علاقات", "وَالعَلاقات الثنائية"), ("العلاقات", "تعزيز علاقات البلدين"), ("عُمان", "بعمان"), ("عمان", "سلطنة عُمان"),
    ("إعفاء", "اعفاء متبادل"), ("زيارة", "خلال زيارته"), ("وزير", "للوزير"), ("بيان", "والبيان"), ("البيان", "في بيان"),
    ("بيلاروسيا", "لبيلاروسيا"), ("بيلاروسيا", "بيلاروسيا"), ("2025", "٢٠٢٥"),
])
def test_arabic_words_are_found_in_whatever_they_are_written_onto(question: str, text: str) -> None:
    assert found(question, text, "ar")


@pytest.mark.parametrize("question, text", [
    ("بيان", "كيان"), ("بيلاروسيا", "روسيا"), ("روسيا", "بيلاروسيا"), ("وزير", "زير"),
])
def test_arabic_words_do_not_find_their_neighbours(question: str, text: str) -> None:
    assert not found(question, text, "ar")


@pytest.mark.parametrize("question, text, language", [
    ("pangulo", "ang Pangulong Marcos", "fil"), ("Pangulo", "pangulo", "fil"), ("élysée", "ELYSEE", "en"),
    ("Её", "ее", "ru"), ("МИД", "мид", "ru"), ("words", "words", "no such language"),
])
def test_other_languages(question: str, text: str, language: str) -> None:
    assert found(question, text, language)


def test_what_is_asked_for() -> None:
    assert asked_for('Minsk "foreign minister" visit* - ""') == [
        Asked(("minsk",)), Asked(("foreign", "minister")), Asked(("visit",), is_start=True),
    ]
    assert asked_for("«U.S.»") == [Asked(("u", "s"))]
    assert asked_for(" ") == []


def test_long_texts_and_long_words_have_an_end() -> None:
    words = words_of(["x " * (MOST_WORDS + 5), "y"], "en")
    assert len(words.written) == MOST_WORDS
    assert words_of(["a" * 100, "b"], "en").written == ("b",)
