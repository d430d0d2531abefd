"""The tables of a record: the same indices in both databases; a file needs nothing of PostgreSQL."""

from __future__ import annotations

import subprocess
import sys

from sqlalchemy import text

from dragoman.store import engine as engines
from dragoman.store.open import open_record
from tests.store.postgres import Server


def test_a_question_to_a_file_loads_nothing_of_postgresql_and_no_reader() -> None:
    code = "import sys, dragoman.cli.questions; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    unwanted = ("sqlalchemy.dialects.postgresql", "dragoman.read.documents", "dragoman.pipeline", "matplotlib")
    assert not [module for module in found if module.startswith(unwanted)]


def test_indices_leave_out_in_postgresql_what_they_leave_out_in_a_file(server: Server) -> None:
    where = server.empty_database()
    open_record(where, create=True).close()
    with engines.reading(engines.postgres_engine(where), where) as connection:
        made = {row.indexname: row.indexdef for row in connection.execute(text(
            "SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '%WHERE%'"
        ))}
    assert set(made) == {"claims_uncounted", "claims_first"}
    assert "is_withdrawn = 1" in made["claims_uncounted"]
    assert "strpos(body" in made["claims_first"]
