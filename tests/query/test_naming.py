"""Persons are named in the script of who reads, where the record knows their names in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.brief.words import load_words
from dragoman.merge.names.letters import script_of
from dragoman.query.leaders import holders
from dragoman.query.lines import EventLine, Part
from dragoman.query.questions import Questions
from tests.records import ontology, questions, world


def named(ask: Questions) -> dict[tuple[str, int], Part]:
    return {
        (line.id, number): part for line in ask.lines(kinds=("event",)) if isinstance(line, EventLine)
        for number, part in enumerate(line.parts) if part.person
    }


@pytest.mark.parametrize("script", ["arabic", "cyrillic", "latin"])
def test_a_name_is_in_the_script_of_the_reader_where_there_is_one(script: str) -> None:
    with questions() as ask:
        plain, read = named(ask), named(replace(ask, script=script))
        people = {one.id: one for one in ask.view.people({part.person for part in plain.values() if part.person})}
    assert plain.keys() == read.keys()
    changed = 0
    for key, part in read.items():
        assert part.person is not None
        forms = {form.written for form in people[part.person].forms}
        assert part.name in forms
        assert replace(part, name=plain[key].name) == plain[key]
        has_any = any(script_of(form) == script for form in forms)
        assert (script_of(part.name) == script) == has_any
        changed += part.name != plain[key].name
    assert bool(changed) == (script != "latin")


def test_office_holders_are_named_so_too() -> None:
    with questions() as ask:
        plain = {one.name for one in holders(ask, "OMN")}
        read = {one.name for one in holders(replace(ask, script="arabic"), "OMN")}
    assert {script_of(name) for name in read} == {"arabic"}
    assert len(plain) == len(read)


@pytest.mark.parametrize(("language", "script"), [
    ("", "latin"), ("en", "latin"), ("fil", "latin"), ("ar", "arabic"), ("ru", "cyrillic"),
])
def test_a_language_has_a_script(language: str, script: str) -> None:
    assert load_words(language, world(), ontology()).script == script
