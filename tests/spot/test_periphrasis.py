"""Helper words tell verbs from nouns and which form a verb has."""

from __future__ import annotations

import pytest

from tests.english import events, positions


@pytest.mark.parametrize(("verb", "modality"), [
    ("visited", "happened"), ("will visit", "planned"), ("is visiting", "ongoing"), ("plans to visit", "planned"),
    ("has visited", "happened"), ("may visit", "hypothetical"), ("did not visit", "denied"),
])
def test_the_form_of_a_verb(verb: str, modality: str) -> None:
    assert events(f"Peruvian President Ana Ruiz {verb} Chile.") == [("visit", ("CHL", "PER"), modality)]


def test_the_same_word_is_past_or_passive() -> None:
    by = events("An accord on fish signed by Peru and Chile is in force.")
    assert by[0] == ("signing", ("CHL", "PER"), "happened")


def test_a_noun_has_an_article() -> None:
    assert events("The visit to Chile by Peruvian President Ana Ruiz ended.")[0][:2] == ("visit", ("CHL", "PER"))


def test_a_word_behind_a_preposition_is_no_verb() -> None:
    assert events("Peruvian President Ana Ruiz hoped that Chile would handle the Taiwan issue with caution.") == []


def test_a_word_between_an_article_and_the_end_is_no_verb() -> None:
    found = events("Peruvian President Ana Ruiz spoke of a lasting demand in Chile for copper.")
    assert "appeal" not in [kind for kind, _, _ in found]


def test_an_adverb_is_a_verb_only_before_its_object() -> None:
    assert positions("Kenya hopes to bring Peru back to the table of the talks.") == []
    held = [stance for stance, *_ in positions("Kenya and Chile back the plan of the African Union.")]
    assert held == ["support"]


def test_what_one_denies_is_a_noun() -> None:
    found = events("Kenya denied reports that it had summoned the Ugandan ambassador.")
    assert ("summons", ("KEN", "UGA"), "denied") in found
    found = events("Kenya's minister reports that it summoned the Ugandan ambassador.")
    assert ("summons", ("KEN", "UGA"), "happened") in found
