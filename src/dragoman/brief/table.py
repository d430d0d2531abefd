"""The table for people: dyad by dyad, one line for each item, under it the words it was read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dragoman.brief.plain import Look, clean, columns_of, isolated, shortened, wrapped
from dragoman.brief.rows import Labels, Quoted, Row, named, rows
from dragoman.model.reading import Reading

_BOLD, _DIM, _RED, _YELLOW, _CYAN = 1, 2, 31, 33, 36
_STATUS_COLOUR = {"denied": _RED, "cancelled": _RED, "hypothetical": _YELLOW, "called for": _YELLOW}
_DATE_COLUMN = 12
_LONGEST_QUOTE = 320
MOST_NAMED = 4


class Sheet:
    """Collects rows, then gives their lines, dyad by dyad."""

    def __init__(self, labels: Labels, look: Look) -> None:
        self._labels = labels
        self._look = look
        self._groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)

    def take(self, row: Row) -> None:
        """Take a row."""
        self._groups[row.states].append(row)

    @property
    def items(self) -> int:
        """How many rows were taken."""
        return sum(len(group) for group in self._groups.values())

    def lines(self) -> Iterator[str]:
        """The table: two states first, then more, then one; in each group by date."""
        for line in self._lines():
            yield self._look.finish(line)

    def _lines(self) -> Iterator[str]:
        headings = {states: self.heading(states) for states in self._groups}
        order = sorted(headings, key=lambda states: (len(states) != 2, len(states) < 2, headings[states], states))
        for states in order:
            yield self._look.paint(headings[states], _BOLD)
            for row in sorted(self._groups[states], key=self._rank):
                yield from self._item(row)
            yield ""
        yield from self._end()

    def _rank(self, row: Row) -> tuple[object, ...]:
        """By what rows of a group are sorted."""
        return (row.day,)

    def _end(self) -> Iterator[str]:
        """The lines that close the table."""
        yield counted(self.items, "item")

    def heading(self, states: tuple[str, ...]) -> str:
        """The names of states: what rows of theirs stand under."""
        names = sorted(self._labels.state(code) for code in states)
        if len(names) > MOST_NAMED:
            return " – ".join(names[:MOST_NAMED]) + f" and {len(names) - MOST_NAMED} more"
        return " – ".join(names) or "No state named"

    def _item(self, row: Row) -> Iterator[str]:
        margin = " " * (_DATE_COLUMN + 2)
        width = max(20, self._look.width - len(margin))
        parts = (row.what, row.who, row.where, row.status)
        text = " · ".join(part for part in parts if part)
        for number, line in enumerate(wrapped(text, width)):
            if number:
                yield margin + line
            elif len(row.when) >= _DATE_COLUMN:
                yield f"  {self._look.paint(row.when, _CYAN)}"
                yield margin + self._marked(line, row.status)
            else:
                yield f"  {self._look.paint(row.when, _CYAN)}{' ' * (_DATE_COLUMN - len(row.when))}" + self._marked(
                    line, row.status
                )
        for note in row.notes:
            yield from (margin + self._look.paint(line, _YELLOW) for line in wrapped(note, width))
        for quoted in row.quotes:
            yield from (margin + self._look.paint(line, _DIM) for line in _quotation(quoted, width))

    def _marked(self, line: str, status: str) -> str:
        colour = _STATUS_COLOUR.get(status)
        return self._look.paint(line, colour) if colour else line


class Table(Sheet):
    """The table of readings: one line for each item of each document."""

    def __init__(self, labels: Labels, look: Look) -> None:
        super().__init__(labels, look)
        self._without: list[str] = []
        self._documents = 0

    def add(self, reading: Reading) -> None:
        """Take the rows of a reading."""
        self._documents += 1
        found = list(rows(reading, self._labels))
        for row in found:
            self.take(row)
        if not found:
            self._without.append(named(reading.document))

    def _end(self) -> Iterator[str]:
        for source in self._without:
            yield self._look.paint(f"{clean(source)}: nothing to report", _DIM)
        if self._without:
            yield ""
        yield f"{counted(self._documents, 'document')}, {counted(self.items, 'item')}"


def _quotation(quoted: Quoted, width: int) -> list[str]:
    """The lines of a quotation with its source behind it."""
    lines = list(wrapped(isolated(f"“{shortened(clean(quoted.text), _LONGEST_QUOTE)}”"), width))
    source = f"[{isolated(quoted.source)}]"
    if columns_of(lines[-1]) + columns_of(source) < width:
        lines[-1] += f" {source}"
    else:
        lines.append(source)
    return lines


def counted(number: int, thing: str) -> str:
    """A number with what it counts: "1 item", "2 items"."""
    several = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {thing if number == 1 else several}"
