"""For whom those act who receive envoys, hold office in organisations, or are named beside others without a comma."""

from __future__ import annotations

import pytest

from tests import arabic, english, russian
from tests.reading import Texts

RECEIVED = [
    ("en", "The interior minister received the French ambassador in Tunis.", ("FRA", "TUN")),
    ("en", "The health minister met French Ambassador to Tunisia Pierre Roche.", ("FRA", "TUN")),
    ("ru", "Министр внутренних дел принял посла Франции в Тунисе.", ("FRA", "TUN")),
    ("ru", "Министр здравоохранения встретился с послом Японии в Казахстане.", ("JPN", "KAZ")),
    ("ar", "استقبل وزير الداخلية السفير الفرنسي في تونس.", ("FRA", "TUN")),
    ("ar", "استقبل وزير الصحة سفير فرنسا بتونس بيير روش.", ("FRA", "TUN")),
    ("ar", "استقبل وزير الخارجية بمكتبه سعادة السفير بيير روش سفير فرنسا المعتمد لدى السلطنة.", ("FRA", "OMN")),
    ("ar", "استقبل وزير الصحة العماني سعادة بيير روش السفير الفرنسي المعتمد لدى السلطنة.", ("FRA", "OMN")),
]


@pytest.mark.parametrize(("language", "text", "states"), RECEIVED)
def test_who_receives_an_envoy_is_of_the_state_he_is_sent_to(language: str, text: str, states: tuple[str, ...]) -> None:
    events = {"ar": arabic, "en": english, "ru": russian}[language].events
    assert events(text) == [("meeting", states, "happened")]


def test_an_envoy_named_with_two_titles_is_one() -> None:
    text = "استقبل وزير الصحة العماني سعادة السفير بيير روش سفير فرنسا لدى السلطنة."
    assert Texts("ar").offices(text) == {"بيير روش": ("ambassador", "FRA")}


def test_an_unnamed_envoy_told_before_is_the_one_named_behind() -> None:
    text = "Goods came, witnessed by the Ambassador of Japan to Peru. Ambassador Ken Mori spoke of friendship."
    assert Texts("en").offices(text) == {"Ken Mori": ("ambassador", "JPN")}


def test_the_rights_chief_serves_the_united_nations() -> None:
    assert russian.events("Верховный комиссар ООН по правам человека осудил казни в Иране.") == [
        ("condemnation", ("IRN", "UN"), "happened"),
    ]
    assert arabic.events("دان المفوض السامي لحقوق الإنسان عمليات الإعدام في إيران.") == [
        ("condemnation", ("IRN", "UN"), "happened"),
    ]


def test_a_director_told_of_before_serves_the_same_organisation() -> None:
    text = "وصل المدير العام للوكالة الدولية للطاقة الذرية إلى طهران. وأكد المدير العام إدانة الهجوم الإسرائيلي."
    assert ("condemnation", ("IAEA", "ISR"), "happened") in arabic.events(text)


def test_the_adjective_of_a_state_behind_a_given_name_is_a_family_name() -> None:
    text = "التقى وزير الداخلية اللبناني خالد المصري سفير فرنسا في بيروت."
    assert Texts("ar").offices(text) == {"خالد المصري": ("minister", "LBN")}
    assert arabic.events(text) == [("meeting", ("FRA", "LBN"), "happened")]


def test_where_two_ministers_talked_is_no_third() -> None:
    assert arabic.events("بحث وزيرا خارجية مصر والأردن في عمان الأزمة السورية.") == [
        ("meeting", ("EGY", "JOR"), "happened"),
    ]
