"""Independent sources: one outlet counts once, and so does one story however many republish it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merge.cluster import components
from dragoman.merge.copies import are_copies
from dragoman.model.record import Source


def independent(sources: Iterable[Source]) -> dict[str, str]:
    """The document (SHA-256) -> the source it counts as, named by its first document."""
    known = {source.sha256: source for source in sources}
    documents = [known[one] for one in sorted(known)]
    pairs = [
        (one.sha256, other.sha256)
        for number, one in enumerate(documents) for other in documents[:number]
        if (one.outlet and one.outlet == other.outlet) or are_copies(one.fingerprint, other.fingerprint)
    ]
    return {member: group[0] for group in components(list(known), pairs) for member in group}
