from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from dragoman.store import engine as engines
from dragoman.store import migrations
from dragoman.store.errors import (
    BusyRecordError,
    DamagedRecordError,
    FullRecordError,
    NewerRecordError,
    NoDriverError,
    NoRecordError,
    NotARecordError,
    OlderRecordError,
    ReadOnlyRecordError,
    RecordError,
)
from dragoman.store.migrations import Migration, Watch
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.adding import dump, fill
from tests.store.made import make_intake
from tests.store.postgres import Server

NOBODY = 65534


def test_a_record_is_made_where_there_is_none_and_opened_again(where: str) -> None:
    with open_record(where, create=True) as record:
        fill(record, range(2))
        assert record.keeps_text
    with open_record(where) as record, record.reading() as view:
        assert view.counts().documents == 2
    with open_record(where, create=True, keep_text=False) as record:
        assert record.keeps_text                    # as it was made


def test_without_create_nothing_is_made(where: str, tmp_path: Path) -> None:
    with pytest.raises(NoRecordError, match="dragoman add"):
        open_record(where)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database\n" * 500, b"SQLite format 3\x00" + b"x" * 5000])
def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises((NotARecordError, NoRecordError, DamagedRecordError)):
        open_record(path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_left_alone(where: str) -> None:
    is_url = engines.is_url(where)
    engine = engines.postgres_engine(where) if is_url else engines.sqlite_engine(Path(where), is_new=True)
    with engines.writing(engine, "it") as connection:
        if engines.is_url(where):
            connection.execute(text(f"CREATE SCHEMA {engines.SCHEMA}"))
        connection.execute(text("CREATE TABLE documents (name TEXT)"))
    engine.dispose()
    for create in (False, True):
        with pytest.raises(NotARecordError, match="something else"):
            open_record(where, create=create)


def test_a_database_may_hold_other_things_beside_a_record(server: Server) -> None:
    url = server.new_database()
    server.run("CREATE TABLE documents (name TEXT)", url.rpartition("@/")[2].partition("?")[0])
    with open_record(url, create=True) as record:
        fill(record, [1])
        assert list(record.check()) == []


def test_folders_and_places_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotARecordError, match="is a folder"):
        open_record(tmp_path, create=True)
    with pytest.raises(NoRecordError, match="there is no folder"):
        open_record(tmp_path / "no" / "record.db", create=True)


@pytest.mark.parametrize("url", ["mysql://somewhere/x", "postgresql://[", "postgresql://u:secret@127.0.0.1:1/x"])
def test_urls_that_lead_nowhere(url: str) -> None:
    with pytest.raises(RecordError) as caught:
        open_record(url, create=True)
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there(server: Server) -> None:
    with pytest.raises(RecordError, match="cannot be reached"):
        open_record(server.url("nothing"))


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(NoDriverError, match=r"dragoman\[postgres\]"):
        open_record("postgresql://localhost/x")


# ── Versions ──────────────────────────────────────────────────────────────────────────────────────────────────────
NOW = migrations.latest(migrations.MIGRATIONS)


def _add_column(connection: Connection, watch: Watch) -> None:
    connection.execute(text("ALTER TABLE documents ADD COLUMN mood TEXT DEFAULT 'calm'"))
    watch(1)


def _fail(connection: Connection, watch: Watch) -> None:
    _add_column(connection, watch)
    raise RuntimeError("half way")


def test_an_older_record_is_brought_up_to_date_and_kept_as_it_was(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_record(where, create=True) as record:
        fill(record, range(3))
        before = dump(record, without=["meta"])
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(NOW + 1, "give documents a mood", _add_column),))
    shares: list[float] = []
    with open_record(where, watch=shares.append) as record:
        assert dump(record, without=["meta"]) == before
        with record.copying() as connection:
            assert migrations.about(connection)["version"] == str(NOW + 1)
            moods = connection.execute(text("SELECT DISTINCT mood FROM documents")).scalars().all()
            assert moods == ["calm"]
            if engines.is_url(where):
                kept = connection.execute(text(f"SELECT count(*) FROM dragoman_v{NOW}.documents")).scalar_one()
                assert kept == 3
    with open_record(where, watch=shares.append):
        pass                                        # once is enough
    assert shares == [1]
    monkeypatch.undo()
    if not engines.is_url(where):
        assert sorted(path.name for path in tmp_path.iterdir()) == ["سجل record.db", f"سجل record.v{NOW}.db"]
        with open_record(tmp_path / f"سجل record.v{NOW}.db") as kept_record:
            assert dump(kept_record, without=["meta"]) == before
    with pytest.raises(NewerRecordError, match="update Dragoman"):
        open_record(where)


