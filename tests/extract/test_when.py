"""Which date of a sentence is that of an act."""

from __future__ import annotations

import pytest

from tests.dated import dated, when

DAY = "2024-05-07"          # a Tuesday


def test_the_date_of_a_dateline_is_that_of_the_writing() -> None:
    assert when("ar", "نيروبي 6 مايو - زار وزير خارجية كينيا الهند.", DAY) == {"visit": ""}
    assert when("fil", "NAIROBI, Mayo 6 - Bumisita sa India ang Foreign Minister ng Kenya.", DAY) == {"visit": ""}


def test_how_long_a_measure_lasts_is_not_when_it_was_taken() -> None:
    assert when("ar", "مددت كندا عقوباتها على زيمبابوي حتى نوفمبر 2025.", DAY) == {"sanction": ""}
    assert when("ru", "Канада ввела санкции против Зимбабве до ноября 2025 года.", DAY) == {"sanction": ""}


def test_what_is_done_is_not_dated_by_what_is_to_come() -> None:
    text = "أيدت كينيا ترشيح الهند لعضوية مجلس الأمن في عام 2028."
    assert [(e.modality, e.date) for e in dated("ar", text, DAY)] == [("happened", "")]


def test_the_verb_that_carries_a_visit_has_the_day_before_what_it_is_for() -> None:
    text = "رحب الوزير بالزيارة التي أداها وزير خارجية كينيا أمس إلى الهند للقاء نظيره الهندي."
    assert when("ar", text, DAY)["visit"] == "2024-05-06"


def test_a_relative_clause_keeps_its_date() -> None:
    text = "Президент Кении, чья инаугурация пройдет 18 июня, посетит Индию."
    assert when("ru", text, DAY) == {"visit": ""}


def test_what_is_announced_is_dated_by_the_announcement() -> None:
    assert when("ru", "Кения отзывает посла в Индии, сообщил в понедельник министр.", DAY) == {"recall": "2024-05-06"}
    assert when("ar", "أعلنت كينيا يوم الاثنين أنها استدعت السفير الهندي.", DAY) == {"summons": "2024-05-06"}


def test_what_is_agreed_upon_keeps_its_day() -> None:
    english = when("en", "OSLO - Norway and Iceland agreed to hold a meeting in Dublin on June 22.", DAY)
    russian = when("ru", "ОСЛО - Норвегия и Исландия договорились провести встречу в Дублине 22 июня.", DAY)
    assert english == {"agreement_reached": "", "meeting": "2024-06-22"}
    assert russian == {"agreement_reached": "", "meeting": "2024-06-22"}


def test_by_when_something_is_to_be_is_not_when_it_was_spoken_of() -> None:
    text = "مسقط - عقد وزير خارجية سلطنة عُمان ونظيره الكيني محادثات تناولت زيادة التجارة بحلول عام 2030."
    assert when("ar", text, DAY) == {"meeting": ""}


def test_a_day_counted_from_an_act_is_not_the_day_of_that_act() -> None:
    text = "قالت الحكومة يوم الاثنين بعد أيام من استدعاء كينيا للسفير الهندي إن الحادث انتهى."
    assert when("ar", text, DAY).get("summons") == ""
    text = "نيروبي - قال الوزير يوم الاثنين بعد استدعاء كينيا للسفير الهندي إن الحادث انتهى."
    assert when("ar", text, DAY).get("summons") == "2024-05-06"


def test_the_same_day_is_the_day_told_last() -> None:
    russian = "Министр обороны Кении в воскресенье вылетел в Бразилию. Президент Кении в тот же день прибыл в Индию."
    assert [event.date for event in dated("ru", russian, DAY)] == ["2024-05-05", "2024-05-05"]
    arabic = "التقى وزير خارجية كينيا يوم الأحد نظيره الهندي. والتقى الوزير الكيني في اليوم نفسه السفير البرازيلي."
    assert {event.date for event in dated("ar", arabic, DAY)} == {"2024-05-05"}


