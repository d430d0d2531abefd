"""A record filled the way merging fills one, without its knowledge: claims of one kind, pair and month are one matter.

As a program of its own it is killed, and runs several at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select

from dragoman.model.claims import ClaimId
from dragoman.model.record import Intake, Judgement, StoredClaim
from dragoman.store.codec import kind_of
from dragoman.store.open import open_record
from dragoman.store.record import Record
from dragoman.store.schema import metadata
from dragoman.store.shelf import SqlShelf
from tests.store.made import make_entry, make_intake, make_person, states


def add(shelf: SqlShelf, intake: Intake) -> bool:
    """Put a document and make the entries and persons it touches anew."""
    if not shelf.put(intake):
        return False
    settle(shelf, intake.claims)
    for form in intake.forms:
        shelf.add_form_keys([(form.id, form.written)])
        alike = shelf.forms_with_keys([form.written])
        shelf.add_form_judgements(_same(form.id, (other.id for other in alike)))
        together, _ = shelf.connected_forms([form.id])
        days = [one.source.day for one in shelf.sightings([one.id for one in together]) if one.source.day]
        shelf.replace_persons([one.id for one in together], [make_person(*together, last_seen=max(days, default=None))])
    return True


def settle(shelf: SqlShelf, claims: Iterable[StoredClaim]) -> None:
    """Join claims to those they belong with."""
    for stored in claims:
        key = _key(stored)
        shelf.add_keys([(stored.id, key)])
        shelf.add_judgements(_same(stored.id, (other.id for other in shelf.under_keys([key])[key])))
        remake(shelf, [stored.id])


def remake(shelf: SqlShelf, claims: Iterable[ClaimId]) -> None:
    """Make the entries of claims anew."""
    asked = list(claims)
    groups: dict[tuple[str, ...], Sequence[StoredClaim]] = {}
    for claim in asked:
        together, _ = shelf.connected([claim])
        if together:
            groups[tuple(one.id for one in together)] = together
    members = [ClaimId(one) for group in groups for one in group]
    entries = [make_entry(*group, kind=kind_of(group[0].claim.says)) for group in groups.values()]
    shelf.replace_entries([*asked, *members], entries)


def _key(stored: StoredClaim) -> str:
    day = stored.source.day
    return f"{kind_of(stored.claim.says)}|{stored.source.url}|{day.strftime('%Y-%m') if day else ''}".replace(
        stored.source.url or "", "+".join(states(int((stored.source.url or "/0").rpartition("/")[2])))
    )


def _same(one: str, others: Iterable[str]) -> list[Judgement]:
    return [
        Judgement(left=min(one, other), right=max(one, other), verdict="same", score=0.9, reasons=("alike",))
        for other in others if other != one
    ]


def fill(record: Record, numbers: Iterable[int], *, at_once: int = 1) -> None:
    """Add documents, some in each transaction."""
    wanted = list(numbers)
    for start in range(0, len(wanted), at_once):
        with record.writing() as shelf:
            for number in wanted[start:start + at_once]:
                add(shelf, make_intake(number))


def fill_at(where: str, numbers: Sequence[int], at_once: int, started: Any) -> None:
    """What a process does that may be killed at any moment."""
    started.set()
    with open_record(where, create=True) as record:
        fill(record, numbers, at_once=at_once)


def dump(record: Record, *, without: Sequence[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables in the order of their keys."""
    with record.reading() as view:
        return {
            table.name: [tuple(row) for row in
                         view._connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in metadata.sorted_tables if table.name not in without
        }


def told(record: Record) -> dict[str, list[Any]]:
    """What a record holds, whatever the numbers its rows have."""
    with record.reading() as view:
        entries = view.entries(limit=100_000).items
        persons = [view.person(person.id) for person in view.persons(limit=100_000).items]
        return {
            "entries": sorted(entries, key=lambda one: one.id),
            "claims": [stored for entry in sorted(entries, key=lambda one: one.id) for stored in view.claims_of(entry)],
            "judgements": [one for entry in sorted(entries, key=lambda one: one.id)
                           for one in view.judgements_of(entry)],
            "persons": sorted(persons, key=lambda one: one.id if one else ""),
            "documents": list(view.documents(limit=100_000).items),
        }
