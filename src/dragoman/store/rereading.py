"""A newer reading of a document in the place of an older one: claims are matched by what they say and where."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select, update

from dragoman.model.claims import ClaimId
from dragoman.model.record import MACHINE, FormId, Intake, StoredClaim
from dragoman.store import schema
from dragoman.store.asking import Finder, batches
from dragoman.store.entering import remove_persons
from dragoman.store.judged import Judgements
from dragoman.store.putting import Putting, claim_columns, document_columns
from dragoman.store.rows import Rows
from dragoman.store.search import drop_words

_SEEN = Finder(schema.sightings.c.form, schema.sightings.c.form)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """What a newer reading of a document changed.

    Claims in `new` (said for the first time, or again) and `changed` (said otherwise) have no keys and no judgements of
    the machine: they are to be settled like those of a new document. `unsettled` are all claims whose entries are to be
    made anew, those in `gone` among them; `unsettled_forms` are the name forms whose persons are.
    """

    gone: tuple[StoredClaim, ...] = ()
    new: tuple[StoredClaim, ...] = ()
    changed: tuple[StoredClaim, ...] = ()
    kept: tuple[ClaimId, ...] = ()
    unsettled: tuple[ClaimId, ...] = ()
    unsettled_forms: tuple[FormId, ...] = ()


class Rereading:
    """Puts a newer reading in the place of the one that is held, in one transaction."""

    def __init__(
        self, connection: Connection, rows: Rows, putting: Putting, judgements: Judgements, of_forms: Judgements
    ) -> None:
        self._connection = connection
        self._rows = rows
        self._putting = putting
        self._judgements = judgements
        self._form_judgements = of_forms

    def replace(self, document: int, intake: Intake) -> Replaced:
        """Let `intake` count instead of what is held of the document with this number."""
        seqs, withdrawn = self._held(document)
        before = {stored.id: stored for stored in self._rows.claims(seqs.values(), with_inactive=True)}
        now = {stored.id: stored for stored in sorted(intake.claims, key=lambda stored: stored.id)}
        gone = [one for one in before if one not in now and one not in withdrawn]
        back = [one for one in now if one in withdrawn]
        changed = [one for one in now if one in before and one not in withdrawn and now[one] != before[one]]
        touched = [seqs[one] for one in (*changed, *gone)]
        beside = self._judgements.connected(touched, self._rows.active)
        self._unlearn(touched)
        self._reword(document, intake, [before[one] for one in before if one not in withdrawn])
        self._mark([seqs[one] for one in gone], [seqs[one] for one in back])
        self._rewrite(document, intake, seqs)
        forms = self._names(document, intake)
        self._rows.forget()
        new = [one for one in now if one not in before or one in withdrawn]
        rest = [stored.id for stored in self._rows.claims(beside, with_inactive=True)]
        return Replaced(
            gone=tuple(before[one] for one in gone), new=tuple(now[one] for one in new),
            changed=tuple(now[one] for one in changed),
            kept=tuple(one for one in now if one in before and now[one] == before[one]),
            unsettled=tuple(sorted({*rest, *new, *changed, *gone})), unsettled_forms=forms,
        )

    def _held(self, document: int) -> tuple[dict[str, int], set[str]]:
        """The numbers of all claims a document ever made, by id; the ids of those that it makes no more."""
        table = schema.claims.c
        rows = self._connection.execute(
            select(table.id, table.seq, table.is_withdrawn).where(table.document == document)
        ).all()
        return {row.id: row.seq for row in rows}, {row.id for row in rows if row.is_withdrawn}

    def _reword(self, document: int, intake: Intake, claims: list[StoredClaim]) -> None:
        """The words it is found by, if its day, its title or what is quoted are others now than in `claims`."""
        table, source = schema.documents, self._rows.sources([document])[document]
        new = self._putting.texts_of(intake, intake.source, intake.claims)
        is_same = (source.language, source.day) == (intake.source.language, intake.source.day)
        if is_same and new == self._putting.texts_of(intake, source, claims):
            return
        old = self._connection.execute(select(table.c.words).where(table.c.seq == document)).scalar_one()
        drop_words(self._connection, old)
        (row,) = self._putting.free_rows([intake])
        self._putting.put_words(intake, row)
        self._connection.execute(update(table).where(table.c.seq == document).values(words=row))

    def _unlearn(self, seqs: list[int]) -> None:
        """Forget what followed from how these claims were read."""
        for some in batches(seqs):
            self._connection.execute(delete(schema.claim_keys).where(schema.claim_keys.c.claim.in_(some)))
        self._judgements.drop(seqs, by=MACHINE)

    def _rewrite(self, document: int, intake: Intake, seqs: Mapping[str, int]) -> None:
        """The document, its actors and its claims as the newer reading has them."""
        self._connection.execute(
            update(schema.documents).where(schema.documents.c.seq == document).values(**document_columns(intake))
        )
        old = list(self._connection.execute(
            select(schema.actors.c.seq).where(schema.actors.c.document == document)
        ).scalars())
        actors = self._putting.put_actors(document, intake)
        first = (stored for stored in intake.claims if stored.id not in seqs)
        every = {**seqs, **self._putting.put_claims(document, first, actors, seqs)}
        held = [
            {"one": seqs[stored.id], **claim_columns(stored, actors, every)}
            for stored in intake.claims if stored.id in seqs
        ]
        if held:
            self._connection.execute(update(schema.claims).where(schema.claims.c.seq == bindparam("one")), held)
        self._drop_actors(document, old)

    def _drop_actors(self, document: int, actors: list[int]) -> None:
        """Drop the actors of an older reading, save those that withdrawn claims name."""
        table = schema.claims.c
        named = {seq for body in self._connection.execute(
            select(table.actors).where(table.document == document, table.is_withdrawn == 1)
        ).scalars() for seq in json.loads(body)}
        for some in batches(seq for seq in actors if seq not in named):
            self._connection.execute(delete(schema.actors).where(schema.actors.c.seq.in_(some)))

    def _mark(self, gone: list[int], back: list[int]) -> None:
        """Withdraw claims, and let others count again; a claim that is back has no successor any more."""
        for seqs, value in ((gone, 1), (back, 0)):
            for some in batches(seqs):
                self._connection.execute(
                    update(schema.claims).where(schema.claims.c.seq.in_(some)).values(is_withdrawn=value)
                )
        for some in batches(back):
            self._connection.execute(delete(schema.successions).where(schema.successions.c.old.in_(some)))

    def _names(self, document: int, intake: Intake) -> tuple[FormId, ...]:
        """The names as the newer reading has them; a form that is read nowhere any more is forgotten."""
        table = schema.sightings
        old = set(self._connection.execute(select(table.c.form).where(table.c.document == document)).scalars())
        beside = set(self._form_judgements.connected(old, list))
        self._connection.execute(delete(table).where(table.c.document == document))
        self._putting.put_names(document, intake)
        gone = sorted(old.difference(_SEEN.values(self._connection, old)))
        self._forget_forms(gone)
        forms = {form.id for form in self._rows.forms(beside.difference(gone))}
        return tuple(sorted({*forms, *(form.id for form in intake.forms)}))

    def _forget_forms(self, forms: list[int]) -> None:
        """Forget forms, and the persons that have them: these are made anew of the forms that are left."""
        owner = schema.person_forms.c
        for some in batches(forms):
            persons = list(self._connection.execute(select(owner.person).where(owner.form.in_(some))).scalars())
            remove_persons(self._connection, persons)
            self._connection.execute(delete(schema.form_keys).where(schema.form_keys.c.form.in_(some)))
            for side in (schema.form_judgements.c.left, schema.form_judgements.c.right):
                self._connection.execute(delete(schema.form_judgements).where(side.in_(some)))
            self._connection.execute(delete(schema.name_forms).where(schema.name_forms.c.seq.in_(some)))
