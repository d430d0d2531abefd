"""Persons whom a word for a counterpart leads in."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event
from tests.reading import Texts, read, said


def _meetings(text: str, code: str) -> list[tuple[str, ...]]:
    return [event.countries for event in said(read(text, code), Event) if event.type == "meeting"]


def test_a_guest_told_by_title_and_name_is_one_person_with_the_word_for_a_guest() -> None:
    texts = {
        "en": "Kenyan President Joe Otieno and his guest, Norwegian Prime Minister Lars Holm, discussed Sudan.",
        "ar": "بحث الرئيس الكيني جو أوتينو مع ضيفه رئيس الوزراء النرويجي لارس هولم الأوضاع في السودان.",
        "ru": "Глава МИД Кении Аша Отиено встретилась с коллегой, министром иностранных дел Норвегии Ларсом Хольмом.",
        "fil": "Nakipagpulong si Kenyan President Joe Otieno sa kanyang panauhin na si Norwegian King Olav Holm.",
    }
    for code, text in texts.items():
        assert _meetings(text, code) == [("KEN", "NOR")], code


def test_the_title_behind_a_counterpart_is_of_the_state_told_of_the_counterpart() -> None:
    texts = {
        "en": "Kenyan Foreign Minister Asha Otieno met her Norwegian counterpart, Minister Lars Holm, in Geneva.",
        "ar": "التقى الرئيس الكيني جو أوتينو نظيره النرويجي الرئيس لارس هولم.",
        "ru": "Глава МИД Кении встретилась со своим норвежским коллегой, министром иностранных дел Ларсом Хольмом.",
    }
    for code, text in texts.items():
        reading = read(text, code)
        assert [event.countries for event in said(reading, Event)] == [("KEN", "NOR")], code
        persons = {actor.name: actor.country for actor in reading.actors if actor.kind == "person"}
        assert [country for name, country in persons.items() if name not in ("Asha Otieno",)][-1] == "NOR", code


def test_who_speaks_behind_a_comma_is_not_the_counterpart() -> None:
    text = "After meeting his Norwegian counterpart, President Joe Otieno of Kenya said that he was content."
    assert _meetings(text, "en") == [("KEN", "NOR")]


def test_those_named_behind_a_side_are_of_its_state() -> None:
    texts = {
        "ar": "حضر اللقاء من الجانب النرويجي الوزير لارس هولم، والوزير أولاف بيرغ، ومن الجانب الكيني السفير جو أوتينو.",
        "en": "On the Norwegian side, Minister Lars Holm and Envoy Olav Berg spoke, then Kenyan Envoy Joe Otieno.",
    }
    for code, text in texts.items():
        countries = [actor.country or "" for actor in read(text, code).actors if actor.kind == "person"]
        assert sorted(countries) == ["KEN", "NOR", "NOR"], code


def test_forces_of_two_states_told_by_two_adjectives_both_take_part() -> None:
    events = said(read("أجرت القوات الكينية والنرويجية مناورات مشتركة في المحيط الهندي.", "ar"), Event)
    assert [(event.type, event.countries) for event in events] == [("joint_exercise", ("KEN", "NOR"))]


@pytest.mark.parametrize(("language", "text"), [
    ("ar", "وسيلتقي وزير الخارجية الكيني جون موانجي غداً في الدوحة نظراءه في دول مجلس التعاون الخليجي."),
    ("ru", "Глава МИД Кении Джон Отиено встретится в Дохе с коллегами из стран Лиги арабских государств."),
    ("en", "Kenyan Minister Joe Otieno will meet his counterparts in the countries of the Arab League in Doha."),
])
def test_counterparts_are_of_the_organisation_whose_states_they_are_from(language: str, text: str) -> None:
    states = [states for kind, states, _ in Texts(language).events(text) if kind == "meeting"]
    assert states in ([("GCC", "KEN")], [("KEN", "LAS")])


def test_from_tells_whose_those_are_whom_a_state_sends() -> None:
    assert _meetings("Delegations from Chile and Peru met in Doha.", "en") == [("CHL", "PER")]
    text = "Experts from Peru, Chile and Bolivia will meet in Doha."
    assert _meetings(text, "en") == [("BOL", "CHL", "PER")]


def test_where_a_counterpart_was_met_is_not_whose_he_is() -> None:
    text = "Peru's foreign minister met his Chilean counterpart on the sidelines of the General Assembly."
    assert _meetings(text, "en") == [("CHL", "PER")]
