"""Names put into the nominative, in a language that declines them: "с Майклом Хольмом" is about Майкл Хольм.

The table of a pack says how each kind of name ends in each case. A name is read as of one gender and one case that fit
all its words; what fits none stays as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.languages.schema import NameDeclension

NOMINATIVE = "nominative"
_SHORTEST_STEM = 2
_UNDECLINED = "*"       # as an ending: a word that stays as it is in every case


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word as a form of one case: what it is in the nominative, and how many letters tell so."""

    gender: str
    case: str
    base: str
    weight: int


class Declension:
    """How the names of a language are declined; without a table, names stay as they are."""

    def __init__(self, rows: Iterable[NameDeclension] = ()) -> None:
        self._rows = tuple(rows)
        self._cases = tuple(dict.fromkeys(case for row in self._rows for case in row.cases))

    def nominative(self, name: str, cases: Iterable[str]) -> str:
        """A name that stands in one of `cases`, in the nominative; as it is where it may stand in it already."""
        open_cases = [case for case in self._cases if case in set(cases)]
        if not open_cases or NOMINATIVE in set(cases):
            return name
        words = name.split(" ")
        best: tuple[int, list[str]] | None = None
        for gender in ("masculine", "feminine"):        # in doubt a holder of an office is told in the masculine
            for case in open_cases:
                read = [self._read(word, gender, case, is_last=word is words[-1]) for word in words]
                if all(found is not None for found in read):
                    weight = sum(found.weight for found in read if found is not None)
                    if best is None or weight > best[0]:
                        best = weight, [found.base for found in read if found is not None]
        return " ".join(best[1]) if best is not None else name

    def _read(self, word: str, gender: str, case: str, *, is_last: bool) -> _Reading | None:
        """The likeliest way a word is a form of a case: by the longest ending."""
        head, hyphen, tail = word.rpartition("-")
        if not tail[:1].isupper() or tail.endswith(".") or (len(tail) > 1 and tail.isupper()):
            return _Reading(gender, case, word, 0)      # a particle, an initial, an abbreviation
        found = max(self._readings(tail, gender, case), key=lambda one: one.weight, default=None)
        if found is None:
            is_inner = not is_last and not tail.endswith(_VOWELS)
            return _Reading(gender, case, word, 0) if is_inner else None       # "Ким Чен Ыну": only the last declines
        return _Reading(gender, case, f"{head}{hyphen}{found.base}", found.weight)

    def _readings(self, word: str, gender: str, case: str) -> Iterator[_Reading]:
        for row in self._rows:
            if row.gender not in ("", gender):
                continue
            for ending in row.cases.get(case, ()):
                if ending == _UNDECLINED:
                    if word.endswith(row.ends):
                        yield _Reading(gender, case, word, 0)
                    continue
                stem = word[: len(word) - len(ending)]
                is_long = len(stem) >= _SHORTEST_STEM or (not stem and ending[0].isupper())
                if word.endswith(ending) and is_long and (not row.behind or stem.endswith(row.behind)):
                    yield _Reading(gender, case, stem + row.base, len(ending))


_VOWELS = tuple("аеёиоуыэюя")
