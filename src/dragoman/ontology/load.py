"""The ontology loaded from its TOML files, strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dragoman.errors import DataError
from dragoman.strict import build, build_table, read_toml

FOLDER = Path(__file__).parent
JUDGED = ("event", "instrument", "position", "commitment")     # claims whose confidence is learned
LISTS = ("modality", "rank", "level", "instrument", "status", "strength", "mechanism", "link")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role of an event type; `slots` are tried in order unless a rule says otherwise.

    `accepts`: actors; agents are actors that can travel or speak (no bare state); hosts are actors and places;
    organisations are nothing else. `rank`: what a person is who has the role and of whom the text tells no office.
    """

    slots: tuple[str, ...]
    accepts: Literal["actors", "agents", "hosts", "organisations"] = "actors"
    rank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """An event type: what it is, what does not count, which roles it has, how others code it.

    `states` is the least number of states or organisations an event of the type must involve to be told at all.
    """

    id: str
    group: str
    label: str
    definition: str
    kinds: tuple[str, ...]
    plover: str
    cameo: str
    cameo_planned: str
    states: int
    roles: dict[str, Role]
    does_not_count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A sector of cooperation with its OECD CRS codes and, where that has none, another anchor."""

    label: str
    crs: tuple[str, ...]
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A stance; `polarity` holds towards the target as worded."""

    label: str
    polarity: int
    is_courtesy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """Everything that can be said; `lists` maps a closed list to its values and their labels.

    `confidence` has, for each kind of claim, the weight (log odds) of each ground on which one is read.
    """

    events: Mapping[str, EventType]
    sectors: Mapping[str, Sector]
    stances: Mapping[str, Stance]
    lists: Mapping[str, Mapping[str, str]]
    confidence: Mapping[str, Mapping[str, float]]


def load_ontology(folder: Path = FOLDER) -> Ontology:
    """Read the ontology; raises DataError where a file does not say what it must."""
    events = {}
    for path in sorted((folder / "events").glob("*.toml")):
        event = build(EventType, read_toml(path), f"events/{path.name}")
        if event.id != path.stem:
            raise DataError(f"events/{path.name}", f"has id {event.id!r}", "the file is named after its id")
        events[event.id] = event
    lists = read_toml(folder / "lists.toml")
    if tuple(lists) != LISTS:
        raise DataError("ontology/lists.toml", f"must hold the lists {', '.join(LISTS)}, in this order")
    return Ontology(
        events=events,
        sectors=build_table(Sector, read_toml(folder / "sectors.toml"), "ontology/sectors.toml"),
        stances=build_table(Stance, read_toml(folder / "stances.toml"), "ontology/stances.toml"),
        lists=lists,
        confidence=_load_confidence(folder / "confidence.toml"),
    )


def _load_confidence(path: Path) -> dict[str, dict[str, float]]:
    tables = read_toml(path)
    if tuple(tables) != JUDGED:
        raise DataError("ontology/confidence.toml", f"must hold the tables {', '.join(JUDGED)}, in this order")
    for kind, weights in tables.items():
        for ground, weight in weights.items():
            if not isinstance(weight, float):
                raise DataError("ontology/confidence.toml", f"gives {weight!r} to {ground!r} in [{kind}]", "a float")
    return tables
