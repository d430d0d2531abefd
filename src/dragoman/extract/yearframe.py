"""The year of a text that tells no day: a plan for years to come is signed in the year before them or in the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.instruments import InstrumentDraft
from dragoman.extract.timeframe import COURSE, DONE
from dragoman.model.dates import DateValue

_OPEN = ("none", "relative_unresolved")


def infer_years(drafts: Sequence[EventDraft], papers: Sequence[InstrumentDraft], context: Context) -> None:
    """Bound what states did in the course of signing a plan for years to come, where nothing tells when that was."""
    if context.published is not None:
        return
    done = [draft for draft in drafts if draft.modality in DONE and not draft.is_multiple]
    for states, first in _first_years(papers).items():
        if any(draft.date.is_known and states <= draft.countries for draft in done):
            continue
        for draft in done:
            if draft.countries == states and draft.type in COURSE and draft.date.basis in _OPEN:
                draft.date = _around(first, draft.date)


def _first_years(papers: Sequence[InstrumentDraft]) -> dict[frozenset[str], int]:
    """The first year of what was signed for some years without a day of its own, by whose it is."""
    found: dict[frozenset[str], int] = {}
    for paper in papers:
        if paper.status == "signed" and paper.period is not None and not paper.date.is_known:
            states, year = frozenset(paper.countries), int(paper.period[0])
            found[states] = min(year, found.get(states, year))
    return found


def _around(first: int, told: DateValue) -> DateValue:
    before = max(first - 1, date.min.year)
    return replace(
        told, earliest=date(before, 1, 1), latest=date(first, 12, 31), edtf=f"[{before:04}..{first:04}]",
        basis="inferred", granularity="year",
    )
