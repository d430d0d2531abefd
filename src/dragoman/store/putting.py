"""Documents put on the shelf: first as they were read, and again when a newer reader has read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select

from dragoman.model.record import Intake, NameForm, Source, StoredClaim
from dragoman.store import schema
from dragoman.store.appearing import appearance_row, as_appearance
from dragoman.store.asking import Finder, Numbers, add_rows
from dragoman.store.attested import office_of
from dragoman.store.codec import claim_to_text, dumps, encode, kind_of, to_text, type_of
from dragoman.store.kept import HeldClaim
from dragoman.store.rows import Rows, pack_text, source_columns
from dragoman.store.schema import day_number
from dragoman.store.search import free_rows, put_words, row_number, texts_of
from dragoman.store.words import Words, words_of

_HELD = Finder(schema.documents.c.sha256, schema.documents.c.sha256)
_NUMBERED = Finder(schema.documents.c.sha256, schema.documents.c.seq, schema.documents.c.sha256)
#: The tables that documents are put into: each after those that its rows refer to.
_IN_ORDER = (
    schema.documents, schema.appearances, schema.texts, schema.actors, schema.claims, schema.name_forms,
    schema.sightings,
)


class Putting:
    """Puts intakes into the tables of one transaction; the only writer there is gives out the numbers."""

    def __init__(
        self, connection: Connection, rows: Rows, claims: Numbers, forms: Numbers, *, keep_text: bool
    ) -> None:
        self._connection = connection
        self._rows = rows
        self._claims = claims
        self._forms = forms
        self._keep_text = keep_text
        self._next: dict[Column[int], int] = {}
        self._waiting: dict[Table, list[Mapping[str, Any]]] | None = None
        self._words: list[tuple[int, Words]] = []

    def put_all(self, intakes: Iterable[Intake]) -> dict[int, Intake]:
        """Keep documents; those of them that are new, by their numbers. A text that is held changes nothing."""
        given: dict[str, Intake] = {}
        for intake in sorted(intakes, key=lambda one: as_appearance(one.source).rank):
            given.setdefault(intake.source.sha256, intake)
        held = set(_HELD.values(self._connection, given))
        new = {
            self._number(schema.documents.c.seq): intake for sha256, intake in given.items() if sha256 not in held
        }
        rows = self.free_rows(new.values())
        with self._together():
            self._put_forms(form for intake in new.values() for form in intake.forms)
            for (document, intake), row in zip(new.items(), rows, strict=True):
                self.put_words(intake, row)
                self._add(schema.documents, [{"seq": document, "words": row, **document_columns(intake)}])
                self._add(schema.appearances, [appearance_row(document, as_appearance(intake.source))])
                self.put_text(document, intake)
                actors = self.put_actors(document, intake)
                self.put_claims(document, intake.claims, actors, {})
                self.put_names(document, intake)
        return new

    @contextmanager
    def _together(self) -> Iterator[None]:
        """Rows that are added inside are inserted at its end, those of each table at once."""
        self._waiting = {table: [] for table in _IN_ORDER}
        try:
            yield
            for table, rows in self._waiting.items():
                add_rows(self._connection, table, rows)
            put_words(self._connection, self._words)
        finally:
            self._waiting = None
            self._words.clear()

    def _add(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        if self._waiting is None:
            add_rows(self._connection, table, rows)
        else:
            self._waiting[table] += rows

    def held(self, sha256: str) -> int | None:
        """The number of the document with this text, if it is held."""
        table = schema.documents.c
        return self._connection.execute(select(table.seq).where(table.sha256 == sha256)).scalar()

    def all_held(self, documents: Iterable[str]) -> dict[str, int]:
        """The numbers of those of some documents that are held."""
        return {sha256: seq for seq, sha256 in _NUMBERED.tuples(self._connection, documents)}

    def put_text(self, document: int, intake: Intake) -> None:
        """Keep the text of a document, if this record keeps texts."""
        if self._keep_text:
            self._add(schema.texts, [{"document": document, "body": pack_text(intake.document.text)}])

    def free_rows(self, intakes: Iterable[Intake]) -> list[int]:
        """The rows for the words of documents."""
        return free_rows(self._connection, [
            row_number(day_number(intake.source.day), intake.source.sha256) for intake in intakes
        ])

    def put_words(self, intake: Intake, row: int) -> None:
        """Keep the words a document is found by in a row that is free."""
        texts = self.texts_of(intake, intake.source, intake.claims)
        self._words.append((row, words_of(texts, intake.source.language)))
        if self._waiting is None:
            put_words(self._connection, self._words)
            self._words.clear()

    def texts_of(self, intake: Intake, source: Source, claims: Iterable[StoredClaim]) -> list[str]:
        """The texts a document is found by, read as `source` and `claims` say."""
        body = intake.document.text if self._keep_text else None
        return texts_of(source, body, (stored.claim for stored in claims))

    def put_actors(self, document: int, intake: Intake) -> dict[str, int]:
        """Keep the actors of a document; their numbers by their ids."""
        seqs: dict[str, int] = {actor.id: self._number(schema.actors.c.seq) for actor in intake.actors}
        rows = [{"seq": seqs[actor.id], "document": document, "body": dumps(actor)} for actor in intake.actors]
        self._add(schema.actors, rows)
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
        rows = []
        for identifier, stored in new.items():
            seq = given[identifier]
            row = HeldClaim(
                stored.claim, document, is_active=True, actors=[actors[actor] for actor in stored.cast],
                linked=[seqs[other.id] for other in stored.linked],
            )
            self._rows.learn(seq, stored, row)
            rows.append({
                "seq": seq, "id": identifier, "document": document, "is_withdrawn": 0, "is_rejected": 0,
                **_claim_columns(row),
            })
        self._add(schema.claims, rows)
        self._claims.learn(given)
        return given

    def put_names(self, document: int, intake: Intake) -> None:
        """Keep the forms of names of a document and where they were read."""
        seqs = self._put_forms(intake.forms)
        rows = [
            {
                "form": seqs[one.form], "document": document, "place": place, "day": day_number(one.source.day),
                "body": dumps(one, "source"), "office": office_of(one),
            }
            for place, one in enumerate(intake.sightings)
        ]
        self._add(schema.sightings, rows)

    def _put_forms(self, forms: Iterable[NameForm]) -> dict[str, int]:
        """The numbers of name forms; new ones are kept."""
        table = schema.name_forms
        given: dict[str, NameForm] = {form.id: form for form in forms}
        held = self._forms.of(given)
        new: dict[str, int] = {form: self._number(table.c.seq) for form in given if form not in held}
        self._add(table, [{"seq": seq, "id": form, "body": dumps(given[form])} for form, seq in new.items()])
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
    return _claim_columns(HeldClaim(
        stored.claim, 0, is_active=True, actors=[actors[actor] for actor in stored.cast],
        linked=[claims[other.id] for other in stored.linked],
    ))


def _claim_columns(held: HeldClaim) -> dict[str, Any]:
    says = held.claim.says
    return {
        "kind": kind_of(says), "type": type_of(says), "body": claim_to_text(held.claim),
        "actors": to_text(held.actors), "linked": to_text(held.linked),
    }


def document_columns(intake: Intake) -> dict[str, Any]:
    """A document as columns of `documents`, without its number."""
    source = intake.source
    return {
        "sha256": source.sha256, "language": source.language, "outlet": source.outlet or "",
        "day": day_number(source.day), "pack": intake.pack,
        "places": to_text([encode(place) for place in intake.places]), **source_columns(source),
    }
