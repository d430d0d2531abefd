"""Known office-holders: the list of tenures and the names three languages give them."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from dragoman.gazetteer.schema import Leader
from dragoman.languages.fold import fold_word
from dragoman.strict import read_toml, read_tsv

DATA = Path(__file__).parents[2] / "src" / "dragoman"
CODES = ("ar", "en", "ru")
RANKS = {
    "head_of_state", "head_of_government", "royal", "deputy_head", "foreign_minister", "minister",
    "security_council_head", "parliament_head", "deputy_minister", "ambassador", "regional_head", "mayor", "official",
    "military", "igo_head", "company_head",
}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?")


@cache
def tenures() -> list[Leader]:
    return [
        Leader(id=identifier, country=country, rank=rank, since=since, until=until, name=name)
        for identifier, country, rank, since, until, name in read_tsv(DATA / "gazetteer" / "leaders.tsv", 6)
    ]


@cache
def forms(code: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    rows = read_tsv(DATA / "languages" / code / "leaders.tsv", 3)
    return {row[0]: (_split(row[1]), _split(row[2])) for row in rows}


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def owners(code: str, column: int) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for person, columns in forms(code).items():
        for form in columns[column]:
            found[fold_word(form)].add(person)
    return found


def test_ids_are_sorted_and_tenures_of_one_person_follow_each_other() -> None:
    assert [(t.id, t.since) for t in tenures()] == sorted((t.id, t.since) for t in tenures())


def test_ids_are_plain_and_names_agree() -> None:
    names: dict[str, set[str]] = defaultdict(set)
    for tenure in tenures():
        names[tenure.id].add(tenure.name)
    assert [i for i in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []
    assert {i: n for i, n in names.items() if len(n) > 1} == {}


def test_dates_are_dates_and_in_order() -> None:
    for tenure in tenures():
        assert DATE.fullmatch(tenure.since), tenure
        assert not tenure.until or DATE.fullmatch(tenure.until), tenure
        assert not tenure.until or tenure.since <= tenure.until or tenure.since.startswith(tenure.until), tenure


def test_ranks_are_of_the_ontology() -> None:
    assert {tenure.rank for tenure in tenures()} <= RANKS


def test_no_tenure_twice() -> None:
    rows = [(t.id, t.country, t.rank, t.since) for t in tenures()]
    assert sorted(row for row in set(rows) if rows.count(row) > 1) == []


def test_countries_are_states_or_organisations_of_the_gazetteer() -> None:
    states = {code for path in (DATA / "gazetteer" / "states").glob("*.toml") for code in read_toml(path)}
    organisations = set(read_toml(DATA / "gazetteer" / "organisations.toml"))
    assert sorted({tenure.country for tenure in tenures()} - states - organisations) == []


def test_every_member_and_observer_state_has_a_head() -> None:
    states = {
        code
        for path in (DATA / "gazetteer" / "states").glob("*.toml")
        for code, state in tomllib.loads(path.read_text("utf-8")).items()
        if state["kind"] in ("member", "observer", "partly_recognised")
    }
    heads = {t.country for t in tenures() if t.rank in ("head_of_state", "head_of_government")}
    assert sorted(states - heads) == []


@pytest.mark.parametrize("code", CODES)
def test_every_person_is_named(code: str) -> None:
    people = {tenure.id for tenure in tenures()}
    assert set(forms(code)) == people
    assert [person for person, (full, _) in forms(code).items() if not full] == []


@pytest.mark.parametrize("code", CODES)
def test_rows_are_sorted(code: str) -> None:
    assert list(forms(code)) == sorted(forms(code))


@pytest.mark.parametrize("code", CODES)
def test_no_variants_that_fold_together(code: str) -> None:
    for person, columns in forms(code).items():
        folded = [fold_word(form) for column in columns for form in column]
        assert len(folded) == len(set(folded)), person


@pytest.mark.parametrize("code", CODES)
def test_short_forms_mean_one_person(code: str) -> None:
    short, full = owners(code, 1), owners(code, 0)
    assert {form: people for form, people in short.items() if len(people) > 1} == {}
    assert {form for form, people in short.items() if full.get(form, people) != people} == set()


@pytest.mark.parametrize("code", CODES)
def test_full_forms_mean_one_person(code: str) -> None:
    assert {form: people for form, people in owners(code, 0).items() if len(people) > 1} == {}


@pytest.mark.parametrize("code", CODES)
def test_short_forms_are_no_ordinary_words(code: str) -> None:
    packs = ("en", "fil") if code == "en" else (code,)
    common = {fold_word(w) for pack in packs for w in read_toml(DATA / "languages" / pack / "names.toml")["common"]}
    assert sorted(set(owners(code, 1)) & common) == []


@pytest.mark.parametrize(
    "person, day, country, rank",
    [
        ("putin-vladimir", "2010-06-01", "RUS", "head_of_government"),
        ("lavrov-sergei", "2015-08-08", "RUS", "foreign_minister"),
        ("muallem-walid", "2015-08-08", "SYR", "foreign_minister"),
        ("zarif-mohammad-javad", "2015-08-08", "IRN", "foreign_minister"),
        ("cameron-david", "2024-01-01", "GBR", "foreign_minister"),
        ("mogherini-federica", "2015-08-08", "EU", "foreign_minister"),
    ],
)
def test_who_held_what_on_a_day(person: str, day: str, country: str, rank: str) -> None:
    held = [t for t in tenures() if t.id == person and t.since <= day <= (t.until or "9999")]
    assert (country, rank) in {(t.country, t.rank) for t in held}


@pytest.mark.parametrize(
    "code, form, person",
    [
        ("ar", "بوتين", "putin-vladimir"),
        ("ar", "لافروف", "lavrov-sergei"),
        ("ar", "أوباما", "obama-barack"),
        ("ru", "Лавров", "lavrov-sergei"),
        ("en", "Merkel", "merkel-angela"),
    ],
)
def test_known_alone(code: str, form: str, person: str) -> None:
    assert owners(code, 1)[fold_word(form)] == {person}
