"""Entries by states, persons, days and types: each question walks one index, newest first, and stops with its page."""

from __future__ import annotations

import datetime
import heapq
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, exists, func, select, tuple_

from dragoman.model.record import Entry
from dragoman.store import schema
from dragoman.store.asking import Finder
from dragoman.store.codec import loads
from dragoman.store.filters import EntryFilter, Page, mark, read_mark
from dragoman.store.schema import day_number

_entries = schema.entries
_BODIES = Finder(_entries.c.id, _entries.c.id, _entries.c.body)
_FEW = 2000                             # documents whose entries may all be gathered for one question
_LAST_DAY = datetime.date(9999, 1, 1)   # from which on days cannot be added to


def find_entries(connection: Connection, asked: EntryFilter, *, limit: int, after: str | None) -> Page[Entry]:
    """A page of the entries that `asked` asks for, newest first."""
    walks = []
    for way, question in _questions(connection, asked):
        day, entry = way.c.day, _identifier(way)
        if after is not None:
            question = question.where(tuple_(day, entry) < tuple_(*read_mark(after)))
        rows = connection.execute(question.order_by(day.desc(), entry.desc()).limit(limit + 1))
        walks.append([(row.day, row.id) for row in rows])
    found = list(itertools.islice(heapq.merge(*walks, reverse=True), limit + 1))
    kept = found[:limit]
    bodies = {row["id"]: row["body"] for row in _BODIES.rows(connection, (identifier for _, identifier in kept))}
    items = tuple(loads(Entry, bodies[identifier]) for _, identifier in kept)
    return Page(items, mark(*kept[-1]) if len(found) > limit else None)


def count_entries(connection: Connection, asked: EntryFilter) -> int:
    """How many entries `asked` asks for."""
    return sum(
        connection.execute(select(func.count()).select_from(question.subquery())).scalar_one()
        for _, question in _questions(connection, asked)
    )


def _questions(connection: Connection, asked: EntryFilter) -> Iterator[tuple[FromClause, Select[Any]]]:
    """Questions for day and id of entries, each with the index it walks; no entry answers two.

    Where only days lead to entries, short and long ones are walked apart: those of a month long ago are found without
    passing all that came later.
    """
    way, conditions = _way(asked)
    if way is not _entries:
        yield way, _question(connection, way, conditions, asked)
        return
    short = [*conditions, _entries.c.is_long == 0]
    if asked.until is not None:
        latest = min(asked.until, _LAST_DAY) + datetime.timedelta(days=schema.LONG_DAYS)
        short.append(_entries.c.day <= day_number(latest))
    yield way, _question(connection, way, short, asked)
    yield way, _question(connection, way, [*conditions, _entries.c.is_long == 1], asked)


def _question(
    connection: Connection, way: FromClause, conditions: list[ColumnElement[bool]], asked: EntryFilter
) -> Select[Any]:
    entry = _identifier(way)
    question = select(way.c.day, entry.label("id")).where(*conditions)
    for column, values in ((way.c.kind, asked.kinds), (way.c.type, asked.types), (way.c.status, asked.statuses)):
        if values:
            question = question.where(column.in_(list(values)))
    if asked.since is not None:
        question = question.where(way.c.day >= day_number(asked.since))
    if asked.until is not None:
        question = question.where(way.c.first_day <= day_number(asked.until), way.c.day > 0)
    if asked.min_confidence > 0:
        if way is not _entries:
            question = question.join(_entries, _entries.c.id == entry)
        question = question.where(_entries.c.confidence >= asked.min_confidence)
    question = question.where(*_conditions_on_documents(connection, asked, entry))
    return question.distinct() if len(asked.persons) > 1 or len(asked.sectors) > 1 else question


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


def _conditions_on_documents(
    connection: Connection, asked: EntryFilter, entry: ColumnElement[str]
) -> list[ColumnElement[bool]]:
    """That an entry is told of by such a document: of few documents all entries are gathered, of many one is sought."""
    documents, claims, held = schema.documents.c, schema.claims.c, schema.entry_claims.c
    asking = [
        column.in_(list(values))
        for column, values in ((documents.language, asked.languages), (documents.outlet, asked.outlets)) if values
    ]
    if not asking:
        return []
    some = select(documents.seq).where(*asking).limit(_FEW + 1).subquery()
    if connection.execute(select(func.count()).select_from(some)).scalar_one() <= _FEW:
        gathered = select(held.entry).join(schema.claims, claims.seq == held.claim)
        return [entry.in_(gathered.join(schema.documents, documents.seq == claims.document).where(*asking))]
    return [exists().where(
        held.entry == entry, claims.seq == held.claim, documents.seq == claims.document, *asking
    )]