def test_a_day_earlier_is_counted_from_the_day_beside_it_or_that_of_writing() -> None:
    text = "Кения в воскресенье выслала посла Индии, а днем ранее отозвала своего посла в Индии."
    assert when("ru", text, DAY)["recall"] == "2024-05-04"
    text = "Кения в воскресенье выслала посла Индии. Другие решения правительства будут приняты позже, "
    text += "заявил глава кабинета министров страны. Днем ранее Бразилия отозвала посла в Кении."
    assert when("ru", text, DAY)["recall"] == "2024-05-06"


def test_the_day_behind_the_place_of_a_dateline_is_that_of_the_writing() -> None:
    assert when("ar", "نيروبي - 6 مايو 2024: زار وزير خارجية كينيا الهند.", DAY) == {"visit": ""}


def test_a_date_of_what_an_act_is_about_is_not_that_of_the_act() -> None:
    arabic = "صادق البرلمان الكيني على اتفاقية القرض الموقعة في نيروبي مع الهند في 3 مايو 2021."
    assert when("ar", arabic, DAY)["ratification"] == ""
    english = "Kenya and India reviewed implementation of the 2022 gas contract."
    assert when("en", english, DAY) == {"implementation_review": ""}
    english = "Kenya on Monday restored ties with India broken on January 3, 2021."
    assert when("en", english, DAY) == {"relations_established": "2024-05-06"}


def test_since_when_others_were_done_is_not_when_one_was() -> None:
    text = "Pinalayas ng Kenya ang embahador ng India, ang ikatlong sugo na pinaalis mula 2007."
    assert when("fil", text, DAY) == {"expulsion": ""}


def test_a_month_behind_what_is_asked_is_that_of_what_is_asked() -> None:
    text = "The President of Kenya conveyed an invitation to his Indian counterpart to attend a forum in Oslo in May."
    assert when("en", text, DAY)["invitation"] == ""


def test_a_day_behind_a_verb_of_saying_is_not_that_of_what_is_to_come() -> None:
    text = "Kenya said on Monday it would give $5 million to India."
    assert [(event.modality, event.date) for event in dated("en", text, DAY)] == [("planned", "")]


def test_what_is_told_to_be_announced_may_have_a_relative_clause_behind_it() -> None:
    text = "Kenya has recalled its ambassador to India over a raid in which two were hurt, the ministry said on Monday."
    assert when("en", text, DAY)["recall"] == "2024-05-06"


def test_what_might_be_is_to_come() -> None:
    text = "If India agrees, the foreign ministers of Kenya and India could meet in Oslo in March."
    assert when("en", text, DAY)["meeting"] == "2025-03-01/2025-03-31"


def test_the_verb_that_carries_a_noun_has_its_date_in_a_relative_clause() -> None:
    text = "قال وزير خارجية كينيا، في مؤتمر صحافي عقده مع نظيره الهندي في نيروبي أمس، إن بلاده ترحب بذلك."
    assert when("ar", text, DAY)["statement"] == "2024-05-06"


def test_a_date_put_first_is_that_of_what_is_joined_on() -> None:
    text = "Завтра президент Кении посетит Индию и встретится с премьер-министром Индии."
    assert when("ru", text, DAY) == {"visit": "2024-05-08", "meeting": "2024-05-08"}


def test_since_when_something_is_a_first_is_not_when_it_is() -> None:
    text = "قام وزير خارجية كينيا بزيارة رسمية إلى الهند هي الأولى منذ الثورة الهندية عام 1959."
    assert when("ar", text, DAY) == {"visit": ""}
    text = "The foreign minister of Kenya will arrive in India as the 2024 chairman of the forum."
    assert when("en", text, DAY)["visit"] == ""


def test_what_is_to_come_does_not_borrow_a_day_gone_by() -> None:
    text = "وصل وزير خارجية كينيا إلى الهند أمس، ومن المقرر أن يوقع مع نظيره الهندي اتفاقية."
    assert when("ar", text, DAY) == {"visit": "2024-05-06", "signing": "2024-05-07/.."}


def test_the_day_of_a_reaction_is_not_that_of_what_it_reacts_to() -> None:
    arabic = "أدانت كينيا اليوم الثلاثاء العقوبات التي فرضتها الهند على شركات كينية."
    assert when("ar", arabic, DAY) == {"condemnation": "2024-05-07", "sanction": ""}
    english = "Kenya on Monday condemned the sanctions imposed by India on Kenyan companies."
    assert when("en", english, DAY) == {"condemnation": "2024-05-06", "sanction": ""}


