"""Numbers that stand for those met before."""

from __future__ import annotations

from tests.english import events

_MET = "Kenya's foreign minister met his Omani counterpart in Nairobi. "


def test_two_behind_an_article_are_those_who_met_where_a_verb_follows() -> None:
    assert ("signing", ("KEN", "OMN"), "happened") in events(_MET + "The two signed an agreement on trade.")
    assert ("phone_call", ("KEN", "OMN"), "happened") in events(_MET + "The two had last spoken by phone in 2017.")


def test_two_before_a_noun_are_what_that_names() -> None:
    met = events(_MET)
    assert events(_MET + "The two signed papers lay on the table.") == met
    assert events(_MET + "The two days of talks were hard.") == met
