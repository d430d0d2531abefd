"""Cities that only name an act or a paper."""

from __future__ import annotations

import pytest

from tests import russian
from tests.arabic import events


@pytest.mark.parametrize(("text", "sides"), [
    ("بدأت في الصباح مفاوضات فيينا بين كينيا وتركيا.", [("KEN", "TUR")]),
    ("ناقش وزير خارجية كينيا مع نظيره الهندي نتائج محادثات الدوحة.", [("IND", "KEN")]),
    ("بدأت مفاوضات نيروبي مع تركيا.", [("KEN", "TUR")]),
    ("انطلقت محادثات نيروبي وأنقرة حول التجارة.", [("KEN", "TUR")]),
])
def test_the_city_talks_are_named_after_takes_no_part(text: str, sides: list[tuple[str, ...]]) -> None:
    told = [states for kind, states, _ in events(text) if kind in ("meeting", "negotiation_round")]
    assert told == sides


def test_what_a_city_names_is_no_target() -> None:
    text = "انتقد رئيس كينيا عشية اجتماعات الدوحة الخطط التركية."
    assert ("condemnation", ("KEN", "TUR")) in [(kind, states) for kind, states, _ in events(text)]


def test_an_accord_known_by_its_city_tells_nothing_new() -> None:
    text = "التقى وزير خارجية كينيا نظيره الهندي. وقال رئيس تركيا إن اتفاق فيينا جيد."
    assert [kind for kind, _, _ in events(text)] == ["meeting"]


def test_a_state_in_brackets_behind_a_town_only_tells_where_it_lies() -> None:
    for town in ("Гамбурге", "Оттобрунне"):
        told = russian.events(f"Министр обороны Кении в {town} (Германия) встретился с послом Перу.")
        assert [(kind, states) for kind, states, _ in told] == [("meeting", ("KEN", "PER"))]
    told = russian.events("В Минске встретились министр обороны (Кения) и посол Перу.")
    assert [(kind, states) for kind, states, _ in told] == [("meeting", ("KEN", "PER"))]
