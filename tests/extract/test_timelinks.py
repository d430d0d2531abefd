"""Words that count days, point back or tell what was beside tie an act to the day of another."""

from __future__ import annotations

import pytest

from tests.dated import dated, when

DAY = "2024-05-07"          # a Tuesday

_COUNTED = {
    "en": "Kenya on Monday recalled its ambassador to Somalia, a day after Somalia expelled two Kenyan diplomats.",
    "ru": "Кения в понедельник отозвала посла из Сомали через день после того, как Сомали выслало двух "
          "дипломатов Кении.",
    "fil": "Pinauwi kahapon ng Kenya ang ambassador nito sa Somalia, isang araw matapos palayasin ng Somalia ang"
           " dalawang Kenyan diplomat.",
    "ar": "استدعت كينيا الاثنين سفيرها في الصومال، بعد يوم من طرد الصومال دبلوماسيين كينيين.",
}


@pytest.mark.parametrize("language", sorted(_COUNTED))
def test_days_are_counted_from_the_rest_of_the_sentence(language: str) -> None:
    assert when(language, _COUNTED[language], DAY) == {"recall": "2024-05-06", "expulsion": "2024-05-05"}


def test_days_are_counted_from_the_sentence_before() -> None:
    text = ("أفاد وزير خارجية كينيا أمس أن بلاده تدين هجوم الصومال. "
            "وأكد الوزير غداة لقاء مع نظيره الهندي في نيروبي أن المفاوضات مستمرة.")
    assert when("ar", text, DAY)["meeting"] == "2024-05-05"


def test_what_follows_the_counted_act_keeps_the_day_of_the_sentence() -> None:
    text = "A day after the vote, Kenya recalled its ambassador to Somalia on Monday."
    assert when("en", text, DAY)["recall"] == "2024-05-06"


_SAID = {
    "en": "Kenya has condemned the attack on the Indian embassy. The statement was issued on Monday by its ministry.",
    "ru": "Кения осуждает удары Израиля по Сирии. Об этом заявил в понедельник министр иностранных дел Кении.",
    "fil": "Kinondena ng Pilipinas ang pag-atake ng China. Ito ang sinabi kahapon ni Foreign Secretary Enrique Manalo.",
    "ar": "أدانت كينيا الهجوم الصومالي. جاء ذلك في بيان أصدرته وزارة الخارجية الكينية أمس الاثنين.",
}


@pytest.mark.parametrize("language", sorted(_SAID))
def test_the_next_sentence_tells_when_it_was_said(language: str) -> None:
    assert when(language, _SAID[language], DAY)["condemnation"] == "2024-05-06"


def test_the_day_on_which_news_is_told_is_not_that_of_a_signing() -> None:
    text = "Кения и Индия подписали соглашение о торговле. Об этом сообщил в понедельник министр иностранных дел Кении."
    assert when("ru", text, DAY)["signing"] == ""


_RELATIONS = {
    "ru": "Кения и Бутан установили дипломатические отношения. Коммюнике об этом подписали 2 мая послы двух стран.",
    "ar": "أقامت كينيا وبوتان علاقات دبلوماسية. وتم توقيع بيان مشترك بذلك في نيويورك يوم 2 مايو.",
}


@pytest.mark.parametrize("language", sorted(_RELATIONS))
def test_relations_are_established_on_the_day_of_their_paper(language: str) -> None:
    assert when(language, _RELATIONS[language], DAY)["relations_established"] == "2024-05-02"


_BESIDE = {
    "ar": "انطلقت الأحد في المنامة القمة العربية. والتقى وزير خارجية مصر على هامش القمة نظيره الكيني.",
    "ru": "Министры 16 стран собрались в воскресенье в Сингапуре на конференцию. Министр обороны Кении провел на полях"
          " форума встречу с министром обороны Индии.",
    "en": "Ministers of 16 countries gathered in Singapore on Sunday for a security conference. Kenyan Defence Minister"
          " Aden Duale met his Indian counterpart on the sidelines of the forum.",
}


@pytest.mark.parametrize("language", sorted(_BESIDE))
def test_a_meeting_on_the_sidelines_has_the_days_of_the_gathering(language: str) -> None:
    meeting = next(event for event in dated(language, _BESIDE[language], DAY) if event.type == "meeting")
    assert (meeting.date, meeting.basis) == ("2024-05-05", "inherited")


def test_what_was_done_at_once_has_one_day() -> None:
    granted = "Norway granted 30 million dollars to Kenya when its envoy Ole Berg visited Nairobi on Thursday."
    assert when("en", granted, DAY)["aid"] == "2024-05-02"
    began = "Norway on Monday recalled its ambassador to Mali, as Kenya began talks with Somalia."
    assert when("en", began, DAY)["meeting"] == "2024-05-06"
    late = "Norway recalled its ambassador to Mali on Monday, as Kenya on Sunday began talks with Somalia."
    assert when("en", late, DAY) == {"recall": "2024-05-06", "meeting": "2024-05-05"}


def test_what_came_at_a_gathering_has_its_day() -> None:
    text = "Kenya and Somalia agreed on Monday to open the border. The decision came {} a summit of IGAD in Nairobi."
    assert when("en", text.format("at"), DAY)["conference"] == "2024-05-06"
    assert when("en", text.format("before"), DAY)["conference"] == ""


def test_talks_that_were_just_over_have_the_day_of_the_sentence() -> None:
    said = "Kenya's president said on Monday after a telephone call with his Ugandan counterpart that trade grew."
    assert when("en", said, DAY)["phone_call"] == "2024-05-06"
    commission = "Kenya and Uganda signed a pact on Monday at the end of the session of their joint commission."
    assert when("en", commission, DAY)["joint_commission_session"] == "2024-05-06"
    later = "Kenya recalled its ambassador on Monday, days after a telephone call of its president with Uganda's."
    assert when("en", later, DAY).get("phone_call", "") == ""
