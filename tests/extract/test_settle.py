"""Mentions of one act become one event."""

from __future__ import annotations

from tests.english import events


def test_a_noun_behind_its_verb_leaves_the_tense_to_the_verb() -> None:
    assert events("The United States will lift sanctions on Syria.") == [("sanction", ("SYR", "USA"), "planned")]
