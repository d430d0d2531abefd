"""Claims: what one document says about relations between states, each with its evidence."""

from __future__ import annotations

from typing import Literal, NewType

from dragoman.model.actors import ActorId
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.frozen import frozen_by_name
from dragoman.model.spans import Span
from dragoman.model.text import DocumentId

ClaimId = NewType("ClaimId", str)

Modality = Literal[
    "happened", "ongoing", "scheduled", "planned", "proposed", "called_for", "hypothetical", "denied", "cancelled"
]
AttributionKind = Literal["narration", "direct_quote", "reported_speech", "official_text", "media"]


@frozen_by_name
class Evidence:
    """Where a claim was read: enough to find the exact words again, years later."""

    document: DocumentId
    span: Span
    language: str
    rule: str                           # "ar.visit.ziyara"
    pack_version: str                   # "ar 0.1"


@frozen_by_name
class Attribution:
    """Who says so: the narrator, or actors, and the media the words came through."""

    by: tuple[ActorId, ...] = ()        # empty: the narrator
    kind: AttributionKind = "narration"
    chain: tuple[str, ...] = ()


@frozen_by_name
class Participant:
    """An actor in a role; `acts_for` is the state or organisation it acts for."""

    actor: ActorId
    role: str
    acts_for: str | None = None


@frozen_by_name
class Event:
    """An act between states under its most specific type."""

    type: str
    kind: str | None = None
    modality: Modality = "happened"
    participants: tuple[Participant, ...] = ()
    countries: tuple[str, ...] = ()     # sorted alpha-3 codes and organisation ids
    date: DateValue = UNDATED
    place: str | None = None            # place id
    channel: str | None = None
    part_of: ClaimId | None = None
    series: str | None = None
    round: int | None = None
    sectors: tuple[str, ...] = ()
    instruments: tuple[ClaimId, ...] = ()
    mechanism: ClaimId | None = None
    is_multiple: bool = False           # several like acts told as one ("several visits")
    is_first: bool = False              # told as the first of its kind


@frozen_by_name
class Party:
    """One side of an instrument, at its level."""

    actor: ActorId
    level: str = "state"
    acts_for: str | None = None


@frozen_by_name
class Quantity:
    """An amount with its unit; `currency` is ISO 4217 where the unit is money."""

    amount: float
    unit: str | None = None
    currency: str | None = None
    of: str | None = None
    is_approximate: bool = False


@frozen_by_name
class Instrument:
    """A treaty, agreement, memorandum, roadmap or statement with a life of its own."""

    kind: str
    title: str
    parties: tuple[Party, ...] = ()
    countries: tuple[str, ...] = ()
    status: str = "proposed"
    date: DateValue = UNDATED
    period: tuple[str, str] | None = None
    value: Quantity | None = None
    sectors: tuple[str, ...] = ()
    is_multiple: bool = False


@frozen_by_name
class Mechanism:
    """A joint commission, council, consultation format."""

    kind: str
    name: str
    parties: tuple[str, ...] = ()
    created: DateValue = UNDATED


@frozen_by_name
class Commitment:
    """Who promised what to whom, by when, how strongly."""

    by: tuple[ActorId, ...]
    to: tuple[ActorId, ...] = ()
    action: str = ""
    strength: str = "pledged"
    due: DateValue = UNDATED
    countries: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@frozen_by_name
class Position:
    """A stance of its holders on a target, in the words of the text."""

    holders: tuple[ActorId, ...]
    stance: str
    polarity: int                       # +1, 0, -1 towards the target as worded
    target: str = ""
    target_countries: tuple[str, ...] = ()
    holder_countries: tuple[str, ...] = ()
    stated_by: tuple[ActorId, ...] = ()
    is_shared: bool = False
    is_quoted: bool = False
    issue: str | None = None


@frozen_by_name
class Issue:
    """What positions are about when it is not a party: a conflict, a measure, a membership."""

    handle: str
    kind: str
    parties: tuple[str, ...] = ()


@frozen_by_name
class Link:
    """An air route, corridor or visa regime between states."""

    kind: str
    ends: tuple[str, ...] = ()
    status: str = "planned"
    since: DateValue = UNDATED


@frozen_by_name
class Project:
    """A joint project."""

    name: str
    parties: tuple[str, ...] = ()
    status: str = "planned"
    sectors: tuple[str, ...] = ()


@frozen_by_name
class TradeFlow:
    """Goods from one state to another."""

    source: str
    target: str
    goods: tuple[str, ...] = ()
    status: str = "actual"
    value: Quantity | None = None


Payload = (
    Event | Instrument | Mechanism | Commitment | Position | Issue | Link | Project | TradeFlow | Quantity
)


@frozen_by_name
class Claim:
    """One thing one document says. Never edited: a better reading is a new claim."""

    id: ClaimId
    says: Payload
    evidence: tuple[Evidence, ...]
    attribution: Attribution = Attribution()
    confidence: float = 1.0             # the reader's, 0-1; says nothing about the source
    grounds: tuple[str, ...] = ()       # what the confidence was judged by

    def judged(self, grounds: tuple[str, ...], confidence: float) -> Claim:
        """The claim with how sure it is."""
        return Claim(
            id=self.id, says=self.says, evidence=self.evidence, attribution=self.attribution, confidence=confidence,
            grounds=grounds,
        )
