"""`dragoman read`: articles in, record out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli import options
from dragoman.cli.guard import guarded, tell
from dragoman.cli.jobs import Readings, readings
from dragoman.cli.lasting import load_reader
from dragoman.cli.output import Output
from dragoman.cli.run import run
from dragoman.cli.writers import Format, Writer, format_of, writer
from dragoman.errors import UsageError
from dragoman.model.text import Document

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS", help="Files (.txt .json .jsonl), folders, or - for standard input.")
    ],
    form: options.FormatOption = None,
    output: options.OutputOption = None,
    published: options.PublishedOption = "",
    lang: options.LanguageOption = "",
    min_confidence: options.ConfidenceOption = 0.0,
    jobs: options.JobsOption = 1,
) -> None:
    """Read articles and write what they say, every item with its quotation."""
    with guarded():
        chosen = options.settings(published, lang, min_confidence)
        path = None if output is None or str(output) == "-" else output
        _refuse_input(path, paths)
        with Output(path) as place:
            reader = load_reader(chosen)
            made = writer(format_of(path, form), place, reader)
            streams_to_terminal = path is None and format_of(path, form) is not Format.table
            with readings(reader, partial(load_reader, chosen), jobs) as reads:
                sure = _Sure(reads, made)
                result = run(
                    paths, chosen, lambda one: sure.take(one.document), output=place.path,
                    watch=not streams_to_terminal, ahead=reads.ahead,
                )
            made.close()
            if sure.left_out:
                tell(f"{sure.left_out} items less sure than {min_confidence:g} left out")
    raise typer.Exit(result.exit_code)


class _Sure:
    """Hands readings on and counts what they left out."""

    def __init__(self, reads: Readings, made: Writer) -> None:
        self._reads = reads
        self._made = made
        self.left_out = 0

    def take(self, document: Document) -> None:
        """Read one document."""
        reading = self._reads.read(document)
        self.left_out += reading.left_out
        self._made.add(reading)


def _refuse_input(output: Path | None, paths: list[str]) -> None:
    """The output must not replace what is read."""
    if output is not None and any(_is_same_file(Path(path), output) for path in paths):
        raise UsageError(f"{output} is an input; write the output elsewhere")


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.is_file() and one.samefile(other)
    except OSError:                         # missing or closed: reading and writing will say so
        return False
