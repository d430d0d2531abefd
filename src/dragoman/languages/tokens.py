"""Tokens of a folded text: words, numbers and single signs, with folded offsets and capitals of the original."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.languages.fold import fold_word
from dragoman.model.folded import Folded

#: The matched text. Calling such methods over a list, without a loop, makes tokens in half the time.
_whole: Callable[[re.Match[str]], str] = re.Match.group
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token; offsets are folded. `caps`: the word starts with a capital letter."""

    folded: Folded
    texts: list[str]
    starts: list[int]
    ends: list[int]
    caps: list[bool]

    def __len__(self) -> int:
        return len(self.texts)

    def glued(self, index: int) -> bool:
        """Whether token `index` touches the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def original(self, first: int, last: int) -> str:
        """The untouched text of tokens `first` to `last` inclusive."""
        start, end = self.folded.origin(self.starts[first], self.ends[last])
        return self.folded.original[start:end]


def tokenize(folded: Folded) -> Tokens:
    """All tokens of a folded text."""
    matches = list(_TOKEN.finditer(folded.text))
    starts = list(map(re.Match.start, matches))
    firsts = map(folded.original.__getitem__, map(folded.origins.__getitem__, starts))
    return Tokens(
        folded, list(map(_whole, matches)), starts, list(map(re.Match.end, matches)), list(map(str.isupper, firsts))
    )


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of a data file, as the text's tokens would be."""
    return tuple(match[0] for match in _TOKEN.finditer(fold_word(phrase)))
