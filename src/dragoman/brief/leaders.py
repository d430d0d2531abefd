"""Who holds which office of a state, as far as the record attests it."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator
from dataclasses import dataclass

from dragoman.model.claims import ClaimId
from dragoman.model.record import PersonEntry, Sha256, Sighting
from dragoman.query.lines import Quotation
from dragoman.query.questions import Questions
from dragoman.query.tenures import tenures

#: Ranks that a brief names, highest first; of the others there are too many.
RANKS = (
    "head_of_state", "royal", "head_of_government", "deputy_head", "foreign_minister", "parliament_head",
    "security_council_head", "minister", "ambassador",
)
_TOP = RANKS[:5]                        # of a brief on two states also where nothing is said of the other
_MOST = 12                              # of one state
_PERSONS = 200                          # looked at, those last seen first


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person in an office, with the words that attest it last."""

    name: str
    title: str
    rank: str
    since: datetime.date | None
    until: datetime.date | None
    quotation: Quotation


def holders(questions: Questions, state: str, documents: Container[Sha256] | None = None) -> list[Holder]:
    """The persons attested in high offices of a state, highest rank and last attested first.

    Of ministers and ambassadors only those whom one of `documents` names, where these are given.
    """
    page = questions.view.persons(states=(state,), limit=_PERSONS)
    found = [
        one for person in page.items if (full := questions.view.person(person.id)) is not None
        for one in _offices(full, state, questions, documents)
    ]
    ranked = sorted(found, key=lambda one: (RANKS.index(one.rank), -_number(one.until), one.name))
    return ranked[:_MOST]


def _offices(
    person: PersonEntry, state: str, questions: Questions, documents: Container[Sha256] | None
) -> Iterator[Holder]:
    known = [one for one in person.sightings if questions.knowledge.holds(one.source) and one.quote]
    for office in tenures(known):
        is_near = documents is None or any(one.source.sha256 in documents for one in office.sightings)
        if office.country == state and office.rank in RANKS and (office.rank in _TOP or is_near):
            last = max(office.sightings, key=lambda one: (str(one.source.day or ""), one.source.sha256, one.start))
            yield Holder(
                name=person.name, title=office.titles[0] if office.titles else "", rank=office.rank,
                since=office.since, until=office.until, quotation=_quotation(last),
            )


def _quotation(one: Sighting) -> Quotation:
    source = one.source
    return Quotation(
        text=one.quote, start=one.start, end=one.end, claim=ClaimId(one.form), document=source.sha256,
        language=source.language, outlet=source.publisher, url=source.url, headline=source.title,
        published=source.day,
    )


def _number(day: datetime.date | None) -> int:
    return day.toordinal() if day else 0
