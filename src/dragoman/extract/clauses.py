"""Clauses: a sentence's chunks cut where the language opens a new one, each knowing what it hangs on."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_STOPS = frozenset(";:.!?")


def cut_clauses(chunks: list[Chunk]) -> list[Clause]:
    """The clauses of a sentence in order; they cover it."""
    starts: list[tuple[int, str]] = [(0, "")]
    for index in range(len(chunks)):
        opener = _opens(chunks, index)
        if opener is not None and index > starts[-1][0]:
            starts.append((index, opener))
        elif opener and index == starts[-1][0]:
            starts[-1] = (index, opener)
    limits = [start for start, _ in starts[1:]] + [len(chunks)]
    return [Clause(start, limit, opener) for (start, opener), limit in zip(starts, limits, strict=True)]


def clause_of(clauses: list[Clause], index: int) -> int:
    """The number of the clause that holds chunk `index`."""
    return next(n for n, clause in enumerate(clauses) if index in clause)


def _opens(chunks: list[Chunk], index: int) -> str | None:
    chunk = chunks[index]
    if isinstance(chunk, Phrase):
        return None
    before = chunks[index - 1] if index else None
    if isinstance(before, Unit) and before.kind == "sign" and before.word in _STOPS:
        return ""
    if chunk.kind in ("relative", "complementizer", "break"):
        return chunk.kind
    if _is_finite(chunk) and (chunk.has_conjunction or _is_conjunction(before)):
        return "and"
    return None


def _is_finite(unit: Unit) -> bool:
    return any(lexeme.form in ("past", "present", "future", "passive", "passive_future") for lexeme in unit.lexemes[:1])


def _is_conjunction(chunk: Chunk | None) -> bool:
    return isinstance(chunk, Unit) and chunk.kind in ("conjunction", "comma")
