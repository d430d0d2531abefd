"""Records as earlier versions wrote them: each opens, and holds what it held."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from dragoman.store import migrations
from dragoman.store.backup import back_up
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.adding import fill, told
from tests.store.made import make_intake
from tests.store.test_shelf import decided

RECORDS = Path(__file__).parent / "records"
LATEST = RECORDS / f"version-{migrations.latest(migrations.MIGRATIONS)}.db.gz"


def fill_sample(record: Record) -> None:
    """What is in each of the kept records."""
    fill(record, range(12), at_once=12)
    with record.writing() as shelf:
        shelf.add_correction(decided("change", make_intake(1).claims[0].id, field="title", value="Talks"))
        shelf.replace(make_intake(3, pack="test 2"))


def test_the_record_of_this_version_is_kept(tmp_path: Path, update_golden: bool) -> None:
    if update_golden:
        with open_record(tmp_path / "sample.db", create=True) as record:
            fill_sample(record)
            back_up(record, tmp_path / "backup.db")
        LATEST.write_bytes(gzip.compress((tmp_path / "backup.db").read_bytes(), mtime=0))
    assert LATEST.exists(), "keep it: pytest tests/store/test_versions.py --update-golden"


@pytest.mark.parametrize("kept", sorted(RECORDS.glob("*.gz")), ids=lambda path: path.stem)
def test_a_record_of_an_earlier_version_opens_and_holds_what_it_held(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    with open_record(path) as record, open_record(tmp_path / "new.db", create=True) as new:
        fill_sample(new)
        assert list(record.check()) == []
        assert told(record) == told(new)
        with record.reading() as view, new.reading() as newer:
            assert view.corrections() == newer.corrections()
            assert view.search("memorandum").items == newer.search("memorandum").items
        fill(record, range(12, 15))
        assert list(record.check()) == []
