"""The columns of every kind of line: what tables, exports and data frames show, each with a word on what it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.merge.said import iso
from dragoman.model.claims import Quantity
from dragoman.query.lines import AgreementLine, EventLine, Line, LinkLine, Part, PositionLine, PromiseLine, TradeLine

Cell = str | int | float | bool | datetime.date | None
CellType = type[str] | type[int] | type[float] | type[bool] | type[datetime.date]
SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, where a line has it, and the type of its cells where one is filled."""

    name: str
    help: str
    get: Callable[[Any], Cell]
    cell: CellType = str


def columns(what: str) -> tuple[Column, ...]:
    """The columns of events, agreements, promises and so on; those all kinds have when `what` is no kind."""
    return (*_HEAD, *_OWN.get(what, ()), *_TAIL)


def cells(line: Line, what: str) -> dict[str, Cell]:
    """The cells of a line by the names of its columns."""
    return {column.name: column.get(line) for column in columns(what)}


def described(part: Part) -> str:
    """Somebody in words: name, office (state)."""
    words = [word for word in (part.name, part.office) if word] or [part.written]
    text = ", ".join(dict.fromkeys(words))
    return f"{text} ({part.state})" if part.state and part.kind != "state" else text


def amount(value: Quantity | None) -> str:
    """An amount in words: "USD 160,000,000"."""
    if value is None:
        return ""
    number = f"{value.amount:,.0f}" if value.amount >= 1 else f"{value.amount:g}"
    return f"{'about ' if value.is_approximate else ''}{value.currency or ''} {number} {value.unit or ''}".strip()


def joined(words: Iterable[str]) -> str:
    """Several values in one cell."""
    return SEPARATOR.join(words)


def _parts(parts: Iterable[Part], *roles: str) -> str:
    return joined(described(part) for part in parts if not roles or part.role in roles)


def _sources(line: Line) -> str:
    named = (
        f"{one.outlet} ({one.language}, {one.published.isoformat() if one.published else 'no date'})"
        for one in line.quotations
    )
    return joined(dict.fromkeys(named))


def _conflicts(line: Line) -> str:
    return joined(
        f"{name}: {' / '.join(value.text for value in values)}" for name, values in sorted(line.disputed.items())
    )


def _history(line: Line) -> str:
    return joined(f"{step.value} ({step.told.isoformat() if step.told else 'no date'})" for step in line.history)


_HEAD = (
    Column("id", "id of the entry: dragoman show ID tells everything about it", lambda one: one.id),
    Column("type", "event type, kind of instrument, stance, strength of a promise", lambda one: one.type),
    Column("states", "codes of the states and organisations it is between", lambda one: joined(one.states)),
    Column("standing", "where it stands on the day of the question", lambda one: one.standing),
    Column("date", "when it was or is due, EDTF", lambda one: one.date.edtf or ""),
    Column("earliest", "first day it may have been", lambda one: one.date.earliest, datetime.date),
    Column("latest", "last day it may have been", lambda one: one.date.latest, datetime.date),
    Column("date_basis", "how the date is known: explicit, relative, inherited...",
           lambda one: one.date.basis if one.date.is_known else ""),
    Column("title", "its title, what is promised, what a stance is on; in the words of a text", lambda one: one.title),
)
_TAIL = (
    Column("sectors", "codes of sectors", lambda one: joined(one.sectors)),
    Column("told_as", "modality, status or strength as last told", lambda one: one.status),
    Column("history", "every step with the day it was first told", _history),
    Column("conflicts", "what sources disagree on", _conflicts),
    Column("sources", "how many independent sources tell it", lambda one: one.sources, int),
    Column("confidence", "of the surest claim, 0 to 1", lambda one: one.confidence, float),
    Column("first_told", "first day of publication", lambda one: one.first_told, datetime.date),
    Column("last_told", "last day of publication", lambda one: one.last_told, datetime.date),
    Column("quote", "the words it was first read from", lambda one: one.quotations[0].text if one.quotations else ""),
    Column("language", "language of the quote", lambda one: one.quotations[0].language if one.quotations else ""),
    Column("outlet", "who published the quote", lambda one: one.quotations[0].outlet if one.quotations else ""),
    Column("published", "when it was published",
           lambda one: one.quotations[0].published if one.quotations else None, datetime.date),
    Column("url", "where it was published", lambda one: (one.quotations[0].url or "") if one.quotations else ""),
    Column("start", "where the quote begins in its text, in characters",
           lambda one: one.quotations[0].start if one.quotations else None, int),
    Column("end", "where it ends", lambda one: one.quotations[0].end if one.quotations else None, int),
    Column("document", "SHA-256 of that text", lambda one: one.quotations[0].document if one.quotations else ""),
    Column("all_sources", "every outlet with language and day", _sources),
)


