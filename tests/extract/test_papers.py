"""An act on several papers is one act for each."""

from __future__ import annotations

from tests.english import events


def test_articles_and_adjectives_may_stand_before_the_next_paper() -> None:
    text = "Peru and Chile signed an oil agreement and a final agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")] * 2


def test_a_paper_in_the_name_of_another_is_no_other() -> None:
    text = "Peru and Chile signed a protocol to the agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")]
