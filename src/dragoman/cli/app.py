"""The root command. This is the one place that imports by name: `dragoman --help` must not load a reader."""

from __future__ import annotations

import importlib
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

#: Command -> the module that holds its `app`, or "module:name", and its line of help.
COMMANDS = {
    "read": ("dragoman.cli.read", "Read articles and write what they say, every item with its quotation."),
    "explain": ("dragoman.cli.explain", "Show how each item of an article was reached, and why near misses failed."),
    "add": ("dragoman.cli.add", "Read articles and join them to a record: one act is one entry."),
    "entries": ("dragoman.cli.entries", "List what a record holds, every entry with the words of its sources."),
    "show": ("dragoman.cli.show", "Show one entry with all its values, sources, judgements and corrections."),
    "brief": (
        "dragoman.cli.brief", "Write a brief on two states, or on one: every line with the words it was read from."
    ),
    "plot": (
        "dragoman.cli.plot", "Draw what a record holds, as SVG or PNG: timeline, network, map, sectors, heat."
    ),
    "events": (
        "dragoman.cli.questions:events", "List what happened and what is planned: visits, talks, signings, measures."
    ),
    "agreements": (
        "dragoman.cli.questions:agreements",
        "List agreements of every rank, with parties, days, period, value, status.",
    ),
    "promises": (
        "dragoman.cli.questions:promises", "List promises, with who promised, what, by when, and what became of it."
    ),
    "positions": (
        "dragoman.cli.questions:positions", "List positions: who supports, opposes, condemns or demands what."
    ),
    "links": ("dragoman.cli.questions:links", "List air routes, corridors, visa regimes between states."),
    "projects": ("dragoman.cli.questions:projects", "List joint projects."),
    "trade": ("dragoman.cli.questions:trade", "List goods that go from one state to another."),
    "timeline": ("dragoman.cli.questions:timeline", "List everything that has a date, oldest first."),
    "calendar": (
        "dragoman.cli.questions:calendar",
        "List what is to come: planned and scheduled events, promises due; next first.",
    ),
    "changes": ("dragoman.cli.questions:changed", "List what is new or stands otherwise than on a day: --since DATE."),
    "silence": (
        "dragoman.cli.questions:silence", "List pairs of states that are quieter than usual, with their last contact."
    ),
    "firsts": ("dragoman.cli.questions:firsts", "List what is told as the first of its kind."),
    "conflicts": (
        "dragoman.cli.questions:conflicts",
        "List what sources disagree on: dates, places, values that cannot all be true.",
    ),
    "mechanisms": (
        "dragoman.cli.mechanisms", "Show joint commissions and consultations: sessions, the last, the next due."
    ),
    "search": (
        "dragoman.cli.search",
        "Find articles by their words; names of states and persons are found in every language and script.",
    ),
    "export": (
        "dragoman.cli.export", "Write what a record holds as a workbook, tables, a calendar, a graph, linked data."
    ),
    "people": ("dragoman.cli.people", "Show persons: how they are written, the offices they are seen in, the words."),
    "fix": ("dragoman.cli.fix", "Put a record right: split, join, reject, restore, change, with a reason."),
    "reread": ("dragoman.cli.reread", "Read every text of a record again, and say what is read otherwise."),
    "record": ("dragoman.cli.record", "Check a record, back it up, restore it, say what it holds."),
    "demo": ("dragoman.cli.demo", "Read the bundled articles and show the record they make."),
    "pack": ("dragoman.cli.pack", "Check, show and start language packs."),
}


def load(name: str) -> Any:
    """A command: its module holds it as `app`, or under the name behind the colon."""
    module, _, attribute = COMMANDS[name][0].partition(":")
    return typer.main.get_command(getattr(importlib.import_module(module), attribute or "app"))


class _LazyGroup(TyperGroup):
    """Lists all commands by name and help; imports the module of a command when it is called."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for name, (_, text) in COMMANDS.items():
            self.add_command(TyperCommand(name, help=text, short_help=text, rich_markup_mode=None))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, command, rest = super().resolve_command(ctx, args)
        if name in COMMANDS:
            command = load(name)
            command.name = name
        return name, command, rest


app = typer.Typer(
    cls=_LazyGroup, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        metadata = importlib.import_module("importlib.metadata")    # a third of the time of --help
        typer.echo(f"dragoman {metadata.version('dragoman')}")
        raise typer.Exit


@app.callback(help="Reads diplomatic news in its own languages and keeps a sourced record of relations between states.")
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """The options before a command."""


def main() -> None:
    """Run the command line."""
    app(prog_name="dragoman")
