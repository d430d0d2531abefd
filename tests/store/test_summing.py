"""Persons with sums of the places that name them, in both databases: the same as counted one by one."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.dates import UNDATED
from dragoman.model.record import Intake
from dragoman.query.people import profile_of, profiles
from dragoman.store.record import Record
from tests.store.adding import add
from tests.store.made import NAMES, make_intake, states

COUNT = 40
#: What a text may say of an office beside the usual; half a pair of surrogates cannot be kept as a character.
WAYS: tuple[dict[str, str | None], ...] = (
    {}, {"title": "وزير الخارجية"}, {"modifier": "former"}, {"title": "the \ud800 \"minister\""}, {"country": None},
    {"rank": "ambassador", "title": None}, {"rank": None, "title": None},
)


def intake_for(number: int) -> Intake:
    """A document that names its person in one of the ways, some without a day."""
    intake = make_intake(number)
    source = intake.source if number % 5 else replace(intake.source, published=UNDATED)
    way = WAYS[number % len(WAYS)]
    named = tuple(replace(one, source=source, **way) for one in intake.sightings)  # type: ignore[arg-type]
    claims = tuple(replace(one, source=source) for one in intake.claims)
    return replace(intake, source=source, claims=claims, sightings=named)


def test_sums_of_sightings_are_what_counting_them_gives(record: Record) -> None:
    with record.writing() as shelf:
        for number in range(COUNT):
            add(shelf, intake_for(number))
    with record.reading() as view:
        people = list(view.persons().items)
        whole = [person for one in people if (person := view.person(one.id)) is not None]
        found = profiles(view, people, quotes=3, with_offices=True)
        assert [one.person for one in found] == people
        assert sum(one.times for one in found) == COUNT
        for profile, person in zip(found, whole, strict=True):
            counted = profile_of(person)
            assert (profile.times, profile.languages) == (counted.times, counted.languages)
            assert profile.first == person.sightings[:3]
            assert profile.offices == tuple(replace(one, sightings=one.sightings[:1]) for one in counted.offices)
        assert {post.rank for one in found for post in one.offices} == {"foreign_minister", "ambassador"}


def test_what_is_not_asked_for_is_not_read(record: Record) -> None:
    with record.writing() as shelf:
        add(shelf, make_intake(0))
    with record.reading() as view:
        found, = view.sums(view.persons().items)
        assert (found.first, found.in_office) == ((), {})
        assert view.sums([]) == []
        assert found.person.name == NAMES[0]
        assert [one.post for one in found.seen_as] == [("foreign_minister", states(0)[0])]
