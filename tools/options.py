"""Writes the page of all commands with their options, and that of the settings, from the code that defines them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from dragoman import settings
from dragoman.cli.app import COMMANDS, load

DOCS = Path(__file__).resolve().parents[1] / "docs" / "reference"
_WRITTEN = "Written by `tools/options.py` from the code; `make golden` writes it anew."


def pages() -> dict[Path, str]:
    """Both pages by their paths."""
    return {DOCS / "options.md": options_page(), DOCS / "settings.md": settings_page()}


def options_page() -> str:
    """Every command with its arguments and options."""
    lines = ["# Options", "", _WRITTEN, "", "What the commands do: [command line](command-line.md).", ""]
    for name, (_, text) in COMMANDS.items():
        lines += [f"## {name}", "", text, ""]
        command = load(name)
        for inner, one in getattr(command, "commands", {}).items() or [("", command)]:
            if inner:
                lines += [f"### {name} {inner}", "", f"{one.help or ''}".split("\n", maxsplit=1)[0], ""]
            lines += [*_table(one), ""]
    return "\n".join(lines)


def _table(command: Any) -> Iterator[str]:
    rows = [one for one in command.params if "--help" not in one.opts]
    if not rows:
        return
    yield "| | takes | by default | |"
    yield "|---|---|---|---|"
    for one in rows:
        is_option = any(option.startswith("-") for option in one.opts)
        names = ", ".join(f"`{option}`" for option in one.opts) if is_option else f"`{one.metavar or one.name}`"
        takes = f"`{one.metavar or _choices(one)}`" if is_option and not getattr(one, "is_flag", False) else ""
        shown = one.default not in (None, "", False, (), []) and is_option
        default = f"`{getattr(one.default, 'value', one.default)}`" if shown else ""
        yield f"| {names} | {takes} | {default} | {_escaped(one.help or '')} |"


def _choices(option: Any) -> str:
    """What an option without a name for its value takes: one of some words, else a value of a type."""
    kinds = [option.type_descriptor.annotation, *get_args(option.type_descriptor.annotation)]
    named = [str(one.value) for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum) for one in kind]
    plain = next((kind.__name__ for kind in kinds if isinstance(kind, type) and kind is not type(None)), "text")
    return " or ".join(named) or plain.upper()


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def settings_page() -> str:
    """Every setting of a run with its default and its help, which is the comment behind it."""
    source = inspect.getsource(settings)
    lines = source.splitlines()
    rows = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            help_text = lines[node.lineno - 1].partition("# ")[2]
            kind, default = ast.unparse(node.annotation), getattr(settings.Settings(), node.target.id)
            shown = "" if default in ("", None) else f"`{default}`"
            rows.append(f"| `{node.target.id}` | `{_escaped(kind)}` | {shown} | {help_text} |")
    return "\n".join([
        "# Settings", "", _WRITTEN, "",
        "What a run of the reader is told: `dragoman.settings.Settings`. The command line sets them by options.", "",
        "| setting | type | by default | |", "|---|---|---|---|", *rows, "",
        "## Environment", "", "| variable | |", "|---|---|",
        "| `DRAGOMAN_RECORD` | the record of commands that are given no `--record` |",
        "| `DRAGOMAN_CACHE` | the folder of lists of names kept for the next command, by default in the cache of the "
        "user; empty: none is kept |",
        "| `NO_COLOR` | no colours on a terminal |", "",
    ])
