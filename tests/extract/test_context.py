"""What extraction knows of a document: every claim has an id of its own."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace

from dragoman.extract.context import Context
from dragoman.model.ids import claim_id
from dragoman.model.spans import Span

HERE, THERE = Span(3, 9, "signed"), Span(20, 26, "signed")


def context() -> Context:
    made = Context.__new__(Context)
    made.document = SimpleNamespace(sha256="abc")  # type: ignore[assignment]
    made.claims = Counter()
    return made


def test_claims_that_say_one_thing_of_the_same_words_have_ids_of_their_own() -> None:
    one = context()
    given = [one.claim_id("event", "signing|KAZ|OMN", HERE) for _ in range(3)]
    assert given[0] == claim_id("abc", "event", "signing|KAZ|OMN", 3, 9)
    assert len(set(given)) == 3
    other = context()
    assert [other.claim_id("event", "signing|KAZ|OMN", HERE) for _ in range(3)] == given


def test_claims_elsewhere_or_of_another_kind_keep_their_ids() -> None:
    made = context()
    ids = {made.claim_id("event", "x", HERE), made.claim_id("event", "x", THERE), made.claim_id("position", "x", HERE)}
    assert ids == {claim_id("abc", kind, "x", start, start + 6) for kind, start in (
        ("event", 3), ("event", 20), ("position", 3)
    )}
