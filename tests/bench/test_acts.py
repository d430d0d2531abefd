"""The measure of merging: B-cubed, entries an act, look-alikes merged."""

from __future__ import annotations

import pytest
from bench.acts.found import is_found
from bench.acts.merged import Mention, assigned, bcubed, entries_an_act, merged_pairs, sample_tellings

TOLD = [
    Mention("a01", "en", "t1", "e1"), Mention("a01", "ru", "t2", "e1"),
    Mention("a02", "en", "t3", "e2"), Mention("a02", "ru", "t4", "e3"),
]


def test_an_act_in_two_entries_costs_recall() -> None:
    precision, recall, f1 = bcubed(TOLD)
    assert precision == 1.0
    assert recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
    assert f1 == pytest.approx(2 * recall / (1 + recall))
    assert entries_an_act(TOLD) == 1.5
    assert merged_pairs(TOLD, [("a01", "a02")]) == []


def test_two_acts_in_one_entry_cost_precision() -> None:
    merged = [Mention(one.act, one.language, one.telling, "e1") for one in TOLD]
    assert bcubed(merged)[:2] == (0.5, 1.0)
    assert merged_pairs(merged, [("a01", "a02")]) == [("a01", "a02")]


def test_an_act_is_found_by_an_item_of_its_type_in_its_words() -> None:
    act = {"act": "a01", "kind": "event", "type": "meeting", "quote": "they met"}
    evidence = [{"start": 8, "end": 11, "quote": "met"}]
    found = {"events": [{"type": "meeting", "evidence": evidence}]}
    assert is_found(act, "So they met.", found)
    assert not is_found(act, "So they met.", {"events": [{"type": "visit", "evidence": evidence}]})
    elsewhere = {"events": [{"type": "meeting", "evidence": [{"start": 0, "end": 2}]}]}
    assert not is_found(act, "So then they met.", elsewhere)


def test_a_claim_tells_one_act_of_its_text_at_most() -> None:
    assert assigned([[0.4, 0.5], [0.0, 0.3]]) == (0, 1)
    assert assigned([[0.4, 0.5], [0.0, 0.0]]) == (1, None)
    assert assigned([[0.4], [0.5]]) == (None, 0)
    assert assigned([]) == ()


def test_the_acts_of_the_bundled_articles_are_labelled_with_their_words() -> None:
    _, tellings = sample_tellings()
    acts = [(act, telling["text"]) for telling in tellings for act in telling["acts"]]
    assert len({act["act"] for act, _ in acts}) >= 20
    assert [act["quote"] for act, text in acts if act["quote"] not in text] == []
