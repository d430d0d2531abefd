"""Documents put on the shelf: first as they were read, and again when a newer reader has read them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, func, select

from dragoman.model.record import Intake, NameForm, StoredClaim
from dragoman.store import schema
from dragoman.store.codec import claim_to_text, dumps, encode, kind_of, to_text, type_of
from dragoman.store.rows import add_missing, seqs_of, source_columns
from dragoman.store.schema import day_number

_LEVEL = 6                              # of zlib: more costs time and gains a hundredth


class Putting:
    """Puts intakes into the tables of one transaction; the only writer there is gives out the numbers."""

    def __init__(self, connection: Connection, *, keep_text: bool) -> None:
        self._connection = connection
        self._keep_text = keep_text
        self._next: dict[Table, int] = {}

    def put(self, intake: Intake) -> bool:
        """Keep a document; False, and nothing changes, if its text is held already."""
        if self.held(intake.source.sha256) is not None:
            return False
        document = self._number(schema.documents)
        self._connection.execute(schema.documents.insert(), {"seq": document, **document_columns(intake)})
        self.put_text(document, intake)
        actors = self.put_actors(document, intake)
        self.put_claims(document, intake.claims, actors, {})
        self.put_names(document, intake)
        return True

    def held(self, sha256: str) -> int | None:
        """The number of the document with this text, if it is held."""
        table = schema.documents.c
        return self._connection.execute(select(table.seq).where(table.sha256 == sha256)).scalar()

    def put_text(self, document: int, intake: Intake) -> None:
        """Keep the text of a document, if this record keeps texts."""
        if self._keep_text:
            row = {"document": document, "body": pack_text(intake.document.text)}
            add_missing(self._connection, schema.texts, [row])

    def put_actors(self, document: int, intake: Intake) -> dict[str, int]:
        """Keep the actors of a document; their numbers by their ids."""
        seqs: dict[str, int] = {actor.id: self._number(schema.actors) for actor in intake.actors}
        rows = [{"seq": seqs[actor.id], "document": document, "body": dumps(actor)} for actor in intake.actors]
        if rows:
            self._connection.execute(schema.actors.insert(), rows)
        return seqs

    def put_claims(
        self, document: int, claims: Iterable[StoredClaim], actors: Mapping[str, int], held: Mapping[str, int]
    ) -> dict[str, int]:
        """Keep new claims of a document, and their numbers by id; `held` are those of its claims that were there."""
        new = list(claims)
        given: dict[str, int] = {stored.id: self._number(schema.claims) for stored in new}
        seqs = {**held, **given}
        rows = [{
            "seq": seqs[stored.id], "id": stored.id, "document": document, "is_withdrawn": 0, "is_rejected": 0,
            **claim_columns(stored, actors, seqs),
        } for stored in new]
        if rows:
            self._connection.execute(schema.claims.insert(), rows)
        return given

    def put_names(self, document: int, intake: Intake) -> None:
        """Keep the forms of names of a document and where they were read."""
        seqs = self._put_forms(intake.forms)
        rows = [
            {"form": seqs[one.form], "document": document, "place": place, "body": dumps(one, "source")}
            for place, one in enumerate(intake.sightings)
        ]
        if rows:
            self._connection.execute(schema.sightings.insert(), rows)

    def _put_forms(self, forms: Iterable[NameForm]) -> dict[str, int]:
        """The numbers of name forms; new ones are kept."""
        table = schema.name_forms
        given: dict[str, NameForm] = {form.id: form for form in forms}
        held = seqs_of(self._connection, table, given)
        new: dict[str, int] = {form: self._number(table) for form in given if form not in held}
        if new:
            self._connection.execute(table.insert(), [
                {"seq": seq, "id": form, "body": dumps(given[form])} for form, seq in new.items()
            ])
        return {**held, **new}

    def _number(self, table: Table) -> int:
        if table not in self._next:
            self._next[table] = (self._connection.execute(select(func.max(table.c.seq))).scalar() or 0) + 1
        number = self._next[table]
        self._next[table] = number + 1
        return number


def pack_text(text: str) -> bytes:
    """A text as it is kept: small, and exact even where it is no valid Unicode."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_text(body: bytes) -> str:
    """The text that `pack_text` made smaller."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


def claim_columns(stored: StoredClaim, actors: Mapping[str, int], claims: Mapping[str, int]) -> dict[str, Any]:
    """A claim as columns of `claims`, without its number, id and document."""
    says = stored.claim.says
    return {
        "kind": kind_of(says), "type": type_of(says), "body": claim_to_text(stored.claim),
        "actors": to_text([actors[actor] for actor in stored.cast]),
        "linked": to_text([claims[other.id] for other in stored.linked]),
    }


def document_columns(intake: Intake) -> dict[str, Any]:
    """A document as columns of `documents`, without its number."""
    source = intake.source
    return {
        "sha256": source.sha256, "language": source.language, "outlet": source.outlet or "",
        "day": day_number(source.day), "pack": intake.pack,
        "places": to_text([encode(place) for place in intake.places]), **source_columns(source),
    }