def test_news_that_is_made_known_has_the_day_of_the_saying_what_had_been_done_before_has_not() -> None:
    told = "Norway has recalled its ambassador to Bahrain, the foreign ministry said on Wednesday."
    assert dated("en", told, "2024-05-16")[0].date == "2024-05-15"
    before = "The foreign ministry said on Wednesday that Norway had recalled its ambassador to Bahrain."
    assert dated("en", before, "2024-05-16")[0].date == ""


def test_what_is_told_right_behind_a_noun_and_its_attributes_dates_it() -> None:
    text = "أعلن وزير خارجية كينيا أن الحوار الاستراتيجي الكيني الهندي الذي عقد أمس كان صريحا."
    assert when("ar", text, "2024-05-07") == {"consultations": "2024-05-06"}


def test_a_date_between_a_verb_and_its_object_is_theirs() -> None:
    text = "أعادت كينيا أمس فتح سفارتها في نيودلهي."
    assert when("ar", text, "2024-05-07") == {"mission_opened": "2024-05-06"}


def test_what_one_says_one_refuses_or_backs_is_done_by_saying_so() -> None:
    text = "قالت كينيا أمس إنها ترفض تدخل الهند في شؤونها."
    assert when("ar", text, "2024-05-07") == {"rejection": "2024-05-06"}
    text = "أعلنت كينيا أمس أنها تؤيد موقف الهند."
    assert when("ar", text, "2024-05-07") == {"endorsement": "2024-05-06"}


def test_what_one_is_invited_to_is_not_on_the_day_of_the_invitation() -> None:
    text = "دعا رئيس كينيا أمس نظيره الهندي لزيارة نيروبي في يوليو المقبل."
    assert when("ar", text, "2024-05-07") == {"invitation": "2024-05-06", "visit": "2024-07-01/2024-07-31"}


def test_since_when_it_is_the_next_of_its_kind_is_not_when_it_was() -> None:
    text = "The foreign minister of Kenya arrived in India for the second round since the beginning of 2023."
    assert when("en", text, DAY)["visit"] == ""


def test_a_day_before_a_dash_at_the_top_is_that_of_the_writing() -> None:
    text = "Mayo 7, 2024 – Nagpulong ang Foreign Minister ng Kenya at ang Foreign Minister ng India noong Linggo."
    assert when("fil", text, DAY) == {"meeting": "2024-05-05"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "التقى وزير خارجية كينيا اليوم نظيره البرازيلي غداة لقائه وزير خارجية الهند.",
         ["2024-05-07", "2024-05-06"]),
        ("en", "The president of Kenya met the president of Brazil on Monday on the eve of his visit to India.",
         ["2024-05-06", ""]),
        ("en", "The president of Kenya met the president of Brazil on Monday, a day after meeting the king of Norway.",
         ["2024-05-06", "2024-05-05"]),
        ("ru", "Президент Кении в понедельник встретился с президентом Бразилии в преддверии визита в Индию.",
         ["2024-05-06", ""]),
        ("fil", "Nagpulong kahapon ang Pangulo ng Kenya at ng Iran isang araw matapos ang pagbisita sa Oman.",
         ["2024-05-06", "2024-05-05"]),
    ],
)
def test_what_another_day_is_counted_from_has_not_that_day(language: str, text: str, expected: list[str]) -> None:
    assert [event.date for event in dated(language, text, DAY)] == expected


def test_what_is_set_apart_may_tell_its_own_day() -> None:
    text = "On the eve of the Kenyan president's visit to India on May 9, the two foreign ministers met in Nairobi."
    assert when("en", text, DAY)["visit"] == "2024-05-09"


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("en", "The President of Kenya will on Thursday also host a meeting with the President of India.", "2024-05-09"),
    ("en", "The President of Kenya hosted on Thursday a meeting with the President of India.", "2024-05-02"),
    ("ru", "В четверг президент Кении проведёт встречу с президентом Индии.", "2024-05-09"),
    ("ru", "В четверг президент Кении провёл встречу с президентом Индии.", "2024-05-02"),
])
def test_a_weekday_lies_where_the_verb_beside_it_points(language: str, text: str, expected: str) -> None:
    assert when(language, text, DAY)["meeting"] == expected


