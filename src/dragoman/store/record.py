"""A record: a handle that opens transactions, to read in and to write in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from dragoman.model.record import Appearance, Sha256, Source
from dragoman.store import engine as engines
from dragoman.store.check import Finding, check
from dragoman.store.kept import Kept
from dragoman.store.marks import put_mark
from dragoman.store.shelf import SqlShelf
from dragoman.store.view import Held, View

_DOCUMENTS = 200                        # at once, while all are walked through


class Record:
    """A record that is open. Questions see one state each; one writer at a time puts and changes."""

    def __init__(self, engine: Engine, where: str, *, keep_text: bool, path: Path | None) -> None:
        self._engine = engine
        self.path = path                # of a file
        self.where = where
        self.keeps_text = keep_text
        self._kept = Kept()

    @contextmanager
    def writing(self) -> Iterator[SqlShelf]:
        """The record for one writer: what is done inside is kept whole when it ends well, and else not at all."""
        try:
            with engines.writing(self._engine, self.where) as connection:
                self._kept.begin(connection)
                yield SqlShelf(connection, self._kept, keep_text=self.keeps_text)
        except BaseException:
            self._kept.forget()             # some of it may be of what is undone now
            raise

    @contextmanager
    def reading(self) -> Iterator[View]:
        """The record as it is now, for any number of questions."""
        with engines.reading(self._engine, self.where) as connection:
            yield View(connection)

    # ── Questions that stand alone ────────────────────────────────────────────────────────────────────────────────
    def holds(self, document: Sha256) -> bool:
        """Whether a document with this text is held."""
        return self.source(document) is not None

    def source(self, document: Sha256) -> Source | None:
        """A document without its text, if it is held."""
        with self.reading() as view:
            return view.source(document)

    def appearances(self, document: Sha256) -> Sequence[Appearance]:
        """Every way in which the text of a document came; none if it is not held."""
        with self.reading() as view:
            return view.appearances(document)

    def text(self, document: Sha256) -> str | None:
        """The text of a document as it was read; None if it is not held or was not kept."""
        with self.reading() as view:
            return view.text(document)

    def documents(self) -> Iterator[Held]:
        """All documents, in the order of their hashes; the record may be written to meanwhile."""
        after: str | None = None
        while True:
            with self.reading() as view:
                page = view.documents(limit=_DOCUMENTS, after=after)
            yield from page.items
            after = page.next
            if after is None:
                return

    def mark_brief(self, states: Sequence[str], day: datetime.date) -> None:
        """Remember that a brief on these states showed all that the record holds now."""
        with engines.writing(self._engine, self.where) as connection:
            put_mark(connection, states, day)

    @contextmanager
    def copying(self) -> Iterator[Connection]:
        """The record as it is now, to be copied whole."""
        with engines.reading(self._engine, self.where) as connection:
            yield connection

    def check(self) -> Iterator[Finding]:
        """Everything that is wrong with the record; nothing if it is sound."""
        with engines.reading(self._engine, self.where) as connection:
            yield from check(connection)

    def close(self) -> None:
        """Let go of the file or the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
