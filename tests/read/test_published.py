"""Publication dates: ISO or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.read import parse_published


@pytest.mark.parametrize(
    "value, earliest, latest, edtf",
    [
        ("2024-03-05", date(2024, 3, 5), date(2024, 3, 5), "2024-03-05"),
        (" 2024-03-05T23:30:00Z ", date(2024, 3, 5), date(2024, 3, 5), "2024-03-05"),
        ("2024-03-05 23:30:00+03:00", date(2024, 3, 5), date(2024, 3, 5), "2024-03-05"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
    ],
)
def test_iso_dates_are_read(value: str, earliest: date, latest: date, edtf: str) -> None:
    found = parse_published(value)
    assert found is not None
    assert (found.earliest, found.latest, found.edtf, found.basis) == (earliest, latest, edtf, "metadata")


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "05/03/2024", "2024-13-01", "2024-02-30", "20240305", "2024-W10", "2024-03-05Tnoon", "0000-01-01",
     "٢٠٢٤-٠٣-٠٥", "2024-03-05x"],
)
def test_everything_else_is_not_guessed_at(value: str) -> None:
    assert parse_published(value) is None
