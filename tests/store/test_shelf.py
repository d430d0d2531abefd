from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from dragoman.errors import UsageError
from dragoman.merge.shelf import Shelf
from dragoman.model.record import Correction, Judgement, NameForm, Seen
from dragoman.store.record import Record
from dragoman.store.shelf import SqlShelf
from tests.store.made import cid, fid, make_entry, make_intake, make_person


def same(left: str, right: str, score: float = 0.9, **more: str) -> Judgement:
    return Judgement(
        left=min(left, right), right=max(left, right), verdict="same", score=score, reasons=("persons",), **more,
    )


def decided(action: str, *claims: str, field: str | None = None, value: str | None = None) -> Correction:
    return Correction(
        number=0, action=action, claims=claims, reason="seen", by="anna", at="2025-01-01T00:00:00Z",  # type: ignore[arg-type]
        field=field, value=value,
    )


def test_a_shelf_is_what_merging_asks_for(record: Record) -> None:
    with record.writing() as shelf:
        asked: Shelf = shelf
        assert asked.put_all([make_intake(1), make_intake(1)]) == [make_intake(1)]


def test_what_is_put_comes_back_as_it_was(record: Record) -> None:
    intakes = [make_intake(number) for number in range(6)]
    with record.writing() as shelf:
        assert [shelf.put(intake) for intake in intakes] == [True] * 6
    with record.reading() as view:
        for intake in intakes:
            assert view.claims_in(intake.source.sha256) == sorted(intake.claims, key=lambda one: one.id)
            assert view.source(intake.source.sha256) == intake.source
            assert view.text(intake.source.sha256) == intake.document.text
            assert view.claims([one.id for one in intake.claims]) == sorted(intake.claims, key=lambda one: one.id)


def test_a_text_that_is_held_is_put_once(record: Record) -> None:
    with record.writing() as shelf:
        assert shelf.put(make_intake(1))
        assert not shelf.put(make_intake(1))
    with record.writing() as shelf:
        assert not shelf.put(make_intake(1))
        assert shelf.holds(make_intake(1).source.sha256)
        assert not shelf.holds(make_intake(2).source.sha256)
    with record.reading() as view:
        assert view.counts().documents == 1
        assert view.counts().claims == 3


def test_two_claims_with_one_id_are_one(record: Record) -> None:
    intake = make_intake(1)
    first = intake.claims[0]
    unsure = replace(first, claim=replace(first.claim, confidence=0.1))
    with record.writing() as shelf:
        shelf.put(replace(intake, claims=(unsure, *intake.claims)))
    with record.reading() as view:
        assert view.claims_in(intake.source.sha256) == sorted(intake.claims, key=lambda one: one.id)


def test_an_error_undoes_all_that_was_done(record: Record) -> None:
    def fail(shelf: SqlShelf) -> None:
        shelf.put(make_intake(1))
        raise UsageError("stop")

    with pytest.raises(UsageError), record.writing() as shelf:
        fail(shelf)
    with record.reading() as view:
        assert view.counts().documents == view.counts().claims == 0


def test_claims_are_found_by_their_keys(record: Record) -> None:
    one, other = make_intake(1), make_intake(2)
    with record.writing() as shelf:
        shelf.put(one)
        shelf.put(other)
        shelf.add_keys([(one.claims[0].id, "a"), (one.claims[0].id, "a"), (other.claims[0].id, "a\x00")])
        shelf.add_keys([(one.claims[0].id, "a"), (one.claims[1].id, "b")])
        shelf.add_keys([(one.claims[1].id, "a")])
        both = sorted(one.claims[:2], key=lambda stored: stored.id)
        assert shelf.under_keys(["a", "b", "c"]) == {"a": both, "b": [one.claims[1]]}
        assert shelf.under_keys(["a\x00"]) == {"a\x00": [other.claims[0]]}
        assert shelf.under_keys([]) == {}


