"""`dragoman reread`: a newer reader over what the record holds."""

from __future__ import annotations

from collections import Counter

import typer

from dragoman.brief import clean
from dragoman.cli import opening, options
from dragoman.cli.guard import guarded
from dragoman.cli.lasting import load_reader
from dragoman.keep import Keeper
from dragoman.settings import Settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def reread(record: options.RecordOption = options.RECORD) -> None:
    """Read every text of a record again, and say what is read otherwise."""
    with guarded(), opening.named(record) as opened:
        total: Counter[str] = Counter()
        for one in Keeper(opened, load_reader(Settings())).reread():
            total["documents"] += 1
            if not one.held.has_text:
                total["without text"] += 1
            if one.new or one.changed or one.gone:
                total["changed documents"] += 1
                name = clean(one.held.source.outlet or one.held.source.id)
                typer.echo(f"{name} ({one.held.source.id}): {one.new} new, {one.changed} changed, {one.gone} gone")
        typer.echo(
            f"{total['documents']} documents read again, {total['changed documents']} of them otherwise; "
            f"{total['without text']} without text left as they were"
        )
