"""Judgements about pairs of claims, and of name forms: kept, and followed from one to all it is joined with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, and_, bindparam, delete

from dragoman.model.record import Judgement
from dragoman.store.asking import Finder, Numbers, add_rows, batches
from dragoman.store.codec import to_text

_KEY = ("left", "right", "by", "at")


class Judgements:
    """The judgements about the rows of one table."""

    def __init__(self, connection: Connection, table: Table, numbers: Numbers) -> None:
        self._connection = connection
        self._table = table
        self._numbers = numbers

    def add(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements; one by the same judge at the same time about the same pair gives way."""
        given = list(judgements)
        if not given:
            return
        seqs = self._numbers.of(side for one in given for side in (one.left, one.right))
        rows = {tuple(row[key] for key in _KEY): row for row in (_row(one, seqs) for one in given)}
        named = and_(*(self._table.c[key] == bindparam(f"its_{key}") for key in _KEY))
        self._connection.execute(
            delete(self._table).where(named),
            [{f"its_{key}": value for key, value in zip(_KEY, row, strict=True)} for row in rows],
        )
        add_rows(self._connection, self._table, list(rows.values()))

    def connected(self, seqs: Iterable[int], allowed: Callable[[Iterable[int]], list[int]]) -> list[int]:
        """`seqs` and all that judgements "same" join to them; `allowed` picks those that may be stepped on."""
        found = set(allowed(seqs))
        edge = found
        while edge:
            beside = {seq for finder in _finders(self._table)[:2] for seq in finder.values(self._connection, edge)}
            edge = set(allowed(beside - found))
            found |= edge
        return sorted(found)

    def within(self, seqs: Iterable[int]) -> list[Judgement]:
        """All judgements about two of `seqs`, sorted by the pair."""
        known = set(seqs)
        rows = _finders(self._table)[2].rows(self._connection, known)
        return self._judgements(row for row in rows if row["right"] in known)

    def about(self, seqs: Iterable[int]) -> list[Judgement]:
        """All judgements about any of `seqs` and whatever else, sorted by the pair."""
        asked = set(seqs)
        rows = [row for finder in _finders(self._table)[2:] for row in finder.rows(self._connection, asked)]
        return self._judgements({tuple(row[key] for key in _KEY): row for row in rows}.values())

    def drop(self, seqs: Iterable[int], *, by: str) -> None:
        """Forget what one judge said about any of `seqs`."""
        table = self._table
        for some in batches(seqs):
            for side in (table.c.left, table.c.right):
                self._connection.execute(table.delete().where(side.in_(some), table.c.by == by))

    def _judgements(self, rows: Iterable[RowMapping]) -> list[Judgement]:
        held = list(rows)
        ids = self._numbers.ids(seq for row in held for seq in (row["left"], row["right"]))
        return sorted((
            Judgement(
                left=ids[row["left"]], right=ids[row["right"]], verdict=row["verdict"], score=row["score"],
                reasons=tuple(json.loads(row["reasons"])), by=row["by"], at=row["at"],
            )
            for row in held
        ), key=lambda one: (one.left, one.right, one.at, one.by))


@cache
def _finders(table: Table) -> tuple[Finder, Finder, Finder, Finder]:
    """What "same" joins to the left and to the right; judgements by their left and by their right."""
    left, right = table.c.left, table.c.right
    is_same = table.c.verdict == "same"
    return (
        Finder(left, right, where=is_same), Finder(right, left, where=is_same), Finder(left, *table.c),
        Finder(right, *table.c),
    )


def _row(judgement: Judgement, seqs: Mapping[str, int]) -> dict[str, Any]:
    return {
        "left": seqs[judgement.left], "right": seqs[judgement.right], "by": judgement.by, "at": judgement.at,
        "verdict": judgement.verdict, "score": judgement.score, "reasons": to_text(list(judgement.reasons)),
    }
