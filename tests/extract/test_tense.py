"""A present that tells what is fixed for a day."""

from __future__ import annotations

from tests.dated import dated

_FRIDAY = "2009-11-20"


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(event.type, event.modality, event.date) for event in dated("en", text, _FRIDAY)]


def test_a_day_to_come_puts_the_plain_present_there() -> None:
    assert _told("The Slovak prime minister flies to Minsk tonight.") == [("visit", "scheduled", "2009-11-20")]
    text = "Prince Haakon of Norway begins an official visit to South Africa on Tuesday."
    assert _told(text) == [("visit", "scheduled", "2009-11-24")]
    text = "The trade talks between Peru and Chile begin in Lima on Thursday."
    assert _told(text) == [("negotiation_round", "scheduled", "2009-11-26")]


def test_what_goes_on_or_lasts_until_a_day_is_under_way() -> None:
    assert [one[1] for one in _told("Prince Haakon of Norway is visiting South Africa.")] == ["ongoing"]
    assert [one[1] for one in _told("The Kenyan president is on a visit to Peru until Friday.")] == ["ongoing"]


def test_what_was_in_its_course_when_it_was_told_is_under_way() -> None:
    assert [one[1] for one in _told("Peru said it was negotiating with Chile on fish.")] == ["ongoing"]
    assert [one[1] for one in _told("The Kenyan president was visiting Peru.")] == ["happened"]
    text = "The Norwegian minister Ole Berg, currently on a visit to Peru, signed an agreement with Lima on Thursday."
    assert ("signing", "happened", "2009-11-19") in _told(text)


def test_what_is_told_beside_a_plan_is_planned() -> None:
    text = "Norwegian President Ole Berg will fly to Uganda after meeting Kenyan President John Kibaki."
    assert {one[:2] for one in _told(text)} == {("meeting", "planned"), ("visit", "planned")}
    text = "Having met Kenyan President John Kibaki, Norwegian President Ole Berg will fly to Uganda."
    assert {one[:2] for one in _told(text)} == {("meeting", "happened"), ("visit", "planned")}
    text = "Norwegian President Ole Berg will visit Kenya on Monday, meeting President John Kibaki."
    assert set(_told(text)) == {("meeting", "scheduled", "2009-11-23"), ("visit", "scheduled", "2009-11-23")}


def test_how_long_ago_the_last_one_was_is_no_day_of_what_is_to_come() -> None:
    assert _told("It will be the first visit of a Kenyan president to Peru since 1998.") == [("visit", "planned", "")]


def test_a_noun_of_which_the_future_is_told_is_to_come() -> None:
    for text in (
        "The Kenyan president's visit to Peru will be his first.",
        "This will be the first visit of a Kenyan president to Peru.",
        "The visit of the Kenyan president to Peru will last three days.",
    ):
        assert _told(text) == [("visit", "planned", "")], text
    assert _told("The visit of the Kenyan president to Peru was the first.") == [("visit", "happened", "")]


def test_the_future_of_what_lasts_is_no_present() -> None:
    assert _told("The Kenyan president will be visiting Peru.") == [("visit", "planned", "")]


def test_what_was_managed_is_done_and_what_was_dropped_is_not() -> None:
    assert _told("The Kenyan president was able to visit Peru on Thursday.") == [("visit", "happened", "2009-11-19")]
    assert _told("The Kenyan president cancelled plans to visit Peru.") == [("visit", "cancelled", "")]
    assert _told("The Kenyan president did not rule out visiting Peru.") == [("visit", "hypothetical", "")]
    assert _told("The Kenyan president decided against visiting Peru.") == [("visit", "denied", "")]


def test_what_a_relative_clause_plans_leaves_its_main_verb_done() -> None:
    text = "The Peruvian minister, who is to visit Kenya next week, met the Kenyan ambassador on Thursday."
    assert set(_told(text)) == {("visit", "scheduled", "2009-11-23/2009-11-29"), ("meeting", "happened", "2009-11-19")}
