"""What has no date of its own takes that of the act it is part of."""

from __future__ import annotations

import pytest

from tests.dated import dated, when

DAY = "2024-05-07"          # a Tuesday


def test_a_signing_takes_the_date_of_the_talks_before_it() -> None:
    arabic = "التقى وزير خارجية كينيا أمس نظيره الهندي في نيروبي. ووقع الجانبان مذكرة تفاهم."
    assert when("ar", arabic, DAY) == {"meeting": "2024-05-06", "signing": "2024-05-06"}
    russian = "Министр иностранных дел Кении вчера встретился с послом Индии. Стороны подписали меморандум."
    assert when("ru", russian, DAY) == {"meeting": "2024-05-06", "signing": "2024-05-06"}


def test_an_inherited_date_is_marked_so() -> None:
    text = "Министр иностранных дел Кении вчера встретился с послом Индии. Стороны подписали меморандум."
    assert [event.basis for event in dated("ru", text, DAY)] == ["relative", "inherited"]


def test_the_next_sentence_may_tell_the_day() -> None:
    text = "The President of Kenya met the Prime Minister of India in Nairobi. The conversation took place yesterday."
    assert when("en", text, DAY) == {"meeting": "2024-05-06"}


def test_what_others_do_keeps_no_date() -> None:
    text = "Министр иностранных дел Кении вчера встретился с послом Индии. Бразилия и Чили подписали меморандум."
    assert when("ru", text, DAY)["signing"] == ""


def test_what_had_been_done_before_keeps_no_date() -> None:
    text = "التقى وزير خارجية كينيا أمس نظيره الهندي في نيروبي. وكان رئيس كينيا قد استقبل وزير خارجية الهند."
    assert [event.date for event in dated("ar", text, DAY)] == ["2024-05-06", ""]


def test_acts_long_past_date_nothing_else() -> None:
    text = "В 2011 году Кения и Индия подписали договор. 3 марта министр Кении встретился с послом Индии."
    text += " Стороны подписали меморандум."
    assert [event.date for event in dated("ru", text, DAY)][-1] == ""


def test_stops_of_a_journey_are_within_it() -> None:
    text = "Министр иностранных дел Кении Джозеф Мвангола с 29 апреля по 3 мая побывал по делам службы в Азии. "
    text += "В Дели Мвангола встретился с министром обороны Индии."
    assert when("ru", text, DAY)["meeting"] == "2024-04-29/2024-05-03"


def test_what_is_planned_in_a_visit_under_way_is_within_it() -> None:
    english = "The President of Kenya arrived in India today. He will meet the Prime Minister of India."
    assert when("en", english, DAY) == {"visit": "2024-05-07", "meeting": "2024-05-07/.."}
    filipino = "Dumating kahapon sa India ang pangulo ng Kenya. Makikipagpulong siya sa punong ministro ng India."
    assert when("fil", filipino, DAY) == {"visit": "2024-05-06", "meeting": "2024-05-07/.."}
    days = "The President of Kenya is on a visit to India from 6 to 8 May. He will meet the Prime Minister of India."
    assert when("en", days, DAY)["meeting"] == "2024-05-07/2024-05-08"


def test_far_behind_it_only_a_journey_of_some_days_dates_the_rest() -> None:
    between = "The talks were friendly. The city was quiet. Shops were open. Streets were full. "
    end = "Kenya and India signed an agreement on trade."
    day = "The President of Kenya visited India on Monday. "
    assert when("en", day + between + end, DAY)["signing"] == ""
    days = "The President of Kenya visited India from 5 to 6 May. "
    assert when("en", days + between + end, DAY)["signing"] == "2024-05-05/2024-05-06"


def test_a_day_to_come_is_not_that_of_what_is_done() -> None:
    text = "The foreign ministers of Kenya and India met to open a joint office; it will start work on June 3."
    assert when("en", text, DAY)["meeting"] == ""
    text = "The foreign ministers of Kenya and India met to open a joint office. The staff will start work on Sunday."
    assert when("en", text, DAY)["meeting"] == ""


def test_other_stops_of_a_tour_are_in_the_month_of_the_dated_one() -> None:
    text = "Nagsimula ng isang paglilibot ang Foreign Minister ng Kenya na si Joseph Mwangola. "
    text += "Noong Enero 20, 2024, nakipagpulong si Mwangola sa Foreign Minister ng India. "
    text += "Nakipagpulong din si Mwangola sa Foreign Minister ng Brazil."
    assert "2024-01-01/2024-01-31" in [event.date for event in dated("fil", text)]


