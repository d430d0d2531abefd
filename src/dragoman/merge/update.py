"""A document joined to the record: what it says is judged against what the record holds, and entries are made anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

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
from dragoman.model.record import MACHINE, Correction, FormId, Judgement, NameForm, StoredClaim

T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of documents: how many are new, how many claims they brought, how many of these joined others."""

    new: int = 0
    claims: int = 0
    joined: int = 0


class Merger:
    """Joins documents to a record. It keeps nothing of its own but what it knows of the world."""

    def __init__(self, world: Gazetteer) -> None:
        self._world = world
        self._weights = load_weights()

    def add(self, readings: Iterable[Reading], shelf: Shelf) -> Added:
        """Put readings on the shelf and make the entries and persons they touch anew; known ones change nothing.

        Many at once ask less of a store than one by one and come to the same.
        """
        new = [intake for intake in map(make_intake, readings) if shelf.put(intake)]
        claims = [stored for intake in new for stored in intake.claims]
        joined = self.settle(claims, shelf) if claims else 0
        forms = {form.id: form for intake in new for form in intake.forms}
        if forms:
            self.settle_forms(forms.values(), shelf)
        return Added(new=len(new), claims=len(claims), joined=joined)

    # ── Claims ────────────────────────────────────────────────────────────────────────────────────────────────────
    def settle(self, claims: Iterable[StoredClaim], shelf: Shelf) -> int:
        """Judge new claims against those on the shelf and make the entries they touch; how many joined another."""
        new = self._told(claims)
        shelf.add_keys((told.id, key) for told in new.values() for key in sorted(stored_keys(told)))
        sought = {told.id: sought_keys(told) for told in new.values()}
        there = self._told(shelf.with_keys(sorted(frozenset().union(*sought.values()))), new)
        under = _by_key({told.id: stored_keys(told) for told in there.values()})
        pairs = {
            (min(one, other), max(one, other))
            for one, keys in sought.items() for key in keys for other in under.get(key, ()) if other != one
        }
        judgements = (judge(there[one], there[other], self._weights) for one, other in sorted(pairs))
        same = [one for one in judgements if one.verdict == "same"]
        shelf.add_judgements(same)
        self._remake(list(new), shelf, there)
        return len({one for pair in same for one in (pair.left, pair.right) if one in new})

    def remake(self, claims: Iterable[ClaimId], shelf: Shelf) -> None:
        """Make the entries of these claims, and of all that are connected with them, anew."""
        self._remake(list(claims), shelf, {})

    def _remake(self, asked: Sequence[ClaimId], shelf: Shelf, known: Mapping[ClaimId, Told]) -> None:
        members, judgements = shelf.connected(asked)
        stored = {one.id: one for one in members}
        told = self._told(members, known)
        corrections = shelf.corrections(list(stored))
        groups = self._clusters(told, judgements, corrections)
        entries = []
        for group in groups:
            ids = frozenset(group)
            about = [one for one in corrections if one.action == "change" and ids.intersection(one.claims)]
            entries.append(make_entry([stored[ClaimId(one)] for one in group], told, about))
        shelf.replace_entries([*asked, *stored], entries)

    def _clusters(
        self, told: Mapping[ClaimId, Told], judgements: Sequence[Judgement], corrections: Sequence[Correction]
    ) -> list[list[str]]:
        same = {(one.left, one.right): one.score for one in judgements if one.by == MACHINE and one.verdict == "same"}
        joined, parted = _decided(corrections)

        def may_join(left: str, right: str) -> bool:
            if (left, right) in parted:
                return False
            return score(told[ClaimId(left)], told[ClaimId(right)], self._weights)[0] >= self._weights.forbidden

        return clusters(told, same, may_join, joined=joined)

    def _told(
        self, claims: Iterable[StoredClaim], known: Mapping[ClaimId, Told] = MappingProxyType({})
    ) -> dict[ClaimId, Told]:
        """The views of claims, made only of those that are not `known`."""
        made = (known.get(stored.id) or make_told(stored, self._world) for stored in claims)
        return {told.id: told for told in made if told is not None}

    # ── Persons ───────────────────────────────────────────────────────────────────────────────────────────────────
    def settle_forms(self, forms: Iterable[NameForm], shelf: Shelf) -> None:
        """Judge forms of names against those on the shelf and make the persons they touch."""
        new = {form.id: blocking_keys(read(form)) for form in forms}
        shelf.add_form_keys((form, key) for form, keys in new.items() for key in sorted(keys))
        there = {form.id: form for form in shelf.forms_with_keys(sorted(frozenset().union(*new.values())))}
        under = _by_key({form.id: blocking_keys(read(form)) for form in there.values()})
        pairs = {
            (min(one, other), max(one, other))
            for one, keys in new.items() for key in keys for other in under.get(key, ()) if other != one
        }
        judgements = (judge_forms(there[one], there[other], self._world) for one, other in sorted(pairs))
        shelf.add_form_judgements([one for one in judgements if one.verdict == "same"])
        self.remake_persons(list(new), shelf)

    def remake_persons(self, forms: Sequence[FormId], shelf: Shelf) -> None:
        """Make the persons of these forms, and of all that are connected with them, anew."""
        members, judgements = shelf.connected_forms(forms)
        known = {form.id: form for form in members}
        same = {(one.left, one.right): one.score for one in judgements if one.verdict == "same"}

        def may_join(left: str, right: str) -> bool:
            return may_be_one(known[FormId(left)], known[FormId(right)], self._world)

        groups = clusters(known, same, may_join)
        seen = shelf.seen(list(known))
        shelf.replace_persons(
            [*forms, *known], [make_person([known[FormId(one)] for one in group], seen) for group in groups]
        )


def _by_key(keys: Mapping[T, frozenset[str]]) -> dict[str, list[T]]:
    """Whatever is stored under each key."""
    found: dict[str, list[T]] = {}
    for one, its in keys.items():
        for key in its:
            found.setdefault(key, []).append(one)
    return found


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


