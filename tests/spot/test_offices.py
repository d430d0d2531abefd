"""How far a title goes."""

from __future__ import annotations

from tests import russian
from tests.arabic import events as arabic_events
from tests.arabic import read
from tests.english import events, persons
from tests.filipino import read as filipino


def _offices(text: str) -> list[tuple[str, str]]:
    return [(a.office.rank or "", a.country or "") for a in read(text).actors if a.office]


def test_a_body_in_quotes_belongs_to_the_title() -> None:
    text = 'التقى وزير الخارجية الكيني رئيس المكتب السياسي لحركة "حماس" خالد مشعل.'
    assert "PSE" in [country for _, country in _offices(text)]


def test_a_body_behind_a_title_that_has_its_state_is_somebody_else() -> None:
    assert ("foreign_minister", "IND") in _offices("استقبل وزير الخارجية الهندي الحكومة الكينية.")


def test_official_before_the_name_of_a_body_is_an_adjective() -> None:
    assert persons("Peruvian President Ana Ruiz told the official Kuwait News Agency that fish was dear.") == [
        ("Ana Ruiz", "PER"),
    ]


def test_who_acted_upon_officers_is_none_of_them() -> None:
    found = events("Kenya's president condemned the detention of four Fijian customs officers by Niger.")
    assert all("NGA" not in countries for _, countries, _ in found)


def test_a_given_name_that_is_a_state_opens_a_name() -> None:
    assert events("Chad Brewster met Israel Vukanovic in Lima.") == []


def test_a_definite_title_has_no_noun_of_a_state_right_behind_it() -> None:
    text = "زار وزير خارجية كينيا مصر. وغادر الوزير مصر متوجها إلى تونس."
    assert ("minister", "EGY") not in _offices(text)


def test_a_place_may_tell_whose_body_a_title_is_of() -> None:
    text = "التقى وزير خارجية كينيا الأمين العام لمجلس الأمن الوطني في عمان، سالم الحارثي."
    assert ("security_council_head", "OMN") in _offices(text)


def test_somebody_with_a_title_may_be_from_a_state() -> None:
    assert ("head_of_state", "OMN") in _offices("زار السلطان قابوس بن تيمور من عمان كينيا.")


def test_what_an_envoy_is_charged_with_is_not_whom_the_envoy_serves() -> None:
    text = "استقبل رئيس كينيا المبعوث الخاص للأمين العام للأمم المتحدة المكلف بليبيا يان كوبيش."
    assert ("official", "UN") in _offices(text)


def test_the_short_form_of_a_body_stands_between_it_and_the_title() -> None:
    text = "Dumating si Department of Foreign Affairs (DFA) Secretary Ana Cruz."
    assert [a.office.rank for a in filipino(text).actors if a.office] == ["foreign_minister"]


def test_an_envoy_serves_who_sends_and_not_where_to() -> None:
    text = "التقى رئيس كينيا المبعوث الخاص للولايات المتحدة إلى بيلاروسيا جون كول."
    assert ("official", "USA") in _offices(text)


def test_a_plural_of_citizens_behind_officials_tells_whose_they_are() -> None:
    assert arabic_events("فرضت كندا عقوبات على مسؤولين روس.") == [("sanction", ("CAN", "RUS"), "happened")]


def test_an_office_behind_a_titled_name_that_nothing_sets_off_is_the_next_person() -> None:
    text = "التقى نائب رئيس مجلس الوزراء وزير الخارجية فؤاد حسين وزير خارجية كينيا في المنامة."
    assert arabic_events(text) == [("meeting", ("IRQ", "KEN"), "happened")]


def test_a_sentence_may_end_with_two_titles_behind_a_name() -> None:
    text = "سمات عبدالله الثاني محمد بن سلمان ملك الاردن ولي ولي العهد"
    assert ("head_of_state", "JOR") in _offices(text)


def test_the_head_of_an_organisation_whose_short_form_stands_in_brackets() -> None:
    text = "North Atlantic Treaty Organization (NATO) chief Ana Cruz met Peruvian President Ana Ruiz."
    assert persons(text) == [("Ana Cruz", "NATO"), ("Ana Ruiz", "PER")]


