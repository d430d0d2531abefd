"""Whom "the interlocutors" means."""

from __future__ import annotations

from tests.english import events


def test_those_who_met_not_the_conference_at_which_they_met() -> None:
    met = "On the sidelines of the UN Climate Change Conference in Lima, Kenya's president, John Otieno, met Fijian "
    found = events(f"{met}President Ana Ruiz. The interlocutors discussed trade in fish.")
    assert [countries for kind, countries, _ in found if kind == "meeting"] == [("FJI", "KEN")]
