"""A record of articles made by hand, for tests of questions over it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

from dragoman.merge.update import Merger
from dragoman.model.actors import Actor, ActorId, Office
from dragoman.model.claims import Claim, Event, Evidence, Participant, Payload
from dragoman.model.ids import claim_id, document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.record import Entry, StoredClaim
from dragoman.model.spans import Span
from dragoman.model.text import Document
from dragoman.store.open import open_record
from dragoman.store.record import Record
from tests.merge.made import WORLD, dated

#: A claim with the words of the text it is read from.
Said = tuple[Payload, str]


def person(name: str, country: str, rank: str = "foreign_minister") -> Actor:
    return Actor(
        id=ActorId(name), kind="person", name=name, country=country,
        office=Office(title=rank.replace("_", " "), rank=rank, country=country),
    )


def office(country: str, rank: str = "foreign_minister") -> Actor:
    """An office without a name."""
    title = rank.replace("_", " ")
    return Actor(
        id=ActorId(f"{country}-{rank}"), kind="office", name=title, country=country, is_unnamed=True,
        office=Office(title=title, rank=rank, country=country),
    )


def article(text: str, published: str, said: Sequence[Said], *actors: Actor, lang: str = "en") -> Reading:
    """An article that says these things; events are by all actors, names are mentioned where they stand."""
    document = Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=lang, source=f"outlet of {text[:9]}",
        published=dated(published, basis="metadata") if published else None,
    )
    cast = tuple(replace(one, mentions=_mentions(document, one.name)) for one in actors)
    claims = tuple(_claim(document, says, words, cast) for says, words in said)
    return Reading(document=document, pack=f"{lang} test", claims=claims, actors=cast)


def _mentions(document: Document, name: str) -> tuple[Span, ...]:
    start = document.text.find(name)
    return (document.span(start, start + len(name)),) if start >= 0 else ()


def _claim(document: Document, says: Payload, words: str, cast: tuple[Actor, ...]) -> Claim:
    start = document.text.index(words)
    end = start + len(words)
    if isinstance(says, Event) and cast and not says.participants:
        by = tuple(Participant(actor=one.id, role="participant", acts_for=one.country) for one in cast)
        says = Event(**{**{one.name: getattr(says, one.name) for one in fields(Event)}, "participants": by})
    return Claim(
        id=claim_id(document.sha256, type(says).__name__, repr(says), start, end), says=says, confidence=0.9,
        evidence=(Evidence(
            document=document.id, span=document.span(start, end), language=document.language, rule="test",
            pack_version="test 1",
        ),),
    )


def record_of(folder: Path, readings: Sequence[Reading]) -> Record:
    """A new record of readings, joined one by one in the order given."""
    numbers = itertools.count()
    path = next(path for number in numbers if not (path := folder / f"record-{number}.db").exists())
    record, merger = open_record(path, create=True), Merger(WORLD)
    for reading in readings:
        with record.writing() as shelf:
            merger.add([reading], shelf)
    return record


def entries(record: Record, kind: str = "event") -> list[tuple[Entry, Sequence[StoredClaim]]]:
    """The entries of one kind with their claims."""
    with record.reading() as view:
        return [(entry, view.claims_of(entry)) for entry in view.every_entry() if entry.kind == kind]
