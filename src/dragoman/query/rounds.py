"""Sessions of joint commissions and consultations: the last, the next as stated, or as the usual pause lets expect."""

from __future__ import annotations

import datetime
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dragoman.model.claims import Event, Mechanism
from dragoman.model.dates import DateValue
from dragoman.model.record import Entry, EntryId, StoredClaim
from dragoman.store.filters import EntryFilter
from dragoman.store.view import View

SESSIONS = ("joint_commission_session", "consultations")
#: What outlets take for one another: one body between two states is a commission here and a committee there.
_BODIES = {
    "joint_committee": "joint_commission", "commission": "joint_commission", "committee": "joint_commission",
    "political": "political_consultations", "security": "security_consultations", "consular": "consular_dialogue",
    "economic": "economic_consultations",
}
#: What a session is of where nothing says more.
_PLAIN = {"joint_commission_session": "joint_commission", "consultations": "political_consultations"}
_HELD = ("happened", "ongoing")
_AHEAD = ("scheduled", "planned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session, told by one entry or, where outlets call it two things, by more."""

    entries: tuple[EntryId, ...]
    round: int | None
    date: DateValue
    standing: str
    place: str = ""

    @property
    def day(self) -> datetime.date | None:
        """The last day it may have been."""
        return self.date.latest or self.date.earliest


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDue:
    """When the next session is due: as stated, or counted on from the last by the usual pause.

    `month` is YYYY-MM of what is inferred; of what is stated there is the session.
    """

    basis: Literal["stated", "inferred"]
    round: int | None = None
    session: Session | None = None
    month: str = ""
    is_past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """A format in which states meet again and again; `pause_days` is the median between sessions, if two are known."""

    body: str
    states: tuple[str, ...]
    names: tuple[str, ...]              # as texts call it, the most frequent first
    mechanisms: tuple[EntryId, ...]     # entries that tell of it
    sessions: tuple[Session, ...]       # oldest first, those without a day last
    last: Session | None = None
    next: NextDue | None = None
    pause_days: int | None = None
    pauses: int = 0                     # so many are known

    @property
    def entries(self) -> frozenset[EntryId]:
        """All entries that tell of it."""
        return frozenset((*self.mechanisms, *(one for session in self.sessions for one in session.entries)))


def rounds(view: View, states: Sequence[str], today: datetime.date | None = None) -> list[Rounds]:
    """The formats in which states meet, of exactly these states if there are several; as they stand on a day."""
    return rounds_among(((entry, view.claims_of(entry)) for entry in told_of(view, states)), states, today)


def told_of(view: View, states: Sequence[str]) -> Iterator[Entry]:
    """The entries that tell of formats in which states meet, and of their sessions."""
    yield from view.every_entry(EntryFilter(kinds=("mechanism",), states=states))
    yield from view.every_entry(EntryFilter(kinds=("event",), types=tuple(SESSIONS), states=states))


def rounds_among(
    told: Iterable[tuple[Entry, Sequence[StoredClaim]]], states: Sequence[str], today: datetime.date | None = None
) -> list[Rounds]:
    """The formats that entries with their claims tell of; entries of other things are passed over."""
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[Entry, Sequence[StoredClaim]]]] = {}
    for entry, claims in told:
        if entry.kind != "mechanism" and entry.type not in SESSIONS:
            continue
        if len(entry.states) < 2 or (len(states) > 1 and set(entry.states) != set(states)):
            continue
        groups.setdefault((_body(entry, claims), entry.states), []).append((entry, claims))
    found = [_rounds(body, members, told, today) for (body, members), told in sorted(groups.items())]
    return sorted(found, key=lambda one: (one.states, one.body))


def _body(entry: Entry, claims: Iterable[StoredClaim]) -> str:
    """What meets: as the mechanism says that a session is linked with, else as its kind says."""
    if entry.kind == "mechanism":
        return _BODIES.get(entry.type, entry.type)
    linked = sorted({
        other.says.kind for stored in claims for other in stored.linked
        if isinstance(other.says, Mechanism) and isinstance(stored.claim.says, Event)
        and stored.claim.says.mechanism == other.id
    })
    kinds = [value.text for value in entry.fields.get("kind", ())]
    named = next(iter([*linked, *kinds]), "")
    return _BODIES.get(named, named) or _PLAIN[entry.type]


