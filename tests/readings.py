"""A small reading built by hand, for tests of what is done with readings."""

from __future__ import annotations

from datetime import date

from dragoman.model.actors import Actor, ActorId, Office
from dragoman.model.claims import (
    Attribution,
    Claim,
    Commitment,
    Event,
    Evidence,
    Instrument,
    Participant,
    Party,
    Payload,
    Position,
    Quantity,
)
from dragoman.model.dates import DateValue
from dragoman.model.ids import claim_id, document_id, text_sha256
from dragoman.model.places import Place
from dragoman.model.reading import Reading, SectorMention
from dragoman.model.spans import Span
from dragoman.model.text import Document

TEXT = "The King of Oman visited Minsk on 6 May. The sides signed a memorandum for 2026-2028 worth $2.5 million."
DOCUMENT = Document(id=document_id(TEXT), text=TEXT, sha256=text_sha256(TEXT), language="en", source="a.txt")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return DOCUMENT.span(start, start + len(words))


def claim(kind: str, says: Payload, words: str, **extra: Attribution) -> Claim:
    found = span(words)
    evidence = Evidence(document=DOCUMENT.id, span=found, language="en", rule=f"en.{kind}", pack_version="en 0.1")
    identifier = claim_id(DOCUMENT.sha256, kind, words, found.start, found.end)
    return Claim(id=identifier, says=says, evidence=(evidence,), **extra)  # type: ignore[arg-type]


def reading() -> Reading:
    day = date(2025, 5, 6)
    visited = DateValue(
        earliest=day, latest=day, edtf="2025?-05-06", basis="explicit_partial", expression=span("on 6 May"),
        granularity="day",
    )
    visit = claim("visit", Event(
        type="visit", kind="official", countries=("BLR", "OMN"), date=visited, place="minsk",
        participants=(Participant(actor=ActorId("king"), role="visitor", acts_for="OMN"),),
    ), "The King of Oman visited Minsk")
    memorandum = claim("mou", Instrument(
        kind="mou", title="memorandum", parties=(Party(actor=ActorId("OMN")), Party(actor=ActorId("BLR"))),
        countries=("BLR", "OMN"), status="signed", period=("2026", "2028"),
        value=Quantity(amount=2.5e6, currency="USD"),
    ), "The sides signed a memorandum", attribution=Attribution(by=(ActorId("king"),), kind="reported_speech"))
    promise = claim("promise", Commitment(by=(ActorId("OMN"),), action="sign"), "signed a memorandum")
    stance = claim("stance", Position(holders=(ActorId("OMN"),), stance="support", polarity=1), "for 2026-2028")
    return Reading(
        document=DOCUMENT, pack="en 0.1", claims=(stance, promise, memorandum, visit),
        actors=(
            Actor(id=ActorId("king"), kind="person", name="King", country="OMN", mentions=(span("King"),),
                  office=Office(title="King", rank="head_of_state", country="OMN")),
            Actor(id=ActorId("OMN"), kind="state", name="Oman", country="OMN", mentions=(span("Oman"),)),
        ),
        places=(Place(id="minsk", name="Minsk", kind="city", country="BLR", mentions=(span("Minsk"),)),),
        sectors=(SectorMention(sector="trade", mentions=(span("memorandum"),)),),
    )
