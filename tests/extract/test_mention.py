"""Acts that are only named."""

from __future__ import annotations

from tests.arabic import events
from tests.russian import events as russian


def test_what_others_meet_beside_is_no_meeting_of_theirs() -> None:
    text = "التقى رئيس الوزراء المصري رئيس جزر القمر على هامش اجتماع الاتحاد الأفريقي."
    assert events(text) == [("meeting", ("COM", "EGY"), "happened")]


def test_words_that_are_only_asked_for_are_no_act_of_speech() -> None:
    text = "Премьер-министр Польши призвал Чехию осудить действия Румынии."
    assert [kind for kind, *_ in russian(text)] == ["appeal"]
    assert ("condemnation", ("CZE", "ROU"), "happened") in russian("Премьер-министр Чехии осудил действия Румынии.")