def test_a_city_before_the_title_of_its_mayor() -> None:
    text = "Tokyo Governor Ana Cruz met Shanghai Mayor Li Wei."
    assert events(text) == [("meeting", ("CHN", "JPN"), "happened")]
    assert events("He left Tokyo. Governor Ana Cruz of Chile visited Peru.") == [("visit", ("CHL", "PER"), "happened")]


def test_a_first_lady_holds_no_office() -> None:
    assert [a for a in filipino("Dumalo si First Lady Ana Cruz ng Chile.").actors if a.office and a.office.rank] == []


def test_where_a_minister_goes_is_no_part_of_his_title() -> None:
    assert russian.events("Визит министра обороны Кении в Перу завершился.") == [("visit", ("KEN", "PER"), "happened")]
    assert russian.events("Визит посла Ирана в Узбекистан отложен.") == [("visit", ("IRN", "UZB"), "cancelled")]
    text = "Посол Ирана в Узбекистане встретился с министром спорта Узбекистана."
    assert russian.events(text) == [("meeting", ("IRN", "UZB"), "happened")]


def _held(text: str) -> list[tuple[str | None, str | None]]:
    return [(a.office.rank, a.country) for a in russian.read(text).actors if a.kind == "person" and a.office]


def test_an_aide_of_a_president_told_with_an_adjective_is_no_president() -> None:
    assert _held("Об этом сообщил пресс-секретарь украинского президента Олег Бровко.") == [("official", "UKR")]
    assert _held("Прибыл помощник казахстанского президента Асан Токуев.") == [("official", "KAZ")]
    assert _held("Прибыл украинский президент Олег Бровко.") == [("head_of_state", "UKR")]


def test_a_candidate_for_an_office_does_not_hold_it() -> None:
    assert _held("Претендент на пост президента Перу Луис Рамос прибыл в Чили.") == []
    assert _held("Президент Перу Луис Рамос прибыл в Чили.") == [("head_of_state", "PER")]


def test_an_adjective_stands_before_the_diplomacy_somebody_heads() -> None:
    assert _held("Документ подписан главой сербской дипломатии Миленой Николич.") == [("foreign_minister", "SRB")]


def test_where_an_ambassador_resides_stands_between_title_and_name() -> None:
    text = "Он встретился с послом Венгрии с резиденцией в Бишкеке Жолтом Надем."
    assert _held(text) == [("ambassador", "HUN")]


def _filipino_offices(text: str) -> list[tuple[str | None, str | None]]:
    return [(a.office.rank, a.country) for a in filipino(text).actors if a.kind == "person" and a.office]


def test_who_heads_or_speaks_for_a_body_that_is_not_known_holds_no_office_of_a_state() -> None:
    text = "MAYNILA, Pilipinas - Ayon kay Ana Cruz, tagapagsalita ng {}, nagkita ang Peru at Chile."
    assert _filipino_offices(text.format("Bayanihan")) == []
    assert _filipino_offices(text.format("DFA")) == [("official", "PHL")]


def test_the_chair_of_a_committee_heads_neither_a_parliament_nor_a_ministry() -> None:
    text = "MAYNILA, Pilipinas - Sinabi ni {} Ana Cruz na nagkita ang Peru at Chile."
    for office in ("Senate Committee on Foreign Relations chairman", "House Committee on Trade Vice Chairman"):
        assert _filipino_offices(text.format(office)) == [("official", "PHL")]


def test_a_word_for_a_site_between_the_name_of_a_city_and_the_title_of_who_governs_it() -> None:
    assert _filipino_offices("Nakipagkita si Lima City Mayor Ana Cruz sa Chile.") == [("mayor", "PER")]


def test_an_adjective_may_part_a_head_from_the_state_he_heads() -> None:
    assert russian.offices("Глава чилийского государства Марко Ривас прибыл в Лиму.") == {
        "Марко Ривас": ("head_of_state", "CHL"),
    }
    assert russian.offices("Глава польского дипведомства Ян Новак прибыл в Лиму.") == {
        "Ян Новак": ("foreign_minister", "POL"),
    }


def test_a_state_between_another_and_an_envoy_is_what_he_deals_with() -> None:
    assert persons("The U.S. Syria envoy James Falk met Turkish Foreign Minister Ali Demir in Ankara.")[0] == (
        "James Falk", "USA",
    )
    assert events("U.N. Libya envoy James Falk met Turkish Foreign Minister Ali Demir.") == [
        ("meeting", ("TUR", "UN"), "happened"),
    ]
    assert persons("The Syria envoy James Falk met Turkish Foreign Minister Ali Demir in Ankara.")[0][1] == "SYR"


