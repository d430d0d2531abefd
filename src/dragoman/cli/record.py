"""`dragoman record`: a record looked after."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli import opening, options
from dragoman.cli.guard import BAD_DATA, guarded
from dragoman.store.backup import back_up, restore
from dragoman.store.engine import shown

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, no_args_is_help=True,
    help="Check a record, back it up, restore it, say what it holds.",
)


@app.command()
def info(record: options.RecordOption = options.RECORD) -> None:
    """Say what a record holds."""
    with guarded(), opening.named(record) as opened, opened.reading() as view:
        counts = view.counts()
        typer.echo(opened.where)
        for name, number in (
            ("documents", counts.documents), ("claims", counts.claims), ("withdrawn claims", counts.withdrawn),
            ("rejected claims", counts.rejected), *((f"{kind} entries", n) for kind, n in counts.entries.items()),
            ("persons", counts.persons), ("corrections", counts.corrections),
        ):
            typer.echo(f"{number:>10,}  {name}")


@app.command()
def check(record: options.RecordOption = options.RECORD) -> None:
    """Check every quotation against its original, every reference and every count."""
    found = 0
    with guarded(), opening.named(record) as opened:
        for finding in opened.check():
            typer.echo(str(finding))
            found += 1
        typer.echo(f"{opened.where}: {found or 'nothing'} to mend")
    raise typer.Exit(BAD_DATA if found else 0)


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it; nothing may be there yet.")],
    record: options.RecordOption = options.RECORD,
) -> None:
    """Copy a record into a file, whatever is written to it meanwhile."""
    with guarded(), opening.named(record) as opened:
        back_up(opened, target)
        typer.echo(f"{opened.where} is copied to {target}")


@app.command("restore")
def restore_backup(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    record: options.RecordOption = options.RECORD,
) -> None:
    """Make a record of a backup; none may be there yet."""
    with guarded():
        restore(source, options.where(record))
        typer.echo(f"{shown(options.where(record))} is made of {source}")
