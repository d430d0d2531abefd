"""The template holds every key that a pack may have, and a pack started from it loads."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.languages import rules_schema, schema
from dragoman.languages.dates_schema import DateWords, NumberWords, load_date_pack
from dragoman.languages.inflect import Ending, Paradigm
from dragoman.languages.load import load_pack
from dragoman.languages.sentences_schema import SentenceRules, load_sentence_rules
from dragoman.languages.start import TEMPLATE, new_pack

#: File of the template -> the dataclasses whose keys it must show.
SCHEMAS: dict[str, tuple[type, ...]] = {
    "pack.toml": (schema.About,),
    "sentences.toml": (SentenceRules,),
    "numbers.toml": (NumberWords,),
    "dates.toml": (DateWords,),
    "states.toml": (schema.StateNames,),
    "organisations.toml": (schema.OrganisationNames,),
    "bodies.toml": (schema.BodyNames,),
    "offices.toml": (schema.Offices, schema.OfficeNames, schema.Modifiers),
    "names.toml": (schema.PersonNames,),
    "inflection.toml": (Paradigm, Ending),
    "grammar.toml": (rules_schema.Grammar, rules_schema.Clitics, rules_schema.Order),
    "reference.toml": (rules_schema.References, rules_schema.Group),
    "events/contact.toml": (rules_schema.EventRule,),
    "modality.toml": (rules_schema.Modalities, rules_schema.ModalityCue),
    "speech.toml": (rules_schema.Speech,),
    "instruments.toml": (
        rules_schema.Instruments, rules_schema.InstrumentNames, rules_schema.MechanismNames, rules_schema.StatusCue,
    ),
    "positions.toml": (rules_schema.StanceRule,),
    "commitments.toml": (rules_schema.CommitmentRule,),
    "flows.toml": (rules_schema.FlowRule,),
    "money.toml": (rules_schema.Money,),
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_stands_in_the_template(name: str) -> None:
    text = (TEMPLATE / name).read_text("utf-8")
    missing = [
        field.name for one in SCHEMAS[name] for field in dataclasses.fields(one)
        if f"{field.name} =" not in text and f"[{field.name}" not in text and f".{field.name}]" not in text
    ]
    assert missing == []


def test_a_pack_started_from_the_template_loads(tmp_path: Path) -> None:
    folder = new_pack("sw", "Swahili", tmp_path)
    pack = load_pack("sw", tmp_path)
    assert (pack.about.code, pack.about.name) == ("sw", "Swahili")
    assert [rule.id for rule in pack.events] == ["sw.meeting.verb"]
    assert load_date_pack(folder).code == "sw"
    assert load_sentence_rules(folder).splitter == "en"


@pytest.mark.parametrize("code", ["ar", "tl", "S", "sw1", "SW", ""])
def test_a_code_that_cannot_be_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(UsageError):
        new_pack(code, "", tmp_path)
    assert list(tmp_path.iterdir()) == []
