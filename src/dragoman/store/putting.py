"""Documents put on the shelf: first as they were read, and again when a newer reader has read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, func, select

from dragoman.model.record import Intake, NameForm, Source, StoredClaim
from dragoman.store import schema
from dragoman.store.asking import Numbers, add_missing
from dragoman.store.codec import claim_to_text, dumps, encode, kind_of, to_text, type_of
from dragoman.store.rows import pack_text, source_columns
from dragoman.store.schema import day_number
from dragoman.store.search import put_words, texts_of
from dragoman.store.words import words_of


class Putting:
    """Puts intakes into the tables of one transaction; the only writer there is gives out the numbers."""

    def __init__(self, connection: Connection, claims: Numbers, forms: Numbers, *, keep_text: bool) -> None:
        self._connection = connection
        self._claims = claims
        self._forms = forms
        self._keep_text = keep_text
        self._next: dict[Column[int], int] = {}

    def put(self, intake: Intake) -> bool:
        """Keep a document; False, and nothing changes, if its text is held already."""
        if self.held(intake.source.sha256) is not None:
            return False
        document = self._number(schema.documents.c.seq)
        row = self.put_words(intake)
        self._connection.execute(
            schema.documents.insert(), {"seq": document, "words": row, **document_columns(intake)}
        )
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

    def put_words(self, intake: Intake) -> int:
        """Keep the words a document is found by; the number of their row."""
        row = self._number(schema.documents.c.words)
        texts = self.texts_of(intake, intake.source, intake.claims)
        put_words(self._connection, row, words_of(texts, intake.source.language))
        return row

    def texts_of(self, intake: Intake, source: Source, claims: Iterable[StoredClaim]) -> list[str]:
        """The texts a document is found by, read as `source` and `claims` say."""
        body = intake.document.text if self._keep_text else None
        return texts_of(source, body, (stored.claim for stored in claims))

    def put_actors(self, document: int, intake: Intake) -> dict[str, int]:
        """Keep the actors of a document; their numbers by their ids."""
        seqs: dict[str, int] = {actor.id: self._number(schema.actors.c.seq) for actor in intake.actors}
        rows = [{"seq": seqs[actor.id], "document": document, "body": dumps(actor)} for actor in intake.actors]
        if rows:
            self._connection.execute(schema.actors.insert(), rows)
        return seqs

    def put_claims(
        self, document: int, claims: Iterable[StoredClaim], actors: Mapping[str, int], held: Mapping[str, int]
    ) -> dict[str, int]:
        """Keep new claims of a document; their numbers by id. `held` are those of its claims that were there.

        Of claims with one id, which say one thing of the same words, the last is kept.
        """
        new: dict[str, StoredClaim] = {stored.id: stored for stored in claims}
        given: dict[str, int] = {identifier: self._number(schema.claims.c.seq) for identifier in new}
        seqs = {**held, **given}
        rows = [{
            "seq": seqs[stored.id], "id": stored.id, "document": document, "is_withdrawn": 0, "is_rejected": 0,
            **claim_columns(stored, actors, seqs),
        } for stored in new.values()]
        if rows:
            self._connection.execute(schema.claims.insert(), rows)
            self._claims.learn(given)
        return given

    def put_names(self, document: int, intake: Intake) -> None:
        """Keep the forms of names of a document and where they were read."""
        seqs = self._put_forms(intake.forms)
        rows = [
            {
                "form": seqs[one.form], "document": document, "place": place, "day": day_number(one.source.day),
                "body": dumps(one, "source"),
            }
            for place, one in enumerate(intake.sightings)
        ]
        if rows:
            self._connection.execute(schema.sightings.insert(), rows)

    def _put_forms(self, forms: Iterable[NameForm]) -> dict[str, int]:
        """The numbers of name forms; new ones are kept."""
        table = schema.name_forms
        given: dict[str, NameForm] = {form.id: form for form in forms}
        held = self._forms.of(given)
        new: dict[str, int] = {form: self._number(table.c.seq) for form in given if form not in held}
        if new:
            self._connection.execute(table.insert(), [
                {"seq": seq, "id": form, "body": dumps(given[form])} for form, seq in new.items()
            ])
            self._forms.learn(new)
        return {**held, **new}

    def _number(self, column: Column[int]) -> int:
        if column not in self._next:
            self._next[column] = (self._connection.execute(select(func.max(column))).scalar() or 0) + 1
        number = self._next[column]
        self._next[column] = number + 1
        return number


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
