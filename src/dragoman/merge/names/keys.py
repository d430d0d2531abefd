"""Keys by which names that may be one person's find each other among a million."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.merge.names.common import telling
from dragoman.merge.names.name import Part, PersonName

#: A word of so many bones that tells so much finds its like alone; another needs the opening of a second word.
_RARE, _LONG = .55, 3


def blocking_keys(name: PersonName) -> frozenset[str]:
    """Keys of a name: two names of one person share at least one, save in rare cases; few others do."""
    return frozenset(_keys(name))


def _keys(name: PersonName) -> Iterator[str]:
    words = [part for part in name.words if part.role != "honorific"] or list(name.words)
    for place, part in enumerate(words):
        others = (*words[:place], *words[place + 1:], *name.initials)
        openings = frozenset[str]().union(*(other.word.openings for other in others))
        for sign in _signs(part):
            yield from _of_word(sign, openings, is_family=not others or part.role == "family")


def _of_word(sign: str, openings: frozenset[str], *, is_family: bool) -> Iterator[str]:
    """The word alone if it is rare, else with what opens another; its beginning, in case its end was spelled freely."""
    if len(sign) > _LONG and sign[0] != "=":
        yield from (f"{sign[:_LONG]}~{opening}" for opening in openings)
    if len(sign) >= _LONG and sign[0] != "=" and telling(sign) >= _RARE:
        yield sign
        return
    if is_family:
        yield f"{sign}."
    yield from (f"{sign}+{opening}" for opening in openings)


def _signs(part: Part) -> Iterator[str]:
    """What stands for a word: its bones in every reading, and the numbers of the names it is a form of."""
    yield from part.word.bones
    for number in part.word.equivalents:
        yield f"={number}"
