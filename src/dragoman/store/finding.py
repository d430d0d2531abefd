"""Entries by states, persons, days and types: each question walks one index, newest first, and stops with its page."""

from __future__ import annotations

import datetime
import heapq
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    Text,
    cast,
    exists,
    func,
    select,
    tuple_,
)

from dragoman.model.gist import Gist
from dragoman.model.record import Entry, EntryId
from dragoman.store import schema
from dragoman.store.asking import Finder, among
from dragoman.store.codec import loads_each
from dragoman.store.filters import EntryFilter, Page, mark, read_mark
from dragoman.store.gists import gists_from_texts
from dragoman.store.schema import day_number, day_of
from dragoman.store.search import row_number

_entries = schema.entries
_BODIES = Finder(_entries.c.id, _entries.c.id, _entries.c.body)
_GISTS = Finder(_entries.c.id, _entries.c.id, _entries.c.gist)
_HOLDING = Finder(schema.entry_claims.c.claim, schema.entry_claims.c.entry)
_LAST_DAY = datetime.date(9999, 1, 1)   # from which on days cannot be added to


def find_entries(connection: Connection, asked: EntryFilter, *, limit: int, after: str | None) -> Page[Entry]:
    """A page of the entries that `asked` asks for, newest first."""
    found = _find(connection, asked, limit=limit, after=after)
    bodies = dict(_BODIES.tuples(connection, found.items))
    items = loads_each(Entry, [bodies[one] for one in found.items], itertools.repeat({}, len(found.items)))
    return Page(tuple(items), found.next)


def find_gists(connection: Connection, asked: EntryFilter, *, limit: int, after: str | None) -> Page[Gist]:
    """As `find_entries`: what lines need of the entries, without reading all that is kept of them."""
    found = _find(connection, asked, limit=limit, after=after)
    return Page(tuple(gists_by_ids(connection, found.items)), found.next)


def gists_by_ids(connection: Connection, entries: Iterable[str]) -> list[Gist]:
    """The gists of entries by their ids, in their order; of those that there are."""
    wanted = list(dict.fromkeys(entries))
    texts = dict(_GISTS.tuples(connection, wanted))
    return gists_from_texts([text for one in wanted if (text := texts.get(one))])


def _find(connection: Connection, asked: EntryFilter, *, limit: int, after: str | None) -> Page[str]:
    """The ids of a page."""
    walks = []
    for way, question in _questions(connection, asked):
        day, entry = way.c.day, _identifier(way)
        if after is not None:
            question = question.where(tuple_(day, entry) < tuple_(*read_mark(after)))
        rows = connection.execute(question.order_by(day.desc(), entry.desc()).limit(limit + 1))
        walks.append([(row.day, row.id) for row in rows])
    found = list(itertools.islice(heapq.merge(*walks, reverse=True), limit + 1))
    kept = found[:limit]
    return Page(tuple(identifier for _, identifier in kept), mark(*kept[-1]) if len(found) > limit else None)


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
    way, conditions = _way(connection, asked)
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
    question = question.where(*_of_one_document(asked, entry), *_having(connection, asked, way))
    several = (asked.persons, asked.sectors, asked.languages, asked.outlets)
    return question.distinct() if any(len(values) > 1 for values in several) else question


def _way(connection: Connection, asked: EntryFilter) -> tuple[FromClause, list[ColumnElement[bool]]]:
    """The index that leads to the fewest entries, with what else has to be asked of those."""
    states = sorted(set(asked.states))
    others = [(table, name, values) for table, name, values in (
        (schema.entry_forms, "form", asked.persons), (schema.entry_outlets, "outlet", asked.outlets),
        (schema.entry_sectors, "sector", asked.sectors), (schema.entry_languages, "language", asked.languages),
    ) if values]
    if len(states) > 1:
        first, second = _rarest(connection, states)
        way = schema.entry_pairs
        found = [way.c.first == first, way.c.second == second]
        return way, [*found, *_also(way, [state for state in states if state not in (first, second)], others)]
    if (others and others[0][0] is schema.entry_forms) or (not states and others):
        way, name, values = others[0]
        return way, [way.c[name].in_(list(values)), *_also(way, states, others[1:])]
    if states:
        way = schema.entry_states
        return way, [way.c.state == states[0], *_also(way, (), others)]
    return _entries, []


def _rarest(connection: Connection, states: Sequence[str]) -> tuple[str, str]:
    """Of several states the two that have the fewest entries together."""
    pairs = list(itertools.combinations(states, 2))
    if len(pairs) == 1:
        return pairs[0]
    way = schema.entry_pairs
    return min(pairs, key=lambda pair: connection.execute(
        select(func.count()).select_from(way).where(way.c.first == pair[0], way.c.second == pair[1])
    ).scalar_one())


