"""Where a line is dated from is a place, not an actor."""

from __future__ import annotations

from dragoman.languages.lexicon import Lexeme
from dragoman.model.mentions import Chunk, Phrase, Unit
from dragoman.resolve.document import dateline_size


def _place(form: str = "capital", mark: str = "") -> Phrase:
    return Phrase("state", 0, 0, 0, 1, form=form, mark=mark)


def _unit(word: str, form: str = "") -> Unit:
    return Unit(0, 0, 0, 0, 1, "word", word, (Lexeme("verb", "", form),) if form else ())


def test_a_place_before_a_dash_is_a_dateline() -> None:
    assert dateline_size([_place(), _unit("-"), _unit("signed")]) == 2


def test_agency_and_date_belong_to_it() -> None:
    line: list[Chunk] = [_place(), _unit("("), _unit("Agency"), _unit(")"), Phrase("date", 0, 0, 0, 1), _unit("-")]
    assert dateline_size(line) == 6


def test_a_name_of_an_agency_does_not_hide_the_sign_behind_its_brackets() -> None:
    agency = Phrase("body", 0, 0, 0, 1)
    opening, closing = (Unit(0, 0, 0, 0, 1, kind, sign) for kind, sign in (("open", "("), ("close", ")")))
    line: list[Chunk] = [_place(), opening, agency, closing, _unit("-")]
    assert dateline_size([*line, agency]) == 5


def test_a_line_that_tells_what_the_place_does_has_none() -> None:
    assert dateline_size([_place(), _unit("signed", "past"), _unit("-")]) == 0
    assert dateline_size([_place(mark="at"), _unit("-")]) == 0
    assert dateline_size([_unit("-")]) == 0


def test_a_dash_behind_the_brackets_of_an_agency_closes_it() -> None:
    line: list[Chunk] = [
        _place(), Phrase("date", 0, 0, 0, 1), _opened("open"), _unit("Agency"), _opened("close"), _unit("-"),
    ]
    assert dateline_size(line) == 6


def _opened(kind: str) -> Unit:
    return Unit(0, 0, 0, 0, 1, kind, "(", ())


def test_a_line_of_nothing_but_city_and_day_is_one() -> None:
    assert dateline_size([_place(), _unit(","), Phrase("date", 0, 0, 0, 1), _unit(".")]) == 0
    comma, stop = Unit(0, 0, 0, 0, 1, "comma", ","), Unit(0, 0, 0, 0, 1, "sign", ".")
    assert dateline_size([_place(), comma, Phrase("date", 0, 0, 0, 1), stop]) == 4
    assert dateline_size([_place("state"), stop]) == 0
