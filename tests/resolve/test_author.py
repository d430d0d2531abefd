"""Who says "I" and "we": the author of a speech, whoever a transcript names, those who sign a joint text."""

from __future__ import annotations

from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.settings import Settings
from tests.english import events
from tests.reading import said


def _read(text: str, title: str = "", source: str = "t.txt") -> Reading:
    document = Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language="en", title=title or None, source=source,
    )
    return load_reader(Settings(language="en")).read(document)


def _events(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.type, event.countries) for event in said(reading, Event)]


def test_a_speech_is_the_authors() -> None:
    speech = "Friends! We had a long day. I held talks with the Prime Minister of Portugal. I thanked him for that."
    assert ("meeting", ("PRT", "UKR")) in _events(_read(speech, source="https://www.president.gov.ua/en/news/1"))


def test_a_quotation_is_not_the_authors() -> None:
    report = 'Poland\'s president met Fiji\'s president. "We are glad. We had talks with Peru\'s president," he said.'
    assert ("meeting", ("PER", "POL")) in _events(_read(report, source="https://www.president.gov.ua/en/news/1"))


def test_whoever_a_transcript_names_speaks_on() -> None:
    talk = "President of Kenya John Otieno: Welcome. Our company grew in 2020. We met the president of Fiji in May."
    assert ("meeting", ("FJI", "KEN")) in _events(_read(talk))


def test_those_who_stand_beside_we_speak_together() -> None:
    joint = "We, the presidents of Peru, Chile and Bolivia, are worried. We urge Kenya to lift the blockade."
    found = [countries for kind, countries, _ in events(joint) if kind == "appeal"]
    assert found == [("BOL", "CHL", "KEN", "PER")]


def test_a_title_outside_the_text_tells_whom_it_is_about() -> None:
    title = "Foreign Minister of Kenya John Otieno and Foreign Minister of Peru Ana Ruiz had a telephone conversation."
    body = "The Ministers condemned the attack of Chile on Bolivia. John Otieno was glad of the call."
    reading = _read(body, title)
    assert ("condemnation", ("CHL", "KEN", "PER")) in [
        (kind, tuple(c for c in countries if c != "BOL")) for kind, countries in _events(reading)
    ]
    assert [(a.name.split()[-1], a.country) for a in reading.actors if a.kind == "person"] == [("Otieno", "KEN")]


def test_a_format_acts_through_its_members() -> None:
    found = events("A summit of the Normandy Four was held in Rome in May.")
    assert [set(countries) >= {"DEU", "FRA", "RUS", "UKR"} for _, countries, _ in found] == [True]


def test_he_who_is_quoted_is_a_person() -> None:
    text = 'Kenya\'s president, John Otieno, spoke at home. Peru refused on Monday. "We urge Chile to wait," he said.'
    assert ("appeal", ("CHL", "KEN"), "happened") in events(text)


def test_a_format_needs_nobody_beside_its_members() -> None:
    text = "Peru was glad. A meeting of the five permanent members of the UN Security Council plus Germany is planned."
    assert [c for kind, c, _ in events(text) if kind == "meeting"] == [("CHN", "DEU", "FRA", "GBR", "RUS", "USA")]
