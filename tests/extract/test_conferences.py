"""Conferences: whose they are, who takes part."""

from __future__ import annotations

from tests import english
from tests.russian import events


def test_a_conference_of_the_states_of_an_organisation_is_the_organisations() -> None:
    text = "В Каире открылась чрезвычайная встреча министров иностранных дел стран Лиги арабских государств."
    assert events(text) == [("conference", ("AL", "EGY"), "happened")]


def test_who_only_speaks_of_a_conference_takes_no_part() -> None:
    text = "Министр обороны Чили рассказал о подготовке саммита ОАГ в Лиме."
    assert ("conference", ("OAS", "PER"), "planned") in events(text)


def test_a_city_that_is_no_capital_is_the_host() -> None:
    assert events("В Гааге проходит саммит по ядерной безопасности.") == [("conference", ("NLD",), "ongoing")]


def test_who_attends_the_conference_of_an_organisation_takes_part() -> None:
    attended = [("conference", ("AU", "ETH", "KEN"), "happened")]
    assert english.events("Kenya's president attended the African Union summit in Addis Ababa.") == attended
    assert english.events("The AU summit in Addis Ababa was attended by Kenya's president.") == attended
    assert not english.events("Kenya praised the AU summit in Addis Ababa.")
