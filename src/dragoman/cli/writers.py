"""The formats of `dragoman read`: each takes readings one by one and ends once."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from dragoman.brief import Labels, Look, Table
from dragoman.cli.output import Output
from dragoman.export import json_text, reading_to_json
from dragoman.gazetteer.load import Gazetteer
from dragoman.model.reading import Reading
from dragoman.ontology.load import Ontology

_FILE_WIDTH = 100
_WIDEST = 140


class Format(StrEnum):
    """What the output looks like."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class Writer(Protocol):
    """Takes readings and writes them."""

    def add(self, reading: Reading) -> None:
        """Take one reading."""

    def close(self) -> None:
        """Write what is left; nothing comes after."""


class Knowledge(Protocol):
    """Whoever has the names behind the codes of a reading: the reader."""

    @property
    def gazetteer(self) -> Gazetteer: ...  # noqa: D102
    @property
    def ontology(self) -> Ontology: ...  # noqa: D102


class _Lines:
    """One JSON object a line, written as soon as it is read."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def add(self, reading: Reading) -> None:
        self._output.write(json_text(reading_to_json(reading)) + b"\n")

    def close(self) -> None:
        pass


class _Array:
    """One JSON list, indented."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._before = b"[\n"

    def add(self, reading: Reading) -> None:
        self._output.write(self._before + json_text(reading_to_json(reading), indent=1))
        self._before = b",\n"

    def close(self) -> None:
        self._output.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")


class _Table:
    """The table for people, written at the end, when everything about two states is known."""

    def __init__(self, output: Output, labels: Labels) -> None:
        self._output = output
        self._encoding = "utf-8" if output.path else sys.stdout.encoding or "utf-8"
        self._table = Table(labels, look_of(output))

    def add(self, reading: Reading) -> None:
        self._table.add(reading)

    def close(self) -> None:
        for line in self._table.lines():
            self._output.write((line + "\n").encode(self._encoding, "replace"))


def writer(form: Format, output: Output, names: Knowledge) -> Writer:
    """The writer of a format; only the table needs names for codes."""
    if form is Format.table:
        return _Table(output, Labels(names.gazetteer, names.ontology))
    return _Array(output) if form is Format.json else _Lines(output)


def format_of(path: Path | None, wanted: Format | None) -> Format:
    """The format asked for, else the one the name of the output file says, else the table."""
    if wanted is not None:
        return wanted
    suffix = path.suffix.lower().lstrip(".") if path else ""
    return Format(suffix) if suffix in (Format.json, Format.jsonl) else Format.table


def look_of(output: Output) -> Look:
    """What the place of the output can show."""
    if output.path is not None:
        return Look(width=_FILE_WIDTH)
    is_terminal = sys.stdout.isatty()
    has_colour = is_terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns if is_terminal else _FILE_WIDTH
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
    return Look(width=min(width, _WIDEST), has_colour=has_colour, is_unicode=encoding.startswith("utf"))
