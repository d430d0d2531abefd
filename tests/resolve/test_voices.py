"""Who says "I" in a transcript, and whom a title at the head of a sentence addresses."""

from __future__ import annotations

from tests.english import events

_OPENING = "Kenyan President William Ruto held talks with Ghanaian President John Mahama in Nairobi.\n\n"


def test_a_title_addresses_the_other_of_those_who_talk() -> None:
    text = _OPENING + (
        "President of Kenya William Ruto: Mr President, welcome. I am just back from the summit in Peru.\n\n"
        "President of Ghana John Mahama: Thank you. It was an official visit to Kenya that my ministers paid in May."
    )
    assert {states for kind, states, _ in events(text) if kind == "visit"} <= {("GHA", "KEN"), ("KEN", "PER")}


def test_my_visit_is_that_of_whoever_is_named_as_speaking() -> None:
    text = _OPENING + (
        "President of Ghana John Mahama: Mr President, I thank you for hosting the summit of the African Union. "
        "It is less than a month since my first official visit to Kenya."
    )
    assert ("visit", ("GHA", "KEN"), "happened") in events(text)


def test_whoever_meets_you_meets_the_other() -> None:
    text = _OPENING + "President of Ghana John Mahama: Mr President, I was glad to meet with you in Lima."
    assert {states for kind, states, _ in events(text) if kind == "meeting"} == {("GHA", "KEN")}


def test_who_a_transcript_lets_speak_is_no_side_of_what_is_told() -> None:
    told = "On Monday delegates led by Chile and Bolivia signed a treaty in Lima."
    text = f"{_OPENING}Spokeswoman of Peru Ana Ruiz: {told}"
    assert [sides for kind, sides, _ in events(text) if kind == "signing"] == [("BOL", "CHL")]
