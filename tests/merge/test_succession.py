from __future__ import annotations

from dragoman.merge.succession import successions
from tests.merge.made import dated, event, source, stored

DOC = source("a")


def test_the_same_act_read_with_other_words_succeeds() -> None:
    old = stored(event(), DOC, quote="The ministers met in Lima")
    new = stored(event(date=dated("2025-03-04")), DOC, quote="The ministers met")
    other = stored(event("visit"), DOC, quote="a visit to Lima", number=200)
    assert successions([old], [new, other]) == [(old.id, new.id)]


def test_the_most_alike_comes_first_and_each_claim_has_one_successor() -> None:
    meeting, visit = stored(event(), DOC), stored(event("visit"), DOC)
    dated_visit = stored(event("visit", date=dated("2025-03-04")), DOC)
    assert successions([meeting, visit], [dated_visit]) == [(visit.id, dated_visit.id)]


def test_words_elsewhere_in_the_text_are_another_claim() -> None:
    assert successions([stored(event(), DOC)], [stored(event(), DOC, number=500)]) == []
