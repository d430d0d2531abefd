"""Short English texts read by the whole pipeline, for tests of what is made of a sentence."""

from __future__ import annotations

from functools import cache

from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings


@cache
def _reader() -> Reader:
    return load_reader(Settings(language="en"))


def read(text: str) -> Reading:
    """A text read as English."""
    return _reader().read(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language="en", source="t.txt",
    ))


def events(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Type, states and modality of each event of a text."""
    found = (claim.says for claim in read(text).claims)
    return [(says.type, says.countries, says.modality) for says in found if isinstance(says, Event)]


def persons(text: str) -> list[tuple[str, str]]:
    """Name and state of each person of a text."""
    return [(actor.name, actor.country or "") for actor in read(text).actors if actor.kind == "person"]
