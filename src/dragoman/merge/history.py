"""How a matter went on: the modality of an event, the status of an instrument, step by step, and where it stands."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from dragoman.merge.said import stage
from dragoman.model.record import Step, StoredClaim

#: From the least to the most that can be said of an act. Once held it stays held, whatever older news still plans.
_EVENT = ("hypothetical", "called_for", "proposed", "planned", "scheduled", "ongoing", "happened")
_OFF = ("cancelled", "denied")
#: From the first idea to the end; the furthest step told is where an instrument stands.
_INSTRUMENT = (
    "proposed", "under_negotiation", "text_agreed", "initialled", "to_be_signed", "issued", "signed", "approved",
    "ratified", "provisionally_applied", "in_force", "under_implementation", "reviewed", "amended", "extended",
    "completed", "suspended", "expired", "terminated", "superseded",
)


def history(claims: Iterable[StoredClaim]) -> tuple[Step, ...]:
    """The steps in the order they were told, each value when it is first told."""
    steps: dict[str, Step] = {}
    for stored in sorted(claims, key=_order):
        value = stage(stored.claim.says)
        if value and value not in steps:
            steps[value] = Step(value=value, told=stored.source.day, claim=stored.id)
    return tuple(steps.values())


def _order(stored: StoredClaim) -> tuple[datetime.date, int, str]:
    value = stage(stored.claim.says)
    ladder = _EVENT if value in _EVENT else _INSTRUMENT
    return (stored.source.day or datetime.date.max, ladder.index(value) if value in ladder else len(ladder), stored.id)


def standing_now(kind: str, steps: Sequence[Step]) -> str:
    """Where a matter stands by what was told of it."""
    values = [step.value for step in steps]
    ladder = _EVENT if kind == "event" else _INSTRUMENT
    on_ladder = [value for value in values if value in ladder]
    best = max(on_ladder, key=ladder.index, default="")
    if best in ("happened", "ongoing"):
        return best
    off = [value for value in values if value in _OFF]
    if kind == "event" and off:
        return off[-1]
    return best or (values[-1] if values else "")
