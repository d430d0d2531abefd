"""What merging asks of a store: a shelf of claims, name forms and judgements. `store` implements it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dragoman.model.claims import ClaimId
from dragoman.model.record import (
    Correction,
    Entry,
    FormId,
    Intake,
    Judgement,
    NameForm,
    PersonEntry,
    Seen,
    StoredClaim,
)


class Shelf(Protocol):
    """Claims with their keys and judgements, in one transaction.

    What is rejected or was withdrawn by a newer reading is never handed out. Every answer is sorted by id, so that
    what is made of it does not depend on the order things came in.
    """

    def put_all(self, intakes: Sequence[Intake]) -> Sequence[Intake]:
        """Keep documents with their claims and names; those of them that are new: a text that is held changes nothing.
        """

    def add_keys(self, keys: Iterable[tuple[ClaimId, str]]) -> None:
        """Keys by which claims are found; a key given twice counts once."""

    def under_keys(self, keys: Iterable[str]) -> Mapping[str, Sequence[StoredClaim]]:
        """The claims that have each of `keys`; a key that none has may be missing."""

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements about claims; the machine's replace its earlier ones about the same pair."""

    def connected(self, claims: Iterable[ClaimId]) -> tuple[Sequence[StoredClaim], Sequence[Judgement]]:
        """`claims` and all that "same" judgements of anybody join to them over any number of steps.

        With them come all judgements about pairs of them.
        """

    def corrections(self, claims: Iterable[ClaimId]) -> Sequence[Correction]:
        """The corrections about any of `claims`, oldest first."""

    def replace_entries(self, claims: Iterable[ClaimId], entries: Iterable[Entry]) -> None:
        """Put `entries` in the place of all entries that hold any of `claims`."""

    def unsettled_forms(self, forms: Iterable[NameForm]) -> Sequence[NameForm]:
        """Those of `forms` that have no keys yet: nobody has judged them."""

    def add_form_keys(self, keys: Iterable[tuple[FormId, str]]) -> None:
        """Keys by which name forms are found."""

    def forms_with_keys(self, keys: Iterable[str]) -> Sequence[NameForm]:
        """The name forms that have any of `keys`."""

    def add_form_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements about name forms."""

    def connected_forms(self, forms: Iterable[FormId]) -> tuple[Sequence[NameForm], Sequence[Judgement]]:
        """As `connected`, for name forms."""

    def seen(self, forms: Iterable[FormId]) -> Mapping[FormId, Seen]:
        """How often and when the forms were read."""

    def replace_persons(self, forms: Iterable[FormId], persons: Iterable[PersonEntry]) -> None:
        """Put `persons` in the place of all persons that have any of `forms`."""
