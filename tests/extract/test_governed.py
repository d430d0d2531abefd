"""How a noun that names an act stands in its clause."""

from __future__ import annotations

from tests.russian import events


def test_what_talks_are_about_is_only_spoken_of() -> None:
    text = "Переговоры об условиях выхода Великобритании из ЕС продолжаются."
    assert [kind for kind, *_ in events(text)] == ["negotiation_round"]
