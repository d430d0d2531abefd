"""Whom "the interlocutors" means."""

from __future__ import annotations

from tests.english import events


def test_those_who_met_not_the_conference_at_which_they_met() -> None:
    met = "On the sidelines of the UN Climate Change Conference in Lima, Kenya's president, John Otieno, met Fijian "
    found = events(f"{met}President Ana Ruiz. The interlocutors discussed trade in fish.")
    assert [countries for kind, countries, _ in found if kind == "meeting"] == [("FJI", "KEN")]


def test_the_parties_are_those_who_talked_not_the_two_named_last() -> None:
    met = "Kenya's president, John Otieno, met Fijian President Ana Ruiz. He spoke of the ties of Peru with Chile. "
    found = events(f"{met}The parties agreed to open an air route.")
    assert [countries for kind, countries, _ in found if kind == "agreement_reached"] == [("FJI", "KEN")]


def test_a_third_state_speaks_to_the_two_that_the_text_is_about() -> None:
    text = (
        "Norway and Bahrain quarrel over a ship. Bahrain held it and Norway protested. Kenya and Malta watched. "
        "Peru called on both sides to keep calm."
    )
    assert ("appeal", ("BHR", "NOR", "PER"), "happened") in events(text)


def test_the_three_countries_are_those_named_in_a_row() -> None:
    text = "Envoys came from Mexico, Peru and Cuba. On 3 May 2019, China signed agreements with the three countries."
    assert ("signing", ("CHN", "CUB", "MEX", "PER"), "happened") in events(text)
    text = "Poland, Latvia, Estonia and Finland came. The presidents of Peru and Chile spoke. The four leaders met."
    assert ("meeting", ("EST", "FIN", "LVA", "POL"), "happened") in events(text)


def test_the_states_of_a_format_are_meant_by_their_number() -> None:
    text = "Diplomats of the Normandy Four met in Paris. The four countries signed a joint statement."
    assert ("signing", ("DEU", "FRA", "RUS", "UKR"), "happened") in events(text)
    text = "Diplomats of the Normandy Four met in Paris. The three countries signed a joint statement."
    assert not any(kind == "signing" for kind, _, _ in events(text))


def test_both_sides_are_those_who_met_not_those_listed_since() -> None:
    met = "Kenya's president, John Otieno, met Fijian President Ana Ruiz. The pact binds Peru, Chile and Cuba. "
    found = events(f"{met}Both sides agreed to open an air route.")
    assert [countries for kind, countries, _ in found if kind == "agreement_reached"] == [("FJI", "KEN")]


def test_they_are_all_who_met() -> None:
    text = "Kenya's president John Otieno said after talks with his counterparts from Fiji, Peru and Cuba that they "
    found = events(f"{text}agreed on a free trade zone.")
    assert [countries for kind, countries, _ in found if kind == "agreement_reached"] == [("CUB", "FJI", "KEN", "PER")]
