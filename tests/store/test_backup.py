from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from dragoman.store import engine as engines
from dragoman.store import migrations
from dragoman.store.backup import back_up, restore
from dragoman.store.errors import NoRecordError, NotARecordError, RecordError
from dragoman.store.migrations import Migration, Watch
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.adding import dump, fill
from tests.store.made import make_intake
from tests.store.postgres import Server
from tests.store.test_shelf import decided


@pytest.fixture
def filled(record: Record) -> Record:
    fill(record, range(12), at_once=12)
    with record.writing() as shelf:
        shelf.add_correction(decided("change", make_intake(1).claims[0].id, field="title", value="ا\x00"))
        shelf.replace(make_intake(3, pack="test 2"))
    return record


def test_a_backup_is_a_record_that_is_restored_to_either_database(
    filled: Record, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    backup = tmp_path / "backup.db"
    back_up(filled, backup)
    with open_record(backup) as copy:
        assert dump(copy) == dump(filled)
        assert list(copy.check()) == []
    server: Server = request.getfixturevalue("server")
    for target in (tmp_path / "restored.db", server.new_database()):
        restore(backup, target)
        with open_record(target) as restored:
            assert dump(restored) == dump(filled)
            assert list(restored.check()) == []
            fill(restored, range(14))
            with restored.reading() as view:
                assert view.counts().documents == 14
                assert len(view.search("memorandum").items) == 14
    names = {path.name for path in tmp_path.iterdir() if not path.name.endswith(("-wal", "-shm"))}
    assert names - {"سجل record.db"} == {"backup.db", "restored.db"}


def test_a_backup_is_of_one_moment_whoever_writes(filled: Record, tmp_path: Path) -> None:
    with filled.writing() as shelf:
        shelf.put(make_intake(50))
        taker = threading.Thread(target=back_up, args=(filled, tmp_path / "backup.db"))
        taker.start()
        taker.join(60)
        assert not taker.is_alive()
    with open_record(tmp_path / "backup.db") as copy, copy.reading() as view:
        assert view.counts().documents == 12


def test_nothing_is_written_over(filled: Record, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("mine")
    with pytest.raises(RecordError, match="is there already"):
        back_up(filled, there)
    backup = tmp_path / "backup.db"
    back_up(filled, backup)
    with pytest.raises(RecordError, match="already"):
        restore(backup, filled.where if filled.path else there)
    assert there.read_text() == "mine"


def test_a_database_with_a_record_is_not_restored_to(server: Server, tmp_path: Path) -> None:
    url = server.new_database()
    with open_record(url, create=True) as record:
        fill(record, [1])
        back_up(record, tmp_path / "backup.db")
    with pytest.raises(RecordError, match="holds a record already"):
        restore(tmp_path / "backup.db", url)


def test_what_is_no_backup_is_not_restored(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no record " * 1000)
    with pytest.raises(NoRecordError):
        restore(tmp_path / "nothing", tmp_path / "new.db")
    with pytest.raises((NotARecordError, RecordError)):
        restore(tmp_path / "text", tmp_path / "new.db")
    with pytest.raises(NoRecordError, match="there is no folder"):
        restore(tmp_path / "text", tmp_path / "no" / "new.db")
    assert not (tmp_path / "new.db").exists()


def _add_column(connection: Connection, _: Watch) -> None:
    connection.execute(text("ALTER TABLE persons ADD COLUMN mood TEXT"))


def test_a_backup_of_an_older_version_is_brought_up_to_date_on_the_way(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_record(tmp_path / "old.db", create=True) as record:
        fill(record, range(3))
        before = dump(record, without=["meta"])
        back_up(record, tmp_path / "backup.db")
    content = (tmp_path / "backup.db").read_bytes()
    if not engines.is_url(where):
        newer = Migration(migrations.latest(migrations.MIGRATIONS) + 1, "give persons a mood", _add_column)
        monkeypatch.setattr(migrations, "MIGRATIONS", (newer,))
    restore(tmp_path / "backup.db", where)
    with open_record(where) as restored:
        assert dump(restored, without=["meta"]) == before
    assert (tmp_path / "backup.db").read_bytes() == content
    assert not (tmp_path / "backup.v1.db").exists()
