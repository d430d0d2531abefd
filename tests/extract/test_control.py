"""Whose infinitive it is, how far arguments reach, and what a list behind a preposition is no part of."""

from __future__ import annotations

from tests import arabic
from tests.english import events


def test_who_is_asked_does_what_the_infinitive_says() -> None:
    assert ("visit", ("IND", "KEN"), "proposed") in events(
        "Kenya's president, William Ruto, invited Indian Prime Minister Narendra Modi to visit Kenya in 2030."
    )


def test_a_list_of_topics_is_no_object() -> None:
    text = "Ghana's president, Kofi Mensah, came to Lima for talks with Peruvian President Ana Ruiz about trade, "
    assert events(text + "European Union matters and fish.")[0] == ("visit", ("GHA", "PER"), "happened")


def test_to_call_on_somebody_to_act_is_no_courtesy_call() -> None:
    asked = events("Norway called on the Israeli prime minister to lift the blockade.")
    assert [kind for kind, *_ in asked] == ["appeal"]
    assert events("The ambassador of Kenya called on the Fijian prime minister.") == [
        ("meeting", ("FJI", "KEN"), "happened"),
    ]


def test_whom_somebody_tells_to_act_is_asked_and_whom_he_tells_of_it_is_not() -> None:
    told = ("appeal", ("BDI", "RWA"), "happened")
    assert told in events("Rwanda has told Burundi to hand over the men.")
    assert told not in events("Rwanda has told Burundi about its plan to leave the bloc.")


def test_who_receives_is_not_who_is_received() -> None:
    assert "meeting" not in [kind for kind, *_ in events("The Fijian prime minister received the report of Kenya.")]


def test_people_whom_nobody_names_are_not_the_subject_of_the_sentence() -> None:
    text = "Kenya's foreign minister, John Otieno, thanked Oman for the return of citizens who had been in Iran."
    assert "visit" not in [kind for kind, *_ in events(text)]


def test_what_is_only_spoken_about_is_no_act() -> None:
    text = "Peruvian President Ana Ruiz paid attention to the issue of release of Kenyan sailors held by Fiji."
    assert "release" not in [kind for kind, *_ in events(text)]


def test_the_city_that_somebody_leaves_takes_no_part_in_talks() -> None:
    text = "French Foreign Minister Anne Petit left Tehran for talks with her Iraqi counterpart."
    assert ("meeting", ("FRA", "IRQ")) in [(kind, states) for kind, states, _ in events(text)]


def test_a_state_noun_before_the_thing_condemned_tells_whose_it_is() -> None:
    text = "Cuba's deputy foreign minister denounced the US embargo in a speech at the United Nations."
    assert ("condemnation", ("CUB", "USA"), "happened") in events(text)


def test_whoever_visits_a_state_holds_the_talks_it_is_visited_for() -> None:
    talks = ("meeting", ("NGA", "TCD"), "planned")
    assert talks in arabic.events("زار وزير خارجية تشاد النيجر لإجراء محادثات مع نظيره النيجيري.")
    text = "استقبل أمير قطر وزير خارجية تشاد الذي يزور قطر لإجراء محادثات مع نظيره النيجيري."
    assert talks in arabic.events(text)


def test_whoever_is_called_on_does_what_is_asked() -> None:
    text = "دعا رئيس تشاد الصين إلى تقديم مساعدات إغاثية لليمن."
    assert all("TCD" not in states for kind, states, _ in arabic.events(text) if kind == "aid")


def test_who_led_an_act_that_is_condemned_is_at_whom_it_is_aimed() -> None:
    text = "Fiji condemned the strikes launched by Kenya and Togo against Peru."
    assert events(text)[0] == ("condemnation", ("FJI", "KEN", "TGO"), "happened")


def test_a_service_of_a_state_acts_behind_while() -> None:
    text = "Chile offered Fiji a partnership, while Kenya's state geological service signed a contract with Togo."
    assert ("signing", ("KEN", "TGO"), "happened") in events(text)


def test_whose_decision_it_is_does_what_the_infinitive_says() -> None:
    told = ("recognition", ("KEN", "XKX"), "happened")
    assert told in events("Fiji welcomes the decision by Kenya to recognise Kosovo.")
    assert told in events("Fiji condemned Kenya's decision to recognise Kosovo.")
    assert told in events("Kenya took the decision to recognise Kosovo.")
