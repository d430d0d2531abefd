"""Known office-holders told by their family names alone."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def test_a_chief_of_a_known_family_name_acts_for_the_state_he_led_on_the_day() -> None:
    text = "President Clinton met Ghanaian President Jerry Rawlings on Friday."
    assert [e.countries for e in said(read(text, "en", "1998-10-10"), Event)] == [("GHA", "USA")]
    assert not said(read(text, "en", "2020-10-10"), Event)


def test_a_name_that_two_states_know_tells_none() -> None:
    text = "Prime Minister Sharif met Ghanaian President John Mahama on Friday."
    states = {e.countries for e in said(read(text, "en", "2014-10-10"), Event)}
    assert all("EGY" not in countries for countries in states)


def test_the_state_beside_a_king_is_his() -> None:
    text = "Jordan's King Abdullah met with Ghanaian President John Mahama in Accra."
    assert [e.countries for e in said(read(text, "en", "2014-10-10"), Event)] == [("GHA", "JOR")]


def test_a_former_holder_holds_nothing() -> None:
    text = "Former Prime Minister Tony Blair met Ghanaian President John Mahama in Accra."
    held = [(a.name, a.office.rank) for a in read(text, "en", "2005-10-10").actors if a.kind == "person" and a.office]
    assert held == [("John Mahama", "head_of_state")]


def test_of_a_text_without_a_day_somebody_is_known_by_the_highest_office() -> None:
    held = [(a.office.rank, a.country) for a in read("Дмитрий Медведев прибыл в Лиму.", "ru").actors if a.office]
    assert held == [("head_of_state", "RUS")]


def test_one_word_does_not_call_up_an_official() -> None:
    assert [a for a in read("Велаяти прибыл в Лиму.", "ru", "2015-10-10").actors if a.office] == []
