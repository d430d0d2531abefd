"""A PostgreSQL server of its own for tests: in a temporary folder, on a socket, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

_USER = "dragoman"
_NOBODY = 65534                         # PostgreSQL refuses to run as root
_FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=", "max_connections=40")


def binaries() -> Path | None:
    """The folder of the server's programs; the newest where there are several."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    found = [path for path in folders if (path / "initdb").exists()]
    if found:
        return found[-1]
    program = shutil.which("initdb")
    return Path(program).parent if program else None


class Server:
    """A running server; every database it makes is new and empty."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="dragoman-pg-"))
        self._number = 0
        owner = _NOBODY if os.geteuid() == 0 else None
        groups: list[int] | None = [] if owner else None
        if owner:
            os.chown(self._folder, owner, owner)
        data = self._folder / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync"],
            check=True, capture_output=True, cwd=self._folder, user=owner, group=owner, extra_groups=groups,
        )
        options = [part for setting in (*_FAST, f"unix_socket_directories={self._folder}") for part in ("-c", setting)]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [programs / "postgres", "-D", data, *options], stdout=log, stderr=log, cwd=self._folder,
                user=owner, group=owner, extra_groups=groups,
            )
        self._wait()

    def url(self, database: str) -> str:
        """The URL of a database."""
        return f"postgresql://{_USER}@/{database}?host={self._folder}"

    def empty_database(self) -> str:
        """The URL of an empty database, the same each time: what the last test left in it is dropped."""
        if not self._number:
            return self.new_database()
        with psycopg.connect(self.url("test1"), autocommit=True) as connection:
            schemas = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'dragoman%'"
            for (schema,) in connection.execute(schemas).fetchall():
                connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())
        return self.url("test1")

    def new_database(self) -> str:
        """The URL of a new, empty database: of some thousand files, so most tests share one."""
        self._number += 1
        name = f"test{self._number}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the owner of everything."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    def stop(self) -> None:
        """End the server and remove all it wrote."""
        self._process.send_signal(signal.SIGQUIT)      # at once: nothing is to be kept
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _wait(self) -> None:
        for _ in range(600):
            try:
                self.run("SELECT 1")
            except psycopg.OperationalError:
                if self._process.poll() is not None:
                    break
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self._folder / "log").read_text("utf-8", "replace"))
