"""`dragoman export`: what a record holds in the files of other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.filters import Filters, filtered
from dragoman.cli.guard import guarded, tell
from dragoman.cli.output import Output
from dragoman.errors import UsageError
from dragoman.export.formats import FORMATS, Format
from dragoman.export.selection import Selection, select
from dragoman.export.writing import write_folder
from dragoman.read import reason

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class ExportFormat(StrEnum):
    """What is written."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    ics = "ics"
    graphml = "graphml"
    gexf = "gexf"
    turtle = "turtle"
    jsonld = "jsonld"
    ftm = "ftm"
    plover = "plover"


class Nodes(StrEnum):
    """What the nodes of a graph are."""

    states = "states"
    persons = "persons"


def _export(
    form: Annotated[ExportFormat, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(ExportFormat)}.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write to, replaced only when all is written; a folder for csv "
                     "and parquet. By default standard output."),
    ] = None,
    own: Annotated[
        str, typer.Option("--own", metavar="STATE", help="Fill in the status form of this state's agreements "
                          "(csv, xlsx).")
    ] = "",
    aggregate: Annotated[
        bool, typer.Option("--aggregate", help="One edge for two nodes, with counts by type and year (graphml, gexf).")
    ] = False,
    nodes: Annotated[
        Nodes, typer.Option("--nodes", help="What is joined with what (graphml, gexf).")
    ] = Nodes.states, *, filters: Filters,
) -> None:
    """Write what a record holds as a workbook, tables, a calendar, a graph, linked data."""
    with guarded():
        wanted = FORMATS[form.value]
        _check(form.value, wanted, output, own=own, is_graph=aggregate or nodes is Nodes.persons)
        with filters.questions() as asking:
            selection = select(asking, filters.asked(), own=own, is_aggregated=aggregate,
                               has_persons=nodes is Nodes.persons)
            _write(wanted, selection, output)
            if next(selection.every_line(), None) is None:
                tell("nothing in the record answers this: the export is empty")


def _check(name: str, wanted: Format, output: Path | None, *, own: str, is_graph: bool) -> None:
    """Raises UsageError for options that do not fit the format."""
    if own and not wanted.has_form:
        raise UsageError(f"--own fills in a form that csv and xlsx have; {name} has none")
    if is_graph and not wanted.has_graph:
        raise UsageError(f"--aggregate and --nodes are for the graphs of graphml and gexf; {name} has none")
    if output is None and wanted.files is not None:
        raise UsageError(f"{name} is {wanted.about}: say where with --output FOLDER")
    if output is None and not wanted.is_text and sys.stdout.isatty():
        raise UsageError(f"{name} is {wanted.about}: say where with --output FILE")


def _write(wanted: Format, selection: Selection, output: Path | None) -> None:
    if wanted.content is not None:
        _write_file(wanted.content(selection), output)
    if wanted.files is not None and output is not None:
        try:
            write_folder(output.resolve(), wanted.files(selection))
        except OSError as error:
            raise UsageError(f"cannot write into {output}: {reason(error)}") from error


def _write_file(content: Iterator[bytes], path: Path | None) -> None:
    with Output(path) as place:
        for data in content:
            place.write(data)


app.command()(filtered(_export))
