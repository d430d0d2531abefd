"""Rows of a record as values of the model: claims with their source and actors, name forms, sightings."""

from __future__ import annotations

import itertools
import json
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, func

from dragoman.model.actors import Actor
from dragoman.model.record import NameForm, Seen, Sighting, Source, StoredClaim
from dragoman.store import schema
from dragoman.store.asking import Finder
from dragoman.store.codec import claims_from_texts, dumps, loads, loads_each
from dragoman.store.errors import DamagedRecordError
from dragoman.store.kept import MOST_CLAIMS, HeldClaim, Kept
from dragoman.store.schema import day_of

_LEVEL = 6                              # of zlib: more costs time and gains a hundredth
_PLACE_BYTES = 5                        # of a number of a fingerprint: 32 bits and a sign


_seen = schema.sightings.c
_claim = schema.claims.c
_CLAIMS = Finder(
    _claim.seq, _claim.id, _claim.kind, _claim.body, _claim.seq, _claim.document, _claim.is_withdrawn,
    _claim.is_rejected, _claim.actors, _claim.linked,
)
_SOURCES = Finder(
    schema.documents.c.seq, schema.documents.c.seq, schema.documents.c.source, schema.documents.c.fingerprint
)
_ACTORS = Finder(schema.actors.c.seq, schema.actors.c.seq, schema.actors.c.body)
_FORMS = Finder(schema.name_forms.c.seq, schema.name_forms.c.seq, schema.name_forms.c.body)
_SIGHTINGS = Finder(schema.sightings.c.form, schema.sightings.c.document, schema.sightings.c.body)
_SEEN = Finder(
    _seen.form, _seen.form, func.count().label("times"), func.min(func.nullif(_seen.day, 0)).label("first"),
    func.max(func.nullif(_seen.day, 0)).label("last"), group=(_seen.form,),
)
_UNDER_KEYS = Finder(schema.claim_keys.c.key, schema.claim_keys.c.key, schema.claim_keys.c.claim)
_FORMS_WITH_KEYS = Finder(schema.form_keys.c.key, schema.form_keys.c.form)

_KEYED = Finder(schema.form_keys.c.form, schema.form_keys.c.form, group=(schema.form_keys.c.form,))


def source_columns(source: Source) -> dict[str, Any]:
    """A source as columns of `documents`."""
    packed = b"".join(value.to_bytes(_PLACE_BYTES, "little", signed=True) for value in source.fingerprint)
    return {"source": dumps(source, "fingerprint"), "fingerprint": packed}


def source_of(row: RowMapping) -> Source:
    """The source in a row of `documents`."""
    return loads(Source, row["source"], fingerprint=_unpacked(row["fingerprint"]))


def _unpacked(packed: bytes) -> tuple[int, ...]:
    """The fingerprint that `source_columns` packed, widened to eight bytes, as machines have them."""
    count = len(packed) // _PLACE_BYTES
    wide = bytearray(8 * count)
    for place in range(8):              # the last byte is the sign, and so are all that are put after it
        wide[place::8] = packed[min(place, _PLACE_BYTES - 1)::_PLACE_BYTES]
    return struct.unpack(f"<{count}q", wide)


