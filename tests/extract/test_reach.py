"""How far the arguments of a noun reach, and summits that only name a meeting told besides."""

from __future__ import annotations

from tests import russian


def test_what_a_meeting_is_about_takes_no_part_in_it() -> None:
    text = "Президенты Кении и Перу встретятся в Риме. Главной темой встречи будет урегулирование чилийского кризиса."
    assert russian.events(text) == [("meeting", ("KEN", "PER"), "planned")]


def test_talks_that_others_discuss_are_no_act_of_theirs() -> None:
    text = "Министр Кении в мае обсудит с премьером Перу вопрос о запуске переговоров."
    assert russian.events(text) == [("meeting", ("KEN", "PER"), "scheduled")]
    held = "Министр Кении договорился с премьером Перу о поставках в ходе переговоров."
    assert ("meeting", ("KEN", "PER")) in [(kind, states) for kind, states, _ in russian.events(held)]


def test_a_summit_without_a_name_is_the_meeting_of_the_two_told_before() -> None:
    text = "Президенты Кении и Перу встретятся 16 июля. Саммит пройдет в Хельсинки."
    assert russian.events(text) == [("meeting", ("KEN", "PER"), "scheduled")]
    named = "Президенты Кении и Перу встретятся 16 июля. Саммит АТЭС пройдет в Хельсинки."
    assert [kind for kind, *_ in russian.events(named)] == ["meeting", "conference"]
    ministers = "Министры иностранных дел Кении и Перу встретятся 16 июля. Саммит пройдет в Хельсинки."
    assert "conference" in {kind for kind, *_ in russian.events(ministers)}
