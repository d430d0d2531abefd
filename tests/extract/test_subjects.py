"""A subject with its verb opens a clause."""

from __future__ import annotations

from tests.english import events


def test_what_is_said_has_a_subject_of_its_own() -> None:
    text = "The Peruvian foreign ministry said Chile summoned the Kenyan ambassador."
    assert ("summons", ("CHL", "KEN"), "happened") in events(text)


def test_an_adverbial_put_first_shares_the_subject_behind_the_comma() -> None:
    text = "Meeting with Georgian Prime Minister Irakli Gelovani, Armenian Prime Minister Aram Vardanyan praised trade."
    assert events(text)[0] == ("meeting", ("ARM", "GEO"), "happened")


def test_words_that_lead_to_a_noun_put_it_before_the_subject_behind_the_comma() -> None:
    text = "In the presence of Swedish Prime Minister Ulf Berg, Kenya and Norway signed a treaty in Stockholm."
    assert events(text) == [("signing", ("KEN", "NOR"), "happened")]


def test_who_leads_a_subject_belongs_to_it_and_not_to_an_act_told_before() -> None:
    text = (
        "Ahead of Danish Prime Minister Ida Holm's visit to Peru, a Peruvian delegation led by Minister Ana Rios "
        "arrived in Oslo."
    )
    assert ("visit", ("DNK", "PER"), "planned") in events(text)
    assert ("visit", ("NOR", "PER"), "happened") in events(text)


def test_a_list_behind_a_preposition_opens_no_clause() -> None:
    text = "A summit attended by Peru, Chile and Bolivia closed in Lima on Saturday."
    assert events(text) == [("conference", ("BOL", "CHL", "PER"), "happened")]
    text = "A meeting of foreign ministers from Peru, Chile and Bolivia opened in Lima."
    assert events(text) == [("conference", ("BOL", "CHL", "PER"), "happened")]


def test_behind_an_adverbial_a_list_is_the_subject() -> None:
    text = "After talks with Kenya, Peru and Chile signed a treaty in Lima."
    assert ("signing", ("CHL", "PER"), "happened") in events(text)


def test_a_person_behind_a_list_of_states_opens_a_clause() -> None:
    text = "Kenya signed a treaty with Peru and Chile, and the Norwegian president visited India on Monday."
    assert ("visit", ("IND", "NOR"), "happened") in events(text)
