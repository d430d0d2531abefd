"""A record: a handle that opens transactions, to read in and to write in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from dragoman.store import engine as engines
from dragoman.store.shelf import SqlShelf
from dragoman.store.view import View


class Record:
    """A record that is open. Questions see one state each; one writer at a time puts and changes."""

    def __init__(self, engine: Engine, where: str, *, keep_text: bool) -> None:
        self._engine = engine
        self.where = where
        self.keeps_text = keep_text

    @contextmanager
    def writing(self) -> Iterator[SqlShelf]:
        """The record for one writer: what is done inside is kept whole when it ends well, and else not at all."""
        with engines.writing(self._engine, self.where) as connection:
            yield SqlShelf(connection, keep_text=self.keeps_text)

    @contextmanager
    def reading(self) -> Iterator[View]:
        """The record as it is now, for any number of questions."""
        with engines.reading(self._engine, self.where) as connection:
            yield View(connection)

    def close(self) -> None:
        """Let go of the file or the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
