"""Pairs of states that are quieter than usual, and what is told as a first: found without walking the record."""

from __future__ import annotations

import datetime
from pathlib import Path

from dragoman.model.claims import Event
from dragoman.model.dates import DateValue
from dragoman.model.reading import Reading
from dragoman.query.asked import Asked
from dragoman.query.knowledge import Knowledge
from dragoman.query.questions import Questions
from dragoman.query.silence import Silence, silences
from dragoman.store.record import Record
from tests.merge.made import dated
from tests.query.telling import article, office, record_of
from tests.records import EVERYTHING, ontology, world

TODAY = datetime.date(2025, 6, 1)
DAYS = ("2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31")


def met(date: DateValue, *, is_first: bool = False, states: tuple[str, ...] = ("BLR", "OMN")) -> Reading:
    told = f"The ministers met, as said on {date.earliest} of {date.latest} by {'-'.join(states)}."
    says = Event(type="meeting", countries=states, date=date, is_first=is_first)
    return article(told, "2025-02-01", [(says, "The ministers met")], *(office(state) for state in states))


def quiet(record: Record, asked: Asked, known: Knowledge = EVERYTHING) -> list[Silence]:
    with record.reading() as view:
        asking = Questions(view=view, gazetteer=world(), ontology=ontology(), today=TODAY, knowledge=known)
        return silences(asking, asked)


def test_a_long_pause_is_a_silence_whichever_way_it_is_looked_for(tmp_path: Path) -> None:
    long = met(dated("2024-01-01", "2024-12-31"))
    with record_of(tmp_path, [*(met(dated(day)) for day in DAYS), long]) as record:
        found, = quiet(record, Asked())
        assert (found.states, found.contacts, found.usual_days) == (("BLR", "OMN"), 4, 10.0)
        assert found.quiet_days == (TODAY - datetime.date(2025, 1, 31)).days
        assert str(found.last.date.earliest) == "2025-01-31"
        assert quiet(record, Asked(states=("Oman",))) == quiet(record, Asked(types=("meeting",))) == [found]
        assert quiet(record, Asked(), Knowledge(day=TODAY)) == [found]
        assert quiet(record, Asked(states=("KAZ",))) == []


def test_few_contacts_or_none_lately_make_no_habit(tmp_path: Path) -> None:
    with record_of(tmp_path, [met(dated(day)) for day in DAYS[:3]]) as record:
        assert quiet(record, Asked()) == []


def test_firsts_are_those_that_a_text_tells_as_such(tmp_path: Path) -> None:
    readings = [met(dated(DAYS[0]), is_first=True), met(dated(DAYS[2])), met(dated(DAYS[3]), states=("KAZ", "OMN"))]
    with record_of(tmp_path, readings) as record, record.reading() as view:
        asking = Questions(view=view, gazetteer=world(), ontology=ontology(), today=TODAY)
        assert [str(line.date.earliest) for line in asking.firsts()] == [DAYS[0]]
        assert list(asking.firsts(Asked(states=("KAZ",)))) == []
