"""Where a tour leads, told by verbs behind its noun."""

from __future__ import annotations

from tests import english


def test_legs_behind_and_ahead_are_one_tour_under_way() -> None:
    text = "The Turkish president is on a tour that has taken him to Mali and Niger and will take him to Senegal."
    assert english.events(text) == [("tour", ("MLI", "NER", "SEN", "TUR"), "ongoing")]


def test_a_tour_of_counted_states_leads_to_those_named() -> None:
    text = "Chilean President Juan Ruiz is on a tour to five countries, which has brought him to Angola and Togo."
    assert english.events(text) == [("tour", ("AGO", "CHL", "TGO"), "ongoing")]


def test_legs_to_come_are_told_by_their_verb() -> None:
    text = "Ghanaian President Kofi Dor began on Monday a regional tour which will take him to Kenya, Rwanda and Togo."
    assert english.events(text) == [("tour", ("GHA", "KEN", "RWA", "TGO"), "planned")]


def test_teams_and_artists_are_on_no_tour_of_states() -> None:
    assert not english.events("Norway's national football team is on a tour that has taken them to Chile and Peru.")
    assert not english.events("The singer from Peru is on a tour that has taken her to Chile and Cuba.")
