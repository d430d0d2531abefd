"""Records copied whole: beside, before a change; to a backup; from one kind of database to the other."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from dragoman.store import migrations
from dragoman.store.engine import SCHEMA, sqlite_connection
from dragoman.store.errors import RecordError
from dragoman.store.schema import meta, metadata
from dragoman.store.search import rebuild

_ROWS = 1000                            # that are copied at once


def keep_beside(connection: Connection, version: int) -> str:
    """Keep a record as it is before it is brought up to date; where, as a file or as a schema of the database."""
    if connection.dialect.name == "postgresql":
        return _keep_schema(connection, f"{SCHEMA}_v{version}")
    path = Path(connection.exec_driver_sql("PRAGMA database_list").all()[0][2])
    kept = _free(path.with_name(f"{path.stem}.v{version}{path.suffix}"))
    copy_file(path, kept)
    return str(kept)


def copy_file(source: Path, target: Path) -> None:
    """Copy an SQLite record as it was last committed, whoever writes to it; the copy is there whole or not at all."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        read = sqlite_connection(source)
        write = sqlite3.connect(part)
        try:
            read.backup(write)
            write.execute("PRAGMA journal_mode = DELETE")     # one file, with nothing beside it
        finally:
            write.close()
            read.close()
        part.replace(target)
    except sqlite3.Error as error:
        raise RecordError(str(target), f"cannot be written ({error})", "look at the disk and rights") from error
    finally:
        part.unlink(missing_ok=True)


def copy_record(source: Connection, target: Connection) -> None:
    """Make in an empty database the record that another holds; numbers and all, so that nothing tells them apart."""
    said = migrations.about(source)
    migrations.create(target, keep_text=said["keeps_text"] == "yes", made_with=said["made_with"])
    more = {name: value for name, value in said.items() if name not in migrations.about(target)}
    if more:
        target.execute(meta.insert(), [{"name": name, "value": value} for name, value in more.items()])
    streamed = source.execution_options(yield_per=_ROWS)
    for table in metadata.sorted_tables:
        if table is meta:
            continue
        for rows in streamed.execute(select(table)).mappings().partitions():
            target.execute(table.insert(), [dict(row) for row in rows])
    rebuild(target)
    if target.dialect.name == "postgresql":
        target.execute(text("ANALYZE"))


def _keep_schema(connection: Connection, name: str) -> str:
    tables = inspect(connection).get_table_names(SCHEMA)
    kept = name
    number = 1
    while inspect(connection).has_schema(kept):
        number += 1
        kept = f"{name}_{number}"
    connection.execute(text(f"CREATE SCHEMA {kept}"))
    for table in tables:
        connection.execute(text(f"CREATE TABLE {kept}.{table} AS TABLE {SCHEMA}.{table}"))
    return kept


def _free(path: Path) -> Path:
    """A path nothing stands at: the one given, or with a number."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
