"""Who is attested in an office around a day: where documents name somebody in it, found by the office."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dragoman.model.record import Sha256, Sighting, Source
from dragoman.model.text import DocumentId
from dragoman.store import schema
from dragoman.store.asking import Finder, among, batches
from dragoman.store.codec import loads
from dragoman.store.rows import Rows, sighting_order
from dragoman.store.schema import day_number, day_of

_seen, _owned = schema.sightings.c, schema.person_forms.c
_OWNERS = Finder(_owned.form, _owned.form, _owned.person)
#: In place of the source of a sighting, where only the rest of it is looked at.
NOWHERE = Source(sha256=Sha256(""), id=DocumentId(""), language="")
#: What an office is called that was left or is to come: it is not held.
OUT_OF_OFFICE = ("former", "designate")


@dataclass(frozen=True, slots=True)
class Attestation:
    """On one day of publication so many documents name one person in an office."""

    day: datetime.date
    person: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person in an office, from the first to the last day of publication that attests it, where one is known."""

    rank: str
    person: str
    name: str
    since: datetime.date | None
    until: datetime.date | None


def office_of(sighting: Sighting) -> str:
    """The office somebody is said to hold, as the table has it; "" for none, for one that was left or is to come."""
    if not sighting.rank or not sighting.country or sighting.modifier in OUT_OF_OFFICE:
        return ""
    return office_key(sighting.rank, sighting.country)


def office_key(rank: str, country: str) -> str:
    """An office as the table has it."""
    return f"{rank} {country}"


def attestations(
    connection: Connection, office: str, since: datetime.date, until: datetime.date
) -> list[Attestation]:
    """Who is attested in an office from `since` to `until`, and on the nearest day before and after where there is one.

    By day and person; days that are not known attest nothing.
    """
    first, last = day_number(since), day_number(until)
    of_office = (_seen.office == office, _seen.day > 0)
    before = select(func.max(_seen.day)).where(*of_office, _seen.day < first)
    after = select(func.min(_seen.day)).where(*of_office, _seen.day > last)
    first = connection.execute(before).scalar() or first
    last = connection.execute(after).scalar() or last
    question = (
        select(_seen.day, _seen.form, _seen.document).where(*of_office, _seen.day >= first, _seen.day <= last)
    )
    rows = connection.execute(question).all()
    owners = {row["form"]: row["person"] for row in _OWNERS.rows(connection, {row.form for row in rows})}
    named: dict[tuple[int, str], set[int]] = {}
    for row in rows:
        if row.form in owners:
            named.setdefault((row.day, owners[row.form]), set()).add(row.document)
    found = ((day_of(day), person, documents) for (day, person), documents in sorted(named.items()))
    return [Attestation(day, person, len(documents)) for day, person, documents in found if day is not None]


def held_in(
    connection: Connection, offices: Iterable[str], *, until: datetime.date | None = None,
    without: Collection[str] = (), within: Collection[str] | None = None,
) -> list[Tenure]:
    """Who is attested in which of some offices, from when to when; the place of each is not read.

    Only documents up to `until` and without a day count, none of `without`, and where `within` is given only those.
    """
    of_office = _seen.office.in_(list(offices))
    question = (
        select(
            _seen.office, schema.persons.c.id, schema.persons.c.name,
            func.min(func.nullif(_seen.day, 0)).label("first"), func.max(_seen.day).label("last"),
        )
        .join(schema.person_forms, _owned.form == _seen.form)
        .join(schema.persons, schema.persons.c.id == _owned.person)
        .where(of_office).group_by(_seen.office, schema.persons.c.id, schema.persons.c.name)
    )
    if until is not None:
        question = question.where(_seen.day <= day_number(until))
    held, document = schema.documents.c, _seen.document
    if without:
        question = question.where(document.not_in(select(held.seq).where(among(connection, held.sha256, without))))
    if within is not None:
        question = question.where(document.in_(select(held.seq).where(among(connection, held.sha256, within))))
    return [
        Tenure(rank=row.office.partition(" ")[0], person=row.id, name=row.name, since=day_of(row.first),
               until=day_of(row.last))
        for row in connection.execute(question)
    ]


def sightings_in(
    connection: Connection, rows: Rows, office: str, person: str, days: Iterable[datetime.date | None]
) -> list[Sighting]:
    """The places that name a person in an office in documents of some days; None for documents without a day."""
    found: list[Row[Any, Any]] = []
    for some in batches(day_number(day) for day in days):
        question = (
            select(_seen.document, _seen.body).join(schema.person_forms, _owned.form == _seen.form)
            .where(_seen.office == office, _seen.day.in_(some), _owned.person == person)
        )
        found += connection.execute(question).all()
    sources = rows.sources(row.document for row in found)
    return sorted((loads(Sighting, row.body, source=sources[row.document]) for row in found), key=sighting_order)
