from __future__ import annotations

import pytest

from dragoman.spot import dictionary
from dragoman.spot.dictionary import base_of, has_word, without_marks


def test_a_word_is_known_in_its_language_and_nowhere_without_one() -> None:
    assert has_word("country", "en")
    assert not has_word("Lavrov", "en")
    assert not has_word("country", "")


def test_a_form_has_its_base() -> None:
    assert base_of("countries", "en") == "country"


@pytest.mark.parametrize(("written", "bare"), [("وِزارة", "وزارة"), ("وزيـــر", "وزير"), ("minister", "minister")])
def test_vowel_signs_are_left_out(written: str, bare: str) -> None:
    assert without_marks(written) == bare


@pytest.mark.parametrize("answer", [has_word, base_of, without_marks])
def test_what_is_remembered_has_a_bound(answer: object) -> None:
    assert answer.cache_info().maxsize == dictionary._KEPT_WORDS  # type: ignore[attr-defined]
