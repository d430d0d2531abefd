from __future__ import annotations

from dragoman.query.people import find_people, profile_of
from dragoman.query.tenures import tenures
from tests.records import viewing


def test_persons_are_found_with_or_without_where_they_were_read() -> None:
    with viewing() as view:
        bare, whole = find_people(view, "", with_sightings=False), find_people(view, "")
        assert [one.id for one in bare] == [one.id for one in whole]
        assert not any(one.sightings for one in bare)
        assert all(one.sightings for one in whole)
        named = find_people(view, whole[0].name)
        assert whole[0] in named


def test_a_profile_holds_all_sightings_of_a_person_who_came_with_them() -> None:
    with viewing() as view:
        for person in find_people(view, ""):
            profile = profile_of(person)
            assert profile.times == len(person.sightings)
            assert profile.offices == tenures(person.sightings)
            assert sum(sum(one.values()) for one in profile.languages.values()) == profile.times
