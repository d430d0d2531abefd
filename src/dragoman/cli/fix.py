"""`dragoman fix`: what people put right, kept in a log with reasons."""

from __future__ import annotations

import datetime
import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from dragoman.brief.plain import isolated
from dragoman.cli import opening, options
from dragoman.cli.guard import guarded
from dragoman.errors import UsageError
from dragoman.keep import CHANGEABLE, Keeper
from dragoman.model.claims import ClaimId
from dragoman.model.record import FOLLOW_UP, Correction, EntryId
from dragoman.pipeline import load_reader
from dragoman.query.follow_up import follow_up
from dragoman.settings import Settings

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, no_args_is_help=True,
    help="Put the record right: split, join, reject, restore, change; with a reason, for good.",
)

EntryArgument = Annotated[str, typer.Argument(metavar="ENTRY", help="Id of an entry, as dragoman entries shows it.")]
ClaimsArgument = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Ids of claims: see dragoman show.")]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it is kept in the log.")]
ByOption = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides; by default who is logged in.")]


@app.command()
def split(
    entry: EntryArgument, claims: ClaimsArgument, reason: ReasonOption, by: ByOption = "",
    record: options.RecordOption = options.RECORD,
) -> None:
    """Take claims out of an entry: they are about another matter."""
    with _keeping(record) as keeper:
        _tell(*keeper.split(EntryId(entry), [ClaimId(claim) for claim in claims], reason=reason, by=_who(by)))


@app.command()
def join(
    one: EntryArgument, other: EntryArgument, reason: ReasonOption, by: ByOption = "",
    record: options.RecordOption = options.RECORD,
) -> None:
    """Make one entry of two that are one matter."""
    with _keeping(record) as keeper:
        _tell(*keeper.join(EntryId(one), EntryId(other), reason=reason, by=_who(by)))


@app.command()
def reject(
    claims: ClaimsArgument, reason: ReasonOption, by: ByOption = "", record: options.RecordOption = options.RECORD
) -> None:
    """Let claims count no more: the text does not say this."""
    with _keeping(record) as keeper:
        _tell(keeper.reject([ClaimId(claim) for claim in claims], reason=reason, by=_who(by)))


@app.command()
def restore(
    claims: ClaimsArgument, reason: ReasonOption, by: ByOption = "", record: options.RecordOption = options.RECORD
) -> None:
    """Let rejected claims count again."""
    with _keeping(record) as keeper:
        _tell(keeper.restore([ClaimId(claim) for claim in claims], reason=reason, by=_who(by)))


@app.command()
def change(
    entry: EntryArgument,
    field: Annotated[str, typer.Argument(metavar="FIELD", help=f"One of {', '.join(CHANGEABLE)}.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What it is; dates as YYYY-MM-DD, two with a slash.")],
    reason: ReasonOption, by: ByOption = "", record: options.RecordOption = options.RECORD,
) -> None:
    """Say what a field of an entry is; what was read stays beside it."""
    with _keeping(record) as keeper:
        _tell(keeper.change(EntryId(entry), field, value, reason=reason, by=_who(by)))


@app.command()
def follow(
    entry: EntryArgument,
    status: Annotated[
        str, typer.Argument(metavar="[STATUS]", help=f"{', '.join(FOLLOW_UP)}; by default as it seems.")
    ] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why; by default the acts that show it.")
    ] = "",
    by: ByOption = "", record: options.RecordOption = options.RECORD,
) -> None:
    """Say what became of a promise: confirm what the record lets it seem, or say otherwise."""
    with guarded(), opening.named(record) as opened:
        keeper = Keeper(opened, load_reader(Settings()))
        promise = keeper.entry(EntryId(entry))
        if promise.kind != "commitment":
            raise UsageError(f"{entry} is no promise: its kind is {promise.kind}")
        with opened.reading() as view:
            found = follow_up(view, promise, view.claims_of(promise), datetime.date.today())
        status = status or found.status
        if promise.is_decided and promise.status == status:
            typer.echo(f"{promise.id} is {status} already: nothing is changed")
            return
        shown = [f"{one.does} told by claim {one.claim}" for one in found.evidence if status == found.status]
        why = "; ".join([*([reason] if reason else []), *shown])
        if not why:
            raise UsageError(f"nothing in the record shows that it is {status}: say why with --reason TEXT")
        _tell(keeper.change(promise.id, "status", status, reason=why, by=_who(by)))


@app.command()
def log(record: options.RecordOption = options.RECORD) -> None:
    """Show everything people decided, oldest first."""
    with guarded(), opening.named(record) as opened, opened.reading() as view:
        for one in view.corrections():
            typer.echo(_line(one))


@contextmanager
def _keeping(record: str) -> Iterator[Keeper]:
    """A record open for putting right."""
    with guarded(), opening.named(record) as opened:
        yield Keeper(opened, load_reader(Settings()))


def _who(by: str) -> str:
    if by:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageError("nobody is logged in; say who decides with --by NAME") from error


def _tell(*corrections: Correction) -> None:
    for one in corrections:
        typer.echo(_line(one))


def _line(one: Correction) -> str:
    what = f" {one.field} = {isolated(one.value or '')}" if one.field else ""
    by, reason = isolated(one.by), isolated(one.reason)
    return f"{one.number}  {one.at}  {by}: {one.action}{what}  {' '.join(one.claims)}  ({reason})"
