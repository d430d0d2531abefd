from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.fold import _UNEVEN as UNEVEN
from dragoman.languages.fold import _uneven_stretches as uneven_stretches
from dragoman.languages.fold import fold, fold_word


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("عُمَان", "عمان"),
        ("أحمـــد", "احمد"),
        ("إلى", "الي"),
        ("الخارجيّة", "الخارجيه"),
        ("شؤون", "شوون"),
        ("٢٠٢٣", "2023"),
        ("Željka Cvijanović", "zeljka cvijanovic"),
        ("Ёлкин", "елкин"),
        ("«да» – “yes”", '"да" - "yes"'),
        ("a\u00a0b \t c", "a b c"),
        ("first \n\n  second", "first\nsecond"),
        ("И\u0306од", "йод"),
        ("ﻻ", "لا"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_what_writers_vary_folds_together(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_a_folded_span_leads_back_to_the_untouched_words() -> None:
    text = "زار السلطنةَ «عُمانُ» اليوم"
    folded = fold(text)
    start = folded.text.index("عمان")
    first, last = folded.origin(start, start + 4)
    assert text[first:last] == "عُمانُ"


def test_marks_after_the_last_letter_belong_to_the_word() -> None:
    folded = fold("تصريحًا صحفيا")
    first, last = folded.origin(0, folded.text.index(" "))
    assert folded.original[first:last] == "تصريحًا"


@given(st.text(max_size=300))
def test_every_folded_letter_has_an_origin_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert list(folded.origins) == sorted(folded.origins)
    assert folded.origins[len(folded.text)] == len(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_word(unicodedata.normalize("NFC", text))
    assert fold_word(once) == once


def test_a_megabyte_of_spaces_is_folded_at_once() -> None:
    assert fold(" " * 1_000_000).text == " "


@given(st.text(alphabet="ab \u0301\n\t\u00a0\u200f\u064b\ufb01\u0301 é1", max_size=12))
def test_stretches_are_found_as_a_search_for_them_finds_them(text: str) -> None:
    found = [match.span() for match in uneven_stretches(text)]
    assert found == [match.span() for match in UNEVEN.finditer(text)]
