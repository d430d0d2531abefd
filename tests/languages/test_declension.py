"""Names that a text declines, put into the nominative."""

from __future__ import annotations

import pytest
from tests.reading import read

from dragoman.languages.declension import Declension
from dragoman.languages.load import load_pack


@pytest.fixture(scope="module")
def declension() -> Declension:
    return Declension(load_pack("ru").names.persons.declension)


@pytest.mark.parametrize(("name", "cases", "nominative"), [
    ("Ларсом Хольмом", "instrumental", "Ларс Хольм"),
    ("Аллы Боровской", "genitive", "Алла Боровская"),
    ("Сергеем Зубовым", "instrumental", "Сергей Зубов"),
    ("Игоря Седых", "genitive accusative", "Игорь Седых"),
    ("Марии Лунд", "dative", "Мария Лунд"),
    ("Андрею Павленко", "dative", "Андрей Павленко"),
    ("Пак Сон Чхолем", "instrumental", "Пак Сон Чхоль"),
    ("Фахду ас-Салиму", "dative", "Фахд ас-Салим"),
    ("Карлу фон дер Брюку", "dative", "Карл фон дер Брюк"),
    ("А. Б. Зубову", "dative", "А. Б. Зубов"),
])
def test_a_name_is_put_into_the_nominative(declension: Declension, name: str, cases: str, nominative: str) -> None:
    assert declension.nominative(name, cases.split()) == nominative


@pytest.mark.parametrize(("name", "cases"), [
    ("Ларс Хольм", "nominative"),
    ("Зубова", "nominative genitive accusative"),
    ("Хольм", ""),
    ("Lars Holm", "instrumental"),
    ("Энди Гроули", "genitive"),
])
def test_a_name_that_may_stand_in_it_or_fits_no_row_stays(declension: Declension, name: str, cases: str) -> None:
    assert declension.nominative(name, cases.split()) == name


def test_a_language_without_a_table_leaves_names_alone() -> None:
    assert Declension().nominative("Ларсом Хольмом", ["instrumental"]) == "Ларсом Хольмом"


def test_a_reading_shows_the_nominative_and_keeps_the_words() -> None:
    reading = read("Президент Чили Ана Руис встретилась с премьер-министром Норвегии Ларсом Хольмом.", "ru")
    actor = next(actor for actor in reading.actors if actor.country == "NOR" and actor.kind == "person")
    assert actor.name == "Ларс Хольм"
    assert [span.quote for span in actor.mentions] == ["Ларсом Хольмом"]
