from __future__ import annotations

import pytest

from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.claims import Event
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import load_reader
from dragoman.resolve.home import home_state, is_elsewhere
from dragoman.settings import Settings
from tests.reading import said

GAZETTEER = load_gazetteer()


def document(*, source: str | None = None, url: str | None = None) -> Document:
    return Document(id=document_id("x"), text="x", sha256=text_sha256("x"), language="", source=source, url=url)


@pytest.mark.parametrize(
    ("source", "url", "home"),
    [
        (None, "https://www.example.om/news/1", "OMN"),
        ("a paper http://news.example.com.sa/2015/1.htm", None, "SAU"),
        (None, "http://www.jawharafm.net/ar/article/1", "TUN"),
        ("BelTA", None, "BLR"),
        ("Gulf News", None, "ARE"),
        ("somewhere", "https://example.com/1", ""),
    ],
)
def test_address_and_outlet_tell_the_home_state(source: str | None, url: str | None, home: str) -> None:
    assert home_state(document(source=source, url=url), GAZETTEER, [], "", ()) == home


def test_mentions_alone_tell_it_only_when_one_state_prevails() -> None:
    assert home_state(document(), GAZETTEER, ["KEN", "KEN", "KEN", "UGA"], "", ()) == "KEN"
    assert home_state(document(), GAZETTEER, ["KEN", "UGA", "TZA", "RWA"], "", ()) == ""


def test_the_dateline_outweighs_a_few_mentions() -> None:
    assert home_state(document(), GAZETTEER, ["KEN", "UGA"], "UGA", ()) == "UGA"


def test_the_language_decides_where_nothing_else_does() -> None:
    assert home_state(document(), GAZETTEER, [], "", ("PHL",)) == "PHL"
    assert home_state(document(), GAZETTEER, [], "", ()) == ""


@pytest.mark.parametrize(
    ("home", "named", "shown", "is_foreign"),
    [
        ("OMN", ["KEN", "UGA", "KEN"], set(), True),
        ("OMN", ["KEN", "UGA", "OMN"], set(), False),
        ("OMN", ["KEN", "UGA"], {"OMN"}, False),        # one of its ministers, cities or bodies is told of
        ("OMN", ["KEN", "KEN"], set(), False),          # with whom would Kenya deal, if not with Oman
        ("OMN", [], set(), False),
    ],
)
def test_states_among_themselves_are_foreign_news(
    home: str, named: list[str], shown: set[str], *, is_foreign: bool,
) -> None:
    assert is_elsewhere(home, named, shown) == is_foreign


FOREIGN = [
    ("ar", "http://e.om/1", "اتهمت كينيا جارتها أوغندا بإغلاق الحدود. ثم استقبل الوزير سفير أوغندا."),
    ("ru", "http://e.ru/1", "Кения обвинила Уганду в закрытии границы. Затем министр встретился с послом Уганды."),
    ("en", "http://e.in/1", "Kenya accused Uganda of closing the border. The minister met Uganda's ambassador."),
    ("fil", "http://e.ph/1", "Inakusahan ng Kenya ang Uganda. Kinausap ng ministro ang embahador ng Uganda."),
]


@pytest.mark.parametrize(("language", "url", "text"), FOREIGN)
def test_foreign_news_gives_nothing_to_the_state_of_its_outlet(language: str, url: str, text: str) -> None:
    told = Document(id=document_id(text), text=text, sha256=text_sha256(text), language=language, url=url)
    reading = load_reader(Settings(language=language)).read(told)
    codes = {actor.country for actor in reading.actors} | {c for e in said(reading, Event) for c in e.countries}
    assert not codes & {"OMN", "RUS", "IND", "PHL"}
