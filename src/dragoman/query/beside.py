"""What the record as a whole knows beside an entry: whom its titles mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.record import Entry, StoredClaim
from dragoman.query.holders import Holders, Meant
from dragoman.store.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is shown beside an entry and is no part of it: it follows from other entries and is no claim."""

    meant: tuple[Meant, ...] = ()


NOTHING = Beside()


class Besides:
    """Finds what the record knows beside its entries, in one state of it."""

    def __init__(self, view: View) -> None:
        self._holders = Holders(view)

    def of(self, entry: Entry, claims: Sequence[StoredClaim]) -> Beside:
        """What is known beside an entry, which has these claims."""
        return Beside(meant=self._holders.meant(claims))
