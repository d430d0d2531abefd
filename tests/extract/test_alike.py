"""What others are said to have done likewise."""

from __future__ import annotations

from tests import english


def states(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Type and states of each event of a text."""
    return [(kind, countries) for kind, countries, _ in english.events(text)]


def test_who_did_the_same_did_it_to_the_same_state() -> None:
    text = "Britain expelled two Iranian diplomats on Monday. Chile did the same on Tuesday."
    assert states(text) == [("expulsion", ("GBR", "IRN")), ("expulsion", ("CHL", "IRN"))]
    assert states("Germany imposed sanctions on Belarus on Monday. Canada has followed suit.") == [
        ("sanction", ("BLR", "DEU")), ("sanction", ("BLR", "CAN")),
    ]


def test_each_of_those_behind_as_did_acts() -> None:
    told = states("Sweden recognised Kosovo on Monday, as did Norway and Peru.")
    assert set(told) == {("recognition", (code, "XKX")[:: 1 if code < "XKX" else -1]) for code in ("SWE", "NOR", "PER")}
    assert states("Chile condemned Russia over the raid. So did the Lithuanian foreign minister, Ana Dor.") == [
        ("condemnation", ("CHL", "RUS")), ("condemnation", ("LTU", "RUS")),
    ]


def test_an_answer_in_kind_a_market_and_a_team_repeat_nothing() -> None:
    assert states("Germany expelled four Iranian diplomats. Tehran did the same.") == [("expulsion", ("DEU", "IRN"))]
    assert not states("The shares fell on Monday in Peru. Chile followed suit.")
    visit = "Chilean President Ana Soto visited Peru on Monday. Her team did the same."
    assert states(visit) == [("visit", ("CHL", "PER"))]


def test_a_step_taken_likewise_may_be_taken_again() -> None:
    text = "Spain recognised Kosovo on Monday. Ghana had taken the same step in March. Peru did so in January."
    assert states(text) == [("recognition", (code, "XKX")) for code in ("ESP", "GHA", "PER")]
