"""The record while one writer has it: what merging puts and finds, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from dragoman.errors import UsageError
from dragoman.model.claims import ClaimId
from dragoman.model.record import (
    Appearance,
    Correction,
    Entry,
    FormId,
    Intake,
    Judgement,
    NameForm,
    PersonEntry,
    Seen,
    Sha256,
    Sighting,
    StoredClaim,
)
from dragoman.store import schema
from dragoman.store.appearing import appear
from dragoman.store.asking import Numbers, add_missing
from dragoman.store.correcting import Corrections, judgement_of
from dragoman.store.entering import replace_entries, replace_persons
from dragoman.store.gists import gists_of
from dragoman.store.judged import Judgements
from dragoman.store.kept import Kept
from dragoman.store.putting import Putting
from dragoman.store.rereading import Replaced, Rereading
from dragoman.store.rows import Rows


class SqlShelf:
    """Implements `merge.shelf.Shelf` on an open transaction, with what correcting and reading anew ask for."""

    def __init__(self, connection: Connection, kept: Kept, *, keep_text: bool) -> None:
        self._connection = connection
        self._kept = kept
        self._claims = Numbers(connection, schema.claims, kept.claim_numbers)
        self._forms = Numbers(connection, schema.name_forms, kept.form_numbers)
        self._rows = Rows(connection, kept)
        self._judgements = Judgements(connection, schema.judgements, self._claims)
        self._form_judgements = Judgements(connection, schema.form_judgements, self._forms)
        self._corrections = Corrections(connection, self._claims)
        self._putting = Putting(connection, self._rows, self._claims, self._forms, keep_text=keep_text)
        self._rereading = Rereading(
            connection, self._rows, self._putting, self._judgements, self._form_judgements
        )

    # ── Documents ─────────────────────────────────────────────────────────────────────────────────────────────────
    def put(self, intake: Intake) -> bool:
        """Keep a document with its claims and names; False, and nothing changes, if its text is held already."""
        return bool(self.put_all([intake]))

    def put_all(self, intakes: Sequence[Intake]) -> Sequence[Intake]:
        """Keep documents with their claims and names; those of them that are new: a text that is held changes nothing.
        """
        return list(self._putting.put_all(intakes).values())

    def holds(self, document: Sha256) -> bool:
        """Whether a document with this text is held."""
        return self._putting.held(document) is not None

    def appear(self, appearances: Iterable[tuple[Sha256, Appearance]]) -> dict[Sha256, Appearance | None]:
        """Keep how texts that are held came; of those that came in a new way: the way that comes first now, if new."""
        given: dict[Sha256, list[Appearance]] = {}
        for document, one in appearances:
            given.setdefault(document, []).append(one)
        seqs = {Sha256(document): seq for document, seq in self._putting.all_held(given).items()}
        found = appear(self._connection, {seq: given[document] for document, seq in seqs.items()})
        return {document: found[seq] for document, seq in seqs.items() if seq in found}

    def claims_in(self, document: Sha256) -> Sequence[StoredClaim]:
        """What a document says, without what is rejected or withdrawn."""
        table = schema.claims.c
        return self._rows.claims(self._connection.execute(
            select(table.seq).where(table.document == self._putting.held(document))
        ).scalars())

    def replace(self, intake: Intake) -> Replaced:
        """Let a newer reading of a document take the place of the one that is held; says what changed.

        A claim that is said no more is withdrawn, one that is said again comes back: what people decided about it
        holds.
        """
        document = self._putting.held(intake.source.sha256)
        if document is None:
            raise UsageError(f"no document {intake.source.sha256} is in the record")
        replaced = self._rereading.replace(document, intake)
        self._kept.change(self._connection)
        self._forms.forget()
        return replaced

    def add_successions(self, pairs: Iterable[tuple[ClaimId, ClaimId]]) -> None:
        """Which claim of a newer reading says what an older one said: what people decided goes on to hold for it."""
        given = list(pairs)
        seqs = self._claims.of(claim for pair in given for claim in pair)
        self._corrections.succeed([(seqs[old], seqs[new]) for old, new in given])
        for correction in self._corrections.about(seqs[new] for _, new in given):
            self._judgements.add(judgement_of(correction))
        self._kept.change(self._connection)

    # ── Claims ────────────────────────────────────────────────────────────────────────────────────────────────────
    def add_keys(self, keys: Iterable[tuple[ClaimId, str]]) -> None:
        """Keys by which claims are found; a key given twice counts once."""
        given = list(keys)
        seqs = self._claims.of(claim for claim, _ in given)
        add_missing(self._connection, schema.claim_keys, [{"claim": seqs[claim], "key": key} for claim, key in given])

    def under_keys(self, keys: Iterable[str]) -> Mapping[str, Sequence[StoredClaim]]:
        """The claims that have each of `keys`; a key that none has is missing."""
        return self._rows.claims_under_keys(keys)

    def claims(self, claims: Iterable[ClaimId]) -> Sequence[StoredClaim]:
        """The claims with these ids, those that are neither rejected nor withdrawn."""
        return self._rows.claims(self._claims.of(claims).values())

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements about claims; the machine's replace its earlier ones about the same pair."""
        self._judgements.add(judgements)

    def connected(self, claims: Iterable[ClaimId]) -> tuple[Sequence[StoredClaim], Sequence[Judgement]]:
        """`claims` and all that "same" judgements of anybody join to them over any number of steps.

        With them come all judgements about pairs of them.
        """
        seqs = self._judgements.connected(self._claims.of(claims).values(), self._rows.active)
        return self._rows.claims(seqs), self._judgements.within(seqs)

    def replace_entries(self, claims: Iterable[ClaimId], entries: Iterable[Entry]) -> None:
        """Put `entries` in the place of all entries that hold any of `claims`."""
        new: dict[str, Entry] = {entry.id: entry for entry in entries}
        asked = self._claims.of([*claims, *(claim for entry in new.values() for claim in entry.claims)])
        replace_entries(self._connection, self._claims.of, asked, new, gists_of(self._rows, asked, new.values()))

    # ── Corrections ───────────────────────────────────────────────────────────────────────────────────────────────
    def corrections(self, claims: Iterable[ClaimId]) -> Sequence[Correction]:
        """The corrections about any of `claims`, oldest first."""
        return self._corrections.about(self._claims.of(claims).values())

    def add_correction(self, decided: Correction) -> Correction:
        """Add what a person decided to the log, which gives it its number, and let it count.

        Ask `beside` before for the claims whose entries are to be made anew.
        """
        correction = self._corrections.add(decided)
        self._judgements.add(judgement_of(correction))
        self._kept.change(self._connection)
        return correction

    def beside(self, claims: Iterable[ClaimId]) -> Sequence[ClaimId]:
        """`claims` and the ids of all that "same" judgements join to them."""
        asked = self._claims.of(claims)
        seqs = self._judgements.connected(asked.values(), self._rows.active)
        return sorted({*(ClaimId(one) for one in asked), *(stored.id for stored in self._rows.claims(seqs))})

    # ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def unsettled_forms(self, forms: Iterable[NameForm]) -> Sequence[NameForm]:
        """Those of `forms` that have no keys yet: nobody has judged them."""
        given = {form.id: form for form in forms}
        seqs = self._forms.of(given)
        settled = self._rows.forms_that_have_keys(seqs.values())
        return [form for identifier, form in given.items() if seqs[identifier] not in settled]

    def add_form_keys(self, keys: Iterable[tuple[FormId, str]]) -> None:
        """Keys by which name forms are found."""
        given = list(keys)
        seqs = self._forms.of(form for form, _ in given)
        add_missing(self._connection, schema.form_keys, [{"form": seqs[form], "key": key} for form, key in given])

    def forms_with_keys(self, keys: Iterable[str]) -> Sequence[NameForm]:
        """The name forms that have any of `keys`."""
        return self._rows.forms_with_keys(keys)

    def add_form_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements about name forms."""
        self._form_judgements.add(judgements)

    def connected_forms(self, forms: Iterable[FormId]) -> tuple[Sequence[NameForm], Sequence[Judgement]]:
        """As `connected`, for name forms."""
        seqs = self._form_judgements.connected(self._forms.of(forms).values(), list)
        return self._rows.forms(seqs), self._form_judgements.within(seqs)

    def sightings(self, forms: Iterable[FormId]) -> Sequence[Sighting]:
        """Where the forms were read, by day of publication, then document and place in its text."""
        return self._rows.sightings(self._forms.of(forms).values())

    def seen(self, forms: Iterable[FormId]) -> Mapping[FormId, Seen]:
        """How often and when the forms were read: all that a person's line needs of thousands of sightings."""
        ids = {seq: FormId(form) for form, seq in self._forms.of(forms).items()}
        return {ids[seq]: seen for seq, seen in self._rows.seen(ids).items()}

    def replace_persons(self, forms: Iterable[FormId], persons: Iterable[PersonEntry]) -> None:
        """Put `persons` in the place of all persons that have any of `forms`."""
        new = list(persons)
        seqs = self._forms.of([*forms, *(form.id for person in new for form in person.forms)])
        replace_persons(self._connection, seqs, new)
