"""A shelf held in memory: the least that merging asks of a store, for tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.merge.cluster import components
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
    Sighting,
    StoredClaim,
)


def seen_in(sightings: Sequence[Sighting]) -> Seen:
    """What sightings of one form come to."""
    days = [one.source.day for one in sightings if one.source.day]
    return Seen(times=len(sightings), first=min(days, default=None), last=max(days, default=None))


class MemoryShelf:
    """What `dragoman.merge.shelf.Shelf` says, in dictionaries."""

    def __init__(self) -> None:
        self.documents: dict[str, Intake] = {}
        self.claims: dict[str, StoredClaim] = {}
        self.forms: dict[str, NameForm] = {}
        self.read: list[Sighting] = []
        self.judgements: dict[tuple[str, str, str], Judgement] = {}
        self.form_judgements: dict[tuple[str, str], Judgement] = {}
        self.decided: list[Correction] = []
        self.entries: dict[str, Entry] = {}
        self.persons: dict[str, PersonEntry] = {}
        self._keys: dict[str, set[str]] = defaultdict(set)
        self._form_keys: dict[str, set[str]] = defaultdict(set)

    def put_all(self, intakes: Sequence[Intake]) -> Sequence[Intake]:
        new: dict[str, Intake] = {}
        for intake in intakes:
            if intake.source.sha256 not in self.documents:
                new.setdefault(intake.source.sha256, intake)
        for intake in new.values():
            self.documents[intake.source.sha256] = intake
            self.claims |= {one.id: one for one in intake.claims}
            self.forms |= {one.id: one for one in intake.forms}
            self.read += intake.sightings
        return list(new.values())

    def add_keys(self, keys: Iterable[tuple[ClaimId, str]]) -> None:
        for claim, key in keys:
            self._keys[key].add(claim)

    def under_keys(self, keys: Iterable[str]) -> Mapping[str, Sequence[StoredClaim]]:
        return {key: [self.claims[one] for one in sorted(self._keys[key])] for key in keys if key in self._keys}

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        self.judgements |= {(one.left, one.right, one.by): one for one in judgements}

    def connected(self, claims: Iterable[ClaimId]) -> tuple[Sequence[StoredClaim], Sequence[Judgement]]:
        asked = set(claims)
        pairs = [(one.left, one.right) for one in self.judgements.values() if one.verdict == "same"]
        ids = {one for group in components(self.claims, pairs) if asked & set(group) for one in group}
        about = [one for one in self.judgements.values() if one.left in ids and one.right in ids]
        return [self.claims[one] for one in sorted(ids)], about

    def corrections(self, claims: Iterable[ClaimId]) -> Sequence[Correction]:
        asked = set(claims)
        return [one for one in self.decided if asked & set(one.claims)]

    def replace_entries(self, claims: Iterable[ClaimId], entries: Iterable[Entry]) -> None:
        gone = set(claims)
        self.entries = {key: one for key, one in self.entries.items() if not gone & set(one.claims)}
        self.entries |= {one.id: one for one in entries}

    def unsettled_forms(self, forms: Iterable[NameForm]) -> Sequence[NameForm]:
        held = {form for found in self._form_keys.values() for form in found}
        return [form for form in forms if form.id not in held]

    def add_form_keys(self, keys: Iterable[tuple[FormId, str]]) -> None:
        for form, key in keys:
            self._form_keys[key].add(form)

    def forms_with_keys(self, keys: Iterable[str]) -> Sequence[NameForm]:
        found = {form for key in keys for form in self._form_keys.get(key, ())}
        return [self.forms[one] for one in sorted(found)]

    def add_form_judgements(self, judgements: Iterable[Judgement]) -> None:
        self.form_judgements |= {(one.left, one.right): one for one in judgements}

    def connected_forms(self, forms: Iterable[FormId]) -> tuple[Sequence[NameForm], Sequence[Judgement]]:
        asked = set(forms)
        ids = {one for group in components(self.forms, self.form_judgements) if asked & set(group) for one in group}
        about = [one for one in self.form_judgements.values() if one.left in ids and one.right in ids]
        return [self.forms[one] for one in sorted(ids)], about

    def seen(self, forms: Iterable[FormId]) -> Mapping[FormId, Seen]:
        return {form: seen_in([one for one in self.read if one.form == form]) for form in forms}

    def replace_persons(self, forms: Iterable[FormId], persons: Iterable[PersonEntry]) -> None:
        gone = set(forms)
        self.persons = {
            key: one for key, one in self.persons.items() if not gone & {form.id for form in one.forms}
        }
        self.persons |= {one.id: one for one in persons}
