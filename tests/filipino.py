"""Short Filipino texts read by the whole pipeline, for tests of what extraction makes of a sentence."""

from __future__ import annotations

from functools import cache

from dragoman.model.claims import Commitment, Event, Instrument, Position
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings


@cache
def _reader() -> Reader:
    return load_reader(Settings())


def read(text: str) -> Reading:
    """A text read as Filipino."""
    return _reader().read(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language="fil", source="t.txt",
    ))


def events(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Type, states and modality of each event of a text."""
    found = (claim.says for claim in read(text).claims)
    return [(says.type, says.countries, says.modality) for says in found if isinstance(says, Event)]


def positions(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Stance, holders and target states of each position of a text."""
    found = (claim.says for claim in read(text).claims)
    return [(says.stance, says.holder_countries, says.target_countries) for says in found if isinstance(says, Position)]


def promises(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Strength and makers of each promise of a text."""
    found = (claim.says for claim in read(text).claims)
    return [(says.strength, says.countries) for says in found if isinstance(says, Commitment)]


def papers(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Kind, states and status of each instrument of a text."""
    found = (claim.says for claim in read(text).claims)
    return [(says.kind, says.countries, says.status) for says in found if isinstance(says, Instrument)]


def offices(text: str) -> dict[str, tuple[str, str]]:
    """Rank and state of each person of a text who has an office."""
    persons = [actor for actor in read(text).actors if actor.kind == "person"]
    return {a.name: (a.office.rank or "", a.country or "") for a in persons if a.office}
