"""Words that make something else of a verb do so only as far as what it tells reaches."""

from __future__ import annotations

import pytest

from tests.english import events

_MET = "Kenyan President John Kibaki met Ugandan President Yoweri Okello"


@pytest.mark.parametrize("text", [
    _MET + " to discuss common challenges.",
    _MET + " on the interests of both states.",
    _MET + ", with the demands of farmers on the agenda.",
])
def test_what_is_talked_about_hides_no_meeting(text: str) -> None:
    assert ("meeting", ("KEN", "UGA"), "happened") in events(text)


def test_the_aim_of_a_measure_does_not_hide_it() -> None:
    assert ("sanction", ("KEN", "UGA"), "happened") in events("Kenya imposed sanctions on Uganda to pressure it.")


@pytest.mark.parametrize("text", [
    "The Kenyan president met the demands of Ugandan President Yoweri Okello.",
    "Kenya met Uganda in the semi-final of the cup.",
    "Kenyan President John Kibaki met the requirements of Uganda.",
])
def test_an_object_of_another_kind_makes_it_no_meeting(text: str) -> None:
    assert not events(text)
