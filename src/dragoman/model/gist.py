"""What a line of an answer needs of an entry and all its claims: kept beside the entry, so that lists read no claims.

A gist says what texts and people said, in codes and in the words of texts. What the day of the question, the names of
the world and the language of the reader add is added when it is told.

All is what JSON can hold, a day its ISO form, "" where unknown. Inside a gist that is read from a record are lists, in
the order of the fields, where one that is made has values with names: to turn thousands of them would take as long as
all the rest. Whoever uses what is inside a gist takes it apart by its order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dragoman.model.claims import ClaimId
from dragoman.model.dates import DateBasis, Granularity, Modifier, Weekday
from dragoman.model.record import EntryId, Sha256

#: Where a stretch of a text begins and ends, and its words.
Stretch = tuple[int, int, str]


class GistPart(NamedTuple):
    """Somebody in a role; `of` is the code whose label is the name, `form` the form of the name of a person."""

    kind: str
    written: str
    state: str
    role: str = ""
    level: str = ""
    office: str = ""
    rank: str = ""
    of: str = ""
    form: str = ""
    is_unnamed: bool = False


class GistDate(NamedTuple):
    """A date as the model has it."""

    earliest: str
    latest: str
    edtf: str | None
    basis: DateBasis
    expression: Stretch | None
    anchor: str | None
    granularity: Granularity | None
    modifier: Modifier | None
    weekday: Weekday | None


class GistStep(NamedTuple):
    """A step of a history."""

    value: str
    told: str
    claim: ClaimId


class GistValue(NamedTuple):
    """One of several values of a field that sources disagree on."""

    text: str
    claims: Sequence[ClaimId]
    sources: int


class GistWords(NamedTuple):
    """The words of one claim with their source; `by` and `chain` are who the text lets say it."""

    claim: ClaimId
    confidence: float
    document: Sha256
    language: str
    outlet: str
    url: str | None
    headline: str | None
    published: str
    stretches: Sequence[Stretch]
    by: Sequence[GistPart] = ()
    chain: Sequence[str] = ()


class GistAmount(NamedTuple):
    """A quantity as the model has it."""

    amount: float
    unit: str | None
    currency: str | None
    of: str | None
    is_approximate: bool


class GistOwn(NamedTuple):
    """What only some kinds of entry have: what a kind has not stands as it stands here.

    `parts` take part, agree, promise or hold a position; `others` signed, are promised to or state it. `places` are
    those of an event, best supported first, or the ends of a link.
    """

    parts: Sequence[GistPart] = ()
    others: Sequence[GistPart] = ()
    places: Sequence[str] = ()
    form: str = ""
    channel: str = ""
    series: str = ""
    round: int | None = None
    is_first: bool = False
    is_multiple: bool = False
    steps: Mapping[str, str] = {}
    period: tuple[str, str] | None = None
    value: GistAmount | None = None
    stance: str = ""
    polarity: int = 0
    holder_states: Sequence[str] = ()
    target_states: Sequence[str] = ()
    is_shared: bool = False
    is_quoted: bool = False
    issue: str = ""
    source: str = ""
    target: str = ""
    goods: Sequence[str] = ()


class Gist(NamedTuple):
    """An entry with what its claims say of it; `says` is the kind of claim that says most."""

    id: EntryId
    kind: str
    type: str
    title: str
    states: Sequence[str]
    status: str
    is_decided: bool
    date: GistDate | None
    sectors: Sequence[str]
    sources: int
    confidence: float
    first_told: str
    last_told: str
    history: Sequence[GistStep]
    disputed: Mapping[str, Sequence[GistValue]]
    words: Sequence[GistWords]
    says: str
    own: GistOwn