def test_the_day_of_what_will_begin_is_not_that_on_which_it_was_agreed() -> None:
    text = "Flights between Nairobi and Delhi will begin on 3 June, it was agreed on Monday "
    text += "by the ministers of Kenya and India."
    assert when("en", text, DAY)["agreement_reached"] == "2024-05-06"


def test_since_when_talks_go_on_is_when_they_began() -> None:
    assert when("ru", "Переговоры Кении с Индией продолжаются с лета прошлого года.", DAY) == {
        "meeting": "2023-06-01/..",
    }


@pytest.mark.parametrize(("language", "text", "asked", "asking"), [
    ("en", "On Monday the President of Kenya called on India to lift the sanctions.", "sanction", "appeal"),
    ("en", "Kenya threatened on Monday to expel the Indian ambassador.", "expulsion", "warning"),
    ("ru", "Президент Кении в понедельник призвал Индию снять санкции.", "sanction", "appeal"),
])
def test_the_day_of_asking_is_not_that_of_what_is_asked(language: str, text: str, asked: str, asking: str) -> None:
    assert when(language, text, DAY) == {asking: "2024-05-06", asked: ""}


def test_what_is_agreed_upon_may_have_its_days_before_it() -> None:
    text = "Кения и Индия договорились с 14 по 20 июля провести совместные учения."
    assert when("ru", text, DAY)["joint_exercise"] == "2024-07-14/2024-07-20"


def test_what_takes_effect_on_a_day_told_in_the_present_lies_where_it_is_nearest() -> None:
    text = "С 1 июля Кения вводит безвизовый режим для граждан Индии."
    assert [(e.modality, e.date) for e in dated("ru", text, DAY)] == [("scheduled", "2024-07-01/..")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Speaking in Delhi on Monday, the Kenyan president called on India to lift the sanctions.", "2024-05-06"),
    ("In an interview on Monday, the Kenyan president called on India to lift the sanctions.", "2024-05-06"),
    ("Welcoming the agreement signed on Monday, the Kenyan president called on India to lift the sanctions.", ""),
    ("Ahead of the summit on Friday, the Kenyan president called on India to lift the sanctions.", ""),
])
def test_what_a_sentence_opens_with_may_tell_when_the_rest_was(text: str, expected: str) -> None:
    assert when("en", text, DAY)["appeal"] == expected


def test_talks_a_sentence_opens_with_date_what_was_done_at_them() -> None:
    russian = "В ходе переговоров, которые прошли в понедельник в Найроби, министры Кении и Индии подписали соглашение."
    assert when("ru", russian, DAY)["signing"] == "2024-05-06"
    filipino = "Sa kanyang talumpati nitong Lunes, hinimok ng pangulo ng Kenya ang India na alisin ang mga parusa."
    assert when("fil", filipino, DAY)["appeal"] == "2024-05-06"


def test_a_clause_counted_from_another_has_not_its_day() -> None:
    text = "The President of Kenya met the President of India on Monday, a week after the two countries signed a pact."
    assert when("en", text, DAY) == {"meeting": "2024-05-06", "signing": ""}
    text = "The President of Kenya met the President of India on Monday after the two countries signed a pact."
    assert when("en", text, DAY) == {"meeting": "2024-05-06", "signing": "2024-05-06"}


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya rejected on Monday the Indian accusations, calling on India to lift the sanctions."),
    ("ar", "انتقدت كينيا أمس العقوبات الهندية، داعية الهند إلى رفعها."),
    ("ru", "Кения в понедельник осудила санкции Индии, призвав Дели отменить их."),
])
def test_what_a_participle_adds_is_said_on_the_same_day(language: str, text: str) -> None:
    dates = [event for event in dated(language, text, DAY) if event.modality == "happened" and event.type == "appeal"]
    assert [event.date for event in dates] == ["2024-05-06"]
    asked = [event.date for event in dated(language, text, DAY) if event.modality == "called_for"]
    assert set(asked) <= {""}


