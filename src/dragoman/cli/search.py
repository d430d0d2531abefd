"""`dragoman search`: full text over the articles of a record, across languages and scripts."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.brief.plain import clean, isolated, wrapped
from dragoman.brief.rows import named_site
from dragoman.cli import answers, opening, options
from dragoman.cli.answers import AnswerFormat, AnswerOption, LimitOption
from dragoman.cli.guard import guarded, tell
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.gazetteer.load import Gazetteer, load_gazetteer
from dragoman.model.record import published_by
from dragoman.ontology.load import load_ontology
from dragoman.query.columns import SEPARATOR, Cell
from dragoman.query.searching import Hit, shared_names
from dragoman.query.searching import search as find
from dragoman.query.states import Shared, StateNames

app = typer.Typer(add_completion=False, rich_markup_mode=None)
COLUMNS = ["published", "outlet", "language", "headline", "text", "start", "end", "entries", "url", "document"]
_MOST_ENTRIES = 5
_HINT = "words are found whole: a star finds what begins alike, as in embass*"


@app.command()
def search(
    question: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words; "words that stand together"; the beginn* of a word.')
    ],
    form: AnswerOption = AnswerFormat.table,
    limit: LimitOption = 50,
    record: options.RecordOption = options.RECORD,
) -> None:
    """Find articles by their words; names of states and persons are found in every language and script."""
    with guarded(), Output(None) as place, opening.named(record) as opened:
        with opened.reading() as view:
            world, typed = load_gazetteer(), " ".join(question)
            names = StateNames(world)
            hits, shared = find(view, names, typed, limit=limit), shared_names(names, typed, view)
        for one in shared if hits else ():
            tell(_told_shared(one, world))
        if form is not AnswerFormat.table:
            answers.write_rows(map(_cells, hits), COLUMNS, form, place)
            return
        look = look_of(place)
        for hit in hits:
            for line in _lines(hit, look.width):
                place.write((look.finish(line) + "\n").encode("utf-8", "replace"))
        if not hits:
            words = answers.words_in("", world, load_ontology())
            place.write(f"{answers.nothing(words)}; {_HINT}\n".encode())


def _told_shared(one: Shared, world: Gazetteer) -> str:
    place = world.places[one.place]
    return (
        f"{one.written} may be {world.label(one.code)} or {place.name} ({world.label(place.country)}): "
        "articles on either are found"
    )


def _lines(hit: Hit, width: int) -> list[str]:
    source = hit.source
    day = source.day.isoformat() if source.day else "no date"
    title = isolated(source.title or published_by(source.id))
    lines = [f"{day}  {title} [{isolated(named_site(source.publisher))}, {source.language}]"]
    if hit.text:
        lines += [f"  {line}" for line in wrapped(isolated(f"…{clean(hit.text)}…"), width - 2)]
    lines += [f"  entry {entry}" for entry in hit.entries[:_MOST_ENTRIES]]
    return lines


def _cells(hit: Hit) -> dict[str, Cell]:
    source = hit.source
    values: list[Cell] = [
        source.day, source.publisher, source.language, source.title or "", hit.text, hit.start, hit.end,
        SEPARATOR.join(hit.entries), source.url or "", source.sha256,
    ]
    return dict(zip(COLUMNS, values, strict=True))
