"""What a clause leaves unsaid and what stands near fills in."""

from __future__ import annotations

import pytest

from tests import english, russian
from tests.arabic import events
from tests.reading import Texts


def test_whoever_a_text_goes_on_about_meets_those_he_met_abroad() -> None:
    text = "شارك الوزير الكيني جون موانجي في الاجتماعات. والتقى في نيويورك وزير خارجية اليابان."
    assert ("meeting", ("JPN", "KEN"), "happened") in events(text)
    joined = "زار رئيس الوزراء الكيني باريس والتقى وزير خارجية اليابان."
    assert ("meeting", ("JPN", "KEN"), "happened") in events(joined)
    both = "زار رئيس الوزراء الكيني باريس والتقى وزير خارجية اليابان نظيره الهندي."
    assert ("meeting", ("IND", "JPN"), "happened") in events(both)


def test_an_envoy_brings_the_state_he_is_sent_to() -> None:
    found = events("قدم سفير البرازيل لدى المغرب أوراق اعتماده.")
    assert found == [("credentials_presentation", ("BRA", "MAR"), "happened")]


def test_letters_that_several_hand_over_are_received_by_the_head_of_the_sentence() -> None:
    text = "استقبل رئيس كينيا عدة سفراء سلموا له أوراق اعتمادهم، على غرار سفير تركيا وسفير الهند."
    told = [states for kind, states, _ in events(text) if kind == "credentials_presentation"]
    assert told == [("KEN", "TUR"), ("IND", "KEN")]


@pytest.mark.parametrize(("language", "text"), [
    ("ar", "ليما (رويترز) - استدعت كينيا سفيرها لدى الصومال للتشاور."),
    ("en", "LIMA, 5 May 2025 - Kenya recalled its ambassador to Somalia on Monday."),
    ("fil", "LIMA — Pinauwi ng Kenya ang embahador nito sa Somalia."),
    ("ru", "ЛИМА, 5 мая. Кения отозвала своего посла в Сомали."),
])
def test_an_envoy_recalled_is_neither_of_nor_sent_to_where_the_news_comes_from(language: str, text: str) -> None:
    assert Texts(language).events(text) == [("recall", ("KEN", "SOM"), "happened")]


def test_an_envoy_named_as_his_is_of_whoever_names_him() -> None:
    text = "Kenyan President Joe Otieno appointed a retired Indian diplomat on Monday as his special envoy to Somalia."
    assert english.events(text) == [("appointment", ("KEN", "SOM"), "happened")]


def test_a_session_takes_the_parties_of_its_commission() -> None:
    found = events("انعقدت أمس الدورة الثالثة للجنة المشتركة بين كينيا والهند.")
    assert [(kind, states) for kind, states, _ in found] == [("joint_commission_session", ("IND", "KEN"))]


def test_an_act_inside_one_state_is_none() -> None:
    assert events("التقى الرئيس المصري رئيس الوزراء المصري في القاهرة.") == []


def test_a_noun_that_points_back_makes_no_other_act() -> None:
    text = "زار وزير خارجية كينيا الهند يوم الأحد. وشملت الزيارة لقاءات مع رجال أعمال."
    assert [kind for kind, _, _ in events(text)].count("visit") == 1


