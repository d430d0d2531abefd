"""What moved in a record since a day or since some documents: two states of knowledge held against each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.query.asked import EVERYTHING, Asked
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import Line
from dragoman.query.questions import EVERY_KIND, Questions

ChangeKind = Literal["new", "status", "date", "told again"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A line that is new, stands elsewhere, has another date, or is told by more sources than before."""

    line: Line
    what: ChangeKind
    before: str = ""
    after: str = ""


def changes(
    questions: Questions, before: Knowledge, asked: Asked = EVERYTHING, *, kinds: Sequence[str] = EVERY_KIND,
    then: datetime.date | None = None,
) -> Iterator[Change]:
    """What is otherwise than it was known `before`, newest first.

    `then` is the day on which matters are looked at as they stood before, so that what lapsed or became overdue since
    is a change too; by default the day of `before`.
    """
    day = then or before.day or questions.today
    for old, line in questions.compared(before, day, asked, kinds=kinds):
        if old is None:
            yield Change(line=line, what="new")
        elif old.standing != line.standing:
            yield Change(line=line, what="status", before=old.standing, after=line.standing)
        elif _day(old) != _day(line):
            yield Change(line=line, what="date", before=_day(old), after=_day(line))
        elif old.sources < line.sources:
            yield Change(line=line, what="told again", before=str(old.sources), after=str(line.sources))


def _day(line: Line) -> str:
    return line.date.edtf or ""
