"""`dragoman entries`: what a record holds, as a table or as lines of JSON."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief import Labels
from dragoman.brief.entries import EntryTable
from dragoman.cli import options
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.errors import UsageError
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.query.beside import Besides
from dragoman.store.codec import encode, to_text
from dragoman.store.filters import EntryFilter
from dragoman.store.open import open_record

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class EntryFormat(StrEnum):
    """What the list looks like."""

    table = "table"
    jsonl = "jsonl"




@app.command()
def entries(
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="CODE", help="A state that takes part; twice for a pair.")
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
    limit: Annotated[int, typer.Option("--limit", min=1, help="So many at most, newest first.")] = 200,
    form: Annotated[
        EntryFormat, typer.Option("--format", help="table, or jsonl: one entry a line.")
    ] = EntryFormat.table,
    record: options.RecordOption = options.RECORD,
) -> None:
    """List what a record holds, every entry with the words of its sources."""
    with guarded(), Output(None) as place, open_record(options.where(record)) as opened:
        world = load_gazetteer()
        asked = EntryFilter(
            states=[options.state(code, world) for code in states or ()], types=types or (), kinds=kinds or (),
            statuses=status or (), since=_day(since, "--since"), until=_day(until, "--until"),
            min_confidence=min_confidence,
        )
        with opened.reading() as view:
            found = view.every_entry(asked, limit=limit)
            today = datetime.date.today()
            besides = Besides(view, today)
            if form is EntryFormat.jsonl:
                for entry in found:
                    beside = besides.of(entry, view.claims_of(entry))
                    line = to_text({**encode(entry), "beside": encode(beside)})
                    place.write(line.encode("utf-8", "backslashreplace") + b"\n")
                return
            table = EntryTable(Labels(world, load_ontology()), look_of(place), has_ids=True, today=today)
            for entry in found:
                claims = view.claims_of(entry)
                table.add(entry, claims, besides.of(entry, claims))
        for line in table.lines():
            place.write((line + "\n").encode("utf-8", "replace"))


def _day(text: str, option: str) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option}: {text!r} is not an ISO date such as 2025-03-04") from error
