"""Forms by paradigm: endings, beginnings, words in step."""

from __future__ import annotations

from dragoman.languages.inflect import Ending, Paradigm, inflect

PRESENT = Paradigm(keeps_rest=True, ending=(Ending(starts="ya", ends="i", forms=("ya…i", "ta…i", "ya…una/ya…u")),))
CASES = Paradigm(tags=("", "definite"), word_forms=1, ending=(Ending(ends="a", forms=("a", "al-…a")),))


def _forms(phrase: str, paradigm: Paradigm) -> list[tuple[str, str]]:
    return list(inflect(phrase, paradigm))


def test_a_form_may_change_the_beginning_of_a_word() -> None:
    assert [form for form, _ in _forms("yaltaqi", PRESENT)] == ["yaltaqi", "taltaqi", "yaltaquna", "yaltaqu"]


def test_a_word_that_begins_otherwise_stays() -> None:
    assert _forms("iltaqi", PRESENT) == [("iltaqi", "")]


def test_the_rest_of_a_phrase_may_stay() -> None:
    assert [form for form, _ in _forms("yaltaqi ma'a", PRESENT)][1] == "taltaqi ma'a"


def test_a_word_alone_takes_the_first_forms_only() -> None:
    assert _forms("ziyara", CASES) == [("ziyara", "")]
    assert _forms("ziyara rasmiyya", CASES) == [("ziyara rasmiyya", ""), ("al-ziyara al-rasmiyya", "definite")]
