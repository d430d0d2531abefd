"""A document joined to the record: what it says is judged against what the record holds, and entries are made anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.cluster import Pair, clusters
from dragoman.merge.entries import make_entry
from dragoman.merge.intake import make_intake
from dragoman.merge.judge import judge, load_weights, score
from dragoman.merge.keys import sought_keys, stored_keys
from dragoman.merge.names import blocking_keys
from dragoman.merge.persons import judge_forms, make_person, may_be_one, read
from dragoman.merge.shelf import Shelf
from dragoman.merge.told import Told, make_told
from dragoman.model.claims import ClaimId
from dragoman.model.reading import Reading
from dragoman.model.record import MACHINE, Correction, FormId, Judgement, NameForm, Sighting, StoredClaim


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document: whether it is new, how many claims it brought, how many joined an entry there was."""

    is_new: bool
    claims: int = 0
    joined: int = 0


class Merger:
    """Joins documents to a record. It keeps nothing of its own but what it knows of the world."""

    def __init__(self, world: Gazetteer) -> None:
        self._world = world
        self._weights = load_weights()

    def add(self, reading: Reading, shelf: Shelf) -> Added:
        """Put a reading on the shelf and make the entries and persons it touches anew; nothing if it is there."""
        intake = make_intake(reading)
        if not shelf.put(intake):
            return Added(is_new=False)
        joined = self.settle(intake.claims, shelf)
        self.settle_forms(intake.forms, shelf)
        return Added(is_new=True, claims=len(intake.claims), joined=joined)

    # ── Claims ────────────────────────────────────────────────────────────────────────────────────────────────────
    def settle(self, claims: Iterable[StoredClaim], shelf: Shelf) -> int:
        """Judge new claims against those on the shelf and make the entries they touch; how many joined another."""
        new = self._told(claims)
        judgements: dict[Pair, Judgement] = {}
        for told in new.values():
            shelf.add_keys((told.id, key) for key in sorted(stored_keys(told)))
        for told in new.values():
            found = self._told(shelf.with_keys(sought_keys(told)))
            for other in found.values():
                pair = (min(told.id, other.id), max(told.id, other.id))
                if other.id != told.id and pair not in judgements:
                    judgements[pair] = judge(told, other, self._weights)
        same = [one for one in judgements.values() if one.verdict == "same"]
        shelf.add_judgements(same)
        self.remake([told.id for told in new.values()], shelf)
        return len({one for pair in same for one in (pair.left, pair.right) if one in new})

    def remake(self, claims: Iterable[ClaimId], shelf: Shelf) -> None:
        """Make the entries of these claims, and of all that are connected with them, anew."""
        asked = list(claims)
        members, judgements = shelf.connected(asked)
        stored = {one.id: one for one in members}
        told = self._told(members)
        corrections = shelf.corrections(list(stored))
        groups = self._clusters(told, judgements, corrections)
        entries = []
        for group in groups:
            ids = frozenset(group)
            about = [one for one in corrections if one.action == "change" and ids.intersection(one.claims)]
            entries.append(make_entry([stored[ClaimId(one)] for one in group], told, about))
        shelf.replace_entries([*asked, *stored], entries)

    def _clusters(
        self, told: dict[str, Told], judgements: Sequence[Judgement], corrections: Sequence[Correction]
    ) -> list[list[str]]:
        same = {(one.left, one.right): one.score for one in judgements if one.by == MACHINE and one.verdict == "same"}
        joined, parted = _decided(corrections)

        def may_join(left: str, right: str) -> bool:
            if (left, right) in parted:
                return False
            return score(told[left], told[right], self._weights)[0] >= self._weights.forbidden

        return clusters(told, same, may_join, joined=joined)

    def _told(self, claims: Iterable[StoredClaim]) -> dict[str, Told]:
        made = (make_told(stored, self._world) for stored in claims)
        return {told.id: told for told in made if told is not None}

    # ── Persons ───────────────────────────────────────────────────────────────────────────────────────────────────
    def settle_forms(self, forms: Iterable[NameForm], shelf: Shelf) -> None:
        """Judge forms of names against those on the shelf and make the persons they touch."""
        new = {form.id: form for form in forms}
        judgements: dict[Pair, Judgement] = {}
        for form in new.values():
            keys = blocking_keys(read(form))
            shelf.add_form_keys((form.id, key) for key in sorted(keys))
            for other in shelf.forms_with_keys(keys):
                pair = (min(form.id, other.id), max(form.id, other.id))
                if other.id != form.id and pair not in judgements:
                    judgements[pair] = judge_forms(form, other, self._world)
        shelf.add_form_judgements([one for one in judgements.values() if one.verdict == "same"])
        self._remake_persons(list(new), shelf)

    def _remake_persons(self, forms: Sequence[FormId], shelf: Shelf) -> None:
        members, judgements = shelf.connected_forms(forms)
        known = {form.id: form for form in members}
        same = {(one.left, one.right): one.score for one in judgements if one.verdict == "same"}

        def may_join(left: str, right: str) -> bool:
            return may_be_one(known[FormId(left)], known[FormId(right)], self._world)

        groups = clusters(known, same, may_join)
        seen: dict[FormId, list[Sighting]] = {}
        for one in shelf.sightings(list(known)):
            seen.setdefault(one.form, []).append(one)
        shelf.replace_persons(
            [*forms, *known], [make_person([known[FormId(one)] for one in group], seen) for group in groups]
        )


def _decided(corrections: Sequence[Correction]) -> tuple[set[Pair], set[Pair]]:
    """The pairs that people joined and those they split; a later word about a pair undoes the earlier one."""
    joined: set[Pair] = set()
    parted: set[Pair] = set()
    for one in corrections:
        if one.action not in ("join", "split") or len(one.claims) != 2:
            continue
        pair = (min(one.claims), max(one.claims))
        joined.discard(pair)
        parted.discard(pair)
        (joined if one.action == "join" else parted).add(pair)
    return joined, parted


