"""What people decided: a log that is only ever added to, and what it does to the claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, func, select, update

from dragoman.errors import UsageError
from dragoman.model.claims import ClaimId
from dragoman.model.record import MACHINE, Correction, CorrectionAction, Judgement
from dragoman.store import schema
from dragoman.store.asking import Finder, Numbers, batches

#: How many claims a decision is about; None: one or more.
_CLAIMS: Mapping[CorrectionAction, int | None] = {
    "split": 2, "join": 2, "reject": None, "restore": None, "change": None,
}


_ABOUT = Finder(schema.correction_claims.c.claim, schema.correction_claims.c.number)
_OLDER = Finder(schema.successions.c.new, schema.successions.c.old)
_NEWER = Finder(schema.successions.c.old, schema.successions.c.old, schema.successions.c.new)


class Corrections:
    """The log of corrections in one transaction."""

    def __init__(self, connection: Connection, numbers: Numbers) -> None:
        self._connection = connection
        self._numbers = numbers

    def add(self, decided: Correction) -> Correction:
        """Add a decision to the log, which gives it its number; rejecting and restoring count at once."""
        expected, claims = _CLAIMS[decided.action], decided.claims
        if not claims or (expected is not None and len(set(claims)) != expected):
            raise UsageError(f"{decided.action} is about {expected or 'one or more'} claims, not {len(set(claims))}")
        if decided.by in ("", MACHINE):
            raise UsageError("a correction needs the name of who decided it")
        seqs = self._numbers.of(claims)
        if unknown := [claim for claim in claims if claim not in seqs]:
            raise UsageError(f"no claim {unknown[0]!r} is in the record")
        table = schema.corrections
        number = (self._connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1
        self._connection.execute(table.insert(), {
            "number": number, "action": decided.action, "reason": decided.reason, "by": decided.by, "at": decided.at,
            "field": decided.field, "value": decided.value,
        })
        self._connection.execute(schema.correction_claims.insert(), [
            {"claim": seqs[claim], "number": number, "place": place} for place, claim in enumerate(claims)
        ])
        if decided.action in ("reject", "restore"):
            self._reject(seqs.values(), is_rejected=decided.action == "reject")
        return self._numbered([number])[0]

    def succeed(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Let what was decided about the first claim of each pair hold for the second."""
        if not pairs:
            return
        table, claims = schema.successions, schema.claims.c
        after = dict(pairs)
        for some in batches(after):
            self._connection.execute(delete(table).where(table.c.old.in_(some)))
        self._connection.execute(table.insert(), [{"old": old, "new": new} for old, new in pairs])
        for some in batches(after):
            rejected = self._connection.execute(
                select(claims.seq).where(claims.seq.in_(some), claims.is_rejected == 1)
            ).scalars()
            self._reject([after[old] for old in rejected], is_rejected=True)

    def about(self, claims: Iterable[int]) -> list[Correction]:
        """The corrections about any of the claims with these numbers or what they say anew, oldest first."""
        return self._numbered(_ABOUT.values(self._connection, self._with_older(claims)))

    def all(self) -> list[Correction]:
        """The whole log, oldest first."""
        return self._numbered(self._connection.execute(select(schema.corrections.c.number)).scalars())

    def _reject(self, claims: Iterable[int], *, is_rejected: bool) -> None:
        table = schema.claims
        for some in batches(claims):
            self._connection.execute(
                update(table).where(table.c.seq.in_(some)).values(is_rejected=int(is_rejected))
            )

    def _with_older(self, claims: Iterable[int]) -> list[int]:
        """Claims with all they are the successors of, over any number of readings."""
        found = set(claims)
        edge = found
        while edge:
            edge = set(_OLDER.values(self._connection, edge)) - found
            found |= edge
        return sorted(found)

    def _latest(self, claims: Iterable[int]) -> dict[int, int]:
        """For each claim the one that says the same in the latest reading."""
        latest = {claim: claim for claim in claims}
        edge = set(latest.values())
        while edge:
            after = {row["old"]: row["new"] for row in _NEWER.rows(self._connection, edge)}
            latest = {claim: after.get(last, last) for claim, last in latest.items()}
            edge = set(after.values())
        return latest

    def _numbered(self, numbers: Iterable[int]) -> list[Correction]:
        about, table, found = schema.correction_claims.c, schema.corrections, list[Correction]()
        for some in batches(sorted(numbers)):
            named = self._connection.execute(
                select(about.number, about.claim).where(about.number.in_(some)).order_by(about.number, about.place)
            ).all()
            latest = self._latest(row.claim for row in named)
            ids = self._numbers.ids(latest.values())
            claims: dict[int, list[ClaimId]] = {}
            for row in named:
                claims.setdefault(row.number, []).append(ClaimId(ids[latest[row.claim]]))
            rows = self._connection.execute(select(table).where(table.c.number.in_(some)).order_by(table.c.number))
            found += [Correction(**{**row, "claims": tuple(claims[row["number"]])}) for row in rows.mappings()]
        return found


def judgement_of(correction: Correction) -> list[Judgement]:
    """What a correction says about a pair: a judgement of its own, beside the machine's."""
    left, *others = sorted(set(correction.claims))
    if correction.action not in ("join", "split") or not others:
        return []
    right = others[0]
    is_joined = correction.action == "join"
    return [Judgement(
        left=left, right=right, verdict="same" if is_joined else "different", score=float(is_joined),
        reasons=(correction.reason,), by=correction.by, at=correction.at,
    )]
