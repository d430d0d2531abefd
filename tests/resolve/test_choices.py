"""Names that mean one state or another by the text and its day."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event
from tests.reading import read, said


@pytest.mark.parametrize(("day", "code"), [("1999-04-14", "SRB"), ("1985-04-14", "YUG")])
def test_a_historical_state_is_listed_under_its_heir_once_nothing_more_is_left_of_it(day: str, code: str) -> None:
    text = "Yugoslav Foreign Minister Jovan Ilic met Kenyan President Daniel Moi in Nairobi."
    assert [event.countries for event in said(read(text, "en", day), Event)] == [("KEN", code)]
