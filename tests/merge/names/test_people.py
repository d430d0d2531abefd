"""The evaluation set of names: both halves hold what they should, and what is left out is left out for a reason."""

from __future__ import annotations

from functools import cache

import pytest
from bench.names.people import PATH, Form, Half, fits, half_of, load_forms, undecidable

from dragoman.gazetteer.load import load_gazetteer
from dragoman.merge.names import Standing, read_name
from dragoman.strict import read_tsv

KINDS = {"full", "oblique", "short", "alias"}


@cache
def _forms(half: Half) -> list[Form]:
    return load_forms(half, load_gazetteer())


def _form(written: str, *, person: str = "one", kind: str = "full") -> Form:
    return Form(person, "en", kind, read_name(written), Standing(states=frozenset({"OMN"})))


def test_every_row_is_complete() -> None:
    for person, seen, codes, ranks, language, kind, written in read_tsv(PATH, 7):
        assert person
        assert codes
        assert ranks
        assert language
        assert written
        assert seen in ("seen", "new")
        assert kind in KINDS


def test_the_half_that_is_not_fitted_is_large_enough() -> None:
    assert len({form.person for form in _forms("test")}) >= 300
    assert {form.name.script for form in _forms("test")} >= {"latin", "cyrillic", "arabic"}


def test_persons_of_one_state_are_together_unless_they_were_looked_at() -> None:
    assert half_of("OMN", seen=True) == "tune"
    assert half_of("OMN", seen=False) == half_of("OMN", seen=False)
    assert not {form.person for form in _forms("test")} & {form.person for form in _forms("tune")}


@pytest.mark.parametrize("form, other, fit", [
    ("Sokolov", "Viktor Sokolov", True),
    ("Соколова", "Виктор Соколов", True),                       # may be the genitive
    ("Viktor Sokolov", "Viktor Sokolov Jr.", True),
    ("Viktor P. Sokolov", "Viktor Sokolov", True),
    ("V. Sokolov", "Viktor Sokolov", True),
    ("Meshal Harthi", "Mishal Harthi", True),
    ("P. Sokolov", "Viktor Sokolov", False),
    ("Viktor Sokolov Sr.", "Viktor Sokolov Jr.", False),
    ("Anna Sokolova", "Viktor Sokolov", False),
    ("Nasser bin Hilal Said", "Nasser bin Saud bin Hilal Said", False),
    ("Hilal bin Nasser", "Nasser bin Hilal", False),
])
def test_a_form_fits_another_name_if_a_reader_could_take_it_for_that(form: str, other: str, fit: bool) -> None:
    assert fits(_form(form), _form(other)) == fit


def test_what_is_left_out_is_an_alias_or_a_cut_that_two_persons_share() -> None:
    brothers = [
        _form("Viktor Sokolov"), _form("Sokolov", kind="short"), _form("سوكولوف", kind="short"),
        _form("Сокол", kind="alias"), _form("Pavel Sokolov", person="two"),
    ]
    assert {form.name.written for form in undecidable(brothers)} == {"Sokolov", "Сокол", "سوكولوف"}


def test_few_forms_are_left_out() -> None:
    assert len(undecidable(_forms("test"))) < 0.1 * len(_forms("test"))
