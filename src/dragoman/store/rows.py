"""Rows of a record as values of the model: claims with their source and actors, name forms, sightings."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, RowMapping, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.model.actors import Actor
from dragoman.model.claims import Claim
from dragoman.model.record import NameForm, Sighting, Source, StoredClaim
from dragoman.store import schema
from dragoman.store.codec import claim_from_text, dumps, loads

T = TypeVar("T")

#: Values in one question: below what both databases take, large enough to ask seldom.
_AT_ONCE = 500
#: Claims, sources and actors kept ready while a transaction lasts; then all are dropped at once.
_KEPT = 20_000
_LEVEL = 6                              # of zlib: more costs time and gains a hundredth
_PLACE_BYTES = 5                        # of a number of a fingerprint: 32 bits and a sign


#: What counts: neither withdrawn by a newer reading nor rejected by a person.
ACTIVE = (schema.claims.c.is_withdrawn == 0) & (schema.claims.c.is_rejected == 0)


def batches(values: Iterable[T]) -> Iterator[list[T]]:
    """Values in lists that fit one question."""
    items = list(values)
    for start in range(0, len(items), _AT_ONCE):
        yield items[start:start + _AT_ONCE]


def add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    if rows:
        insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        connection.execute(insert(table).on_conflict_do_nothing(), list(rows))


def seqs_of(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, int]:
    """The numbers that rows with these ids have in a table; an unknown id has none."""
    found: dict[str, int] = {}
    for some in batches(dict.fromkeys(ids)):
        rows = connection.execute(select(table.c.id, table.c.seq).where(table.c.id.in_(some)))
        found.update({row.id: row.seq for row in rows})
    return found


def source_columns(source: Source) -> dict[str, Any]:
    """A source as columns of `documents`."""
    packed = b"".join(value.to_bytes(_PLACE_BYTES, "little", signed=True) for value in source.fingerprint)
    return {"source": dumps(source, "fingerprint"), "fingerprint": packed}


def source_of(row: RowMapping) -> Source:
    """The source in a row of `documents`."""
    packed = row["fingerprint"]
    return loads(Source, row["source"], fingerprint=tuple(
        int.from_bytes(packed[start:start + _PLACE_BYTES], "little", signed=True)
        for start in range(0, len(packed), _PLACE_BYTES)
    ))


def pack_text(text: str) -> bytes:
    """A text as it is kept: small, and exact even where it is no valid Unicode."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_text(body: bytes) -> str:
    """The text that `pack_text` made smaller."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


class Rows:
    """Reads rows and keeps what it read, for as long as nobody else can change it: one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._claims: dict[int, tuple[Claim, RowMapping]] = {}
        self._sources: dict[int, Source] = {}
        self._actors: dict[int, Actor] = {}

    def forget(self) -> None:
        """Drop what is kept, because rows have changed."""
        self._claims.clear()
        self._sources.clear()
        self._actors.clear()

    def claims(self, seqs: Iterable[int], *, with_inactive: bool = False) -> list[StoredClaim]:
        """The claims with these numbers, sorted by id; rejected and withdrawn ones, linked ones too, only if asked."""
        if len(self._claims) > _KEPT:
            self.forget()
        wanted = list(dict.fromkeys(seqs))
        self._load_claims(wanted)
        rows = [self._claims[seq] for seq in wanted if with_inactive or _is_active(self._claims[seq][1])]
        linked = {row["seq"]: json.loads(row["linked"]) for _, row in rows}
        cast = {row["seq"]: json.loads(row["actors"]) for _, row in rows}
        self._load_claims(seq for seqs in linked.values() for seq in seqs)
        self._load_actors(seq for seqs in cast.values() for seq in seqs)
        sources = self.sources(row["document"] for _, row in rows)
        return sorted((
            StoredClaim(
                claim=claim, source=sources[row["document"]],
                cast={actor.id: actor for actor in (self._actors[seq] for seq in cast[row["seq"]])},
                linked=tuple(
                    self._claims[seq][0] for seq in linked[row["seq"]]
                    if with_inactive or _is_active(self._claims[seq][1])
                ),
            )
            for claim, row in rows
        ), key=lambda stored: stored.id)

    def sources(self, documents: Iterable[int]) -> dict[int, Source]:
        """The sources of documents by their numbers."""
        wanted = list(dict.fromkeys(documents))
        table = schema.documents
        for some in batches(seq for seq in wanted if seq not in self._sources):
            rows = self._connection.execute(
                select(table.c.seq, table.c.source, table.c.fingerprint).where(table.c.seq.in_(some))
            )
            self._sources.update({row["seq"]: source_of(row) for row in rows.mappings()})
        return {seq: self._sources[seq] for seq in wanted}

    def forms(self, seqs: Iterable[int]) -> list[NameForm]:
        """The name forms with these numbers, sorted by id."""
        return sorted(self.numbered_forms(seqs).values(), key=lambda form: form.id)

    def claims_with_keys(self, keys: Iterable[str]) -> list[StoredClaim]:
        """The claims that have any of these keys, sorted by id."""
        return self.claims(self._keyed(schema.claim_keys.c.claim, schema.claim_keys.c.key, keys))

    def forms_with_keys(self, keys: Iterable[str]) -> list[NameForm]:
        """The name forms that have any of these keys, sorted by id."""
        return self.forms(self._keyed(schema.form_keys.c.form, schema.form_keys.c.key, keys))

    def numbered_forms(self, seqs: Iterable[int]) -> dict[int, NameForm]:
        """Name forms by their numbers."""
        return self._bodies(schema.name_forms, seqs, NameForm)

    def sightings(self, forms: Iterable[int]) -> list[Sighting]:
        """Where forms were read, by day of publication (the undated last), then document and place in its text."""
        table = schema.sightings
        found: list[tuple[int, str]] = []
        for some in batches(dict.fromkeys(forms)):
            rows = self._connection.execute(select(table.c.document, table.c.body).where(table.c.form.in_(some)))
            found += [(row.document, row.body) for row in rows]
        sources = self.sources(document for document, _ in found)
        read = (loads(Sighting, body, source=sources[document]) for document, body in found)
        return sorted(read, key=sighting_order)

    def _keyed(self, found: Column[int], key: Column[str], keys: Iterable[str]) -> set[int]:
        seqs = set[int]()
        for some in batches(dict.fromkeys(keys)):
            seqs.update(self._connection.execute(select(found).where(key.in_(some))).scalars())
        return seqs

    def _load_claims(self, seqs: Iterable[int]) -> None:
        table = schema.claims
        for some in batches(seq for seq in dict.fromkeys(seqs) if seq not in self._claims):
            for row in self._connection.execute(select(table).where(table.c.seq.in_(some))).mappings():
                self._claims[row["seq"]] = (claim_from_text(row["id"], row["kind"], row["body"]), row)

    def _load_actors(self, seqs: Iterable[int]) -> None:
        wanted = (seq for seq in dict.fromkeys(seqs) if seq not in self._actors)
        self._actors.update(self._bodies(schema.actors, wanted, Actor))

    def _bodies(self, table: Table, seqs: Iterable[int], kind: type[T]) -> dict[int, T]:
        key: Column[int] = table.c.seq
        found: dict[int, T] = {}
        for some in batches(dict.fromkeys(seqs)):
            rows = self._connection.execute(select(key, table.c.body).where(key.in_(some)))
            found.update({row.seq: loads(kind, row.body) for row in rows})
        return found


def sighting_order(sighting: Sighting) -> tuple[bool, str, str, int, str]:
    """By day of publication, the undated last, then by document and place in its text."""
    day = sighting.source.day
    return (day is None, str(day), sighting.source.sha256, sighting.start, sighting.form)


def _is_active(row: RowMapping) -> bool:
    return not (row["is_withdrawn"] or row["is_rejected"])
