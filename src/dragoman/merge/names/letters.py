"""Letters into sounds: one word of any script as the ways it may sound, the likeliest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

from anyascii import anyascii

from dragoman.errors import DataError
from dragoman.strict import read_tsv

FOLDER = Path(__file__).parent / "letters"
#: The scripts with a table of their own and where their letters stand; others are first written in Latin letters.
SCRIPTS = {
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "cyrillic": "\u0400-\u052f",
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in SCRIPTS.items()))
_MUTE = "0"
#: More readings of one word would cost time and let unlike names meet.
_MOST = 6


@dataclass(frozen=True, slots=True, eq=False)
class _Sounds:
    """What one rule gives: the likeliest sound and others."""

    first: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The rules of one script as one pattern; each rule is a group of it."""

    pattern: re.Pattern[str]
    sounds: tuple[_Sounds, ...]
    letters: frozenset[str]

    def read(self, word: str) -> tuple[str, ...]:
        """How the lower-case `word` may sound, the likeliest first."""
        rules = [self.sounds[(match.lastindex or 1) - 1] for match in self.pattern.finditer(word)]
        readings = ["".join([rule.first for rule in rules])]
        open_rules = list(dict.fromkeys(rule for rule in rules if rule.others))
        for rule in open_rules:
            readings += [_replaced(rules, {rule: other}) for other in rule.others]
        for one, two in pairwise(open_rules):
            readings.append(_replaced(rules, {one: one.others[0], two: two.others[0]}))
        return tuple(islice(dict.fromkeys(readings), _MOST))


def _replaced(rules: list[_Sounds], other: Mapping[_Sounds, str]) -> str:
    return "".join([other.get(rule, rule.first) for rule in rules])


def script_of(text: str) -> str:
    """The script of the first letter that has a table; "other" for letters of another, "" without letters."""
    match = _SCRIPT.search(text)
    if match is not None and match.lastgroup:
        return match.lastgroup
    return "other" if any(char.isalpha() for char in text) else ""


def sounds_of(word: str, script: str, language: str = "") -> tuple[str, ...]:
    """How a lower-case word may sound, the likeliest first; never empty for a word with letters."""
    if script not in SCRIPTS:
        word, script = anyascii(word).lower(), "latin"
    alphabet = _alphabet(script, language)
    return alphabet.read(_plain(word, alphabet.letters))


def _plain(word: str, known: frozenset[str]) -> str:
    """Marks off the letters that no rule names with them."""
    if word.isascii() or known.issuperset(word):
        return word
    return "".join(char if char in known else unicodedata.normalize("NFD", char)[0] for char in word)


@cache
def _alphabet(script: str, language: str) -> Alphabet:
    path = FOLDER / f"{script}.tsv"
    rows = [row for row in read_rows(path) if not row["languages"] or language in row["languages"].split()]
    # A language's own rule before the common one, more letters before fewer, a narrower context before a wider one.
    rows.sort(key=lambda row: (
        -len(row["letters"]), not row["languages"], -bool(row["place"]) - bool(row["follows"])
    ))
    return Alphabet(
        re.compile("|".join(f"({_expression(row)})" for row in rows)),
        tuple(_sounds(row) for row in rows),
        frozenset("".join(row["letters"] for row in rows)),
    )


def read_rows(path: Path) -> Iterator[Mapping[str, str]]:
    """The rules of a table of letters; raises DataError for a row that is none."""
    columns = ("letters", "place", "follows", "languages", "sound", "others")
    for cells in read_tsv(path, len(columns)):
        row = dict(zip(columns, cells, strict=True))
        if not row["letters"] or row["place"] not in ("", "^", "$") or not row["sound"]:
            raise DataError(f"letters/{path.name}", f"no rule: {cells}")
        yield row


def _expression(row: Mapping[str, str]) -> str:
    letters = re.escape(row["letters"])
    follows = f"(?=[{row['follows']}])" if row["follows"] else ""
    return {"^": rf"\A{letters}{follows}", "$": rf"{letters}\Z", "": letters + follows}[row["place"]]


def _sounds(row: Mapping[str, str]) -> _Sounds:
    first, *others = (sound.replace(_MUTE, "") for sound in (row["sound"], *filter(None, row["others"].split("|"))))
    return _Sounds(first, tuple(others))
