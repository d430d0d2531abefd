"""`dragoman people`: the persons of a record."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.brief.people import person_lines
from dragoman.cli import answers, opening, options
from dragoman.cli.answers import AnswerFormat, AnswerOption, WordsOption, words_in
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.export.sheets import PEOPLE, people_rows
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.query.people import find_people, profiles
from dragoman.query.states import StateNames

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def people(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="In any script; without it, whoever was seen last.")
    ] = "",
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="STATE", help="Only of this state; may be given again.")
    ] = None,
    form: AnswerOption = AnswerFormat.table,
    limit: Annotated[int, typer.Option("--limit", min=1, max=options.MOST, help="So many at most.")] = 50,
    quotes: Annotated[
        int, typer.Option("--quotes", min=0, max=options.MOST, help="So many quotations of each at most.")
    ] = 3,
    language: WordsOption = "",
    record: options.RecordOption = options.RECORD,
) -> None:
    """Show persons: how they are written, the offices they are seen in, the words."""
    with guarded(), Output(None) as place, opening.named(record) as opened:
        world = load_gazetteer()
        words = words_in(language, world, load_ontology())
        codes = [StateNames(world).code(state) for state in states or ()]
        with opened.reading() as view:
            people = find_people(view, name, states=codes, limit=limit, with_sightings=False)
            is_table = form is AnswerFormat.table
            found = profiles(view, people, quotes=quotes if is_table else 1, with_offices=not is_table)
        if not is_table:
            names = [field.name for field in PEOPLE]
            rows = (dict(zip(names, row, strict=True)) for row in people_rows(found))
            answers.write_rows(rows, names, form, place)
            return
        look = look_of(place)
        for profile in found:
            for line in person_lines(profile, words, most_quotes=quotes):
                place.write((look.finish(line) + "\n").encode("utf-8", "replace"))
        if not found:
            nobody = words.say("nobody of that name") if name else words.say("nobody yet")
            place.write(f"{nobody}\n".encode())
