"""A brief as a document: sections of lines, every line with footnotes that show the words it was read from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dragoman.model.record import EntryId
from dragoman.query.lines import Line, Quotation


@dataclass(frozen=True, slots=True)
class Footnote:
    """The words behind a line, with where they were published."""

    number: int
    quotation: Quotation
    link: str | None = None
    source: str = ""                    # outlet, language and day; who says it, where it is not the outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLine:
    """One line of a brief; `notes` are numbers of footnotes."""

    when: str
    text: str
    remarks: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    entry: EntryId | None = None
    entries: tuple[EntryId, ...] = ()   # of a line that tells several, all of them
    standing: str = ""                  # the code of where it stands, for colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines of a section that belong together, under a heading of their own if it has one."""

    lines: tuple[BriefLine, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section; without lines it says `empty`."""

    id: str
    heading: str
    empty: str
    groups: tuple[Group, ...] = ()

    @property
    def lines(self) -> tuple[BriefLine, ...]:
        """The lines of all groups."""
        return tuple(line for group in self.groups for line in group.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief on a state or a pair of states, in the language of its reader.

    `shown` are the lines of the record that it tells, for pictures beside the text.
    """

    title: str
    subtitle: str
    states: tuple[str, ...]
    day: datetime.date
    language: str
    direction: str
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    footnotes_heading: str
    shown: tuple[Line, ...]
