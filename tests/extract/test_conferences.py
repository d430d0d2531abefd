"""Conferences: whose they are, who takes part."""

from __future__ import annotations

from tests import arabic, english, filipino
from tests.russian import events


def test_a_conference_of_the_states_of_an_organisation_is_the_organisations() -> None:
    text = "В Каире открылась чрезвычайная встреча министров иностранных дел стран Лиги арабских государств."
    assert events(text) == [("conference", ("EGY", "LAS"), "happened")]


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


def test_a_conference_named_after_two_sides_is_of_both() -> None:
    assert english.events("The EU-China summit ended in Beijing.")[0][1] == ("CHN", "EU")
    assert english.events("The Russia-Africa summit will be held in Moscow in May.")[0][1] == ("AU", "RUS")
    assert events("Саммит Россия – АСЕАН состоялся в Сочи.") == [("conference", ("ASEAN", "RUS"), "happened")]
    text = "Dumalo si Pangulong Marcos sa ASEAN-Japan Summit sa Tokyo."
    assert filipino.events(text) == [("conference", ("ASEAN", "JPN", "PHL"), "happened")]


def test_a_region_that_nobody_speaks_for_is_no_side() -> None:
    assert english.events("The GCC-Central Asia summit was held in Jeddah.")[0][1] == ("GCC", "SAU")


def test_where_an_organisation_meets_as_itself_there_is_no_host() -> None:
    assert english.events("The EU-US summit was held in Brussels.")[0][1] == ("EU", "USA")
    assert english.events("The NATO summit was held in Ankara.")[0][1] == ("NATO", "TUR")


def test_ministers_of_two_states_meet_and_those_of_many_confer() -> None:
    two = "Встреча министров иностранных дел Чили и Перу прошла в Лиме на полях саммита ОАГ."
    assert ("meeting", ("CHL", "PER"), "happened") in events(two)
    many = "Встреча министров торговли Чили, Перу и Кубы прошла в Лиме."
    assert [kind for kind, *_ in events(many)] == ["conference"]
    body = "Премьер-министр Армении выступил на заседании Евразийского межправсовета."
    assert events(body) == [("conference", ("ARM", "EAEU"), "happened")]


def test_a_conference_is_of_the_organisation_whose_own_it_is() -> None:
    assert english.events("The 8th Summit of the Americas was held in Lima.")[0][1] == ("OAS", "PER")
    assert english.events("Kuwait hosted the Gulf summit in May.")[0][1] == ("GCC", "KWT")


def test_its_proceedings_are_the_summit_itself() -> None:
    text = "اختتمت في المنامة أعمال القمة العربية بمشاركة رئيس جيبوتي."
    assert arabic.events(text)[0][1] == ("BHR", "DJI")


def test_who_will_attend_a_summit_is_told_in_the_future_too() -> None:
    text = "سيشارك وزير خارجية تونس في الاجتماع الوزاري في جنوب أفريقيا."
    assert arabic.events(text) == [("conference", ("TUN", "ZAF"), "planned")]
    assert arabic.events("ستستضيف مصر القمة.")[0][:2] == ("conference", ("EGY",))


def test_what_completes_a_session_behind_the_verb_takes_no_part_in_the_talks() -> None:
    text = "Переговоры президентов Кении и Чехии состоялись накануне Совета министров иностранных дел ОДКБ."
    assert ("meeting", ("CZE", "KEN"), "happened") in events(text)


def test_ministers_of_an_organisation_that_meet_nobody_else_hold_a_conference() -> None:
    assert english.events("EU foreign ministers met in Luxembourg on Monday.") == [("conference", ("EU",), "happened")]
    text = "EU foreign ministers met with the Kenyan president in Luxembourg on Monday."
    assert ("meeting", ("EU", "KEN"), "happened") in english.events(text)
    text = "The foreign ministers of the Baltic states met in Riga on Monday."
    assert english.events(text) == [("meeting", ("EST", "LTU", "LVA"), "happened")]


def test_an_organisation_that_sits_meets_nobody_at_its_venue() -> None:
    assert english.events("UNESCO, which meets in Paris in October, has yet to decide.") == []


def test_the_forum_whose_conference_is_told_is_no_other() -> None:
    text = "The first ministerial conference of the Russia-Africa Partnership Forum was convened in Sochi."
    assert [kind for kind, _, _ in english.events(text)] == ["conference"]
    text = "The summit of the leaders of the Asian Business Forum opened in Kenya."
    assert [sides for _, sides, _ in english.events(text)] == [("KEN",)]
