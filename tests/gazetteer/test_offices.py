"""Titles and kinds of body: the lists in no language, and what four packs call them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.gazetteer.schema import BodyKind, Organisation, State, Title
from dragoman.languages.fold import fold_word
from dragoman.languages.schema import BodyNames, OfficeNames, Offices
from dragoman.languages.tokens import words_of
from dragoman.strict import build, build_list, build_table, read_toml

SOURCE = Path(__file__).parents[2] / "src" / "dragoman"
CODES = ("ar", "en", "fil", "ru")
#: Titles that say "head" and no more: every kind of body beside them must settle what they are the head of.
OF_ANY_BODY = ("president",)
#: The words that decide the rank of most people in the news.
RANKS_OF_PHRASES = [
    ("ar", "وزير الخارجية", "foreign_minister"), ("ar", "رئيس مجلس الوزراء", "head_of_government"),
    ("ar", "خادم الحرمين الشريفين", "head_of_state"), ("ar", "وزير مفوض", "official"),
    ("ar", "نائب وزير الخارجية", "deputy_minister"), ("ar", "ولي ولي العهد", "royal"),
    ("en", "secretary of state", "foreign_minister"), ("en", "minister plenipotentiary", "official"),
    ("en", "vice foreign minister", "deputy_minister"), ("en", "national security adviser", "security_council_head"),
    ("fil", "punong ministro", "head_of_government"), ("fil", "kalihim ng ugnayang panlabas", "foreign_minister"),
    ("ru", "глава МИД", "foreign_minister"), ("ru", "председатель КНР", "head_of_state"),
    ("ru", "постпред", "ambassador"), ("ru", "посол по особым поручениям", "official"),
]


@cache
def ranks() -> set[str]:
    return set(read_toml(SOURCE / "ontology" / "lists.toml")["rank"])


@cache
def titles() -> dict[str, Title]:
    return build_table(Title, read_toml(SOURCE / "gazetteer" / "titles.toml")["title"], "titles.toml")


@cache
def body_kinds() -> dict[str, BodyKind]:
    return build_table(BodyKind, read_toml(SOURCE / "gazetteer" / "bodies.toml"), "bodies.toml")


@cache
def actors() -> set[str]:
    """The codes of all states and organisations."""
    folder = SOURCE / "gazetteer"
    found = set(build_table(Organisation, read_toml(folder / "organisations.toml"), "organisations.toml"))
    for path in sorted((folder / "states").glob("*.toml")):
        found |= build_table(State, read_toml(path), path.name).keys()
    return found


def files(code: str, name: str) -> list[tuple[str, dict[str, Any]]]:
    folder = SOURCE / "languages" / code
    paths = (*folder.glob(f"{name}.toml"), *sorted((folder / name).glob("*.toml")))
    return [(path.name, read_toml(path)) for path in paths]


@cache
def offices(code: str) -> tuple[Offices, ...]:
    return tuple(build(Offices, data, f"{code}/{name}") for name, data in files(code, "offices"))


@cache
def entries(code: str) -> tuple[OfficeNames, ...]:
    return tuple(entry for part in offices(code) for entry in part.office)


@cache
def bodies(code: str) -> tuple[BodyNames, ...]:
    return tuple(
        entry for name, data in files(code, "bodies") for entry in build_list(BodyNames, data["body"], name, "kind")
    )


def words(phrase: str) -> tuple[str, ...]:
    return words_of(phrase.replace("=", ""))


#: Titles of those who hold no office of a state: who is married to a president, who leads a church or rebels.
_RANKLESS = ("first_lady", "candidate", "religious_leader", "group_leader")
#: Bodies that are no part of a state.
_NO_STATE = ("society", "group")


# ── in no language ────────────────────────────────────────────────────────────────────────────────────────────────
def test_titles_give_known_ranks() -> None:
    for name, title in titles().items():
        by_body = {body: rank for body, rank in (title.with_body or {}).items() if body not in _NO_STATE}
        given = {title.rank, *by_body.values(), *(title.by_country or {}).values()}
        assert given <= ranks() or (name in _RANKLESS and given == {""}), name
        assert not any((title.with_body or {}).get(body) for body in _NO_STATE), name


def test_titles_name_known_bodies_and_actors() -> None:
    for name, title in titles().items():
        assert set(title.with_body or {}) <= body_kinds().keys() | {"state"}, name
        assert set(title.by_country or {}) <= actors(), name


def test_every_rank_has_a_deputy() -> None:
    deputies = read_toml(SOURCE / "gazetteer" / "titles.toml")["deputy"]
    assert set(deputies) == ranks()
    assert set(deputies.values()) <= ranks()


@pytest.mark.parametrize("name", OF_ANY_BODY)
def test_a_president_of_any_body_is_no_head_of_state(name: str) -> None:
    by_body = titles()[name].with_body or {}
    assert sorted(body_kinds().keys() - by_body.keys()) == []
    assert "head_of_state" not in by_body.values()


# ── in the packs: offices ─────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("code", CODES)
def test_offices_refer_to_known_titles_bodies_and_actors(code: str) -> None:
    assert sorted({entry.title for entry in entries(code)} - titles().keys()) == []
    assert sorted({entry.country or entry.organisation for entry in entries(code)} - actors() - {""}) == []
    for part in offices(code):
        assert set(part.portfolio) <= body_kinds().keys()


@pytest.mark.parametrize("code", ["ar", "en", "ru"])
def test_every_title_has_a_name(code: str) -> None:
    named = {entry.title for entry in entries(code) if entry.names}
    assert sorted(titles().keys() - named) == []


def test_filipino_has_every_title_of_its_own_or_in_english() -> None:
    named = {entry.title for code in ("fil", "en") for entry in entries(code) if entry.names}
    assert sorted(titles().keys() - named) == []
    assert len({entry.title for entry in entries("fil")}) >= 55


@pytest.mark.parametrize("code", CODES)
def test_no_words_tell_two_titles(code: str) -> None:
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entry in entries(code):
        for phrase in (*entry.names, *entry.weak):
            owners[words(phrase)].append(f"{entry.title} {entry.country}{entry.organisation}")
    assert [(phrase, owned) for phrase, owned in owners.items() if len(owned) > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_no_plural_tells_two_titles(code: str) -> None:
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entry in entries(code):
        for phrase in entry.plural:
            owners[words(phrase)].append(entry.title)
    assert [(phrase, owned) for phrase, owned in owners.items() if len(owned) > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_words_around_titles_are_no_titles(code: str) -> None:
    """A word that is both would be read as the title, and what it joins be lost."""
    names = {words(phrase) for entry in entries(code) for phrase in (*entry.names, *entry.weak)}
    for part in offices(code):
        around = (*part.modifiers.deputy, *part.modifiers.former, *part.modifiers.acting, *part.of, *part.accredited)
        assert [phrase for phrase in around if words(phrase) in names] == []


@pytest.mark.parametrize("code", CODES)
def test_packs_have_all_words_around_titles(code: str) -> None:
    for kind in ("honorific", "rank_honorific", "royal_honorific", "of", "accredited"):
        assert any(getattr(part, kind) for part in offices(code)), kind
    for kind in ("former", "acting", "designate", "honorary", "deputy"):
        assert any(getattr(part.modifiers, kind) for part in offices(code)), kind
    portfolios = {kind for part in offices(code) for kind in part.portfolio}
    assert {"foreign_ministry", "defence_ministry", "ministry"} <= portfolios


@pytest.mark.parametrize("code, phrase, rank", RANKS_OF_PHRASES)
def test_phrases_give_the_rank_readers_expect(code: str, phrase: str, rank: str) -> None:
    found = [entry for entry in entries(code) if words(phrase) in map(words, (*entry.names, *entry.weak))]
    assert [titles()[entry.title].rank for entry in found] == [rank]


def test_arabic_multiword_titles_also_stand_without_the_article() -> None:
    """"وزير خارجية" before a state, "الوزير" alone: the first word is listed bare unless the article is part of it."""
    bare = {words(phrase) for entry in entries("ar") for phrase in entry.names}
    for phrase in ("وزير", "وزير خارجية", "رئيس وزراء", "سفير", "أمين عام", "قائم بالأعمال"):
        assert words(phrase) in bare


# ── in the packs: bodies ──────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("code", CODES)
def test_bodies_are_of_known_kinds_and_states(code: str) -> None:
    assert sorted({entry.kind for entry in bodies(code)} - body_kinds().keys()) == []
    nations = {nation for entry in bodies(code) for nation in entry.country.split("|")}
    assert sorted(nations - actors() - {""}) == []


@pytest.mark.parametrize("code", CODES)
def test_every_kind_of_body_has_a_name_for_any_state(code: str) -> None:
    named = {entry.kind for entry in bodies(code) if not entry.country and (entry.names or entry.weak)}
    assert sorted(body_kinds().keys() - named) == []


@pytest.mark.parametrize("code", CODES)
def test_no_words_tell_two_bodies(code: str) -> None:
    owners: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entry in bodies(code):
        for phrase in (*entry.names, *entry.weak, *entry.abbreviation):
            owners[words(phrase)].append(f"{entry.kind} {entry.country}")
    assert [(phrase, owned) for phrase, owned in owners.items() if len(owned) > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_abbreviations_of_bodies_have_capitals(code: str) -> None:
    short = [phrase for entry in bodies(code) for phrase in entry.abbreviation]
    assert [phrase for phrase in short if phrase == phrase.lower()] == []


@pytest.mark.parametrize("code", CODES)
def test_phrases_are_clean(code: str) -> None:
    listed = [p for entry in entries(code) for p in (*entry.names, *entry.plural, *entry.weak)]
    listed += [p for entry in bodies(code) for p in (*entry.names, *entry.weak, *entry.abbreviation)]
    assert [p for p in listed if p != " ".join(p.split()) or not fold_word(p) or not words(p)] == []