def _identifier(way: FromClause) -> ColumnElement[str]:
    return way.c.id if way is _entries else way.c.entry


def _also(
    way: FromClause, states: Sequence[str], others: Iterable[tuple[Table, str, Sequence[str]]]
) -> list[ColumnElement[bool]]:
    """That entries found one way are found other ways too: for all states, and by any of the values of all others."""
    asking = [(schema.entry_states, "state", [state]) for state in states]
    asking += [(table, name, list(values)) for table, name, values in others]
    return [
        exists().where(table.c[name].in_(values), table.c.day == way.c.day, table.c.entry == way.c.entry)
        for table, name, values in asking
    ]


def _of_one_document(asked: EntryFilter, entry: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """That one document has both the language and the outlet, where both are asked for."""
    if not (asked.languages and asked.outlets):
        return []
    documents, claims, held = schema.documents.c, schema.claims.c, schema.entry_claims.c
    appearances = schema.appearances.c
    return [exists().where(
        held.entry == entry, claims.seq == held.claim, documents.seq == claims.document,
        appearances.document == claims.document, documents.language.in_(list(asked.languages)),
        appearances.outlet.in_(list(asked.outlets)),
    )]


def _having(connection: Connection, asked: EntryFilter, way: FromClause) -> list[ColumnElement[bool]]:
    """What is asked of entries beside what they are listed under."""
    return [*_being(connection, asked, way), *_marked(connection, asked, way)]


def _being(connection: Connection, asked: EntryFilter, way: FromClause) -> list[ColumnElement[bool]]:
    return [among(connection, _identifier(way), asked.ids)] if asked.ids is not None else []


def _marked(connection: Connection, asked: EntryFilter, way: FromClause) -> list[ColumnElement[bool]]:
    if asked.having == "first":
        tells = schema.tells_a_first(connection.dialect.name)
        claims = connection.execute(select(schema.claims.c.seq).where(tells)).scalars()
        return [among(connection, _identifier(way), _HOLDING.values(connection, claims))]
    if asked.having == "dispute":
        table = schema.entry_disputes
        return [exists().where(table.c.day == way.c.day, table.c.entry == _identifier(way))]
    return []


def entries_told(
    connection: Connection, *, after: datetime.date | None, documents: Collection[str], claims: Iterable[int]
) -> set[EntryId]:
    """Entries that documents published after a day tell of, or that some documents tell of, or that hold claims.

    Documents go by their row in the index of words, which their day begins.
    """
    table = schema.documents.c
    found = set(_HOLDING.values(connection, claims))
    if after is not None:
        found.update(_told_by(connection, table.words >= row_number(day_number(after) + 1, "0")))
    if documents:
        found.update(_told_by(connection, among(connection, table.sha256, documents)))
    return {EntryId(one) for one in found}


def _told_by(connection: Connection, documents: ColumnElement[bool]) -> Iterable[str]:
    """The entries that hold claims of some documents: found from these on, where a join would walk all claims."""
    held, claims = schema.entry_claims.c, schema.claims.c
    seqs = select(schema.documents.c.seq).where(documents)
    return connection.execute(
        select(held.entry).where(held.claim.in_(select(claims.seq).where(claims.document.in_(seqs))))
    ).scalars()


def contact_days(
    connection: Connection, states: Sequence[str], until: datetime.date, least: int
) -> dict[tuple[str, str], list[datetime.date]]:
    """The days up to one on which two states were in contact, for pairs with at least so many of them.

    All states of `states` are of the pair. The days are in no order.
    """
    way = schema.entry_contacts.c
    days = cast(way.first_day, Text).distinct()
    listed = func.group_concat(days) if connection.dialect.name == "sqlite" else func.string_agg(days, ",")
    question = (
        select(way.first, way.second, listed.label("days")).where(way.first_day <= day_number(until))
        .group_by(way.first, way.second).having(func.count(way.first_day.distinct()) >= least)
    )
    for state in sorted(set(states)):
        question = question.where((way.first == state) | (way.second == state))
    return {
        (row.first, row.second): [known for one in row.days.split(",") if (known := day_of(int(one))) is not None]
        for row in connection.execute(question)
    }


def contact_on(connection: Connection, first: str, second: str, day: datetime.date) -> EntryId | None:
    """An entry that tells of a contact of two states that began on a day."""
    way = schema.entry_contacts.c
    question = select(func.min(way.entry)).where(
        way.first == first, way.second == second, way.day >= day_number(day), way.first_day == day_number(day)
    )
    found = connection.execute(question).scalar()
    return EntryId(found) if found is not None else None
