"""Donors told in a row."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.reading import read, said


def _aid(text: str) -> set[tuple[str, ...]]:
    return {event.countries for event in said(read(text, "en", "2020-05-05"), Event) if event.type == "aid"}


def test_each_donor_with_a_sum_gives_by_itself() -> None:
    text = "Saudi Arabia pledged 1 billion dollars for Lebanon, the United States 770 million and France 500 million."
    assert _aid(text) == {("LBN", "SAU"), ("LBN", "USA"), ("FRA", "LBN")}
    text = "Contributions to Haiti's schools came from Canada (40 million dollars), Spain (35 million) and Brazil (17)."
    assert _aid(text) == {("CAN", "HTI"), ("ESP", "HTI"), ("BRA", "HTI")}


def test_sums_from_donors_go_to_whom_the_text_told_of_before() -> None:
    text = "Nepal has received aid pledges from several states.\nThey include $10 million from India.\nPledges of $5m "
    assert _aid(text + "from Japan and $3m from Canada came later.") == {("JPN", "NPL"), ("CAN", "NPL")}


def test_sums_paid_for_goods_are_no_aid() -> None:
    text = "Aid to Kenya rose to 30 million dollars, and sales of 20 tons of tea from Ghana and 40 tons from Togo fell."
    assert ("KEN", "TGO") not in _aid(text)
    text = "Chile, which gave Peru 3 million dollars, bought 200 trucks from Brazil and 30 planes from Russia."
    assert ("BRA", "PER") not in _aid(text)
