"""What a title tells completes a text that does not begin with it."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings


@cache
def reader(language: str) -> Reader:
    return load_reader(Settings(language=language))


def told(title: str, text: str, language: str = "ru") -> list[Event]:
    document = Document(id=document_id(text), text=text, sha256=text_sha256(text), language=language, title=title)
    found = [claim.says for claim in reader(language).read(document).claims]
    return [says for says in found if isinstance(says, Event)]


def events(title: str, text: str, language: str = "ru") -> list[tuple[str, tuple[str, ...]]]:
    return [(says.type, says.countries) for says in told(title, text, language)]


@pytest.mark.parametrize("title, text, told", [
    ("Встреча президентов Кении и Чехии", "На переговорах речь шла о торговле.", ("meeting", ("CZE", "KEN"))),
    ("Президент Кении позвонил королю Иордании", "Главы двух государств обсудили торговлю.",
     ("phone_call", ("JOR", "KEN"))),
    ("Телефонный разговор президента Кении с королём Иордании", "Президент Кении поздравил короля Иордании с победой.",
     ("phone_call", ("JOR", "KEN"))),
])
def test_the_text_goes_on_with_the_act_of_its_title(title: str, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    assert events(title, text) == [told]


def test_what_the_text_tells_itself_takes_nothing_from_the_title() -> None:
    text = "Министр обороны Кении встретился с министром обороны Чехии. Переговоры шли час."
    assert events("Визит президента Кении в Чехию", text) == [("meeting", ("CZE", "KEN"))]


def test_a_title_that_only_plans_completes_nothing() -> None:
    assert events("Кения готова принять делегацию Чехии", "На переговорах речь шла о торговле.") == []


def test_the_summit_of_the_text_is_where_the_title_says() -> None:
    title, text = "Участники саммита в Стамбуле обсуждают торговлю", "Президент Кении принял участие в саммите."
    assert events(title, text) == [("conference", ("KEN", "TUR"))]


def test_a_name_that_states_share_is_settled_in_the_title_too() -> None:
    title = "Глава МИД РК и президент Узбекистана обсудили визит президента Казахстана"
    text = "Министр иностранных дел РК Ерлан Идрисов прибыл в Ташкент. Он встретился с президентом Узбекистана."
    found = events(title, text)
    assert {code for _, countries in found for code in countries} == {"KAZ", "UZB"}


def test_what_was_discussed_was_so_in_the_call_of_the_title_and_on_its_day() -> None:
    title = "On 4 March 2024, the foreign ministers of Kenya and Fiji had a telephone conversation."
    found = told(title, "The Ministers exchanged views on trade.", "en")
    assert [(says.type, says.countries, says.date.edtf) for says in found] == [
        ("phone_call", ("FJI", "KEN"), "2024-03-04"),
    ]
    assert found[0].date.expression is None
