"""Talks, visits and sessions as Russian news tells them: who comes next, what is still to come, who attends."""

from __future__ import annotations

import pytest

from tests import russian


@pytest.mark.parametrize(("text", "told"), [
    ("Президент Кении прибыл в Перу, а затем в Чили.", [("visit", ("CHL", "KEN")), ("visit", ("KEN", "PER"))]),
    ("Министр Кении посетил Перу, а затем встретился с премьером Чили.",
     [("meeting", ("CHL", "KEN")), ("visit", ("KEN", "PER"))]),
    ("На саммите президент Кении успел поговорить с президентом Перу и премьером Чили.",
     [("contact", ("CHL", "KEN")), ("contact", ("KEN", "PER"))]),
])
def test_whom_one_met_or_visited_next_in_russian(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    found = [(kind, states) for kind, states, modality in russian.events(text) if modality == "happened"]
    assert sorted(event for event in found if event[0] != "conference") == told


def test_who_attends_the_session_of_a_commission_meets_its_other_side() -> None:
    text = "Министр Кении примет участие в совместном заседании коллегий МИД Кении и Перу."
    assert russian.events(text) == [("joint_commission_session", ("KEN", "PER"), "planned")]
    council = "Сегодня прошло заседание кенийско-перуанского межправительственного совета."
    assert russian.events(council) == [("joint_commission_session", ("KEN", "PER"), "happened")]


def test_what_something_will_follow_or_awaits_somebody_is_to_come_in_russian() -> None:
    followed = "По завершении переговоров президентов Кении и Перу стороны выступят с заявлениями."
    assert ("meeting", ("KEN", "PER"), "planned") in russian.events(followed)
    done = "По завершении переговоров президентов Кении и Перу стороны выступили с заявлениями."
    assert ("meeting", ("KEN", "PER"), "happened") in russian.events(done)
    awaited = "В Лиме президента Кении ожидает встреча с президентом Перу."
    assert ("meeting", ("KEN", "PER"), "planned") in russian.events(awaited)


def test_a_meeting_that_somebody_missed_did_not_take_place_in_russian() -> None:
    missed = russian.events("Министр Кении пропустил встречу с премьером Перу.")
    assert missed == [("meeting", ("KEN", "PER"), "denied")]


def test_a_leader_may_be_the_head_of_government_told_by_name() -> None:
    text = "Прошла встреча Меркель и Макрона. Лидеры Франции и Германии встретились в Лиме."
    assert russian.events(text) == [("meeting", ("DEU", "FRA"), "happened")]
