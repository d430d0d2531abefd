"""Who held which office on the day of writing."""

from __future__ import annotations

from dragoman.gazetteer.load import Gazetteer
from dragoman.gazetteer.schema import Leader
from dragoman.model.people import SENIORITY, Person

#: Offices whose holders are known well enough to be told by their family names alone.
_CHIEF = frozenset({"head_of_state", "head_of_government", "foreign_minister"})


class Tenures:
    """The known office-holders as a text of one day means them; `published` is an ISO date, "" where unknown."""

    def __init__(self, gazetteer: Gazetteer, published: str) -> None:
        self._leaders = gazetteer.leaders
        self._families = gazetteer.families
        self._published = published
        self.is_dated = bool(published)

    def is_held(self, tenure: Leader) -> bool:
        """Whether an office is held on the day of writing, as far as that is known."""
        return not self._published or tenure.since <= self._published <= (tenure.until or "9999") + "~"

    def of(self, leader: str) -> Leader | None:
        """The office a known person held on the day of writing, else the one held last before it.

        Of a text without a day it is the highest, for which the person is known best.
        """
        tenures = self._leaders.get(leader, ())
        if not tenures or not self._published:
            return min(reversed(tenures), key=lambda tenure: SENIORITY.index(tenure.rank), default=None)
        begun = [tenure for tenure in tenures if tenure.since <= self._published]
        return next((t for t in begun if self.is_held(t)), begun[-1] if begun else tenures[0])

    def family(self, person: Person) -> str:
        """The only state where, on that day, somebody of the family name told holds the office told with it."""
        if len(person.words) != 1 or not self._published:
            return ""
        ranks = {office.rank for office in person.offices} & _CHIEF
        known = self._families.get(person.words[0], ())
        codes = {tenure.country for tenure in known if tenure.rank in ranks and self.is_held(tenure)}
        return next(iter(codes)) if len(codes) == 1 else ""


def is_known_by(person: Person, tenure: Leader) -> bool:
    """Whether a name without a title calls up the office: one word alone does not that of an official."""
    return tenure.rank != "official" or len(person.words) > 1
