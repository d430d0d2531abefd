"""Claims made by hand, for tests of merging."""

from __future__ import annotations

import dataclasses
import datetime

from dragoman.gazetteer.load import load_gazetteer
from dragoman.merge.intake import link
from dragoman.merge.told import Told, make_told
from dragoman.model.actors import Actor, ActorId, Office
from dragoman.model.claims import Claim, ClaimId, Event, Evidence, Participant, Payload
from dragoman.model.dates import UNDATED, DateBasis, DateValue
from dragoman.model.ids import claim_id, text_sha256
from dragoman.model.record import Sha256, Source, StoredClaim
from dragoman.model.spans import Span
from dragoman.model.text import DocumentId

WORLD = load_gazetteer()


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def dated(first: str, last: str = "", basis: DateBasis = "explicit") -> DateValue:
    """A date from ISO days."""
    return DateValue(earliest=day(first), latest=day(last or first), edtf=first, basis=basis)


def source(name: str = "a", published: str = "2025-03-05", *, lang: str = "en", outlet: str | None = None) -> Source:
    """A document of its own for each name."""
    return Source(
        sha256=Sha256(text_sha256(name)), id=DocumentId(name), language=lang, outlet=outlet,
        published=dated(published, basis="metadata") if published else None,
    )


def person(name: str, country: str, rank: str = "foreign_minister") -> Actor:
    return Actor(
        id=ActorId(name), kind="person", name=name, country=country,
        office=Office(title=rank, rank=rank, country=country), mentions=(Span(0, len(name), name),),
    )


def event(
    kind: str = "meeting", states: tuple[str, ...] = ("BLR", "OMN"), date: DateValue = UNDATED, **more: object
) -> Event:
    return Event(type=kind, countries=states, date=date, **more)  # type: ignore[arg-type]


def claim(says: Payload, of: Source, quote: str = "They met.", *, number: int = 0) -> Claim:
    """A claim with one quotation; `number` tells claims of one document apart."""
    kind = type(says).__name__
    return Claim(
        id=claim_id(of.sha256, kind, repr(says), number, number + len(quote)), says=says, confidence=0.8,
        evidence=(Evidence(
            document=of.id, span=Span(number, number + len(quote), quote), language=of.language, rule="test",
            pack_version="test 1",
        ),),
    )


def stored(
    says: Payload, of: Source | None = None, *people: Actor, quote: str = "They met.", number: int = 0
) -> StoredClaim:
    """A stored claim; persons given take part in an event."""
    of = of or source()
    if isinstance(says, Event) and people:
        fields = [one.name for one in dataclasses.fields(Event)]
        says = Event(**{
            **{name: getattr(says, name) for name in fields},
            "participants": tuple(Participant(actor=one.id, role="participant") for one in people),
        })
    return link((claim(says, of, quote, number=number),), of, people)[0]


def told(says: Payload, of: Source | None = None, *people: Actor, quote: str = "They met.") -> Told:
    made = make_told(stored(says, of, *people, quote=quote), WORLD)
    assert made is not None
    return made


def cid(text: str) -> ClaimId:
    return ClaimId(text)
