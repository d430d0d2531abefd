"""The record: claims judged to be about the same matter make an entry; judgements are kept, entries are recomputed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PureWindowsPath
from typing import Literal, NewType

from dragoman.model.actors import Actor, ActorId
from dragoman.model.claims import Claim, ClaimId
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.frozen import frozen_by_name
from dragoman.model.places import Place
from dragoman.model.text import Document, DocumentId

EntryId = NewType("EntryId", str)
FormId = NewType("FormId", str)         # of a person's name as written, with the state it was given
Sha256 = NewType("Sha256", str)         # of a document's text: what a document is in the record

Verdict = Literal["same", "different"]
MACHINE = "machine"                     # who judged, where no person did
#: A path from the root or from here, or folders without dots (as domains have) with a file that holds texts.
_PATH = re.compile(
    r"^(?:[a-z]:|\.{1,2}|~)?[/\\]|^[^/\\.:]+[/\\].*\.(?:txt|text|md|html?|jsonl?|csv|tsv|xml|zip|gz|warc)(?:[:#].*)?$",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(1000)
def published_by(outlet: str) -> str:
    """An outlet as it is shown; of the path of a file its name alone."""
    return PureWindowsPath(outlet).name if _PATH.search(outlet) else outlet


@frozen_by_name
class Source:
    """The document a claim comes from, without its text.

    `fingerprint` is a sketch of the text (`merge.copies`): documents with like ones republish one story and count as
    one independent source.
    """

    sha256: Sha256
    id: DocumentId
    language: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: DateValue | None = None
    fingerprint: tuple[int, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, the last one it may be; None if unknown."""
        return (self.published.latest or self.published.earliest) if self.published else None

    @property
    def publisher(self) -> str:
        """Who published it: its outlet, else its id; of a file its name alone, not where it was kept."""
        return published_by(self.outlet or self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One of the ways in which a text came: under this outlet, address, title and day. The first is its source."""

    id: DocumentId
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: DateValue | None = None

    @property
    def rank(self) -> tuple[str, ...]:
        """What puts the appearances of a text in order: the earliest first, the undated last, ties by their words."""
        when = self.published
        days = (when.latest or when.earliest, when.earliest) if when else (None, None)
        words = (self.outlet, self.url, self.title, self.id, when.edtf if when else None)
        return (*(day.isoformat() if day else "~" for day in days), *(word or "" for word in words))


@frozen_by_name
class StoredClaim:
    """A claim with what merging needs to know of its document: the source, the actors the claim names.

    `linked` are the claims of the document that it refers to or that refer to it: the instrument of a signing.
    """

    claim: Claim
    source: Source
    cast: Mapping[ActorId, Actor] = field(default_factory=dict)
    linked: tuple[Claim, ...] = ()

    @property
    def id(self) -> ClaimId:
        """The claim's id."""
        return self.claim.id


@frozen_by_name
class NameForm:
    """One way a person's name is written, with the state or organisation the text gives the person."""

    id: FormId
    written: str
    country: str | None = None


@frozen_by_name
class Sighting:
    """A document that names a person in an office."""

    form: FormId
    source: Source
    actor: ActorId
    title: str | None = None            # as written
    rank: str | None = None
    country: str | None = None
    modifier: str | None = None         # former, acting...
    start: int = 0                      # of the first mention, in the original text
    end: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How often a name form was read, and the first and last day of publication, as far as days are known."""

    times: int = 0
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One document with everything the record keeps of it, ready to be put on the shelf."""

    document: Document                  # with its text
    pack: str                           # name and version of the pack that read it
    source: Source
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    claims: tuple[StoredClaim, ...]
    forms: tuple[NameForm, ...]
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Two claims (or two name forms) judged to be the same matter or not: by whom, how surely and why.

    `score` is the chance, 0 to 1, that they are the same. `left < right`.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str = MACHINE
    at: str = ""                        # ISO time, UTC; empty for the machine, whose judgements have no time


@frozen_by_name
class Value:
    """One value of a field of an entry with the claims that say so; several stand side by side.

    `text` is how it is compared and shown; `sources` counts independent ones.
    """

    text: str
    claims: tuple[ClaimId, ...]
    sources: int


@frozen_by_name
class Step:
    """One step of a history: a modality or status, the day it is told of (publication) and the claim that tells."""

    value: str
    told: datetime.date | None
    claim: ClaimId


@frozen_by_name
class Entry:
    """Claims judged to be one matter. Recomputable: the same claims and judgements give the same entry.

    `fields` has, for every field that claims give, its values, best supported first. `history` is the modality of an
    event or the status of an instrument or promise, in order; `status` is where it stands by what was told (what the
    calendar adds, lapsed and overdue, is computed when it is shown).
    """

    id: EntryId
    kind: str                           # event, instrument, mechanism, commitment, position, link, project...
    type: str                           # event type, kind of instrument, stance, strength of a promise
    title: str
    states: tuple[str, ...]
    persons: tuple[FormId, ...]
    date: DateValue = UNDATED
    status: str = ""
    claims: tuple[ClaimId, ...] = ()
    fields: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    history: tuple[Step, ...] = ()
    sources: int = 1                    # independent ones
    first_told: datetime.date | None = None
    last_told: datetime.date | None = None
    confidence: float = 0.0             # of the surest claim

    @property
    def is_decided(self) -> bool:
        """Whether a person said what became of it: a status that no claim gives."""
        values = self.fields.get("status", ())
        return bool(values) and not values[0].claims


#: What may become of a promise, as a person may say it.
FOLLOW_UP = ("open", "in_progress", "kept", "partly_kept", "overdue", "broken", "superseded", "unknown")
CorrectionAction = Literal["split", "join", "reject", "restore", "change"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person decided about the record: append-only, with a reason.

    `claims` are the claims it is about: two for split and join, one or more for the others. `field` and `value` belong
    to change.
    """

    number: int
    action: CorrectionAction
    claims: tuple[ClaimId, ...]
    reason: str
    by: str
    at: str                             # ISO time, UTC
    field: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person over all documents: how the name is written, for which states, first and last seen.

    `sightings` are with a person who is asked for alone, not with one of a list.
    """

    id: EntryId
    name: str                           # the fullest form in Latin letters, else the most frequent
    forms: tuple[NameForm, ...]         # most frequent first
    states: tuple[str, ...]
    sightings: tuple[Sighting, ...] = ()    # oldest first
    first_seen: datetime.date | None = None
    last_seen: datetime.date | None = None
