"""Names of persons in the script of who reads them, where the record knows them in it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.merge.names.letters import script_of
from dragoman.model.record import EntryId
from dragoman.store.view import View

_FULL = 3                               # words: more of them make a name no fuller


def names_in(script: str, people: Iterable[EntryId], view: View) -> dict[EntryId, str]:
    """The fullest name in a script, the most frequent of these, of those persons who have any in it."""
    found: dict[EntryId, str] = {}
    for one in view.people(dict.fromkeys(people)):
        forms = [form.written for form in one.forms if script_of(form.written) == script]
        if forms:
            found[one.id] = max(forms, key=lambda written: min(len(written.split()), _FULL))
    return found


def is_in(script: str, name: str) -> bool:
    """Whether a name is written in a script, or none is asked for."""
    return not script or script_of(name) == script
