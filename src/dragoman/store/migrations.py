"""How a record is made, and how one that an older version made is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, select, text

from dragoman.model.record import Entry, Sighting
from dragoman.store.appearing import appearance_row, as_appearance
from dragoman.store.asking import Numbers, add_missing, add_rows, batches
from dragoman.store.attested import NOWHERE, office_of
from dragoman.store.codec import loads
from dragoman.store.entering import BY_DOCUMENTS, ways_by_documents, ways_to
from dragoman.store.gists import gists_of
from dragoman.store.rows import Rows, source_of
from dragoman.store.schema import (
    appearances,
    claims,
    claims_first,
    documents,
    entries,
    entry_contacts,
    entry_disputes,
    meta,
    metadata,
    sightings,
)
from dragoman.store.search import make_index, rebuild

#: The value of `meta.format` that tells a record from any other database.
FORMAT = "dragoman record"
#: What SQLite keeps in the head of a file: "DRAG".
APPLICATION_ID = 0x44524147
_LOG = ("corrections", "correction_claims")

#: Is told now and then which share of a long step is done.
Watch = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the version before to `number`."""

    number: int
    name: str
    run: Callable[[Connection, Watch], None]


def _find_sightings_by_office(connection: Connection, _: Watch) -> None:
    """Say of each place that names a person which office it attests."""
    connection.execute(text("ALTER TABLE sightings ADD COLUMN office TEXT{} NOT NULL DEFAULT ''".format(
        ' COLLATE "C"' if connection.dialect.name == "postgresql" else ""
    )))
    table, key = sightings, ("form", "document", "place")
    rows = connection.execute(select(*(table.c[name] for name in key), table.c.body)).mappings().all()
    named = [{f"of_{name}": row[name] for name in key} | {"office": office} for row in rows
             if (office := office_of(loads(Sighting, row["body"], source=NOWHERE)))]
    if named:
        is_row = and_(*(table.c[name] == bindparam(f"of_{name}") for name in key))
        connection.execute(table.update().where(is_row).values(office=bindparam("office")), named)
    next(index for index in table.indexes if index.name == "sightings_by_office").create(connection)


def _keep_appearances(connection: Connection, _: Watch) -> None:
    """The source of a document is the first way in which its text came."""
    appearances.create(connection, checkfirst=True)     # the step before finds entries by it, and made it if it ran
    add_missing(connection, appearances, [
        appearance_row(row["seq"], as_appearance(source_of(row)))
        for row in connection.execute(select(documents)).mappings()
    ])


def _find_by_documents(connection: Connection, watch: Watch) -> None:
    """Number the index of words by day; lead to entries by the languages and outlets of those who tell of them."""
    rebuild(connection)
    _keep_appearances(connection, watch)
    for table in BY_DOCUMENTS:
        table.create(connection)
    next(index for index in claims.indexes if index.name == "claims_uncounted").create(connection)
    ids = list(connection.execute(select(entries.c.id)).scalars())
    for some in batches(ids):
        rows = connection.execute(select(entries.c.id, entries.c.body).where(entries.c.id.in_(some)))
        held = {row.id: loads(Entry, row.body) for row in rows}
        for table, found in ways_by_documents(connection, held).items():
            names = [column.name for column in table.columns]
            add_rows(connection, table, [dict(zip(names, row, strict=True)) for row in sorted(found)])


def _find_contacts_disputes_and_firsts(connection: Connection, _: Watch) -> None:
    """Lead to contacts of two states, to what sources dispute, and to claims that tell a first of its kind."""
    new = (entry_contacts, entry_disputes)
    for table in new:
        table.create(connection)
    claims_first.create(connection)
    ids = list(connection.execute(select(entries.c.id)).scalars())
    for some in batches(ids):
        bodies = connection.execute(select(entries.c.body).where(entries.c.id.in_(some))).scalars()
        found = ways_to(loads(Entry, body) for body in bodies)
        for table in new:
            add_rows(connection, table, found.get(table, []))


def _keep_gists(connection: Connection, watch: Watch) -> None:
    """Keep beside every entry what lines of answers need of it, so that lists read no claims."""
    connection.execute(text("ALTER TABLE entries ADD COLUMN gist TEXT NOT NULL DEFAULT ''"))
    table, rows = entries.c, Rows(connection)
    is_one = entries.update().where(table.id == bindparam("one"))
    some_at_a_time = batches(list(connection.execute(select(table.id)).scalars()))
    for number, some in enumerate(some_at_a_time, 1):
        bodies = connection.execute(select(table.body).where(table.id.in_(some))).scalars()
        held = [loads(Entry, body) for body in bodies]
        numbers = Numbers(connection, claims).of(claim for entry in held for claim in entry.claims)
        connection.execute(is_one.values(gist=bindparam("text")), [
            {"one": one, "text": gist} for one, gist in gists_of(rows, numbers, held).items()
        ])
        watch(number / len(some_at_a_time))


#: Steps from version 1 on, in order; version 1 is what `create` made when records were first released.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(2, "find sightings by the office they attest", _find_sightings_by_office),
    Migration(3, "find documents newest first, entries by language and outlet", _find_by_documents),
    Migration(4, "keep every way in which a text came", _keep_appearances),
    Migration(5, "find contacts, disputes and firsts of their kind", _find_contacts_disputes_and_firsts),
    Migration(6, "keep beside entries what lines of answers need of them", _keep_gists),
)


def latest(steps: tuple[Migration, ...]) -> int:
    """The version of record that this version of the program makes."""
    return steps[-1].number if steps else 1


def create(connection: Connection, *, keep_text: bool, made_with: str) -> None:
    """Make the tables of an empty record."""
    metadata.create_all(connection)
    make_index(connection)
    _seal_log(connection)
    values = {
        "format": FORMAT, "version": str(latest(MIGRATIONS)), "made_with": made_with,
        "keeps_text": "yes" if keep_text else "no",
    }
    connection.execute(meta.insert(), [{"name": name, "value": value} for name, value in values.items()])
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def about(connection: Connection) -> dict[str, str]:
    """What a record says of itself."""
    return {row.name: row.value for row in connection.execute(select(meta))}


def migrate(connection: Connection, version: int, steps: tuple[Migration, ...], watch: Watch) -> None:
    """Bring a record of an older version up to date; `watch` is told how far the longest steps are."""
    for step in steps:
        if step.number > version:
            step.run(connection, watch)
    connection.execute(meta.update().where(meta.c.name == "version").values(value=str(latest(steps))))


def _seal_log(connection: Connection) -> None:
    """Refuse to change or remove what people decided, whoever asks."""
    if connection.dialect.name == "sqlite":
        for table in _LOG:
            for act in ("UPDATE", "DELETE"):
                connection.execute(text(
                    f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'corrections are only ever added to'); END"
                ))
        return
    connection.execute(text(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'corrections are only ever added to'; END $$"
    ))
    for table in _LOG:
        connection.execute(text(
            f"CREATE TRIGGER {table}_sealed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ))
