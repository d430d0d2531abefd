"""What is read as one phrase."""

from __future__ import annotations

from tests.arabic import events


def test_a_committee_of_two_states_is_a_joint_one() -> None:
    text = "عقدت في بغداد اجتماعات الدورة الثالثة للجنة العليا العراقية- المصرية المشتركة."
    assert ("joint_commission_session", ("EGY", "IRQ"), "happened") in events(text)
