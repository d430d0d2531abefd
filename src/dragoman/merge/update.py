"""A document joined to the record: what it says is judged against what the record holds, and entries are made anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.cluster import Pair, clusters
from dragoman.merge.entries import make_entry
from dragoman.merge.intake import make_intake
from dragoman.merge.judge import Judge, load_weights
from dragoman.merge.keys import sought_keys, stored_keys
from dragoman.merge.names import blocking_keys
from dragoman.merge.persons import make_person, may_be_one, read, same_person
from dragoman.merge.shelf import Shelf
from dragoman.merge.told import Told, make_told
from dragoman.model.claims import ClaimId
from dragoman.model.reading import Reading
from dragoman.model.record import MACHINE, Correction, FormId, Judgement, NameForm, StoredClaim

T = TypeVar("T", bound=str)

#: Views of claims that are kept ready; then all are dropped at once.
_KEPT = 10_000


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
        self._judge = Judge(load_weights())
        self._views: dict[ClaimId, tuple[StoredClaim, Told | None]] = {}

    def add(self, readings: Iterable[Reading], shelf: Shelf) -> Added:
        """Put readings on the shelf and make the entries and persons they touch anew; known ones change nothing.

        Many at once ask less of a store than one by one and come to the same.
        """
        new = shelf.put_all([make_intake(reading) for reading in readings])
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
        under = shelf.under_keys(sorted(frozenset().union(*sought.values())))
        there = new | self._told({stored.id: stored for found in under.values() for stored in found}.values())
        pairs = {
            (min(one, other.id), max(one, other.id))
            for one, keys in sought.items() for key in keys for other in under.get(key, ())
            if other.id in there and other.source.sha256 != there[one].document
        }
        judgements = (self._judge.same(there[one], there[other]) for one, other in sorted(pairs))
        same = [one for one in judgements if one is not None]
        shelf.add_judgements(same)
        self.remake(list(new), shelf)
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
        self, told: Mapping[ClaimId, Told], judgements: Sequence[Judgement], corrections: Sequence[Correction]
    ) -> list[list[str]]:
        same = {(one.left, one.right): one.score for one in judgements if one.by == MACHINE and one.verdict == "same"}
        joined, parted = _decided(corrections)

        def may_join(left: str, right: str) -> bool:
            if (left, right) in parted:
                return False
            return (left, right) in same or self._judge.may_join(told[ClaimId(left)], told[ClaimId(right)])

        return clusters(told, same, may_join, joined=joined)

    def _told(self, claims: Iterable[StoredClaim]) -> dict[ClaimId, Told]:
        """The views of claims; one that was made of the same claim before is taken again."""
        if len(self._views) > _KEPT:
            self._views.clear()
        found: dict[ClaimId, Told] = {}
        for stored in claims:
            known = self._views.get(stored.id)
            if known is None or known[0] is not stored:
                known = self._views[stored.id] = (stored, make_told(stored, self._world))
            if known[1] is not None:
                found[stored.id] = known[1]
        return found

    # ── Persons ───────────────────────────────────────────────────────────────────────────────────────────────────
    def settle_forms(self, forms: Iterable[NameForm], shelf: Shelf) -> None:
        """Judge forms of names against those on the shelf and make the persons they touch."""
        given = list(forms)
        self._judge_forms(shelf.unsettled_forms(given), shelf)
        self.remake_persons([form.id for form in given], shelf)

    def _judge_forms(self, forms: Iterable[NameForm], shelf: Shelf) -> None:
        new = {form.id: _keys(form) for form in forms}
        if not new:
            return
        shelf.add_form_keys((form, key) for form, keys in new.items() for key in sorted(keys))
        there = {form.id: form for form in shelf.forms_with_keys(sorted(frozenset().union(*new.values())))}
        under = _by_key({form.id: _keys(form) for form in there.values()})
        pairs = {
            (min(one, other), max(one, other))
            for one, keys in new.items() for key in keys for other in under.get(key, ()) if other != one
        }
        judgements = (same_person(there[one], there[other], self._world) for one, other in sorted(pairs))
        shelf.add_form_judgements([one for one in judgements if one is not None])

    def remake_persons(self, forms: Sequence[FormId], shelf: Shelf) -> None:
        """Make the persons of these forms, and of all that are connected with them, anew."""
        members, judgements = shelf.connected_forms(forms)
        known = {form.id: form for form in members}
        same = {(one.left, one.right): one.score for one in judgements if one.verdict == "same"}

        def may_join(left: str, right: str) -> bool:
            pair = (left, right)
            return pair in same or may_be_one(known[FormId(left)], known[FormId(right)], self._world)

        groups = clusters(known, same, may_join)
        seen = shelf.seen(list(known))
        shelf.replace_persons(
            [*forms, *known], [make_person([known[FormId(one)] for one in group], seen) for group in groups]
        )


@lru_cache(1 << 16)
def _keys(form: NameForm) -> frozenset[str]:
    return blocking_keys(read(form))


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


