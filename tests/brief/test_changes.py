"""What changed is told in words that people read: no codes, no EDTF."""

from __future__ import annotations

import pytest

from dragoman.brief.lines import change_told
from dragoman.brief.words import languages, load_words
from dragoman.query.changes import Change
from tests.records import ontology, questions, world


@pytest.mark.parametrize(("change", "told"), [
    (("new", "", ""), "new"),
    (("status", "under_negotiation", "signed"), "status: under negotiation → signed"),
    (("status", "", "signed"), "status: – → signed"),
    (("date", "2025-10-06/2025-10-07", "[2025-11-01..]"), "date: 2025-10-06 to 2025-10-07 → from 2025-11-01"),
    (("date", "2025?", ""), "date: 2025 → –"),
    (("told again", "1", "3"), "told again: 1 → 3"),
])
def test_a_change_is_told_in_words(change: tuple[str, str, str], told: str) -> None:
    with questions() as ask:
        line = next(iter(ask.lines()))
    what, before, after = change
    one = Change(line=line, what=what, before=before, after=after)  # type: ignore[arg-type]
    assert change_told(one, load_words("", world(), ontology())) == told
    for language in languages():
        words = load_words(language, world(), ontology())
        assert not set("_[/?") & set(change_told(one, words))
