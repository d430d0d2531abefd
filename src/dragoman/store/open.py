"""A record opened or made, at a path or in a PostgreSQL database."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from dragoman.store import engine as engines
from dragoman.store import migrations
from dragoman.store.errors import NewerRecordError, NoRecordError, NotARecordError, OlderRecordError
from dragoman.store.migrations import Migration, Watch
from dragoman.store.record import Record
from dragoman.store.transfer import keep_beside


def _unwatched(_: float) -> None:
    """Nobody waits for a record to be brought up to date."""


def open_record(
    where: str | Path, *, create: bool = False, keep_text: bool = True, watch: Watch = _unwatched
) -> Record:
    """The record at a path or in the database of a postgresql:// URL.

    With `create` it is made where there is none; `keep_text` then says whether it keeps whole texts or only what is
    quoted of them. A record that an older version made is brought up to date, and kept as it was beside; `watch` is
    told which share of that is done.
    """
    name = engines.shown(where)
    if engines.is_url(where):
        engine = engines.postgres_engine(str(where))
    else:
        engine = _file_engine(Path(where), name, create=create)
    try:
        about = _about(engine, name) or _make(engine, name, create=create, keep_text=keep_text)
        if about["version"] != str(migrations.latest(migrations.MIGRATIONS)):
            _upgrade(engine, name, migrations.MIGRATIONS, watch)
    except BaseException:
        engine.dispose()
        raise
    path = None if engines.is_url(where) else Path(where)
    if path is not None:
        engines.log_ahead(path)
    return Record(engine, name, keep_text=about["keeps_text"] == "yes", path=path)


def _file_engine(path: Path, name: str, *, create: bool) -> Engine:
    if path.is_dir():
        raise NotARecordError(name, "is a folder", "name a file in it, as in folder/record.db")
    if not path.parent.is_dir():
        raise NoRecordError(name, f"there is no folder {path.parent}", "make it first")
    if not path.exists() and not create:
        raise NoRecordError(name, "there is no record", f"make one: dragoman add ARTICLES --record {name}")
    if not create and path.stat().st_size == 0:
        raise NoRecordError(name, "is empty", f"make a record: dragoman add ARTICLES --record {name}")
    return engines.sqlite_engine(path, is_new=create and not path.exists())


def _about(engine: Engine, name: str) -> dict[str, str]:
    """What the record says of itself; nothing where there is an empty database."""
    with engines.reading(engine, name) as connection:
        return read_about(connection, name)


def read_about(connection: Connection, name: str) -> dict[str, str]:
    """What the record in a database says of itself; nothing where the database is empty."""
    schema = engines.SCHEMA if connection.dialect.name == "postgresql" else None
    tables = inspect(connection).get_table_names(schema)
    if not tables:
        return {}
    about = migrations.about(connection) if "meta" in tables else {}
    if about.get("format") != migrations.FORMAT:
        raise NotARecordError(name, "is a database of something else", "name another file or database")
    return about


def _make(engine: Engine, name: str, *, create: bool, keep_text: bool) -> dict[str, str]:
    if not create:
        raise NoRecordError(name, "is empty", f"make a record: dragoman add ARTICLES --record {name}")
    with engines.writing(engine, name) as connection:
        about = read_about(connection, name)       # another may have made it while this one waited
        if not about:
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {engines.SCHEMA}"))
            migrations.create(connection, keep_text=keep_text, made_with=importlib.metadata.version("dragoman"))
            about = migrations.about(connection)
    return about


def _upgrade(engine: Engine, name: str, steps: tuple[Migration, ...], watch: Watch) -> None:
    newest = migrations.latest(steps)
    with engines.writing(engine, name) as connection:
        version = int(read_about(connection, name)["version"])
        if version > newest:
            raise NewerRecordError(
                name, f"was made by a newer version of Dragoman (record {version}, this one knows {newest})",
                "update Dragoman: pip install --upgrade dragoman",
            )
        if version < newest:
            if not steps or version < steps[0].number - 1:
                raise OlderRecordError(name, f"is of version {version}, which is not known", "use the version it names")
            keep_beside(connection, version)
            migrations.migrate(connection, version, steps, watch)
