"""The gate: what the reader reaches on the project's own gold does not fall, and floors never sink."""

from __future__ import annotations

import pytest
from bench.acts import merged
from bench.gate import load_floors, raised, shortfalls
from bench.names import figures as names
from bench.sets import OWN, own_outcome

from dragoman.languages.load import readable_folders


def test_every_language_has_gold_and_floors() -> None:
    assert set(OWN) == set(readable_folders())
    assert {f"own {code}" for code in OWN} <= set(load_floors())


@pytest.mark.parametrize("code", OWN)
def test_own_gold_is_read_no_worse_than_its_floors(code: str) -> None:
    name = f"own {code}"
    outcome = own_outcome(code)
    assert list(shortfalls(name, outcome.figures(), load_floors()[name])) == []
    assert outcome.exact == outcome.quotes > 0


@pytest.mark.parametrize(("name", "kept"), [("acts", ""), ("acts held out", "heldout")])
def test_tellings_of_one_act_are_joined_no_worse_than_the_floors(name: str, kept: str) -> None:
    assert list(shortfalls(name, merged.figures(kept), load_floors()[name])) == []


def test_fresh_names_are_matched_no_worse_than_their_floors() -> None:
    assert list(shortfalls("names, fresh", names.fresh_figures(), load_floors()["names, fresh"])) == []


def test_names_have_floors() -> None:
    assert set(load_floors()["names"]) == {
        "recall", "recall at no false match", "kept apart", "AUC without states",
    }


def test_a_figure_below_its_floor_is_told() -> None:
    assert list(shortfalls("x", {"events": 0.5}, {"events": 0.6})) == ["x: events 0.500 is below its floor 0.600"]
    assert list(shortfalls("x", {}, {"events": 0.6})) == ["x: events 0.000 is below its floor 0.600"]


def test_floors_rise_with_a_margin_and_never_sink() -> None:
    assert raised({"events": 0.758}, {}) == {"events": 0.73}
    assert raised({"events": 0.758}, {"events": 0.75}) == {"events": 0.75}
    assert raised({}, {"events": 0.75}) == {"events": 0.75}
    assert raised({"exact quotations": 1.0}, {}) == {"exact quotations": 1.0}
