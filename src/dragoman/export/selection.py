"""What is exported: the answers of a record to the common filters, asked for when a format needs them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.gazetteer.load import Gazetteer
from dragoman.model.record import EntryId, PersonEntry
from dragoman.ontology.load import Ontology
from dragoman.query.asked import EVERYTHING, Asked
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import AgreementLine, EventLine, Line, Part, PositionLine, PromiseLine
from dragoman.query.questions import Questions
from dragoman.query.rounds import Rounds

#: The questions whose answers are exported, in the order of sheets.
OBJECTS = ("events", "agreements", "promises", "positions", "mechanisms", "links", "projects", "trade")
_STEP = 200                             # persons at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Lines and people to export, as they stand on `today`.

    `ask` gives the lines of one of `OBJECTS` and may be called again, `rounds` the formats in which states meet, also
    those that no line is of. `own` is the state whose form is filled in.
    `is_by_modality`: events of some modality or status were asked for, so a format leaves none of them out.
    `is_aggregated`: graphs have one edge for two nodes, not for an event. `has_persons`: their nodes are persons.
    """

    ask: Callable[[str], Iterable[Line]]
    people: Callable[[], Iterable[PersonEntry]]
    rounds: Callable[[], Iterable[Rounds]] = tuple
    gazetteer: Gazetteer
    ontology: Ontology
    today: datetime.date
    own: str = ""
    is_by_modality: bool = False
    is_aggregated: bool = False
    has_persons: bool = False

    def remembered(self) -> Selection:
        """The same, its lines asked for once: for formats that go over them several times."""
        return dataclasses.replace(self, ask=cache(lambda what: tuple(self.ask(what))))

    def every_line(self) -> Iterator[Line]:
        """The lines of all objects."""
        for what in OBJECTS:
            yield from self.ask(what)

    def events(self) -> Iterator[EventLine]:
        """The events."""
        return (line for line in self.ask("events") if isinstance(line, EventLine))


def select(
    questions: Questions, asked: Asked = EVERYTHING, *, own: str = "", is_aggregated: bool = False,
    has_persons: bool = False,
) -> Selection:
    """What a record answers; raises UsageError for names that there are not, before anything is written."""
    codes = questions.understanding.filter(asked, questions.view).states
    selection = Selection(
        ask=lambda what: questions.ask(what, asked), people=tuple, rounds=lambda: questions.rounds(codes),
        gazetteer=questions.gazetteer, ontology=questions.ontology, today=questions.today,
        own=questions.understanding.code(own) if own else "",
        is_by_modality=bool(asked.modalities or asked.statuses), is_aggregated=is_aggregated,
        has_persons=has_persons,
    )
    is_whole = asked == EVERYTHING and questions.knowledge == Knowledge()

    def people() -> Iterator[PersonEntry]:
        ids = _every_person(questions) if is_whole else _named(selection)
        found = [person for one in sorted(set(ids)) if (person := questions.view.person(one)) is not None]
        for person in sorted(found, key=lambda one: (one.name, one.id)):
            known = tuple(one for one in person.sightings if questions.knowledge.holds(one.source))
            yield dataclasses.replace(person, sightings=known)

    return dataclasses.replace(selection, people=people)


def _named(selection: Selection) -> Iterator[EntryId]:
    """The persons whom lines name."""
    return (part.person for line in selection.every_line() for part in parts_of(line) if part.person)


def _every_person(questions: Questions) -> Iterator[EntryId]:
    after: str | None = None
    while True:
        page = questions.view.persons(limit=_STEP, after=after)
        yield from (one.id for one in page.items)
        after = page.next
        if after is None:
            return


def parts_of(line: Line) -> tuple[Part, ...]:
    """Everybody a line names."""
    if isinstance(line, EventLine):
        return line.parts
    if isinstance(line, AgreementLine):
        return (*line.parts, *line.signatories)
    if isinstance(line, PromiseLine):
        return (*line.by, *line.to)
    return (*line.holders, *line.stated_by) if isinstance(line, PositionLine) else ()
