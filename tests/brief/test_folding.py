"""A paper and its signing are one line of a brief where they are told in the same words."""

from __future__ import annotations

from dataclasses import replace

from dragoman.brief.folding import folded
from dragoman.brief.lines import said
from dragoman.brief.making import Wanted, make_brief
from dragoman.brief.words import languages, load_words
from dragoman.query.asked import Asked
from dragoman.query.lines import EventLine
from tests.records import ontology, questions, world

PAIR = ("KAZ", "OMN")


def test_a_signing_goes_with_the_paper_that_shares_its_words() -> None:
    with questions() as ask:
        lines = list(ask.lines(Asked(states=PAIR)))
        by_id = {line.id: line for line in lines}
        found = folded(lines)
        brief = make_brief(ask, load_words("", world(), ontology()), Wanted(states=PAIR))
    assert found
    within = {one.id for some in found.values() for one in some}
    for paper, some in found.items():
        if by_id[paper].kind != "instrument":
            continue
        assert all(one.states == by_id[paper].states for one in some)
        assert all(one.standing in ("happened", "ongoing") or one.kind == "position" for one in some)
    shown = [line for section in brief.sections if section.id == "agreements" for line in section.lines]
    assert within.isdisjoint(line.entry for line in shown)
    assert within <= {entry for line in shown for entry in line.entries}
    told = next(line for line in shown if line.entry in found)
    assert any(remark.startswith("Signing") for remark in told.remarks)
    notes = {note.number: note.quotation for note in brief.footnotes}
    assert {notes[number].claim for number in told.notes} & {
        one.claim for line in found[by_id[told.entry or next(iter(found))].id] for one in line.quotations
    }


def test_a_promise_told_in_several_languages_is_one_line() -> None:
    with questions() as ask:
        brief = make_brief(ask, load_words("", world(), ontology()), Wanted(states=PAIR))
    found, lines = folded(brief.shown), brief.shown
    promises = {line.id: line for line in lines if line.kind == "commitment"}
    together = [[promises[one.id] for one in some] for paper, some in found.items() if paper in promises]
    assert together
    shown = [line for section in brief.sections if section.id == "promises" for line in section.lines]
    assert len(shown) == len(promises) - sum(map(len, together))
    assert {entry for line in shown for entry in line.entries or (line.entry,)} >= set(promises)


def test_what_a_type_of_event_says_is_not_said_again_in_any_language() -> None:
    with questions() as ask:
        line = next(line for line in ask.lines() if isinstance(line, EventLine) and line.form == "commission")
    for language in languages():
        words = load_words(language, world(), ontology())
        assert words.code("commission") not in said(line, words).what.removeprefix(words.event(line.type))


def test_a_joint_statement_is_one_line_with_the_paper_it_is() -> None:
    with questions() as ask:
        paper = next(line for line in ask.lines(kinds=("instrument",)) if len(line.states) == 2)
        event = next(line for line in ask.lines(kinds=("event",)) if isinstance(line, EventLine))
    told = replace(
        event, type="statement", form="joint_statement", standing="happened", states=paper.states,
        quotations=paper.quotations,
    )
    statement, memorandum = replace(paper, type="joint_statement"), replace(paper, type="mou")
    assert folded([statement, told]) == {paper.id: [told]}
    assert folded([memorandum, told]) == {}
    assert folded([statement, replace(told, form="speech")]) == {}