def test_the_day_of_what_befell_is_not_that_of_the_answer_to_it() -> None:
    text = "Kenya summoned the Indian ambassador over a border clash on Friday."
    assert when("en", text, DAY)["summons"] == ""
    text = "Kenya summoned the Indian ambassador on Monday over a border clash."
    assert when("en", text, DAY)["summons"] == "2024-05-06"
    assert when("en", "Kenya condemned Sunday's attack in Delhi.", DAY)["condemnation"] == ""
    text = "Tinanggihan ng Kenya ang paghingi ng tawad ng India kaugnay ng pagkakabaril sa isang sundalo noong Mayo 2."
    assert when("fil", text, DAY)["rejection"] == ""


def test_a_participle_behind_a_verb_of_saying_has_its_day() -> None:
    text = "Kenya will hold talks with India in June, its minister said on Friday, rejecting a proposal by Somalia."
    assert when("en", text, DAY)["rejection"] == "2024-05-03"


def test_a_verb_before_a_comma_does_not_tell_which_way_a_date_points() -> None:
    text = "Напомним, в конце апреля Литва и Латвия ввели санкции против Белоруссии."
    assert when("ru", text, DAY) == {"sanction": "2024-04-01/2024-04-30"}


def test_who_comes_on_a_day_of_the_week_comes_on_the_next_one() -> None:
    assert when("ar", "يصل وزير خارجية كينيا، الخميس، إلى نيودلهي.", DAY) == {"visit": "2024-05-09"}
    assert when("en", "Kenya's foreign minister arrives in Delhi on Thursday.", DAY) == {"visit": "2024-05-09"}
    assert when("ru", "Министр иностранных дел Кении посещает Индию в четверг.", DAY) == {"visit": "2024-05-02"}


def test_a_present_that_begins_tomorrow_is_still_to_come() -> None:
    text = "Завтра премьер Малайзии начинает визит в Новую Зеландию."
    assert [(e.modality, e.date) for e in dated("ru", text, DAY)] == [("scheduled", "2024-05-08")]


def test_what_is_called_off_was_due_on_the_nearest_such_day() -> None:
    assert when("ru", "Визит премьера Кении в Индию 20 мая отменен.", DAY) == {"visit": "2024-05-20"}


def test_the_first_visit_since_a_year_was_not_paid_in_it() -> None:
    assert when("ar", "وصل رئيس كينيا إلى نيودلهي، وهو أول رئيس كيني يزور الهند منذ عام 1988.", DAY) == {"visit": ""}


@pytest.mark.parametrize("text", [
    "Президент Чили посетит Канаду 17 мая, Мексику - 18 мая.",
    "17 мая президент Чили прибудет в Канаду, 18 мая - в Мексику.",
])
def test_each_of_several_visits_has_its_own_day(text: str) -> None:
    assert [e.date for e in dated("ru", text, DAY)] == ["2024-05-17", "2024-05-18"]


def test_the_second_third_of_a_month_is_in_that_month() -> None:
    text = "Визит премьера Чили в Перу намечен на вторую декаду мая."
    assert when("ru", text, DAY) == {"visit": "2024-05-01/2024-05-31"}


def test_the_day_on_which_somebody_went_is_not_that_of_what_he_went_for() -> None:
    text = "Kenya's envoy John Otieno began his three-day visit to Delhi on Monday to hold talks with his Indian peers."
    assert when("en", text, DAY)["visit"] == "2024-05-06"
    assert when("en", text, DAY).get("meeting", "") != "2024-05-13"
    text = "In March the presidents of Kenya and Malta agreed to meet in Valletta."
    assert when("en", text, DAY) == {"agreement_reached": "2024-03-01/2024-03-31", "meeting": ""}


def test_what_is_discussed_keeps_its_day() -> None:
    text = "The presidents of Kenya and Ghana discussed the results of the summit of the African Union held on 3 May."
    assert [event.date for event in dated("en", text, "2024-05-07") if event.type == "meeting"] == [""]
    text = "The presidents of Kenya and Ghana discussed trade on 3 May."
    assert [event.date for event in dated("en", text, "2024-05-07") if event.type == "meeting"] == ["2024-05-03"]