def _rounds(
    body: str, states: tuple[str, ...], told: Sequence[tuple[Entry, Sequence[StoredClaim]]], today: datetime.date | None
) -> Rounds:
    bodies = [entry for entry, _ in told if entry.kind == "mechanism"]
    names = [value for entry in bodies for value in entry.fields.get("title", ())]
    sessions = tuple(_sessions(entry for entry, _ in told if entry.kind == "event"))
    held = [one for one in sessions if one.standing in _HELD]
    last = max(held, key=_order, default=None)
    pauses = list(_pauses(held))
    pause = round(statistics.median(pauses)) if pauses else None
    return Rounds(
        body=body, states=states, mechanisms=tuple(sorted(entry.id for entry in bodies)), sessions=sessions, last=last,
        names=tuple(dict.fromkeys(
            value.text for value in sorted(names, key=lambda one: (-one.sources, -len(one.claims), one.text))
        )),
        next=_next(sessions, last, pause, today), pause_days=pause, pauses=len(pauses),
    )


def _order(session: Session) -> tuple[datetime.date, int, tuple[EntryId, ...]]:
    return (session.day or datetime.date.min, session.round or 0, session.entries)


def _sessions(entries: Iterable[Entry]) -> Iterator[Session]:
    """The sessions, oldest first; entries of one round, or on the same days without another round, are one session."""
    found: list[list[Entry]] = []
    for entry in sorted(entries, key=lambda one: (one.date.earliest or datetime.date.max, one.id)):
        same = next((group for group in found if any(_are_one(entry, other) for other in group)), None)
        if same is None:
            found.append([entry])
        else:
            same.append(entry)
    sessions = [_session(group) for group in found]
    return iter(sorted(sessions, key=lambda one: (one.day or datetime.date.max, one.round or 0, one.entries)))


def _are_one(one: Entry, other: Entry) -> bool:
    first, second = _number(one), _number(other)
    if first is not None and second is not None and first != second:
        return False
    if not one.date.is_known or not other.date.is_known:
        return first is not None and first == second
    return (
        (one.date.earliest or datetime.date.min) <= (other.date.latest or datetime.date.max)
        and (other.date.earliest or datetime.date.min) <= (one.date.latest or datetime.date.max)
    )


def _session(entries: Sequence[Entry]) -> Session:
    """What several entries say of a session: held if one says so, on the narrowest days."""
    ranked = sorted(entries, key=lambda one: (
        one.status not in _HELD, not one.date.is_known, _length(one.date), -one.sources, one.id
    ))
    places = [value.text for entry in ranked for value in entry.fields.get("place", ())]
    return Session(
        entries=tuple(sorted(entry.id for entry in entries)), date=ranked[0].date, standing=ranked[0].status,
        round=next((number for entry in ranked if (number := _number(entry)) is not None), None),
        place=places[0] if places else "",
    )


def _number(entry: Entry) -> int | None:
    values = entry.fields.get("round", ())
    return int(values[0].text) if values and values[0].text.isdigit() else None


def _length(date: DateValue) -> int:
    if date.earliest is None or date.latest is None:
        return datetime.date.max.toordinal()
    return (date.latest - date.earliest).days


def _pauses(held: Iterable[Session]) -> Iterator[float]:
    """Days from session to session; where numbers tell of others between, shared among them."""
    dated = sorted((one for one in held if one.day is not None), key=_order)
    for earlier, later in pairwise(dated):
        assert earlier.day is not None
        assert later.day is not None
        steps = later.round - earlier.round if later.round and earlier.round else 1
        if steps > 0 and later.day > earlier.day:
            yield (later.day - earlier.day).days / steps


def _next(
    sessions: Iterable[Session], last: Session | None, pause: int | None, today: datetime.date | None
) -> NextDue | None:
    """What is planned after the last session; where nothing is, what the usual pause lets expect."""
    for one in sessions:
        if one.standing not in _AHEAD or (last is not None and not _is_after(one, last)):
            continue
        return NextDue(basis="stated", round=one.round or _following(last), session=one, is_past=_is_past(one, today))
    if last is None or last.day is None or pause is None:
        return None
    try:
        due = last.day + datetime.timedelta(days=pause)
    except OverflowError:
        return None
    return NextDue(
        basis="inferred", round=_following(last), month=due.isoformat()[:7], is_past=bool(today and due < today)
    )


def _is_after(one: Session, last: Session) -> bool:
    if one.round and last.round:
        return one.round > last.round
    return one.day is None or last.day is None or one.day > last.day


def _following(last: Session | None) -> int | None:
    return last.round + 1 if last is not None and last.round else None


def _is_past(session: Session, today: datetime.date | None) -> bool:
    return bool(today and session.date.latest and session.date.latest < today)
