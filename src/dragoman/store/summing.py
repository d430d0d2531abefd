"""Persons with sums of the places that name them: how often in which language and office, not each of thousands."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Text, func, literal_column, select

from dragoman.model.record import FormId, PersonEntry, Sighting
from dragoman.store import schema
from dragoman.store.asking import Finder, Numbers, among, batches
from dragoman.store.attested import OUT_OF_OFFICE
from dragoman.store.codec import loads_each
from dragoman.store.rows import Rows, sighting_order
from dragoman.store.schema import day_of

_seen, _documents = schema.sightings.c, schema.documents.c
_TOLD = ("rank", "country", "modifier", "title")
#: What a sighting tells of an office, as a list in JSON. PostgreSQL reads no escaped half of a pair of surrogates: what
#: may hold one comes whole.
_AS_LIST = {
    "sqlite": "json_extract(sightings.body, {})".format(", ".join(f"'$.{name}'" for name in _TOLD)),
    "postgresql": (
        "CASE WHEN strpos(sightings.body, '\\ud') > 0 THEN sightings.body "
        "ELSE CAST(json_build_array({}) AS TEXT) END"
    ).format(
        ", ".join(f"CAST(sightings.body AS JSON) -> '{name}'" for name in _TOLD)
    ),
}
_OFFICES = {
    database: Finder(
        _seen.form, _seen.form, literal_column(told, Text).label("told"), func.count().label("times"),
        func.min(func.nullif(_seen.day, 0)).label("first"), func.max(_seen.day).label("last"),
        group=(_seen.form, literal_column(told, Text)),
    )
    for database, told in _AS_LIST.items()
}
_LANGUAGES = Finder(
    _seen.form, _seen.form, _documents.language, func.count(), where=_documents.seq == _seen.document,
    group=(_seen.form, _documents.language),
)
_ON_DAYS = Finder(_seen.form, _seen.form, _seen.day, _seen.document, _seen.body)
_HASHES = Finder(_documents.seq, _documents.seq, _documents.sha256)

#: A sighting that is not read yet: its day, the number of its document, what is kept of it.
_Unread = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAs:
    """So many places name somebody with one office, or none, in one form of the name: the first and last day known."""

    form: FormId
    rank: str | None
    country: str | None
    modifier: str | None
    title: str | None
    times: int = 1
    first: datetime.date | None = None
    last: datetime.date | None = None

    @property
    def post(self) -> tuple[str, str] | None:
        """Rank and state of the office that is said to be held; None for what was left or is to come."""
        return (self.rank, self.country or "") if self.rank and self.modifier not in OUT_OF_OFFICE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """A person with sums of the places that name them, and of those places the first."""

    person: PersonEntry                                         # without sightings
    seen_as: tuple[SeenAs, ...]
    languages: Mapping[FormId, Mapping[str, int]] = field(default_factory=dict)     # form -> language -> how often
    first: tuple[Sighting, ...] = ()                            # of all, oldest first
    in_office: Mapping[tuple[str, str], tuple[Sighting, ...]] = field(default_factory=dict)     # rank and state


class Summing:
    """Sums up the places that name some persons."""

    def __init__(self, connection: Connection, rows: Rows, people: Sequence[PersonEntry]) -> None:
        self._connection = connection
        self._rows = rows
        self._people = people
        numbers = Numbers(connection, schema.name_forms).of(form.id for one in people for form in one.forms)
        self._forms = {seq: FormId(form) for form, seq in numbers.items()}
        self._owners = {form.id: one.id for one in people for form in one.forms}

    def made(self, *, quotes: int, with_offices: bool) -> list[Sums]:
        """The sums, in the order of the persons: with the first places of each, with the first in each office."""
        seen, languages = self._seen_as(), self._languages()
        first = self._first(quotes) if quotes else {}
        in_office = self._in_office(seen) if with_offices else {}
        return [
            Sums(
                person=one, seen_as=tuple(told for form in one.forms for told in seen.get(form.id, ())),
                languages={form.id: languages.get(form.id, {}) for form in one.forms},
                first=first.get(one.id, ()), in_office=in_office.get(one.id, {}),
            )
            for one in self._people
        ]

    def _seen_as(self) -> dict[FormId, list[SeenAs]]:
        found: dict[FormId, list[SeenAs]] = {}
        finder = _OFFICES[self._connection.dialect.name]
        for seq, told, times, first, last in finder.tuples(self._connection, self._forms):
            form = self._forms[seq]
            found.setdefault(form, []).append(SeenAs(
                form=form, **_told(json.loads(told)), times=times, first=day_of(first), last=day_of(last),
            ))
        return found

    def _languages(self) -> dict[FormId, dict[str, int]]:
        found: dict[FormId, dict[str, int]] = {}
        for seq, language, times in _LANGUAGES.tuples(self._connection, self._forms):
            found.setdefault(self._forms[seq], {})[language] = times
        return found

    def _first(self, most: int) -> dict[str, tuple[Sighting, ...]]:
        """The first places of each person."""
        owned, table = schema.person_forms.c, schema.sightings
        found: dict[str, list[_Unread]] = {}
        for some in batches(one.id for one in self._people):
            ranked = (
                select(
                    owned.person, _seen.form, _seen.document, _seen.place,
                    func.rank().over(partition_by=owned.person, order_by=[_seen.day == 0, _seen.day]).label("rank"),
                ).join(table, _seen.form == owned.form).where(owned.person.in_(some)).subquery()
            )
            is_row = (
                (_seen.form == ranked.c.form) & (_seen.document == ranked.c.document) & (_seen.place == ranked.c.place)
            )
            question = select(ranked.c.person, _seen.day, _seen.document, _seen.body).join(table, is_row)
            for person, *unread in self._connection.execute(question.where(ranked.c.rank <= most)):
                found.setdefault(person, []).append(tuple(unread))
        return self._earliest(found, most)

    def _in_office(self, seen: Mapping[FormId, Iterable[SeenAs]]) -> dict[str, dict[tuple[str, str], Any]]:
        """The first place that has each person in each of their offices."""
        days: dict[tuple[str, tuple[str, str]], int] = {}
        for form, told in seen.items():
            for one in told:
                if one.post is not None:
                    key, day = (self._owners[form], one.post), schema.day_number(one.first) or _NEVER
                    days[key] = min(days.get(key, _NEVER), day)
        on_days = among(self._connection, _seen.day, {day % _NEVER for day in days.values()})
        wanted: dict[Any, list[_Unread]] = {}
        for seq, day, document, body in _ON_DAYS.tuples(self._connection, self._forms, on_days):
            one = SeenAs(form=self._forms[seq], **_told(json.loads(body)))
            if one.post is not None and (day or _NEVER) == days[self._owners[one.form], one.post]:
                wanted.setdefault((self._owners[one.form], one.post), []).append((day, document, body))
        found: dict[str, dict[tuple[str, str], Any]] = {}
        for (person, post), sightings in self._earliest(wanted, 1).items():
            found.setdefault(person, {})[post] = sightings
        return found

    def _earliest(self, unread: Mapping[Any, Sequence[_Unread]], most: int) -> dict[Any, tuple[Sighting, ...]]:
        """So many of each list of sightings as come first: only their documents are read, not all of a busy day."""
        hashes = dict(_HASHES.tuples(self._connection, (seq for some in unread.values() for _, seq, _ in some)))
        chosen: dict[Any, list[_Unread]] = {}
        for key, some in unread.items():
            order = {document: (day == 0, day, hashes[document]) for day, document, _ in some}
            kept = set(sorted(order, key=order.__getitem__)[:most])
            chosen[key] = [one for one in some if one[1] in kept]
        sources = self._rows.sources(document for some in chosen.values() for _, document, _ in some)
        found: dict[Any, tuple[Sighting, ...]] = {}
        for key, some in chosen.items():
            given = [{"source": sources[document]} for _, document, _ in some]
            read = loads_each(Sighting, [body for *_, body in some], given)
            found[key] = tuple(sorted(read, key=sighting_order)[:most])
        return found


def _told(values: list[str | None] | dict[str, str | None]) -> dict[str, Any]:
    """What is told of an office, from a list of it or from all of a sighting."""
    if isinstance(values, list):
        return dict(zip(_TOLD, values, strict=True))
    return {name: values.get(name) for name in _TOLD}


_NEVER = 10**8                          # after any day, which has eight digits
