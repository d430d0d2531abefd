from __future__ import annotations

import pytest

from dragoman.gazetteer.load import load_gazetteer
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.resolve.home import home_state

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
