"""`dragoman entries`: what a record holds, as a table or as lines of JSON."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief.entries import EntryTable
from dragoman.cli import opening, options
from dragoman.cli.answers import WordsOption, words_in, write_table
from dragoman.cli.filters import day
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.query.asked import Asked, check
from dragoman.query.beside import Besides
from dragoman.query.questions import EVERY_KIND, Questions
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
    language: WordsOption = "",
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
            words = words_in(language, world, ontology)
            asking = Questions(view=view, gazetteer=world, ontology=ontology, today=today, script=words.script)
            besides, table = Besides(view, today), EntryTable(words, look_of(place))
            for line in asking.lines(asked, kinds=_kinds(kinds or EVERY_KIND), limit=limit):
                entry = asking.view.entry(line.id)
                if entry is None:
                    continue
                beside = besides.of(entry, view.claims_of(entry))
                if form is EntryFormat.table:
                    table.add_entry(line, beside)
                else:
                    told = to_text({**encode(entry), "beside": encode(beside)})
                    place.write(told.encode("utf-8", "backslashreplace") + b"\n")
        if form is EntryFormat.table:
            write_table(table, place)


def _kinds(typed: Sequence[str]) -> Sequence[str]:
    check("kind", typed, EVERY_KIND)
    return typed
