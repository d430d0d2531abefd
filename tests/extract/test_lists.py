"""Lists of papers: a line for each, behind a line that tells or only calls them."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests import russian
from tests.reading import read, said

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


def _signed(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(e.countries, e.kind) for e in said(read(text, "en", "2020-05-05"), Event) if e.type == "signing"]


def test_a_sentence_that_goes_on_to_name_papers_tells_a_signing_each() -> None:
    text = "Three accords between Suriname and Barbados were signed. They comprise a double taxation treaty, a "
    parties = ("BRB", "SUR")
    assert _signed(text + "protocol on rice and a memorandum of understanding.") == [
        (parties, "double_taxation"), (parties, "protocol"), (parties, "mou"),
    ]
    text = "Three accords between Suriname and Barbados were signed. They are old friends and a treaty binds them."
    assert len(_signed(text)) == 1
