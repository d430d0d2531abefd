"""Where a reader of briefs stopped: what the record held when a brief on some states was marked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from dragoman.model.record import Sha256
from dragoman.store.asking import add_missing
from dragoman.store.schema import documents, meta


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefMark:
    """The day of a brief, and the number of the last document that the record held then (0 for none)."""

    day: datetime.date
    last: int


def put_mark(connection: Connection, states: Iterable[str], day: datetime.date) -> BriefMark:
    """Mark what the record holds now as seen in a brief on these states; an older mark of theirs is forgotten."""
    last = connection.execute(select(func.coalesce(func.max(documents.c.seq), 0))).scalar_one()
    made = BriefMark(day=day, last=last)
    name, value = _name(states), json.dumps({"day": day.isoformat(), "last": last})
    add_missing(connection, meta, [{"name": name, "value": value}])
    connection.execute(meta.update().where(meta.c.name == name).values(value=value))
    return made


def get_mark(connection: Connection, states: Iterable[str]) -> BriefMark | None:
    """The mark of the last brief on these states, in whatever order, if there is one."""
    value = connection.execute(select(meta.c.value).where(meta.c.name == _name(states))).scalar()
    if value is None:
        return None
    found = json.loads(value)
    return BriefMark(day=datetime.date.fromisoformat(found["day"]), last=int(found["last"]))


def documents_after(connection: Connection, mark: BriefMark) -> frozenset[Sha256]:
    """The documents that were added after a mark."""
    question = select(documents.c.sha256).where(documents.c.seq > mark.last)
    return frozenset(Sha256(one) for one in connection.execute(question).scalars())


def _name(states: Iterable[str]) -> str:
    return f"brief {' '.join(sorted(states))}"
