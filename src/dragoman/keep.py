"""Keeping a record: articles added, read again by a newer reader, and put right by people."""

from __future__ import annotations

import datetime
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import DragomanError, InputError, UsageError
from dragoman.merge.entries import parse_date
from dragoman.merge.intake import appearance, make_intake
from dragoman.merge.succession import successions
from dragoman.merge.update import Added, Merger
from dragoman.model.claims import ClaimId
from dragoman.model.reading import Reading
from dragoman.model.record import Appearance, Correction, CorrectionAction, Entry, EntryId, Sha256
from dragoman.model.text import Document
from dragoman.ontology.load import load_ontology
from dragoman.ontology.values import checked_value
from dragoman.pipeline import Reader
from dragoman.store.collecting import without_collecting
from dragoman.store.record import Record
from dragoman.store.rereading import Replaced
from dragoman.store.shelf import SqlShelf
from dragoman.store.view import Held

#: Fields of an entry that a person may change; a date is given as YYYY-MM-DD or two of these with a slash.
CHANGEABLE = ("type", "status", "date", "due", "title", "place", "kind", "period", "value", "states")
_DATES = ("date", "due")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What a newer reading of one document changed: how many claims are new, changed, gone, as they were."""

    held: Held
    new: int = 0
    changed: int = 0
    gone: int = 0
    kept: int = 0


#: So many articles are joined to a record in one step: fewer steps are faster, more may have to be done again.
STEP = 32


class Adding:
    """Articles on their way into a record: read as they come, joined some at a time.

    One that cannot be joined costs no other: `failed` tells which, and why.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._waiting: dict[tuple[str, Appearance], tuple[Reading, str]] = {}
        self.failed: list[InputError] = []
        self.added = Added()
        self.known = 0

    def read(self, document: Document, where: str = "") -> None:
        """Read a document found at `where`; it is joined now or with others later.

        Raises InputError if it cannot be read.
        """
        key = (document.sha256, appearance(document))
        if key in self._waiting or self._keeper.knows(document):
            self.known += 1
            return
        self._waiting[key] = self._keeper.read(document), where or document.source or document.id
        if len(self._waiting) >= STEP:
            self.finish()

    def finish(self) -> None:
        """Join what was read."""
        waiting, self._waiting = list(self._waiting.values()), {}
        if waiting:
            self._join(waiting)

    def _join(self, waiting: Sequence[tuple[Reading, str]]) -> None:
        """Join readings in one step; if this fails, one by one."""
        try:
            more, before = self._keeper.join_readings([reading for reading, _ in waiting]), self.added
        except (DragomanError, OSError):    # nothing that one article is to blame for
            raise
        except Exception as error:  # noqa: BLE001  a defect met in one article must not cost the others
            if len(waiting) == 1:
                self.failed.append(_not_joined(waiting[0][1], error))
            else:
                for one in waiting:
                    self._join([one])
            return
        self.known += len(waiting) - more.new     # of a text that is held, or another writer was faster
        self.added = Added(
            new=before.new + more.new, claims=before.claims + more.claims, joined=before.joined + more.joined
        )


def _not_joined(where: str, error: Exception) -> InputError:
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
    return InputError(where, f"not joined to the record, because of a defect: {told}")


