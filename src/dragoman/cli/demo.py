"""`dragoman demo`: the bundled articles, read."""

from __future__ import annotations

from importlib.resources import as_file, files

import typer

from dragoman.cli import options
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.run import run
from dragoman.cli.writers import Format, format_of, writer
from dragoman.pipeline import load_reader
from dragoman.settings import Settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def demo(form: options.FormatOption = None) -> None:
    """Read the bundled articles and show the record they make."""
    with guarded(), Output(None) as place, as_file(files("dragoman") / "samples") as folder:
        reader = load_reader(Settings())
        made = writer(format_of(None, form), place, reader)
        result = run([str(folder)], Settings(), lambda document: made.add(reader.read(document)), watch=False)
        made.close()
        if form in (None, Format.table):
            place.write(b"\nThese are bundled news items. Your own: dragoman read FOLDER\n")
    raise typer.Exit(result.exit_code)
