"""Offices as documents attest them: who held what, seen from which day to which; and who held a post on a day."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.record import Sighting
from dragoman.store.attested import Attestation
from dragoman.store.summing import SeenAs

#: Attested on one side of a day only, a post may have changed hands in between, the likelier the longer.
NEAR = datetime.timedelta(days=120)
#: Between two holders a day belongs to one of them if it is no farther from that one, and so many times nearer.
HANDOVER = datetime.timedelta(days=30)
MARGIN = 3
#: From so many documents on somebody's time in office is known well enough to doubt one document about another.
STEADY = 3
#: Who these ranks name is one person in a state at a time; a parliament may have two chambers.
_SINGLE = frozenset({"head_of_state", "head_of_government", "foreign_minister", "security_council_head"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """An office a person is said to hold: the first and last day of publication it is told, how often, where."""

    rank: str
    country: str
    titles: tuple[str, ...]             # as written, the most frequent first
    since: datetime.date | None
    until: datetime.date | None
    times: int
    sightings: tuple[Sighting, ...]     # oldest first; of a list of persons the first alone, or none


def tenures(sightings: Iterable[Sighting]) -> tuple[Attested, ...]:
    """The offices of one person, oldest first; what was left ("former") attests no day in office."""
    seen, held = [], dict[tuple[str, str], list[Sighting]]()
    for sighting in sightings:
        one = seen_as(sighting)
        seen.append(one)
        if one.post is not None:
            held.setdefault(one.post, []).append(sighting)
    return posts(seen, held)


def posts(
    seen: Iterable[SeenAs], sightings: Mapping[tuple[str, str], Sequence[Sighting]]
) -> tuple[Attested, ...]:
    """The offices that sums of sightings attest, oldest first, with those of the sightings that are given."""
    groups: dict[tuple[str, str], list[SeenAs]] = {}
    for one in seen:
        if one.post is not None:
            groups.setdefault(one.post, []).append(one)
    found = [_attested(*post, some, sightings.get(post, ())) for post, some in groups.items()]
    return tuple(sorted(found, key=lambda one: (str(one.since or "9999"), one.rank, one.country)))


def seen_as(sighting: Sighting) -> SeenAs:
    """One sighting as the sum of itself."""
    return SeenAs(
        form=sighting.form, rank=sighting.rank, country=sighting.country, modifier=sighting.modifier,
        title=sighting.title, first=sighting.source.day, last=sighting.source.day,
    )


def _attested(rank: str, country: str, seen: Sequence[SeenAs], sightings: Sequence[Sighting]) -> Attested:
    titles: Counter[str] = Counter()
    for one in seen:
        if one.title:
            titles[one.title] += one.times
    return Attested(
        rank=rank, country=country, titles=tuple(sorted(titles, key=lambda title: (-titles[title], title))),
        since=min((one.first for one in seen if one.first), default=None),
        until=max((one.last for one in seen if one.last), default=None),
        times=sum(one.times for one in seen), sightings=tuple(sightings),
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held a post on a day, and on which days documents attest it: the nearest on each side."""

    person: str
    attested: tuple[datetime.date, ...]


def holder(attested: Iterable[Attestation], day: datetime.date) -> Holder | None:
    """Who held a post on a day, as far as the record attests it; None where it does not, or attests two.

    Who is attested last before the day and first after it held it. Attested on one side only, somebody held it if that
    is near. Between two holders the post went from one to the other on a day that nobody tells: the nearer is taken
    only if the day is close to one of them and far from the other.
    """
    days = _one_a_day(_without_stray(list(attested)))
    before = max((one for one in days if one <= day), default=None)
    after = min((one for one in days if one >= day), default=None)
    sides = [one for one in (before, after) if one is not None]
    people = [days[one] for one in sides]
    if not sides or None in people:
        return None
    away = sorted(abs(day - one) for one in sides)
    if len(set(people)) > 1:
        if away[0] > HANDOVER or away[1] < MARGIN * away[0]:
            return None
        sides = [min(sides, key=lambda one: abs(day - one))]
    elif len(sides) == 1 and away[0] > NEAR:
        return None
    return Holder(str(days[sides[0]]), tuple(dict.fromkeys(sides)))


def is_single(rank: str) -> bool:
    """Whether one person in a state has this rank at a time."""
    return rank in _SINGLE


def _without_stray(attested: list[Attestation]) -> list[Attestation]:
    """Without whom one document names in the midst of days of somebody else: it was misread, or errs."""
    documents: dict[str, int] = {}
    days: dict[str, list[datetime.date]] = {}
    for one in attested:
        documents[one.person] = documents.get(one.person, 0) + one.documents
        days.setdefault(one.person, []).append(one.day)
    return [
        one for one in attested
        if documents[one.person] > 1 or not any(
            min(others) < one.day < max(others) and documents[person] >= STEADY
            for person, others in days.items() if person != one.person
        )
    ]


def _one_a_day(attested: Iterable[Attestation]) -> dict[datetime.date, str | None]:
    """Whom the documents of each day name; None where they name several."""
    found: dict[datetime.date, list[Attestation]] = {}
    for one in attested:
        found.setdefault(one.day, []).append(one)
    ranked = {day: sorted(ones, key=lambda one: -one.documents) for day, ones in found.items()}
    return {
        day: first.person if not rest or first.documents >= MARGIN * rest[0].documents else None
        for day, (first, *rest) in ranked.items()
    }
