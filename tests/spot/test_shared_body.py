"""Bodies of several states behind one word."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _states(text: str, kind: str) -> list[tuple[str, ...]]:
    return [event.countries for event in said(read(text, "ru", "2025-10-13"), Event) if event.type == kind]


def test_a_word_for_a_body_is_of_each_state_joined_behind_it() -> None:
    text = "Дипломатов Ганы вызвали в МИД Кении, Мали и Чада."
    assert _states(text, "summons") == [("GHA", "KEN", "MLI", "TCD")]


def test_a_state_in_the_nominative_acts_for_itself() -> None:
    text = "Парламент Кении и Эквадор подписали договор."
    assert _states(text, "signing") == [("ECU", "KEN")]


def test_whoever_leads_a_delegation_is_of_its_state_not_of_where_it_went() -> None:
    text = "Президент Кении принял делегацию Чада, которая прибыла в Найроби во главе с министром обороны Идрисом Али."
    assert _states(text, "meeting") == [("KEN", "TCD")]
    led = [actor for actor in read(text, "ru", "2025-10-13").actors if actor.name.startswith("Идрис")]
    assert [actor.country for actor in led] == ["TCD"]
