"""A language pack in memory: the files of one folder as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.languages.conjugate import Conjugation, Sounds
from dragoman.languages.inflect import Paradigm
from dragoman.languages.rules_schema import (
    CommitmentRule,
    EventRule,
    FlowRule,
    Grammar,
    Instruments,
    Modalities,
    Money,
    References,
    Speech,
    StanceRule,
)
from dragoman.languages.schema import (
    About,
    BodyNames,
    Offices,
    OrganisationNames,
    PersonNames,
    StateNames,
    Words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """inflection.toml: paradigms, and which list of which file uses which ("states.adjective" = "adjective").

    `conjugation` holds the families of verbs that rules name roots of.
    """

    paradigm: dict[str, Paradigm] = field(default_factory=dict)
    apply: dict[str, str] = field(default_factory=dict)
    conjugation: dict[str, Conjugation] = field(default_factory=dict)
    sounds: Sounds = field(default_factory=Sounds)

    def of(self, place: str) -> Paradigm | None:
        """The paradigm for a list of a file, if it has one."""
        return self.paradigm[self.apply[place]] if place in self.apply else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderNames:
    """How a language writes a known office-holder: full forms, and forms that tell the person alone."""

    full: Words
    short: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names a pack brings: its own or those of a pack it takes names from."""

    states: Mapping[str, StateNames]
    organisations: Mapping[str, OrganisationNames]
    bodies: tuple[BodyNames, ...]
    offices: tuple[Offices, ...]
    persons: PersonNames
    places: Mapping[str, Words]
    leaders: Mapping[str, LeaderNames]
    inflection: Inflection


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything the reader knows of one language."""

    about: About
    names: Names
    grammar: Grammar
    references: References
    events: tuple[EventRule, ...]
    modalities: Modalities
    speech: Speech
    instruments: Instruments
    stances: tuple[StanceRule, ...]
    commitments: tuple[CommitmentRule, ...]
    flows: tuple[FlowRule, ...]
    sectors: Mapping[str, Words]
    issues: Mapping[str, Words]
    money: Money

    @property
    def code(self) -> str:
        """The code of the pack ("fil")."""
        return self.about.code

    @property
    def version(self) -> str:
        """Code and version, as evidence names them ("fil 0.1")."""
        return f"{self.about.code} {self.about.version}"
