"""Who holds a stance, who promises, and towards whom."""

from __future__ import annotations

from tests.arabic import positions, promises


def test_a_noun_tells_a_stance_only_where_a_verb_carries_it() -> None:
    carried = "أكد وزير الخارجية الكيني دعم بلاده لجهود السلام في السودان."
    assert positions(carried) == [("support", ("KEN",), ("SDN",))]
    assert positions("ناقش الوزير الكيني دعم جهود السلام في السودان.") == []


def test_an_aimed_stance_names_a_state_or_an_issue() -> None:
    assert positions("رفضت الهند اتهامات باكستان.") == [("reject", ("IND",), ("PAK",))]
    assert positions("رفضت الهند المقترح الجديد.") == []


def test_a_subject_that_nothing_reads_holds_what_is_said() -> None:
    text = "وصل الرئيس التركي إلى باريس، ورفض المتظاهرون سياسة فرنسا."
    assert positions(text) == []


def test_a_definite_participle_is_an_adjective() -> None:
    assert positions("التقى الوزير المصري بالأحزاب الرافضة لسياسة تركيا.") == []


def test_a_promise_may_be_one_in_the_future_only() -> None:
    assert promises("قال وزير الخارجية التركي إن بلاده ستواصل دعم أذربيجان.") == [("announced", ("TUR",))]
    assert promises("قال وزير الخارجية التركي إن بلاده تواصل دعم أذربيجان.") == []
