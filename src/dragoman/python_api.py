"""The Python API: a record opened, added to, asked, put right; answers are typed values."""

from __future__ import annotations

import datetime
import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast, overload

from dragoman.brief.document import Brief
from dragoman.brief.docx import docx
from dragoman.brief.html import html
from dragoman.brief.making import DAYS, Wanted, make_brief
from dragoman.brief.markdown import markdown
from dragoman.brief.plain import Look
from dragoman.brief.terminal import terminal_lines
from dragoman.brief.words import Words, load_words
from dragoman.errors import InputError, UsageError
from dragoman.export.formats import FORMATS
from dragoman.export.selection import select
from dragoman.export.writing import write_file, write_folder
from dragoman.gazetteer.load import Gazetteer, load_gazetteer
from dragoman.keep import Adding, Keeper
from dragoman.languages.load import pack_code
from dragoman.model.dates import moved_by
from dragoman.model.reading import Reading
from dragoman.model.record import PersonEntry
from dragoman.ontology.load import Ontology, load_ontology
from dragoman.optional import library
from dragoman.pipeline import Reader, load_reader
from dragoman.plot.brief import pictures
from dragoman.query.asked import Asked
from dragoman.query.changes import Change, changes
from dragoman.query.columns import Cell, cells, columns
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import AgreementLine, EventLine, Line, LinkLine, PositionLine, PromiseLine, TradeLine
from dragoman.query.people import find_people
from dragoman.query.questions import Questions
from dragoman.query.rounds import Rounds
from dragoman.query.searching import Hit, search
from dragoman.query.silence import Silence, silences
from dragoman.query.states import StateNames
from dragoman.read import parse_published, read_paths
from dragoman.read.documents import Article
from dragoman.settings import Settings
from dragoman.store.open import open_record
from dragoman.store.record import Record

T = TypeVar("T", bound=Line)
Day = datetime.date | str | None
_MOST = 1_000_000                       # lines of an answer, days ahead


class Answer(Sequence[T], Generic[T]):
    """The lines that answer a question; rows and data frames have the columns of docs/reference/answers.md."""

    def __init__(self, lines: Iterable[T], what: str) -> None:
        self._lines = tuple(lines)
        self._what = what

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        """A line, or some of them."""
        return self._lines[place]

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def __repr__(self) -> str:
        """How many lines of what."""
        return f"<{len(self)} {self._what or 'lines'}>"

    def to_rows(self) -> list[dict[str, Cell]]:
        """Every line as a dictionary of its columns."""
        return [cells(line, self._what) for line in self._lines]

    def to_dataframe(self, package: str = "") -> Any:
        """A data frame of pandas or polars; by default of the first that is installed.

        Raises UsageError where neither is.
        """
        names = [column.name for column in columns(self._what)]
        rows = self.to_rows()
        chosen = package or _frames()
        if chosen == "polars":
            return library("polars", "polars").DataFrame(
                {name: [row[name] for row in rows] for name in names}, strict=False
            )
        return library("pandas", "pandas").DataFrame(rows, columns=names)


@dataclass(frozen=True, slots=True)
class BriefText:
    """A brief, to be had in several forms; `document` has its sections, lines and footnotes."""

    document: Brief
    words: Words

    def text(self, width: int = 100) -> str:
        """As lines of a terminal, without colours."""
        return "".join(f"{line}\n" for line in terminal_lines(self.document, Look(width=width)))

    def markdown(self) -> str:
        """As CommonMark with footnotes."""
        return markdown(self.document)

    def html(self) -> str:
        """As one page without scripts or anything from outside."""
        return html(self.document, pictures(self.document, self.words))

    def docx(self) -> bytes:
        """As a DOCX file; raises UsageError where python-docx is not installed."""
        return docx(self.document)


