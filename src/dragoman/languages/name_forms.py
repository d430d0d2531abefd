"""Names in a language that declines them: one name under all its forms, and what case a form may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.languages.fold import fold_word
from dragoman.languages.pack import LeaderNames
from dragoman.languages.schema import PersonNames
from dragoman.languages.tokens import words_of

_SHORTEST_STEM = 2      # letters; what is left of a shorter word tells nothing
_CACHE_LIMIT = 20_000
NO_CASES: frozenset[str] = frozenset()


@dataclass(slots=True)
class NameForms:
    """The endings of a pack; without any, every name is its own stem and has no case."""

    stems: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    holders: dict[str, list[tuple[frozenset[str], str, str]]] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)     # stem of an office-holder's last name -> that name
    _known: dict[str, str] = field(default_factory=dict)

    def stem(self, word: str) -> str:
        """What all forms of a name have in common."""
        if not self.stems:
            return word
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            known = self._known[word] = self._stem(word)
        return known

    def _stem(self, word: str) -> str:
        for size in range(min(_longest(self.stems), len(word)), 0, -1):
            left = self.stems.get(word[-size:])
            if left is not None and (len(word) - size >= _SHORTEST_STEM or (left and size == len(word))):
                return word[:-size] + left
        return word

    def cases_of(self, word: str) -> frozenset[str]:
        """The cases the end of a name may show, none where it shows nothing."""
        for size in range(min(_longest(self.cases), len(word)), 0, -1):
            found = self.cases.get(word[-size:])
            if found is not None:
                return found
        return NO_CASES

    def holder(self, stems: tuple[str, ...]) -> str:
        """The known office-holder whose name has these stems: all of one form, or one that means nobody else."""
        words = frozenset(stems)
        for last in stems[::-1]:
            for form, person, kind in self.holders.get(last, ()):
                if form <= words and (kind == "full" or len(words) == 1):
                    return person
        return ""


def _longest(table: Mapping[str, object]) -> int:
    return max(map(len, table), default=0)


def name_forms(persons: PersonNames, leaders: Mapping[str, LeaderNames]) -> NameForms:
    """The forms of the names of a pack, with its office-holders by stem."""
    forms = NameForms(
        stems={fold_word(ending): left for left, endings in persons.stems.items() for ending in endings},
        cases={
            fold_word(end): frozenset(cases.split()) for cases, endings in persons.cases.items() for end in endings
        },
    )
    if not forms.stems:
        return forms
    joining = {fold_word(word) for word in persons.joining}
    holders: dict[str, list[tuple[frozenset[str], str, str]]] = defaultdict(list)
    for person, names in leaders.items():
        for kind, listed in (("full", names.full), ("short", names.short)):
            for name in listed:
                words = [word for word in words_of(name) if word.isalpha() and word not in joining and len(word) > 1]
                _add(forms, holders, words, person, kind if len(words) > 1 else "short")
    forms.holders = dict(holders)
    return forms


def _add(
    forms: NameForms, holders: dict[str, list[tuple[frozenset[str], str, str]]], words: Iterable[str], person: str,
    kind: str,
) -> None:
    stems = [forms.stem(word) for word in words]
    if not stems:
        return
    holders[stems[-1]].append((frozenset(stems), person, kind))
    forms.bases.setdefault(stems[-1], list(words)[-1])
