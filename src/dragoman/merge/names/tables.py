"""What the parts of names say by their form: `parts.toml`, `cases.tsv` and `equivalents.toml`, loaded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from dragoman.cached import read_toml
from dragoman.languages.fold import fold_each
from dragoman.strict import build, read_tsv

FOLDER = Path(__file__).parent
Words = tuple[str, ...]


# ── The files ─────────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """One list of words for each script."""

    latin: Words = ()
    cyrillic: Words = ()
    arabic: Words = ()

    def words(self) -> frozenset[str]:
        """The words of all scripts, folded."""
        return frozenset(fold_each(chain(self.latin, self.cyrillic, self.arabic)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound(Lists):
    """First elements that make one name with what follows."""

    sign: str                           # in a skeleton; empty: their own letters
    glued: Words = ()                   # patterns of the same written together with what follows


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffix(Lists):
    """Words for junior, senior, and the numbers of rulers."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    articles: Lists
    alone: Lists
    filiation: Lists
    filiation_after: Lists
    particles: Lists
    seconds: Lists
    stop: Lists
    spelled: Lists
    spelled_alone: Lists
    honorifics: Lists
    given_too: Lists
    patronymics: Lists
    of_women: Lists
    of_men: Lists
    family_first: Lists
    compound: tuple[Compound, ...]
    suffix: tuple[Suffix, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Equivalents:
    name: tuple[Lists, ...]


# ── In the shape that reading a name asks ─────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnding:
    """A case ending that a skeleton would keep, with what the nominative has instead."""

    pattern: re.Pattern[str]
    length: int
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All lists, folded."""

    articles: frozenset[str]            # before a hyphen
    alone: frozenset[str]               # without one too
    filiation: frozenset[str]
    filiation_after: frozenset[str]
    particles: frozenset[str]
    seconds: frozenset[str]
    stop: frozenset[str]
    spelled: frozenset[str]
    spelled_alone: frozenset[str]
    honorifics: frozenset[str]
    given_too: frozenset[str]
    family_first: frozenset[str]
    patronymic: re.Pattern[str]
    of_women: re.Pattern[str]
    of_men: re.Pattern[str]
    compounds: dict[str, str]           # word -> sign
    glued: tuple[tuple[re.Pattern[str], str], ...]
    suffixes: dict[str, str]            # word -> id
    cases: dict[str, tuple[CaseEnding, ...]]        # last letter -> endings
    equivalents: dict[str, frozenset[int]]          # word -> the names it is a form of


@cache
def load_tables() -> Tables:
    """The tables, read once; raises DataError where a file does not say what it must."""
    data = build(_Parts, read_toml(FOLDER / "parts.toml"), "names/parts.toml")
    return Tables(
        articles=data.articles.words() | data.alone.words(),
        alone=data.alone.words(),
        filiation=data.filiation.words(),
        filiation_after=data.filiation_after.words(),
        particles=data.particles.words(),
        seconds=data.seconds.words(),
        stop=data.stop.words(),
        spelled=data.spelled.words(),
        spelled_alone=data.spelled_alone.words(),
        honorifics=data.honorifics.words(),
        given_too=data.given_too.words(),
        family_first=data.family_first.words(),
        patronymic=_ending_with(data.patronymics),
        of_women=_ending_with(data.of_women),
        of_men=_ending_with(data.of_men),
        compounds={word: item.sign for item in data.compound for word in item.words()},
        glued=tuple((re.compile(rf"{glued}(?=..)"), item.sign) for item in data.compound for glued in item.glued),
        suffixes={word: item.id for item in data.suffix for word in item.words()},
        cases=_cases(read_tsv(FOLDER / "cases.tsv", 3)),
        equivalents=_equivalents(build(_Equivalents, read_toml(FOLDER / "equivalents.toml"), "names/equivalents.toml")),
    )


def _ending_with(endings: Lists) -> re.Pattern[str]:
    longest_first = "|".join(sorted(map(re.escape, endings.words()), key=len, reverse=True))
    return re.compile(rf".{{2}}(?:{longest_first})\Z")


def _cases(rows: Iterable[list[str]]) -> dict[str, tuple[CaseEnding, ...]]:
    found: dict[str, list[CaseEnding]] = defaultdict(list)
    for ending, before, instead in rows:
        pattern = re.compile(rf".*{before}{ending}\Z")
        found[ending[-1]].append(CaseEnding(pattern=pattern, length=len(ending), instead=instead.replace("0", "")))
    return {letter: tuple(endings) for letter, endings in found.items()}


def _equivalents(data: _Equivalents) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = defaultdict(frozenset)
    for number, name in enumerate(data.name):
        for word in name.words():
            found[word] |= {number}
    return dict(found)
