"""What one breath tells twice is told once."""

from __future__ import annotations

from tests.arabic import events as arabic_events
from tests.english import events
from tests.extract.test_russian_clauses import events as russian


def _types(text: str) -> list[str]:
    return [kind for kind, _, _ in events(text)]


def test_a_visit_one_is_invited_to_is_the_invitation() -> None:
    assert _types("Kenya's president invited the prime minister of Peru to visit Nairobi.") == ["invitation"]


def test_a_visit_told_by_a_noun_behind_to_is_the_invitation() -> None:
    assert arabic_events("دعا الرئيس الصيني نظيره البرازيلي إلى زيارة بكين.") == [
        ("invitation", ("BRA", "CHN"), "happened"),
    ]


def test_a_visit_with_a_day_is_told_beside_the_invitation() -> None:
    found = _types("Kenya's president invited the prime minister of Peru to visit Nairobi on 3 May 2024.")
    assert found == ["invitation", "visit"]


def test_a_meeting_of_a_commission_is_its_session() -> None:
    text = "A meeting of the Kenya-Peru joint commission on trade took place in Lima."
    assert _types(text) == ["joint_commission_session"]


def test_a_journey_that_opens_a_tour_is_no_visit_beside_it() -> None:
    text = "Croatian President Anna Kovac left Zagreb on a 10-day tour to Japan, the Philippines and the UK."
    assert events(text) == [("tour", ("GBR", "HRV", "JPN", "PHL"), "happened")]


def test_what_ministers_meet_to_discuss_is_no_meeting_of_its_own() -> None:
    text = "The foreign ministers of Egypt and Jordan met in Amman on 12 May to discuss Syria."
    assert events(text) == [("meeting", ("EGY", "JOR"), "happened")]


def test_how_one_is_invited_to_come_is_no_visit_paid() -> None:
    text = "Министр обороны Кении пригласил министра обороны Индии посетить с рабочим визитом Найроби."
    assert [event for event, _, _ in russian(text)] == ["invitation"]


def test_a_stop_with_a_day_is_told_beside_the_tour_it_opens() -> None:
    text = "وصل الوزير الكيني إلى كمبالا يوم 3 مايو 2021، كأول محطة في جولة تشمل أوغندا وبنين ومالي."
    assert ("visit", ("KEN", "UGA"), "happened") in arabic_events(text)


def test_what_two_agree_to_stop_or_found_is_told_once() -> None:
    found = russian("Чили и Перу договорились о прекращении огня.")
    assert [kind for kind, _, _ in found] == ["ceasefire"]
    founded = russian("Чили и Перу договорились создать совместную рабочую группу.")
    assert [kind for kind, _, _ in founded] == ["mechanism_established"]
    bought = russian("Чили и Перу договорились увеличить поставки меди.")
    assert "agreement_reached" in [kind for kind, _, _ in bought]


def test_a_statement_that_two_sign_is_their_paper() -> None:
    found = russian("Президенты Чили и Перу подписали совместное заявление и ряд соглашений.")
    assert [kind for kind, _, _ in found] == ["signing"]


def test_a_reception_told_behind_a_call_is_an_act_of_its_own() -> None:
    text = "وجه الرئيس الصيني الدعوة خلال مكالمة هاتفية مع نظيره البرازيلي، وأكدها خلال استقباله الوزير البرازيلي."
    assert "meeting" in [kind for kind, _, _ in arabic_events(text)]
