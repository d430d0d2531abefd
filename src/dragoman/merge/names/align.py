"""Which part of one name meets which of the other, and what is left on either side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.merge.names.name import Part, PersonName
from dragoman.merge.names.similarity import similarity
from dragoman.merge.names.words import joined

#: Words less alike than this do not meet.
LEAST = 0.4
#: Two words in a row against one: more is asked, for there are more ways to be wrong.
_LEAST_JOINED = 0.6
#: Of two equal chances the one in the same place wins.
_PLACE = 0.04


@dataclass(frozen=True, slots=True)
class Meeting:
    """Parts of two names that meet: places of words from `left` and `right`, and the chance that they are one name."""

    left: int
    right: int
    chance: float
    left_count: int = 1                 # words joined on the left
    right_count: int = 1

    def places(self) -> tuple[set[int], set[int]]:
        """All places it takes on either side."""
        return (
            set(range(self.left, self.left + self.left_count)), set(range(self.right, self.right + self.right_count))
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """All meetings, the initials that met (left, right), and what met nothing: places of words, initials."""

    meetings: tuple[Meeting, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    initials: tuple[tuple[Part, Part], ...] = ()
    left_initials: tuple[Part, ...] = ()
    right_initials: tuple[Part, ...] = ()


def align(left: PersonName, right: PersonName) -> Alignment:
    """The likeliest meetings: the most alike words first, then words written apart on one side, then initials."""
    meetings = []
    open_left, open_right = set(range(len(left.words))), set(range(len(right.words)))
    for _, meeting in sorted(_near(left.words, right.words), key=_rank, reverse=True):
        mine, theirs = meeting.places()
        if mine <= open_left and theirs <= open_right:
            open_left -= mine
            open_right -= theirs
            meetings.append(meeting)
    if not left.initials and not right.initials:
        return Alignment(tuple(meetings), tuple(sorted(open_left)), tuple(sorted(open_right)))
    initials = _initials(left, right, open_left, open_right)
    return Alignment(tuple(meetings), tuple(sorted(open_left)), tuple(sorted(open_right)), *initials)


def _rank(ranked: tuple[float, Meeting]) -> float:
    return ranked[0]


def _near(mine: tuple[Part, ...], theirs: tuple[Part, ...]) -> Iterator[tuple[float, Meeting]]:
    """Words that may meet, with their rank: the chance, and whether both stand first or last."""
    last_left, last_right = len(mine) - 1, len(theirs) - 1
    for i, part in enumerate(mine):
        for j, other in enumerate(theirs):
            chance = similarity(part.word, other.word)
            if chance >= LEAST:
                apart = ((i == 0) != (j == 0)) + ((i == last_left) != (j == last_right))
                yield chance - _PLACE * apart, Meeting(i, j, chance)
    if last_left > last_right:
        yield from _joined(mine, theirs)
    elif last_right > last_left:
        for rank, met in _joined(theirs, mine):
            yield rank, Meeting(met.right, met.left, met.chance, 1, 2)


def _joined(longer: tuple[Part, ...], shorter: tuple[Part, ...]) -> Iterator[tuple[float, Meeting]]:
    """Two words in a row of the longer name that one of the shorter may hold together."""
    for i in range(len(longer) - 1):
        word = joined(longer[i].word, longer[i + 1].word)
        for j, other in enumerate(shorter):
            chance = similarity(word, other.word)
            if chance >= _LEAST_JOINED:
                yield chance, Meeting(i, j, chance, 2, 1)


Parts = tuple[Part, ...]


def _initials(
    left: PersonName, right: PersonName, open_left: set[int], open_right: set[int]
) -> tuple[tuple[tuple[Part, Part], ...], Parts, Parts]:
    """The initials that met a word or an initial; those of each side that did not."""
    rest_left, rest_right = list(left.initials), list(right.initials)
    met = _meet_words(left, rest_left, right, open_right)
    met += [(word, initial) for initial, word in _meet_words(right, rest_right, left, open_left)]
    for part in tuple(rest_left):
        partner = next((other for other in rest_right if _may_meet(part, other, left, right)), None)
        if partner is not None:
            rest_left.remove(part)
            rest_right.remove(partner)
            met.append((part, partner))
    return tuple(met), tuple(rest_left), tuple(rest_right)


def _meet_words(
    name: PersonName, initials: list[Part], other: PersonName, places: set[int]
) -> list[tuple[Part, Part]]:
    """Give each initial a word that begins with it: the first given name only to an initial in its place."""
    met = []
    first = next((n for n, part in enumerate(other.words) if part.role in ("given", "unknown")), -1)
    for number, part in enumerate(name.initials):
        in_place = name.leads_with_initial and number == 0
        for place in sorted(places):
            if (place == first) == in_place and begin_alike(part, other.words[place]):
                places.discard(place)
                initials.remove(part)
                met.append((part, other.words[place]))
                break
    return met


def _may_meet(one: Part, other: Part, left: PersonName, right: PersonName) -> bool:
    """Whether two initials may stand for one name: the first given name has an initial of its own on either side."""
    of_left = left.leads_with_initial and one is left.initials[0]
    of_right = right.leads_with_initial and other is right.initials[0]
    return of_left == of_right and begin_alike(one, other)


def begin_alike(one: Part, other: Part) -> bool:
    """Whether one part may be the initial of the other: the same letter, or one that sounds like it."""
    return one.word.text[:1] == other.word.text[:1] or not one.word.openings.isdisjoint(other.word.openings)
