"""What is asked of a record: which entries, in pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from dragoman.errors import UsageError
from dragoman.model.record import EntryId, FormId

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries; what is empty asks nothing.

    All of `states` must take part; any of `persons`, by the forms of their names, must be named. An entry is in time if
    the days it may have been on, or for want of them those it was told on, meet `since` to `until`.
    """

    kinds: Sequence[str] = ()
    types: Sequence[str] = ()
    statuses: Sequence[str] = ()
    states: Sequence[str] = ()
    persons: Sequence[FormId] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    min_confidence: float = 0.0
    sectors: Sequence[str] = ()         # any of them
    languages: Sequence[str] = ()       # of any of its documents
    outlets: Sequence[str] = ()
    ids: Collection[EntryId] | None = None          # of no others
    having: Literal["", "first", "dispute"] = ""    # a first of its kind; what sources tell in ways that contradict


ALL = EntryFilter()


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of what was asked for; `next` is where the following page begins, None after the last."""

    items: tuple[T, ...]
    next: str | None = None


def mark(day: int, identifier: str) -> str:
    """Where a page ends, as a word for the next question."""
    return f"{day}:{identifier}"


def read_mark(after: str) -> tuple[int, str]:
    """What `mark` wrote."""
    day, _, identifier = after.partition(":")
    if not day.isdigit() or not identifier:
        raise UsageError(f"{after!r} is not where a page ended")
    return int(day), identifier
