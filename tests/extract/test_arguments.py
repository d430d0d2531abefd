"""Which phrases stand to a trigger in which slot."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.extract.arguments import find_arguments
from dragoman.extract.attachment import Trigger
from dragoman.languages.lexicon import Lexeme
from dragoman.languages.rules_schema import Grammar, Order
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit
from tests import english
from tests.arabic import events
from tests.reading import Texts

GRAMMAR = Grammar(order={
    "verb": Order(before=("subject",), after=("subject", "object")), "noun": Order(before=("subject",), after=("of",)),
})


def _word(kind: str, value: str = "") -> Chunk:
    return Unit(0, 0, 0, 0, 1, kind, kind, (Lexeme(kind, value),))


def _actor(country: str, mark: str = "", kind: str = "person", **more: Any) -> Chunk:
    return Phrase(kind, 0, 0, 0, 1, mark=mark, country=country, **more)  # type: ignore[arg-type]


def _slots(chunks: list[Chunk], form: str = "past", **more: Any) -> dict[str, list[str]]:
    trigger = Trigger(0, form, "actor", more.pop("remap", {}), **more)
    found = find_arguments(chunks, [Clause(0, len(chunks), "")], 0, trigger, GRAMMAR)
    return {slot: [p.country for p in phrases] for slot, phrases in found.slots.items() if phrases}


def test_with_behind_a_relational_noun_belongs_to_the_noun() -> None:
    chunks = [_word("trigger"), _actor("EGY"), _word("relational"), _actor("TUR", "with", "state")]
    assert _slots(chunks) == {"subject": ["EGY"], "elsewhere": ["TUR"]}


def test_a_person_is_met_even_behind_a_relational_noun() -> None:
    chunks = [_word("trigger"), _actor("EGY"), _word("relational"), _actor("TUR", "with")]
    assert _slots(chunks)["with"] == ["TUR"]


def test_a_rule_may_take_what_stands_with_a_relational_noun() -> None:
    chunks = [_word("trigger"), _actor("EGY"), _word("relational"), _actor("TUR", "with", "state")]
    assert _slots(chunks, takes_relations=True)["with"] == ["TUR"]


def test_between_behind_any_noun_belongs_to_the_noun() -> None:
    chunks = [_word("trigger"), _actor("EGY"), _word("word"), _actor("TUR", "between", "state")]
    assert "between" not in _slots(chunks)
    assert _slots([_word("trigger"), _actor("TUR", "between", "state")], "noun") == {"between": ["TUR"]}


def test_an_oblique_preposition_means_a_place_or_a_partner_or_what_the_rule_says() -> None:
    person, state = [_word("trigger"), _actor("FRA", "oblique")], [_word("trigger"), _actor("FRA", "oblique", "state")]
    assert _slots(person) == {"with": ["FRA"]}
    assert _slots(state) == {"at": ["FRA"]}
    assert _slots(state, remap={"oblique": "object"}) == {"object": ["FRA"]}


def test_the_adjective_of_a_thing_tells_whose_it_is_where_the_rule_says_so() -> None:
    fishermen = _actor("YEM", kind="state", form="adjective")
    chunks = [_word("trigger"), _actor("ERI"), _word("marker", "from"), _word("word"), fishermen]
    assert _slots(chunks) == {"subject": ["ERI"]}
    assert _slots(chunks, takes_things=True) == {"subject": ["ERI"], "from": ["YEM"]}


def test_what_completes_another_noun_does_nothing_in_a_noun_joined_to_it() -> None:
    text = "أكد وزير خارجية كينيا ضرورة وقف قصف الهند وإدانة الهجمات التي شنتها باكستان."
    assert ("condemnation", ("KEN", "PAK")) in [(kind, states) for kind, states, _ in events(text)]


def test_complements_of_another_noun_are_its_own() -> None:
    text = "شهد العام زيارات من الهند إلى كينيا، منها زيارة الرئيس الكيني إلى الصين."
    assert ("visit", ("CHN", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_a_pronoun_on_the_word_that_opens_a_clause_is_its_subject() -> None:
    text = "قال رئيس وزراء كينيا أنه التقى الرئيس الهندي."
    assert ("meeting", ("IND", "KEN")) in [(kind, states) for kind, states, _ in events(text)]


def test_who_tells_of_a_visit_pays_none() -> None:
    text = "وقال المتحدث باسم الخارجية الإيرانية إن زيارة وزير الخارجية العراقي إلى أنقرة ستتم غدا."
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("IRQ", "TUR")]


def test_a_state_behind_the_comma_of_a_title_is_the_object() -> None:
    text = "يزور نبيل عمار وزير الخارجية التونسي، المملكة العربية السعودية، غدا الأحد."
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("SAU", "TUN")]


def test_all_subjects_of_a_list_act_in_the_clause_that_follows() -> None:
    text = "The presidents of Ukraine, Lithuania and Poland, gathered in Kyiv, condemned the attack by Russia."
    assert ("condemnation", ("LTU", "POL", "RUS", "UKR"), "happened") in english.events(text)


def test_who_visits_stands_before_the_relative_clause_that_tells_it() -> None:
    text = "استقبل رئيس كينيا وزير خارجية الهند الذي يزور نيروبي حاليا."
    assert ("visit", ("IND", "KEN"), "ongoing") in events(text)


def test_joint_subjects_take_no_part_in_what_their_act_came_before() -> None:
    text = "The presidents of Kenya and India met before the Summit of the Americas in Lima."
    assert not any(kind == "conference" and {"KEN", "IND"} <= {*states} for kind, states, _ in english.events(text))


def test_all_who_share_a_title_behind_them_act() -> None:
    text = "Kenya's and India's leaders visited Suva."
    assert english.events(text) == [("visit", ("FJI", "IND", "KEN"), "happened")]
    assert english.events("Kenya's ambassador and India's leaders visited Suva.") == [
        ("visit", ("FJI", "IND", "KEN"), "happened"),
    ]


def test_whoever_stands_behind_a_gathering_comes_to_it() -> None:
    text = "وصل إلى الرياض للمشاركة في القمة رئيس جيبوتي إسماعيل عمر جيله، ورئيس جزر القمر غزالي عثماني، ورئيس مالي."
    found = [(kind, states) for kind, states, _ in events(text)]
    assert [states for kind, states in found if kind == "visit"] == [("DJI", "SAU"), ("COM", "SAU"), ("MLI", "SAU")]
    assert ("conference", ("COM", "DJI", "MLI", "SAU")) in found


def test_the_object_of_a_noun_with_its_owner_takes_no_part_in_the_verb_before_it() -> None:
    text = "التقى وزير خارجية كينيا نظيره التشيكي أثناء زيارته النرويج."
    assert [sides for kind, sides, *_ in events(text) if kind == "meeting"] == [("CZE", "KEN")]


def test_who_leaves_for_another_state_is_who_left() -> None:
    assert events("غادر الرئيس الكيني الهند متوجها إلى غانا.") == [("visit", ("GHA", "KEN"), "happened")]


def test_a_list_spells_out_the_noun_before_it() -> None:
    text = "The Kenyan minister will pay visits to four countries from Jan. 13, namely Fiji, Samoa, Tonga and Nauru."
    visited = {code for _, states, _ in english.events(text) for code in states}
    assert visited == {"FJI", "KEN", "NRU", "TON", "WSM"}


def test_where_somebody_met_is_not_whom_they_met() -> None:
    met = [("meeting", ("EST", "MAR"), "happened")]
    assert events("التقى رئيس وزراء المغرب رئيس وزراء إستونيا ببروكسل.") == met
    assert events("التقى رئيس وزراء المغرب برئيس وزراء إستونيا.") == met


def test_the_aim_of_a_journey_is_not_its_goal() -> None:
    text = "وصل وزير خارجية كينيا إلى الدوحة للقاء وزراء خارجية دول مجلس التعاون الخليجي."
    assert ("visit", ("KEN", "QAT"), "happened") in [(kind, states, how) for kind, states, how in events(text)]


def test_where_a_visit_leads_takes_no_part_in_the_talks_it_is_for() -> None:
    text = "زار وزير الخارجية الكيني غانا لإجراء محادثات مع نظيره الهندي."
    assert events(text) == [("visit", ("GHA", "KEN"), "happened"), ("meeting", ("IND", "KEN"), "planned")]
    relative = "استقبل الملك الوزيرة الكينية التي تزور المغرب لعقد لقاء مع رئيس البنك الأفريقي للتنمية."
    assert ("visit", ("KEN", "MAR"), "ongoing") in events(relative)


def test_those_one_comes_to_meet_do_not_receive_him() -> None:
    text = "وصل الوزير الكيني إلى كمبالا للقاء وزراء الاتحاد الأفريقي."
    assert ("visit", ("KEN", "UGA"), "happened") in events(text)


def test_the_parties_of_a_paper_that_is_talked_about_are_its_own() -> None:
    text = "وصف وزير الخارجية الكيني بعد لقائه نظيره الهندي الاتفاق بين الصين وبنما بالجيد."
    assert [sides for kind, sides, _ in events(text) if kind == "meeting"] == [("IND", "KEN")]


def test_what_completes_a_noun_before_a_comma_is_no_subject_in_arabic() -> None:
    text = "على هامش أعمال الجمعية العامة للأمم المتحدة، التقى الرئيس الكيني جو أوتينو الملك النرويجي لارس هولم."
    assert events(text) == [("meeting", ("KEN", "NOR"), "happened")]


def test_persons_behind_a_paper_sign_it_in_arabic() -> None:
    text = "وقع الاتفاقية وزيرة الخارجية الكينية آشا أوتينو والسفير النرويجي لارس هولم."
    assert events(text) == [("signing", ("KEN", "NOR"), "happened")]


def test_a_state_behind_a_paper_is_a_party_to_it_and_met_by_nobody() -> None:
    text = "التقى رئيس غانا مع رئيس كينيا لبحث الاتفاق النووي مع إيران."
    assert [states for _, states, _ in events(text)] == [("GHA", "KEN")]


@pytest.mark.parametrize(("language", "text"), [
    ("ar", "عقد في نيروبي اجتماع ثلاثي كيني - هندي - بيروفي على مستوى وزراء الخارجية."),
    ("en", "A trilateral Kenyan-Indian-Peruvian meeting was held in Nairobi."),
    ("ru", "В Найроби прошла трехсторонняя кенийско-индийско-перуанская встреча."),
])
def test_every_adjective_of_a_chain_is_a_side(language: str, text: str) -> None:
    assert Texts(language).events(text) == [("meeting", ("IND", "KEN", "PER"), "happened")]


def test_a_pair_before_another_noun_takes_no_part() -> None:
    text = "The Kenyan and Indian ministers held talks on the settlement of the Peruvian-Chilean conflict."
    assert Texts("en").events(text) == [("meeting", ("IND", "KEN"), "happened")]


def test_a_second_with_behind_a_paper_is_its_own() -> None:
    text = "عقد وزير خارجية كينيا اجتماعاً مع نظيره الهندي لبحث الاتفاق التجاري مع بيرو."
    assert Texts("ar").events(text) == [("meeting", ("IND", "KEN"), "happened")]


def test_whoever_speaks_of_the_visit_of_another_does_not_make_it() -> None:
    text = "رحب رئيس بيرو ببيان صدر في ختام زيارة وزير الدفاع الغاني للقاهرة."
    assert [states for kind, states, _ in events(text) if kind == "visit"] == [("EGY", "GHA")]


def test_a_second_name_of_one_person_takes_no_second_place() -> None:
    told = _actor("PSE", actors=["p1"])
    again = _actor("PSE", actors=["p1"])
    chunks = [_word("trigger"), told, again, _actor("ISR", kind="body")]
    assert _slots(chunks) == {"subject": ["PSE", "PSE"], "object": ["ISR"]}


def test_an_arabic_particle_before_the_verb_is_no_verb_of_its_own() -> None:
    told = events("فقد التقى وزير خارجية مالاوي نظيره الفيجي أمس.")
    assert ("meeting", ("FJI", "MWI")) in [(kind, states) for kind, states, _ in told]


def test_adjectives_joined_before_one_noun_are_both_sides() -> None:
    text = "Thai and Cambodian soldiers traded fire near the temple on Friday."
    assert english.events(text) == [("incident", ("KHM", "THA"), "happened")]


@pytest.mark.parametrize("text", [
    "الكويت - كونا: وصل إلى البلاد أمس رئيس وزراء فيتنام والوفد المرافق له.",
    "الكويت - كونا: يزور البلاد حاليا رئيس وزراء فيتنام.",
])
def test_the_country_of_arabic_press_is_its_own(text: str) -> None:
    assert ("visit", ("KWT", "VNM")) in [(kind, states) for kind, states, _ in events(text)]


def test_who_speaks_in_turn_goes_on_with_the_sentence() -> None:
    told = events("رفضت السفارة الكينية الطلب، واتهمت بدورها غانا بالتقصير.")
    assert ("condemnation", ("GHA", "KEN")) in [(kind, states) for kind, states, _ in told]


def test_whom_a_counted_act_is_done_to_does_not_do_the_act_joined_to_it() -> None:
    text = "أعلنت كندا طرد عشرة دبلوماسيين روس وفرض عقوبات على شركات إيرانية."
    told = [(kind, states) for kind, states, _ in events(text)]
    assert told == [("expulsion", ("CAN", "RUS")), ("sanction", ("CAN", "IRN"))]


def test_what_a_comma_sets_off_in_arabic_is_not_joined_to_what_stands_before_it() -> None:
    met = events("التقى وزير الخارجية المصري، في الدوحة، يوم أمس، نظيره الكيني.")
    assert [(kind, states) for kind, states, _ in met] == [("meeting", ("EGY", "KEN"))]
    came = events("زار الرئيس الكيني، اليوم الثلاثاء، الأردن.")
    assert [(kind, states) for kind, states, _ in came] == [("visit", ("JOR", "KEN"))]


def test_a_city_right_behind_who_came_is_where_to() -> None:
    came = events("وصل الرئيس الكيني أمس العاصمة الأردنية عمان.")
    assert [(kind, states) for kind, states, _ in came] == [("visit", ("JOR", "KEN"))]


def test_two_ministers_are_ministers() -> None:
    text = "التقى وزير الخارجية الكيني نظيره الرواندي دعما لخطة الرئيس بشار الأسد. واتفق الوزيران على فتح سفارة."
    assert ("agreement_reached", ("KEN", "RWA")) in [(kind, states) for kind, states, _ in events(text)]


def test_a_tour_named_after_an_organisation_is_not_its_own() -> None:
    text = "بدأ الرئيس الكيني الأحد جولته الخليجية التي تشمل عمان والبحرين."
    assert [(kind, states) for kind, states, _ in events(text)] == [("tour", ("BHR", "KEN", "OMN"))]


def test_the_memorandum_is_the_one_told_before_with_more_words() -> None:
    text = "وقعت كينيا ورواندا مذكرة تفاهم بشأن السياحة.\nووقع المذكرة وزيرا خارجية كينيا ورواندا."
    assert [(kind, states) for kind, states, _ in events(text)] == [("signing", ("KEN", "RWA"))]


def test_whom_somebody_speaks_before_or_left_takes_no_part_in_arabic() -> None:
    text = "ندد وزير خارجية كينيا أمام مجلس الأمن باستمرار تدخل رواندا في شؤون جيرانها."
    assert ("condemnation", ("KEN", "UN"), "happened") not in events(text)
    left = events("غادر الرئيس الكيني أوغندا أمس متوجها إلى تونس.")
    assert ("visit", ("KEN", "TUN")) in [(kind, states) for kind, states, _ in left]