def test_judgements_lead_to_all_they_join(record: Record) -> None:
    intakes = [make_intake(number) for number in range(5)]
    ids = [intake.claims[0].id for intake in intakes]
    with record.writing() as shelf:
        for intake in intakes:
            shelf.put(intake)
        apart = replace(same(ids[0], ids[2]), verdict="different")
        shelf.add_judgements([same(ids[0], ids[1]), same(ids[1], ids[2]), same(ids[3], ids[4]), apart])
        claims, judgements = shelf.connected([ids[2]])
        assert [one.id for one in claims] == sorted(ids[:3])
        assert {(one.left, one.right) for one in judgements} == {
            tuple(sorted(pair)) for pair in ((ids[0], ids[1]), (ids[1], ids[2]), (ids[0], ids[2]))
        }
        assert judgements == sorted(judgements, key=lambda one: (one.left, one.right))
        assert shelf.beside([ids[3]]) == sorted(ids[3:])


def test_the_machine_has_one_judgement_of_a_pair_and_people_each_their_own(record: Record) -> None:
    one, other = (make_intake(number).claims[0].id for number in (1, 2))
    with record.writing() as shelf:
        shelf.put(make_intake(1))
        shelf.put(make_intake(2))
        shelf.add_judgements([same(one, other, 0.7)])
        shelf.add_judgements([same(one, other, 0.8), same(one, other, 1.0, by="anna", at="2025-01-01")])
        _, judgements = shelf.connected([one])
        assert [(found.by, found.score) for found in judgements] == [("machine", 0.8), ("anna", 1.0)]


def test_entries_take_the_place_of_those_that_held_their_claims(record: Record) -> None:
    one, other, third = (make_intake(number).claims[0] for number in (1, 2, 3))
    with record.writing() as shelf:
        for number in (1, 2, 3):
            shelf.put(make_intake(number))
        shelf.replace_entries([one.id, other.id], [make_entry(one), make_entry(other)])
        shelf.replace_entries([third.id], [make_entry(third)])
    with record.writing() as shelf:
        shelf.replace_entries([one.id, other.id], [make_entry(one, other)])
    with record.reading() as view:
        found = sorted(view.entries().items, key=lambda entry: entry.id)
        assert found == sorted([make_entry(one, other), make_entry(third)], key=lambda entry: entry.id)
        assert view.entry(make_entry(one, other).id) == make_entry(one, other)
        assert view.entry_of(other.id) == make_entry(one, other)
        both = make_entry(one, other).id
        assert view.entries_with([one.id, other.id]) == {one.id: both, other.id: both}
        assert view.claims_of(make_entry(one, other)) == sorted([one, other], key=lambda stored: stored.id)
    with record.writing() as shelf:
        shelf.replace_entries([one.id], [])
    with record.reading() as view:
        assert view.entry_of(other.id) is None
        assert view.count() == 1


def test_a_claim_is_in_one_entry_only(record: Record) -> None:
    one, other = (make_intake(number).claims[0] for number in (1, 2))
    with record.writing() as shelf:
        shelf.put(make_intake(1))
        shelf.put(make_intake(2))
    with pytest.raises(DBAPIError), record.writing() as shelf:
        shelf.replace_entries([one.id], [make_entry(one), make_entry(one, other, kind="link")])


def test_name_forms_and_persons(record: Record) -> None:
    intakes = [make_intake(number) for number in range(10)]
    forms: dict[str, NameForm] = {form.id: form for intake in intakes for form in intake.forms}
    first, second, *_ = sorted(forms)
    with record.writing() as shelf:
        for intake in intakes:
            shelf.put(intake)
        shelf.add_form_keys([(fid(first), "k"), (fid(first), "k"), (fid(second), "k")])
        assert shelf.unsettled_forms(forms[one] for one in sorted(forms)) == [forms[one] for one in sorted(forms)[2:]]
        assert shelf.forms_with_keys(["k"]) == [forms[first], forms[second]]
        shelf.add_form_judgements([same(first, second)])
        found, judgements = shelf.connected_forms([fid(second)])
        assert found == [forms[first], forms[second]]
        assert [one.score for one in judgements] == [0.9]
        seen = shelf.sightings([fid(first), fid(second)])
        expected = [one for intake in intakes for one in intake.sightings if one.form in (first, second)]
        assert sorted(seen, key=repr) == sorted(expected, key=repr)
        assert [one.source.day for one in seen] == sorted(one.source.day for one in expected if one.source.day)
        days = [one.source.day for one in expected if one.form == first]
        counted = shelf.seen([fid(first), fid("unknown")])
        known = [day for day in days if day]
        assert counted == {first: Seen(times=len(days), first=min(known), last=max(known))}
        shelf.replace_persons([fid(first)], [make_person(forms[first])])
        shelf.replace_persons([fid(second)], [make_person(forms[second])])
        shelf.replace_persons([fid(second)], [make_person(forms[first], forms[second])])
    with record.reading() as view:
        together = make_person(forms[first], forms[second])
        assert view.persons().items == (together,)
        assert view.persons(forms=[fid(second)]).items == (together,)
        assert view.persons(states=together.states[:1]).items == (together,)
        assert view.persons(states=["XXX"]).items == ()
        person = view.person(together.id)
        assert person == replace(together, sightings=tuple(seen))
        assert view.forms_with_keys(["k"]) == [forms[first], forms[second]]


