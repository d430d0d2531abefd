"""Words of names: their sounds, case endings, near names."""

from __future__ import annotations

import pytest

from dragoman.merge.names import blocking_keys, read_name
from dragoman.merge.names.gender import genders_differ
from dragoman.merge.names.own import own_place
from dragoman.merge.names.similarity import similarity
from dragoman.merge.names.words import Word


def _word(text: str) -> Word:
    return read_name(text).words[0].word


@pytest.mark.parametrize("left, right", [
    ("Sokolov", "Соколов"), ("Harthi", "الحارثي"), ("Villanueva", "Вильянуэва"), ("Хаддадом", "حداد"),
    ("Абдель Каримом", "عبد الكريم"),                            # a case ending behind the first element too
])
def test_spellings_of_one_name_are_alike(left: str, right: str) -> None:
    assert similarity(_word(left), _word(right)) > 0.8


@pytest.mark.parametrize("left, right", [
    ("Salman", "Sultan"), ("Салману", "Sultan"), ("الأحمد", "الحمد"), ("Harthi", "Villanueva"),
])
def test_two_names_are_not(left: str, right: str) -> None:
    assert similarity(_word(left), _word(right)) < 0.4


def test_a_vowel_that_makes_a_family_name_raises_a_doubt() -> None:
    assert similarity(_word("Mansour"), _word("المنصوري")) < similarity(_word("Mansour"), _word("منصور"))


def test_short_words_of_one_script_that_are_spelled_apart_are_in_doubt() -> None:
    assert similarity(_word("Xi"), _word("Xie")) < similarity(_word("Xi"), _word("Си"))


@pytest.mark.parametrize("left, right, differ", [
    ("Anna Sokolova", "Viktor Sokolov", True), ("Анной Соколовой", "Sokolov", True), ("سوكولوفا", "سوكولوف", True),
    ("Соколова", "Sokolov", False),                              # a woman's name, or the genitive of a man's
    ("Sokolov", "Соколов", False), ("Harthi", "Sokolova", False),
])
def test_a_womans_family_name_is_not_a_mans(left: str, right: str, differ: bool) -> None:
    assert genders_differ(read_name(left), read_name(right)) == differ


@pytest.mark.parametrize("name, place", [
    ("Viktor Sokolov", 0), ("Sokolov", None), ("V. P. Sokolov", None), ("Sheikh Nasser bin Hilal", 1),
    ("Kim Dae Su", 1),
])
def test_the_own_name_stands_beside_the_family_name(name: str, place: int | None) -> None:
    assert own_place(read_name(name)) == place


def test_spellings_of_one_person_share_a_key() -> None:
    assert blocking_keys(read_name("Salim al-Harthi")) & blocking_keys(read_name("سالم الحارثي"))
    assert blocking_keys(read_name("Sokolov")) & blocking_keys(read_name("Виктор Соколов"))
