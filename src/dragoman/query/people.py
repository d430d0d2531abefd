"""Persons found by a name, however it is written."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.merge.names import blocking_keys, compare, read_name
from dragoman.model.record import PersonEntry
from dragoman.store.view import View

#: A form less like the name than this is somebody else's.
LEAST = 0.3


def find_people(
    view: View, name: str, *, states: Sequence[str] = (), limit: int = 50, least: float = LEAST,
    with_sightings: bool = True,
) -> list[PersonEntry]:
    """The persons a name may mean, the likeliest first; all persons if it is empty.

    They come with every place they were read in, unless only their forms are asked for. The name may be in any of the
    scripts that names are compared across; forms less like it than `least` are not it.
    """
    if not name.strip():
        page = view.persons(states=states, limit=limit)
        return [person for found in page.items if (person := view.person(found.id)) is not None]
    asked = read_name(name)
    scores = {
        form.id: compare(asked, read_name(form.written)).score for form in view.forms_with_keys(blocking_keys(asked))
    }
    likely = [form for form, score in scores.items() if score >= least]
    if not likely:
        return []
    people = list(view.persons(states=states, forms=likely, limit=limit).items)
    if with_sightings:
        people = [person for found in people if (person := view.person(found.id)) is not None]
    return sorted(people, key=lambda one: (-max(scores.get(form.id, 0.0) for form in one.forms), one.id))
