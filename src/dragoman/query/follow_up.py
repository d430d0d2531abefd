"""What became of promises: later entries that do what was promised are proposed as evidence; people confirm.

A proposal follows from the record and is no part of it: what a person says with `dragoman fix follow` is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from dragoman.languages.fold import fold
from dragoman.merge.families import are_near_kinds, family_of
from dragoman.merge.said import own_date
from dragoman.merge.told import AHEAD
from dragoman.model.claims import ClaimId, Commitment, Event, Instrument
from dragoman.model.record import Entry, EntryId, Sha256, Source, StoredClaim
from dragoman.model.spans import Span
from dragoman.store.filters import EntryFilter
from dragoman.store.view import View

#: Tells of what is agreed and said, not of what is done.
_WORDS_ONLY = frozenset({"agreement_reached", "statement", "offer", "invitation", "appeal"})
#: What an instrument has come to where a promise to conclude it is kept, and on the way there.
_CONCLUDED = frozenset({
    "signed", "issued", "approved", "ratified", "provisionally_applied", "in_force", "under_implementation",
    "completed", "amended", "extended",
})
_ON_THE_WAY = frozenset({"under_negotiation", "text_agreed", "initialled", "to_be_signed"})
#: Happens seldom enough between two states that its type alone says which it is.
_TELLING = frozenset({
    "mission_opened", "mission_closed", "mechanism_established", "relations_established", "recognition",
    "ratification", "entry_into_force", "accession", "joint_exercise", "transport_link", "twinning", "visa_measure",
    "exchange_programme", "termination",
})
#: An act this long after a promise was due, or was told without a day, is hardly the promised one.
_AFTER = datetime.timedelta(days=730)
_NEAR = datetime.timedelta(days=45)
#: For so long after a promise others may tell it as if it were done already.
_RETOLD = datetime.timedelta(days=5)
_FEWEST, _SHARE = 3, 0.4                # words in common with the promise, and their share of its words
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 5
_WHOLE_STATE = "-state"                 # ends the id of a place that is a state, not a settlement
_MOST = 200                             # entries looked through for one promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Fulfilment:
    """A later entry that does what was promised, or comes nearer to it; `claim` tells it first, in `quote`."""

    entry: EntryId
    does: str                           # type of the act
    status: str                         # kept, in_progress or broken, as far as this act goes
    claim: ClaimId
    quote: Span
    source: Source
    is_late: bool                       # after the promise was due
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What seems to have become of a promise, with what shows it; nothing of it holds until a person says so."""

    status: str
    evidence: tuple[Fulfilment, ...] = ()


@dataclass(frozen=True, slots=True)
class _Promised:
    """An act that a promise is about, as its document tells it beside the promise, and the entry that is now in."""

    claim: StoredClaim
    entry: Entry

    @property
    def group(self) -> str:
        """What one act may be told as."""
        says = self.claim.claim.says
        return family_of(says.type).id if isinstance(says, Event) else "accords"


def follow_up(view: View, entry: Entry, claims: Sequence[StoredClaim], today: datetime.date | None) -> FollowUp:
    """What seems to have become of a promise by now; a function of the record, whatever came when."""
    promise = _Promise(view, entry, claims)
    by_group: dict[str, list[_Promised]] = {}
    for act in promise.acts():
        by_group.setdefault(act.group, []).append(act)
    found = {group: _best(chain.from_iterable(map(promise.done, acts))) for group, acts in sorted(by_group.items())}
    if not by_group:
        found = {"": _best(promise.alike())}
    evidence = tuple(dict.fromkeys(one for one in found.values() if one is not None))
    return FollowUp(status=_status(list(found.values()), entry, today), evidence=evidence)


def _best(found: Iterable[Fulfilment]) -> Fulfilment | None:
    order = ("kept", "broken", "in_progress")
    return min(found, key=lambda one: (order.index(one.status), str(one.source.day), one.claim), default=None)


