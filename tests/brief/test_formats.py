"""Formats in which states meet, in every language."""

from __future__ import annotations

import pytest

from dragoman.brief.formats import format_lines
from dragoman.brief.words import languages, load_words
from dragoman.query.rounds import Rounds
from tests.records import ontology, questions, world


def formats() -> list[Rounds]:
    with questions() as ask:
        return ask.rounds(())


@pytest.mark.parametrize("language", ["", *languages()])
def test_every_session_of_a_format_is_told_in_the_language_of_the_reader(language: str) -> None:
    words = load_words(language, world(), ontology())
    found = formats()
    assert any(one.sessions for one in found)
    for one in found:
        head, told, *rest = format_lines(one, words)
        assert all(words.state(code) in head for code in one.states)
        assert words.say("; ") in told
        assert len(rest) == len(one.sessions) + (one.pause_days is not None)
        assert all(entry in "".join(rest) for session in one.sessions for entry in session.entries)
    if words.catalog:
        assert not any("session" in line for one in found for line in format_lines(one, words))
