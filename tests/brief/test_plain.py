from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dragoman.brief.plain import columns_of

LETTERS = [
    *map(chr, range(0x2FF)), *map(chr, range(0x400, 0x6FF)), *map(chr, range(0x2000, 0x2070)),
    "中", "\u0301", "\U0001f1f4",
]


def test_every_letter_of_our_languages_is_as_wide_as_terminals_have_it() -> None:
    assert [one for one in LETTERS if columns_of(one) != cell_len(one)] == []
    assert [one for one in LETTERS if columns_of(f"ع{one}") != cell_len(f"ع{one}")] == []


@given(st.text(st.sampled_from(LETTERS) | st.characters(), max_size=12))
def test_any_text_is_as_wide_as_terminals_have_it(text: str) -> None:
    assert columns_of(text) == cell_len(text)
