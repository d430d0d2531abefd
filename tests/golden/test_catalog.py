"""The catalogues of labels hold exactly what is said; `make golden` writes them anew."""

from __future__ import annotations

import re

import pytest
from tools.catalog import catalogs, messages

from dragoman.brief.words import languages, load_catalog

_PART = re.compile(r"\{\w+\}")


def test_catalogs_are_not_stale(update_golden: bool) -> None:
    for path, text in catalogs().items():
        if update_golden:
            path.write_bytes(text)
        assert path.read_bytes() == text, f"{path.name} is stale: make golden"


@pytest.mark.parametrize("language", languages())
def test_a_translation_keeps_the_parts_that_are_filled_in(language: str) -> None:
    for message, said in load_catalog(language).items():
        assert sorted(_PART.findall(message)) == sorted(_PART.findall(said)), message


def test_every_message_is_said_once() -> None:
    assert len(set(messages())) == len(messages())


def test_no_word_of_a_translated_catalog_is_missing() -> None:
    said = {language: len(load_catalog(language)) for language in languages()}
    assert {count for count in said.values() if count} == {len(messages())}
