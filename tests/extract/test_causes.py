"""Why something was done: its date, and force that is only named with it."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests import russian
from tests.reading import read, said


def days(text: str) -> dict[str, str]:
    """The first day of each event of a text of May 2024."""
    return {event.type: str(event.date.earliest) for event in said(read(text, "ru", "2024-05-20"), Event)}


def test_a_day_behind_the_reason_is_none_of_what_was_done_for_it() -> None:
    assert days("Кения высылает посла Руанды в связи с его речью в Найроби 3 мая.")["expulsion"] == "None"
    assert days("3 мая Кения выслала посла Руанды в связи с его речью в Найроби.")["expulsion"] == "2024-05-03"


def test_force_named_as_a_reason_is_none_of_whoever_acts_for_it() -> None:
    told = russian.events("Перу отложил переговоры с Кубой из-за обстрела границы.")
    assert [kind for kind, _, _ in told] == ["meeting"]
    assert [kind for kind, _, _ in russian.events("Руанда ведёт обстрел Бурунди.")] == ["use_of_force"]


def test_manoeuvres_that_a_state_condemns_are_none_it_takes_part_in() -> None:
    told = russian.events("МИД Кении осуждает учения Руанды у границы.")
    assert [kind for kind, _, _ in told] == ["condemnation"]
