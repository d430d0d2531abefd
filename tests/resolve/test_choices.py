"""Names that mean one state or another by the text and its day."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event
from tests.reading import read, said


@pytest.mark.parametrize(("day", "code"), [("1999-04-14", "SRB"), ("1985-04-14", "YUG")])
def test_a_historical_state_is_listed_under_its_heir_once_nothing_more_is_left_of_it(day: str, code: str) -> None:
    text = "Yugoslav Foreign Minister Jovan Ilic met Kenyan President Daniel Moi in Nairobi."
    assert [event.countries for event in said(read(text, "en", day), Event)] == [("KEN", code)]


@pytest.mark.parametrize(("text", "countries"), [
    ("استقبل وزير خارجية كينيا سفير المملكة.", [("KEN", "SAU")]),
    ("قدم سفير كينيا لدى المملكة أوراق اعتماده.", [("KEN", "SAU")]),
    ("قدم سفير كينيا لدى المملكة أوراق اعتماده. وكان ملك الأردن قد زار كينيا.", [("JOR", "KEN"), ("JOR", "KEN")]),
    ("استقبل وزير خارجية كينيا سفير المملكة البلجيكية.", [("BEL", "KEN")]),
    ("زار ملك الأردن برلين. والتقى سفير المملكة لدى ألمانيا رئيس كينيا.", [("DEU", "JOR"), ("JOR", "KEN")]),
    ("التقى سفير المملكة لدى الأردن وزير العدل الأردني.", [("JOR", "SAU")]),
    ("زار وزير خارجية السعودية روما بحضور سفير المملكة. وزار ملك الأردن كينيا.", [("ITA", "SAU"), ("JOR", "KEN")]),
    ("استقبل وزير العدل المغربي في الرباط سفير المملكة سامي الصالح.", [("MAR", "SAU")]),
])
def test_the_kingdom_is_the_one_a_text_names_else_the_likeliest(text: str, countries: list[tuple[str, ...]]) -> None:
    found = said(read(text, "ar", "2015-08-08"), Event)
    assert sorted(tuple(sorted(event.countries)) for event in found) == countries
