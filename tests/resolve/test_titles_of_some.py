"""Titles that only some states have: a sultan does not serve a republic, whatever the dateline says."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event
from tests import english
from tests.reading import read, said

TEXTS = [
    ("ar", "مينسك - وصل السلطان هيثام بن طارق إلى بيلاروسيا اليوم في زيارة رسمية، وترافقه وفود من سلطنة عمان."),
    ("fil", "MINSK - Dumating sa Belarus ang Sultan Tarik bin Hamad para sa opisyal na pagbisita, "
            "kasama ang delegasyon ng Oman."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_sultan_serves_the_monarchy_spoken_of(language: str, text: str) -> None:
    reading = read(text, language)
    countries = [actor.country for actor in reading.actors if actor.kind == "person"]
    assert countries == ["OMN"]
    assert [event.countries for event in said(reading, Event) if event.type == "visit"] == [("BLR", "OMN")]


def test_a_president_serves_the_home_state() -> None:
    reading = read("مينسك - استقبل الرئيس بوريس إيفانوف اليوم وفدا من سلطنة عمان.", "ar")
    assert "BLR" in {actor.country for actor in reading.actors if actor.kind == "person"}


def test_how_a_conference_is_inflected_is_no_organisation() -> None:
    text = "مينسك - شارك وزير الخارجية العماني في المؤتمر الدولي للأمن الذي تستضيفه بيلاروسيا."
    for event in said(read(text, "ar"), Event):
        assert all(code.isupper() for code in event.countries)


def test_the_foreign_office_is_that_of_a_state_spoken_of() -> None:
    text = "Pakistan condemned the raid. The Afghan ambassador was summoned to the Foreign Office on Monday."
    assert ("summons", ("AFG", "PAK"), "happened") in english.events(text)
    text = "Pakistan summoned the Afghan ambassador. Foreign Secretary Khan rejected allegations of Afghanistan."
    assert ("rejection", ("AFG", "PAK"), "happened") in english.events(text)