class Keeper:
    """Adds to a record and changes it; every step is whole or is not at all."""

    def __init__(self, record: Record, reader: Reader) -> None:
        self._record = record
        self._reader = reader
        self._merger = Merger(reader.gazetteer)

    # ── Adding ────────────────────────────────────────────────────────────────────────────────────────────────────
    def add(self, documents: Iterable[Document]) -> Added:
        """Read documents and join them to the record in one step; those whose text is held already change nothing.

        Raises InputError, after all others are added, if one cannot be joined.
        """
        adding = Adding(self)
        for document in documents:
            adding.read(document)
        adding.finish()
        if adding.failed:
            raise adding.failed[0]
        return adding.added

    def knows(self, document: Document) -> bool:
        """Whether the text of a document is held already, and that it came in this way."""
        return appearance(document) in self._record.appearances(Sha256(document.sha256))

    def read(self, document: Document) -> Reading:
        """What a document says; raises InputError if it cannot be read."""
        return self._reader.read(document)

    def join_readings(self, readings: Sequence[Reading]) -> Added:
        """Join readings to the record: all of them or, if this fails, none.

        A text that is held already came in one more way. It is read as it came first, whatever arrived first: so what
        the record holds does not depend on the order.
        """
        came = {(Sha256(one.document.sha256), appearance(one.document)): one for one in readings}
        with without_collecting(), self._record.writing() as shelf:
            added = self._merger.add(readings, shelf)
            for document, first in shelf.appear(came).items():
                if first is not None:
                    self._replace(came[document, first], shelf)
                else:
                    self._merger.remake([stored.id for stored in shelf.claims_in(document)], shelf)
            return added

    def reread(self) -> Iterator[Reread]:
        """Read every held text again, one by one, and let what the reader says now take the place of what it said.

        What people decided goes on to hold for the claims that say the same. Documents without text are left as they
        are.
        """
        for held in self._record.documents():
            text = self._record.text(held.source.sha256)
            yield Reread(held=held) if text is None else self._reread(held, text)

    def _reread(self, held: Held, text: str) -> Reread:
        source = held.source
        reading = self._reader.read(Document(
            id=source.id, text=text, sha256=source.sha256, language=source.language, title=source.title,
            source=source.outlet, url=source.url, published=source.published,
        ))
        with self._record.writing() as shelf:
            replaced = self._replace(reading, shelf)
        return Reread(
            held=held, new=len(replaced.new), changed=len(replaced.changed), gone=len(replaced.gone),
            kept=len(replaced.kept),
        )

    def _replace(self, reading: Reading, shelf: SqlShelf) -> Replaced:
        """Let a reading count instead of the one that is held of the same text."""
        intake = make_intake(reading)
        replaced = shelf.replace(intake)
        shelf.add_successions(successions(replaced.gone, replaced.new))
        self._merger.settle((*replaced.new, *replaced.changed), shelf)
        self._merger.remake(replaced.unsettled, shelf)
        self._merger.settle_forms(intake.forms, shelf)
        self._merger.remake_persons(replaced.unsettled_forms, shelf)
        return replaced

    # ── Putting right ─────────────────────────────────────────────────────────────────────────────────────────────
    def reject(self, claims: Sequence[ClaimId], *, reason: str, by: str) -> Correction:
        """Let claims count no more: what they say is not what the text says."""
        return self._correct("reject", claims, reason=reason, by=by)

    def restore(self, claims: Sequence[ClaimId], *, reason: str, by: str) -> Correction:
        """Let rejected claims count again."""
        return self._correct("restore", claims, reason=reason, by=by)

    def join(self, one: EntryId, other: EntryId, *, reason: str, by: str) -> tuple[Correction, ...]:
        """Make one entry of two that are one matter; whatever was split between them before is split no more."""
        left, right = self.entry(one), self.entry(other)
        if left.kind != right.kind:
            raise UsageError(f"{one} is of kind {left.kind}, {other} of kind {right.kind}: they are two matters")
        if left.id == right.id:
            raise UsageError(f"{one} and {other} are the same entry")
        with self._record.reading() as view:
            decided = view.corrections((*left.claims, *right.claims))
        apart = {frozenset(correction.claims) for correction in decided if correction.action == "split"}
        across = [(a, b) for a in left.claims for b in right.claims]
        pairs = [across[0], *(pair for pair in across[1:] if frozenset(pair) in apart)]
        return tuple(self._correct("join", pair, reason=reason, by=by) for pair in pairs)

    def split(self, entry: EntryId, claims: Sequence[ClaimId], *, reason: str, by: str) -> tuple[Correction, ...]:
        """Take claims out of an entry: they are about another matter than each of those that stay."""
        held = self.entry(entry).claims
        if unknown := [claim for claim in claims if claim not in held]:
            raise UsageError(f"claim {unknown[0]} is not in entry {entry}; dragoman show {entry} lists its claims")
        stay = [claim for claim in held if claim not in claims]
        if not stay or not claims:
            raise UsageError(f"name some, not all, of the {len(held)} claims of entry {entry}")
        return tuple(
            self._correct("split", (one, other), reason=reason, by=by) for one in claims for other in stay
        )

    def change(self, entry: EntryId, field: str, value: str, *, reason: str, by: str) -> Correction:
        """Say what a field of an entry is, whatever was read; what was read stays beside it."""
        if field not in CHANGEABLE:
            raise UsageError(f"{field!r} cannot be changed; fields are {', '.join(CHANGEABLE)}")
        if field in _DATES:
            _check_date(value)
        held = self.entry(entry)
        value = checked_value(held, field, value, load_ontology(), self._reader.gazetteer)
        return self._correct("change", held.claims, reason=reason, by=by, field=field, value=value)

    def entry(self, identifier: EntryId) -> Entry:
        """The entry with this id; raises UsageError if there is none."""
        with self._record.reading() as view:
            found = view.entry(identifier)
        if found is None:
            raise UsageError(f"no entry {identifier} is in {self._record.where}")
        return found

    def _correct(
        self, action: CorrectionAction, claims: Sequence[ClaimId], *, reason: str, by: str,
        field: str | None = None, value: str | None = None,
    ) -> Correction:
        if not reason.strip():
            raise UsageError("a correction needs a reason")
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        with self._record.writing() as shelf:
            return decide(shelf, self._merger, Correction(
                number=0, action=action, claims=tuple(claims), reason=reason, by=by, at=at, field=field, value=value,
            ))


def decide(shelf: SqlShelf, merger: Merger, decided: Correction) -> Correction:
    """Add a correction to the log and make anew all entries it touches."""
    before = shelf.beside(decided.claims)
    correction = shelf.add_correction(decided)
    merger.remake([*before, *shelf.beside(decided.claims)], shelf)
    return correction


def _check_date(value: str) -> None:
    try:
        parse_date(value)
    except ValueError as error:
        raise UsageError(f"{value!r} is not a date such as 2025-03-04 or 2025-03-04/2025-03-06") from error
