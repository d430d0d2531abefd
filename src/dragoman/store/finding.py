"""Entries by states, persons, days and types: each question walks one index, newest first, and stops with its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, exists, func, select, tuple_

from dragoman.model.record import Entry
from dragoman.store import schema
from dragoman.store.codec import loads
from dragoman.store.filters import EntryFilter, Page, mark, read_mark
from dragoman.store.schema import day_number

_entries = schema.entries


def find_entries(connection: Connection, asked: EntryFilter, *, limit: int, after: str | None) -> Page[Entry]:
    """A page of the entries that `asked` asks for, newest first."""
    way, question = _question(asked)
    day, entry = way.c.day, _identifier(way)
    if after is not None:
        question = question.where(tuple_(day, entry) < tuple_(*read_mark(after)))
    question = question.order_by(day.desc(), entry.desc()).limit(limit + 1)
    found = [(row.day, row.id) for row in connection.execute(question)]
    bodies: dict[str, str] = {}
    kept = found[:limit]
    for row in connection.execute(
        select(_entries.c.id, _entries.c.body).where(_entries.c.id.in_([identifier for _, identifier in kept]))
    ):
        bodies[row.id] = row.body
    items = tuple(loads(Entry, bodies[identifier]) for _, identifier in kept)
    return Page(items, mark(*kept[-1]) if len(found) > limit else None)


def count_entries(connection: Connection, asked: EntryFilter) -> int:
    """How many entries `asked` asks for."""
    _, question = _question(asked)
    return connection.execute(select(func.count()).select_from(question.subquery())).scalar_one()


def _question(asked: EntryFilter) -> tuple[FromClause, Select[Any]]:
    """The index that is walked and the question for day and id of entries."""
    way, conditions = _way(asked)
    entry = _identifier(way)
    if asked.kinds:
        conditions.append(way.c.kind.in_(list(asked.kinds)))
    if asked.since is not None:
        conditions.append(way.c.day >= day_number(asked.since))
    if asked.until is not None:
        conditions += [way.c.first_day <= day_number(asked.until), way.c.day > 0]
    question = select(way.c.day, entry.label("id")).where(*conditions)
    inner = _conditions_on_entries(asked)
    if inner and way is not _entries:
        question = question.join(_entries, _entries.c.id == entry)
    question = question.where(*inner, *_conditions_on_documents(asked, entry))
    return way, question.distinct() if len(asked.persons) > 1 or len(asked.sectors) > 1 else question


def _way(asked: EntryFilter) -> tuple[FromClause, list[ColumnElement[bool]]]:
    """The index that leads to the fewest entries, with what else has to be asked of those."""
    states = sorted(set(asked.states))
    if len(states) > 1:
        way = schema.entry_pairs
        found = [way.c.first == states[0], way.c.second == states[1]]
        return way, [*found, *_also(way, states[2:], asked.persons, asked.sectors)]
    if asked.persons:
        way = schema.entry_forms
        return way, [way.c.form.in_(list(asked.persons)), *_also(way, states, (), asked.sectors)]
    if states:
        way = schema.entry_states
        return way, [way.c.state == states[0], *_also(way, (), (), asked.sectors)]
    if asked.sectors:
        way = schema.entry_sectors
        return way, [way.c.sector.in_(list(asked.sectors))]
    return _entries, []


def _identifier(way: FromClause) -> ColumnElement[str]:
    return way.c.id if way is _entries else way.c.entry


def _also(
    way: FromClause, states: Sequence[str], persons: Sequence[str], sectors: Sequence[str]
) -> list[ColumnElement[bool]]:
    """That entries found one way are found other ways too: for all states, any of the persons, any of the sectors."""
    asking = [(schema.entry_states, "state", [state]) for state in states]
    asking += [(schema.entry_forms, "form", list(persons))] if persons else []
    asking += [(schema.entry_sectors, "sector", list(sectors))] if sectors else []
    return [
        exists().where(table.c[name].in_(values), table.c.day == way.c.day, table.c.entry == way.c.entry)
        for table, name, values in asking
    ]


def _conditions_on_entries(asked: EntryFilter) -> list[ColumnElement[bool]]:
    table = _entries.c
    found: list[ColumnElement[bool]] = []
    if asked.types:
        found.append(table.type.in_(list(asked.types)))
    if asked.statuses:
        found.append(table.status.in_(list(asked.statuses)))
    if asked.min_confidence > 0:
        found.append(table.confidence >= asked.min_confidence)
    return found


def _conditions_on_documents(asked: EntryFilter, entry: ColumnElement[str]) -> list[ColumnElement[bool]]:
    documents, claims, held = schema.documents.c, schema.claims.c, schema.entry_claims.c
    asking = [
        column.in_(list(values))
        for column, values in ((documents.language, asked.languages), (documents.outlet, asked.outlets)) if values
    ]
    if not asking:
        return []
    return [exists().where(
        held.entry == entry, claims.seq == held.claim, documents.seq == claims.document, *asking
    )]
