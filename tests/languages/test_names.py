"""What personal names are made of: every names.toml fits its schema and says one thing about a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.languages.fold import fold_word
from dragoman.languages.schema import PersonNames
from dragoman.strict import build, read_toml

LANGUAGES = Path(__file__).parents[2] / "src" / "dragoman" / "languages"
CODES = ("ar", "en", "fil", "ru")


def names(code: str) -> PersonNames:
    return build(PersonNames, read_toml(LANGUAGES / code / "names.toml"), f"{code}/names.toml")


def folded(words: tuple[str, ...]) -> set[str]:
    return {fold_word(word) for word in words}


@pytest.mark.parametrize("code", CODES)
def test_fits_the_schema_and_fills_every_list(code: str) -> None:
    pack = names(code)
    assert all((pack.given, pack.joining, pack.prefix, pack.suffix, pack.common))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", ["given", "joining", "prefix", "suffix", "common"])
def test_no_word_twice_in_a_list(code: str, key: str) -> None:
    words = [fold_word(word) for word in getattr(names(code), key)]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize("code", CODES)
def test_a_word_is_a_part_of_names_or_never_one(code: str) -> None:
    pack = names(code)
    parts = folded(pack.given) | folded(pack.joining) | folded(pack.prefix) | folded(pack.suffix)
    assert sorted(parts & folded(pack.common)) == []


@pytest.mark.parametrize("code", CODES)
def test_given_names_are_no_particles(code: str) -> None:
    pack = names(code)
    assert sorted(folded(pack.given) & (folded(pack.joining) | folded(pack.suffix))) == []


@pytest.mark.parametrize(
    "code, given, common", [("ar", 1500, 3000), ("en", 300, 500), ("fil", 200, 500), ("ru", 200, 500)]
)
def test_lists_are_broad(code: str, given: int, common: int) -> None:
    pack = names(code)
    assert len(pack.given) >= given
    assert len(pack.common) >= common


def test_arabic_lists_hold_arabic_letters_only() -> None:
    pack = names("ar")
    words = (*pack.given, *pack.joining, *pack.prefix, *pack.suffix, *pack.common)
    assert [word for word in words if not all("\u0621" <= char <= "\u064a" for char in word)] == []


ENDS = "قال أكد التقى يزور رسمية مساء أمس اليوم خلال لدى بحضور حيث الخارجية والتقى سيزور"
NAMES = "محمد سامح شكري ظريف ناصر فلاديمير سيرغي دونالد إيمانويل ناريندرا بوتين"


@pytest.mark.parametrize("word", ENDS.split())
def test_arabic_words_that_follow_a_name_end_it(word: str) -> None:
    assert fold_word(word) in folded(names("ar").common)


@pytest.mark.parametrize("word", NAMES.split())
def test_arabic_names_that_dictionaries_know_are_names(word: str) -> None:
    assert fold_word(word) in folded(names("ar").given)
