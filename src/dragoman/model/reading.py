"""A reading: everything one document says, and what the reader needed to know to say it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.actors import Actor
from dragoman.model.claims import Claim
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorMention:
    """A sector of cooperation and where the text names it."""

    sector: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document read: its actors, places and claims; `pack` names the pack and version that read it."""

    document: Document
    pack: str
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    sectors: tuple[SectorMention, ...] = ()
    left_out: int = 0       # claims that were less sure than asked for
