"""Whose official receives a guest, where only "the country" says so."""

from __future__ import annotations

from tests import english, russian


def test_who_receives_a_guest_is_no_countryman_of_his() -> None:
    text = "В Минск прибыл министр обороны Кубы. Его принял президент республики."
    assert ("meeting", ("BLR", "CUB"), "happened") in russian.events(text)
    text = "Глава МИД Греции находится в Тбилиси. Он встретится с президентом страны."
    assert ("meeting", ("GEO", "GRC"), "planned") in russian.events(text)


def test_an_envoy_is_received_where_he_is_accredited() -> None:
    text = "Посол Индии в Таджикистане был принят президентом республики."
    assert russian.events(text) == [("meeting", ("IND", "TJK"), "happened")]


def test_a_title_without_anybody_met_is_of_who_acts() -> None:
    text = "Парламент Кубы избрал главу правительства страны."
    assert not russian.events(text)


def test_a_title_told_before_is_of_the_host_where_the_guest_is_received() -> None:
    text = "Президент Перу прибыл в Сантьяго. Там гостя принял глава государства."
    assert ("meeting", ("CHL", "PER"), "happened") in russian.events(text)


def test_he_is_whose_visit_the_sentence_before_told_of() -> None:
    text = "Визит премьер-министра Индии в Минск начнётся завтра. Он встретится с президентом Белоруссии."
    assert ("meeting", ("BLR", "IND"), "planned") in russian.events(text)


def test_who_meets_two_leaders_is_neither_of_them() -> None:
    text = (
        "Peruvian President Juan Ruiz and Chilean President Ana Soto are in Lome. "
        "Togolese President Koffi Adom held talks with the two leaders on Monday."
    )
    assert ("meeting", ("CHL", "PER", "TGO"), "happened") in english.events(text)


def test_whom_somebody_receives_is_somebody_else() -> None:
    text = "Kenya's foreign minister, Ali Hassan, arrived in Lome. Togo's president received him at the palace."
    assert ("meeting", ("KEN", "TGO"), "happened") in english.events(text)


def test_whom_a_second_verb_hands_a_note_is_whoever_was_summoned() -> None:
    text = (
        "Egypt's president, Karim Haddad, met the Kazakh prime minister in Astana. The Foreign Ministry of Kenya "
        "summoned the Turkish ambassador Emre Aydin on 3 May 2024 and handed him a note of protest."
    )
    found = [event for event in english.events(text) if event[0] == "summons"]
    assert found == [("summons", ("KEN", "TUR"), "happened")]


def test_a_visiting_title_is_not_of_whoever_acts_before_it() -> None:
    text = (
        "Ghanaian President Kofi Adu held talks with visiting President Ana Rojas in Accra on Monday. "
        "Chile and Ghana will sign a deal."
    )
    assert ("meeting", ("CHL", "GHA"), "happened") in english.events(text)
