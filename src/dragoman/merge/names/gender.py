"""Family names with a form for women: Aliyeva is not Aliyev."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from dragoman.merge.names.name import PersonName
from dragoman.merge.names.tables import load_tables
from dragoman.merge.names.words import Word

Gender = Literal["", "woman", "man"]


def genders_differ(left: PersonName, right: PersonName) -> bool:
    """Whether both family names say whose they are, and one is a woman's and the other a man's."""
    genders = {_gender(name.words[-1].word) for name in (left, right) if name.words}
    return genders == {"woman", "man"}


@lru_cache(1 << 16)
def _gender(word: Word) -> Gender:
    tables = load_tables()
    if tables.of_women.search(word.text):
        return "woman"
    return "man" if tables.of_men.search(word.text) else ""
