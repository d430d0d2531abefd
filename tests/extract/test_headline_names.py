"""Names and titles as headlines tell them: joined by commas alone, without a state."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _acts(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.type, event.countries) for event in said(read(text, "en", "2015-06-12"), Event)]


def test_names_that_only_commas_join_act_together() -> None:
    assert _acts("Obama, Cameron discuss Syria\n\nWASHINGTON, June 11.") == [("meeting", ("GBR", "USA"))]


def test_a_title_behind_a_comma_is_another_s_where_no_comma_closes_it() -> None:
    text = "Kerry, Russian foreign minister hold talks\n\nGENEVA, June 11. The ministers spoke."
    assert _acts(text) == [("meeting", ("RUS", "USA"))]
    assert not _acts("Wang Yi, Chinese foreign minister, holds talks\n\nBEIJING, June 11. He spoke.")


def test_a_title_alone_is_whoever_holds_it_first_in_the_text() -> None:
    lead = "PRIME Minister Michael Somare flew to China on Sunday. He may go to Australia in July."
    assert ("visit", ("CHN", "PNG")) in _acts("Prime Minister visiting China\n\n" + lead)
    assert ("visit", ("AUS", "CHN")) not in _acts("Prime Minister visiting China\n\n" + lead)
