"""The contract every pack that reads must meet; a new pack is held to it by having a folder."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from tests.house_rules.source import ROOT

from dragoman.gazetteer.load import load_gazetteer
from dragoman.languages.check import static_findings
from dragoman.languages.fold import fold_word
from dragoman.languages.load import FOLDER, load_names, load_pack, readable_folders
from dragoman.languages.pack import Pack
from dragoman.languages.rules_schema import CommitmentRule, EventRule, StanceRule
from dragoman.languages.start import TEMPLATE
from dragoman.ontology.load import load_ontology
from dragoman.packs import check_pack

CODES = list(readable_folders())
#: Files a pack may lack: it takes the names from another pack, or its words do not inflect.
MAY_LACK = {"leaders", "inflection"}
#: Scripts whose letters must not stand in one word.
SCRIPTS = {"LATIN", "CYRILLIC", "ARABIC", "GREEK"}

Rule = EventRule | StanceRule | CommitmentRule

pytestmark = pytest.mark.parametrize("code", CODES)


@cache
def pack(code: str) -> Pack:
    return load_pack(code)


def rules(code: str) -> tuple[Rule, ...]:
    found = pack(code)
    return (*found.events, *found.stances, *found.commitments)


def file_stems(folder: Path) -> set[str]:
    """The names of a pack's files; a folder of files counts as the file it stands for."""
    return {path.stem for path in folder.iterdir() if path.suffix in (".toml", ".tsv") or any(path.glob("*.toml"))}


def words(value: object) -> list[str]:
    """Every string below a TOML value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [word for inner in value.values() for word in words(inner)]
    if isinstance(value, list):
        return [word for inner in value for word in words(inner)]
    return []


def test_nothing_is_to_mend_and_every_example_reads_as_it_says(code: str) -> None:
    assert [str(finding) for finding in check_pack(code)] == []


def test_nothing_can_be_seen_to_be_wrong_without_reading(code: str) -> None:
    assert [str(finding) for finding in static_findings(pack(code), load_ontology(), load_gazetteer())] == []


def test_it_has_the_files_of_the_template_and_no_others(code: str) -> None:
    template, own = file_stems(TEMPLATE), file_stems(FOLDER / code)
    assert own - template == set()
    assert template - own <= MAY_LACK


def test_every_rule_has_examples_and_counterexamples(code: str) -> None:
    bare = [rule.id for rule in (*rules(code), *pack(code).flows) if not (rule.examples and rule.counterexamples)]
    assert bare == []


def test_every_rule_has_words(code: str) -> None:
    silent = [
        rule.id for rule in rules(code)
        if not (rule.forms or rule.verbs or (isinstance(rule, EventRule) and rule.names))
    ]
    assert silent == []


def test_no_word_is_listed_twice_in_a_form_of_a_rule_once_it_is_folded(code: str) -> None:
    twice = [
        (rule.id, form, word) for rule in rules(code) for form, listed in rule.forms.items()
        for word, times in Counter(fold_word(word) for word in listed).items() if times > 1
    ]
    assert twice == []


def test_every_word_says_something_once_it_is_folded(code: str) -> None:
    empty = [(rule.id, word) for rule in rules(code) for listed in rule.forms.values() for word in listed
             if not fold_word(word).strip()]
    assert empty == []


def test_files_are_composed_and_words_keep_to_one_script(code: str) -> None:
    mixed = []
    for path in sorted((FOLDER / code).rglob("*.toml")):
        text = path.read_text("utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        for phrase in words(tomllib.loads(text)):
            for word in phrase.replace("-", " ").split():
                found = {unicodedata.name(char, "?").split()[0] for char in word if char.isalpha()} & SCRIPTS
                if len(found) > 1:
                    mixed.append((path.name, word))
    assert mixed == []


def test_every_sector_and_every_type_of_event_it_must_tell_is_told(code: str) -> None:
    found, ontology = pack(code), load_ontology()
    assert set(ontology.sectors) - set(found.sectors) <= {"unspecified"}
    assert set(ontology.events) - {rule.event for rule in found.events} == set()


def test_every_state_has_a_name(code: str) -> None:
    found = pack(code)
    named = set(found.names.states).union(*(load_names(FOLDER / other).states for other in found.about.names_from))
    assert set(load_gazetteer().states) - named == set()


def test_its_status_is_earned(code: str) -> None:
    about = pack(code).about
    gold = ROOT / "bench" / "gold" / f"{code}.gold.jsonl"
    texts = len(gold.read_text("utf-8").splitlines()) if gold.exists() else 0
    assert about.status == "draft" or texts >= 50
    assert about.status != "solid" or about.reviewers
