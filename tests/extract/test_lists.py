"""Lists of papers: a line for each, behind a line that tells or only calls them."""

from __future__ import annotations

from tests import russian

_TALKS = "Президенты Узбекистана и Казахстана подписали ряд соглашений.\n"


def test_lines_behind_a_line_that_calls_papers_are_papers_of_the_signing_before() -> None:
    text = (
        f"{_TALKS}Ключевые документы:\nСоглашение об охране рек;\nСоглашение о совместных учениях;\n"
        "План действий в сфере туризма."
    )
    parties = ("KAZ", "UZB")
    assert russian.events(text) == [("signing", parties, "happened")]
    assert russian.papers(text) == [
        ("agreement", parties, "signed"), ("agreement", parties, "signed"), ("action_plan", parties, "signed"),
    ]


def test_a_line_that_names_no_paper_leaves_the_list_open() -> None:
    text = (
        "Президенты Чада и Нигера подписали следующие документы:\n1. Решение о создании совета регионов;\n"
        "2. Соглашение о таможне;\n3. Дорожную карту по развитию торговли."
    )
    kinds = [kind for kind, _, _ in russian.papers(text)]
    assert kinds == ["agreement", "roadmap"]


def test_papers_that_the_next_sentence_names_are_signed_one_by_one() -> None:
    text = (
        "Президенты Чада и Нигера подписали ряд документов. Среди них - соглашение о таможне, меморандум о туризме и "
        "дорожная карта по развитию торговли."
    )
    parties = ("NER", "TCD")
    assert russian.events(text) == [("signing", parties, "happened")] * 3
    assert [kind for kind, _, _ in russian.papers(text)] == ["agreement", "memorandum", "roadmap"]


def test_words_that_lead_to_no_paper_add_no_signing() -> None:
    text = "Президенты Чада и Нигера подписали ряд документов. Среди них не было ни одного о таможне."
    assert russian.events(text) == [("signing", ("NER", "TCD"), "happened")]
