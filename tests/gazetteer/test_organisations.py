"""Organisations: the list in no language, and what four packs call them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from dragoman.gazetteer.schema import Organisation, State
from dragoman.languages.schema import OrganisationNames
from dragoman.languages.tokens import words_of
from dragoman.strict import build_table, read_toml

SOURCE = Path(__file__).parents[2] / "src" / "dragoman"
CODES = ("ar", "en", "fil", "ru")
#: What every reader of diplomatic news meets, whatever else the list holds.
COMMON = (
    "UN", "UNSC", "UNGA", "EU", "EC", "NATO", "OSCE", "CIS", "CSTO", "EAEU", "SCO", "BRICS", "GCC", "LAS", "OIC", "AU",
    "ASEAN", "APEC", "OAS", "G7", "G20", "OPEC", "IMF", "WB", "WTO", "IAEA", "ICC", "ICJ", "UNIONSTATE", "QUARTET",
)


@cache
def organisations() -> dict[str, Organisation]:
    return build_table(Organisation, read_toml(SOURCE / "gazetteer" / "organisations.toml"), "organisations.toml")


@cache
def states() -> dict[str, State]:
    found: dict[str, State] = {}
    for path in sorted((SOURCE / "gazetteer" / "states").glob("*.toml")):
        found.update(build_table(State, read_toml(path), path.name))
    return found


@cache
def names(code: str) -> dict[str, OrganisationNames]:
    folder = SOURCE / "languages" / code
    found: dict[str, OrganisationNames] = {}
    for path in (*folder.glob("organisations.toml"), *sorted((folder / "organisations").glob("*.toml"))):
        table = build_table(OrganisationNames, read_toml(path), path.name)
        assert found.keys().isdisjoint(table), path.name
        found.update(table)
    return found


def phrases(entry: OrganisationNames) -> list[str]:
    return [phrase.replace("=", "") for phrase in (*entry.name, *entry.weak, *entry.abbreviation, *entry.adjective)]


def test_list_holds_the_common_organisations() -> None:
    assert len(organisations()) >= 130
    assert [code for code in COMMON if code not in organisations()] == []


def test_ids_are_capitals_and_never_those_of_states() -> None:
    assert [code for code in organisations() if not re.fullmatch(r"[A-Z][A-Z0-9_]*", code)] == []
    assert sorted(organisations().keys() & states().keys()) == []


def test_organs_act_as_an_organisation_that_acts_for_itself() -> None:
    for code, entry in organisations().items():
        if entry.acts_as:
            assert not organisations()[entry.acts_as].acts_as, code


def test_security_council_acts_as_the_united_nations() -> None:
    assert organisations()["UNSC"].acts_as == "UN"
    assert organisations()["EC"].acts_as == "EU"


def test_members_are_states_in_order() -> None:
    for code, entry in organisations().items():
        assert list(entry.members) == sorted(set(entry.members)), code
        assert [member for member in entry.members if member not in states()] == [], code


@pytest.mark.parametrize("code", CODES)
def test_packs_name_known_organisations_only(code: str) -> None:
    assert sorted(names(code).keys() - organisations().keys()) == []


@pytest.mark.parametrize("code", ["ar", "en", "ru"])
def test_packs_name_every_organisation(code: str) -> None:
    assert sorted(organisations().keys() - names(code).keys()) == []
    assert [one for one, entry in names(code).items() if not entry.name] == []


def test_filipino_names_the_common_organisations_itself() -> None:
    own = set(names("fil"))
    assert [code for code in COMMON if code not in own and code not in ("BRICS", "QUARTET", "OPEC")] == []


@pytest.mark.parametrize("code", CODES)
def test_no_name_tells_two_organisations(code: str) -> None:
    owners = defaultdict(set)
    for one, entry in names(code).items():
        for phrase in phrases(entry):
            owners[words_of(phrase)].add(one)
    assert [(words, ones) for words, ones in owners.items() if len(ones) > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_no_name_is_listed_twice(code: str) -> None:
    for one, entry in names(code).items():
        for listed in (entry.name + entry.weak, entry.abbreviation):
            folded = [words_of(phrase.replace("=", "")) for phrase in listed]
            assert len(set(folded)) == len(folded), one


@pytest.mark.parametrize("code", CODES)
def test_abbreviations_have_capitals(code: str) -> None:
    short = [phrase for entry in names(code).values() for phrase in entry.abbreviation]
    assert [phrase for phrase in short if not re.search(r"[^\W\d_]", phrase) or phrase == phrase.lower()] == []


@pytest.mark.parametrize("code", CODES)
def test_names_are_clean(code: str) -> None:
    for one, entry in names(code).items():
        assert [p for p in phrases(entry) if p != " ".join(p.split()) or not words_of(p)] == [], one
