"""Names told in turn after the states of a plural title."""

from __future__ import annotations

from tests import english, russian
from tests.filipino import offices


def test_names_behind_two_states_are_of_them_in_turn() -> None:
    text = "Министры иностранных дел Чили и Перу Эральдо Ривас и Ана Мария Солис провели переговоры в Лиме."
    assert russian.persons(text) == [("Эральдо Ривас", "CHL"), ("Ана Мария Солис", "PER")]


def test_a_comma_or_a_dash_may_set_the_names_off() -> None:
    comma = "Президенты Чада и Нигера, Абакар Юсуф и Салиф Диалло, подписали договор."
    dash = "Премьер-министры Эстонии и Латвии — Яан Метс и Валдис Озолс — подписали договор."
    assert russian.persons(comma) == [("Абакар Юсуф", "TCD"), ("Салиф Диалло", "NER")]
    assert russian.persons(dash) == [("Яан Метс", "EST"), ("Валдис Озолс", "LVA")]


def test_other_languages_tell_names_in_turn_too() -> None:
    text = "The foreign ministers of Chile and Peru, Juan Rivas and Ana Solis, held talks in Lima."
    assert english.persons(text) == [("Juan Rivas", "CHL"), ("Ana Solis", "PER")]
    found = offices("Nag-usap ang mga ministrong panlabas ng Chile at Peru na sina Juan Rivas at Ana Solis.")
    assert found == {"Juan Rivas": ("foreign_minister", "CHL"), "Ana Solis": ("foreign_minister", "PER")}


def test_one_name_behind_the_last_state_is_of_that_state() -> None:
    text = "Президенты Чада и Нигера Салиф Диалло встретились в Аддис-Абебе."
    assert ("Салиф Диалло", "NER") in russian.persons(text)