def test_what_had_come_before_dates_nothing_else() -> None:
    text = (
        "نيروبي - بحث وزير خارجية كينيا اليوم الثلاثاء مع نظيره الهندي العلاقات الثنائية. "
        "وكان الوزير الهندي قد وصل إلى نيروبي أمس الاثنين في زيارة رسمية إلى كينيا. "
        "ووقع الوزيران الكيني والهندي مذكرة تفاهم."
    )
    dates = when("ar", text, DAY)
    assert (dates["visit"], dates["signing"]) == ("2024-05-06", "2024-05-07")


def test_what_is_planned_in_a_visit_that_has_the_day_of_a_meeting_is_within_it() -> None:
    text = "استقبل رئيس كينيا اليوم الثلاثاء وزير خارجية الهند الذي يقوم بزيارة عمل إلى كينيا، لإجراء مشاورات سياسية."
    dates = when("ar", text, DAY)
    assert (dates["visit"], dates["consultations"]) == ("2024-05-07", "2024-05-07/..")


def test_what_two_condemn_together_on_a_journey_is_said_on_it() -> None:
    text = "The President of Kenya paid an official visit to the Republic of India from 5 to 6 May. "
    text += "The two sides discussed trade. They reviewed transport. "
    text += "Kenya and India jointly condemned the use of sanctions."
    assert when("en", text, DAY)["condemnation"] == "2024-05-05/2024-05-06"


def test_a_visit_may_have_begun_before_a_meeting_on_it() -> None:
    text = "Министр иностранных дел Кении вчера встретился с послом Индии. Министр находился с визитом в Индии."
    dates = when("ru", text, DAY)
    assert (dates["meeting"], dates["visit"]) == ("2024-05-06", "")


def test_talks_on_the_phone_are_an_occasion_of_their_own() -> None:
    text = "The President of Kenya had a phone conversation with the Prime Minister of India. "
    text += "The Prime Minister of India met the foreign minister of Kenya in Nairobi on May 2."
    assert when("en", text, DAY)["phone_call"] == ""


def test_history_dates_no_news_where_the_day_of_writing_is_unknown() -> None:
    text = "Nagkaroon ng pulong ang Foreign Minister ng Kenya at ang Foreign Minister ng India sa Nairobi. "
    text += "Pinag-usapan nila ang kalakalan. Matagal na ang ugnayan ng Kenya at India, noong June 21, 1951 pa."
    assert when("fil", text)["meeting"] == ""


def test_what_is_planned_within_what_is_appointed_is_appointed() -> None:
    text = "The President of Kenya will visit India from 12 to 14 May 2024. He will meet the Prime Minister of India."
    assert {(event.type, event.modality) for event in dated("en", text, DAY)} == {
        ("visit", "scheduled"), ("meeting", "scheduled"),
    }


def test_a_visit_told_beside_another_has_a_day_of_its_own() -> None:
    text = "بدأ وزير خارجية كينيا أمس زيارة للهند وقال إن البلدين يتابعان ما تحقق خلال زيارة الرئيس الهندي لكينيا."
    visits = [event.date for event in dated("ar", text, DAY) if event.type == "visit"]
    assert visits.count("2024-05-06") == 1


def test_what_had_been_held_before_keeps_no_date() -> None:
    text = "التقى وزير خارجية كينيا اليوم الثلاثاء نظيره الهندي في نيروبي. "
    text += "وكان رئيس كينيا عقد لقاء مع رئيس وزراء الهند."
    assert [event.date for event in dated("ar", text, DAY) if event.type == "meeting"] == ["2024-05-07", ""]


def test_what_is_done_on_a_visit_has_not_the_day_of_a_meeting() -> None:
    text = "عقد رئيس كينيا جلسة مباحثات مع رئيس الهند في نيروبي أمس الاثنين. "
    text += "كما تم على هامش زيارة الرئيس الهندي لكينيا توقيع أربع اتفاقيات تعاون بين البلدين."
    assert when("ar", text, DAY) == {"meeting": "2024-05-06", "visit": "", "signing": ""}


def test_an_invitation_to_a_visit_is_made_when_they_met() -> None:
    text = "التقى وزير خارجية كينيا أمس نظيره الهندي ووجه له دعوة لزيارة نيروبي."
    assert when("ar", text, DAY) == {"meeting": "2024-05-06", "invitation": "2024-05-06"}


