"""Who is told to have said what a sentence tells."""

from __future__ import annotations

from tests.filipino import positions


def test_a_verdict_is_held_by_whoever_is_quoted() -> None:
    behind = '"Hindi katanggap-tanggap ang ginawa ng Chile," sabi ni Pangulong Ana Cruz ng Cuba.'
    assert positions(behind) == [("condemn", ("CUB",), ("CHL",))]
    before = "Ayon kay Pangulong Ana Cruz ng Cuba, dapat itigil ng Chile ang opensiba sa Peru."
    assert positions(before) == [("demand", ("CUB",), ("CHL", "PER"))]


def test_a_verdict_nobody_is_quoted_with_is_nobodys() -> None:
    assert positions("Hindi katanggap-tanggap ang ginawa ng Chile.") == []
