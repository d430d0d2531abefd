"""The sheets of tables: one for each object, one for persons with their offices, one for every quotation."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.export.selection import OBJECTS, Selection
from dragoman.query.columns import Cell, CellType, columns, joined
from dragoman.query.people import Profile, profile_of
from dragoman.query.tenures import Attested

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a sheet."""

    name: str
    help: str
    cell: CellType = str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `rows` may be called again. `is_object`: its columns are always the same."""

    name: str
    about: str
    fields: tuple[Field, ...]
    rows: Callable[[], Iterator[Row]]
    is_object: bool = True


#: Sheets of objects, of people and of quotations, with what a row is.
ABOUT = {
    "events": "Acts between states, one a row.",
    "agreements": "Instruments of any rank, one a row.",
    "promises": "Who promised what, by when, one a row; `title` is what is promised, `date` when it is due.",
    "positions": "Stances on states and issues, one a row, without courtesies.",
    "mechanisms": "Commissions, councils, formats of consultation, one a row.",
    "links": "Air routes, corridors, visa regimes, one a row.",
    "projects": "Joint projects, one a row.",
    "trade": "Goods from one state to another, one a row.",
    "people": "Persons with the offices they are attested in: an office a row; who is attested in none has one row.",
    "quotations": "Every quotation of every entry of the other sheets, one a row.",
}
PEOPLE = (
    Field("person", "id of the person"),
    Field("name", "in Latin letters where a text has it so"),
    Field("written", "every form of the name in the texts"),
    Field("states", "states the texts give the person"),
    Field("rank", "of the office"),
    Field("office", "titles as written, the most frequent first"),
    Field("country", "of the office: state or organisation"),
    Field("attested_from", "first day of publication of a text that has the person in the office", datetime.date),
    Field("attested_until", "last such day; not the end of the term", datetime.date),
    Field("times", "how many texts have it so", int),
    Field("quote", "the words of the first such text"),
    Field("language", "language of the quote"),
    Field("outlet", "who published the quote"),
    Field("published", "when it was published", datetime.date),
    Field("url", "where it was published"),
    Field("start", "where the quote begins in its text, in characters", int),
    Field("end", "where it ends", int),
    Field("document", "SHA-256 of that text"),
)
QUOTATIONS = (
    Field("entry", "id of the entry it is a source of"),
    Field("sheet", "which sheet has the entry"),
    Field("quote", "the words"),
    Field("language", "their language"),
    Field("outlet", "who published them"),
    Field("published", "when they were published", datetime.date),
    Field("url", "where they were published"),
    Field("headline", "headline of the article"),
    Field("said_by", "who says so, as the text tells it; nobody where it is the narrator"),
    Field("confidence", "of the claim, 0 to 1", float),
    Field("claim", "id of the claim"),
    Field("start", "where the words begin in the text, in characters", int),
    Field("end", "where they end", int),
    Field("document", "SHA-256 of the text"),
)


def fields(name: str) -> tuple[Field, ...]:
    """The columns of the sheet of an object, of people or of quotations; raises KeyError for another."""
    own = {"people": PEOPLE, "quotations": QUOTATIONS}
    if name in OBJECTS:
        return tuple(Field(one.name, one.help, one.cell) for one in columns(name))
    return own[name]


def object_sheets(selection: Selection) -> Iterator[Sheet]:
    """A sheet for each object, empty or not, people and quotations last."""
    for what in OBJECTS:
        yield Sheet(what, ABOUT[what], fields(what), _rows_of(selection, what))
    yield Sheet("people", ABOUT["people"], PEOPLE, lambda: people_rows(map(profile_of, selection.people())))
    yield Sheet("quotations", ABOUT["quotations"], QUOTATIONS, lambda: _quotation_rows(selection))


def _rows_of(selection: Selection, what: str) -> Callable[[], Iterator[Row]]:
    shown = columns(what)
    return lambda: (tuple(column.get(line) for column in shown) for line in selection.ask(what))


def people_rows(people: Iterable[Profile]) -> Iterator[Row]:
    """A row for each office that a person is attested in; who is attested in none has one row."""
    for profile in people:
        for office in profile.offices or (None,):
            yield _person_row(profile, office)


def _person_row(profile: Profile, office: Attested | None) -> Row:
    person = profile.person
    who: Row = (
        person.id, person.name, joined(dict.fromkeys(form.written for form in person.forms)), joined(person.states)
    )
    post: Row = (
        office.rank if office else "", joined(office.titles) if office else "", office.country if office else "",
        office.since if office else None, office.until if office else None, office.times if office else 0,
    )
    first = next(iter(office.sightings if office else profile.first), None)
    if first is None:
        return (*who, *post, "", "", "", None, "", None, None, "")
    source = first.source
    return (
        *who, *post, first.quote, source.language, source.publisher, source.day, source.url or "",
        first.start, first.end, source.sha256,
    )


def _quotation_rows(selection: Selection) -> Iterator[Row]:
    for what in OBJECTS:
        for line in selection.ask(what):
            for one in line.quotations:
                yield (
                    line.id, what, one.text, one.language, one.outlet, one.published, one.url or "",
                    one.headline or "", joined(one.said_by), one.confidence, one.claim, one.start, one.end,
                    one.document,
                )
