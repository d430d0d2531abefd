"""Whether one act became one entry: acts of the made-up world against the entries that hold their claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.scale.articles import article
from bench.scale.world import Telling

from dragoman.model.claims import ClaimId, Event
from dragoman.model.record import EntryId, Sha256
from dragoman.store.record import Record
from dragoman.store.view import View

_TYPES = {
    "meeting": ("meeting", "talks"), "call": ("phone_call",), "signing": ("signing",), "visit": ("visit",),
    "stance": ("condemnation",),
}


@dataclass(frozen=True, slots=True)
class Merged:
    """Of acts that were read in every telling: how many entries they make, how many entries hold two acts."""

    acts: int
    entries: int
    tellings: int
    mixed: int


def merged(record: Record, tellings: Iterable[Telling]) -> Merged:
    """How the tellings of acts were merged."""
    of_act: dict[int, set[EntryId]] = {}
    of_entry: dict[EntryId, set[int]] = {}
    count = 0
    with record.reading() as view:
        for telling in tellings:
            found = _entry(view, telling)
            if found is not None:
                count += 1
                of_act.setdefault(telling.act.number, set()).add(found)
                of_entry.setdefault(found, set()).add(telling.act.number)
    return Merged(
        acts=len(of_act), entries=sum(len(entries) for entries in of_act.values()), tellings=count,
        mixed=sum(len(acts) > 1 for acts in of_entry.values()),
    )


def _entry(view: View, telling: Telling) -> EntryId | None:
    """The entry that holds the act of a telling; None if the reader did not find the act in it."""
    types = _TYPES[telling.act.kind]
    claims = [
        stored.id for stored in view.claims_in(Sha256(article(telling).sha256))
        if isinstance(stored.claim.says, Event) and stored.claim.says.type in types
    ]
    entry = view.entry_of(ClaimId(claims[0])) if claims else None
    return entry.id if entry else None
