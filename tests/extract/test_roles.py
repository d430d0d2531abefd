"""At whom words are aimed."""

from __future__ import annotations

from dragoman.model.claims import Event
from tests.english import events
from tests.reading import read, said


def test_where_something_was_said_is_not_at_whom_it_was_aimed() -> None:
    found = events("NATO Secretary-General Xavier Serrano warned in Brussels that Kenya would answer.")
    assert [countries for kind, countries, _ in found if kind == "warning"] == [("KEN", "NATO")]


def test_the_state_named_before_a_visitor_is_the_host() -> None:
    text = "ويزور مصر الأسبوع المقبل وزير الخارجية الكويتي."
    visits = [event for event in said(read(text, "ar"), Event) if event.type == "visit"]
    assert [(p.role, p.acts_for) for visit in visits for p in visit.participants] == [
        ("visitor", "KWT"), ("host", "EGY"),
    ]


def test_whose_parliament_hears_a_speech_takes_part_in_it() -> None:
    assert events("Addressing the Maltese parliament, Kenya's president praised its port.") == [
        ("statement", ("KEN", "MLT"), "happened"),
    ]
    assert events("In a speech to parliament, Kenya's president praised Malta.")[0][1] == ("KEN",)