def test_what_envoys_deal_with_stands_between_their_states_and_them() -> None:
    assert events("Cuban and U.S. nuclear envoys met on Monday.") == [("meeting", ("CUB", "USA"), "happened")]
    assert events("Kenyan trade officials met Ugandan border officials.") == [("meeting", ("KEN", "UGA"), "happened")]


def test_those_of_the_members_of_an_organisation_are_its_own() -> None:
    told = russian.events("Главы МИД стран ЕС осудили действия Кении. Министры обороны Перу молчат.")
    assert told == [("condemnation", ("EU", "KEN"), "happened")]
    told = russian.events("Кения и Перу спорят. Лидеры государств - членов НАТО осудили действия Кении.")
    assert told == [("condemnation", ("KEN", "NATO"), "happened")]


def _arabic(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(a.name, a.office.rank, a.country) for a in read(text).actors if a.kind == "person" and a.office]


def test_an_officer_who_speaks_for_an_army_is_one() -> None:
    text = "وصرح المتحدث باسم وزارة الدفاع الكينية العقيد جون موالا بأن التدريب بدأ."
    assert _arabic(text) == [("جون موالا", "military", "KEN")]
    text = "وصرح المتحدث باسم وزارة الدفاع الكينية جون موالا بأن التدريب بدأ."
    assert _arabic(text) == [("جون موالا", "official", "KEN")]


def test_where_an_envoy_of_a_state_serves_stands_before_the_name() -> None:
    text = "ونقلت الوكالة عن سفير السودان بأوغندا حسن الطيب أن القمة تبدأ اليوم."
    assert _arabic(text) == [("حسن الطيب", "ambassador", "SDN")]


def test_definite_nouns_behind_an_arabic_title_are_its_field() -> None:
    text = "وقالت مفوضة العون الإنساني السودانية هدى عثمان إن السفينة وصلت."
    assert _arabic(text) == [("هدى عثمان", "official", "SDN")]
    text = "وزارت نائبة وزير الخارجية الأميركية لشؤون ضبط التسلح لورا هاريسون طوكيو."
    assert _arabic(text) == [("لورا هاريسون", "deputy_minister", "USA")]


def test_the_head_of_something_not_known_is_no_head_of_state() -> None:
    assert _arabic("قالت الدكتورة سعاد حسين، رئيسة دار الكتب، إن الوثائق ستنشر في مصر.") == []


def test_a_family_name_that_somebody_known_has_is_part_of_a_name() -> None:
    text = "وقال السيناتور الأميركي توماس هاردي إن الاتفاق سيئ."
    assert _arabic(text) == [("توماس هاردي", "official", "USA")]


def test_a_verb_before_a_short_name_hides_nobody() -> None:
    text = "وقال وزير الخارجية الأميركي جون كيري ذلك. وسئل كيري قبيل اجتماع عقده مع وزير الخارجية الياباني تاكيشي موري."
    assert arabic_events(text) == [("meeting", ("JPN", "USA"), "happened")]


def test_ministers_and_leaders_of_a_league_act_for_it() -> None:
    told = arabic_events("أدان وزراء الخارجية العرب القرار الكيني.")
    assert told == [("condemnation", ("KEN", "LAS"), "happened")]
    assert arabic_events("استقبل الرئيس الكيني السفراء العرب في نيروبي.") == []
    assert arabic_events("أدان الرئيس الكيني الغارات، مؤكدا حماية الأمن القومي العربي.") == [
        ("condemnation", ("KEN",), "happened"),
    ]


def test_ambassador_before_a_name_and_behind_an_office_is_a_rank() -> None:
    text = "قال وكيل وزارة الخارجية الكينية للشؤون السياسية والاقتصادية السفير الدكتور حسن موالا إن بيرو صديقة."
    assert _arabic(text) == [("حسن موالا", "deputy_minister", "KEN")]
    text = "قال سفير كينيا السفير حسن موالا إن بلاده تدعم بيرو."
    assert _arabic(text) == [("حسن موالا", "ambassador", "KEN")]
