"""Mentions of one act in one document."""

from __future__ import annotations

import pytest

from tests.arabic import events as events_in_arabic
from tests.dated import dated
from tests.english import events as events_in_english
from tests.filipino import events
from tests.reading import Texts
from tests.russian import events as events_in_russian


def test_the_verb_tells_the_tense_of_the_noun_in_its_clause() -> None:
    text = "Dadalo si Pangulong Emmanuel Macron ng France sa climate summit sa Egypt."
    assert events(text) == [("conference", ("EGY", "FRA"), "planned")]


def test_a_conference_named_after_an_organisation_is_told_of_it() -> None:
    text = "Dumalo si Pangulong Marcos sa ASEAN Summit sa Phnom Penh."
    assert events(text) == [("conference", ("ASEAN", "KHM", "PHL"), "happened")]


def test_a_noun_behind_its_verb_leaves_the_tense_to_the_verb() -> None:
    found = events_in_english("The United States will lift sanctions on Syria.")
    assert found == [("sanction", ("SYR", "USA"), "planned")]


def test_what_an_answer_names_is_no_act_of_its_own() -> None:
    text = "Tinanggihan ng Pilipinas ang alok ng China na magkasanib na paggalugad."
    assert events(text) == [("rejection", ("CHN", "PHL"), "happened")]


def test_what_is_put_off_is_cancelled_though_it_was_planned() -> None:
    text = "Ipinagpaliban ng Pangulo ng France ang kanyang nakatakdang pagdalaw sa Italy."
    assert events(text) == [("visit", ("FRA", "ITA"), "cancelled")]


def test_a_visit_and_the_one_paid_in_return_are_two() -> None:
    text = (
        "Bumisita sa Maynila si Pangulong Emmanuel Macron ng France. "
        "Nauna nang bumisita si Pangulong Ferdinand Marcos sa France."
    )
    assert events(text) == [("visit", ("FRA", "PHL"), "happened")] * 2


def test_another_partner_of_the_same_state_is_another_meeting() -> None:
    text = (
        "قال بيان إن رئيس الوزراء المصري سيلتقي رئيس السودان عبد الفتاح البرهان. "
        "كما سيجري مباحثات مع نظيره السوداني عبد الله حمدوك."
    )
    assert [kind for kind, _, _ in events_in_arabic(text)] == ["meeting", "meeting"]


def test_papers_on_different_matters_are_signed_each() -> None:
    text = (
        "أعلن بيان أمس زيارة. ووقعت مصر وتونس مذكرة تفاهم في مجال السياحة. "
        "كما وقعت مصر وتونس مذكرة تفاهم في مجال الصحة."
    )
    assert [kind for kind, _, _ in events_in_arabic(text) if kind == "signing"] == ["signing", "signing"]


def test_what_each_of_two_states_says_is_two_acts() -> None:
    both = [("condemnation", ("MLT", "NOR"), "happened")] * 2
    assert events_in_english("Norway condemned Malta on Monday. Malta condemned Norway too.") == both
    assert events("Kinondena ng Norway ang Malta. Kinondena naman ng Malta ang Norway.") == both
    assert events_in_russian("Норвегия осудила действия Мальты. Мальта осудила действия Норвегии.") == both
    assert events_in_arabic("أدانت النرويج مالطا. وأدانت مالطا النرويج.") == both


def test_who_discussed_what_gives_way_to_the_call_but_not_to_the_visit() -> None:
    discussed = "Лидеры двух стран обсудили торговлю."
    call = f"Президент Кении провел телефонный разговор с президентом Чехии. {discussed}"
    assert [kind for kind, *_ in events_in_russian(call)] == ["phone_call"]
    visit = f"Президент Кении прибыл с визитом в Чехию. {discussed}"
    assert [kind for kind, *_ in events_in_russian(visit)] == ["visit", "meeting"]


def test_a_talk_with_somebody_else_is_another() -> None:
    text = (
        "Президент Кении Джон Отиено встретился с премьер-министром Чехии Яном Новаком. "
        "Президент Кении Джон Отиено поговорил и с министром обороны Чехии Петром Гавелом."
    )
    assert len(events_in_russian(text)) == 2


