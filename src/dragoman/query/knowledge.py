"""What was known: the record as the documents published by a day tell it, or those added by then."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.entries import make_entry
from dragoman.merge.told import make_told
from dragoman.model.record import Correction, Entry, Sha256, Source, StoredClaim

Told = tuple[Entry, Sequence[StoredClaim]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Which documents and corrections count: those up to `day`, but for the documents of `without`.

    A document without a day counts; nothing says that it was not known.
    """

    day: datetime.date | None = None
    without: frozenset[Sha256] = frozenset()

    def holds(self, source: Source) -> bool:
        """Whether a document counts."""
        in_time = self.day is None or source.day is None or source.day <= self.day
        return in_time and source.sha256 not in self.without

    def decides(self, correction: Correction) -> bool:
        """Whether a correction counts."""
        return self.day is None or correction.at[:10] <= self.day.isoformat()


def as_known(
    told: Iterable[Told], corrections: Sequence[Correction], knowledge: Knowledge, world: Gazetteer
) -> Iterator[Told]:
    """Entries made anew of the claims that count; one that none of them tells is left out."""
    for entry, claims in told:
        kept = [stored for stored in claims if knowledge.holds(stored.source)]
        about = [
            one for one in corrections if one.action == "change" and not set(one.claims).isdisjoint(entry.claims)
        ]
        decided = [one for one in about if knowledge.decides(one)]
        if len(kept) == len(claims) and len(decided) == len(about):
            yield entry, claims
            continue
        views = {stored.id: view for stored in kept if (view := make_told(stored, world)) is not None}
        members = [stored for stored in kept if stored.id in views]
        if members:
            yield make_entry(members, views, decided), members
