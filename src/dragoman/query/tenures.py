"""Offices as documents attest them: who held what, seen from which day to which; and who held a post on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.record import PersonEntry, Sighting

#: Attested on one side of a day only, a post may have changed hands in between, the likelier the longer.
NEAR = datetime.timedelta(days=120)
#: Who these ranks name is one person in a state at a time.
_SINGLE = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "parliament_head", "security_council_head",
})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """An office a person is said to hold: the first and last day of publication it is told, where it is told."""

    rank: str
    country: str
    titles: tuple[str, ...]             # as written, the most frequent first
    since: datetime.date | None
    until: datetime.date | None
    sightings: tuple[Sighting, ...]


def tenures(sightings: Iterable[Sighting]) -> tuple[Attested, ...]:
    """The offices of one person, oldest first; what was left ("former") attests no day in office."""
    groups: dict[tuple[str, str], list[Sighting]] = {}
    for one in sightings:
        if one.rank and one.modifier not in ("former", "designate"):
            groups.setdefault((one.rank, one.country or ""), []).append(one)
    found = [_attested(rank, country, seen) for (rank, country), seen in groups.items()]
    return tuple(sorted(found, key=lambda one: (str(one.since or "9999"), one.rank, one.country)))


def _attested(rank: str, country: str, seen: Sequence[Sighting]) -> Attested:
    days = [one.source.day for one in seen if one.source.day]
    titles = [one.title for one in seen if one.title]
    ranked = sorted(set(titles), key=lambda title: (-titles.count(title), title))
    return Attested(
        rank=rank, country=country, titles=tuple(ranked), since=min(days, default=None),
        until=max(days, default=None), sightings=tuple(seen),
    )


def holder(persons: Iterable[PersonEntry], rank: str, country: str, day: datetime.date) -> PersonEntry | None:
    """Who held a post on a day, as far as the record attests it; None where it does not, or attests two.

    Only for ranks that one person in a state has at a time. Who is attested on both sides of the day held it; who is
    attested on one side only did if that is near and nobody else is as near.
    """
    if rank not in _SINGLE:
        return None
    ranked = []
    for person in persons:
        for one in tenures(person.sightings):
            if one.rank == rank and one.country == country and one.since and one.until:
                away = max(one.since - day, day - one.until, datetime.timedelta(0))
                if away <= NEAR:
                    ranked.append((away, person.id, person))
    ranked.sort(key=lambda found: found[:2])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][2]
