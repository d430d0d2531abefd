"""What a decree is about is done once somebody gives the decree out."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.type, event.countries) for event in said(read(text, "ru", "2025-10-13"), Event)]


def test_a_decree_that_is_signed_tells_the_measure_it_is_about() -> None:
    text = "Премьер-министр Боливии подписал распоряжение о закрытии границы с Перу."
    assert _told(text) == [("border_measure", ("BOL", "PER"))]
    assert ("trade_measure", ("BOL", "PER")) in _told("Боливия приняла закон о вводе запрета на импорт из Перу.")


def test_a_decree_that_is_only_discussed_tells_none() -> None:
    assert not _told("Правительство Боливии обсудило указ о закрытии границы с Перу.")
