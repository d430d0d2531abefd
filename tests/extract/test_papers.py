"""An act on several papers is one act for each."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event, Instrument
from tests import russian
from tests.dated import dated
from tests.english import events
from tests.reading import read


def test_articles_and_adjectives_may_stand_before_the_next_paper() -> None:
    text = "Peru and Chile signed an oil agreement and a final agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")] * 2


def test_a_paper_in_the_name_of_another_is_no_other() -> None:
    text = "Peru and Chile signed a protocol to the agreement on fishing."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")]


def test_another_paper_may_stand_behind_a_preposition_of_its_own() -> None:
    text = "تم التوقيع على مذكرة تفاهم بين وزارتي الصحة في كينيا والهند، وعلى اتفاقية بشأن النقل الجوي."
    assert [event.type for event in dated("ar", text)] == ["signing", "signing"]


def test_the_words_of_a_signing_hold_its_paper_and_no_other() -> None:
    text = "وقع وزيرا الطاقة في كينيا والهند خارطة طريق، كما جرى التوقيع على اتفاقية في مجال النقل."
    reading = read(text, "ar")
    signed = [claim.evidence[0].span.quote for claim in reading.claims if isinstance(claim.says, Event)]
    assert [("خارطة" in quote, "اتفاقية" in quote) for quote in signed] == [(True, False), (False, True)]


def test_papers_on_different_matters_are_signed_apart() -> None:
    text = "Peru and Chile signed an agreement on fishing. They also signed an agreement on the transfer of prisoners."
    assert events(text) == [("signing", ("CHL", "PER"), "happened")] * 2


def test_a_contract_that_is_signed_is_no_deal_as_well() -> None:
    told = [event.type for event in dated("ar", "وقعت شركة كينية عقدا بقيمة مليون دولار مع وزارة الطاقة الهندية.")]
    assert told == ["signing"]


def test_a_paper_far_before_its_verb_is_that_which_is_signed() -> None:
    text = "An Agreement on the Foundations of Relations between the Republic of Chile and Peru was signed."
    assert [c.says.kind for c in read(text, "en").claims if isinstance(c.says, Instrument)] == ["agreement"]


def test_papers_signed_at_talks_are_those_of_the_two_whose_talks_are_named() -> None:
    text = "По итогам чилийско-перуанских переговоров подписаны договор о торговле и соглашение о туризме."
    assert [event.type for event in dated("ru", text)].count("signing") == 2


@pytest.mark.parametrize(("language", "text", "papers"), [
    ("en", "Peru and Chile signed documents, including a memorandum on tea and a protocol on sport.", 2),
    ("en", "Peru and Chile signed two documents: a memorandum on tea and a protocol on sport.", 2),
    ("en", "Peru and Chile signed eight agreements, including on tea and sport.", 1),
    ("ru", "Чили и Перу подписали ряд документов, в том числе меморандум о туризме и протокол о спорте.", 2),
    ("ar", "وقعت كينيا وقطر عددا من الوثائق منها مذكرة تفاهم في مجال الصحة وبروتوكول في مجال الرياضة.", 2),
    ("fil", "Nilagdaan ng Pilipinas at Qatar ang ilang kasunduan, kabilang ang protocol at isang action plan.", 2),
])
def test_papers_named_behind_their_number_are_told_one_by_one(language: str, text: str, papers: int) -> None:
    told = [c.says for c in read(text, language).claims if isinstance(c.says, Instrument)]
    assert len(told) == papers
    assert len([event for event in dated(language, text) if event.type == "signing"]) == papers


@pytest.mark.parametrize(("language", "text", "signed"), [
    ("ar", "زار وزير خارجية كينيا الهند. وقال إن التجارة مع الهند ستنمو بعد التوقيع على الاتفاق النووي.", 0),
    ("ar", "وقعت كينيا والهند اتفاقية تجارة. وقال الوزير إن كينيا والهند ستستفيدان من توقيع الاتفاقية.", 1),
    ("en", "The Peruvian minister told Chile that trade had grown since the signing of the agreement.", 0),
    ("en", "Peru and Chile signed the agreement on trade.", 1),
])
def test_the_agreement_that_the_text_has_not_told_of_is_only_recalled(language: str, text: str, signed: int) -> None:
    assert len([event for event in dated(language, text) if event.type == "signing"]) == signed
    assert len([c for c in read(text, language).claims if isinstance(c.says, Instrument)]) == signed


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The agreement that Kenya signed with Qatar will help exporters."),
    ("en", "The minister praised the trade agreement, which was signed by Kenya and Qatar in May."),
    ("ru", "Министр назвал важным соглашение о торговле, которое подписали Кения и Катар."),
    ("ar", "قال وزير التجارة الكيني إن مذكرة التفاهم التي وقعتها بلاده مع قطر ستعزز الصادرات."),
])
def test_a_relative_clause_is_on_the_paper_before_it(language: str, text: str) -> None:
    papers = [c.says for c in read(text, language).claims if isinstance(c.says, Instrument)]
    assert [(paper.status, paper.countries) for paper in papers] == [("signed", ("KEN", "QAT"))]
    assert [event.type for event in dated(language, text)].count("signing") == 1


def test_what_is_done_to_it_is_done_to_the_paper_told_before() -> None:
    signed = "Чад и Нигер подписали договор. "
    parties = ("NER", "TCD")
    acts = russian.events(signed + "Парламент Чада ратифицировал его в мае.")
    assert acts == [("signing", parties, "happened"), ("ratification", parties, "happened")]
    assert russian.events(signed + "Парламент Чада ратифицировал его план.") == [("signing", parties, "happened")]


def test_a_paper_told_again_by_a_plainer_name_is_not_signed_twice() -> None:
    told = russian.events(
        "Кения и Перу подписали соглашение о безвизовых поездках. В Найроби подписано межправительственное соглашение. "
        "Документ торжественно подписали глава МИД Кении Джон Мвару и глава МИД Перу Ана Руис."
    )
    assert [(kind, states) for kind, states, _ in told] == [("signing", ("KEN", "PER"))]
