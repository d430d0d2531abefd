"""What is asked of a record, as people say it: names of states and persons, days, types; and what it comes to."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.languages.fold import fold_word
from dragoman.languages.load import pack_code
from dragoman.model.record import FOLLOW_UP, PersonEntry
from dragoman.ontology.load import Ontology
from dragoman.query.people import find_people
from dragoman.query.states import StateNames
from dragoman.store.filters import EntryFilter
from dragoman.store.view import View

#: What a status may be besides those that entries are told with: the calendar and people add these.
STANDINGS = ("lapsed", *FOLLOW_UP)
_SURE = 0.75                            # a name as like as this means the person
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters all questions share; what is empty asks nothing.

    All of `states` and of `partners` take part ("--state", "--with"); any of `types`, `modalities`, `statuses`,
    `sectors`, `languages`, `outlets` will do. Names are as people type them: codes, or names in any language.
    """

    states: Sequence[str] = ()
    partners: Sequence[str] = ()
    persons: Sequence[str] = ()
    types: Sequence[str] = ()
    sectors: Sequence[str] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    modalities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    min_confidence: float = 0.0
    languages: Sequence[str] = ()
    outlets: Sequence[str] = ()


EVERYTHING = Asked()


class Understanding:
    """Turns what people ask into what a record is asked."""

    def __init__(self, names: StateNames, ontology: Ontology) -> None:
        self._names = names
        self._ontology = ontology

    def filter(self, asked: Asked, view: View, kinds: Sequence[str] = ()) -> EntryFilter:
        """The filter of entries of some kinds; raises UsageError for names and types that there are not.

        Standings that the calendar adds are not in it: they are looked at when entries are told.
        """
        if asked.since and asked.until and asked.since > asked.until:
            raise UsageError(f"--since {asked.since} is after --until {asked.until}: no day is between them")
        check("type", asked.types, self._types())
        check("sector", asked.sectors, self._ontology.sectors)
        check("modality", asked.modalities, self._ontology.lists["modality"])
        check("status", asked.statuses, (
            *self._ontology.lists["status"], *self._ontology.lists["strength"], *self._ontology.lists["modality"],
            *STANDINGS,
        ))
        told = [one for one in (*asked.modalities, *asked.statuses) if one not in STANDINGS]
        only_told = told and len(told) == len(asked.modalities) + len(asked.statuses)
        return EntryFilter(
            kinds=kinds, types=asked.types, statuses=told if only_told else (),
            states=[self._names.code(name) for name in (*asked.states, *asked.partners)],
            persons=[form.id for name in asked.persons for form in self.person(name, view).forms],
            since=asked.since, until=asked.until, min_confidence=asked.min_confidence, sectors=asked.sectors,
            languages=[_language(name, view) for name in asked.languages],
            outlets=[outlet for name in asked.outlets for outlet in _outlets(name, view)],
        )

    def code(self, typed: str) -> str:
        """The code of a state or organisation; raises UsageError for no name and for that of several."""
        return self._names.code(typed)

    def person(self, name: str, view: View) -> PersonEntry:
        """The person a name means; raises UsageError where it means nobody of the record, or several alike."""
        found = find_people(view, name, limit=_MOST, least=_SURE, with_sightings=False)
        if not found:
            raise UsageError(f"nobody called {name!r} is in the record; dragoman people lists who is")
        if len(found) > 1:
            listed = "; ".join(f"{one.name} ({', '.join(one.states) or 'no state'})" for one in found)
            raise UsageError(f"{name!r} may be {listed}: type more of the name")
        return found[0]

    def _types(self) -> set[str]:
        lists = self._ontology.lists
        return {
            *self._ontology.events, *lists["instrument"], *self._ontology.stances, *lists["strength"],
            *lists["mechanism"], *lists["link"],
        }


def _language(name: str, view: View) -> str:
    """The code of a language of the record or of a pack; raises UsageError for none."""
    code = name.strip().lower()
    if view.tells("language", code):
        return code
    try:
        return pack_code(code)
    except UsageError as error:
        listed = ", ".join(view.all_that_tell("language"))
        raise UsageError(f"{name!r} is no language of the record; it is told in: {listed or 'none'}") from error


def _outlets(name: str, view: View) -> Sequence[str]:
    """The outlet of this name, else those whose names have it in them; raises UsageError for none."""
    if view.tells("outlet", name):
        return [name]
    known, folded = view.all_that_tell("outlet"), fold_word(name.strip())
    found = [one for one in known if folded and folded in fold_word(one)]
    if not found:
        raise UsageError(f"nothing in the record is told by {name!r}; {_nearest(name, known)}")
    return found


def check(what: str, values: Iterable[str], known: Iterable[str]) -> None:
    """Raise UsageError for a value that is none of those there are, with those that are like it."""
    allowed = list(known)
    for value in values:
        if value not in allowed:
            raise UsageError(f"{value!r} is no {what}; {_nearest(value, allowed)}")


def standing_filter(asked: Asked) -> Callable[[str, str, str], bool]:
    """What of a filter the record cannot be asked: where a matter stands by the calendar.

    It takes the kind of an entry, its standing, and its status as last told.
    """
    statuses, modalities = frozenset(asked.statuses), frozenset(asked.modalities)
    calendar = statuses.intersection(STANDINGS)

    def is_allowed(kind: str, standing: str, status: str) -> bool:
        stands = {standing} if calendar else {standing, status}
        in_status = not statuses or bool(statuses & stands)
        return in_status and (not modalities or (kind == "event" and status in modalities))

    return is_allowed


def _nearest(value: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(value, known, n=3, cutoff=0.5)
    if near:
        return f"did you mean {' or '.join(near)}?"
    return f"there are {', '.join(sorted(known)[:12])}{'...' if len(known) > 12 else ''}"
