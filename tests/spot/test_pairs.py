"""Numbers that stand for those met before, and first parts of compounds that stand for a state."""

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


def test_the_first_part_of_a_compound_is_a_side() -> None:
    assert ("consultations", ("CHN", "DEU"), "happened") in events("Sino-German consultations were held in Berlin.")
    assert ("meeting", ("GBR", "IRL"), "happened") in events("The Anglo-Irish talks were held on Monday.")


def test_a_name_that_is_no_part_of_a_compound_is_none() -> None:
    assert not events("General Franco met the Russo family in Madrid.")


def test_company_before_the_verb_is_a_subject_too() -> None:
    assert ("sanction", ("CAN", "GBR", "UGA"), "happened") in events(
        "Britain, together with Canada, imposed sanctions on Uganda."
    )
    assert ("signing", ("KEN", "UGA"), "happened") in events("Kenya signed together with Uganda an agreement on trade.")
