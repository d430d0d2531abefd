"""`dragoman mechanisms`: joint commissions, consultations, dialogues with their sessions and the next one due."""

from __future__ import annotations

import typer

from dragoman.brief.formats import format_lines
from dragoman.cli import answers
from dragoman.cli.answers import AnswerFormat, AnswerOption, WordsOption, words_in
from dragoman.cli.filters import Filters, filtered
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.export.forms import session_sheet
from dragoman.export.selection import select
from dragoman.query.questions import KINDS

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def mechanisms(form: AnswerOption = AnswerFormat.table, language: WordsOption = "", *, filters: Filters) -> None:
    """Show joint commissions and consultations: sessions, the last, the next due."""
    with guarded(), Output(None) as place, filters.questions() as asking:
        asked = filters.asked()
        if form is not AnswerFormat.table:
            sheet = session_sheet(select(asking, asked))
            names = [field.name for field in sheet.fields]
            answers.write_rows((dict(zip(names, row, strict=True)) for row in sheet.rows()), names, form, place)
            return
        told = {line.id for line in asking.lines(asked, kinds=(*KINDS["events"], *KINDS["mechanisms"]))}
        codes = [asking.understanding.code(name) for name in (*asked.states, *asked.partners)]
        words, look = words_in(language, asking.gazetteer, asking.ontology), look_of(place)
        found = [one for one in asking.rounds(codes) if not told.isdisjoint(one.entries)]
        for one in found:
            for line in format_lines(one, words):
                place.write((look.finish(line) + "\n").encode("utf-8", "replace"))
        if not found:
            place.write(f"{answers.nothing(words)}\n".encode())


app.command()(filtered(mechanisms))
