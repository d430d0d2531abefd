"""The filters that all questions share, as options written once: a command takes them as one value."""

from __future__ import annotations

import calendar
import datetime
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, get_type_hints

import typer

from dragoman.cli import opening, options
from dragoman.errors import UsageError
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.query.asked import Asked
from dragoman.query.knowledge import Knowledge
from dragoman.query.questions import Questions

_MONTH = re.compile(r"\d{4}(-\d{2})?")
Words = list[str] | None


def _many(name: str, metavar: str, text: str) -> Any:
    return typer.Option(name, metavar=metavar, help=f"{text} May be given again.")


@dataclass(frozen=True, slots=True)
class Filters:
    """What was typed; the fields are the options of every question, in this order."""

    states: Annotated[Words, _many("--state", "STATE", "A state that takes part, in any language.")] = None
    partners: Annotated[Words, _many("--with", "STATE", "Another that takes part as well.")] = None
    persons: Annotated[Words, _many("--person", "NAME", "Somebody who is named, in any script.")] = None
    types: Annotated[Words, _many("--type", "TYPE", "visit, signing, mou, condemn...")] = None
    sectors: Annotated[Words, _many("--sector", "SECTOR", "energy, trade, consular-visa...")] = None
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="On this day, or in this month or year, or later.")
    ] = ""
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="On this day or earlier.")] = ""
    modalities: Annotated[Words, _many("--modality", "MODALITY", "happened, scheduled, planned, denied...")] = None
    statuses: Annotated[Words, _many("--status", "STATUS", "signed, in_force, open, overdue, lapsed...")] = None
    min_confidence: options.ConfidenceOption = 0.0
    languages: Annotated[Words, _many("--language", "CODE", "Told in this language.")] = None
    outlets: Annotated[Words, _many("--source", "OUTLET", "Told by this outlet.")] = None
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="As it was known and stood on this day; by default today.")
    ] = ""
    record: options.RecordOption = options.RECORD

    def asked(self) -> Asked:
        """What is asked; raises UsageError for a day that is none."""
        return Asked(
            states=self.states or (), partners=self.partners or (), persons=self.persons or (),
            types=self.types or (), sectors=self.sectors or (), since=day(self.since, "--since"),
            until=day(self.until, "--until", is_end=True), modalities=self.modalities or (),
            statuses=self.statuses or (), min_confidence=self.min_confidence, languages=self.languages or (),
            outlets=self.outlets or (),
        )

    def everything_since(self) -> Asked:
        """What is asked without the first day: that of a question about changes is when they were told."""
        return replace(self.asked(), since=None)

    @contextmanager
    def questions(self) -> Iterator[Questions]:
        """The record, to be asked as of the day that was typed."""
        as_of = day(self.as_of, "--as-of", is_end=True)
        with opening.named(self.record) as record, record.reading() as view:
            yield Questions(
                view=view, gazetteer=load_gazetteer(), ontology=load_ontology(),
                today=as_of or datetime.date.today(), knowledge=Knowledge(day=as_of),
            )


def day(text: str, option: str, *, is_end: bool = False) -> datetime.date | None:
    """A day that was typed; of a month or a year the first, or the last. Raises UsageError for anything else."""
    if not text:
        return None
    try:
        if not _MONTH.fullmatch(text):
            return datetime.date.fromisoformat(text)
        year, month = int(text[:4]), int(text[5:] or (12 if is_end else 1))
        first = datetime.date(year, month, 1)
        return first.replace(day=calendar.monthrange(year, month)[1]) if is_end else first
    except ValueError as error:
        raise UsageError(f"{option}: {text!r} is not a date such as 2025-03-04, 2025-03 or 2025") from error


def past_day(text: str, option: str, today: datetime.date) -> datetime.date | None:
    """The day that an option gives, which is not still to come: nothing can have changed since."""
    found = day(text, option)
    if found is not None and found > today:
        raise UsageError(f"{option} {found} is still to come: type a day up to {today}")
    return found


def filtered(run: Callable[..., None], without: Sequence[str] = ()) -> Callable[..., None]:
    """A command that takes the filters as options behind its own ones: `run` gets them as `filters`.

    Fields named in `without` are no options of it.
    """
    own = [one for one in inspect.signature(run).parameters.values() if one.name != "filters"]
    hints = get_type_hints(run, include_extras=True)
    shared = get_type_hints(Filters, include_extras=True)
    taken = [one for one in fields(Filters) if one.name not in without]

    def command(**given: Any) -> None:
        typed = {one.name: given.pop(one.name) for one in taken}
        run(**given, filters=Filters(**typed))

    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [one.replace(kind=keyword, annotation=hints[one.name]) for one in own] + [
        inspect.Parameter(one.name, keyword, default=one.default, annotation=shared[one.name]) for one in taken
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in parameters} | {"return": None}
    command.__doc__ = run.__doc__
    command.__name__ = run.__name__
    return command
