"""How far a cue reaches."""

from __future__ import annotations

from tests.dated import dated
from tests.english import events


def test_a_cue_does_not_reach_past_the_preposition_of_a_noun() -> None:
    text = "Kenya's president noted the possibility of trade during the visit of the Fijian prime minister to Kenya."
    assert [modality for kind, _, modality in events(text) if kind == "visit"] == ["happened"]


def test_what_one_is_invited_to_is_proposed() -> None:
    text = "Ipinaabot ng Foreign Minister ng Kenya ang isang opisyal na imbitasyon sa pagbisita sa minister ng India."
    assert [(event.type, event.modality) for event in dated("fil", text)][-1] == ("visit", "proposed")