class Dragoman:
    """A record that is open; use it in a `with` block, or close it.

    Questions take the filters of the command line as names: states, partners, persons, types, sectors, since, until,
    modalities, statuses, min_confidence, languages, outlets. A filter of several values may be given one value alone;
    days may be dates or ISO texts. States and persons may be named in any language. `as_of` answers as it was known
    and stood on a day.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._gazetteer: Gazetteer = load_gazetteer()
        self._ontology: Ontology = load_ontology()

    def __enter__(self) -> Self:
        """Nothing is to be done: it is open."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file or the database."""
        self._record.close()

    # ── Adding and putting right ──────────────────────────────────────────────────────────────────────────────────
    def add(self, *paths: str | Path, language: str = "", published: Day = None) -> list[InputError]:
        """Read articles and join them to the record; gives back what could not be read, the rest is added."""
        settings = _settings(language, published)
        adding, failed = Adding(self.keeper(settings)), []
        for outcome in read_paths([str(path) for path in paths], settings):
            if isinstance(outcome, InputError):
                failed.append(outcome)
            elif isinstance(outcome, Article):
                try:
                    adding.read(outcome.document, outcome.where)
                except InputError as error:
                    failed.append(error)
        adding.finish()
        return [*failed, *adding.failed]

    def keeper(self, settings: Settings | None = None) -> Keeper:
        """What adds to the record and puts it right: join, split, reject, restore, change, reread."""
        return Keeper(self._record, _reader(settings or Settings()))

    # ── Questions ─────────────────────────────────────────────────────────────────────────────────────────────────
    def events(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[EventLine]:
        """What happened and what is planned."""
        return cast("Answer[EventLine]", self._ask("events", limit, as_of, filters))

    def agreements(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[AgreementLine]:
        """Agreements of every rank."""
        return cast("Answer[AgreementLine]", self._ask("agreements", limit, as_of, filters))

    def promises(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[PromiseLine]:
        """Who promised what, by when, and where it stands."""
        return cast("Answer[PromiseLine]", self._ask("promises", limit, as_of, filters))

    def positions(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[PositionLine]:
        """Who supports, opposes, condemns, demands what; without courtesies."""
        return cast("Answer[PositionLine]", self._ask("positions", limit, as_of, filters))

    def links(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[LinkLine]:
        """Air routes, corridors, visa regimes."""
        return cast("Answer[LinkLine]", self._ask("links", limit, as_of, filters))

    def projects(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[Line]:
        """Joint projects."""
        return self._ask("projects", limit, as_of, filters)

    def trade(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[TradeLine]:
        """Goods from one state to another."""
        return cast("Answer[TradeLine]", self._ask("trade", limit, as_of, filters))

    def timeline(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[Line]:
        """Everything that has a date, oldest first."""
        with self._asking(as_of) as asking:
            return Answer(asking.timeline(_asked(filters), limit=_most(limit)), "")

    def calendar(
        self, *, days: int | None = None, limit: int | None = None, as_of: Day = None, **filters: Any
    ) -> Answer[Line]:
        """What is to come within so many days; what is next comes first."""
        with self._asking(as_of) as asking:
            return Answer(asking.calendar(
                _asked(filters), days=None if days is None else _bounded(days, "days"), limit=_most(limit),
            ), "")

    def firsts(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[Line]:
        """Events told as the first of their kind."""
        with self._asking(as_of) as asking:
            return Answer(asking.firsts(_asked(filters), limit=_most(limit)), "events")

    def conflicts(self, *, limit: int | None = None, as_of: Day = None, **filters: Any) -> Answer[Line]:
        """What sources tell in ways that cannot all be true."""
        with self._asking(as_of) as asking:
            return Answer(asking.conflicts(_asked(filters), limit=_most(limit)), "")

    def changes(self, since: Day, *, as_of: Day = None, **filters: Any) -> list[Change]:
        """What is new since a day or stands otherwise than before it."""
        first = _day(since)
        if first is None:
            raise UsageError("changes since when? Give a day")
        with self._asking(as_of) as asking:
            return list(changes(asking, Knowledge(day=moved_by(first, -1)), _asked(filters)))

    def silence(self, *, as_of: Day = None, **filters: Any) -> list[Silence]:
        """Pairs of states that are quieter than usual."""
        with self._asking(as_of) as asking:
            return silences(asking, _asked(filters))

    def mechanisms(self, *states: str, as_of: Day = None) -> list[Rounds]:
        """Joint commissions and the like between states, with their sessions, the last and the next."""
        with self._asking(as_of) as asking:
            return asking.rounds([asking.understanding.code(name) for name in states])

    def people(
        self, name: str = "", *, state: str = "", limit: int = 50, with_sightings: bool = False
    ) -> list[PersonEntry]:
        """Persons by a name in any script, those last seen without one; with every place they were read if asked."""
        with self._asking(None) as asking:
            codes = [asking.understanding.code(state)] if state else []
            return find_people(
                asking.view, name, states=codes, limit=_bounded(limit, "limit"), with_sightings=with_sightings
            )

    def search(self, question: str, *, limit: int = 50) -> list[Hit]:
        """Articles that have all the words of a question, newest first; names are found in every language."""
        with self._asking(None) as asking:
            return search(asking.view, StateNames(self._gazetteer), question, limit=_bounded(limit, "limit"))

    def brief(
        self, *states: str, language: str = "", since: Day = None, days: int = DAYS, as_of: Day = None,
    ) -> BriefText:
        """A brief on one state or two, in one of the languages of labels."""
        if not 1 <= len(states) <= 2:
            raise UsageError(f"a brief is on one state or two, not on {len(states)}")
        with self._asking(as_of) as asking:
            codes = tuple(asking.understanding.code(name) for name in states)
            if len(set(codes)) < len(codes):
                raise UsageError(f"{' and '.join(states)} are both {codes[0]}: give two different states")
            words = load_words(language, self._gazetteer, self._ontology)
            wanted = Wanted(states=codes, since=_day(since), days=_bounded(days, "days"))
            return BriefText(make_brief(asking, words, wanted), words)

    def export(
        self, form: str, path: str | Path, *, own: str = "", is_aggregated: bool = False, has_persons: bool = False,
        as_of: Day = None, **filters: Any,
    ) -> None:
        """Write what the record holds as one of the formats of `dragoman export`, into a file or a folder.

        Raises UsageError for a format that there is not. A file is replaced only when all is written, and
        so are the files of a folder.
        """
        wanted = FORMATS.get(form)
        if wanted is None:
            raise UsageError(f"there is no export {form!r}; there are {', '.join(FORMATS)}")
        with self._asking(as_of) as asking:
            chosen = select(asking, _asked(filters), own=own, is_aggregated=is_aggregated, has_persons=has_persons)
            if wanted.content is not None:
                write_file(Path(path), wanted.content(chosen))
            if wanted.files is not None:
                write_folder(Path(path), wanted.files(chosen))

    def _ask(self, what: str, limit: int | None, as_of: Day, filters: dict[str, Any]) -> Answer[Line]:
        with self._asking(as_of) as asking:
            return Answer(asking.ask(what, _asked(filters), limit=_most(limit)), what)

    @contextmanager
    def _asking(self, as_of: Day) -> Iterator[Questions]:
        day = _day(as_of)
        with self._record.reading() as view:
            yield Questions(
                view=view, gazetteer=self._gazetteer, ontology=self._ontology, today=day or datetime.date.today(),
                knowledge=Knowledge(day=day),
            )


def open_dragoman(where: str | Path, *, create: bool = False) -> Dragoman:
    """Open a record: a file, or postgresql://user@host/database; `create` makes it if there is none.

    Raises a DragomanError that says what to do where it cannot be opened.
    """
    place = where if isinstance(where, Path) or "://" in where else Path(where)
    return Dragoman(open_record(place, create=create))


def read_articles(*paths: str | Path, language: str = "", published: Day = None) -> Iterator[Reading]:
    """Read articles without a record: what each says. Raises InputError at the first that cannot be read."""
    settings = _settings(language, published)
    reader = _reader(settings)
    for outcome in read_paths([str(path) for path in paths], settings):
        if isinstance(outcome, InputError):
            raise outcome
        if isinstance(outcome, Article):
            yield reader.read(outcome.document)


# ── What is given ─────────────────────────────────────────────────────────────────────────────────────────────────
def _asked(filters: dict[str, Any]) -> Asked:
    """Filters as they were given; raises UsageError for one that there is not."""
    given: dict[str, Any] = {}
    known = set(Asked.__slots__)
    for name, value in filters.items():
        if name not in known:
            raise UsageError(f"there is no filter {name!r}; there are {', '.join(sorted(known))}")
        if name in ("since", "until"):
            given[name] = _day(value)
        else:
            given[name] = (value,) if isinstance(value, str) else value
    return Asked(**given)


def _bounded(number: int, what: str) -> int:
    """A number that a person gave; raises UsageError for one that is out of bounds."""
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= _MOST:
        raise UsageError(f"{what} is {number!r}: give a whole number from 1 to {_MOST:,}")
    return number


def _most(limit: int | None) -> int | None:
    return None if limit is None else _bounded(limit, "limit")


def _day(value: Day) -> datetime.date | None:
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"{value!r} is not an ISO date such as 2025-03-04") from error


def _settings(language: str, published: Day) -> Settings:
    day = _day(published)
    return Settings(
        language=pack_code(language) if language else "", published=parse_published(day.isoformat()) if day else None
    )


@lru_cache(maxsize=2)
def _reader(settings: Settings) -> Reader:
    """A reader takes half a second and a hundred megabytes to load; it is kept."""
    return load_reader(settings)


def _frames() -> str:
    """The package of data frames that is installed, pandas first."""
    found = [name for name in ("pandas", "polars") if importlib.util.find_spec(name)]
    if not found:
        raise UsageError("data frames need pandas or polars, and neither is installed; to_rows() needs neither")
    return found[0]
