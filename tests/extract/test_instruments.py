"""Which papers a text tells of, with their parties and what became of them."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Event, Instrument
from tests import russian
from tests.english import read
from tests.reading import read as read_in


def _papers(text: str) -> list[tuple[str, str | None]]:
    return [(c.says.kind, c.says.status) for c in read(text).claims if isinstance(c.says, Instrument)]


def test_every_line_of_a_list_of_documents_is_a_paper() -> None:
    text = (
        "The prime ministers of Fiji and Kenya witnessed the signing of three documents:\n"
        "- an agreement on the transfer of prisoners;\n- a memorandum of understanding on tea;\n- an action plan."
    )
    assert {("agreement", "signed"), ("mou", "signed"), ("action_plan", "signed")} <= set(_papers(text))


def test_agreements_that_are_only_to_be_implemented_are_no_papers() -> None:
    text = "The presidents of Peru and Chile met in Lima. They stressed the implementation of the agreements."
    assert _papers(text) == []


def test_the_two_states_of_the_clause_are_the_parties_of_what_they_discuss() -> None:
    assert ("treaty", ("CHL", "PER"), "under_negotiation") in russian.papers("Чили и Перу обсудили мирный договор.")


def test_aid_tells_what_became_of_a_grant() -> None:
    text = "Польша выделила Хорватии грант в 5 млн евро."
    assert russian.papers(text) == [("grant", ("HRV", "POL"), "signed")]


def test_several_papers_of_two_states_that_nobody_acts_on_are_only_named() -> None:
    assert _papers("The minister praised the agreements between Peru and Chile.") == []


@pytest.mark.parametrize(("language", "text", "papers"), [
    ("en", "Russia has withdrawn from the Minsk agreements.", [("agreement", "RUS UKR")]),
    ("en", "Peru ratified the Geneva Convention on Monday.", [("convention", "PER")]),
    ("en", "The presidents of Peru and Chile met after the signing of the Paris Agreement.", []),
    ("en", "Peru and Chile signed the Paris Agreement between Peru and Chile.", [("agreement", "CHL PER")]),
    ("ru", "Россия вышла из Договора о РСМД.", [("treaty", "RUS USA")]),
    ("ar", "انسحبت روسيا من معاهدة نيو ستارت.", [("treaty", "RUS USA")]),
    ("fil", "Tinapos ng Pilipinas ang Visiting Forces Agreement.", [("agreement", "PHL USA")]),
    ("ru", "Лондон добивается, чтобы эта статья осталась в соглашении о выходе из ЕС.", [("agreement", "EU GBR")]),
    ("ru", "Министр Турции говорил и о зерновой сделке.", [("agreement", "RUS TUR UKR UN")]),
    ("en", "The minister of Nepal recalled what the Lahore Declaration says.", [("joint_declaration", "IND PAK")]),
    ("en", "The minister of Nepal recalled what the Antarctic Treaty says.", []),
    ("ar", "تحدث الوزير الأردني عن اتفاق واي ريفر.", [("memorandum", "ISR PSE")]),
    ("fil", "Binanggit ng ministro ng Nepal ang Reciprocal Access Agreement.", [("agreement", "JPN PHL")]),
])
def test_a_paper_known_to_all_has_its_own_parties(language: str, text: str, papers: list[tuple[str, str]]) -> None:
    told = [c.says for c in read_in(text, language).claims if isinstance(c.says, Instrument)]
    assert [(paper.kind, " ".join(sorted(paper.countries))) for paper in told] == papers


def test_who_leaves_a_paper_open_to_all_does_so_towards_nobody_else_in_the_text() -> None:
    text = "The presidents of Peru and Chile met in Lima. Peru denounced the Ottawa Convention in May."
    left = [c.says for c in read(text).claims if isinstance(c.says, Event) and c.says.type == "termination"]
    assert [event.countries for event in left] == [("PER",)]


def test_the_agreement_nobody_told_of_is_no_paper_of_those_the_text_is_about() -> None:
    text = "The presidents of Peru and Chile met in Lima. The parliament of Peru has yet to ratify the agreement."
    assert _papers(text) == []


@pytest.mark.parametrize(("language", "text", "paper"), [
    ("en", "Kenya has proposed a free trade agreement to Peru.", ("agreement", "proposed")),
    ("en", "The government of Kenya approved a treaty with Peru.", ("treaty", "approved")),
    ("en", "Kenya and Peru adopted an action plan for the years 2026-2028.", ("action_plan", "approved")),
    ("en", "The presidents of Kenya and Peru signed the Nairobi Declaration.", ("joint_declaration", "signed")),
    ("en", "The ministers of Kenya and Peru signed the minutes of the session.", ("minutes_protocol", "signed")),
    ("en", "Kenya and Peru exchanged diplomatic notes on visas.", ("exchange_of_notes", "signed")),
    ("en", "Kenya and Peru concluded talks on a free trade agreement.", ("agreement", "under_negotiation")),
    ("en", "Kenya and Peru concluded a free trade agreement.", ("agreement", "signed")),
    ("en", "Peru suspended its fishing agreement with Kenya.", ("agreement", "suspended")),
    ("en", "The agreement between Kenya and Peru on tea expired in May.", ("agreement", "expired")),
    ("fil", "Nilagdaan ng Pilipinas at Peru ang Manila Declaration.", ("joint_declaration", "signed")),
    ("ar", "وقع الرئيسان الكيني والهندي إعلان نيروبي.", ("joint_declaration", "signed")),
    ("ar", "اعتمدت كينيا والهند خطة عمل للفترة 2026-2028.", ("action_plan", "approved")),
    ("ar", "تتفاوض كينيا والهند بشأن اتفاقية للتجارة الحرة.", ("agreement", "under_negotiation")),
    ("ar", "انتهت صلاحية الاتفاقية بين كينيا والهند.", ("agreement", "expired")),
    ("ar", "رفضت كينيا التوقيع على اتفاقية مع الهند.", ("agreement", "proposed")),
    ("ru", "Чили и Перу обменялись нотами об отмене виз.", ("exchange_of_notes", "signed")),
    ("ru", "Перу приостановила участие в соглашении с Чили.", ("agreement", "suspended")),
])
def test_what_becomes_of_a_paper_is_its_status(language: str, text: str, paper: tuple[str, str]) -> None:
    told = [c.says for c in read_in(text, language).claims if isinstance(c.says, Instrument)]
    assert [(one.kind, one.status) for one in told] == [paper]


def test_a_declaration_of_one_state_is_no_paper_of_two() -> None:
    assert _papers("Kenya issued a declaration on fishing. Peru and Chile took note of it.") == []


@pytest.mark.parametrize(("language", "text"), [
    ("ar", "أشاد الرئيسان الكيني والهندي بإعلان نيروبي."),
    ("ru", "Президенты Чили и Перу провели встречу. Для них важна Всеобщая декларация прав человека."),
])
def test_a_declaration_that_is_only_praised_is_no_paper_of_this_news(language: str, text: str) -> None:
    assert not [c for c in read_in(text, language).claims if isinstance(c.says, Instrument)]


def test_a_hyphen_inside_a_word_does_not_end_the_title_of_a_paper() -> None:
    reading = read("Kenya and Norway signed a Treaty of Good-Neighbourliness and Cooperation.")
    (paper,) = [claim.says for claim in reading.claims if isinstance(claim.says, Instrument)]
    assert paper.title == "Treaty of Good-Neighbourliness and Cooperation"


def test_a_paper_is_of_those_who_stand_behind_it_in_the_genitive() -> None:
    treaty = [("treaty", ("CHL", "PER"), "signed")]
    assert russian.papers("Эксперты изучили договор Чили и Перу о поставках зерна.") == treaty
    assert russian.papers("Эксперты изучили договор Чили с Перу о поставках зерна.") == treaty
    assert russian.papers("Эксперты изучили чилийско-перуанский договор о дружбе.") == treaty
    assert russian.papers("Эксперты изучили договор Чили о поставках зерна.") == []


def _first_day(text: str) -> str | None:
    """The first day of the only act of a text."""
    (event,) = [claim.says for claim in read_in(text, "ru").claims if isinstance(claim.says, Event)]
    return str(event.date.earliest) if event.date.earliest else None


def test_the_date_that_a_paper_is_known_by_is_no_date_of_what_is_done_to_it() -> None:
    assert _first_day("Бразилия и Уругвай продлили соглашение о торговле 2003 года.") is None
    assert _first_day("Бразилия и Уругвай продлили соглашение о торговле от 2003 года.") is None
    assert _first_day("Бразилия и Уругвай продлили соглашение о торговле в 2003 году.") == "2003-01-01"


def test_a_programme_is_a_paper_where_it_is_signed() -> None:
    assert russian.papers("Чад и Нигер подписали программу лесных работ.") == [("programme", ("NER", "TCD"), "signed")]
    assert russian.papers("Чад и Нигер обсудили программу лесных работ.") == []


def test_about_so_many_papers_are_what_is_signed() -> None:
    text = "В ходе визита планируется подписать около 20 документов между Ганой и Перу."
    assert ("unspecified", ("GHA", "PER"), "to_be_signed") in russian.papers(text)


def test_a_signing_is_told_by_the_paper_that_says_whose_it_is() -> None:
    text = "Подписание меморандума Казахстана и Китая намечено на июнь."
    assert russian.events(text) == [("signing", ("CHN", "KAZ"), "scheduled")]


def test_a_paper_known_by_its_date_is_of_the_two_states_of_its_sentence() -> None:
    assert russian.papers("Гана направила военных в Перу в рамках соглашения от 2010 года.") == [
        ("agreement", ("GHA", "PER"), "under_implementation"),
    ]
    assert russian.papers("Гана направила военных в Перу в рамках соглашения.") == []


def test_whoever_joins_a_paper_open_to_all_is_named_with_it() -> None:
    assert russian.papers("Кабо-Верде присоединилась к Киотскому протоколу.") == [("protocol", ("CPV",), "in_force")]
