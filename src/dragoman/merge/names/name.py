"""A personal name taken apart: what each part is, in which script, and how it can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.merge.names.words import NO_WORD, Word

Role = Literal[
    "given", "patronymic", "family", "particle", "honorific", "suffix", "initial", "nickname", "unknown"
]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name; `word` has no skeleton where nothing is compared (particles, most titles)."""

    written: str
    role: Role
    word: Word = NO_WORD
    value: str = ""                     # of a suffix: "jr", "2"

    @property
    def romanised(self) -> str:
        """The part in Latin letters, as it sounds."""
        return self.word.romanised

    @property
    def skeleton(self) -> str:
        """The bones of the likeliest reading."""
        return self.word.skeletons[0].bones if self.word.skeletons else ""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name with its parts in order; what stands below `parts` is what comparing asks for."""

    written: str
    script: str
    parts: tuple[Part, ...]
    words: tuple[Part, ...]             # the parts that are compared by their sounds
    initials: tuple[Part, ...]
    leads_with_initial: bool            # the first given name is an initial
    suffix: str                         # "jr", "2", empty
    has_father: bool                    # a father's name by form, or an article: the first name is the person's own
    bones: frozenset[str]               # of all words: two names without a common one are hardly the same

    @property
    def romanised(self) -> str:
        """The whole name in Latin letters."""
        return " ".join(part.romanised.capitalize() or part.written for part in self.parts)
