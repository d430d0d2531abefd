"""Short texts of any language read by the whole pipeline, for tests of what extraction makes of a sentence."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from dragoman.model.claims import Event, Payload
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
