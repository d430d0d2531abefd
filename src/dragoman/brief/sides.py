"""Which side states stand on in a line, and promises that are about both though one alone makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.query.asked import Asked
from dragoman.query.lines import EventLine, Line, PromiseLine, Quotation
from dragoman.query.questions import KINDS, Questions

#: Who an act of one against another is done to; whoever else takes part does it.
_AIMED_AT = frozenset({"target", "expelled", "summoned", "addressee", "receiver", "recipient", "host", "other"})
#: Promises of a state that are looked through for those about the other.
_MOST = 300


def opposed(line: Line, states: Sequence[str]) -> bool:
    """Whether one of the states acts against the other; of one state, whether it acts against anybody or is acted on.

    Where the roles do not say who acts, states are taken to stand against each other.
    """
    if not isinstance(line, EventLine):
        return True
    aimed = {part.state for part in line.parts if part.role in _AIMED_AT and part.state}
    acting = {part.state for part in line.parts if part.role not in _AIMED_AT and part.state}
    if not aimed or not acting:
        return len(states) < 2 or not (acting >= set(states) and line.type in ("condemnation", "rejection", "warning"))
    if len(states) < 2:
        return bool(aimed - set(states)) or bool(acting - set(states))
    first, second = states
    return (first in acting and second in aimed) or (second in acting and first in aimed)


def promised_between(questions: Questions, states: Sequence[str], lines: Iterable[Line]) -> list[Line]:
    """Promises of one of two states that are told in the words of what both have part in: an embassy to be opened."""
    if len(states) < 2:
        return []
    told = list(lines)
    known = {line.id for line in told}
    words: dict[str, list[tuple[int, int]]] = {}
    for line in told:
        for one in line.quotations:
            words.setdefault(one.document, []).append((one.start, one.end))
    found = {
        line.id: line for state in states
        for line in questions.lines(Asked(states=(state,)), kinds=KINDS["promises"], limit=_MOST)
        if line.id not in known and isinstance(line, PromiseLine) and _meets(line.quotations, words)
    }
    return list(found.values())


def _meets(quotations: Iterable[Quotation], words: dict[str, list[tuple[int, int]]]) -> bool:
    return any(
        start < one.end and one.start < end for one in quotations for start, end in words.get(one.document, ())
    )
