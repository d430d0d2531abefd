"""`dragoman demo`: the bundled articles, read and joined to a record of their own."""

from __future__ import annotations

import datetime
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from dragoman.brief.entries import EntryTable
from dragoman.brief.words import load_words
from dragoman.cli import options
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.run import Run, run
from dragoman.cli.writers import Format, look_of, writer
from dragoman.keep import Adding, Keeper
from dragoman.pipeline import Reader, load_reader
from dragoman.query.beside import Besides
from dragoman.query.questions import Questions
from dragoman.settings import Settings
from dragoman.store.open import open_record

app = typer.Typer(add_completion=False, rich_markup_mode=None)
_END = (
    "\nThese are bundled news items, one entry for each act they tell. Your own: dragoman add FOLDER, then dragoman "
    "entries\n"
)


@app.command()
def demo(
    form: options.FormatOption = None,
    record: Annotated[
        str, typer.Option("--record", metavar="RECORD", help="Keep the record there; by default it is thrown away.")
    ] = "",
) -> None:
    """Read the bundled articles and show the record they make."""
    with guarded(), Output(None) as place, as_file(files("dragoman") / "samples") as folder:
        reader = load_reader(Settings())
        if form in (None, Format.table):
            result = _record(folder, reader, record, place)
        else:
            made = writer(form, place, reader)
            result = run([str(folder)], Settings(), lambda one: made.add(reader.read(one.document)), watch=False)
            made.close()
    raise typer.Exit(result.exit_code)


def _record(folder: Path, reader: Reader, where: str, place: Output) -> Run:
    """Add the articles to a record and show all of it."""
    with tempfile.TemporaryDirectory(prefix="dragoman-") as temporary:
        target = options.where(where) if where else Path(temporary) / "demo.db"
        with open_record(target, create=True) as opened:
            adding = Adding(Keeper(opened, reader))
            result = run([str(folder)], Settings(), lambda one: adding.read(one.document, one.where), watch=False)
            adding.finish()
            words = load_words("", reader.gazetteer, reader.ontology)
            table = EntryTable(words, look_of(place), has_ids=bool(where))
            with opened.reading() as view:
                entries = {entry.id: entry for entry in view.every_entry()}
                newest = max(one.last_told or datetime.date.min for one in entries.values())
                asking = Questions(view=view, gazetteer=reader.gazetteer, ontology=reader.ontology, today=newest)
                besides = Besides(view)
                for line in asking.lines():
                    entry = entries[line.id]
                    table.add_entry(line, besides.of(entry, view.claims_of(entry)))
    for text in table.lines():
        place.write((text + "\n").encode("utf-8", "replace"))
    place.write(_END.encode())
    return result
