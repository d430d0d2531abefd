"""How far a title goes."""

from __future__ import annotations

from tests.arabic import read


def _offices(text: str) -> list[tuple[str, str]]:
    return [(a.office.rank or "", a.country or "") for a in read(text).actors if a.office]


def test_a_body_in_quotes_belongs_to_the_title() -> None:
    text = 'التقى وزير الخارجية الكيني رئيس المكتب السياسي لحركة "حماس" خالد مشعل.'
    assert "PSE" in [country for _, country in _offices(text)]


def test_a_body_behind_a_title_that_has_its_state_is_somebody_else() -> None:
    assert ("foreign_minister", "IND") in _offices("استقبل وزير الخارجية الهندي الحكومة الكينية.")
