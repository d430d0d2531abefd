"""Persons found by a name, however it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.merge.names import blocking_keys, compare, read_name
from dragoman.model.record import FormId, PersonEntry, Sighting
from dragoman.query.tenures import Attested, posts, tenures
from dragoman.store.view import View

#: A form less like the name than this is somebody else's.
LEAST = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as texts show them: in which languages each form of the name stands, in which offices, how often."""

    person: PersonEntry                 # without sightings
    times: int
    languages: Mapping[FormId, Mapping[str, int]]   # form -> language -> how often
    offices: tuple[Attested, ...]       # oldest first
    first: tuple[Sighting, ...]         # the first places that name them


def find_people(
    view: View, name: str, *, states: Sequence[str] = (), limit: int = 50, least: float = LEAST,
    with_sightings: bool = True,
) -> list[PersonEntry]:
    """The persons a name may mean, the likeliest first; all persons if it is empty.

    They come with every place they were read in, unless only their forms are asked for. The name may be in any of the
    scripts that names are compared across; forms less like it than `least` are not it.
    """
    if not name.strip():
        people = list(view.persons(states=states, limit=limit).items)
        return _with_sightings(view, people) if with_sightings else people
    asked = read_name(name)
    scores = {
        form.id: compare(asked, read_name(form.written)).score for form in view.forms_with_keys(blocking_keys(asked))
    }
    likely = [form for form, score in scores.items() if score >= least]
    if not likely:
        return []
    people = list(view.persons(states=states, forms=likely, limit=limit).items)
    if with_sightings:
        people = _with_sightings(view, people)
    return sorted(people, key=lambda one: (-max(scores.get(form.id, 0.0) for form in one.forms), one.id))


def profiles(
    view: View, people: Sequence[PersonEntry], *, quotes: int = 0, with_offices: bool = False
) -> list[Profile]:
    """The profiles of persons, with so many of the first places that name them, and in each office one if asked."""
    return [
        Profile(
            person=one.person, times=sum(told.times for told in one.seen_as), languages=one.languages,
            offices=posts(one.seen_as, one.in_office), first=one.first,
        )
        for one in view.sums(people, quotes=quotes, with_offices=with_offices)
    ]


def profile_of(person: PersonEntry) -> Profile:
    """The profile of a person who came with all sightings, and holds them all."""
    languages: dict[FormId, Counter[str]] = {form.id: Counter() for form in person.forms}
    for one in person.sightings:
        languages[one.form][one.source.language] += 1
    return Profile(
        person=replace(person, sightings=()), times=len(person.sightings), languages=languages,
        offices=tenures(person.sightings), first=person.sightings,
    )


def _with_sightings(view: View, people: Iterable[PersonEntry]) -> list[PersonEntry]:
    return [person for one in people if (person := view.person(one.id)) is not None]
