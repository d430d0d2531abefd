"""Who is meant by titles, delegations and officials of organisations, where the text says it only by their place."""

from __future__ import annotations

import pytest

from tests import english

ACTS = [
    # "the delegation" is of the state it was told to be of, organisations send some as well
    ("A Thai trade delegation arrived in Lima. The delegation was received by Peruvian President Juan Pena.",
     ("meeting", ("PER", "THA"), "happened")),
    ("A Thai parliamentary delegation arrived in Lima. The delegation met Peruvian President Juan Pena.",
     ("meeting", ("PER", "THA"), "happened")),
    ("A World Bank team met the Peruvian president in May. A NATO delegation arrived in Lima.",
     ("visit", ("NATO", "PER"), "happened")),
    ("Norway trades with Peru. A Thai nuclear team met the Peruvian president.",
     ("meeting", ("PER", "THA"), "happened")),
    # who meets somebody is no countryman of his, and serves where an envoy is posted
    ("The Thai Ambassador to Peru Anan Srisuk met President Juan Pena on Monday.",
     ("meeting", ("PER", "THA"), "happened")),
    ("Norway wants trade with Peru. Foreign Minister Ole Bakke met Peruvian Foreign Minister Juan Pena.",
     ("meeting", ("NOR", "PER"), "happened")),
    ("Assistant Secretary of State for Asian Affairs Dana Mills met Peruvian Foreign Minister Juan Pena.",
     ("meeting", ("PER", "USA"), "happened")),
    # officials of organisations for a state, in a ministry, with a past or a birthplace
    ("World Bank Country Director for Peru Dana Mills met Finance Minister Juan Pena on Monday.",
     ("meeting", ("PER", "WB"), "happened")),
    ("Permanent Secretary in the Norwegian Ministry of Trade Ole Bakke met Peruvian Trade Minister Juan Pena.",
     ("meeting", ("NOR", "PER"), "happened")),
    ("The U.N. special adviser on Peru, former Norwegian minister Ole Bakke, met Peruvian President Juan Pena.",
     ("meeting", ("PER", "UN"), "happened")),
    ("The U.N. envoy, Ole Bakke of Norway, met Peruvian President Juan Pena.", ("meeting", ("PER", "UN"), "happened")),
    ("The EU envoy, Ole Bakke, arrived in Lima. The Norwegian diplomat met Peruvian President Juan Pena.",
     ("meeting", ("EU", "PER"), "happened")),
    # a lead may tell by title alone who is named further on
    ("The president met Norwegian Foreign Minister Ole Bakke. Peruvian President Juan Pena spoke of trade.",
     ("meeting", ("NOR", "PER"), "happened")),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_sides_are(text: str, act: tuple[str, tuple[str, ...], str]) -> None:
    assert act in english.events(text)


APART = [
    ("The Norwegian diplomat Kari Lund met EU envoy Ole Bakke. The Norwegian diplomat left for Lima.", "EU", "PER"),
    ("LIMA, May 3 - The president met Norwegian Foreign Minister Ole Bakke. Thai President Anan Srisuk spoke.",
     "THA", "NOR"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_no_side_is(text: str, one: str, other: str) -> None:
    assert not [event for event in english.events(text) if {one, other} <= set(event[1])]


def test_whoever_leads_a_delegation_is_of_its_state() -> None:
    text = "A Bangladeshi delegation led by Foreign Secretary Rafiq Islam arrived in Delhi. India waits."
    assert [actor.country for actor in english.read(text).actors if actor.kind == "person"] == ["BGD"]
