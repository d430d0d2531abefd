from __future__ import annotations

import pytest

from dragoman.model.record import Sha256, Source, published_by
from dragoman.model.text import DocumentId


@pytest.mark.parametrize(("outlet", "shown"), [
    ("seeds/003.txt", "003.txt"), ("/home/anna/notes/a b.txt", "a b.txt"), ("..\\texts\\a.json", "a.json"),
    ("C:\\texts\\a.md", "a.md"), ("texts/all.jsonl#3", "all.jsonl#3"),
    ("Harbour", "Harbour"), ("AP/Reuters", "AP/Reuters"), ("example.com/news.html", "example.com/news.html"),
    ("https://example.com/a/b.html", "https://example.com/a/b.html"), ("", ""),
])
def test_of_the_path_of_a_file_only_its_name_is_shown(outlet: str, shown: str) -> None:
    assert published_by(outlet) == shown


def test_a_source_without_an_outlet_is_shown_by_its_id() -> None:
    assert Source(sha256=Sha256("0"), id=DocumentId("texts/b.txt"), language="en").publisher == "b.txt"
