"""Backups: a record as one SQLite file, whatever database it is in, and a record made of one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sqlalchemy import text

from dragoman.store import engine as engines
from dragoman.store.errors import NoRecordError, RecordError
from dragoman.store.open import open_record, read_about
from dragoman.store.record import Record
from dragoman.store.transfer import copy_file, copy_record


def back_up(record: Record, target: Path) -> None:
    """Write a record as it is now to a new file, which is a record of its own."""
    _must_be_free(target)
    if record.path is not None:
        copy_file(record.path, target)
        return
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        made = Path(folder) / target.name
        engine = engines.sqlite_engine(made, is_new=True)
        try:
            with record.copying() as source, engines.writing(engine, str(target)) as writing:
                copy_record(source, writing)
        finally:
            engine.dispose()
        copy_file(made, target)


def restore(backup: Path, where: str | Path) -> None:
    """Make a record of a backup where there is none: a new file, or a database without a record.

    The backup stays as it is; what an older version wrote is brought up to date on the way.
    """
    if not backup.is_file():
        raise NoRecordError(str(backup), "there is no backup", "name the file that was written as one")
    to_file = not engines.is_url(where)
    if to_file:
        _must_be_free(Path(where))
    with tempfile.TemporaryDirectory(dir=Path(where).parent if to_file else None, prefix=".restore-") as folder:
        made = Path(folder) / backup.name
        copy_file(backup, made)
        with open_record(made) as record:
            if to_file:
                copy_file(made, Path(where))
            else:
                _restore_to_server(record, str(where))


def _restore_to_server(record: Record, url: str) -> None:
    name = engines.shown(url)
    engine = engines.postgres_engine(url)
    try:
        with record.copying() as source, engines.writing(engine, name) as target:
            if read_about(target, name):
                raise RecordError(name, "holds a record already", "name another database")
            target.execute(text(f"CREATE SCHEMA IF NOT EXISTS {engines.SCHEMA}"))
            copy_record(source, target)
    finally:
        engine.dispose()


def _must_be_free(path: Path) -> None:
    if path.exists():
        raise RecordError(str(path), "is there already", "name another file")
    if not path.parent.is_dir():
        raise NoRecordError(str(path), f"there is no folder {path.parent}", "make it first")
