from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.errors import UsageError
from dragoman.model.claims import Claim, Event
from dragoman.model.record import Intake, Judgement
from dragoman.store.record import Record
from tests.store.made import intake_of, make_claim, make_document, make_entry, make_intake
from tests.store.test_shelf import decided, same


def reread(intake: Intake, claims: list[Claim], *, pack: str = "test 2") -> Intake:
    """The same document with other claims."""
    return intake_of(intake.document, tuple(claims), intake.actors, pack)


def test_the_same_reading_changes_nothing_but_the_pack(record: Record) -> None:
    with record.writing() as shelf:
        shelf.put(make_intake(1))
    with record.writing() as shelf:
        changed = shelf.replace(make_intake(1, pack="test 2"))
        assert (changed.gone, changed.new, changed.changed, changed.unsettled) == ((), (), (), ())
        assert len(changed.kept) == 3
    with record.reading() as view:
        assert [held.pack for held in view.documents().items] == ["test 2"]
        assert view.claims_in(make_intake(1).source.sha256) == sorted(make_intake(1).claims, key=lambda one: one.id)


def test_a_newer_reading_withdraws_changes_and_adds(record: Record) -> None:
    old = make_intake(1)
    meeting, paper, stance = (stored.claim for stored in old.claims)
    other = make_intake(2).claims[0]
    assert isinstance(meeting.says, Event)
    call = replace(meeting, says=replace(meeting.says, place=None))
    extra = make_claim(old.document, Event(type="visit"), "minister")
    newer = reread(old, [call, stance, extra])
    with record.writing() as shelf:
        shelf.put(old)
        shelf.put(make_intake(2))
        shelf.add_keys([(stored.id, "k") for stored in old.claims])
        shelf.add_judgements([same(paper.id, other.id)])
        shelf.replace_entries([], [make_entry(*old.claims[:1]), make_entry(old.claims[1], other)])
    with record.writing() as shelf:
        changed = shelf.replace(newer)
        assert changed.gone == (old.claims[1],)
        assert changed.changed == (newer.claims[0],)
        assert changed.new == (newer.claims[2],)
        assert changed.kept == (stance.id,)
        assert changed.unsettled == tuple(sorted([paper.id, other.id, meeting.id, extra.id]))
        assert [one.id for one in shelf.under_keys(["k"])["k"]] == [stance.id]
        assert shelf.connected([other.id]) == ([other], [])
        shelf.replace_entries(changed.unsettled, [make_entry(newer.claims[0]), make_entry(other)])
    with record.reading() as view:
        assert view.claims_in(old.source.sha256) == sorted(newer.claims, key=lambda one: one.id)
        assert view.counts().withdrawn == 1
        assert view.claims([paper.id]) == [replace(old.claims[1], linked=(call,))]
    with record.writing() as shelf:
        changed = shelf.replace(old)
        assert {one.id for one in changed.new} == {paper.id}
        assert {one.id for one in changed.gone} == {extra.id}
    with record.reading() as view:
        assert view.claims_in(old.source.sha256) == sorted(old.claims, key=lambda one: one.id)


def test_what_people_decided_goes_on_to_hold_for_what_says_the_same(record: Record) -> None:
    old, other = make_intake(1), make_intake(2).claims[0]
    meeting, paper, stance = (stored.claim for stored in old.claims)
    later = make_claim(old.document, meeting.says, "met the minister of")
    latest = make_claim(old.document, meeting.says, "the minister of")
    papers = make_claim(old.document, paper.says, "memorandum")
    with record.writing() as shelf:
        shelf.put(old)
        shelf.put(make_intake(2))
        shelf.add_correction(decided("join", meeting.id, other.id))
        shelf.add_correction(decided("reject", paper.id))
        shelf.replace(reread(old, [later, papers, stance]))
        shelf.add_successions([(meeting.id, later.id), (paper.id, papers.id)])
        assert [one.claims for one in shelf.corrections([later.id])] == [(later.id, other.id)]
        assert [one.id for one in shelf.connected([later.id])[0]] == sorted([later.id, other.id])
        assert shelf.connected([papers.id])[0] == []
        shelf.replace(reread(old, [latest, papers, stance]))
        shelf.add_successions([(later.id, latest.id)])
        assert [one.claims for one in shelf.corrections([latest.id])] == [(latest.id, other.id)]
        assert [one.claims for one in shelf.corrections([other.id])] == [(latest.id, other.id)]
        shelf.replace(old)
        shelf.add_successions([(latest.id, meeting.id), (papers.id, paper.id)])
        assert [one.claims for one in shelf.corrections([other.id])] == [(meeting.id, other.id)]
        assert [one.action for one in shelf.corrections([paper.id])] == ["reject"]
        assert shelf.connected([paper.id])[0] == []


def test_names_that_are_read_nowhere_any_more_are_forgotten(record: Record) -> None:
    old = make_intake(1)
    nameless = replace(old, forms=(), sightings=(), pack="test 2")
    shared = make_intake(6)                        # the same name, of another state
    with record.writing() as shelf:
        shelf.put(old)
        shelf.put(shared)
        forms = sorted([old.forms[0].id, shared.forms[0].id])
        shelf.add_form_keys([(form, "k") for form in forms])
        shelf.add_form_judgements([
            Judgement(left=forms[0], right=forms[1], verdict="same", score=1.0, reasons=())
        ])
        changed = shelf.replace(nameless)
        assert changed.unsettled_forms == (shared.forms[0].id,)
        assert [form.id for form in shelf.forms_with_keys(["k"])] == [shared.forms[0].id]
        assert shelf.connected_forms([shared.forms[0].id]) == ([shared.forms[0]], [])


def test_only_what_is_held_can_be_replaced(record: Record) -> None:
    with pytest.raises(UsageError), record.writing() as shelf:
        shelf.replace(make_intake(1))


def test_all_documents_are_walked_while_the_record_is_written_to(record: Record) -> None:
    with record.writing() as shelf:
        for number in range(5):
            shelf.put(make_intake(number))
    seen = []
    for held in record.documents():
        seen.append(held.source.sha256)
        assert record.text(held.source.sha256) is not None
        assert held.has_text
        with record.writing() as shelf:
            shelf.put(make_intake(len(seen)))
    assert seen[:5] == sorted(make_document(number).sha256 for number in range(5))
    assert record.holds(make_intake(1).source.sha256)
