"""Clitics: what is written onto a word though it is one of its own, and what may stand before a stem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.languages.rules_schema import Clitics


@dataclass(frozen=True, slots=True)
class Clitic:
    """What was stripped off a word: marks before it (and, the, at, to, future), a mark after it (pronoun)."""

    conjunction: bool = False
    slot: str = ""
    article: bool = False
    future: bool = False
    pronoun: bool = False
    article_size: int = 0       # letters of the article that can be told from the preposition
    link: bool = False          # a ligature after it


NO_CLITIC = Clitic()


def prefixes(clitics: Clitics) -> Iterable[tuple[str, Clitic]]:
    """Every string that may stand before a stem: conjunction, then preposition or future, then article."""
    for conjunction in ("", *clitics.conjunction):
        has = bool(conjunction)
        yield conjunction, Clitic(has)
        for article in clitics.article:
            yield conjunction + article, Clitic(has, article=True, article_size=len(article))
        for future in clitics.future:
            yield conjunction + future, Clitic(has, future=True)
        for preposition, slot in clitics.preposition.items():
            yield conjunction + preposition, Clitic(has, slot)
            for article in clitics.article:
                yield conjunction + preposition + article, Clitic(has, slot, True, article_size=len(article))
        for fused, slot in clitics.fused.items():
            yield conjunction + fused, Clitic(has, slot, True)
