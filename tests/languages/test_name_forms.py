"""Names under all their forms: stems, cases, known office-holders."""

from __future__ import annotations

import pytest

from dragoman.languages.load import FOLDER, load_names
from dragoman.languages.name_forms import NameForms, name_forms
from dragoman.languages.pack import LeaderNames
from dragoman.languages.schema import PersonNames

NAMES = PersonNames(
    given=("a",), joining=("von",), stems={"": ("a", "om")}, cases={"genitive accusative": ("a",), "nominative": ("b",)}
)
HOLDERS = {"x": LeaderNames(full=("Karl von Mub",), short=("Mub",)), "y": LeaderNames(full=("Ana Bab",), short=())}


def forms() -> NameForms:
    return name_forms(NAMES, HOLDERS)


def test_all_forms_have_one_stem() -> None:
    assert {forms().stem(word) for word in ("mub", "muba", "mubom")} == {"mub"}


def test_a_short_word_keeps_its_end() -> None:
    assert forms().stem("ba") == "ba"


def test_the_end_of_a_form_shows_its_cases() -> None:
    assert forms().cases_of("muba") == {"genitive", "accusative"}
    assert forms().cases_of("mube") == frozenset()


@pytest.mark.parametrize("words, person", [
    (("karl", "mub"), "x"), (("mub",), "x"), (("karl", "ivan", "mub"), "x"), (("ivan", "mub"), ""), (("bab",), ""),
])
def test_an_office_holder_is_known_by_a_full_form_or_a_short_one_alone(words: tuple[str, ...], person: str) -> None:
    assert forms().holder(words) == person


def test_without_endings_a_name_is_its_own_stem() -> None:
    assert NameForms().stem("muba") == "muba"
    assert NameForms().holder(("mub",)) == ""


@pytest.mark.parametrize("words", [
    "лавров лаврова лаврову лавровым лаврове", "сергей сергея сергею сергеем сергее", "мария марии марию марией",
    "грозный грозного грозному грозным", "обама обамы обаме обаму обамой", "павел павла павлу павлом",
    "рябков рябкову рябковым", "юрий юрия юрию юрием юрии", "керри", "песков пескова песковым",
])
def test_russian_names_are_one_in_all_cases(words: str) -> None:
    names = load_names(FOLDER / "ru")
    found = name_forms(names.persons, {})
    assert len({found.stem(word) for word in words.split()}) == 1
