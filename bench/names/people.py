"""The evaluation set: office-holders with the forms newspapers give them, and which of these any reader could tell."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.fold import fold_word
from dragoman.merge.names import Evidence, PersonName, Standing, read_name, standing
from dragoman.merge.names.tables import load_tables
from dragoman.strict import read_tsv

PATH = Path(__file__).parent / "people.tsv"
Half = Literal["tune", "test"]
_CASE = re.compile(r"(?<=[а-я]{2})(?:ом|ем|ым|им|ой|ей|[аяую])\Z")


@dataclass(frozen=True, eq=False)
class Form:
    """One way a newspaper writes one person."""

    person: str
    language: str
    kind: str                           # full, oblique, short, alias
    name: PersonName
    standing: Standing

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The letters of the names in it, without accents and Slavic cases."""
        parts = [part for part in self.name.words if part.role != "honorific"] or self.name.words
        return tuple(_CASE.sub("", fold_word(part.word.text)) for part in parts)

    @cached_property
    def initials(self) -> tuple[str, ...]:
        """The letters that stand for names in it."""
        return tuple(part.written.lower() for part in self.name.initials)

    @cached_property
    def father(self) -> str:
        """The father's name behind "bin", empty without one."""
        parts = self.name.parts
        for before, part in pairwise(parts):
            if before.role == "particle" and before.written.lower() in load_tables().filiation:
                return _CASE.sub("", fold_word(part.word.text))
        return ""

    @property
    def size(self) -> int:
        """How many names and initials it has."""
        return len(self.words) + len(self.initials)


def half_of(state: str, *, seen: bool) -> Half:
    """The half of a person: all of one state are together, so that the families of its rulers are.

    Those whom the makers of letters and rules looked at are in the half that is tuned on.
    """
    return "tune" if seen or hashlib.sha256(state.encode()).digest()[0] % 2 else "test"


def load_forms(half: Half, world: Gazetteer, path: Path = PATH) -> list[Form]:
    """All forms of one half of the set, each read without a hint of its language."""
    forms = []
    for person, seen, codes, ranks, language, kind, written in read_tsv(path, 7):
        states = codes.split(",")
        if half_of(states[0], seen=seen == "seen") == half:
            bearer = standing(states, world, ranks.split(","))
            forms += [Form(person, language, kind, read_name(text), bearer) for text in written.split("|")]
    return forms


def undecidable(forms: Iterable[Form]) -> frozenset[Form]:
    """The forms that no letter assigns to their person: aliases, and those that fit somebody else of the same state.

    If one form of a person fits another person, so does the same cut of the name in every other language: the forms
    of that person with as many names are left out together, whether or not the other's were collected in that language.
    """
    by_person: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_person[form.person].append(form)
    out: set[Form] = set()
    for person, owned in by_person.items():
        others = [
            form for other, theirs in by_person.items() if other != person
            and Evidence(owned[0].standing, theirs[0].standing).relation != "other" for form in theirs
        ]
        shared = {(form.size, form.name.suffix) for form in owned if any(fits(form, other) for other in others)}
        out.update(form for form in owned if form.kind == "alias" or (form.size, form.name.suffix) in shared)
    return frozenset(out)


def fits(form: Form, other: Form) -> bool:
    """Whether a reader who knows only `other` could take `form` for another way to write it.

    Every name in it is one of the other's, as it is spelled there; an initial may stand for a name. Names between the
    first and the last may be added where the other has none left. Who is called by a father's name has the same name of
    his own and the same father; a different "Jr." or number tells two persons apart.
    """
    if form.name.suffix and form.name.suffix != other.name.suffix:
        return False
    if form.father and other.father and (form.words[0], form.father) != (other.words[0], other.father):
        return False
    open_words, open_initials = list(other.words), list(other.initials)
    added = 0
    for place, word in enumerate(form.words):
        if (met := next((one for one in open_words if _is_spelling(word, one)), "")):
            open_words.remove(met)
        elif word[0] in open_initials:
            open_initials.remove(word[0])
        elif 0 < place < len(form.words) - 1:
            added += 1
        else:
            return False
    for number, initial in enumerate(form.initials):
        if not _taken(initial, open_initials, open_words):
            if number == 0 and form.name.leads_with_initial:
                return False
            added += 1
    return not added or (other.size > 1 and not open_words and not open_initials)


def _is_spelling(word: str, other: str) -> bool:
    """The same letters, but for one inside a word of five or more: newspapers write Mishal and Meshal side by side."""
    if word == other:
        return True
    is_long = min(len(word), len(other)) >= 5
    return is_long and word[0] == other[0] and word[-1] == other[-1] and Levenshtein.distance(word, other) == 1


def _taken(initial: str, initials: list[str], words: list[str]) -> bool:
    """Whether an initial of the other, or a name that begins with it, was open; it no longer is."""
    if initial in initials:
        initials.remove(initial)
        return True
    word = next((word for word in words if word[0] == initial), "")
    if word:
        words.remove(word)
    return bool(word)
