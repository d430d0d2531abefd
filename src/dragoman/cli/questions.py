"""The questions of the command line: one command for each, all with the same filters."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Annotated

import typer

from dragoman.brief.lines import change_told
from dragoman.brief.lines_table import LineTable
from dragoman.cli import answers, options
from dragoman.cli.answers import (
    DISPUTED,
    LIMIT,
    AnswerFormat,
    AnswerOption,
    LimitOption,
    WordsOption,
    read_in,
    words_in,
)
from dragoman.cli.filters import Filters, filtered, past_day
from dragoman.cli.guard import guarded, tell
from dragoman.cli.output import Output
from dragoman.cli.writers import look_of
from dragoman.errors import UsageError
from dragoman.model.dates import moved_by
from dragoman.query.changes import Change, changes
from dragoman.query.columns import Cell, cells, columns
from dragoman.query.knowledge import Knowledge
from dragoman.query.lines import Line
from dragoman.query.questions import EVERY_KIND, KINDS, Questions
from dragoman.query.silence import Silence, silences
from dragoman.store.collecting import without_collecting

Answer = Callable[[Questions, Filters, int], Iterable[Line]]


def _app(run: Callable[..., None], without: tuple[str, ...] = ()) -> typer.Typer:
    made = typer.Typer(add_completion=False, rich_markup_mode=None)
    made.command()(filtered(run, without))
    return made


def _question(
    text: str, what: str, answer: Answer, *, kinds: tuple[str, ...] = (), keeps_order: bool = False,
    most: int = LIMIT,
) -> typer.Typer:
    """A command that answers with lines; `what` names their columns, `kinds` are all the entries it may answer with."""

    def run(
        form: AnswerOption = AnswerFormat.table, limit: LimitOption = most, language: WordsOption = "", *,
        filters: Filters,
    ) -> None:
        with guarded(), Output(None) as place, filters.questions() as asking:
            words = words_in(language, asking.gazetteer, asking.ontology)
            asking = read_in(words, form, asking)
            with without_collecting():
                lines = list(answer(asking, filters, limit + 1))    # one more tells whether any are left out
            shown = lines[-limit:] if keeps_order else lines[:limit]
            answers.write_lines(shown, what, form, place, words, keeps_order=keeps_order)
            if len(lines) > limit:
                tell(_told_rest(limit, asking.count(filters.asked(), kinds=kinds) if kinds else 0))

    run.__doc__ = text
    return _app(run)


def _told_rest(limit: int, most: int) -> str:
    """That an answer is cut, and at how many lines it would not be; `most` counts what filters may leave out, too."""
    if not most:
        return f"shown: the newest {limit:,}, and there are more; --limit N shows N"
    return f"shown: the newest {limit:,} of at most {most:,}; --limit {most} shows all"


def _tell_cut(found: Sequence[object], limit: int, which: str) -> None:
    if len(found) > limit:
        tell(f"shown: the {which} {limit:,}, and there are more; --limit N shows N")


def _lines(text: str, what: str) -> typer.Typer:
    return _question(
        text, what, lambda asking, filters, limit: asking.ask(what, filters.asked(), limit=limit), kinds=KINDS[what],
    )


events = _lines("List what happened and what is planned: visits, talks, signings, measures.", "events")
agreements = _lines("List agreements of every rank, with parties, days, period, value, status.", "agreements")
promises = _lines("List promises, with who promised, what, by when, and what became of it.", "promises")
positions = _lines("List positions: who supports, opposes, condemns or demands what.", "positions")
links = _lines("List air routes, corridors, visa regimes between states.", "links")
projects = _lines("List joint projects.", "projects")
trade = _lines("List goods that go from one state to another.", "trade")
timeline = _question(
    "List everything that has a date, oldest first.", "", lambda asking, filters, limit: asking.timeline(
        filters.asked(), limit=limit), kinds=EVERY_KIND, keeps_order=True,
)
firsts = _question(
    "List what is told as the first of its kind.", "events",
    lambda asking, filters, limit: asking.firsts(filters.asked(), limit=limit),
)
conflicts = _question(
    "List what sources disagree on: dates, places, values that cannot all be true.", "",
    lambda asking, filters, limit: asking.conflicts(filters.asked(), limit=limit), most=DISPUTED,
)


def _calendar(
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=options.MOST, help="Within so many days.")
    ] = 365,
    form: AnswerOption = AnswerFormat.table, limit: LimitOption = LIMIT, language: WordsOption = "", *,
    filters: Filters,
) -> None:
    """List what is to come: planned and scheduled events, promises due; next first."""
    with guarded(), Output(None) as place, filters.questions() as asking:
        words = words_in(language, asking.gazetteer, asking.ontology)
        asking = read_in(words, form, asking)
        lines = asking.calendar(filters.asked(), days=days, limit=limit + 1)
        answers.write_lines(lines[:limit], "", form, place, words, keeps_order=True)
        _tell_cut(lines, limit, "next")


def _changes(
    form: AnswerOption = AnswerFormat.table, limit: LimitOption = LIMIT, language: WordsOption = "", *,
    filters: Filters,
) -> None:
    """List what is new or stands otherwise than on a day: --since DATE."""
    with guarded(), Output(None) as place, filters.questions() as asking:
        since = past_day(filters.since, "--since", asking.today)
        if since is None:
            raise UsageError("changes since when? Type --since and a day, such as --since 2025-03-04")
        words = words_in(language, asking.gazetteer, asking.ontology)
        asking = read_in(words, form, asking)
        before = moved_by(since, -1)
        asked = filters.everything_since()
        found = list(itertools.islice(changes(asking, Knowledge(day=before), asked), limit + 1))
        _tell_cut(found, limit, "first")
        found = found[:limit]
        if form is AnswerFormat.table:
            table = LineTable(words, look_of(place))
            for one in found:
                table.add(one.line, change_told(one, words))
            answers.write_table(table, place)
            return
        names = ["change", "before", "after", *(column.name for column in columns(""))]
        answers.write_rows((_change_cells(one) for one in found), names, form, place)


def _change_cells(one: Change) -> dict[str, Cell]:
    return {"change": one.what, "before": one.before, "after": one.after, **cells(one.line, "")}


def _silence(
    form: AnswerOption = AnswerFormat.table, limit: LimitOption = LIMIT, language: WordsOption = "", *,
    filters: Filters,
) -> None:
    """List pairs of states that are quieter than usual, with their last contact."""
    with guarded(), Output(None) as place, filters.questions() as asking:
        words = words_in(language, asking.gazetteer, asking.ontology)
        asking = read_in(words, form, asking)
        found = silences(asking, filters.asked(), limit=limit + 1)
        _tell_cut(found, limit, "quietest")
        found = found[:limit]
        if form is AnswerFormat.table:
            table = LineTable(words, look_of(place), keeps_order=True)
            for one in found:
                table.add(one.last, _told_silence(one))
            answers.write_table(table, place)
            return
        rows = [_silence_cells(one) for one in found]
        answers.write_rows(rows, list(rows[0]) if rows else _SILENCE_COLUMNS, form, place)


_SILENCE_COLUMNS = ["first", "second", "quiet_days", "usual_days", "contacts", "last_entry", "last_type", "last_date"]


def _told_silence(one: Silence) -> str:
    return f"quiet for {one.quiet_days} days; usually {one.usual_days:g} between {one.contacts} contacts"


def _silence_cells(one: Silence) -> dict[str, Cell]:
    values: list[Cell] = [
        *one.states, one.quiet_days, one.usual_days, one.contacts, one.last.id, one.last.type, one.last.date.edtf or "",
    ]
    return dict(zip(_SILENCE_COLUMNS, values, strict=True))


calendar = _app(_calendar)
changed = _app(_changes)
silence = _app(_silence)