def _status(found: Sequence[Fulfilment | None], entry: Entry, today: datetime.date | None) -> str:
    """Kept if all that was promised is done, partly if some of it is."""
    statuses = [one.status if one else "" for one in found]
    if statuses and all(one == "kept" for one in statuses):
        return "kept"
    if "kept" in statuses:
        return "partly_kept"
    if "broken" in statuses:
        return "broken"
    if "in_progress" in statuses:
        return "in_progress"
    last = entry.date.latest
    return "overdue" if today and last is not None and last < today else "open"


class _Promise:
    """A promise with what is looked for to follow it up."""

    def __init__(self, view: View, entry: Entry, claims: Sequence[StoredClaim]) -> None:
        self._view = view
        self._entry = entry
        self._claims = claims
        self._documents = frozenset(stored.source.sha256 for stored in claims)
        self._told = min((day for stored in claims if (day := stored.source.day)), default=None)

    def acts(self) -> Iterator[_Promised]:
        """The acts to come that the words of the promise tell, in every document that tells it."""
        for stored in self._claims:
            for other in self._view.claims_in(Sha256(stored.source.sha256)):
                if _is_to_come(other) and _overlap(stored, other):
                    found = self._view.entry_of(other.id)
                    if found is not None:
                        yield _Promised(other, found)

    def done(self, act: _Promised) -> Iterator[Fulfilment]:
        """What later documents tell of the act itself, and of acts like it."""
        yield from self._later(act.entry, ("told of the promised act itself",))
        says = act.claim.claim.says
        for other in self._around(act.entry.states):
            if other.id != act.entry.id and (reasons := _likeness(says, act.entry, other, self._due(act.entry))):
                yield from self._later(other, reasons)

    def alike(self) -> Iterator[Fulfilment]:
        """What later documents tell in the words of the promise, where it tells no act that could be looked for."""
        wanted = {
            stored.source.language: _stems(stored.claim.says.action) for stored in self._claims
            if isinstance(stored.claim.says, Commitment)
        }
        for other in self._around(self._entry.states):
            for stored in self._view.claims_of(other):
                words = wanted.get(stored.source.language, frozenset())
                common = words & _stems(" ".join(one.span.quote for one in stored.claim.evidence))
                if len(common) >= _FEWEST and len(common) >= _SHARE * len(words):
                    yield from self._later(other, (f"in the same words ({', '.join(sorted(common))})",), only=stored.id)

    def _around(self, states: tuple[str, ...]) -> Iterator[Entry]:
        """Events and instruments of these states since the promise."""
        if not states or self._told is None:
            return
        asked = EntryFilter(kinds=("event", "instrument"), states=states, since=self._told, until=_plus(
            max(self._told, self._entry.date.latest or self._told), _AFTER
        ))
        for other in self._view.every_entry(asked, limit=_MOST):
            if other.type not in _WORDS_ONLY:
                yield other

    def _later(self, other: Entry, reasons: tuple[str, ...], only: ClaimId | None = None) -> Iterator[Fulfilment]:
        """What an entry is told to have come to in later documents, which do not tell the promise themselves."""
        for stored in self._view.claims_of(other):
            status, told = _done(stored), stored.source.day
            if not status or told is None or self._told is None or (only is not None and stored.id != only):
                continue
            if stored.source.sha256 in self._documents or told <= self._told or not self._is_after(stored):
                continue
            day, due = own_date(stored.claim.says).earliest or told, self._entry.date.latest
            yield Fulfilment(
                entry=other.id, does=other.type, status=status, claim=stored.id, source=stored.source,
                quote=stored.claim.evidence[0].span, is_late=due is not None and day > due, reasons=reasons,
            )

    def _is_after(self, stored: StoredClaim) -> bool:
        """Whether what a claim tells was not over when the promise was made; without a day it must be told later."""
        last, told = own_date(stored.claim.says).latest, stored.source.day
        if self._told is None or told is None:
            return False
        return last > self._told if last is not None else told > _plus(self._told, _RETOLD)

    def _due(self, act: Entry) -> tuple[datetime.date, datetime.date] | None:
        """When the act was to be: as it is told itself, else when the promise is due."""
        date = act.date if act.date.is_known else self._entry.date
        first, last = date.earliest or self._told, date.latest
        return (first, last) if first is not None and last is not None else None


