"""The sentences of the invariance tests, filled with states and persons, and what is compared of their readings."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dragoman.languages.load import readable_folders
from dragoman.model.claims import Claim, Commitment, Event, Instrument, Position
from dragoman.model.dates import DateValue
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.pipeline import Reader, load_reader
from dragoman.settings import Settings

CODES = list(readable_folders())
PUBLISHED = date(2024, 5, 15)
#: The share of cases that must change only what they must.
ENOUGH = 0.98
Said = Counter[tuple[object, ...]]


@cache
def material(code: str) -> dict[str, Any]:
    """The material of a language."""
    return tomllib.loads((Path(__file__).parent / "material" / f"{code}.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Case:
    """A text filled with two states and two persons."""

    code: str
    name: str
    a: str
    b: str
    persons: tuple[int, int]

    @property
    def source(self) -> dict[str, Any]:
        """Its unfilled text."""
        found: dict[str, Any] = material(self.code)["texts"][self.name]
        return found

    def body(self, *, pool: str = "persons") -> str:
        """The text, with persons of one of the pools."""
        return self._fill(self.source["body"].strip(), pool)

    def headline(self) -> str:
        """Its headline."""
        return self._fill(self.source["headline"], "persons")

    def _fill(self, text: str, pool: str) -> str:
        states, persons = material(self.code)["states"], material(self.code)[pool]
        one, other = (persons[number % len(persons)] for number in self.persons)
        return text.format(
            a=SimpleNamespace(**states[self.a]), b=SimpleNamespace(**states[self.b]), p=_slot(one), q=_slot(other)
        )

    def swapped(self) -> Case:
        """The same with the states in each other's place."""
        return Case(self.code, self.name, self.b, self.a, self.persons)

    def __str__(self) -> str:
        return f"{self.name} {self.a} {self.b}"


def _slot(person: str | dict[str, str]) -> object:
    return person if isinstance(person, str) else SimpleNamespace(**person)


def pairs(code: str) -> Iterator[tuple[str, str]]:
    """Pairs of the states of a language, each state as often first as second."""
    states = list(material(code)["states"])
    for step in (1, 3):
        yield from zip(states, states[step:] + states[:step], strict=True)


def cases(code: str, having: str = "") -> list[Case]:
    """All texts with all pairs; `having` keeps texts with that key, or with those characters in them."""
    texts = material(code)["texts"]
    names = [name for name, text in texts.items() if not having or having in text or having in text["body"]]
    return [
        Case(code, name, a, b, (number, number + 1))
        for name in names for number, (a, b) in enumerate(pairs(code))
    ]


@cache
def _reader(code: str) -> Reader:
    return load_reader(Settings(language=code))


@cache
def read(code: str, text: str, *, published: date = PUBLISHED, title: str | None = None) -> Reading:
    """A text read, as published on a day."""
    day = DateValue(earliest=published, latest=published, edtf=published.isoformat(), basis="metadata",
                    granularity="day")
    return _reader(code).read(Document(
        id=document_id(text), text=text, sha256=text_sha256(text), language=code, published=day, title=title,
    ))


def said(reading: Reading, swap: tuple[str, str] = ("", "")) -> Said:
    """What a reading says, without the words it says it in; `swap` puts two states in each other's place."""
    names = {swap[0]: swap[1], swap[1]: swap[0]}
    return Counter(line for claim in reading.claims if (line := _line(claim, names)))


def _line(claim: Claim, names: dict[str, str]) -> tuple[object, ...]:
    says = claim.says

    def states(codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(names.get(code, code) for code in codes))

    if isinstance(says, Event):
        roles = sorted((one.role, names.get(one.acts_for or "", one.acts_for or "")) for one in says.participants)
        return ("event", says.type, says.kind, says.modality, states(says.countries), days(says.date), tuple(roles))
    if isinstance(says, Instrument):
        return ("instrument", says.kind, says.status, states(says.countries), days(says.date), says.period, says.value)
    if isinstance(says, Position):
        return ("position", says.stance, says.polarity, states(says.holder_countries), states(says.target_countries))
    if isinstance(says, Commitment):
        return ("commitment", says.strength, states(says.countries), days(says.due))
    return ()


def days(value: DateValue) -> tuple[str, ...]:
    """A date as its bounds and basis."""
    return (value.earliest.isoformat() if value.earliest else "", value.latest.isoformat() if value.latest else "",
            value.basis)


def offices(reading: Reading) -> Counter[tuple[str | None, str | None]]:
    """Rank and state of each named person with a post."""
    return Counter(
        (actor.office.rank, actor.country) for actor in reading.actors
        if actor.kind == "person" and actor.office and not actor.is_unnamed
    )


def shortfall(failed: list[str], total: int) -> str:
    """What to say where too many cases fail; empty where enough hold."""
    if total and len(failed) <= (1 - ENOUGH) * total:
        return ""
    return f"{len(failed)} of {total} cases change more than they must:\n" + "\n".join(failed[:12])
