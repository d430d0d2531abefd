"""Dates of the clauses around an act."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def test_a_date_behind_the_present_of_running_text_is_to_come() -> None:
    text = "The talks were long. The pact between Chad and Libya expires on Saturday."
    (ended,) = (event for event in said(read(text, "en", "2015-06-17"), Event) if event.type == "termination")
    assert (str(ended.date.earliest), ended.modality) == ("2015-06-20", "scheduled")
