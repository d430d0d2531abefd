"""Judgements about pairs of claims, and of name forms: kept, and followed from one to all it is joined with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.model.record import Judgement
from dragoman.store.codec import to_text
from dragoman.store.rows import batches, seqs_of

_KEY = ("left", "right", "by", "at")


class Judgements:
    """The judgements about the rows of one table."""

    def __init__(self, connection: Connection, table: Table, about: Table) -> None:
        self._connection = connection
        self._table = table
        self._about = about

    def add(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements; one by the same judge at the same time about the same pair gives way."""
        given = list(judgements)
        if not given:
            return
        seqs = seqs_of(self._connection, self._about, (side for one in given for side in (one.left, one.right)))
        rows = {tuple(row[key] for key in _KEY): row for row in (_row(one, seqs) for one in given)}
        insert = postgresql.insert if self._connection.dialect.name == "postgresql" else sqlite.insert
        adding = insert(self._table)
        changes = {name: adding.excluded[name] for name in ("verdict", "score", "reasons")}
        self._connection.execute(
            adding.on_conflict_do_update(index_elements=_KEY, set_=changes), list(rows.values())
        )

    def connected(self, seqs: Iterable[int], active: Any = None) -> list[int]:
        """`seqs` and all that judgements "same" join to them; `active` says which may be stepped on."""
        found = set(self._allowed(seqs, active))
        edge = sorted(found)
        while edge:
            beside = self._beside(edge) - found
            edge = sorted(self._allowed(beside, active))
            found.update(edge)
        return sorted(found)

    def within(self, seqs: Iterable[int]) -> list[Judgement]:
        """All judgements about two of `seqs`, sorted by the pair."""
        known = set(seqs)
        table, found = self._table.c, list[RowMapping]()
        for some in batches(sorted(known)):
            rows = self._connection.execute(select(self._table).where(table.left.in_(some))).mappings()
            found += [row for row in rows if row["right"] in known]
        return self._judgements(found)

    def about(self, seqs: Iterable[int]) -> list[Judgement]:
        """All judgements about any of `seqs` and whatever else, sorted by the pair."""
        table, found = self._table.c, dict[tuple[Any, ...], RowMapping]()
        for some in batches(dict.fromkeys(seqs)):
            condition = or_(table.left.in_(some), table.right.in_(some))
            for row in self._connection.execute(select(self._table).where(condition)).mappings():
                found[tuple(row[key] for key in _KEY)] = row
        return self._judgements(found.values())

    def drop(self, seqs: Iterable[int], *, by: str) -> None:
        """Forget what one judge said about any of `seqs`."""
        table = self._table
        for some in batches(dict.fromkeys(seqs)):
            for side in (table.c.left, table.c.right):
                self._connection.execute(table.delete().where(side.in_(some), table.c.by == by))

    def _beside(self, seqs: Sequence[int]) -> set[int]:
        table, found = self._table.c, set[int]()
        for some in batches(seqs):
            for here, there in ((table.left, table.right), (table.right, table.left)):
                question = select(there).where(here.in_(some), table.verdict == "same")
                found.update(self._connection.execute(question).scalars())
        return found

    def _allowed(self, seqs: Iterable[int], active: Any) -> list[int]:
        wanted = list(dict.fromkeys(seqs))
        if active is None:
            return wanted
        key, found = self._about.c.seq, list[int]()
        for some in batches(wanted):
            found += self._connection.execute(select(key).where(key.in_(some), active)).scalars()
        return found

    def _judgements(self, rows: Iterable[RowMapping]) -> list[Judgement]:
        held = list(rows)
        ids = self._ids(seq for row in held for seq in (row["left"], row["right"]))
        return sorted((
            Judgement(
                left=ids[row["left"]], right=ids[row["right"]], verdict=row["verdict"], score=row["score"],
                reasons=tuple(json.loads(row["reasons"])), by=row["by"], at=row["at"],
            )
            for row in held
        ), key=lambda one: (one.left, one.right, one.at, one.by))

    def _ids(self, seqs: Iterable[int]) -> Mapping[int, str]:
        table, found = self._about.c, dict[int, str]()
        for some in batches(dict.fromkeys(seqs)):
            rows = self._connection.execute(select(table.seq, table.id).where(table.seq.in_(some)))
            found.update({row.seq: row.id for row in rows})
        return found


def _row(judgement: Judgement, seqs: Mapping[str, int]) -> dict[str, Any]:
    return {
        "left": seqs[judgement.left], "right": seqs[judgement.right], "by": judgement.by, "at": judgement.at,
        "verdict": judgement.verdict, "score": judgement.score, "reasons": to_text(list(judgement.reasons)),
    }
