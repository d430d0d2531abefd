"""`dragoman add`: articles into a record."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.brief import counted
from dragoman.cli import opening, options
from dragoman.cli.guard import UNEXPECTED, guarded, tell
from dragoman.cli.lasting import load_reader
from dragoman.cli.run import run
from dragoman.keep import Adding, Keeper

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS", help="Files (.txt .json .jsonl), folders, or - for standard input.")
    ],
    record: options.RecordOption = options.RECORD,
    published: options.PublishedOption = "",
    lang: options.LanguageOption = "",
    min_confidence: options.ConfidenceOption = 0.0,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Keep only what is quoted of the articles; for a record that is new.")
    ] = False,
) -> None:
    """Read articles and join them to a record: one act is one entry."""
    with guarded():
        chosen = options.settings(published, lang, min_confidence)
        with opening.named(record, create=True, keep_text=not no_text) as opened:
            adding = Adding(Keeper(opened, load_reader(chosen)))
            result = run(paths, chosen, lambda one: adding.read(one.document, one.where))
            adding.finish()
            for error in adding.failed:
                tell(str(error))
            with opened.reading() as view:
                counts = view.counts()
        added, entries = adding.added, sum(counts.entries.values())
        typer.echo(
            f"{added.new} added, {adding.known} known already; "
            f"{added.joined} of {added.claims} new claims join others. "
            f"{opened.where}: {counted(counts.documents, 'document')}, {counted(entries, 'entry')}, "
            f"{counted(counts.persons, 'person')}"
        )
    raise typer.Exit(UNEXPECTED if adding.failed else result.exit_code)
