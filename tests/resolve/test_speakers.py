"""Whose words "we" are, and whom a text calls "the diplomat" for short."""

from __future__ import annotations

from tests import russian


def states(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Type and states of each event of a text."""
    return [(kind, countries) for kind, countries, _ in russian.events(text)]


def test_we_in_quotation_marks_is_whoever_is_named_behind_them() -> None:
    text = "Чили и Перу спорят о рыбе. «Мы призываем Перу отвести суда», - заявил министр обороны Аргентины Ян Сото."
    assert ("appeal", ("ARG", "PER")) in states(text)


def test_he_goes_on_from_whoever_was_quoted() -> None:
    text = (
        "Президент Кении Джон Мвару выступил в парламенте. Руанда молчит. «Мы этого ждали», - сказал Мвару. "
        "Он призвал Бурунди вернуть посла."
    )
    assert states(text)[-1] == ("appeal", ("BDI", "KEN"))


def test_the_diplomat_is_the_minister_or_envoy_told_of_last() -> None:
    text = "Глава МИД Кении Джон Мвару выступил в Кигали. Руанда молчит. Дипломат призвал Бурунди вернуть посла."
    assert states(text)[-1] == ("appeal", ("BDI", "KEN"))
    other = "Руанда молчит. Глава МИД Кении Джон Мвару тоже. Угандийский дипломат призвал Бурунди вернуть посла."
    assert states(other)[-1] == ("appeal", ("BDI", "UGA"))


def test_a_ministry_without_a_state_is_the_one_told_of_last() -> None:
    text = "МИД Кении вызвал посла Руанды. Президент Бурунди уехал. В МИД осудили речь президента Уганды."
    assert states(text)[-1] == ("condemnation", ("KEN", "UGA"))


def test_a_ministry_is_not_of_the_state_whose_envoy_it_hands_a_protest() -> None:
    text = "МИД выразил протест временному поверенному в делах Кении Джону Мвару из-за речи о Руанде. Кения молчит."
    assert all("RWA" in told for _, told in states(text))
