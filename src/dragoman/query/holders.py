"""Whom titles that stand alone mean: "the Omani foreign minister" is who is attested in that office on that day.

What is found here is shown beside what was read. It is never made a claim: nothing is concluded from it in turn.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.merge.said import own_date
from dragoman.merge.told import AHEAD
from dragoman.model.actors import Actor
from dragoman.model.claims import ClaimId, Event
from dragoman.model.record import EntryId, Sighting, StoredClaim
from dragoman.query.tenures import NEAR, Holder, holder, is_single
from dragoman.store.view import View

#: Over a longer time than this a post may have had several holders whom nobody names.
_LONGEST = datetime.timedelta(days=92)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom an office without a name means in an entry, and what attests it."""

    rank: str
    country: str
    person: EntryId
    name: str
    day: datetime.date                  # the last the office was meant on
    titles: tuple[str, ...]             # as written in the claims
    claims: tuple[ClaimId, ...]         # that name the office alone
    evidence: tuple[Sighting, ...]      # the nearest before and after


class Holders:
    """Finds whom titles alone mean, as far as the record attests it; what was found is kept while a view lasts."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: dict[tuple[str, str, datetime.date], Holder | None] = {}

    def meant(self, claims: Sequence[StoredClaim]) -> tuple[Meant, ...]:
        """The holders of the offices that the claims of an entry name alone; nobody where a claim names who it is."""
        named = {_post(actor) for stored in claims for actor in stored.cast.values() if actor.kind == "person"}
        found: dict[tuple[str, str, str], list[tuple[StoredClaim, Actor, Holder, datetime.date]]] = {}
        for stored in claims:
            for actor in stored.cast.values():
                rank, country = post = _post(actor)
                if actor.kind != "office" or post in named or not is_single(rank) or not country:
                    continue
                for day, held in self._of(stored, rank, country):
                    found.setdefault((rank, country, held.person), []).append((stored, actor, held, day))
        posts = [(rank, country) for rank, country, _ in found]
        return tuple(
            self._meant(rank, country, person, found[rank, country, person])
            for rank, country, person in sorted(found) if posts.count((rank, country)) == 1
        )

    def _of(self, stored: StoredClaim, rank: str, country: str) -> Iterator[tuple[datetime.date, Holder]]:
        """The holder in the whole of the time that a claim is about."""
        times = _time(stored)
        if times is None:
            return
        first, last = (self._holder(rank, country, day) for day in times)
        if first and last and first.person == last.person:
            yield times[1], Holder(last.person, tuple(sorted({*first.attested, *last.attested})))

    def _holder(self, rank: str, country: str, day: datetime.date) -> Holder | None:
        key = (rank, country, day)
        if key not in self._known:
            attested = self._view.attestations(rank, country, _plus(day, -NEAR), _plus(day, NEAR))
            self._known[key] = holder(attested, day)
        return self._known[key]

    def _meant(
        self, rank: str, country: str, person: str, found: Sequence[tuple[StoredClaim, Actor, Holder, datetime.date]]
    ) -> Meant:
        _, _, held, day = max(found, key=lambda one: (one[3], one[0].id))
        seen = self._view.sightings_in(rank, country, person, held.attested)
        first_of_day = {one.source.day: one for one in reversed(seen)}
        known = self._view.person(EntryId(person), with_sightings=False)
        return Meant(
            rank=rank, country=country, person=EntryId(person), name=known.name if known else "", day=day,
            titles=tuple(sorted({actor.name for _, actor, _, _ in found})),
            claims=tuple(sorted({stored.id for stored, _, _, _ in found})),
            evidence=tuple(first_of_day[one] for one in sorted(held.attested) if one in first_of_day),
        )


def _post(actor: Actor) -> tuple[str, str]:
    """Rank and state of an actor who is in office."""
    office = actor.office
    if office is None or office.modifier in ("former", "designate", "honorary"):
        return "", ""
    return office.rank or "", office.country or actor.country or ""


def _time(stored: StoredClaim) -> tuple[datetime.date, datetime.date] | None:
    """From when to when a claim means whoever holds an office: the days of what happened, else when it was told.

    Of what is still to come, and of positions and promises, the holder on the day of telling is meant.
    """
    says, told = stored.claim.says, stored.source.day
    if isinstance(says, Event) and says.modality not in AHEAD:
        date = own_date(says)
        if date.earliest and date.latest and date.latest - date.earliest <= _LONGEST:
            return date.earliest, date.latest
        if date.is_known:
            return None
    return (told, told) if told else None


def _plus(day: datetime.date, step: datetime.timedelta) -> datetime.date:
    try:
        return day + step
    except OverflowError:
        return day
