"""Records copied whole: beside, before a change; to a backup; from one kind of database to the other."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from dragoman.store.engine import SCHEMA


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
        read = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
        write = sqlite3.connect(part)
        try:
            read.backup(write)
            write.execute("PRAGMA journal_mode = DELETE")     # one file, with nothing beside it
        finally:
            write.close()
            read.close()
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _keep_schema(connection: Connection, name: str) -> str:
    tables = inspect(connection).get_table_names(SCHEMA)
    connection.execute(text(f"CREATE SCHEMA {name}"))
    for table in tables:
        connection.execute(text(f"CREATE TABLE {name}.{table} AS TABLE {SCHEMA}.{table}"))
    return name


def _free(path: Path) -> Path:
    """A path nothing stands at: the one given, or with a number."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
