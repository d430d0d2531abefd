"""Acts that are only named."""

from __future__ import annotations

from tests.arabic import events


def test_what_others_meet_beside_is_no_meeting_of_theirs() -> None:
    text = "التقى رئيس الوزراء المصري رئيس جزر القمر على هامش اجتماع الاتحاد الأفريقي."
    assert events(text) == [("meeting", ("COM", "EGY"), "happened")]
