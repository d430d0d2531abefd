"""Sectors of a document."""

from __future__ import annotations

from tests.arabic import read

EVENT = "التقى وزير خارجية كينيا نظيره الهندي. "


def test_a_document_without_events_has_no_sectors() -> None:
    assert read("ارتفعت أسعار النفط.").sectors == ()


def test_a_sector_said_in_passing_is_left_out() -> None:
    often = "وبحثا إنتاج النفط وأسعار النفط. " * 6
    found = [mention.sector for mention in read(EVENT + often + "وتحدثا عن السياحة.").sectors]
    assert "energy" in found
    assert "tourism" not in found
