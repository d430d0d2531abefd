"""What speaks for or against two bearers of a name besides the name: their states, organisations and ranks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.gazetteer.load import Gazetteer

#: "other" forbids a match; "open" is an official of an organisation, who comes from some state.
Relation = Literal["same", "open", "other", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The posts somebody is known to have held: for which states and organisations, in which ranks."""

    states: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The standings of the bearers of two names."""

    left: Standing
    right: Standing

    @property
    def relation(self) -> Relation:
        """How their states stand to each other."""
        left, right = self.left, self.right
        if left.states & right.states or left.organisations & right.organisations:
            return "same"
        if not (left.states or left.organisations) or not (right.states or right.organisations):
            return "unknown"
        return "open" if left.organisations or right.organisations else "other"

    @property
    def same_ranks(self) -> frozenset[str]:
        """The ranks both have held."""
        return self.left.ranks & self.right.ranks


def standing(codes: Iterable[str], world: Gazetteer, ranks: Iterable[str] = ()) -> Standing:
    """A standing from the codes of states and organisations, as offices give them.

    The official of a historical state may be met again in its successors, one of a territory in its state.
    """
    states: set[str] = set()
    organisations: set[str] = set()
    for code in codes:
        if code in world.organisations:
            organisations.add(code)
        elif code:
            states.add(code)
            if known := world.states.get(code):
                states.update(known.successors)
                states.update(filter(None, (known.sovereign,)))
    return Standing(
        states=frozenset(states), organisations=frozenset(organisations), ranks=frozenset(filter(None, ranks))
    )
