"""Claims out of drafts: an inherited date says from which event."""

from __future__ import annotations

from datetime import date

from dragoman.extract.claims import name_anchors
from dragoman.model.claims import Claim, ClaimId, Event
from dragoman.model.dates import DateValue
from dragoman.model.spans import Span

DAY = date(2024, 5, 6)
OWN = DateValue(earliest=DAY, latest=DAY, basis="explicit", expression=Span(0, 5, "6 May"))
INHERITED = DateValue(earliest=DAY, latest=DAY, basis="inherited", anchor="frame")


def claim(name: str, when: DateValue, *countries: str) -> Claim:
    return Claim(id=ClaimId(name), says=Event(type="meeting", date=when, countries=countries), evidence=())


def anchors(*claims: Claim) -> list[str | None]:
    return [one.says.date.anchor for one in name_anchors(list(claims)) if isinstance(one.says, Event)]


def test_an_inherited_date_names_the_event_with_the_same_day_and_most_of_its_states() -> None:
    visit, other = claim("visit", OWN, "BLR", "OMN"), claim("other", OWN, "OMN", "QAT")
    assert anchors(other, visit, claim("talks", INHERITED, "BLR", "OMN")) == [None, None, "visit"]


def test_a_date_that_is_inherited_itself_is_no_anchor() -> None:
    visit, talks = claim("visit", OWN, "BLR", "OMN"), claim("talks", INHERITED, "BLR", "OMN")
    assert anchors(talks, claim("signing", INHERITED, "BLR", "OMN"), visit) == ["visit", "visit", None]
