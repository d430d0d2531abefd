"""The words a text is found by: folded as the reader folds them, with what stands in them without their clitics.

A written word is indexed as it stands and under every word it may hold ("والعلاقات": "علاقات" too). A word that is
asked for is looked up as it stands and without an article, so that it finds its forms and not its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.cached import read_toml
from dragoman.languages.fold import fold, folded_text
from dragoman.languages.load import readable_folders
from dragoman.languages.rules_schema import Clitics
from dragoman.strict import build

_WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(r'"([^"]*)"|(\S+)')
#: Only so many words of a text are looked for: neither database takes a text of any length.
MOST_WORDS = 20_000
#: Longer runs of letters are no words, and PostgreSQL refuses very long ones.
_LONGEST = 80
#: Words of a language that are kept taken apart: most words of an article were in others before.
_KEPT = 1 << 16
#: What is left of a word without its clitics has at least so many letters.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in their order, and the other words that some of them hold."""

    written: tuple[str, ...]
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is looked for: words that follow each other; a single word has other forms it may be found by."""

    words: tuple[str, ...]
    others: tuple[str, ...] = ()
    is_start: bool = False              # the last word may go on


def words_of(texts: Iterable[str], language: str) -> Words:
    """The words of some texts in one language."""
    written: list[str] = []
    for text in texts:
        written += (word for word in _WORD.findall(folded_text(text)) if len(word) <= _LONGEST)
        if len(written) > MOST_WORDS:
            break
    del written[MOST_WORDS:]
    taker = _taker(language)
    held = dict.fromkeys(one for word in dict.fromkeys(written) for one in taker.within(word)) if taker else {}
    return Words(tuple(written), tuple(held))


def asked_for(question: str) -> list[Asked]:
    """What a question looks for: each word, words in quotation marks together, and with a star what begins so."""
    found = []
    for match in _ASKED.finditer(fold(question).text):
        words = tuple(word[:_LONGEST] for word in _WORD.findall(match[1] if match[1] is not None else match[2]))
        if not words:
            continue
        is_start = match[1] is None and match[2].endswith("*")
        others = tuple(sorted(_cores(words[0]))) if len(words) == 1 and not is_start else ()
        found.append(Asked(words, others, is_start))
    return found


class _Taker:
    """Takes the clitics of one language off words."""

    def __init__(self, clitics: Clitics) -> None:
        conjunctions = ("", *clitics.conjunction)
        prepositions = ("", *clitics.preposition)
        articles = {c + p + a for c in conjunctions for p in prepositions for a in clitics.article}
        articles |= {c + fused for c in conjunctions for fused in clitics.fused}
        others = {c + p for c in conjunctions for p in (*prepositions, *clitics.future)}
        self._articles = _Ends(articles)
        self._prefixes = _Ends((articles | others) - {""})
        self._suffixes = _Ends((*clitics.pronoun, *clitics.ligature))
        self._changes = dict(clitics.stem_changes)
        self._kept = lru_cache(_KEPT)(lambda word: tuple(self._within(word)))

    def within(self, word: str) -> tuple[str, ...]:
        """The words that a written word may hold."""
        return self._kept(word)

    def _within(self, word: str) -> Iterator[str]:
        stems = [word, *(word[length:] for length in self._prefixes.at_start(word))]
        yield from stems[1:]
        for length in self._suffixes.at_end(word):
            for stem in stems:
                if len(stem) - length >= _LEAST:
                    rest = stem[:-length]
                    yield rest
                    yield from (rest[:-len(old)] + new for old, new in self._changes.items() if rest.endswith(old))

    def cores(self, word: str) -> Iterator[str]:
        """A word without what is surely no part of it: an article with what stands before it."""
        return (word[length:] for length in self._articles.at_start(word))


class _Ends:
    """What may stand at the start or at the end of words, looked up by its length."""

    def __init__(self, given: Iterable[str]) -> None:
        self._given = frozenset(given)
        self._lengths = sorted({len(one) for one in self._given})

    def at_start(self, word: str) -> list[int]:
        """The lengths of those that a word begins with, if enough of it is left."""
        return [one for one in self._lengths if len(word) - one >= _LEAST and word[:one] in self._given]

    def at_end(self, word: str) -> list[int]:
        """The lengths of those that a word ends with, if enough of it is left."""
        return [one for one in self._lengths if len(word) - one >= _LEAST and word[-one:] in self._given]


@cache
def _taker(language: str) -> _Taker | None:
    """What takes clitics off in a language; None where it has none."""
    folder = readable_folders().get(language)
    if folder is None:
        return None
    grammar = read_toml(folder / "grammar.toml")
    clitics = build(Clitics, grammar.get("clitics", {}), f"{language}/grammar.toml, clitics")
    return _Taker(clitics) if clitics != Clitics() else None


def _cores(word: str) -> set[str]:
    """A word that is asked for without an article, whatever language it is of."""
    takers = (_taker(language) for language in readable_folders())
    return {core for taker in takers if taker for core in taker.cores(word)}
