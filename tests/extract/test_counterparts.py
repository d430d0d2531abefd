"""Whose counterparts are met."""

from __future__ import annotations

import pytest

from tests.arabic import events


@pytest.mark.parametrize("text", [
    "وصل وزير خارجية كينيا جوزيف أوتينو إلى الدوحة.\nكما سيعقد اجتماعا مع نظيريه الهندي راجيف مهتا والتركي أحمد يلماز.",
    "قال وزير خارجية كينيا إن بلاده تعمل على ذلك.\nوأضاف أنه سيجري مباحثات مع نظيريه الهندي والتركي.",
    "عقد وزير خارجية كينيا جلسة مباحثات مع نظيريه الهندي والتركي.",
    "وصل وزير خارجية كينيا إلى الدوحة حيث يلتقي نظيريه الهندي والتركي.",
])
def test_whose_counterparts_two_are_takes_part(text: str) -> None:
    assert [states for kind, states, _ in events(text) if kind == "meeting"] == [("IND", "KEN", "TUR")]


def test_who_visits_a_counterpart_of_somebody_told_before_travels_alone() -> None:
    text = "التقى وزير خارجية كينيا نظيره الهندي. كما يزور نظيره التركي أحمد يلماز فنلندا."
    assert ("visit", ("FIN", "TUR")) in [(kind, states) for kind, states, _ in events(text)]
