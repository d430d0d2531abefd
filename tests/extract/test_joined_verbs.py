"""Verbs joined to one before, acts told beside another, whom "they" means."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _acts(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    events = said(read(text, "en", "2015-06-12"), Event)
    return [(event.type, event.countries, str(event.date.earliest or "")) for event in events]


def test_the_last_state_visited_is_not_who_attends_what_follows() -> None:
    text = "Kenya's foreign minister will visit Peru and Chile and attend a conference in Lima next week."
    told = {(kind, states) for kind, states, _ in _acts(text)}
    assert {("visit", ("KEN", "PER")), ("visit", ("CHL", "KEN"))} <= told
    assert not any(kind == "conference" and "KEN" not in states for kind, states in told)


def test_an_answer_has_its_own_day_not_what_it_answers() -> None:
    text = "Kenya summoned Peru's ambassador on Wednesday to protest Lima's decision to impose sanctions on Kenya."
    assert _acts(text) == [("summons", ("KEN", "PER"), "2015-06-10"), ("sanction", ("KEN", "PER"), "")]


def test_a_year_with_an_article_tells_which_thing_is_meant() -> None:
    assert _acts("Peru's president criticised Chile over the 1979 war.") == [("condemnation", ("CHL", "PER"), "")]
    told = _acts("In the 1994 talks Kenya and Uganda agreed on a border.")
    assert ("meeting", ("KEN", "UGA"), "1994-01-01") in told


def test_they_are_the_body_that_was_told_of_alone() -> None:
    text = "Kenyan rebels agreed to a ceasefire on Thursday. They have agreed to a truce, the envoy said. "
    assert {states for _, states, _ in _acts(text + "French food is good.")} == {("KEN",)}


def test_whoever_tells_of_an_act_holds_no_title_told_before_him() -> None:
    text = "Peru's president Jose Soto met the Kenyan foreign minister, Okoth said. Kenya's spokesman Jim Okoth smiled."
    assert _acts(text) == [("meeting", ("KEN", "PER"), "")]


def test_a_summit_of_two_ministers_is_their_meeting() -> None:
    text = "Peru's foreign minister Jose Soto met Chilean foreign minister Juan Ramos on Monday for a bilateral summit."
    assert _acts(text) == [("meeting", ("CHL", "PER"), "2015-06-08")]


def test_talks_in_the_course_of_which_something_is_said_may_be_the_call_told_before() -> None:
    text = "Kenya's foreign minister spoke by phone with his Ugandan counterpart on Tuesday. "
    told = _acts(text + "During the talks, the two sides exchanged views.")
    assert told == [("phone_call", ("KEN", "UGA"), "2015-06-09")]
