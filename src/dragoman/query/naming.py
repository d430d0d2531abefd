"""Names of persons in the script of who reads them, where the record knows them in it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merge.names.letters import script_of
from dragoman.model.record import EntryId, PersonEntry
from dragoman.store.view import View

_FULL = 3                               # words: more of them make a name no fuller


def names_in(script: str, people: Iterable[EntryId], view: View) -> dict[EntryId, str]:
    """The fullest name in a script, the most frequent of these, of those persons who have any in it."""
    found = ((one.id, _fullest(script, one)) for one in view.people(dict.fromkeys(people)))
    return {identifier: name for identifier, name in found if name}


def name_in(script: str, person: PersonEntry) -> str:
    """What a person is called in a script, where the record knows it, else as always."""
    return person.name if is_in(script, person.name) else _fullest(script, person) or person.name


def _fullest(script: str, person: PersonEntry) -> str:
    forms = [form.written for form in person.forms if script_of(form.written) == script]
    return max(forms, key=lambda written: min(len(written.split()), _FULL), default="")


def is_in(script: str, name: str) -> bool:
    """Whether a name is written in a script, or none is asked for."""
    return not script or script_of(name) == script