def pack_text(text: str) -> bytes:
    """A text as it is kept: small, and exact even where it is no valid Unicode."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_text(body: bytes) -> str:
    """The text that `pack_text` made smaller."""
    try:
        return zlib.decompress(body).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError) as error:
        raise DamagedRecordError(
            "the record", f"a text cannot be read ({error})", "look at all of it: dragoman record check"
        ) from error


class Rows:
    """Reads rows and keeps what it read while nobody else can change it: for one transaction, or longer in `kept`."""

    def __init__(self, connection: Connection, kept: Kept | None = None) -> None:
        self._connection = connection
        self._kept = kept or Kept()
        self._claims, self._stored = self._kept.claims, self._kept.stored
        self._sources, self._actors, self._forms = self._kept.sources, self._kept.actors, self._kept.forms

    def forget(self) -> None:
        """Drop what is kept, because rows have changed."""
        self._kept.forget_rows()

    def learn(self, seq: int, stored: StoredClaim, held: HeldClaim) -> None:
        """A new claim that is written: it need not be read."""
        self._claims[seq], self._stored[seq] = held, stored
        self._sources[held.document] = stored.source

    def claims(self, seqs: Iterable[int], *, with_inactive: bool = False) -> list[StoredClaim]:
        """The claims with these numbers, sorted by id; rejected and withdrawn ones, linked ones too, only if asked."""
        if len(self._claims) > MOST_CLAIMS:
            self.forget()
        if with_inactive:
            self._load_claims(seqs := list(dict.fromkeys(seqs)))
            found = self._make(seqs, with_inactive=True)
        else:
            wanted = self.active(seqs)
            self._stored.update(self._make([seq for seq in wanted if seq not in self._stored], with_inactive=False))
            found = {seq: self._stored[seq] for seq in wanted}
        return sorted(found.values(), key=lambda stored: stored.id)

    def active(self, seqs: Iterable[int]) -> list[int]:
        """Those of some claims, by their numbers, that are neither rejected nor withdrawn."""
        wanted = list(dict.fromkeys(seqs))
        self._load_claims(wanted)
        return [seq for seq in wanted if self._claims[seq].is_active]

    def _make(self, seqs: list[int], *, with_inactive: bool) -> dict[int, StoredClaim]:
        """Claims that are loaded with what merging needs to know of their documents."""
        held = [self._claims[seq] for seq in seqs]
        self._load_claims(seq for one in held for seq in one.linked)
        self._load_actors(seq for one in held for seq in one.actors)
        sources = self.sources(one.document for one in held)
        return {seq: StoredClaim(
            claim=one.claim, source=sources[one.document],
            cast={actor.id: actor for actor in (self._actors[other] for other in one.actors)},
            linked=tuple(
                self._claims[other].claim for other in one.linked if with_inactive or self._claims[other].is_active
            ),
        ) for seq, one in zip(seqs, held, strict=True)}

    def sources(self, documents: Iterable[int]) -> dict[int, Source]:
        """The sources of documents by their numbers."""
        wanted = list(dict.fromkeys(documents))
        missing = [seq for seq in wanted if seq not in self._sources]
        if missing:
            rows = _SOURCES.tuples(self._connection, missing)
            given = ({"fingerprint": _unpacked(packed)} for *_, packed in rows)
            read = loads_each(Source, [body for _, body, _ in rows], given)
            self._sources.update((seq, source) for (seq, *_), source in zip(rows, read, strict=True))
        return {seq: self._sources[seq] for seq in wanted}

    def forms(self, seqs: Iterable[int]) -> list[NameForm]:
        """The name forms with these numbers, sorted by id."""
        return sorted(self.numbered_forms(seqs).values(), key=lambda form: form.id)

    def claims_under_keys(self, keys: Iterable[str]) -> dict[str, list[StoredClaim]]:
        """The claims that have each of these keys, sorted by id."""
        asked = {schema.fit(key): key for key in keys}
        rows = _UNDER_KEYS.tuples(self._connection, asked)
        seqs = list(dict.fromkeys(seq for _, seq in rows))
        place = {stored.id: number for number, stored in enumerate(self.claims(seqs))}
        found: dict[str, list[StoredClaim]] = {}
        for key, seq in rows:
            stored = self._stored.get(seq)
            if stored is not None and stored.id in place:
                found.setdefault(asked[key], []).append(stored)
        for claims in found.values():
            claims.sort(key=lambda stored: place[stored.id])
        return found

    def forms_with_keys(self, keys: Iterable[str]) -> list[NameForm]:
        """The name forms that have any of these keys, sorted by id."""
        return self.forms(_FORMS_WITH_KEYS.values(self._connection, keys))

    def forms_that_have_keys(self, seqs: Iterable[int]) -> set[int]:
        """Those of some name forms, by their numbers, that have keys."""
        return set(_KEYED.values(self._connection, seqs))

    def numbered_forms(self, seqs: Iterable[int]) -> dict[int, NameForm]:
        """Name forms by their numbers."""
        wanted = list(dict.fromkeys(seqs))
        missing = [seq for seq in wanted if seq not in self._forms]
        if missing:
            rows = _FORMS.rows(self._connection, missing)
            self._forms.update({row["seq"]: loads(NameForm, row["body"]) for row in rows})
        return {seq: self._forms[seq] for seq in wanted}

    def sightings(self, forms: Iterable[int]) -> list[Sighting]:
        """Where forms were read, by day of publication (the undated last), then document and place in its text."""
        rows = _SIGHTINGS.tuples(self._connection, forms)
        sources = self.sources(document for document, _ in rows)
        given = {document: {"source": source} for document, source in sources.items()}
        read = loads_each(Sighting, [body for _, body in rows], [given[document] for document, _ in rows])
        ranked = sorted(sources, key=lambda document: document_order(sources[document]))
        ranks = {document: rank for rank, document in enumerate(ranked)}
        keys = [(ranks[document], one.start, one.form) for (document, _), one in zip(rows, read, strict=True)]
        return [read[place] for place in sorted(range(len(read)), key=keys.__getitem__)]

    def seen(self, forms: Iterable[int]) -> dict[int, Seen]:
        """How often and when forms were read, by their numbers; without reading each place of thousands."""
        return {row["form"]: Seen(times=row["times"], first=day_of(row["first"]), last=day_of(row["last"]))
                for row in _SEEN.rows(self._connection, forms)}

    def _load_claims(self, seqs: Iterable[int]) -> None:
        missing = [seq for seq in seqs if seq not in self._claims]
        if missing:
            rows = _CLAIMS.tuples(self._connection, missing)
            claims = claims_from_texts([row[:3] for row in rows])
            lists = (json.loads(f"[{','.join(row[place] for row in rows)}]") for place in (-2, -1))
            for (*_, seq, document, withdrawn, rejected, _, _), claim, actors, linked in zip(
                rows, claims, *lists, strict=True
            ):
                self._claims[seq] = HeldClaim(claim, document, not (withdrawn or rejected), actors, linked)

    def _load_actors(self, seqs: Iterable[int]) -> None:
        missing = [seq for seq in seqs if seq not in self._actors]
        if missing:
            rows = _ACTORS.tuples(self._connection, missing)
            read = loads_each(Actor, [body for _, body in rows], itertools.repeat({}, len(rows)))
            self._actors.update((seq, actor) for (seq, _), actor in zip(rows, read, strict=True))


def document_order(source: Source) -> tuple[bool, str, str]:
    """By day of publication, the undated last."""
    return (source.day is None, str(source.day), source.sha256)


def sighting_order(sighting: Sighting) -> tuple[bool, str, str, int, str]:
    """As their documents, then by place in the text."""
    return (*document_order(sighting.source), sighting.start, sighting.form)