def test_a_rejected_claim_is_handed_out_no_more_until_it_is_restored(record: Record) -> None:
    one, other = (make_intake(number).claims[0] for number in (1, 2))
    with record.writing() as shelf:
        shelf.put(make_intake(1))
        shelf.put(make_intake(2))
        shelf.add_keys([(one.id, "k"), (other.id, "k")])
        shelf.add_judgements([same(one.id, other.id)])
        assert shelf.beside([one.id]) == sorted([one.id, other.id])
        correction = shelf.add_correction(decided("reject", one.id))
        assert correction.number == 1
        assert shelf.under_keys(["k"]) == {"k": [other]}
        assert [found.id for found in shelf.connected([other.id])[0]] == [other.id]
        assert shelf.connected([one.id])[0] == []
        assert shelf.corrections([one.id]) == [correction]
        assert shelf.corrections([other.id]) == []
    with record.reading() as view:
        assert view.counts().rejected == 1
        assert view.claims([one.id]) == [one]
    with record.writing() as shelf:
        assert shelf.add_correction(decided("restore", one.id)).number == 2
        assert len(shelf.under_keys(["k"])["k"]) == 2
    with record.reading() as view:
        assert [found.action for found in view.corrections()] == ["reject", "restore"]


def test_joining_and_splitting_are_judgements_too(record: Record) -> None:
    one, other = (make_intake(number).claims[0].id for number in (1, 2))
    with record.writing() as shelf:
        shelf.put(make_intake(1))
        shelf.put(make_intake(2))
        shelf.add_correction(decided("join", other, one))
        claims, judgements = shelf.connected([one])
        assert len(claims) == 2
        assert [(found.verdict, found.by, found.reasons) for found in judgements] == [("same", "anna", ("seen",))]
        changed = shelf.add_correction(decided("change", one, field="date", value="2025-01-02"))
        assert (changed.field, changed.value) == ("date", "2025-01-02")


@pytest.mark.parametrize("wrong", [
    decided("join", "one"), decided("reject"), decided("reject", "unknown"),
    replace(decided("reject", "x"), by="machine"),
])
def test_a_correction_that_cannot_be_is_refused(record: Record, wrong: Correction) -> None:
    with pytest.raises(UsageError), record.writing() as shelf:
        shelf.add_correction(wrong)


@pytest.mark.parametrize("statement", ["UPDATE corrections SET reason = ''", "DELETE FROM corrections",
                                       "DELETE FROM correction_claims", "UPDATE correction_claims SET place = 7"])
def test_nobody_changes_what_people_decided(record: Record, statement: str) -> None:
    one = make_intake(1)
    with record.writing() as shelf:
        shelf.put(one)
        shelf.add_correction(decided("reject", one.claims[0].id))
    with pytest.raises(DBAPIError, match="only ever added to"), record.writing() as shelf:
        shelf._connection.exec_driver_sql(statement)
    with record.reading() as view:
        assert [found.reason for found in view.corrections()] == ["seen"]


def test_nothing_is_found_by_what_nobody_put(record: Record) -> None:
    with record.writing() as shelf:
        assert shelf.connected([cid("nothing")]) == ([], [])
        assert shelf.beside([cid("nothing")]) == []
    with record.reading() as view:
        assert view.entry(make_entry(make_intake(1).claims[0]).id) is None
        assert view.text(make_intake(1).source.sha256) is None
        assert view.source(make_intake(1).source.sha256) is None
        assert view.entries().items == ()
