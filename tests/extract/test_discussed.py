"""Whom a call or meeting was with, and what was only talked about in it."""

from __future__ import annotations

import pytest

from tests import arabic, english

TALKED = [
    ("The Peruvian and Kenyan presidents discussed Chad and Niger in a telephone call.", ("KEN", "PER")),
    ("Presidents of Peru and Kenya discussed Chad and Niger in a telephone call.", ("KEN", "PER")),
    # with a party of its own behind the noun, and with a verb that has one
    ("Peru discussed Chad and Niger in a telephone call with Kenya.", ("KEN", "PER")),
    ("The Peruvian president called Kenya for a telephone conversation.", ("KEN", "PER")),
]


@pytest.mark.parametrize(("text", "states"), TALKED)
def test_the_states_discussed_in_a_call_take_no_part_in_it(text: str, states: tuple[str, ...]) -> None:
    assert ("phone_call", states, "happened") in english.events(text)


def test_who_refuses_an_act_of_force_rejects_it() -> None:
    assert ("rejection", ("KEN", "PER"), "happened") in arabic.events("رفضت كينيا القصف البيروفي لمناطق حدودية.")
