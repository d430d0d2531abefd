"""What the fields of an entry may be, by its kind."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.errors import UsageError
from dragoman.gazetteer.load import Gazetteer
from dragoman.model.record import FOLLOW_UP, Entry
from dragoman.ontology.load import Ontology


def checked_value(entry: Entry, field: str, value: str, ontology: Ontology, world: Gazetteer) -> str:
    """A value as a field of an entry holds it; raises UsageError for one that entries of its kind cannot have."""
    if field == "states":
        return _states(value, world)
    allowed = _allowed(entry, field, ontology)
    if allowed is not None and value not in allowed:
        whose = f"of the type {entry.type}" if field == "kind" else f"of the kind {entry.kind}"
        listed = f"it may be {', '.join(allowed)}" if allowed else f"such entries have no {field}"
        raise UsageError(f"{value!r} is no {field} of an entry {whose}; {listed}")
    return value


def _states(value: str, world: Gazetteer) -> str:
    codes = value.upper().replace(",", " ").split()
    for code in codes:
        if code not in world.states and code not in world.organisations:
            raise UsageError(f"{code!r} is no code of a state or organisation; states are given as in: OMN KAZ")
    if not codes:
        raise UsageError("no state is named; states are given as in: OMN KAZ")
    return " ".join(dict.fromkeys(codes))


def _allowed(entry: Entry, field: str, ontology: Ontology) -> Collection[str] | None:
    """The values of a closed list; None where any words will do."""
    lists = ontology.lists
    if field == "type":
        return {
            "event": ontology.events, "instrument": lists["instrument"], "commitment": lists["strength"],
            "position": ontology.stances, "mechanism": lists["mechanism"], "link": lists["link"],
        }.get(entry.kind, ())
    if field == "status":
        return {
            "event": lists["modality"], "instrument": lists["status"], "commitment": FOLLOW_UP,
        }.get(entry.kind)
    if field == "kind":
        described = ontology.events.get(entry.type) if entry.kind == "event" else None
        return described.kinds if described else ()
    return None