def test_a_noun_that_points_back_to_nothing_is_told_where_a_verb_carries_it() -> None:
    text = "اجتمع وزير خارجية كينيا مع نظيره الهندي. وأكد البيان المشترك أهمية التعاون."
    assert ("statement", ("IND", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_a_verb_without_a_subject_is_said_of_whom_the_sentence_before_is_about() -> None:
    text = "وصل الرئيس الكيني إلى نيودلهي. وافتتح مع رئيس وزراء الهند مشروع السد."
    assert ("project_milestone", ("IND", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_an_arrival_and_a_day_of_the_visit_are_one_visit() -> None:
    text = "يزور الرئيس الكيني الهند يوم 5 مايو 2015. وكان الرئيس الكيني قد وصل إلى الهند في 4 مايو 2015."
    assert [kind for kind, _, _ in events(text)].count("visit") == 1


def test_what_is_done_for_an_act_does_not_tell_it() -> None:
    found = events("وجه الرئيس الكيني دعوة إلى الرئيس الهندي لزيارة نيروبي.")
    assert [modality for kind, _, modality in found if kind == "visit"] in ([], ["planned"], ["proposed"])


def test_words_said_by_nobody_named_are_of_those_spoken_of() -> None:
    text = "اجتمع الرئيس الكيني والرئيس الهندي. وقالوا إنهم مستعدون للعمل معا، مع إدانة استخدام العقوبات."
    assert ("condemnation", ("IND", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_two_states_in_one_group_are_no_act_at_home() -> None:
    text = (
        "اجتمع وزير خارجية كينيا مع نظيره الهندي. "
        "وقال الوزير الكيني إنه تم التوقيع على اتفاقية بين الوزارة الكينية في كلا البلدين."
    )
    assert "signing" in [kind for kind, _, _ in events(text)]


def test_whose_counterpart_it_is_speaks_too() -> None:
    text = (
        "قال رئيس الوزراء المصري إن مصر قوية. "
        "وأضاف خلال مؤتمر صحفي مع نظيره اللبناني نواف سلام أن لبنان يقدر دور مصر."
    )
    assert ("statement", ("EGY", "LBN"), "happened") in events(text)


def test_a_signatory_of_no_known_state_signs_for_one_of_the_two_spoken_of() -> None:
    text = (
        "Kenyan President William Ruto met Indian Prime Minister Narendra Modi in Nairobi. "
        "Kenyan Interior Minister Ann Otieno and Ravi Deshmukh signed a memorandum of understanding."
    )
    assert ("signing", ("IND", "KEN"), "happened") in english.events(text)


def test_an_english_verb_takes_nobody_from_the_sentence_before() -> None:
    text = "Kenyan President William Ruto met Indian Prime Minister Narendra Modi in Nairobi. The mayor warned of fog."
    assert [kind for kind, *_ in english.events(text)] == ["meeting"]
    text = "Peru condemned Chile. The Chilean foreign ministry rejected the charge."
    assert [kind for kind, *_ in english.events(text)] == ["condemnation", "rejection"]


def test_two_meet_where_neither_is_at_home() -> None:
    text = (
        "Министр иностранных дел Хорватии Иван Краль посетил Словению. "
        "Краль уже встречался со словенским коллегой. Переговоры с хорватским министром прошли в Вене."
    )
    assert all("AUT" not in states for _, states, _ in russian.events(text))


def test_an_assembly_votes_for_itself() -> None:
    text = "Германия продолжит строить трубопровод с Россией. Палата представителей конгресса США приняла резолюцию."
    assert ("vote", ("USA",), "happened") in russian.events(text)


def test_where_a_text_was_written_takes_no_part_in_what_it_tells() -> None:
    text = "GENEVA (Reuters) - Iranian delegates spoke to the press on Tuesday in a meeting that an aide called long."
    assert all("CHE" not in countries for _, countries, _ in english.events(text))


def test_a_paper_is_signed_with_the_host_of_the_visit() -> None:
    text = "В ходе визита премьер-министра Сербии в Баку был подписан меморандум о партнёрстве."
    assert ("signing", ("AZE", "SRB"), "happened") in russian.events(text)


def test_a_head_of_state_receives_letters_of_credence_in_whatever_case_the_name_stands() -> None:
    accepted = "Президент Эстонии Юхан Мяги принял верительные грамоты посла Чили."
    found = russian.events(f"{accepted} Верительные грамоты вручили Мяги также послы Польши и Кувейта.")
    assert {countries for _, countries, _ in found} == {("CHL", "EST"), ("EST", "KWT", "POL")}


def test_who_asks_his_own_envoy_asks_no_other_state() -> None:
    text = "Kenya and Togo are at odds. Kenyan President John Otieno asked Kenyan envoy Ali Hassan to return."
    assert not [found for found in english.events(text) if found[0] == "appeal"]


def test_those_joined_to_who_acts_take_part_in_what_the_verb_hangs_on() -> None:
    text = "The foreign ministers of Peru and Kenya said on Monday after talks in Oslo that visas would go."
    assert english.events(text) == [("meeting", ("KEN", "PER"), "happened")]
    text = "The foreign minister of Peru said on Monday after talks in Oslo that visas would go."
    assert english.events(text) == [("meeting", ("NOR", "PER"), "happened")]


def test_a_state_joined_to_one_that_is_spoken_of_takes_no_part() -> None:
    text = (
        "قال وزير خارجية كينيا جوزيف أوتينو إن بلاده تعمل مع الهند.\n"
        "وأوضح أنه عقد مع نظيره الهندي جلسة مشاورات جرى خلالها بحث الأوضاع في سوريا والعراق."
    )
    assert ("consultations", ("IND", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_the_head_of_an_organisation_without_a_state_travels_for_none() -> None:
    text = "التقى وزير خارجية كينيا نظيره الهندي. وبدأ رئيس اللجنة الدولية للصليب الأحمر زيارة إلى اليمن."
    assert [kind for kind, _, _ in events(text)] == ["meeting"]


def test_an_organisation_in_the_course_of_which_two_agree_is_no_side() -> None:
    text = "Министр обороны Кении встретился с послом Перу. Достигнута договорённость о взаимодействии в рамках ООН."
    assert [(kind, states) for kind, states, _ in russian.events(text)] == [
        ("meeting", ("KEN", "PER")), ("agreement_reached", ("KEN", "PER")),
    ]