def test_a_next_meeting_on_a_day_to_come_is_not_the_one_that_was_held() -> None:
    text = "The President of Kenya met the President of India. On June 3 the two leaders will hold their next meeting."
    assert [event.modality for event in dated("en", text, "2024-05-07")] == ["happened", "scheduled"]


def test_what_one_state_answers_with_the_same_is_two_acts() -> None:
    text = "Peru expelled four Chilean diplomats on Monday. In response, Chile also expelled four Peruvian diplomats."
    assert events_in_english(text) == [("expulsion", ("CHL", "PER"), "happened")] * 2


def test_a_step_told_by_two_verbs_of_one_subject_is_one_act() -> None:
    text = "استدعت وزارة الخارجية النرويجية القائم بالأعمال الكيني وسلمته مذكرة احتجاج."
    assert events_in_arabic(text) == [("summons", ("KEN", "NOR"), "happened")]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya and Peru will hold talks in Lima. They said the talks between Kenya and Peru are about fish."),
    ("ar", "من المقرر أن يلتقي وزير خارجية كينيا نظيره البيروي. وقال مسؤولون إن مباحثات كينيا مع بيرو تركز على الصيد."),
    ("fil", "Nakatakdang magpulong ang Kenya at Peru. Mahalaga raw ang pulong ng Kenya at Peru para sa pangingisda."),
])
def test_a_noun_without_tense_names_the_act_that_is_planned(language: str, text: str) -> None:
    found = [(states, modality) for kind, states, modality in Texts(language).events(text) if kind == "meeting"]
    assert found in ([(("KEN", "PER"), "planned")], [(("KEN", "PER"), "scheduled")])


def test_what_is_said_after_talks_tells_that_they_were_held() -> None:
    text = "Kenya and Peru will meet again, Kenyan President Joe Otieno said after talks with Peru's President."
    assert ("meeting", ("KEN", "PER"), "happened") in Texts("en").events(text)


def test_a_tour_of_which_no_two_states_are_told_is_only_named() -> None:
    text = "The French foreign minister spoke of his trip which will take him to Sudan and other African countries."
    assert "tour" not in [kind for kind, *_ in events_in_english(text)]
    told = "The French foreign minister is on a trip which will take him to Sudan, Chad and Mali."
    assert ("tour", ("FRA", "MLI", "SDN", "TCD")) in [(kind, states) for kind, states, _ in events_in_english(told)]


_TALKED = {
    "en": "Kenyan Foreign Minister Alfred Mutua spoke on Monday with Indian Foreign Minister Subrahmanyam Jaishankar. "
          "The ministers of Kenya and India held a telephone conversation on trade.",
    "ru": "Президент Кении вчера пообщался с премьер-министром Индии. "
          "Состоялся телефонный разговор президента Кении с премьер-министром Индии.",
}


@pytest.mark.parametrize("language", sorted(_TALKED))
def test_what_only_says_that_two_talked_tells_the_day_of_their_call(language: str) -> None:
    told = [(event.type, event.date) for event in dated(language, _TALKED[language], "2024-05-07")]
    assert told == [("phone_call", "2024-05-06")]


@pytest.mark.parametrize(("text", "told"), [
    ("Президент Кении принял вчера главу МИД Перу. Встреча прошла в Риме.", ("meeting", ("KEN", "PER"), "happened")),
    ("Министр Кении встретился с президентом Перу. Главной темой встречи стала обстановка в Сомали.",
     ("meeting", ("KEN", "PER"), "happened")),
    ("Президенты Кении и Перу договорились о встрече. Переговоры пройдут в Риме 19 октября.",
     ("meeting", ("KEN", "PER"), "scheduled")),
])
def test_a_noun_that_names_no_side_tells_more_of_the_meeting_before(text: str, told: tuple[object, ...]) -> None:
    assert [event for event in events_in_russian(text) if event[0] == "meeting"] == [told]


def test_a_noun_that_names_no_side_tells_of_the_two_before_rather_than_of_the_venue() -> None:
    text = "Президент Кении поздравил главу Перу. Встреча состоится в Риме в мае."
    assert ("meeting", ("KEN", "PER"), "scheduled") in events_in_russian(text)
    alone = "Президент Кении направится в Рим. Переговоры пройдут там в мае. Также он посетит Перу."
    assert ("visit", ("ITA", "KEN"), "planned") in events_in_russian(alone)
