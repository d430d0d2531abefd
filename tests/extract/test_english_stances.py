"""Whose stance or promise an English sentence tells."""

from __future__ import annotations

from dragoman.model.claims import Commitment, Position
from tests.english import read
from tests.reading import said

_MET = "Kenya's president, John Otieno, met Fijian President Ana Ruiz. He spoke of the ties of Peru with Chile. "


def _positions(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(position.stance, position.holder_countries) for position in said(read(text), Position)]


def _promises(text: str) -> list[tuple[str, ...]]:
    return [promise.countries for promise in said(read(text), Commitment)]


def test_support_is_held_by_whose_it_is_told_to_be() -> None:
    text = "The president of Kenya noted Italy's full support for Peru."
    assert ("support", ("ITA",)) in _positions(text)


def test_what_was_agreed_by_nobody_named_is_promised_by_those_who_met() -> None:
    assert _promises(f"{_MET}It was agreed to maintain an air route.") == [("FJI", "KEN")]


def test_what_one_does_not_plan_is_no_promise() -> None:
    assert _promises("Kenya does not plan to open an embassy in Peru.") == []
    assert _promises("Kenya plans to open an embassy in Peru.") == [("KEN",)]


def test_what_a_thing_will_do_is_nobodys_promise() -> None:
    assert _promises("Kenya met Peru's envoy in Lima. The company will support the school.") == []
    assert _promises("Kenya met Peru's envoy in Lima. Kenya will strongly support the school.") == [("KEN",)]


def test_what_somebody_said_a_state_would_do_is_promised() -> None:
    said = [c.says for c in read("He said Canada would provide tanks to Ukraine.").claims]
    assert [says.action for says in said if isinstance(says, Commitment)]


def test_what_a_thing_would_do_nobody_promises() -> None:
    text = "The Canadian minister said he sought an agreement that would help Ukraine and ensure peace in Georgia."
    assert not [c for c in read(text).claims if isinstance(c.says, Commitment)]


def test_who_calls_on_somebody_asks_for_nothing() -> None:
    assert _positions("The ambassador of Peru called on the president of Fiji.") == []
    assert ("demand", ("PER",)) in _positions("The ambassador of Peru called on the president of Fiji to end the ban.")
