"""Independent sources: one outlet counts once, and so does one story however many republish it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merge.cluster import components
from dragoman.merge.copies import likely_copies
from dragoman.model.record import Source


def independent(sources: Iterable[Source]) -> dict[str, str]:
    """The document (SHA-256) -> the source it counts as, named by its first document."""
    known = {source.sha256: source for source in sources}
    if len(known) == 1:
        return {one: one for one in known}
    documents = [known[one] for one in sorted(known)]
    first: dict[str, Source] = {}
    pairs = [
        (one.sha256, first.setdefault(one.outlet, one).sha256) for one in documents if one.outlet
    ]
    pairs += [
        (documents[one].sha256, documents[other].sha256)
        for one, other in likely_copies([document.fingerprint for document in documents])
    ]
    return {member: group[0] for group in components(list(known), pairs) for member in group}
