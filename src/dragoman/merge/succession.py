"""Which claim of a newer reading says what an older one said: so that what people decided about it goes on to hold."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merge.said import said
from dragoman.model.claims import ClaimId
from dragoman.model.record import StoredClaim


def successions(gone: Iterable[StoredClaim], there: Iterable[StoredClaim]) -> list[tuple[ClaimId, ClaimId]]:
    """Pairs (old, new) of claims of one document: of one kind, from overlapping words, the most alike first.

    Every claim is in one pair at most. What no new claim says has no successor.
    """
    new = list(there)
    ranked = sorted(
        (-_likeness(one, other), one.id, other.id)
        for one in gone for other in new
        if type(one.claim.says) is type(other.claim.says) and _overlap(one, other)
    )
    taken: set[ClaimId] = set()
    found = []
    for _, old, successor in ranked:
        if old not in taken and successor not in taken:
            taken |= {old, successor}
            found.append((old, successor))
    return sorted(found)


def _overlap(one: StoredClaim, other: StoredClaim) -> int:
    """How many characters of evidence two claims share."""
    return sum(
        max(0, min(a.span.end, b.span.end) - max(a.span.start, b.span.start))
        for a in one.claim.evidence for b in other.claim.evidence
    )


def _likeness(one: StoredClaim, other: StoredClaim) -> float:
    """The share of fields that say the same, then the share of words in common."""
    mine, theirs = set(said(one.claim.says)), set(said(other.claim.says))
    size = max(1, *(sum(a.span.end - a.span.start for a in claim.claim.evidence) for claim in (one, other)))
    return len(mine & theirs) / max(1, len(mine | theirs)) + _overlap(one, other) / size
