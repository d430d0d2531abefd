"""iCalendar: what lies or lay ahead, as all-day spans that never claim a day the texts do not give."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from urllib.parse import quote as percent

from dragoman.export.selection import Selection
from dragoman.export.texts import Words, clean, web
from dragoman.query.columns import described
from dragoman.query.lines import EventLine, Line, PromiseLine

_OCTETS = 75                            # of a line, without its end (RFC 5545, 3.1)
_AHEAD = frozenset({"scheduled", "planned", "cancelled"})
#: A day, or a stretch from one day to another; a year that was inferred bears a question mark.
_DAYS = re.compile(r"\d{4}[?~%]?-\d{2}-\d{2}[?~%]?(/\d{4}[?~%]?-\d{2}-\d{2}[?~%]?)?")
_ADDRESS = "%/:?#[]@!$&'()*+,;=~"       # what stays as it is in an address; letters of other scripts do not
_ONE_DAY = datetime.timedelta(days=1)
_SETTLED = ("happened", "ongoing", "scheduled", "kept")


def content(selection: Selection) -> Iterator[bytes]:
    """The calendar: one event for each dated entry that belongs in it."""
    yield _lines(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//Record of relations between states//EN",
        "CALSCALE:GREGORIAN",
    )
    words = Words(selection.gazetteer, selection.ontology)
    for line in dated(selection):
        first, last = line.date.earliest or line.date.latest, line.date.latest or line.date.earliest
        if first is not None and last is not None:
            yield _lines(*_event(line, (first, last), words))
    yield _lines("END:VCALENDAR")


def dated(selection: Selection) -> Iterator[Line]:
    """What belongs in the calendar: events with a date that are or were ahead, and promises with one.

    Where events of some modality or status are asked for, all of these with a date.
    """
    for event in selection.events():
        if event.date.is_known and (selection.is_by_modality or _is_ahead(event)):
            yield event
    yield from (line for line in selection.ask("promises") if line.date.is_known)


def _is_ahead(line: Line) -> bool:
    return line.status in _AHEAD or any(step.value in _AHEAD for step in line.history)


def _event(line: Line, days: tuple[datetime.date, datetime.date], words: Words) -> Iterator[str]:
    first, last = days
    revised = line.last_told or first
    stamp = f"{revised:%Y%m%d}T000000Z"
    yield from ("BEGIN:VEVENT", f"UID:{line.id}@dragoman", f"DTSTAMP:{stamp}", f"LAST-MODIFIED:{stamp}")
    yield f"SEQUENCE:{max(len({one.claim for one in line.quotations}) - 1, 0)}"
    yield f"DTSTART;VALUE=DATE:{_compact(first)}"
    yield f"DTEND;VALUE=DATE:{_compact(last + _ONE_DAY) if last < datetime.date.max else _compact(last)}"
    yield f"STATUS:{status(line)}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escaped(_summary(line, words))}"
    yield f"DESCRIPTION:{escaped(_description(line, words))}"
    if place := words.place(line):
        yield f"LOCATION:{escaped(place)}"
    yield "CATEGORIES:" + ",".join(escaped(one) for one in (words.type(line), *map(words.sector, line.sectors)))
    if address := web(line.quotations[0].url if line.quotations else None):
        yield f"URL:{percent(address, safe=_ADDRESS)}"
    if line.date.edtf:
        yield f"X-DRAGOMAN-EDTF:{escaped(line.date.edtf)}"
    yield f"X-DRAGOMAN-BASIS:{line.date.basis}"
    yield f"X-DRAGOMAN-STANDING:{escaped(line.standing)}"
    yield "END:VEVENT"


def status(line: Line) -> str:
    """CANCELLED, or CONFIRMED for what has or had its day fixed, or TENTATIVE."""
    if line.status == "cancelled":
        return "CANCELLED"
    is_sure = is_exact(line) and line.standing in _SETTLED
    return "CONFIRMED" if is_sure or (is_exact(line) and isinstance(line, PromiseLine)) else "TENTATIVE"


def is_exact(line: Line) -> bool:
    """Whether the text gives the day, or the days from and to, not a month or a bound."""
    edtf, granularity = line.date.edtf, line.date.granularity
    return edtf is not None and granularity in (None, "day") and _DAYS.fullmatch(edtf) is not None


def _summary(line: Line, words: Words) -> str:
    text = words.headline(line)
    if line.date.earliest is None:
        text = f"By then: {text}"
    elif line.date.latest is None:
        text = f"From then: {text}"
    elif not is_exact(line):
        text = f"Within these days: {text}"
    return f"{text} (overdue)" if line.standing == "overdue" else text


def _description(line: Line, words: Words) -> str:
    who = line.parts if isinstance(line, EventLine) else line.by if isinstance(line, PromiseLine) else ()
    told = [f"{words.type(line)}, {line.standing}"]
    if line.status != line.standing:
        told.append(f"Told as {line.status}")
    if line.date.edtf:
        told.append(f"Date: {line.date.edtf} ({line.date.basis})")
    if isinstance(line, PromiseLine) and line.seems:
        told.append(f"Seems {line.seems.replace('_', ' ')}: " + "; ".join(f"“{one.text}”" for one in line.shown_by))
    told += [described(part) for part in who]
    for one in line.quotations[:3]:
        day = one.published.isoformat() if one.published else "no date"
        told.append(f"“{one.text}” [{one.outlet}, {one.language}, {day}]")
    return "\n".join(told)


def _compact(day: datetime.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escaped(text: str) -> str:
    """Text as RFC 5545 has it in a property."""
    safe = clean(text).replace("\t", " ").replace("\\", "\\\\")
    return safe.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n").replace("\u2028", " ").replace("\x85", " ")


def _lines(*lines: str) -> bytes:
    return b"".join(folded(line) + b"\r\n" for line in lines)


def folded(line: str) -> bytes:
    """A line cut where it is longer than allowed, never within a character."""
    found, used = bytearray(), 0
    for char in line:
        data = char.encode("utf-8")
        if used + len(data) > _OCTETS:
            found += b"\r\n "
            used = 1
        found += data
        used += len(data)
    return bytes(found)
