"""Conferences told in several places of a text, and with the journey somebody makes to them."""

from __future__ import annotations

import pytest

from tests import arabic, english, filipino, russian


def _conferences(events: list[tuple[str, tuple[str, ...], str]]) -> list[tuple[str, ...]]:
    return [states for kind, states, _ in events if kind == "conference"]


@pytest.mark.parametrize(("language", "text", "states"), [
    (english, "The president of Togo arrived in Lomé's neighbour Ghana for an extraordinary summit of ECOWAS.",
     ("ECOWAS", "GHA", "TGO")),
    (english, "The Thai premier left for Jakarta to take part in a regional forum.", ("IDN", "THA")),
    (arabic, "توجه رئيس تونس إلى أديس أبابا للمشاركة في قمة الاتحاد الأفريقي.", ("AU", "ETH", "TUN")),
    (russian, "Премьер-министр Армении прибыл в Астану для участия в саммите ОДКБ.", ("ARM", "CSTO", "KAZ")),
    (filipino, "Nasa Indonesia si Pangulong Marcos para dumalo sa ASEAN Summit.", ("ASEAN", "IDN", "PHL")),
])
def test_who_travels_to_a_conference_takes_part_where_they_go(language, text, states) -> None:  # type: ignore[no-untyped-def]
    assert _conferences(language.events(text)) == [states]


def test_a_conference_that_travellers_only_speak_of_is_not_where_they_go() -> None:
    text = "On a visit to Oslo the Polish foreign minister discussed the NATO summit in Ankara."
    assert _conferences(english.events(text)) == [("NATO", "TUR")]


def test_a_journey_elsewhere_takes_nobody_to_a_conference() -> None:
    text = "The Chilean president flew to Peru on Monday and attended the OAS summit in Panama on Friday."
    assert _conferences(english.events(text)) == [("CHL", "OAS", "PAN")]


def test_the_summit_is_the_one_told_before() -> None:
    text = "The 4th OAS summit will be held in Argentina on 4 November. Chile's president will attend the summit."
    assert _conferences(english.events(text)) == [("ARG", "CHL", "OAS")]


def test_the_said_conference_is_the_one_told_before() -> None:
    text = (
        "Inimbitahan ng Japan si Pangulong Duterte upang daluhan ang Kizuna Conference sa Tokyo. "
        "Dadalo si Pangulong Duterte sa nasabing conference sa Mayo 31."
    )
    assert _conferences(filipino.events(text)) == [("JPN", "PHL")]


def test_another_summit_is_not_the_one_told_before() -> None:
    text = "The NATO summit was held in Ankara. The Polish president will attend another summit in Rome."
    assert _conferences(english.events(text)) == [("NATO", "TUR"), ("ITA", "POL")]


def test_the_next_summit_is_of_those_whose_the_last_one_was() -> None:
    text = "Саммит ШОС завершился в Бишкеке. Следующий саммит пройдет в Исламабаде."
    assert _conferences(russian.events(text)) == [("KGZ", "SCO"), ("PAK", "SCO")]


def test_summits_of_others_stay_apart() -> None:
    text = "The ASEAN summit was held in Vientiane. The ASEAN-Japan summit was held in Vientiane as well."
    assert _conferences(english.events(text)) == [("ASEAN", "LAO"), ("ASEAN", "JPN", "LAO")]


def test_a_format_takes_part_through_its_members() -> None:
    text = "The Normandy Four summit was held in Paris. France praised the summit."
    assert all("NORMANDY" not in states for states in _conferences(english.events(text)))


def test_a_summit_told_as_coming_and_as_under_way_is_one() -> None:
    text = "The NATO summit will be held in Ankara. The Polish president is attending the summit."
    assert _conferences(english.events(text)) == [("NATO", "POL", "TUR")]


def test_an_extraordinary_summit_is_told_on_as_the_summit() -> None:
    text = "انطلقت في نيروبي أمس القمة الاستثنائية بمشاركة رئيس الهند. ويشارك في القمة رئيس البرازيل."
    assert [states for kind, states, _ in arabic.events(text) if kind == "conference"] == [("BRA", "IND", "KEN")]
