"""Places named as venues, and the state they lie in where that is not disputed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.model.spans import Span

PlaceKind = Literal["city", "country", "region", "venue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; `country` is None where sovereignty is the very issue or the place is unknown."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None = None
    mentions: tuple[Span, ...] = ()
