"""Who holds which office of a state, as far as the record attests it."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection
from dataclasses import dataclass

from dragoman.model.record import EntryId, Sha256, Sighting
from dragoman.model.spans import Span
from dragoman.query.lines import Quotation
from dragoman.query.naming import is_in, names_in
from dragoman.query.questions import Questions
from dragoman.store.attested import Tenure

#: Ranks that a brief names, highest first; of the others there are too many.
RANKS = (
    "head_of_state", "royal", "head_of_government", "deputy_head", "foreign_minister", "parliament_head",
    "security_council_head", "minister", "ambassador",
)
_TOP = RANKS[:5]                        # of a brief on two states also where nothing is said of the other
_MOST = 12                              # of one state


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person in an office, with the words that attest it last."""

    name: str
    title: str
    rank: str
    since: datetime.date | None
    until: datetime.date | None
    quotation: Quotation


def holders(questions: Questions, state: str, documents: Collection[Sha256] | None = None) -> list[Holder]:
    """The persons attested in high offices of a state, highest rank and last attested first.

    Of ministers and ambassadors only those whom one of `documents` names, where these are given. Found by the office:
    of each only the last place is read.
    """
    view, known = questions.view, questions.knowledge
    found = view.tenures(RANKS, state, until=known.day, without=known.without)
    if documents is not None:
        lower = [rank for rank in RANKS if rank not in _TOP]
        near = {
            (one.rank, one.person)
            for one in view.tenures(lower, state, until=known.day, without=known.without, within=documents)
        }
        found = [one for one in found if one.rank in _TOP or (one.rank, one.person) in near]
    ranked = sorted(found, key=lambda one: (RANKS.index(one.rank), -_number(one.until), one.name, one.person))
    shown = (holder for one in ranked if (holder := _holder(questions, state, one)) is not None)
    return list(itertools.islice(shown, _MOST))


def _holder(questions: Questions, state: str, tenure: Tenure) -> Holder | None:
    """A person in office with the words that attest it last; None where no words do."""
    seen = [
        one for one in questions.view.sightings_in(tenure.rank, state, tenure.person, [tenure.until])
        if questions.knowledge.holds(one.source) and one.quote
    ]
    if not seen:
        return None
    last = max(seen, key=lambda one: (one.source.sha256, one.start))
    person = EntryId(tenure.person)
    names = {} if is_in(questions.script, tenure.name) else names_in(questions.script, [person], questions.view)
    return Holder(
        name=names.get(person, tenure.name), title=last.title or _title(seen), rank=tenure.rank, since=tenure.since,
        until=tenure.until, quotation=Quotation.of(last.source, Span(last.start, last.end, last.quote), last.form),
    )


def _title(seen: Collection[Sighting]) -> str:
    """The title that most places give."""
    titles = [one.title for one in seen if one.title]
    return max(sorted(set(titles)), key=titles.count, default="")


def _number(day: datetime.date | None) -> int:
    return day.toordinal() if day else 0
