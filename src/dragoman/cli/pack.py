"""`dragoman pack`: language packs checked, shown and started."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.guard import BAD_DATA, guarded
from dragoman.languages.load import pack_code, readable_folders
from dragoman.languages.start import new_pack
from dragoman.packs import check_pack, show_pack

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, no_args_is_help=True, help="Check, show and start language packs."
)


@app.command()
def check(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="Packs to check; all of them if none is named.")
    ] = None,
) -> None:
    """Check packs: keys, names, letters, and every example read through the real pipeline."""
    found = 0
    with guarded():
        for code in [pack_code(code) for code in codes or []] or list(readable_folders()):
            findings = check_pack(code)
            for finding in findings:
                typer.echo(str(finding))
            found += len(findings)
            typer.echo(f"{code}: {len(findings) or 'nothing'} to mend")
    raise typer.Exit(BAD_DATA if found else 0)


@app.command()
def show(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The pack to show.")],
    resolved: Annotated[bool, typer.Option("--resolved", help="With the names it takes from other packs.")] = False,
) -> None:
    """Show what a pack holds."""
    with guarded():
        typer.echo(show_pack(pack_code(code), resolved=resolved))


@app.command()
def new(
    code: Annotated[str, typer.Argument(metavar="CODE", help="ISO 639 code of the language.")],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Its English name.")] = "",
    into: Annotated[
        Path | None, typer.Option("--into", metavar="FOLDER", help="Where to write it; among the packs by default.")
    ] = None,
) -> None:
    """Start a pack from the template."""
    with guarded():
        folder = new_pack(code, name, into) if into else new_pack(code, name)
        typer.echo(f"{folder}\nCONTRIBUTING.md says in which order to fill it; then: dragoman pack check {code}")
