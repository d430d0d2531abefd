"""The reasons of a comparison, in words a person can check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.merge.names.align import Alignment, Meeting
from dragoman.merge.names.evidence import Relation
from dragoman.merge.names.name import Part, PersonName

Kind = Literal[
    "equal", "sounds", "skeleton", "fuzzy", "equivalent", "joined", "initial", "missing", "conflict", "order", "suffix",
    "state", "rank",
]
_HOW: dict[Kind, str] = {
    "equal": "the same letters",
    "sounds": "the same sounds",
    "skeleton": "the same consonants",
    "fuzzy": "alike",
    "equivalent": "forms of one name",
    "joined": "written apart and together",
    "initial": "initial",
}
_STATES: dict[Relation, str] = {
    "same": "the same state or organisation",
    "open": "one is an official of an organisation, the states may differ",
    "other": "different states: not one person",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that counted: its kind, the parts it is about, and for words that met the chance that they are one."""

    kind: Kind
    left: str = ""
    right: str = ""
    note: str = ""
    chance: float | None = None

    def __str__(self) -> str:
        words = " / ".join(word for word in (self.left, self.right) if word)
        share = f" ({self.chance:.2f})" if self.chance is not None and self.chance < 1 else ""
        return ": ".join(text for text in (words, self.note + share) if text)


def reasons_for(
    left: PersonName, right: PersonName, found: Alignment | None, relation: Relation, ranks: frozenset[str]
) -> tuple[Reason, ...]:
    """All reasons, the meetings first."""
    return tuple(_reasons(left, right, found, relation, ranks))


def _reasons(
    left: PersonName, right: PersonName, found: Alignment | None, relation: Relation, ranks: frozenset[str]
) -> Iterator[Reason]:
    if found is not None:
        meetings = sorted(found.meetings, key=_place)
        yield from (_meeting(left, right, meeting) for meeting in meetings)
        for one, other in found.initials:
            yield Reason("initial", one.written, other.written, _HOW["initial"])
        yield from _left_over(left, right, found)
        if [meeting.right for meeting in meetings] != sorted(meeting.right for meeting in meetings):
            yield Reason("order", note="the parts stand in another order")
        yield from _suffixes(left, right)
    if relation in _STATES:
        yield Reason("state", note=_STATES[relation])
    if ranks:
        yield Reason("rank", note="the same rank: " + ", ".join(sorted(ranks)))


def _place(meeting: Meeting) -> int:
    return meeting.left


def _meeting(left: PersonName, right: PersonName, meeting: Meeting) -> Reason:
    mine = left.words[meeting.left:meeting.left + meeting.left_count]
    theirs = right.words[meeting.right:meeting.right + meeting.right_count]
    kind = "joined" if len(mine) + len(theirs) > 2 else _kind(mine[0], theirs[0])
    return Reason(kind, _text(mine), _text(theirs), _HOW[kind], round(meeting.chance, 2))


def _kind(one: Part, other: Part) -> Kind:
    if one.word is other.word:
        return "equal"
    if not {s.sounds for s in one.word.skeletons}.isdisjoint(s.sounds for s in other.word.skeletons):
        return "sounds"
    if one.word.equivalents & other.word.equivalents:
        return "equivalent"
    return "fuzzy" if one.word.bones.isdisjoint(other.word.bones) else "skeleton"


def _text(parts: tuple[Part, ...]) -> str:
    return " ".join(part.written for part in parts)


def _left_over(left: PersonName, right: PersonName, found: Alignment) -> Iterator[Reason]:
    mine = tuple(left.words[place] for place in found.left) + found.left_initials
    theirs = tuple(right.words[place] for place in found.right) + found.right_initials
    if mine and theirs:
        yield Reason("conflict", _text(mine), _text(theirs), "do not meet")
        return
    for part in mine + theirs:
        yield Reason("missing", part.written, note=f"in one name only ({part.role})")


def _suffixes(left: PersonName, right: PersonName) -> Iterator[Reason]:
    if left.suffix and right.suffix:
        note = "the same suffix" if left.suffix == right.suffix else "different suffixes"
        yield Reason("suffix", left.suffix, right.suffix, note)
    elif left.suffix or right.suffix:
        yield Reason("suffix", left.suffix or right.suffix, note="suffix in one name only")
