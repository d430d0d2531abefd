from __future__ import annotations

import pytest

from dragoman.merge.history import history, standing_now
from dragoman.model.claims import Instrument
from dragoman.model.record import Step
from tests.merge.made import cid, event, source, stored


def told(*steps: tuple[str, str]) -> list[Step]:
    claims = [
        stored(event(modality=value), source(f"{value}{when}", when)) for value, when in steps
    ]
    return list(history(claims))


def test_each_step_stands_once_where_it_was_first_told() -> None:
    steps = told(("happened", "2025-03-05"), ("planned", "2025-01-02"), ("planned", "2025-02-01"))
    assert [(step.value, str(step.told)) for step in steps] == [("planned", "2025-01-02"), ("happened", "2025-03-05")]


@pytest.mark.parametrize(("steps", "now"), [
    ([("planned", "2025-01-01"), ("happened", "2025-03-01")], "happened"),
    ([("happened", "2025-03-01"), ("scheduled", "2025-03-02")], "happened"),
    ([("scheduled", "2025-01-01"), ("cancelled", "2025-01-05")], "cancelled"),
    ([("proposed", "2025-01-01")], "proposed"),
    ([], ""),
])
def test_where_an_act_stands(steps: list[tuple[str, str]], now: str) -> None:
    assert standing_now("event", told(*steps)) == now


def test_an_instrument_stands_at_the_furthest_step_told() -> None:
    steps = [Step(value=value, told=None, claim=cid(value)) for value in ("in_force", "signed", "proposed")]
    assert standing_now("instrument", steps) == "in_force"


def test_the_status_of_an_instrument_is_its_history() -> None:
    steps = history([stored(Instrument(kind="mou", title="x", status="signed"))])
    assert [step.value for step in steps] == ["signed"]
