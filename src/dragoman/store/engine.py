"""Connections to SQLite files and PostgreSQL databases: how transactions begin, and errors put in words."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from dragoman.store.errors import (
    BusyRecordError,
    DamagedRecordError,
    FullRecordError,
    NoDriverError,
    NotARecordError,
    ReadOnlyRecordError,
    RecordError,
)
from dragoman.store.schema import for_postgresql

#: How long a writer waits for another to finish.
WAIT_SECONDS = 300
#: How long to wait, again and again, where SQLite itself does not.
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
#: Pages of a file that are kept in memory, in KiB.
_CACHE_KIB = 64 * 1024
#: A PostgreSQL database holds one record, in a schema of its own, so that it may hold other things too.
SCHEMA = "dragoman"
#: The advisory lock of the one that writes: "dragoman" as a number of 63 bits.
_LOCK = int.from_bytes(b"dragoman", "big") >> 1


def sqlite_engine(path: Path, *, is_new: bool = False) -> Engine:
    """An engine on an SQLite file, which must exist unless `is_new`."""
    mode = "rwc" if is_new else _mode(path)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            _uri(path, mode), uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in ("foreign_keys = ON", "synchronous = FULL", f"cache_size = -{_CACHE_KIB}"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def log_ahead(path: Path) -> None:
    """Let readers of a record that may be written read while one writes: SQLite then logs changes beside the file.

    Of several that open a new record at once, one may change how it is written, when no other does anything.
    """
    if _mode(path) != "rw":
        return
    connection = sqlite3.connect(_uri(path, "rw"), uri=True, timeout=WAIT_SECONDS)
    try:
        for pause in (*_PAUSES, None):
            try:
                connection.execute("PRAGMA journal_mode = WAL").fetchall()
            except sqlite3.OperationalError as error:
                if pause is None or error.sqlite_errorname != "SQLITE_BUSY":
                    raise BusyRecordError(str(path), "another program is writing", _LATER) from error
                time.sleep(pause)
            else:
                return
    finally:
        connection.close()


def postgres_engine(url: str) -> Engine:
    """An engine on the PostgreSQL database that a URL names."""
    parsed = _postgres_url(url)
    for_postgresql()
    if importlib.util.find_spec("psycopg") is None:
        raise NoDriverError(
            shown(url), "records in PostgreSQL need the package psycopg", "install it: pip install 'dragoman[postgres]'"
        )
    return create_engine(
        parsed, pool_pre_ping=True, hide_parameters=True,
        connect_args={"options": f"-csearch_path={SCHEMA}", "connect_timeout": 30},
    )


def is_url(where: str | Path) -> bool:
    """Whether a record is named by a URL, not by a path."""
    return isinstance(where, str) and "://" in where


def shown(where: str | Path) -> str:
    """A record as messages name it: without a password."""
    if not is_url(where):
        return str(where)
    try:
        return make_url(str(where)).render_as_string(hide_password=True)
    except ArgumentError:
        return str(where).partition("://")[0] + "://..."


@contextmanager
def writing(engine: Engine, where: str) -> Iterator[Connection]:
    """A transaction of the only writer: all of it is kept, or nothing."""
    with explained(where), engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection:
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection


@contextmanager
def reading(engine: Engine, where: str) -> Iterator[Connection]:
    """A transaction that sees one state of the record, whatever is written meanwhile."""
    with explained(where), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turns what a database complains of into errors that say what to do."""
    try:
        yield
    except DBAPIError as error:
        _explain(where, error)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def sqlite_connection(path: Path) -> sqlite3.Connection:
    """A plain connection to read a file with."""
    mode = _mode(path)
    return sqlite3.connect(_uri(path, mode if mode.startswith("ro") else "ro"), uri=True, timeout=WAIT_SECONDS)


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _mode(path: Path) -> str:
    """How a file may be opened; SQLite wants to write beside even a file it only reads, unless told nobody writes."""
    if _is_writable(path) and _is_writable(path.parent):
        return "rw"
    log = path.with_name(path.name + "-wal")
    is_still = not log.exists() or log.stat().st_size == 0
    return "ro&immutable=1" if is_still and not _is_writable(path.parent) else "ro"


def _postgres_url(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise RecordError(shown(url), "is not a URL", "postgresql://user@host/database") from error
    if parsed.get_backend_name() not in ("postgresql", "postgres"):
        raise RecordError(shown(url), "records are files or PostgreSQL databases", "postgresql://user@host/database")
    return parsed.set(drivername="postgresql+psycopg")


def _explain(where: str, error: DBAPIError) -> NoReturn:
    original: Any = error.orig
    if isinstance(original, sqlite3.Error):
        _explain_sqlite(where, getattr(original, "sqlite_errorname", "") or "", error)
    _explain_postgres(where, getattr(original, "sqlstate", None) or "", error)


def _explain_sqlite(where: str, name: str, error: DBAPIError) -> NoReturn:
    if name == "SQLITE_FULL":
        raise FullRecordError(where, "there is no room left", _NO_ROOM) from error
    if name.startswith("SQLITE_READONLY"):
        raise ReadOnlyRecordError(where, "may only be read", "make file and folder writable, or copy it") from error
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise BusyRecordError(where, "another program is writing", _LATER) from error
    if name == "SQLITE_NOTADB":
        raise NotARecordError(where, "is not a record", "name another file") from error
    if name.startswith("SQLITE_CORRUPT"):
        raise DamagedRecordError(where, "is damaged", "restore a backup: dragoman record restore") from error
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        raise RecordError(where, f"cannot be read or written ({error.orig})", "look at the disk and rights") from error
    raise error


def _explain_postgres(where: str, state: str, error: DBAPIError) -> NoReturn:
    if state in ("53100", "53000"):
        raise FullRecordError(where, "there is no room left on the server", _NO_ROOM) from error
    if state in ("25006", "42501"):
        raise ReadOnlyRecordError(where, "may only be read", "ask for the right to write") from error
    if state in ("55P03", "57014"):
        raise BusyRecordError(where, "another program is writing", _LATER) from error
    if state.startswith(("08", "28", "57P", "3D")) or error.connection_invalidated or not state:
        problem = str(error.orig).strip().splitlines()
        raise RecordError(
            where, f"the database cannot be reached ({problem[0] if problem else 'no answer'})", "check the URL"
        ) from error
    raise error


_LATER = "try again when it has finished"
_NO_ROOM = "what was being written is undone; make room and do it again"
