"""What one breath tells twice is told once."""

from __future__ import annotations

from tests.english import events


def _types(text: str) -> list[str]:
    return [kind for kind, _, _ in events(text)]


def test_a_visit_one_is_invited_to_is_the_invitation() -> None:
    assert _types("Kenya's president invited the prime minister of Peru to visit Nairobi.") == ["invitation"]


def test_a_visit_with_a_day_is_told_beside_the_invitation() -> None:
    found = _types("Kenya's president invited the prime minister of Peru to visit Nairobi on 3 May 2024.")
    assert found == ["invitation", "visit"]


def test_a_meeting_of_a_commission_is_its_session() -> None:
    text = "A meeting of the Kenya-Peru joint commission on trade took place in Lima."
    assert _types(text) == ["joint_commission_session"]