def test_two_days_in_a_row_are_a_stretch_in_which_the_rest_takes_place() -> None:
    text = "أدى وزير خارجية كينيا زيارة إلى الهند يومي 2 و3 مايو. وأجرى محادثات مع نظيره الهندي."
    assert when("ar", text, DAY) == {"visit": "2024-05-02/2024-05-03", "meeting": "2024-05-02/2024-05-03"}


def test_what_had_been_before_dates_nothing_else_though_it_is_named_in_the_sentence() -> None:
    text = "احتجت كينيا لدى الهند على إغلاق المعبر. وكان حرس الحدود الهندي قد أغلق المعبر السبت إثر مقتل مزارع كيني."
    assert when("ar", text, DAY) == {"condemnation": "", "border_measure": "2024-05-04"}
    text = "The foreign minister of Kenya met his Indian counterpart. "
    text += "The Indian minister had arrived in Nairobi on Saturday."
    assert when("en", text, DAY) == {"meeting": "", "visit": "2024-05-04"}


def test_a_sentence_that_only_adds_when_it_was_dates_an_act_told_before() -> None:
    text = "Министр иностранных дел Кении встретился с послом Индии. Посол передал министру письмо. "
    assert when("ru", text + "Встреча состоялась сегодня, 7 мая.", DAY)["meeting"] == "2024-05-07"
    assert when("ru", text + "Погода была сегодня, 7 мая, хорошей.", DAY)["meeting"] == ""
    text = "The foreign minister of Kenya met the Indian ambassador. The ambassador spoke of trade. They dined. "
    assert when("en", text + "The meeting was held on Monday.", DAY)["meeting"] == "2024-05-06"


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The President of Kenya arrived in India on Sunday. The next day he met the Prime Minister of India."),
    ("ru", "5 мая президент Кении прибыл в Индию. На следующий день он встретился с премьер-министром Индии."),
    ("ar", "وصل رئيس كينيا إلى الهند الأحد. وفي اليوم التالي التقى رئيس وزراء الهند."),
    ("fil", "Dumating noong Linggo sa India ang pangulo ng Kenya. Kinabukasan, kinausap niya ang pangulo ng India."),
])
def test_the_next_day_is_that_after_the_one_told_before(language: str, text: str) -> None:
    assert when(language, text, DAY)["meeting"] == "2024-05-06"


def test_the_day_after_one_that_is_not_told_is_unknown() -> None:
    text = "The President of Kenya arrived in India. The following day he met the Prime Minister of India."
    assert when("en", text, DAY) == {"visit": "", "meeting": ""}


def test_in_the_course_of_a_reaction_nothing_else_is_done() -> None:
    text = "Kenya on Monday warned India of sanctions. The foreign ministers of Kenya and India discussed trade."
    assert when("en", text, DAY)["meeting"] == ""
    text = "Kenya on Monday held talks with India. The foreign ministers of Kenya and India discussed trade."
    assert when("en", text, DAY)["meeting"] == "2024-05-06"


def test_only_a_signing_that_is_the_news_dates_what_follows_it() -> None:
    opening = "The streets of the old town were full of people and of flags on that warm evening. "
    signing = "On Monday, ministers of Kenya and India signed an agreement. "
    end = "The ministers of Kenya and India discussed trade."
    assert when("en", signing + end, DAY)["meeting"] == "2024-05-06"
    assert when("en", opening + opening + signing + end, DAY)["meeting"] == ""


def test_what_is_told_only_beside_something_dates_no_other_sentence() -> None:
    text = "Kenya and India broke the truce hours after it began on Saturday. "
    text += "The presidents of Kenya and India discussed trade."
    assert when("en", text, DAY).get("meeting") == ""


def test_what_had_been_done_before_it_was_told_has_not_the_day_of_the_telling() -> None:
    text = "The ministry said in a statement on Monday that the presidents of Kenya and India had met in Nairobi."
    assert when("en", text, DAY)["meeting"] == ""
    text = "The presidents of Kenya and India met in Nairobi, the ministry said in a statement on Monday."
    assert when("en", text, DAY)["meeting"] == "2024-05-06"


def test_a_speech_planned_on_a_visit_has_its_day() -> None:
    text = "The president of Kenya will visit India on Saturday. He will deliver a speech and meet the Indian premier."
    assert when("en", text, DAY)["statement"] == "2024-05-11"
