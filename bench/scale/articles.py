"""Tellings of the made-up world as articles."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.scale.world import OFFICES, STATES, Person, Telling

from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.strict import build, read_toml

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language."""

    months: tuple[str, ...]
    date: str
    topics: tuple[str, ...]
    person: str
    more: tuple[str, ...]
    states: tuple[str, ...]
    cities: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    offices: dict[str, str]
    acts: dict[str, tuple[str, ...]]


@cache
def words_of(language: str) -> Words:
    """The words of a language, read once."""
    return build(Words, read_toml(HERE / f"{language}.toml"), f"bench/scale/{language}.toml")


def article(telling: Telling) -> Document:
    """The article that tells an act."""
    words, act, chance = words_of(telling.language), telling.act, random.Random(telling.seed)
    filled = {
        "a": _person(act.one, words), "b": _person(act.other, words), "of_a": words.states[act.one.state],
        "of_b": words.states[act.other.state], "city": words.cities[act.place], "date": _date(act.day, words),
        "topic": words.topics[act.topic],
    }
    lead = chance.choice(words.acts[act.kind]).format(**filled)
    rest = [one.format(number=chance.randrange(10, 10_000), **filled) for one in chance.sample(words.more, 2)]
    head = f"({telling.outlet}-{telling.number}) " if telling.is_copy else ""
    text = "\n".join((head + lead[:1].upper() + lead[1:], *rest, f"[{act.number}.{telling.number}]"))
    return Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=telling.language,
        source=f"outlet-{telling.outlet}.example", url=f"https://outlet-{telling.outlet}.example/{act.number}",
        published=DateValue(
            edtf=telling.published.isoformat(), earliest=telling.published, latest=telling.published,
            basis="metadata", granularity="day",
        ),
    )


def _person(person: Person, words: Words) -> str:
    return words.person.format(
        office=words.offices[OFFICES[person.office]], state=words.states[person.state],
        name=f"{words.given[person.given]} {words.family[person.family]}",
    )


def _date(day: datetime.date, words: Words) -> str:
    return words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def states_of(telling: Telling) -> tuple[str, str]:
    """The codes of the two states."""
    return STATES[telling.act.one.state], STATES[telling.act.other.state]