def test_a_change_that_fails_half_way_is_undone(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(where, create=True) as record:
        fill(record, range(3))
        before = dump(record)
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(NOW + 1, "fail", _fail),))
    with pytest.raises(RuntimeError):
        open_record(where)
    monkeypatch.undo()
    with open_record(where) as record:
        assert dump(record) == before


def test_a_record_too_old_for_the_steps_there_are(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_record(where, create=True).close()
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(NOW + 2, "from later", _add_column),))
    with pytest.raises(OlderRecordError):
        open_record(where)


# ── Rights and room ───────────────────────────────────────────────────────────────────────────────────────────────
@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, to whom nothing is read-only."""
    is_root = os.geteuid() == 0
    if is_root:
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
            os.setegid(0)


@pytest.mark.parametrize("file_mode, folder_mode", [(0o444, 0o777), (0o444, 0o555), (0o644, 0o555)])
def test_what_may_only_be_read_is_read_and_not_written(tmp_path: Path, file_mode: int, folder_mode: int) -> None:
    root = Path(tempfile.gettempdir())
    for folder in (tmp_path, *(one for one in tmp_path.parents if root in one.parents)):
        folder.chmod(0o755)
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "record.db"
    with open_record(path, create=True) as record:
        fill(record, range(2))
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    with as_nobody(), open_record(path) as record:
        with record.reading() as view:
            assert view.counts().documents == 2
        with pytest.raises((ReadOnlyRecordError, RecordError)), record.writing() as shelf:
            shelf.put(make_intake(5))
    folder.chmod(0o755)
    with open_record(path) as record:
        assert list(record.check()) == []


def test_a_server_that_lets_only_read(server: Server) -> None:
    url = server.new_database()
    with open_record(url, create=True) as record:
        fill(record, [1])
    name = url.rpartition("@/")[2].partition("?")[0]
    for statement in (
        "CREATE ROLE reader LOGIN", "GRANT USAGE ON SCHEMA dragoman TO reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA dragoman TO reader",
    ):
        server.run(statement, name)
    with open_record(url.replace("dragoman@", "reader@")) as record:
        with record.reading() as view:
            assert view.counts().documents == 1
        with pytest.raises(ReadOnlyRecordError), record.writing() as shelf:
            shelf.put(make_intake(2))


def _no_more_room(record: Record, where: str) -> None:
    """What a full disk makes of a database: SQLite is forbidden to grow, PostgreSQL says it cannot."""
    with record.copying() as connection:
        if connection.dialect.name == "sqlite":
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_undoes_what_was_being_written(where: str) -> None:
    with open_record(where, create=True) as record:
        fill(record, range(3))
        if engines.is_url(where):
            with record.writing() as shelf:
                shelf._connection.execute(text(
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
                    "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$"
                ))
                shelf._connection.execute(text(
                    "CREATE TRIGGER full_disk AFTER INSERT ON sightings EXECUTE FUNCTION full_disk()"
                ))
        else:
            _no_more_room(record, where)
        with pytest.raises(FullRecordError, match="make room"):
            fill(record, range(3, 60), at_once=57)
    with open_record(where) as record:
        assert list(record.check()) == []
        with record.reading() as view:
            assert view.counts().documents == 3


def test_a_writer_that_waits_too_long_says_so(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 1)
    with (
        open_record(where, create=True) as one, open_record(where) as other, one.writing(),
        pytest.raises(BusyRecordError), other.writing(),
    ):
        pass


def test_readers_see_one_state_while_another_writes(where: str) -> None:
    with open_record(where, create=True) as record:
        fill(record, [1])
        with record.reading() as view:
            assert view.counts().documents == 1
            fill(record, [2])
            assert view.counts().documents == 1
        with record.reading() as view:
            assert view.counts().documents == 2


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with open_record(path, create=True) as record:
        fill(record, range(30), at_once=30)
    sqlite3.connect(path).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\x55" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(DamagedRecordError, match="restore a backup"), open_record(path) as record:
        list(record.check())


def test_the_command_line_loads_no_database() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from dragoman.cli.app import app; "
        "CliRunner().invoke(app, ['--help']); import dragoman.cli.read; import dragoman.store.errors; "
        "assert not [name for name in sys.modules if name.startswith('sqlalchemy')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
