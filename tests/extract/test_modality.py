"""How far a cue reaches."""

from __future__ import annotations

from tests.english import events


def test_a_cue_does_not_reach_past_the_preposition_of_a_noun() -> None:
    text = "Kenya's president noted the possibility of trade during the visit of the Fijian prime minister to Kenya."
    assert [modality for kind, _, modality in events(text) if kind == "visit"] == ["happened"]
