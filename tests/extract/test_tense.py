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
