"""Days counted from one told before, days of tellers, and plans of the past."""

from __future__ import annotations

from tests.dated import dated, when


def test_what_had_been_planned_lies_on_the_nearest_such_day_in_every_language() -> None:
    told = {
        ("ru", "Министр иностранных дел Кении собирался встретиться с коллегой из Омана в среду."): (
            "meeting", "scheduled", "2019-03-13",
        ),
        ("ru", "Президент Кении должен был посетить Оман в субботу."): ("visit", "scheduled", "2019-03-16"),
        ("ar", "كان من المقرر أن يلتقي وزير الخارجية الكيني نظيره العماني يوم السبت."): (
            "meeting", "scheduled", "2019-03-16",
        ),
    }
    for (language, text), expected in told.items():
        assert [(e.type, e.modality, e.date) for e in dated(language, text, "2019-03-14")] == [expected], text


def test_who_must_come_on_a_day_is_due_on_it() -> None:
    told = {
        "Президент Кении должен прибыть в Оман во вторник.": ("visit", "scheduled"),
        "Министры иностранных дел Кении и Омана должны встретиться в субботу.": ("meeting", "scheduled"),
        "Министры иностранных дел Кении и Омана должны встретиться.": ("meeting", "called_for"),
        "Встреча президентов Кении и Омана должна состояться во вторник.": ("meeting", "scheduled"),
    }
    for text, expected in told.items():
        assert [(e.type, e.modality) for e in dated("ru", text, "2019-03-14")] == [expected], text


def test_days_are_counted_from_the_one_told_before() -> None:
    told = {
        "Kenya expelled two Indian diplomats on Sunday. Hours later India recalled its ambassador from Nairobi.": {
            "expulsion": "2024-05-05", "recall": "2024-05-05",
        },
        "Kenya's president met the Indian premier on Friday. Two days later he flew to Oman.": {
            "meeting": "2024-05-03", "visit": "2024-05-05",
        },
        "Kenya's president spoke by phone with the Indian premier on Sunday. Earlier in the day he flew to Oman.": {
            "phone_call": "2024-05-05", "visit": "2024-05-05",
        },
        "Kenya's president met the Indian premier. Earlier in the day he flew to Oman.": {
            "meeting": "", "visit": "2024-05-07",
        },
    }
    for text, days in told.items():
        assert when("en", text, "2024-05-07") == days, text


def test_who_told_it_at_the_end_does_not_date_what_has_a_day() -> None:
    text = "Kenya's president flew to Oman on Friday and met the sultan, his office said on Monday."
    assert when("en", text, "2024-05-07") == {"visit": "2024-05-03", "meeting": "2024-05-03"}


def test_recognition_is_given_by_saying_so() -> None:
    assert when("en", "Chad told the General Assembly on Monday that it recognised Kosovo.", "2024-05-07") == {
        "recognition": "2024-05-06",
    }
