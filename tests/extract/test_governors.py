"""The verb that carries a noun lends it its tense."""

from __future__ import annotations

from tests.english import events


def test_a_support_verb_before_the_noun() -> None:
    held = events("Peru and Chile held talks in Lima.")
    assert held[0] == ("meeting", ("CHL", "PER"), "happened")
    assert events("Peru and Chile will hold talks in Lima.")[0] == ("meeting", ("CHL", "PER"), "planned")


def test_a_passive_verb_behind_it() -> None:
    text = "The talks between Peru and Chile to be held in Lima are about fish."
    assert events(text)[0] == ("meeting", ("CHL", "PER"), "planned")


def test_the_verb_of_which_it_is_the_subject() -> None:
    text = "A visit by Peruvian President Ana Ruiz to Chile was cancelled."
    assert events(text)[0] == ("visit", ("CHL", "PER"), "cancelled")


def test_the_passive_verb_behind_a_noun_before_which_an_aim_is_told() -> None:
    text = "To follow up on the accord, a meeting of experts of Kenya and Togo was held in Lome."
    assert events(text) == [("meeting", ("KEN", "TGO"), "happened")]
    text = "To follow up on the accord, a meeting of experts of Kenya and Togo will be held in Lome."
    assert events(text) == [("meeting", ("KEN", "TGO"), "planned")]
