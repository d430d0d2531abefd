"""Who takes part beside what slots tell: rows of visitors, whose visit it is, formats, names of conferences."""

from __future__ import annotations

from tests.english import events

_MET = "Ghanaian President John Mahama met Prime Minister of Peru Ana Ruiz and Prime Minister of Chile Juan Soto"


def test_several_who_are_on_a_visit_are_all_visitors() -> None:
    together = ("visit", ("CHL", "GHA", "PER"), "ongoing")
    assert together in events(f"{_MET}, who are on a visit to our country.")
    assert together in events(f"{_MET}, who are on a visit to Accra.")
    assert ("visit", ("CHL", "GHA"), "ongoing") in events(f"{_MET}, who is on a visit to Accra.")


def test_their_visit_is_of_the_whole_row() -> None:
    visit = ("visit", ("CHL", "CUB", "GHA", "PER"), "happened")
    row = "Prime Minister of Peru Ana Ruiz, Prime Minister of Chile Juan Soto and Prime Minister of Cuba Luis Diaz"
    assert visit in events(f"Ghanaian President John Mahama met {row} during their visit to our country.")
    assert visit in events(f"Ghanaian President John Mahama met {row} during their visit to Accra.")


def test_nobody_visits_his_own_state() -> None:
    text = "The Ghanaian president said that during his visit to Ghana, Peruvian President Juan Soto saw the damage."
    assert events(text) == [("visit", ("GHA", "PER"), "happened")]


def test_whoever_meets_beside_a_conference_is_not_told_to_attend_it() -> None:
    text = "The Ghanaian president met with Prime Minister of Peru Ana Ruiz on the sidelines of the COP 26 UN Climate "
    told = events(f"{text}Change Conference in Lisbon.")
    assert told == [("meeting", ("GHA", "PER"), "happened"), ("conference", ("PRT", "UN"), "happened")]
    text = "Ghanaian President John Mahama spoke with President of Peru Ana Ruiz following the African Union summit."
    assert ("conference", ("AU",), "happened") in events(text)


def test_talks_in_a_format_are_of_its_members() -> None:
    text = "The Ukrainian president is ready to hold a meeting in the Normandy format soon."
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("DEU", "FRA", "RUS", "UKR")]


def test_formats_of_talks_are_no_talks() -> None:
    assert not events("The presidents of Peru and Chile praised the existing negotiation formats.")


def test_whoever_is_spoken_with_during_talks_does_not_hold_them() -> None:
    told = events("The president of Peru spoke with the president of Chile during talks with the president of Cuba.")
    assert [states for kind, states, _ in told if kind == "meeting"] == [("CUB", "PER")]


def test_who_arrives_where_he_is_received_is_the_guest() -> None:
    received = "Peruvian Prime Minister Juan Soto received Ghanaian President John Mahama at Lima airport"
    landed = "President Mahama first landed in Iquitos, where he saw a dam. He left for Lima on a special flight."
    told = events(f"{received}, as he arrived on an official visit to Peru on Sunday. {landed}")
    assert [event for event in told if event[0] == "visit"] == [("visit", ("GHA", "PER"), "happened")]


def test_going_on_to_say_something_is_no_journey() -> None:
    told = events("The Thai foreign minister went on to announce a pact with India.")
    assert "visit" not in [kind for kind, _, _ in told]


def test_visits_are_exchanged_when_agreed() -> None:
    told = events("The presidents of Peru and Ghana agreed to exchange visits in the near future.")
    assert ("visit", ("GHA", "PER"), "planned") in told


def test_who_flies_home_pays_no_visit() -> None:
    text = "Lima received the president of Ghana. Peru said that the Ghanaian president will depart for Ghana soon."
    assert "visit" not in [kind for kind, _, _ in events(text)]
