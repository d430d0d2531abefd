"""Which papers a text tells of, with their parties and what became of them."""

from __future__ import annotations

from dragoman.model.claims import Instrument
from tests import russian
from tests.english import read


def _papers(text: str) -> list[tuple[str, str | None]]:
    return [(c.says.kind, c.says.status) for c in read(text).claims if isinstance(c.says, Instrument)]


def test_every_line_of_a_list_of_documents_is_a_paper() -> None:
    text = (
        "The prime ministers of Fiji and Kenya witnessed the signing of three documents:\n"
        "- an agreement on the transfer of prisoners;\n- a memorandum of understanding on tea;\n- an action plan."
    )
    assert {("agreement", "signed"), ("mou", "signed"), ("action_plan", "signed")} <= set(_papers(text))


def test_agreements_that_are_only_to_be_implemented_are_no_papers() -> None:
    text = "The presidents of Peru and Chile met in Lima. They stressed the implementation of the agreements."
    assert _papers(text) == []


def test_the_two_states_of_the_clause_are_the_parties_of_what_they_discuss() -> None:
    assert ("treaty", ("CHL", "PER"), "under_negotiation") in russian.papers("Чили и Перу обсудили мирный договор.")


def test_aid_tells_what_became_of_a_grant() -> None:
    text = "Польша выделила Хорватии грант в 5 млн евро."
    assert russian.papers(text) == [("grant", ("HRV", "POL"), "signed")]


def test_several_papers_of_two_states_that_nobody_acts_on_are_only_named() -> None:
    assert _papers("The minister praised the agreements between Peru and Chile.") == []
