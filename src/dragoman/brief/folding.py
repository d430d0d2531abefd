"""One fact told several ways: what tells of a paper goes with it, promises of one act are one: by words they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.model.record import EntryId
from dragoman.query.lines import EventLine, Line, PositionLine, PromiseLine, Quotation

#: Acts done to papers, which stand for them.
_ACTS = frozenset({
    "signing", "initialling", "agreement_reached", "ratification", "entry_into_force", "accession",
    "amendment_extension",
})
#: What a statement is told as, where it is told as a paper too.
_STATEMENTS = frozenset({"joint_statement", "joint_declaration", "communique"})
_AHEAD = frozenset({"planned", "scheduled"})
_DONE = ("happened", "ongoing")


def folded(lines: Sequence[Line]) -> dict[EntryId, list[Line]]:
    """Lines by their ids, each with those that are told with it.

    A paper, with acts that were done to it and praise of it, in the same words. A promise, with others of the same
    states for the same days whose words tell of the same act to come: the same in other languages.
    """
    found = _of_papers(lines)
    found.update(_of_promises(lines))
    return found


def _of_promises(lines: Sequence[Line]) -> dict[EntryId, list[Line]]:
    acts = [
        line for line in lines
        if line.kind == "event" and _AHEAD.intersection((line.standing, *(step.value for step in line.history)))
    ]
    alike: dict[tuple[object, ...], list[PromiseLine]] = defaultdict(list)
    for line in lines:
        if isinstance(line, PromiseLine) and line.date.is_known:
            shared = {act.id: _shared(line.quotations, act.quotations) for act in acts}
            best = max(shared, key=lambda one: (shared[one], one), default=None)
            if best is not None and shared[best]:
                alike[best, line.promisers, line.date.earliest, line.date.latest, line.standing].append(line)
    ranked = (sorted(some, key=lambda one: (-one.sources, str(one.first_told), one.id)) for some in alike.values())
    return {first.id: list(rest) for first, *rest in ranked if rest}


def _of_papers(lines: Sequence[Line]) -> dict[EntryId, list[Line]]:
    papers = [line for line in lines if line.kind == "instrument"]
    found: dict[EntryId, list[Line]] = defaultdict(list)
    for line in lines:
        if _is_of_a_paper(line):
            near = [paper for paper in papers if paper.states == line.states and _may_tell_of(line, paper)]
            shared = {paper.id: _shared(line.quotations, paper.quotations) for paper in near}
            best = max(shared, key=lambda one: (shared[one], one), default=None)
            if best is not None and shared[best]:
                found[best].append(line)
    return dict(found)


def _is_of_a_paper(line: Line) -> bool:
    if isinstance(line, PositionLine):
        return line.polarity > 0
    if isinstance(line, EventLine) and line.type == "statement":
        return line.form in _STATEMENTS
    return line.kind == "event" and line.type in _ACTS and line.standing in _DONE


def _may_tell_of(line: Line, paper: Line) -> bool:
    """A statement is told with a paper that is one."""
    return line.type != "statement" or paper.type in _STATEMENTS


def _shared(some: Iterable[Quotation], others: Iterable[Quotation]) -> int:
    """How many characters of texts both are read from."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in others:
        places[one.document].append((one.start, one.end))
    return sum(
        max(0, min(one.end, end) - max(one.start, start)) for one in some for start, end in places[one.document]
    )
