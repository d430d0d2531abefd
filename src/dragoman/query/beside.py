"""What the record as a whole knows beside an entry: whom titles mean, what session is next, what became of promises."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.record import Entry, StoredClaim
from dragoman.query.follow_up import FollowUp, follow_up
from dragoman.query.holders import Holders, Meant
from dragoman.query.rounds import SESSIONS, Rounds, rounds
from dragoman.store.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is shown beside an entry and is no part of it: it follows from other entries and is no claim."""

    meant: tuple[Meant, ...] = ()
    rounds: Rounds | None = None        # of a joint commission, of one of its sessions
    follow_up: FollowUp | None = None   # of a promise that nobody has decided about


NOTHING = Beside()


class Besides:
    """Finds what the record knows beside its entries, in one state of it, as it stands on `today`."""

    def __init__(self, view: View, today: datetime.date | None = None) -> None:
        self._view = view
        self._today = today
        self._holders = Holders(view)
        self._rounds: dict[tuple[str, ...], list[Rounds]] = {}

    def of(self, entry: Entry, claims: Sequence[StoredClaim]) -> Beside:
        """What is known beside an entry, which has these claims."""
        is_open = entry.kind == "commitment" and not entry.is_decided
        return Beside(
            meant=self._holders.meant(claims), rounds=self._rounds_of(entry),
            follow_up=follow_up(self._view, entry, claims, self._today) if is_open else None,
        )

    def _rounds_of(self, entry: Entry) -> Rounds | None:
        if len(entry.states) < 2 or (entry.kind != "mechanism" and entry.type not in SESSIONS):
            return None
        if entry.states not in self._rounds:
            self._rounds[entry.states] = rounds(self._view, entry.states, self._today)
        return next((one for one in self._rounds[entry.states] if entry.id in one.entries), None)
