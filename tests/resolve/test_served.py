"""Titles that only organisations have serve the organisation spoken of, told alone or beside a name."""

from __future__ import annotations

import pytest

from tests import arabic, english, filipino, russian

ALONE = [
    ("en", "Ministers of NATO sat in Oslo. The Secretary-General later met the Georgian prime minister.", "GEO NATO"),
    ("en", "NATO Secretary-General Ole Bakke spoke. The EU and the UN listened. On Monday the Secretary-General met "
     "the Georgian prime minister.", "GEO NATO"),
    ("en", "The Secretary-General met the Kenyan foreign minister, a United Nations spokesperson said.", "KEN UN"),
    ("en", "The Secretary-General met the Kenyan foreign minister in Nairobi.", "KEN UN"),
    ("ar", "عقد حلف شمال الأطلسي اجتماعا في أوسلو. والتقى الأمين العام وزير الخارجية التركي.", "NATO TUR"),
    ("ru", "В ООН сообщили, что генсек провел телефонный разговор с президентом Сербии.", "SRB UN"),
    ("fil", "Nagsalita ang ASEAN. Nakipagkita ang Secretary-General sa foreign minister ng Kenya.", "ASEAN KEN"),
    ("en", "NATO sat in Oslo. Secretary-General Ole Bakke met the Georgian prime minister.", "GEO NATO"),
    # of a party, of a ministry
    ("en", "The general secretary of the Communist Party of Vietnam met the Lao president.", "LAO VNM"),
    ("ru", "Генеральный секретарь МИД Австрии встретился с министром иностранных дел Сербии.", "AUT SRB"),
]


@pytest.mark.parametrize(("language", "text", "states"), ALONE)
def test_a_secretary_general_serves_the_organisation_spoken_of(language: str, text: str, states: str) -> None:
    events = {"ar": arabic, "en": english, "fil": filipino, "ru": russian}[language].events
    assert " ".join(sorted({code for _, countries, _ in events(text) for code in countries})) == states


def test_an_unknown_name_beside_the_title_serves_no_organisation_named_long_before() -> None:
    record = english.read("ASEAN sat in May. Prices rose. Shops closed. Union Secretary-General Ole Bakke spoke.")
    assert [actor.country for actor in record.actors if "Bakke" in actor.name] != ["ASEAN"]


def test_who_is_known_to_have_held_the_office_is_its_head() -> None:
    record = english.read("Secretary-General Kofi Annan met the Kenyan president in Nairobi.")
    annan = next(actor for actor in record.actors if "Annan" in actor.name)
    assert annan.office is not None
    assert (annan.country, annan.office.rank) == ("UN", "igo_head")
