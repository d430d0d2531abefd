"""Forms by paradigm: endings, beginnings, words in step."""

from __future__ import annotations

from dragoman.languages.inflect import Ending, Paradigm, complete, inflect

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


# ── cases ─────────────────────────────────────────────────────────────────────────────────────────────────────────
THING = Paradigm(
    tags=("nominative", "genitive", "accusative"),
    ending=(
        Ending(ends="a", forms=("a", "y", "u")), Ending(ends="sol", forms=("sol", "sla", "-")),
        Ending(ends="", forms=("", "a", "")),
    ),
)
PARADIGMS = {"thing": THING, "person": Paradigm(like="thing", is_animate=True)}


def test_a_paradigm_like_another_has_its_endings_and_tags() -> None:
    assert _forms("strana", complete("person", PARADIGMS)) == _forms("strana", THING)


def test_the_accusative_of_the_living_is_the_genitive_where_it_has_no_form_of_its_own() -> None:
    assert _forms("ministr", complete("person", PARADIGMS))[2] == ("ministra", "accusative")
    assert _forms("strana", complete("person", PARADIGMS))[2] == ("stranu", "accusative")


def test_a_hyphen_says_that_there_is_no_form() -> None:
    assert [form for form, _ in _forms("posol", THING)] == ["posol", "posla"]


def test_a_phrase_has_the_forms_that_all_its_words_have() -> None:
    long = Paradigm(ending=(Ending(ends="a", forms=("a", "y", "u", "oy")), Ending(ends="", forms=("", "a"))))
    assert [form for form, _ in _forms("nota mir", long)] == ["nota mir", "noty mira"]
