"""Whose an aide is: the state of whom he or she serves."""

from __future__ import annotations

from tests import arabic
from tests.english import events


def test_an_aide_is_of_the_state_of_whom_he_serves() -> None:
    text = "Adviser to the German chancellor Jens Roth and adviser to the president of France Paul Bonnet visited Kyiv."
    assert events(text) == [("visit", ("DEU", "FRA", "UKR"), "happened")]


def test_a_leader_named_behind_the_inner_title_tells_the_state() -> None:
    text = "An adviser to President Joe Biden met the Omani foreign minister in Muscat."
    assert events(text) == [("meeting", ("OMN", "USA"), "happened")]


def test_the_new_ambassador_of_a_state_is_not_sent_to_it() -> None:
    text = "استقبل وزير الخارجية الكيني أمس السيد ماريو بيانكي، السفير الجديد لإيطاليا."
    assert arabic.events(text) == [("meeting", ("ITA", "KEN"), "happened")]


def test_a_title_that_ends_in_a_preposition_is_owned_behind_its_article_too() -> None:
    text = "قالت المتحدثة باسم الاتحاد الأوروبي إن الاتحاد يدين الهجوم."
    assert arabic.events(text) == [("condemnation", ("EU",), "happened")]
    text = "التقى المتحدث باسم الأمم المتحدة وزير الخارجية الكيني."
    assert arabic.events(text) == [("meeting", ("KEN", "UN"), "happened")]
