from __future__ import annotations

import pytest

from dragoman.errors import UsageError
from dragoman.model.record import Correction
from dragoman.store.open import open_record
from dragoman.store.record import Record
from dragoman.store.shelf import SqlShelf
from tests.store.made import make_intake


def reject(record: Record, claim: str, action: str = "reject") -> None:
    with record.writing() as shelf:
        shelf.add_correction(Correction(
            number=0, action=action, claims=(claim,), reason="seen", by="anna", at="2025-01-01T00:00:00Z",  # type: ignore[arg-type]
        ))


def test_what_was_put_is_not_read_again(record: Record) -> None:
    one = make_intake(1)
    with record.writing() as shelf:
        shelf.put(one)
    with record.writing() as shelf:
        (found,) = shelf.claims([one.claims[0].id])
        assert found is one.claims[0]


def test_what_another_writer_changed_is_read_anew(record: Record, where: str) -> None:
    one = make_intake(1)
    claim = one.claims[0]
    with record.writing() as shelf:
        shelf.put(one)
    with open_record(where) as other:
        reject(other, claim.id)
        with record.writing() as shelf:
            assert shelf.claims([claim.id]) == []
        reject(record, claim.id, "restore")
        with other.writing() as shelf:
            assert shelf.claims([claim.id]) == [claim]


def test_what_another_writer_added_is_found(record: Record, where: str) -> None:
    one, other_one = make_intake(1), make_intake(2)
    with record.writing() as shelf:
        shelf.put(one)
        shelf.add_keys([(one.claims[0].id, "k")])
    with open_record(where) as other, other.writing() as shelf:
        shelf.put(other_one)
        shelf.add_keys([(other_one.claims[0].id, "k")])
    with record.writing() as shelf:
        found = shelf.under_keys(["k"])["k"]
        assert found == sorted([one.claims[0], other_one.claims[0]], key=lambda stored: stored.id)


def test_what_is_undone_is_forgotten(record: Record) -> None:
    one, other = make_intake(1), make_intake(2)

    def fail(shelf: SqlShelf) -> None:
        shelf.put(one)
        raise UsageError("stop")

    with pytest.raises(UsageError), record.writing() as shelf:
        fail(shelf)
    with record.writing() as shelf:
        shelf.put(other)
        assert shelf.claims([one.claims[0].id]) == []
        assert shelf.claims([other.claims[0].id]) == [other.claims[0]]
