"""Records to test on: the same tests run on an SQLite file and on a real PostgreSQL server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.store.postgres import Server, binaries


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, where one can be started; in continuous integration there must be one."""
    programs = binaries()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("continuous integration needs PostgreSQL: apt-get install postgresql")
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    running = Server(programs)
    yield running
    running.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record can be made: a path, a URL."""
    if request.param == "sqlite":
        return str(tmp_path / "سجل record.db")
    running: Server = request.getfixturevalue("server")
    return running.empty_database()


@pytest.fixture
def record(where: str) -> Iterator[Record]:
    """An empty record."""
    with open_record(where, create=True) as made:
        yield made
