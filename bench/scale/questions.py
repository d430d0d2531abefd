"""What a record is asked, and how long each answer takes."""

from __future__ import annotations

import datetime
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.merge.names import blocking_keys, read_name
from dragoman.model.record import FormId
from dragoman.store.filters import EntryFilter
from dragoman.store.record import Record
from dragoman.store.view import View

#: Pairs of the made-up world: the one that acts most, one in the middle, and three states at once.
BUSY, USUAL, THREE = ("CHN", "RUS"), ("JOR", "KEN"), ("CHN", "IND", "RUS")
_MONDAY, _SUNDAY = datetime.date(2016, 9, 5), datetime.date(2016, 9, 11)
_TIMES = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with the median time of its answer and how much it came to."""

    name: str
    milliseconds: float
    found: int


def ask(record: Record) -> list[Answer]:
    """Every question, each some times over."""
    with record.reading() as view:
        forms = tuple(form.id for one in view.persons(states=("RUS",), limit=1).items for form in one.forms)
    found = []
    for name, question in _questions(forms).items():
        times, count = [], 0
        for _ in range(_TIMES):
            start = time.perf_counter()
            with record.reading() as view:
                count = question(view)
            times.append((time.perf_counter() - start) * 1000)
        found.append(Answer(name, statistics.median(times), count))
    return found


def _questions(forms: Sequence[FormId]) -> dict[str, Callable[[View], int]]:
    return {
        **{name: _page(asked) for name, asked in _filters(forms).items()},
        "a thousand entries of a busy pair": lambda view: len(view.entries(EntryFilter(states=BUSY), limit=1000).items),
        "every entry of a busy pair": lambda view: sum(1 for _ in view.every_entry(EntryFilter(states=BUSY))),
        "every entry of a usual pair": lambda view: sum(1 for _ in view.every_entry(EntryFilter(states=USUAL))),
        "count of all entries": lambda view: view.count(),
        "count of a busy pair": lambda view: view.count(EntryFilter(states=BUSY)),
        "count by language": lambda view: view.count(EntryFilter(languages=("fil",))),
        "count by language and pair": lambda view: view.count(EntryFilter(languages=("fil",), states=BUSY)),
        "search: a word in most articles": _search("minister"),
        "search: a Russian word in most articles": _search("министр"),
        "search: two common words": _search("minister energy"),
        "search: a phrase": _search('"foreign minister of russia"'),
        "search: the beginning of a word": _search("minist*"),
        "search: a rare number": _search("4822"),
        "persons, newest": lambda view: len(view.persons().items),
        "persons of a state": lambda view: len(view.persons(states=("RUS",)).items),
        "a person by a name that is typed": lambda view: len(view.forms_with_keys(
            blocking_keys(read_name("Karim Navarro"))
        )),
        "a person with all sightings": _person,
        "an entry with its claims and judgements": _entry,
        "documents, a page": lambda view: len(view.documents().items),
        "record info": lambda view: view.counts().documents,
    }


def _filters(forms: Sequence[FormId]) -> dict[str, EntryFilter]:
    return {
        "entries, newest": EntryFilter(),
        "a busy pair": EntryFilter(states=BUSY),
        "a usual pair": EntryFilter(states=USUAL),
        "three states": EntryFilter(states=THREE),
        "one state": EntryFilter(states=("NOR",)),
        "a person": EntryFilter(persons=forms),
        "a person and a pair": EntryFilter(persons=forms, states=BUSY),
        "a week long ago": EntryFilter(since=_MONDAY, until=_SUNDAY),
        "a week long ago of a busy pair": EntryFilter(since=_MONDAY, until=_SUNDAY, states=BUSY),
        "a type": EntryFilter(kinds=("instrument",), types=("mou",)),
        "a language": EntryFilter(languages=("fil",)),
        "a language and a pair": EntryFilter(languages=("fil",), states=USUAL),
        "an outlet": EntryFilter(outlets=("outlet-7.example",)),
        "a sector": EntryFilter(sectors=("energy",)),
        "a sector and a pair": EntryFilter(sectors=("energy",), states=BUSY),
        "surer than 0.9": EntryFilter(min_confidence=0.9),
    }


def _page(asked: EntryFilter) -> Callable[[View], int]:
    return lambda view: len(view.entries(asked).items)


def _search(words: str) -> Callable[[View], int]:
    return lambda view: len(view.search(words).items)


def _person(view: View) -> int:
    found = [view.person(one.id) for one in view.persons(states=("RUS",), limit=1).items]
    return sum(len(person.sightings) for person in found if person)


def _entry(view: View) -> int:
    found = view.entries(EntryFilter(states=BUSY), limit=1).items
    return sum(len(view.claims_of(one)) + len(view.judgements_of(one)) for one in found)
