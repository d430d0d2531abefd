"""`dragoman brief`: what a desk officer reads before a meeting."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.brief.document import Brief
from dragoman.brief.docx import docx
from dragoman.brief.html import html
from dragoman.brief.making import DAYS, Wanted, make_brief
from dragoman.brief.markdown import markdown
from dragoman.brief.terminal import terminal_lines
from dragoman.brief.words import Words
from dragoman.cli import opening, options
from dragoman.cli.answers import WordsOption, words_in
from dragoman.cli.filters import Filters, past_day
from dragoman.cli.guard import guarded
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.errors import UsageError
from dragoman.plot.brief import pictures
from dragoman.query.knowledge import Knowledge
from dragoman.query.questions import Questions

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class BriefFormat(StrEnum):
    """What a brief looks like."""

    text = "text"
    markdown = "markdown"
    html = "html"
    docx = "docx"


_BY_SUFFIX = {".txt": BriefFormat.text, ".md": BriefFormat.markdown, ".html": BriefFormat.html,
              ".htm": BriefFormat.html, ".docx": BriefFormat.docx}
_MOST_STATES = 2
_LAST = "last"                          # instead of a day: since the brief that was marked last


@app.command()
def brief(
    states: Annotated[
        list[str], typer.Argument(metavar="STATE [STATE]", help="One state or two that the brief is on: code or name.")
    ],
    form: Annotated[
        BriefFormat | None,
        typer.Option("--format", help="By default what the name of the output file says, else text."),
    ] = None,
    output: options.OutputOption = None,
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="With what changed since this day; or: last.")
    ] = "",
    mark: Annotated[
        bool, typer.Option("--mark", help="Remember this brief: --since last then shows what came after it.")
    ] = False,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=options.MOST, help="How far ahead it looks.")
    ] = DAYS,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="As it was known and stood on this day; by default today.")
    ] = "",
    language: WordsOption = "",
    courtesies: Annotated[bool, typer.Option("--courtesies", help="With praise and thanks.")] = False,
    min_confidence: options.ConfidenceOption = 0.0,
    record: options.RecordOption = options.RECORD,
) -> None:
    """Write a brief on two states, or on one: every line with the words it was read from."""
    with guarded(), Output(output) as place:
        shape = _form_of(output, form)
        if shape is BriefFormat.docx and output is None and sys.stdout.isatty():
            raise UsageError("a DOCX file is nothing to read on a terminal: type --output FILE.docx")
        if len(states) > _MOST_STATES:
            raise UsageError(f"a brief is on one state or two, not on {len(states)}; quote names of several words")
        with Filters(as_of=as_of, record=record).questions() as asking:
            codes = tuple(asking.understanding.code(name) for name in states)
            if len(set(codes)) < len(codes):
                raise UsageError(f"{' and '.join(states)} are both {codes[0]}: type two different states")
            first, before = _since(since, codes, asking)
            wanted = Wanted(
                states=codes, since=first, before=before, days=days, min_confidence=min_confidence,
                has_courtesies=courtesies,
            )
            words = words_in(language, asking.gazetteer, asking.ontology)
            made = make_brief(asking, words, wanted)
        if mark:
            with opening.named(record) as opened:
                opened.mark_brief(codes, made.day)
        place.write(_written(made, shape, place, words))


def _since(
    typed: str, codes: Sequence[str], asking: Questions
) -> tuple[datetime.date | None, Knowledge | None]:
    """The day from which changes are shown, and what was known before, where that is not all of the day before."""
    if typed != _LAST:
        return past_day(typed, "--since", asking.today), None
    mark = asking.view.brief_mark(codes)
    if mark is None:
        raise UsageError(f"no brief on {' and '.join(codes)} was marked yet: make one with --mark")
    return mark.day, Knowledge(without=asking.view.documents_after(mark))


def _form_of(path: Path | None, wanted: BriefFormat | None) -> BriefFormat:
    """The format that was typed, else that of the suffix; raises UsageError for a suffix that says none."""
    if wanted is not None or path is None or not path.suffix:
        return wanted or BriefFormat.text
    if path.suffix.lower() not in _BY_SUFFIX:
        raise UsageError(f"{path.name}: briefs are {', '.join(_BY_SUFFIX)}; or type --format")
    return _BY_SUFFIX[path.suffix.lower()]


def _written(made: Brief, form: BriefFormat, place: Output, words: Words) -> bytes:
    if form is BriefFormat.docx:
        return docx(made)
    if form is BriefFormat.html:
        return html(made, pictures(made, words)).encode("utf-8", "replace")
    if form is BriefFormat.markdown:
        return markdown(made).encode("utf-8", "replace")
    return "".join(f"{line}\n" for line in terminal_lines(made, look_of(place))).encode("utf-8", "replace")
