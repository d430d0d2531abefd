"""The questions of the command line asked of a large record, and briefs on it: how long each answer takes.

Questions are asked as the command line asks them, of everything, of a state, of a pair, of a person and of a month; of
the busiest pair also without a limit. The first search is asked before anything is remembered of names. Times are
processor time, the least of a few: beside other work the clock would measure that.
"""

from __future__ import annotations

import datetime
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.brief.document import Brief
from dragoman.brief.docx import docx
from dragoman.brief.html import html
from dragoman.brief.making import Wanted, make_brief
from dragoman.brief.plain import Look
from dragoman.brief.terminal import terminal_lines
from dragoman.brief.words import Words, load_words
from dragoman.gazetteer.load import load_gazetteer
from dragoman.ontology.load import load_ontology
from dragoman.plot.brief import pictures
from dragoman.query.asked import Asked
from dragoman.query.changes import changes
from dragoman.query.knowledge import Knowledge
from dragoman.query.people import find_people, profiles
from dragoman.query.questions import KINDS, Questions
from dragoman.query.searching import search
from dragoman.query.silence import silences
from dragoman.query.states import StateNames
from dragoman.store.record import Record

BUSY, STATE = ("CHN", "RUS"), "CHN"
QUESTION_MS, BRIEF_MS = 100, 1000
_LIMIT, _DISPUTED, _PEOPLE = 100, 50, 50        # of the command line
_MONTH = (datetime.date(2020, 5, 1), datetime.date(2020, 5, 31))
_TIMES = 3

Question = Callable[[Questions], int]


@dataclass(frozen=True, slots=True)
class Timed:
    """A question with the least time of its answer, what it may take, and how much it came to."""

    name: str
    milliseconds: float
    bar: float
    found: int


def ask_all(record: Record) -> Iterator[Timed]:
    """Every question and brief, each some times over; the first search only once."""
    world, ontology = load_gazetteer(), load_ontology()
    with record.reading() as view:
        people = view.persons(states=(STATE,), limit=1).items
        newest = max((entry.last_told for entry in view.entries().items if entry.last_told), default=_MONTH[1])

    def timed(name: str, question: Question, *, bar: float = QUESTION_MS, times: int = _TIMES) -> Timed:
        taken, found = [], 0
        for _ in range(times):
            start = time.process_time()
            with record.reading() as view:
                found = question(Questions(view=view, gazetteer=world, ontology=ontology, today=newest))
            taken.append((time.process_time() - start) * 1000)
        return Timed(name, min(taken), bar, found)

    both = f"{world.label(BUSY[0])} {world.label(BUSY[1])}"
    yield timed("the first search", _search(both), times=1)
    for name, question in _questions(people[0].name if people else "", both, newest):
        yield timed(name, question)
    words = load_words("", world, ontology)
    for states in (BUSY, (STATE,)):
        for name, write in _forms(words).items():
            yield timed(f"brief on {' and '.join(states)}, {name}", _brief(states, words, write), bar=BRIEF_MS)


def _questions(person: str, both: str, newest: datetime.date) -> Iterator[tuple[str, Question]]:
    ways = {
        "of everything": Asked(), "of a state": Asked(states=(STATE,)), "of a pair": Asked(states=BUSY),
        "of a month": Asked(since=_MONTH[0], until=_MONTH[1]),
        **({"of a person": Asked(persons=(person,))} if person else {}),
    }
    for way, asked in ways.items():
        yield from ((f"{name} {way}", question) for name, question in _asking(asked, _LIMIT, newest))
    yield from ((f"{name} of a pair, all", question) for name, question in _asking(ways["of a pair"], None, newest))
    yield "people", lambda questions: _people(questions, "")
    yield "people by name", lambda questions: _people(questions, person)
    for words in (both, person or both, '"foreign minister" energy', "minist*"):
        yield f"search {words}", _search(words)


def _asking(asked: Asked, limit: int | None, newest: datetime.date) -> Iterator[tuple[str, Question]]:
    week = Knowledge(day=newest - datetime.timedelta(days=7))
    for what in KINDS:
        yield what, lambda questions, what=what: _count(questions.ask(what, asked, limit=limit))  # type: ignore[misc]
    yield "timeline", lambda questions: len(questions.timeline(asked, limit=limit))
    yield "calendar", lambda questions: len(questions.calendar(asked, limit=limit))
    yield "firsts", lambda questions: _count(questions.firsts(asked, limit=limit))
    yield "conflicts", lambda questions: _count(questions.conflicts(asked, limit=limit and _DISPUTED))
    yield "changes in a week", lambda questions: _count(itertools.islice(changes(questions, week, asked), limit))
    if not asked.persons and asked.since is None:
        yield "mechanisms", lambda questions: len(questions.rounds(asked.states))
        yield "silence", lambda questions: len(silences(questions, asked, limit=_LIMIT))


def _count(found: Iterator[object]) -> int:
    return sum(1 for _ in found)


def _people(questions: Questions, name: str) -> int:
    found = find_people(questions.view, name, limit=_PEOPLE, with_sightings=False)
    return sum(one.times for one in profiles(questions.view, found, quotes=3))


def _search(words: str) -> Question:
    return lambda questions: len(search(questions.view, StateNames(questions.gazetteer), words))


def _forms(words: Words) -> dict[str, Callable[[Brief], int]]:
    return {
        "on a terminal": lambda made: _count(terminal_lines(made, Look())),
        "as HTML": lambda made: len(html(made, pictures(made, words))), "as DOCX": lambda made: len(docx(made)),
    }


def _brief(states: tuple[str, ...], words: Words, write: Callable[[Brief], int]) -> Question:
    return lambda questions: write(make_brief(questions, words, Wanted(states=states)))
