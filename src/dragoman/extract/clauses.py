"""Clauses: a sentence's chunks cut where the language opens a new one, each knowing what it hangs on."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_STOPS = frozenset(";:.!?")


def cut_clauses(chunks: list[Chunk]) -> list[Clause]:
    """The clauses of a sentence in order; they cover it."""
    starts: list[tuple[int, str]] = [(0, "")]
    for index in range(len(chunks)):
        opener = _opens(chunks, starts[-1][0], index)
        if opener is not None and index > starts[-1][0]:
            starts.append((index, opener))
        elif opener and index == starts[-1][0]:
            starts[-1] = (index, opener)
    limits = [start for start, _ in starts[1:]] + [len(chunks)]
    return [Clause(start, limit, opener) for (start, opener), limit in zip(starts, limits, strict=True)]


def clause_of(clauses: list[Clause], index: int) -> int:
    """The number of the clause that holds chunk `index`."""
    return next(n for n, clause in enumerate(clauses) if index in clause)


def _opens(chunks: list[Chunk], start: int, index: int) -> str | None:
    """What kind of clause chunk `index` opens, None if it goes on with the one that began at `start`."""
    chunk = chunks[index]
    if isinstance(chunk, Phrase):
        return None
    before = chunks[index - 1] if index else None
    if isinstance(before, Unit) and before.kind == "sign" and before.word in _STOPS:
        return ""
    if chunk.kind in ("relative", "complementizer", "break"):
        return chunk.kind
    if chunk.kind == "auxiliary" and chunk.has_conjunction:
        return ""
    if aside := _opens_aside(chunk, before):
        return aside
    if not _is_finite(chunk):
        return None
    if chunk.has_pronoun and any(_is_finite(c) for c in chunks[start:index]):
        return "relative"       # "a letter that the minister carried": the pronoun stands for the noun before
    if chunk.has_conjunction or (isinstance(before, Unit) and before.kind == "conjunction"):
        return "and"
    # "After the talks, the ministers spoke": a comma behind an adverbial opens nothing.
    after_comma = isinstance(before, Unit) and before.kind == "comma"
    return "and" if after_comma and _has_predicate(chunks, start, index) else None


def _is_finite(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and any(
        lexeme.form in ("past", "present", "future", "passive", "passive_future") for lexeme in chunk.lexemes[:1]
    )


def _has_predicate(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether the clause that began at `start` has a verb of its own, or began with a participle."""
    first = chunks[start]
    opened = isinstance(first, Unit) and _form(first) in _ASIDES
    return opened or any(_is_finite(chunk) for chunk in chunks[start:index])


_ASIDES = frozenset({"participle", "passive_participle", "gerund"})


def _form(unit: Unit) -> str:
    return unit.lexemes[0].form if unit.lexemes else ""


def _opens_aside(chunk: Chunk, before: Chunk | None) -> str:
    """Behind a comma a participle tells what else the subject does; one that agrees, what stands before it does."""
    if not isinstance(chunk, Unit) or _form(chunk) not in _ASIDES or chunk.has_article:
        return ""
    if not isinstance(before, Unit) or before.kind not in ("comma", "quote"):
        return ""
    return "relative" if chunk.lexemes[0].cases else "and"
