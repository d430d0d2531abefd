"""Acts that are only named."""

from __future__ import annotations

from tests.arabic import events
from tests.english import events as english
from tests.russian import events as russian


def test_what_others_meet_beside_is_no_meeting_of_theirs() -> None:
    text = "التقى رئيس الوزراء المصري رئيس جزر القمر على هامش اجتماع الاتحاد الأفريقي."
    assert events(text) == [("meeting", ("COM", "EGY"), "happened")]


def test_words_that_are_only_asked_for_are_no_act_of_speech() -> None:
    text = "Премьер-министр Польши призвал Чехию осудить действия Румынии."
    assert [kind for kind, *_ in russian(text)] == ["appeal"]
    assert ("condemnation", ("CZE", "ROU"), "happened") in russian("Премьер-министр Чехии осудил действия Румынии.")


def test_a_noun_that_nothing_carries_tells_no_act_unless_it_says_when_or_who() -> None:
    assert not english("Spain praised the prospects of Moldova's membership in the European Union.")
    told = [kind for kind, *_ in english("Negotiations between Serbia and Kosovo were on his mind.")]
    assert told == ["negotiation_round"]
    dated = english("On 3 May 2019, the negotiations led the leaders of Serbia and of Kosovo to a deal.")
    assert told[0] in [kind for kind, *_ in dated]


def test_a_meeting_that_is_only_hoped_for_names_nobody() -> None:
    assert not english("The Omani minister spoke of an offer to Iran for talks.")
    assert english("After talks with his Iranian counterpart, the Omani foreign minister left.")


def test_a_summit_brought_up_at_its_venue_is_told() -> None:
    told = english("West African leaders agreed on tariffs at an emergency summit in Togo.")
    assert [kind for kind, *_ in told] == ["conference"]
    assert not english("Togo praised the decisions of the African Union summit.")


def test_a_meeting_of_somebody_spoken_of_is_told_though_no_verb_carries_it() -> None:
    text = "Во время визита президента Кении в Ригу запланирована его встреча с премьер-министром Латвии."
    assert ("meeting", ("KEN", "LVA"), "scheduled") in russian(text)


def test_a_signing_that_is_planned_is_told_of_the_two_spoken_of() -> None:
    text = "Президент Кении посетит Латвию. По итогам планируется подписание меморандума о взаимопонимании."
    assert ("signing", ("KEN", "LVA"), "planned") in russian(text)


def test_what_was_said_in_the_talk_makes_no_meeting_of_a_call() -> None:
    text = "Президент Кении провел телефонный разговор с президентом Чехии. В ходе беседы стороны говорили о торговле."
    assert russian(text) == [("phone_call", ("CZE", "KEN"), "happened")]


def test_a_gerund_that_completes_a_noun_tells_no_act() -> None:
    assert not english("The Croatian minister spoke of the actions on recognising Kosovo.")
    assert english("The Croatian minister thanked the Peruvian president for visiting Croatia.")


def test_a_known_paper_that_only_tells_the_time_is_not_signed_here() -> None:
    assert events("زار الوزير الكيني الهند بعد توقيع الاتفاق النووي.") == [("visit", ("IND", "KEN"), "happened")]
    told = "غادر الوزير الكيني الهند بعد توقيع اتفاق مع نظيره الهندي."
    assert ("signing", ("IND", "KEN"), "happened") in events(told)


def test_what_an_appeal_asks_for_is_told_by_the_appeal_alone() -> None:
    assert [kind for kind, *_ in english("France urged Sudan to resume peace talks with Chad.")] == ["appeal"]


def test_what_a_state_goes_on_saying_in_the_present_is_no_act_of_speech() -> None:
    assert not events("وتتهم كينيا أوغندا بدعم المتمردين.")
    assert [kind for kind, *_ in events("واتهمت كينيا أوغندا بدعم المتمردين.")] == ["condemnation"]
    stated = events("وأكد الوزير أن كينيا ترفض طلب أوغندا وتدين تصريحات رئيسها.")
    assert {kind for kind, *_ in stated} == {"condemnation", "rejection"}


def test_a_company_known_by_its_nationality_speaks_for_no_state() -> None:
    assert not english("The Swedish miners rejected an offer by the Swiss firm.")
    by_government = english("The Swedish government rejected an offer by Switzerland.")
    assert ("rejection", ("CHE", "SWE"), "happened") in by_government


def test_what_a_firm_known_by_its_nationality_stops_or_feels_is_no_act_of_a_state() -> None:
    assert not english("The Dutch retailer stopped buying Kenyan roses.")
    assert not english("The Spanish company took Mexico to the World Court over a mine.")
    assert not english("The German carmaker was dismayed by the tax in Peru.")
    assert ("trade_measure", ("KEN", "NLD"), "happened") in english("The Netherlands stopped buying Kenyan roses.")
