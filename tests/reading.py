"""Short texts of any language read by the whole pipeline, for tests of what extraction makes of a sentence."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from dragoman.model.claims import Commitment, Event, Instrument, Payload, Position
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.read import parse_published
from dragoman.settings import Settings

Says = TypeVar("Says", bound=Payload)


@cache
def _reader() -> Reader:
    return load_reader(Settings())


def read(text: str, language: str, published: str = "") -> Reading:
    """A text read in a language, as published on an ISO day if one is given."""
    settings = Settings(language=language, published=parse_published(published) if published else None)
    reader = load_reader(settings) if published else _reader()
    return reader.read(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=language, source="t.txt",
    ))


def said(reading: Reading, kind: type[Says]) -> list[Says]:
    """What the claims of one kind say, in order."""
    return [claim.says for claim in reading.claims if isinstance(claim.says, kind)]


def types(reading: Reading) -> list[str]:
    """The types of the events of a reading."""
    return [event.type for event in said(reading, Event)]


class Texts:
    """Texts of one language, and what of their claims most tests look at."""

    def __init__(self, language: str) -> None:
        self._language = language

    def read(self, text: str) -> Reading:
        """A text read in the language."""
        return read(text, self._language)

    def events(self, text: str) -> list[tuple[str, tuple[str, ...], str]]:
        """Type, states and modality of each event of a text."""
        return [(says.type, says.countries, says.modality) for says in said(self.read(text), Event)]

    def positions(self, text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Stance, holders and target states of each position of a text."""
        return [(p.stance, p.holder_countries, p.target_countries) for p in said(self.read(text), Position)]

    def promises(self, text: str) -> list[tuple[str, tuple[str, ...]]]:
        """Strength and makers of each promise of a text."""
        return [(says.strength, says.countries) for says in said(self.read(text), Commitment)]

    def papers(self, text: str) -> list[tuple[str, tuple[str, ...], str]]:
        """Kind, states and status of each instrument of a text."""
        return [(says.kind, says.countries, says.status) for says in said(self.read(text), Instrument)]

    def persons(self, text: str) -> list[tuple[str, str]]:
        """Name and state of each person of a text."""
        return [(actor.name, actor.country or "") for actor in self.read(text).actors if actor.kind == "person"]

    def offices(self, text: str) -> dict[str, tuple[str, str]]:
        """Rank and state of each person of a text who has an office."""
        persons = [actor for actor in self.read(text).actors if actor.kind == "person"]
        return {a.name: (a.office.rank or "", a.country or "") for a in persons if a.office}
