"""What a writer keeps ready from one transaction to the next, for as long as nobody changes what was there."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from dragoman.model.actors import Actor
from dragoman.model.claims import Claim
from dragoman.model.frozen import frozen
from dragoman.model.record import NameForm, Source, StoredClaim
from dragoman.store.schema import meta

#: So many claims are kept ready; then all are dropped at once. Ids are small.
MOST_CLAIMS = 10_000
_MOST_IDS = 100_000
#: The row of `meta` that counts how often something that was there was changed: read anew or put right.
_REVISION = "revision"


@frozen
class HeldClaim:
    """A row of `claims`, read."""

    claim: Claim
    document: int
    is_active: bool
    actors: list[int]
    linked: list[int]


@dataclass(slots=True)
class KeptNumbers:
    """The numbers that rows of one table have, by their ids, and back."""

    numbers: dict[str, int] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget all of them."""
        self.numbers.clear()
        self.ids.clear()


@dataclass(slots=True)
class Kept:
    """Rows that were read or written: others may add to them; when others change something, all is dropped."""

    claims: dict[int, HeldClaim] = field(default_factory=dict)
    stored: dict[int, StoredClaim] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    actors: dict[int, Actor] = field(default_factory=dict)
    forms: dict[int, NameForm] = field(default_factory=dict)
    claim_numbers: KeptNumbers = field(default_factory=KeptNumbers)
    form_numbers: KeptNumbers = field(default_factory=KeptNumbers)
    _revision: str = ""

    def begin(self, connection: Connection) -> None:
        """Before a transaction uses what is kept: drop it if it may be wrong by now."""
        revision = _revision(connection)
        if revision != self._revision:
            self.forget()
            self._revision = revision
        for numbers in (self.claim_numbers, self.form_numbers):
            if len(numbers.numbers) > _MOST_IDS:
                numbers.clear()

    def change(self, connection: Connection) -> None:
        """Something that was there is being changed: what others keep is wrong from now on."""
        before = _revision(connection)
        if before:
            connection.execute(meta.update().where(meta.c.name == _REVISION).values(value=str(int(before) + 1)))
        else:
            connection.execute(meta.insert(), {"name": _REVISION, "value": "1"})
        self._revision = _revision(connection)
        self.forget_rows()

    def forget_rows(self) -> None:
        """Drop the rows."""
        for rows in (self.claims, self.stored, self.sources, self.actors, self.forms):
            rows.clear()

    def forget(self) -> None:
        """Drop everything."""
        self.forget_rows()
        self.claim_numbers.clear()
        self.form_numbers.clear()


def _revision(connection: Connection) -> str:
    return connection.execute(select(meta.c.value).where(meta.c.name == _REVISION)).scalar() or ""