def _of_event(one: EventLine) -> str:
    return _parts(one.parts)


def _persons(one: EventLine) -> str:
    return _parts(part for part in one.parts if part.kind == "person" and not part.is_unnamed)


def _period(one: AgreementLine, place: int) -> str:
    return one.period[place] if one.period else ""


_OWN: Mapping[str, tuple[Column, ...]] = {
    "events": (
        Column("form", "official, working, transit...; empty where no text says", lambda one: one.form),
        Column("participants", "who took part, with office and state", _of_event),
        Column("persons", "of these the persons who are named", _persons),
        Column("hosts", "states that received", lambda one: joined(one.hosts)),
        Column("guests", "states that travelled", lambda one: joined(one.guests)),
        Column("place", "id of the place", lambda one: one.place),
        Column("place_state", "state of the place", lambda one: one.place_state),
        Column("channel", "in person, by phone, by video", lambda one: one.channel),
        Column("series", "the series it belongs to", lambda one: one.series),
        Column("round", "number of the round or session", lambda one: one.round, int),
        Column("is_first", "told as the first of its kind", lambda one: one.is_first, bool),
        Column("is_multiple", "several like acts told as one", lambda one: one.is_multiple, bool),
    ),
    "agreements": (
        Column("parties", "who agrees, at which level",
               lambda one: joined(f"{described(part)}{f', {part.level}' if part.level else ''}" for part in one.parts)),
        Column("signatories", "persons who signed", lambda one: _parts(one.signatories)),
        Column("signed", "the day it was signed", lambda one: one.signed),
        Column("in_force", "since when it is in force", lambda one: one.steps.get("in_force", "")),
        Column("expires", "when it ends", lambda one: one.expires),
        Column("period_from", "first year or day of its period", lambda one: _period(one, 0)),
        Column("period_to", "last year or day of its period", lambda one: _period(one, 1)),
        Column("value", "amount in words", lambda one: amount(one.value)),
        Column("amount", "amount as a number", lambda one: one.value.amount if one.value else None, float),
        Column("currency", "ISO 4217", lambda one: (one.value.currency or "") if one.value else ""),
    ),
    "promises": (
        Column("by", "who promises", lambda one: _parts(one.by)),
        Column("by_states", "states that promise", lambda one: joined(one.promisers)),
        Column("to", "to whom", lambda one: _parts(one.to)),
        Column("seems", "what seems to have become of it, as long as nobody decided", lambda one: one.seems),
        Column("shown_in", "ids of the entries that show it", lambda one: joined(one.shown_in)),
        Column("shown_by", "their words", lambda one: joined(quoted.text for quoted in one.shown_by)),
    ),
    "positions": (
        Column("holders", "whose stance it is", lambda one: _parts(one.holders)),
        Column("holder_states", "their states", lambda one: joined(one.holder_states)),
        Column("target_states", "states it is about", lambda one: joined(one.target_states)),
        Column("polarity", "towards the target as worded: 1, 0, -1", lambda one: one.polarity, int),
        Column("issue", "the issue, where it is about one", lambda one: one.issue),
        Column("stated_by", "who says so, if not the holders", lambda one: _parts(one.stated_by)),
        Column("is_shared", "told as shared by both sides", lambda one: one.is_shared, bool),
        Column("is_quoted", "in direct speech", lambda one: one.is_quoted, bool),
    ),
    "links": (Column("ends", "what it joins", lambda one: joined(one.ends)),),
    "trade": (
        Column("from", "state that exports", lambda one: one.source),
        Column("to", "state that imports", lambda one: one.target),
        Column("goods", "what, in the words of a text", lambda one: joined(one.goods)),
        Column("value", "amount in words", lambda one: amount(one.value)),
    ),
}
#: What the lines of a question are in memory.
LINE_TYPES: Mapping[str, type[Line]] = {
    "events": EventLine, "agreements": AgreementLine, "promises": PromiseLine, "positions": PositionLine,
    "links": LinkLine, "trade": TradeLine,
}


def period_or_date(line: Line) -> str:
    """The date of a line as it is compared: one day, or both bounds."""
    return iso(line.date) if line.date.is_known else ""
