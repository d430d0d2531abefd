"""Short texts of any language with a day of writing, for tests of when what they tell took place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.model.claims import Event
from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings


@dataclass(frozen=True, slots=True)
class Dated:
    """What is asked of an event: its type, modality and date, "2024-05-06" or "2024-05-06/2024-05-07", "" without."""

    type: str
    modality: str
    date: str
    basis: str


@cache
def _reader() -> Reader:
    return load_reader(Settings())


def dated(language: str, text: str, written: str = "") -> list[Dated]:
    """The events of a text written on a day."""
    day = date.fromisoformat(written) if written else None
    published = DateValue(earliest=day, latest=day, edtf=written, basis="metadata", granularity="day") if day else None
    reading = _reader().read(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=language, source="t.txt",
        published=published,
    ))
    events = (claim.says for claim in reading.claims if isinstance(claim.says, Event))
    return [Dated(says.type, says.modality, _bounds(says.date), says.date.basis) for says in events]


def when(language: str, text: str, written: str = "") -> dict[str, str]:
    """The dates of the events of a text by type."""
    return {event.type: event.date for event in dated(language, text, written)}


def _bounds(value: DateValue) -> str:
    first, last = value.earliest, value.latest
    if first == last:
        return first.isoformat() if first else ""
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
