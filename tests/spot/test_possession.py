"""Possessors, owners and pairs before a noun, and adjectives that make a place."""

from __future__ import annotations

from tests import russian
from tests.english import events, persons


def test_a_possessor_gives_an_office_its_state() -> None:
    assert persons("Oman's foreign minister, Badr Salimi, met Kenya's president, John Otieno.") == [
        ("Badr Salimi", "OMN"), ("John Otieno", "KEN"),
    ]


def test_a_pair_before_a_noun_takes_part() -> None:
    assert events("Pakistan-Qatar talks ended in Doha.") == [("meeting", ("PAK", "QAT"), "happened")]


def test_the_capital_of_an_adjective_is_a_place() -> None:
    text = "Kenya's foreign minister, John Otieno, arrived in the Peruvian capital on Monday."
    assert events(text)[0][:2] == ("visit", ("KEN", "PER"))


def test_a_place_behind_a_verb_of_being_is_where_it_was() -> None:
    text = "Kenya's foreign minister, John Otieno, met Peruvian Foreign Minister Ana Ruiz."
    assert all("FRA" not in countries for _, countries, _ in events(f"{text} Their last meeting was in Paris."))


def test_adjectives_of_several_states_share_what_stands_behind_the_last() -> None:
    text = "Egyptian and Ethiopian officials resumed negotiations on the dam."
    assert events(text) == [("negotiation_round", ("EGY", "ETH"), "happened")]
    text = "The Polish and Lithuanian presidents visited Kyiv."
    assert events(text) == [("visit", ("LTU", "POL", "UKR"), "happened")]


def test_a_chamber_is_of_the_state_of_its_parliament() -> None:
    text = "Палата представителей конгресса США приняла резолюцию."
    assert russian.events(text) == [("vote", ("USA",), "happened")]


def test_a_comma_joins_the_states_that_open_a_headline() -> None:
    assert events("Kenya, Norway sign trade deal")[0][:2] == ("signing", ("KEN", "NOR"))
    assert events("Kenya, Norway to hold talks on fish")[0][:2] == ("meeting", ("KEN", "NOR"))
    assert events("Kenyan PM, Norwegian president discuss trade")[0][:2] == ("meeting", ("KEN", "NOR"))
    assert all("NOR" not in sides for _, sides, _ in events("Sweden's president, Norway said, met Kenya's president."))


def test_adjectives_of_one_case_share_the_noun_behind_the_last() -> None:
    text = "Кенийские и норвежские военные провели совместные учения."
    assert russian.events(text) == [("joint_exercise", ("KEN", "NOR"), "happened")]
    text = "Бразильский, аргентинский и уругвайский министры встретились в Лиме."
    assert russian.events(text) == [("meeting", ("ARG", "BRA", "URY"), "happened")]


def test_an_adjective_of_another_case_shares_nothing() -> None:
    text = "На российской границе и китайские пограничники встретили посла Ганы."
    assert all("RUS" not in countries for _, countries, _ in russian.events(text))


def test_one_word_for_her_as_object_and_as_owner_is_told_apart_by_what_follows() -> None:
    arrival = "Peruvian Foreign Minister Ana Ruiz arrived in Nairobi on Monday."
    met = ("meeting", ("KEN", "PER"), "happened")
    assert met in events(f"{arrival} President Moses Otieno of Kenya received her on Tuesday.")
    assert met not in events(f"{arrival} President Moses Otieno of Kenya met her demands on Tuesday.")
    told = events(f"{arrival} She ended her official visit and flew home.")
    assert {countries for kind, countries, _ in told if kind == "visit"} == {("KEN", "PER")}


def test_the_state_of_a_news_agency_is_no_side() -> None:
    told = events("Kenya's foreign minister will meet his Ugandan counterpart, Peru's Andina news agency said.")
    assert told == [("meeting", ("KEN", "UGA"), "planned")]
    assert all("QAT" not in sides for _, sides, _ in events("Qatar's Al Jazeera reported that Kenya condemned Peru."))
