"""Lines of a record as a table: dyad by dyad, one line for each, under it the words of its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.brief.lines import row_of
from dragoman.brief.plain import Look
from dragoman.brief.rows import Row
from dragoman.brief.table import MOST_NAMED, Sheet, counted
from dragoman.brief.words import Words
from dragoman.query.lines import Line


class LineTable(Sheet):
    """The table of an answer: by pairs of states or, if it `keeps_order`, in the order that lines come in."""

    def __init__(
        self, words: Words, look: Look, *, most_quotes: int = 4, keeps_order: bool = False, has_ids: bool = True
    ) -> None:
        super().__init__(words, look)
        self.words = words
        self._most_quotes = most_quotes
        self._keeps_order = keeps_order
        self._has_ids = has_ids
        self._documents: set[str] = set()

    def add(self, line: Line, *notes: str) -> None:
        """Take a line, with more to say under it."""
        self._documents.update(one.document for one in line.quotations)
        row = row_of(line, self.words, self._most_quotes)
        name = (self.words.say("entry {id}", id=line.id),) if self._has_ids else ()
        row = replace(row, notes=(*name, *notes, *row.notes))
        if self._keeps_order:
            row = replace(row, states=(), what=f"{self.heading(row.states)}: {row.what}")
        self.take(row)

    def heading(self, states: tuple[str, ...]) -> str:
        """The names of states in the reader's words."""
        names = sorted(self.words.state(code) for code in states)
        if not names:
            named = self.words.say("no state named")
            return f"{named[:1].upper()}{named[1:]}"
        shown = " – ".join(names[:MOST_NAMED])
        more = len(names) - MOST_NAMED
        return f"{shown} {self.words.say('and {number} more', number=more)}" if more > 0 else shown

    def _lines(self) -> Iterator[str]:
        if not self._keeps_order:
            yield from super()._lines()
            return
        for rows in self._groups.values():
            for row in rows:
                yield from self._item(row)
        yield ""
        yield from self._end()

    def _rank(self, row: Row) -> tuple[object, ...]:
        return (row.day, -len(row.quotes), row.what)

    def _end(self) -> Iterator[str]:
        if self.words.catalog:
            yield self.words.say(
                "Entries: {entries}; articles: {documents}", entries=self.items, documents=len(self._documents),
            )
            return
        yield f"{counted(self.items, 'entry')} from {counted(len(self._documents), 'document')}"
