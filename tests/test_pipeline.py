from __future__ import annotations

import pytest

from dragoman.errors import UsageError
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings


def test_a_reader_shows_what_it_reads_with() -> None:
    reader = load_reader(Settings())
    assert "OMN" in reader.gazetteer.states
    assert "meeting" in reader.ontology.events


def test_a_language_without_a_pack_is_told_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="no language pack 'xx'"):
        load_reader(Settings(language="xx"))


def test_a_pack_is_loaded_once_and_told_of() -> None:
    loaded: list[None] = []
    reader = Reader(Settings(language="en"), on_load=lambda: loaded.append(None))
    assert not loaded
    for text in ("The minister left.", "The minister came back."):
        reader.read(Document(id=document_id(text), text=text, sha256=text_sha256(text), language=""))
    assert len(loaded) == 1
