"""Clitics: what is written onto a word though it is one of its own, and what may stand before a stem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.languages.rules_schema import Clitics

VERB_FORMS = frozenset({"past", "present", "future", "infinitive", "passive", "passive_future"})


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


def takes(clitic: Clitic, kind: str, form: str) -> bool:
    """Whether such a lexeme takes such clitics: verbs and participles no article, only the present a future."""
    if clitic.future:
        return form == "present"
    if clitic.link and kind in _NO_LINK:
        return False
    if form in VERB_FORMS or form == "participle":
        return not (clitic.article or clitic.slot)
    if kind == "negation" and clitic.slot:
        return False        # what looks like one behind a preposition is another word
    if clitic.article and kind in _OWN_ARTICLE:
        return False        # "السيول" is the floods, not Seoul
    if kind in _BARE:
        return not (clitic.article or clitic.pronoun)
    return not (clitic.pronoun and kind in _NO_PRONOUN)


#: Closed-class words take a conjunction only; names of places and people take no pronoun.
_BARE = frozenset({"given", "leader", "leader_short", "conjunction", "relative", "complementizer", "joining", "skip"})
#: Names that bring their article themselves or have none.
_OWN_ARTICLE = frozenset({"capital", "place"})
_NO_LINK = frozenset({
    "break", "relative", "complementizer", "conjunction", "marker", "case", "linker", "honorific", "rank_honorific",
    "royal_honorific",
})
_NO_PRONOUN = frozenset({
    "state", "capital", "metonym", "place", "organisation", "adjective", "people", "marker", "case", "common",
    "pronoun", "group", "negation", "honorific", "rank_honorific", "royal_honorific", "portfolio", "members",
})
