"""Documents, claims, entries and persons made for tests of the store: small, and the same for the same number."""

from __future__ import annotations

import datetime

from dragoman.merge.intake import link
from dragoman.model.actors import Actor, ActorId, Office
from dragoman.model.claims import (
    Attribution,
    Claim,
    ClaimId,
    Event,
    Evidence,
    Instrument,
    Participant,
    Party,
    Payload,
    Position,
)
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.ids import claim_id, document_id, entry_id, form_id, text_sha256
from dragoman.model.places import Place
from dragoman.model.record import (
    Entry,
    FormId,
    Intake,
    NameForm,
    PersonEntry,
    Sha256,
    Sighting,
    Source,
    Step,
    StoredClaim,
    Value,
)
from dragoman.model.text import Document

START = datetime.date(2025, 1, 1)
STATES = ("BLR", "EGY", "JOR", "KAZ", "OMN", "PHL", "QAT", "RUS")
NAMES = ("Badr Albusaidi", "بدر البوسعيدي", "Maksim Ryzhenkov", "Максим Рыженков", "Enrique Manalo")
LANGUAGES = ("ar", "en", "fil", "ru")


def dated(day: datetime.date, last: datetime.date | None = None) -> DateValue:
    return DateValue(earliest=day, latest=last or day, edtf=day.isoformat(), basis="explicit", granularity="day")


def make_document(number: int) -> Document:
    """An article of its own for each number: who met whom, what was signed, what somebody thinks of it."""
    one, other = states(number)
    name = NAMES[number % len(NAMES)]
    text = f"{name} met the minister of {one} in {other} ({number}). A memorandum was signed. العلاقات are welcomed."
    return Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=LANGUAGES[number % 4],
        title=f"Meeting {number}", source=f"outlet-{number % 7}.example", url=f"https://example.org/{number}",
        published=dated(START + datetime.timedelta(days=number % 700)),
    )


def states(number: int) -> tuple[str, str]:
    one, other = STATES[number % len(STATES)], STATES[(number // 3 + 1) % len(STATES)]
    return (min(one, other), max(one, other)) if one != other else (one, "VNM")


def make_claim(document: Document, says: Payload, words: str) -> Claim:
    start = document.text.index(words)
    return Claim(
        id=claim_id(document.sha256, type(says).__name__, words, start, start + len(words)), says=says,
        confidence=0.5 + (start % 50) / 100, grounds=("words", "dated"),
        evidence=(Evidence(
            document=document.id, span=document.span(start, start + len(words)), language=document.language,
            rule="test.rule", pack_version="test 1",
        ),),
        attribution=Attribution(by=(ActorId("somebody"),), kind="reported_speech", chain=("agency",)),
    )


def make_intake(number: int, *, pack: str = "test 1") -> Intake:
    """A document with a meeting that refers to a memorandum, and a position on something."""
    document, pair = make_document(number), states(number)
    name = NAMES[number % len(NAMES)]
    person = Actor(
        id=ActorId("p1"), kind="person", name=name, country=pair[0],
        office=Office(title="minister", rank="foreign_minister", country=pair[0]),
        mentions=(document.span(0, len(name)),),
    )
    somebody = Actor(id=ActorId("somebody"), kind="office", name="minister", country=pair[1], is_unnamed=True)
    day = dated(START + datetime.timedelta(days=number % 700 - 2))
    paper = make_claim(document, Instrument(
        kind="mou", title="memorandum", parties=(Party(actor=ActorId("p1"), acts_for=pair[0]),), countries=pair,
        status="signed", period=("2025", "2027"),
    ), "A memorandum was signed")
    meeting = make_claim(document, Event(
        type="meeting", modality="happened", countries=pair, date=day, place="muscat", instruments=(paper.id,),
        participants=(Participant(actor=ActorId("p1"), role="participant", acts_for=pair[0]),),
    ), f"{name} met the minister of")
    stance = make_claim(document, Position(
        holders=(ActorId("somebody"),), stance="welcome", polarity=1, target="relations", holder_countries=pair[:1],
    ), "العلاقات are welcomed")
    return intake_of(document, (meeting, paper, stance), (person, somebody), pack)


def intake_of(document: Document, claims: tuple[Claim, ...], actors: tuple[Actor, ...], pack: str) -> Intake:
    source = Source(
        sha256=Sha256(document.sha256), id=document.id, language=document.language, outlet=document.source,
        url=document.url, title=document.title, published=document.published,
        fingerprint=(-1, 0, 1, 2**32 - 1, int(document.sha256[:8], 16)),
    )
    forms = {actor.id: NameForm(id=form_id(actor.name, actor.country), written=actor.name, country=actor.country)
             for actor in actors if actor.kind == "person"}
    return Intake(
        document=document, pack=pack, source=source, actors=actors,
        places=(Place(id="muscat", name="Muscat", kind="city", country="OMN"),),
        claims=link(claims, source, actors), forms=tuple({form.id: form for form in forms.values()}.values()),
        sightings=tuple(
            Sighting(
                form=forms[actor.id].id, source=source, actor=actor.id, title="minister", rank="foreign_minister",
                country=actor.country, start=span.start, end=span.end, quote=span.quote,
            )
            for actor in actors if actor.id in forms for span in actor.mentions
        ),
    )


def make_entry(*claims: StoredClaim, kind: str = "event", **more: object) -> Entry:
    """An entry of some claims, as far as the store looks at it."""
    members = sorted(claims, key=lambda stored: stored.id)
    says = members[0].claim.says
    days = [stored.source.day for stored in members if stored.source.day]
    values: dict[str, object] = {
        "type": getattr(says, "type", "") or getattr(says, "kind", ""), "title": "",
        "states": tuple(getattr(says, "countries", ())), "date": getattr(says, "date", UNDATED),
        "persons": tuple(sorted({
            form_id(actor.name, actor.country)
            for stored in members for actor in stored.cast.values() if actor.kind == "person"
        })),
        "status": getattr(says, "modality", "") or getattr(says, "status", ""),
        "first_told": min(days, default=None), "last_told": max(days, default=None),
        "confidence": max(stored.claim.confidence for stored in members),
        "fields": {"sector": tuple(
            Value(text=sector, claims=(members[0].id,), sources=1)
            for sector in ("trade", *(("security",) if int(members[0].id, 16) % 3 == 0 else ()))
        )},
        "history": (Step(value="happened", told=days[0] if days else None, claim=members[0].id),),
        "claims": tuple(stored.id for stored in members), **more,
    }
    identifier = entry_id(kind, (stored.id for stored in members))
    return Entry(id=identifier, kind=kind, **values)  # type: ignore[arg-type]


def make_person(*forms: NameForm, last_seen: datetime.date | None = None) -> PersonEntry:
    return PersonEntry(
        id=entry_id("person", (form.id for form in forms)), name=forms[0].written, forms=forms,
        states=tuple(sorted({form.country for form in forms if form.country})), sightings=(), last_seen=last_seen,
    )


def cid(text: str) -> ClaimId:
    return ClaimId(text)


def fid(text: str) -> FormId:
    return FormId(text)
