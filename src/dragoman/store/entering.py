"""Entries and persons put in the place of older ones; what finds them is computed from them alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete

from dragoman.model.disputes import disputed
from dragoman.model.record import Entry, PersonEntry
from dragoman.store import schema
from dragoman.store.asking import Finder, add_rows, batches
from dragoman.store.codec import dumps, loads
from dragoman.store.schema import day_number

_HOLDING = Finder(schema.entry_claims.c.claim, schema.entry_claims.c.entry)
_BODIES = Finder(schema.entries.c.id, schema.entries.c.id, schema.entries.c.body, schema.entries.c.gist)
_OWNERS = Finder(schema.person_forms.c.form, schema.person_forms.c.person)
#: The ways to entries by what they themselves are.
WAYS = (
    schema.entry_states, schema.entry_pairs, schema.entry_contacts, schema.entry_disputes, schema.entry_sectors,
    schema.entry_forms,
)
_Rows = dict[Table, list[dict[str, Any]]]


def replace_entries(
    connection: Connection, numbers: Callable[[Iterable[str]], Mapping[str, int]], asked: Mapping[str, int],
    entries: Mapping[str, Entry], gists: Mapping[str, str],
) -> None:
    """Put `entries` in the place of those that hold any of `asked`, the numbers of claims by their ids.

    What is the same stays untouched. `numbers` gives the numbers of other claims, `gists` are those of the entries.
    """
    bodies = {identifier: (dumps(entry), gists[identifier]) for identifier, entry in entries.items()}
    old: list[Entry] = []
    before = set[str]()
    for row in _BODIES.rows(connection, _HOLDING.values(connection, asked.values())):
        before.add(row["id"])
        if bodies.get(row["id"]) == (row["body"], row["gist"]):
            del bodies[row["id"]]
        else:
            old.append(loads(Entry, row["body"]))
    _remove(connection, old)
    freed = numbers(claim for entry in old for claim in entry.claims)
    if freed:
        holder = schema.entry_claims.c.claim
        connection.execute(delete(schema.entry_claims).where(holder == bindparam("one")),
                           [{"one": seq} for seq in freed.values()])
    new = [entries[identifier] for identifier in bodies]
    if new:
        add_rows(connection, schema.entries, [
            {**columns_of(entry), "body": bodies[entry.id][0], "gist": bodies[entry.id][1]} for entry in new
        ])
        add_rows(connection, schema.entry_claims, [
            {"claim": asked[claim], "entry": entry.id} for entry in new for claim in entry.claims
        ])
        for way, rows in ways_to(new).items():
            add_rows(connection, way, rows)
    _sync(connection, before, entries)


#: The ways to entries by what documents are.
BY_DOCUMENTS = {
    schema.entry_languages: schema.documents.c.language, schema.entry_outlets: schema.appearances.c.outlet,
}
_TOLD = Finder(
    schema.entry_claims.c.entry, schema.entry_claims.c.entry, *BY_DOCUMENTS.values(),
    where=(schema.claims.c.seq == schema.entry_claims.c.claim)
    & (schema.documents.c.seq == schema.claims.c.document)
    & (schema.appearances.c.document == schema.claims.c.document),
)
_LISTED = {table: Finder(table.c.entry, *table.c) for table in BY_DOCUMENTS}


def ways_by_documents(connection: Connection, entries: Mapping[str, Entry]) -> dict[Table, set[tuple[Any, ...]]]:
    """The rows that entries are found by because of the documents that tell of them."""
    told = set(_TOLD.tuples(connection, entries))
    found: dict[Table, set[tuple[Any, ...]]] = {table: set() for table in BY_DOCUMENTS}
    for identifier, *values in told:
        columns = columns_of(entries[identifier])
        rest = tuple(columns[name] for name in ("first_day", "kind", "type", "status"))
        for table, value in zip(BY_DOCUMENTS, values, strict=True):
            found[table].add((value, columns["day"], identifier, *rest))
    return found


def _sync(connection: Connection, before: Iterable[str], entries: Mapping[str, Entry]) -> None:
    """Let documents lead to entries as they now tell of them, and to those that were there `before` no more."""
    for table, wanted in ways_by_documents(connection, entries).items():
        there = set(_LISTED[table].tuples(connection, before))
        names = [column.name for column in table.columns]
        _delete(connection, table, [dict(zip(names, row, strict=True)) for row in sorted(there - wanted)])
        add_rows(connection, table, [dict(zip(names, row, strict=True)) for row in sorted(wanted - there)])


def ways_to(entries: Iterable[Entry]) -> _Rows:
    """The rows that entries are found by, for every table that has some."""
    found: _Rows = {}
    for entry in entries:
        columns = columns_of(entry)
        common = {name: columns[name] for name in ("day", "first_day", "kind", "type", "status")}
        common["entry"] = entry.id
        states = sorted(set(entry.states))
        keys: dict[Table, list[dict[str, Any]]] = {
            schema.entry_states: [{"state": state} for state in states],
            schema.entry_pairs: [{"first": a, "second": b} for a, b in itertools.combinations(states, 2)],
            schema.entry_contacts: [
                {"first": a, "second": b} for a, b in itertools.combinations(states, 2) if _is_contact(entry)
            ],
            schema.entry_disputes: [{}] if disputed(entry) else [],
            schema.entry_sectors: [
                {"sector": sector} for sector in sorted({value.text for value in entry.fields.get("sector", ())})
            ],
            schema.entry_forms: [{"form": form} for form in sorted(set(entry.persons))],
        }
        for table, rows in keys.items():
            if rows:
                found.setdefault(table, []).extend({**row, **common} for row in rows)
    return found


def _is_contact(entry: Entry) -> bool:
    """Whether states were in contact by this, on a day that is known well enough."""
    first, last = entry.date.earliest or entry.date.latest, entry.date.latest or entry.date.earliest
    if first is None or last is None or (last - first).days > schema.CONTACT_DAYS:
        return False
    return (
        entry.kind == "event" and entry.type in schema.CONTACTS and entry.status in ("happened", "ongoing")
        and len(set(entry.states)) <= schema.MOST_IN_CONTACT
    )


def columns_of(entry: Entry) -> dict[str, Any]:
    """What an entry is listed under, as columns of `entries`: the days of its date, else those it was told on."""
    date = entry.date
    last = date.latest or date.earliest or entry.last_told
    first = date.earliest or date.latest or entry.first_told
    is_long = last is not None and first is not None and (last - first).days > schema.LONG_DAYS
    return {
        "id": entry.id, "kind": entry.kind, "type": entry.type, "status": entry.status, "day": day_number(last),
        "first_day": day_number(first), "is_long": int(is_long), "confidence": entry.confidence,
    }


def replace_persons(connection: Connection, forms: Mapping[str, int], persons: Iterable[PersonEntry]) -> None:
    """Put `persons` in the place of all that have any of `forms`, which are given with their numbers."""
    new = list(persons)
    remove_persons(connection, [*_OWNERS.values(connection, forms.values()), *(person.id for person in new)])
    add_rows(connection, schema.persons, [
        {"id": person.id, "name": person.name, "last_seen": day_number(person.last_seen),
         "body": dumps(person, "forms", "sightings")} for person in new
    ])
    add_rows(connection, schema.person_forms, [
        {"form": forms[form.id], "person": person.id, "place": place}
        for person in new for place, form in enumerate(person.forms)
    ])
    add_rows(connection, schema.person_states, [
        {"state": state, "last_seen": day_number(person.last_seen), "person": person.id}
        for person in new for state in sorted(set(person.states))
    ])


def remove_persons(connection: Connection, persons: Iterable[str]) -> None:
    """Take persons out with what finds them."""
    for some in batches(persons):
        for table, key in (
            (schema.person_states, schema.person_states.c.person), (schema.person_forms, schema.person_forms.c.person),
            (schema.persons, schema.persons.c.id),
        ):
            connection.execute(delete(table).where(key.in_(some)))


def _remove(connection: Connection, entries: list[Entry]) -> None:
    """Take entries out with everything that finds them; their rows are known from what they are."""
    if not entries:
        return
    for way, rows in ways_to(entries).items():
        _delete(connection, way, rows)
    connection.execute(
        delete(schema.entries).where(schema.entries.c.id == bindparam("one")), [{"one": entry.id} for entry in entries]
    )


def _delete(connection: Connection, way: Table, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    keys = list(way.primary_key.columns)
    condition = and_(*(column == bindparam(f"is_{column.name}") for column in keys))
    connection.execute(delete(way).where(condition), [
        {f"is_{column.name}": row[column.name] for column in keys} for row in rows
    ])
