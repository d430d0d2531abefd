"""Who is only named as having said so."""

from __future__ import annotations

import pytest

from tests.extract.test_russian_clauses import events


@pytest.mark.parametrize("source", [
    "По словам министра обороны Ирана", "По данным МИД Ирана", "Как сообщил глава МИД Ирана",
])
def test_a_source_takes_no_part_in_what_it_tells(source: str) -> None:
    assert events(f"{source}, Турция осудила Грузию.") == [("condemnation", ("GEO", "TUR"), "happened")]


def test_a_source_may_stand_between_a_subject_and_its_verb() -> None:
    text = "Турция, по словам министра обороны Ирана, осудила Грузию."
    assert events(text) == [("condemnation", ("GEO", "TUR"), "happened")]
