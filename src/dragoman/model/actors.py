"""Who acts: persons with the office they hold, bodies, states, organisations; never only a name."""

from __future__ import annotations

from typing import Literal, NewType

from dragoman.model.dates import DateValue
from dragoman.model.frozen import frozen_by_name
from dragoman.model.spans import Span

ActorId = NewType("ActorId", str)

ActorKind = Literal[
    "person", "office", "body", "state", "igo", "company", "subnational", "group", "media", "bloc", "mechanism",
    "conference",
]
#: Changes what a title means: a former minister no longer acts for the state, an acting one does.
OfficeModifier = Literal["former", "acting", "designate", "honorary"]


@frozen_by_name
class Office:
    """A post as the document gives it; `title` is the words of the text."""

    title: str
    rank: str | None = None             # one of the ontology's ranks
    body: str | None = None             # actor id of the ministry, parliament, organisation
    country: str | None = None          # alpha-3, or the id of an organisation
    modifier: OfficeModifier | None = None


@frozen_by_name
class Tenure:
    """Who held what, from when to when, as far as documents attest it."""

    person: ActorId
    office: Office
    since: DateValue
    until: DateValue
    evidence: tuple[Span, ...] = ()


@frozen_by_name
class Actor:
    """Somebody or something that acts in one document, with every place that names it."""

    id: ActorId
    kind: ActorKind
    name: str
    country: str | None = None          # alpha-3; an organisation's id for its officials
    office: Office | None = None
    mentions: tuple[Span, ...] = ()          # by name
    nominal_mentions: tuple[Span, ...] = ()  # by title or description
    is_unnamed: bool = False
