"""What the title of a paper tells beside its kind: "memorandum of understanding on energy" tells energy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dragoman.languages.fold import fold_word
from dragoman.strict import read_toml

FILE = Path(__file__).parent / "titles.toml"
#: What may be written onto the beginning of an Arabic word: conjunction, preposition, article.
_JOINED = "(?:و|ف)?(?:ال|لل|بال|ب|ل|ك)?"


def topic_of(words: Iterable[str]) -> frozenset[str]:
    """The folded words of a title that tell its topic; figures tell a period, not a topic."""
    return frozenset(word for word in words if not word.isdigit() and not _plain().match(word))


@cache
def _plain() -> re.Pattern[str]:
    """Matches words that any title may have."""
    stems = sorted({fold_word(stem) for stems in read_toml(FILE).values() for stem in stems})
    return re.compile(f"{_JOINED}(?:{'|'.join(map(re.escape, stems))})")
