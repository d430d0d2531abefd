"""Parts of a state whose heads and delegations act for it, and plural titles that look like one."""

from __future__ import annotations

import pytest

from tests.extract.test_russian_clauses import events


@pytest.mark.parametrize("who", ["Премьер-министр Татарстана", "Глава Казани", "Делегация Псковской области"])
def test_the_head_or_delegation_of_a_part_acts_for_the_state(who: str) -> None:
    assert ("visit", ("RUS", "UZB"), "planned") in events(f"{who} посетит Узбекистан.")


def test_heads_of_two_states_are_two() -> None:
    assert events("Главы МИД Турции и Грузии обсудили торговлю.") == [("meeting", ("GEO", "TUR"), "happened")]


@pytest.mark.parametrize("text", [
    "Визит главы МИД Турции в Грузию завершился.",
    "По словам главы МИД Ирана, Турция завершила визит в Грузию.",
])
def test_the_head_of_one_state_is_one(text: str) -> None:
    assert ("visit", ("GEO", "TUR"), "happened") in events(text)


def test_those_in_a_state_or_ministry_of_whom_one_says_they_are_its_government() -> None:
    for place in ("В Эстонии", "В МИД Эстонии"):
        assert events(f"{place} осудили действия Ирана.")[0] == ("condemnation", ("EST", "IRN"), "happened")
