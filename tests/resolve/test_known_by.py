"""Which office a known person without a title is known by."""

from __future__ import annotations

from tests.reading import read


def test_a_former_holder_holds_nothing() -> None:
    text = "Former Prime Minister Tony Blair met Ghanaian President John Mahama in Accra."
    held = [(a.name, a.office.rank) for a in read(text, "en", "2005-10-10").actors if a.kind == "person" and a.office]
    assert held == [("John Mahama", "head_of_state")]


def test_of_a_text_without_a_day_somebody_is_known_by_the_highest_office() -> None:
    held = [(a.office.rank, a.country) for a in read("Дмитрий Медведев прибыл в Лиму.", "ru").actors if a.office]
    assert held == [("head_of_state", "RUS")]


def test_one_word_does_not_call_up_an_official() -> None:
    assert [a for a in read("Велаяти прибыл в Лиму.", "ru", "2015-10-10").actors if a.office] == []


def test_a_given_name_that_is_the_family_name_of_somebody_known_does_not_make_him_of_it() -> None:
    text = "KYIV, May 3 - Ukraine had guests. President Petro Koval met the German foreign minister on Monday."
    states = [a.country for a in read(text, "en", "2024-05-06").actors if a.kind == "person"]
    assert states == ["UKR"]
