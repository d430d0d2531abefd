from __future__ import annotations

import datetime
from dataclasses import replace

from dragoman.merge.persons import make_person
from dragoman.model.actors import ActorId
from dragoman.model.ids import form_id
from dragoman.model.record import NameForm, PersonEntry, Sighting
from dragoman.query.tenures import holder, tenures
from tests.merge.made import day, source
from tests.merge.memory import seen_in


def seen(name: str, published: str, rank: str = "foreign_minister", *, modifier: str | None = None) -> Sighting:
    return Sighting(
        form=form_id(name, "OMN"), source=source(name + published, published), actor=ActorId("p1"), rank=rank,
        country="OMN", title=rank.replace("_", " "), modifier=modifier,
    )


def person(name: str, *sightings: Sighting) -> PersonEntry:
    form = NameForm(id=form_id(name, "OMN"), written=name, country="OMN")
    return replace(make_person([form], {form.id: seen_in(sightings)}), sightings=sightings)


def test_an_office_is_attested_from_its_first_to_its_last_day() -> None:
    found = tenures([seen("A", "2025-05-01"), seen("A", "2024-01-02"), seen("A", "2020-01-01", "ambassador")])
    assert [(one.rank, str(one.since), str(one.until)) for one in found] == [
        ("ambassador", "2020-01-01", "2020-01-01"), ("foreign_minister", "2024-01-02", "2025-05-01"),
    ]


def test_what_was_left_attests_no_day_in_office() -> None:
    assert tenures([seen("A", "2025-05-01", modifier="former")]) == ()


def held(persons: list[PersonEntry], on: str) -> str | None:
    found = holder(persons, "foreign_minister", "OMN", day(on))
    return found.name if found else None


def test_the_holder_of_a_post_on_a_day() -> None:
    old = person("Yusuf Alawi", seen("Yusuf Alawi", "2015-01-01"), seen("Yusuf Alawi", "2020-08-01"))
    new = person("Badr Hamad", seen("Badr Hamad", "2020-09-01"), seen("Badr Hamad", "2025-01-01"))
    assert held([old, new], "2018-06-01") == "Yusuf Alawi"
    assert held([old, new], "2020-08-05") == "Yusuf Alawi"
    assert held([old, new], "2025-03-01") == "Badr Hamad"
    assert held([old, new], "2027-03-01") is None


def test_two_holders_on_a_day_are_none() -> None:
    two = [person(name, seen(name, "2025-01-01")) for name in ("Ahmad Saleh", "Karim Nasser")]
    assert held(two, "2025-01-01") is None


def test_a_post_that_many_hold_at_a_time_names_nobody() -> None:
    envoy = person("A", seen("A", "2025-01-01", "ambassador"))
    assert holder([envoy], "ambassador", "OMN", datetime.date(2025, 1, 1)) is None
