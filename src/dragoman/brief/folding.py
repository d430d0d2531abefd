"""One fact told several ways: the signing of a paper, and praise of it, go with the paper where words are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.model.record import EntryId
from dragoman.query.lines import Line, PositionLine, Quotation

#: Acts done to papers, which stand for them.
_ACTS = frozenset({
    "signing", "initialling", "agreement_reached", "ratification", "entry_into_force", "accession",
    "amendment_extension",
})
_DONE = ("happened", "ongoing")


def folded(lines: Sequence[Line]) -> dict[EntryId, list[Line]]:
    """Papers by their ids, each with the lines that tell of it in the same words: acts that were done, and praise."""
    papers = [line for line in lines if line.kind == "instrument"]
    found: dict[EntryId, list[Line]] = defaultdict(list)
    for line in lines:
        if _is_of_a_paper(line):
            near = [paper for paper in papers if paper.states == line.states]
            shared = {paper.id: _shared(line.quotations, paper.quotations) for paper in near}
            best = max(shared, key=lambda one: (shared[one], one), default=None)
            if best is not None and shared[best]:
                found[best].append(line)
    return dict(found)


def _is_of_a_paper(line: Line) -> bool:
    if isinstance(line, PositionLine):
        return line.polarity > 0
    return line.kind == "event" and line.type in _ACTS and line.standing in _DONE


def _shared(some: Iterable[Quotation], others: Iterable[Quotation]) -> int:
    """How many characters of texts both are read from."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in others:
        places[one.document].append((one.start, one.end))
    return sum(
        max(0, min(one.end, end) - max(one.start, start)) for one in some for start, end in places[one.document]
    )
