"""The root command. This is the one place that imports by name: `dragoman --help` must not load a reader."""

from __future__ import annotations

import importlib
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

#: Command -> the module that holds its `app`, and its line of help.
COMMANDS = {
    "read": ("dragoman.cli.read", "Read articles and write what they say, every item with its quotation."),
    "explain": ("dragoman.cli.explain", "Show how each item of an article was reached, and why near misses failed."),
    "add": ("dragoman.cli.add", "Read articles and join them to a record: one act is one entry."),
    "entries": ("dragoman.cli.entries", "List what a record holds, every entry with the words of its sources."),
    "show": ("dragoman.cli.show", "Show one entry with all its values, sources, judgements and corrections."),
    "people": ("dragoman.cli.people", "Show persons: how they are written, the offices they are seen in, the words."),
    "fix": ("dragoman.cli.fix", "Put a record right: split, join, reject, restore, change, with a reason."),
    "reread": ("dragoman.cli.reread", "Read every text of a record again, and say what is read otherwise."),
    "record": ("dragoman.cli.record", "Check a record, back it up, restore it, say what it holds."),
    "demo": ("dragoman.cli.demo", "Read the bundled articles and show the record they make."),
    "pack": ("dragoman.cli.pack", "Check, show and start language packs."),
}


class _LazyGroup(TyperGroup):
    """Lists all commands by name and help; imports the module of a command when it is called."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for name, (_, text) in COMMANDS.items():
            self.add_command(TyperCommand(name, help=text, short_help=text, rich_markup_mode=None))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, command, rest = super().resolve_command(ctx, args)
        if name in COMMANDS:
            module = importlib.import_module(COMMANDS[name][0])
            command = typer.main.get_command(module.app)
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
