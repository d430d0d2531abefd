from __future__ import annotations

import pytest

from dragoman.errors import UsageError
from dragoman.pipeline import load_reader
from dragoman.settings import Settings


def test_a_reader_shows_what_it_reads_with() -> None:
    reader = load_reader(Settings())
    assert "OMN" in reader.gazetteer.states
    assert "meeting" in reader.ontology.events


def test_a_language_without_a_pack_is_told_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="no language pack 'xx'"):
        load_reader(Settings(language="xx"))
