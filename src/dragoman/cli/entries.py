"""`dragoman entries`: what a record holds, as a table or as lines of JSON."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief import Labels
from dragoman.brief.entries import EntryTable
from dragoman.cli import opening, options
from dragoman.cli.filters import day
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.record import Entry
from dragoman.ontology.load import load_ontology
from dragoman.query.asked import Asked, Understanding, check, standing_filter
from dragoman.query.beside import Besides
from dragoman.query.questions import EVERY_KIND
from dragoman.query.standing import standing_on
from dragoman.query.states import StateNames
from dragoman.store.codec import encode, to_text

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class EntryFormat(StrEnum):
    """What the list looks like."""

    table = "table"
    jsonl = "jsonl"


@app.command()
def entries(
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="STATE", help="A state that takes part; twice for a pair.")
    ] = None,
    types: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="meeting, signing, mou...")] = None,
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="event, instrument, commitment, position...")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="happened, scheduled, signed, in_force...")
    ] = None,
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="On this day or later.")] = "",
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="On this day or earlier.")] = "",
    min_confidence: options.ConfidenceOption = 0.0,
    limit: Annotated[
        int, typer.Option("--limit", min=1, max=options.MOST, help="So many at most, newest first.")
    ] = 200,
    form: Annotated[
        EntryFormat, typer.Option("--format", help="table, or jsonl: one entry a line.")
    ] = EntryFormat.table,
    record: options.RecordOption = options.RECORD,
) -> None:
    """List what a record holds, every entry with the words of its sources."""
    with guarded(), Output(None) as place, opening.named(record) as opened:
        world = load_gazetteer()
        ontology = load_ontology()
        asked = Asked(
            states=states or (), types=types or (), statuses=status or (), since=day(since, "--since"),
            until=day(until, "--until", is_end=True), min_confidence=min_confidence,
        )
        today = datetime.date.today()
        with opened.reading() as view:
            wanted = Understanding(StateNames(world), ontology).filter(asked, view, _kinds(kinds or ()))
            found = itertools.islice(_standing(view.every_entry(wanted), asked, today), limit)
            besides = Besides(view, today)
            if form is EntryFormat.jsonl:
                for entry in found:
                    beside = besides.of(entry, view.claims_of(entry))
                    line = to_text({**encode(entry), "beside": encode(beside)})
                    place.write(line.encode("utf-8", "backslashreplace") + b"\n")
                return
            table = EntryTable(Labels(world, ontology), look_of(place), has_ids=True, today=today)
            for entry in found:
                claims = view.claims_of(entry)
                table.add(entry, claims, besides.of(entry, claims))
        for line in table.lines():
            place.write((line + "\n").encode("utf-8", "replace"))


def _kinds(typed: Sequence[str]) -> Sequence[str]:
    check("kind", typed, EVERY_KIND)
    return typed


def _standing(found: Iterable[Entry], asked: Asked, today: datetime.date) -> Iterator[Entry]:
    """Entries that stand as was asked, by the calendar of today."""
    allowed = standing_filter(asked)
    return (one for one in found if allowed(one.kind, standing_on(one, today), one.status))
