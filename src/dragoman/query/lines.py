"""Lines of a record: entries as typed values with names for codes, ready for tables, exports, briefs and programs."""

from __future__ import annotations

import datetime
from dataclasses import field

from dragoman.model.claims import ClaimId, Quantity
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.frozen import frozen_by_name
from dragoman.model.record import EntryId, Sha256, Source, Step, Value
from dragoman.model.spans import Span


@frozen_by_name
class Quotation:
    """The words a line was read from, where they stand, and who says so.

    `text` is `document[start:end]`. `said_by` names who the text lets say it, nobody where it is the narrator.
    """

    text: str
    start: int
    end: int
    claim: ClaimId
    document: Sha256
    language: str
    outlet: str
    url: str | None = None
    headline: str | None = None
    published: datetime.date | None = None
    confidence: float = 0.0
    said_by: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, source: Source, span: Span, claim: str, *, confidence: float = 0.0, said_by: tuple[str, ...] = ()
    ) -> Quotation:
        """The words of a stretch of a document, which a claim (or the form of a name) was read from."""
        return cls(
            text=span.quote, start=span.start, end=span.end, claim=ClaimId(claim), document=source.sha256,
            language=source.language, outlet=source.publisher, url=source.url, headline=source.title,
            published=source.day, confidence=confidence, said_by=said_by,
        )


@frozen_by_name
class Part:
    """Somebody in a role: a person with office and state, a body, or a state alone.

    `name` is in Latin letters where the record knows the person in them; `written` is as the text has it.
    """

    name: str
    written: str
    kind: str                           # as actors have it: person, body, state, igo...
    role: str = ""
    office: str = ""                    # the title as written
    rank: str = ""
    state: str = ""                     # alpha-3, or the id of an organisation
    level: str = ""                     # of a party to an instrument
    person: EntryId | None = None
    is_unnamed: bool = False


@frozen_by_name
class Line:
    """What all lines have; `standing` is where the matter stands on the day the question is asked for."""

    id: EntryId
    kind: str
    type: str
    title: str
    states: tuple[str, ...]
    standing: str
    status: str                         # as last told
    date: DateValue = UNDATED
    sectors: tuple[str, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    sources: int = 1                    # independent ones
    confidence: float = 0.0
    first_told: datetime.date | None = None
    last_told: datetime.date | None = None
    history: tuple[Step, ...] = ()
    disputed: dict[str, tuple[Value, ...]] = field(default_factory=dict)

    @property
    def day(self) -> datetime.date:
        """By what lines are sorted: the first day it may have been, else the first it was told."""
        return self.date.earliest or self.date.latest or self.first_told or datetime.date.min


@frozen_by_name
class EventLine(Line):
    """An event: who, in which role, where, how."""

    form: str = ""                      # official, working... where it is told
    parts: tuple[Part, ...] = ()
    place: str = ""                     # id of a settlement
    place_state: str = ""
    channel: str = ""
    series: str = ""
    round: int | None = None
    is_first: bool = False
    is_multiple: bool = False

    @property
    def hosts(self) -> tuple[str, ...]:
        """The states it went to: of hosts, else of the place."""
        told = tuple(dict.fromkeys(part.state for part in self.parts if part.role == "host" and part.state))
        return told or ((self.place_state,) if self.place_state in self.states else ())

    @property
    def guests(self) -> tuple[str, ...]:
        """The states that travelled, where it is known who received whom."""
        told = tuple(dict.fromkeys(
            part.state for part in self.parts if part.role in ("visitor", "guest") and part.state
        ))
        hosts = self.hosts
        return told or (tuple(state for state in self.states if state not in hosts) if hosts else ())


@frozen_by_name
class AgreementLine(Line):
    """An instrument of any rank: its parties, days, period and value."""

    parts: tuple[Part, ...] = ()
    signatories: tuple[Part, ...] = ()  # persons who signed it, as its signing tells them
    steps: dict[str, str] = field(default_factory=dict)     # status -> the date told for it
    period: tuple[str, str] | None = None
    value: Quantity | None = None

    @property
    def signed(self) -> str:
        """The day it was signed, as far as it is told."""
        return self.steps.get("signed", "")

    @property
    def expires(self) -> str:
        """When its period ends."""
        return self.steps.get("expired", "") or (self.period[1] if self.period else "")


@frozen_by_name
class PromiseLine(Line):
    """A promise; `title` is what is promised, `date` when it is due."""

    by: tuple[Part, ...] = ()
    to: tuple[Part, ...] = ()
    seems: str = ""                     # what the record lets seem became of it, as long as nobody has decided
    shown_by: tuple[Quotation, ...] = ()            # the words that show it
    shown_in: tuple[EntryId, ...] = ()  # the entries they are of

    @property
    def promisers(self) -> tuple[str, ...]:
        """The states that promise."""
        return tuple(dict.fromkeys(part.state for part in self.by if part.state)) or self.states


@frozen_by_name
class PositionLine(Line):
    """A stance of its holders on a target, `title` in the words of the text."""

    stance: str = ""
    polarity: int = 0
    holders: tuple[Part, ...] = ()
    holder_states: tuple[str, ...] = ()
    target_states: tuple[str, ...] = ()
    stated_by: tuple[Part, ...] = ()
    is_shared: bool = False
    is_quoted: bool = False
    is_courtesy: bool = False
    issue: str = ""


@frozen_by_name
class LinkLine(Line):
    """An air route, corridor, visa regime: what it joins and since when."""

    ends: tuple[str, ...] = ()          # names of places or states


@frozen_by_name
class TradeLine(Line):
    """Goods from one state to another."""

    source: str = ""
    target: str = ""
    goods: tuple[str, ...] = ()
    value: Quantity | None = None


@frozen_by_name
class OtherLine(Line):
    """A project, a mechanism that is told of, a quantity: the words for it are its title."""
