"""Whom "both sides" means."""

from __future__ import annotations

from tests.arabic import positions


def test_a_state_named_as_a_place_is_no_side() -> None:
    text = "التقى وزير خارجية كينيا نظيره الهندي وبحثا الحرب في أوكرانيا. وأكد الجانبان تطابق وجهات نظرهما."
    assert [holders for stance, holders, _ in positions(text) if stance == "shared_view"] == [("IND", "KEN")]
