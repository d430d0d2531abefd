"""The words around a paper: numbers before it, what points back, what it is on."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Instrument
from tests.reading import read


@pytest.mark.parametrize(("language", "text", "several"), [
    ("en", "Peru and Chile signed 13 bilateral memorandum of understanding.", True),
    ("en", "Peru and Chile signed the 2022 fishing agreement.", False),
    ("ru", "Чили и Перу подписали три межправительственных соглашения.", True),
    ("ru", "Чили и Перу подписали межправительственное соглашение.", False),
    ("ar", "وقعت كينيا والهند 15 مذكرة تفاهم.", True),
    ("ar", "وقعت كينيا والهند مذكرة تفاهم.", False),
    ("fil", "Nilagdaan ng Pilipinas at Peru ang dalawang kasunduan.", True),
    ("fil", "Nilagdaan ng Pilipinas at Peru ang isang kasunduan.", False),
])
def test_a_number_makes_papers_several(language: str, text: str, several: bool) -> None:
    papers = [c.says for c in read(text, language).claims if isinstance(c.says, Instrument)]
    assert [paper.is_multiple for paper in papers] == [several]


def test_a_rule_that_binds_others_is_no_paper_of_the_two_who_are_told() -> None:
    text = "The presidents of Peru and Chile met in Lima. Peru acts in accordance with the Convention on the Sea."
    assert not [c for c in read(text, "en").claims if isinstance(c.says, Instrument)]


@pytest.mark.parametrize(("text", "several"), [
    ("Подписание соглашения между Чили и Перу намечено на осень.", False),
    ("Парламент Чили одобрил проект соглашения с Перу.", False),
    ("Чили и Перу подписали соглашения о туризме.", True),
])
def test_a_genitive_behind_a_noun_is_one_paper(text: str, several: bool) -> None:
    papers = [c.says for c in read(text, "ru").claims if isinstance(c.says, Instrument)]
    assert [paper.is_multiple for paper in papers] == [several]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The presidents of Peru and Chile made a joint statement to the press."),
    ("ru", "Президенты Чили и Перу сделали совместное заявление для прессы."),
    ("en", "The minister of Kenya called on Friday for an agreement between Peru and Chile."),
    ("ar", "نفى الوزير أي اتفاق بين كينيا والهند."),
])
def test_what_is_only_said_or_wished_for_is_no_paper(language: str, text: str) -> None:
    assert not [c for c in read(text, language).claims if isinstance(c.says, Instrument)]


@pytest.mark.parametrize(("language", "text", "papers"), [
    ("en", "The presidents of Peru and Chile ended their talks without a joint statement.", 0),
    ("en", "The presidents of Peru and Chile issued a joint statement.", 1),
    ("ru", "Переговоры президентов Чили и Перу завершились без совместного заявления.", 0),
    ("ru", "Президенты Чили и Перу приняли совместное заявление.", 1),
    ("ar", "انتهت محادثات رئيسي كينيا والهند دون بيان مشترك.", 0),
    ("ar", "أصدرت كينيا والهند بيانا مشتركا.", 1),
    ("fil", "Natapos ang pulong ng Pilipinas at Peru nang walang joint statement.", 0),
])
def test_a_paper_that_there_is_none_of_is_none(language: str, text: str, papers: int) -> None:
    assert len([c for c in read(text, language).claims if isinstance(c.says, Instrument)]) == papers


@pytest.mark.parametrize(("text", "papers"), [
    ("The minister of Kenya said an agreement with Peru would be signed next month.", 1),
    ("The minister of Kenya announced that an agreement with Peru would be signed next month.", 1),
    ("The minister of Kenya said that agreement with Peru would be signed next month.", 0),
])
def test_words_before_an_article_do_not_point_to_the_paper_behind_it(text: str, papers: int) -> None:
    assert len([c for c in read(text, "en").claims if isinstance(c.says, Instrument)]) == papers


@pytest.mark.parametrize(("text", "several"), [
    ("Чили вышла из соглашения с Перу о транзите.", False),
    ("Перу приостановила действие соглашения с Чили о транзите.", False),
])
def test_a_genitive_behind_a_preposition_or_a_noun_like_an_adjective_is_one_paper(text: str, several: bool) -> None:
    papers = [c.says for c in read(text, "ru").claims if isinstance(c.says, Instrument)]
    assert [paper.is_multiple for paper in papers] == [several]
