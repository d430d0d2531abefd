"""Who is attested in an office around a day, in both databases."""

from __future__ import annotations

import datetime
from dataclasses import replace

from dragoman.model.record import EntryId
from dragoman.store.attested import office_of
from dragoman.store.record import Record
from tests.store.adding import fill
from tests.store.made import NAMES, make_intake, states

COUNT = 40


def days_of(number: int) -> datetime.date:
    day = make_intake(number).source.day
    assert day is not None
    return day


def test_who_is_attested_in_a_time_and_on_the_nearest_days_around_it(record: Record) -> None:
    fill(record, range(COUNT))
    country = states(8)[0]
    numbers = [number for number in range(COUNT) if states(number)[0] == country]
    chosen = numbers[2:4]
    with record.reading() as view:
        found = view.attestations("foreign_minister", country, days_of(chosen[0]), days_of(chosen[-1]))
        assert [one.day for one in found] == [days_of(number) for number in numbers[1:5]]
        assert all(one.documents == 1 for one in found)
        people = [view.person(EntryId(one.person), with_sightings=False) for one in found]
        named = {form.written for person in people if person for form in person.forms}
        assert named >= {NAMES[number % len(NAMES)] for number in chosen}
        seen = view.sightings_in("foreign_minister", country, found[1].person, [found[1].day, found[2].day])
        assert seen[0].source.day == found[1].day
        assert view.attestations("foreign_minister", "XYZ", days_of(0), days_of(1)) == []
        assert view.attestations("ambassador", country, days_of(0), days_of(1)) == []


def test_an_office_that_was_left_or_is_to_come_attests_nothing() -> None:
    sighting = make_intake(1).sightings[0]
    assert office_of(sighting) == f"foreign_minister {sighting.country}"
    assert office_of(replace(sighting, modifier="acting")) == office_of(sighting)
    assert office_of(replace(sighting, modifier="former")) == office_of(replace(sighting, modifier="designate")) == ""
    assert office_of(replace(sighting, rank=None)) == office_of(replace(sighting, country=None)) == ""


def test_tenures_of_a_state_are_found_by_its_offices(record: Record) -> None:
    fill(record, range(COUNT))
    country = states(8)[0]
    numbers = [number for number in range(COUNT) if states(number)[0] == country]
    some = [make_intake(number).source.sha256 for number in numbers[:2]]
    with record.reading() as view:
        every = view.tenures(["foreign_minister", "head_of_state"], country)
        assert {one.rank for one in every} == {"foreign_minister"}
        assert min(str(one.since) for one in every) == str(days_of(numbers[0]))
        assert max(str(one.until) for one in every) == str(days_of(numbers[-1]))
        early = view.tenures(["foreign_minister"], country, until=days_of(numbers[0]))
        assert [one.until for one in early] == [days_of(numbers[0])]
        near = view.tenures(["foreign_minister"], country, within=some)
        assert {one.since for one in near} | {one.until for one in near} == {days_of(one) for one in numbers[:2]}
        rest = view.tenures(["foreign_minister"], country, without=some)
        assert min(str(one.since) for one in rest) == str(days_of(numbers[2]))
        assert view.tenures(["ambassador"], country) == view.tenures(["foreign_minister"], country, within=[]) == []
