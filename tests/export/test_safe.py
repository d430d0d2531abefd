from __future__ import annotations

import datetime

import pytest

from dragoman.export.safe import safe_cell


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])
def test_no_words_are_a_formula(words: str) -> None:
    assert safe_cell(words).startswith("'")


@pytest.mark.parametrize(("value", "text"), [
    (None, ""), (True, "true"), (False, "false"), (-1, "-1"), (0.74, "0.74"), (1.0, "1"), (123456.78, "123456.78"),
    (160_000_000.0, "160000000"), (datetime.date(2025, 3, 4), "2025-03-04"), ("مسقط", "مسقط"), ("a = b", "a = b"),
    ("a\x00b\x1bc\ud800d", "abcd"), ("a\r\nb", "a\nb"),
])
def test_values_are_written_as_they_are(value: str | float | datetime.date | None, text: str) -> None:
    assert safe_cell(value) == text
