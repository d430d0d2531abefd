"""`dragoman explain`: which rule took which words."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.brief.plain import clean, harmless
from dragoman.cli import options
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.run import run
from dragoman.model.text import Document
from dragoman.pipeline import load_reader

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file (.txt .json .jsonl), or - for standard input.")],
    published: options.PublishedOption = "",
    lang: options.LanguageOption = "",
) -> None:
    """Show how each item of an article was reached, and why near misses failed."""
    with guarded(), Output(None) as place:
        chosen = options.settings(published, lang)
        reader = load_reader(chosen)

        def show(document: Document) -> None:
            heading = clean(document.title or document.source or document.id)
            lines = [f"── {heading}", *map(harmless, reader.explain(document).split("\n"))]
            place.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))

        result = run([file], chosen, lambda one: show(one.document), watch=False)
    raise typer.Exit(result.exit_code)
