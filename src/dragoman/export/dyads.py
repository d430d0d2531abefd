"""Pairs of states of an event: who acts on whom where its roles tell, both alike where they do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dragoman.ontology.load import Ontology
from dragoman.query.lines import EventLine


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two states of an event; where `is_directed` is false they are in the order of their codes."""

    source: str
    target: str
    is_directed: bool


def dyads(line: EventLine, ontology: Ontology) -> Iterator[Dyad]:
    """Every pair of states of an event, once.

    The first role of an event type acts, the others are acted on: a visitor on a host, a sender on an addressee. Two
    states on the same side, and the states of a type with one role, have no direction.
    """
    acting, acted_on = sides(line, ontology)
    for first, second in combinations(sorted(line.states), 2):
        if first in acting and second in acted_on:
            yield Dyad(first, second, is_directed=True)
        elif second in acting and first in acted_on:
            yield Dyad(second, first, is_directed=True)
        else:
            yield Dyad(first, second, is_directed=False)


def sides(line: EventLine, ontology: Ontology) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The states that act and those that are acted on; a state on both sides counts as acting."""
    event = ontology.events.get(line.type)
    if event is None or len(event.roles) < 2:
        return (), ()
    actor, *others = event.roles
    acting = tuple(dict.fromkeys(part.state for part in line.parts if part.role == actor and part.state))
    acted_on = dict.fromkeys(part.state for part in line.parts if part.role in others and part.state)
    if "host" in others:
        acted_on |= dict.fromkeys(line.hosts)
    return acting, tuple(state for state in acted_on if state not in acting)
