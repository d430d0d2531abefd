"""The year of a text without any day, from the years of what was signed."""

from __future__ import annotations

from tests.dated import dated

SIGNED = "بحث رئيس وزراء كينيا مع نظيره الهندي التعاون. ووقع الجانبان خارطة طريق للتعاون للفترة 2026-2028."


def test_a_plan_for_years_to_come_bounds_the_year_of_its_signing() -> None:
    events = dated("ar", SIGNED)
    assert {event.type for event in events} >= {"meeting", "signing"}
    assert {(event.date, event.basis) for event in events} == {("2025-01-01/2026-12-31", "inferred")}


def test_nothing_is_inferred_where_the_day_of_writing_is_known() -> None:
    assert "inferred" not in {event.basis for event in dated("ar", SIGNED, "2025-09-30")}


def test_nothing_is_inferred_beside_a_date() -> None:
    text = SIGNED.replace("بحث", "في 3 مايو 2025 بحث")
    assert "inferred" not in {event.basis for event in dated("ar", text)}


def test_what_others_did_is_not_bounded() -> None:
    events = dated("ar", SIGNED + " وأدانت البرازيل إغلاق الحدود مع تشيلي.")
    assert [event.date for event in events if event.type == "condemnation"] in ([], [""])
