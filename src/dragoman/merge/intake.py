"""A reading made ready for the record: its source, its claims with what they name, the names of its persons."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from dragoman.merge.copies import fingerprint
from dragoman.model.actors import Actor, ActorId
from dragoman.model.claims import Claim, ClaimId, Commitment, Event, Instrument, Mechanism, Position
from dragoman.model.ids import form_id
from dragoman.model.reading import Reading
from dragoman.model.record import Appearance, Intake, NameForm, Sha256, Sighting, Source, StoredClaim
from dragoman.model.text import Document


def make_intake(reading: Reading) -> Intake:
    """Everything the record keeps of one reading."""
    source = _source(reading.document)
    claims = link(reading.claims, source, reading.actors)
    forms, sightings = _names(reading.actors, source)
    return Intake(
        document=reading.document, pack=reading.pack, source=source, actors=reading.actors, places=reading.places,
        claims=claims, forms=forms, sightings=sightings,
    )


def link(claims: tuple[Claim, ...], source: Source, actors: tuple[Actor, ...]) -> tuple[StoredClaim, ...]:
    """The claims of one document, each with the actors it names and the claims it belongs together with."""
    known = {claim.id: claim for claim in claims}
    cast = {actor.id: actor for actor in actors}
    beside: dict[ClaimId, set[ClaimId]] = defaultdict(set)
    for claim in claims:
        for other in referred(claim):
            if other in known and other != claim.id:
                beside[claim.id].add(other)
                beside[other].add(claim.id)
    return tuple(
        StoredClaim(
            claim=claim, source=source, cast={one: cast[one] for one in named(claim) if one in cast},
            linked=tuple(known[other] for other in sorted(beside[claim.id])),
        )
        for claim in claims
    )


def referred(claim: Claim) -> Iterator[ClaimId]:
    """The claims of the same document that a claim refers to."""
    if isinstance(claim.says, Event):
        yield from claim.says.instruments
        yield from (one for one in (claim.says.part_of, claim.says.mechanism) if one is not None)


def named(claim: Claim) -> tuple[ActorId, ...]:
    """The actors a claim names, in the order of its roles, each once."""
    says = claim.says
    found: list[str] = []
    if isinstance(says, Event):
        found += [one.actor for one in says.participants]
    elif isinstance(says, Instrument):
        found += [party.actor for party in says.parties]
    elif isinstance(says, Commitment):
        found += [*says.by, *says.to]
    elif isinstance(says, Position):
        found += [*says.holders, *says.stated_by]
    elif isinstance(says, Mechanism):
        found += says.parties
    return tuple(ActorId(one) for one in dict.fromkeys([*found, *claim.attribution.by]))


def appearance(document: Document) -> Appearance:
    """How a text came in a document."""
    return Appearance(
        id=document.id, outlet=document.source, url=document.url, title=document.title, published=document.published,
    )


def _source(document: Document) -> Source:
    return Source(
        sha256=Sha256(document.sha256), id=document.id, language=document.language, outlet=document.source,
        url=document.url, title=document.title, published=document.published,
        fingerprint=fingerprint(document.text),
    )


def _names(actors: tuple[Actor, ...], source: Source) -> tuple[tuple[NameForm, ...], tuple[Sighting, ...]]:
    """The forms of the names of persons, and where each person is first named in an office or without one."""
    forms: dict[str, NameForm] = {}
    sightings = []
    for actor in actors:
        if actor.kind != "person" or actor.is_unnamed:
            continue
        written = unicodedata.normalize("NFC", " ".join(actor.name.split()))
        form = NameForm(id=form_id(written, actor.country), written=written, country=actor.country)
        forms[form.id] = form
        sightings.append(_sighting(actor, form, source))
    return tuple(forms[one] for one in sorted(forms)), tuple(sightings)


def _sighting(actor: Actor, form: NameForm, source: Source) -> Sighting:
    office = actor.office
    first = min(actor.mentions, key=lambda span: span.start, default=None)
    return Sighting(
        form=form.id, source=source, actor=actor.id, title=office.title if office else None,
        rank=office.rank if office else None, country=(office.country if office else None) or actor.country,
        modifier=office.modifier if office else None, start=first.start if first else 0, end=first.end if first else 0,
        quote=first.quote if first else "",
    )
