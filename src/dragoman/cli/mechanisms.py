"""`dragoman mechanisms`: joint commissions, consultations, dialogues with their sessions and the next one due."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.brief import Labels
from dragoman.brief.beside import rounds_lines
from dragoman.cli import options
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.query.rounds import rounds
from dragoman.store.codec import dumps
from dragoman.store.open import open_record

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class MechanismFormat(StrEnum):
    """What the list looks like."""

    text = "text"
    jsonl = "jsonl"


@app.command()
def mechanisms(
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="CODE", help="A state that takes part; twice for a pair.")
    ] = None,
    form: Annotated[
        MechanismFormat, typer.Option("--format", help="text, or jsonl: one mechanism a line.")
    ] = MechanismFormat.text,
    record: options.RecordOption = options.RECORD,
) -> None:
    """Show joint commissions and consultations: sessions, the last, the next due."""
    with guarded(), Output(None) as place, open_record(options.where(record)) as opened:
        world = load_gazetteer()
        labels, look = Labels(world, load_ontology()), look_of(place)
        with opened.reading() as view:
            codes = [options.state(code, world) for code in states or ()]
            found = rounds(view, codes, datetime.date.today())
        for one in found:
            lines = [dumps(one)] if form is MechanismFormat.jsonl else map(look.finish, rounds_lines(one, labels))
            for line in lines:
                place.write((line + "\n").encode("utf-8", "replace"))
        if not found and form is MechanismFormat.text:
            place.write(b"none yet\n")