def _is_to_come(stored: StoredClaim) -> bool:
    says = stored.claim.says
    if isinstance(says, Event):
        return says.modality in AHEAD and says.type not in _WORDS_ONLY and not says.is_multiple
    return isinstance(says, Instrument) and says.status in {"proposed", *_ON_THE_WAY} and not says.is_multiple


def _done(stored: StoredClaim) -> str:
    """How far a claim tells its act to be: kept, in_progress, broken or nothing of these."""
    says = stored.claim.says
    if isinstance(says, Event):
        return {"happened": "kept", "ongoing": "in_progress", "cancelled": "broken"}.get(says.modality, "")
    if isinstance(says, Instrument):
        return "kept" if says.status in _CONCLUDED else "in_progress" if says.status in _ON_THE_WAY else ""
    return ""


def _overlap(one: StoredClaim, other: StoredClaim) -> bool:
    """Whether two claims of one document are read from the same words."""
    return any(
        a.span.start < b.span.end and b.span.start < a.span.end
        for a in one.claim.evidence for b in other.claim.evidence
    )


def _likeness(
    says: object, act: Entry, other: Entry, due: tuple[datetime.date, datetime.date] | None
) -> tuple[str, ...]:
    """Why another entry is what was to be done; nothing if there is no reason to think so."""
    if set(other.states) != set(act.states):
        return ()
    if isinstance(says, Instrument) or other.kind == "instrument":
        return tuple(_same_paper(act, other))
    if family_of(act.type) != family_of(other.type) or not _fits(act, other):
        return ()
    reasons = [f"the same kind of act ({other.type})"]
    if due is not None and other.date.is_known and _meets(other, due):
        reasons.append("when it was due")
    if _values(act, "place") & _values(other, "place"):
        reasons.append("in the same place")
    if _values(act, "round") & _values(other, "round"):
        reasons.append("the same round")
    is_telling = act.type in _TELLING and act.type == other.type
    return tuple(reasons) if len(reasons) > 1 or is_telling else ()


def _fits(act: Entry, other: Entry) -> bool:
    """Whether nothing speaks against two entries telling one act: other rounds, other settlements."""
    rounds = _values(act, "round"), _values(other, "round")
    places = tuple(frozenset(
        place.partition("-")[0] for place in _values(one, "place") if not place.endswith(_WHOLE_STATE)
    ) for one in (act, other))
    return all(not mine or not theirs or bool(mine & theirs) for mine, theirs in (rounds, places))


def _same_paper(act: Entry, other: Entry) -> Iterator[str]:
    """Instruments of near kinds that share a sector or words of the title; the signing of one."""
    if act.kind != "instrument" or other.kind != "instrument" or not are_near_kinds(act.type, other.type):
        return
    sectors = _values(act, "sector") & _values(other, "sector")
    words = _stems(act.title) & _stems(other.title)
    if sectors or len(words) >= _FEWEST:
        yield f"an instrument of the kind ({other.type})"
        yield f"about the same ({', '.join(sorted(sectors or words))})"


def _meets(other: Entry, due: tuple[datetime.date, datetime.date]) -> bool:
    first = other.date.earliest or other.date.latest
    last = other.date.latest or other.date.earliest
    return first is not None and last is not None and first <= _plus(due[1], _NEAR) and last >= _plus(due[0], -_NEAR)


def _values(entry: Entry, name: str) -> frozenset[str]:
    """The values of a field."""
    return frozenset(value.text for value in entry.fields.get(name, ()))


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, so that other endings do not matter."""
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text).text))


def _plus(day: datetime.date, step: datetime.timedelta) -> datetime.date:
    try:
        return day + step
    except OverflowError:
        return day
