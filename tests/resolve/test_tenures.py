"""Known office-holders told by their family names alone."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def test_a_chief_of_a_known_family_name_acts_for_the_state_he_led_on_the_day() -> None:
    text = "President Cardoso met Ghanaian President Jerry Rawlings on Friday."
    assert [e.countries for e in said(read(text, "en", "1998-10-10"), Event)] == [("BRA", "GHA")]
    assert not said(read(text, "en", "2020-10-10"), Event)


def test_a_name_that_two_states_know_tells_none() -> None:
    text = "Prime Minister Sharif met Ghanaian President John Mahama on Friday."
    states = {e.countries for e in said(read(text, "en", "2014-10-10"), Event)}
    assert all("EGY" not in countries for countries in states)


def test_the_state_beside_a_king_is_his() -> None:
    text = "Jordan's King Abdullah met with Ghanaian President John Mahama in Accra."
    assert [e.countries for e in said(read(text, "en", "2014-10-10"), Event)] == [("GHA", "JOR")]
