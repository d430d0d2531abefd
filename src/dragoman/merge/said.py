"""The fields of a claim as plain texts, so that what several claims say can be counted and compared."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.claims import (
    Commitment,
    Event,
    Instrument,
    Link,
    Mechanism,
    Payload,
    Position,
    Project,
    Quantity,
    TradeFlow,
)
from dragoman.model.dates import UNDATED, DateValue

Said = tuple[str, str]                  # field, value

#: Kind of claim -> (its attribute, the field of the entry it fills).
_FIELDS: dict[type, tuple[tuple[str, str], ...]] = {
    Event: (
        ("type", "type"), ("modality", "status"), ("kind", "kind"), ("place", "place"), ("channel", "channel"),
        ("series", "series"), ("round", "round"),
    ),
    Instrument: (("kind", "type"), ("title", "title"), ("status", "status"), ("period", "period"), ("value", "value")),
    Commitment: (("strength", "type"), ("action", "title")),
    Position: (("stance", "type"), ("target", "title"), ("target_countries", "target_state"), ("issue", "issue")),
    Mechanism: (("kind", "type"), ("name", "title")),
    Link: (("kind", "type"), ("status", "status")),
    Project: (("name", "title"), ("status", "status")),
    TradeFlow: (("goods", "goods"), ("status", "status"), ("value", "value")),
}
_DATES = ("date", "due", "created", "since")
#: What becomes of an instrument after it was signed; its date is then that of the step, not of the signing.
LATER = frozenset({
    "approved", "ratified", "provisionally_applied", "in_force", "under_implementation", "reviewed", "amended",
    "extended", "completed", "suspended", "expired", "terminated", "superseded",
})


def said(payload: Payload) -> Iterator[Said]:
    """The fields of one claim; what is unknown is not said."""
    for attribute, name in _FIELDS.get(type(payload), ()):
        yield from _texts(attribute, name, getattr(payload, attribute))
    for attribute in _DATES:
        date = getattr(payload, attribute, None)
        if isinstance(date, DateValue) and date.is_known:
            step = stage(payload) if isinstance(payload, Instrument) else ""
            yield f"{attribute}_{step}" if step in LATER else attribute, iso(date)
    yield from (("sector", one) for one in getattr(payload, "sectors", ()))


def _texts(attribute: str, name: str, value: object) -> Iterator[Said]:
    if value is None or value == "":
        return
    if isinstance(value, Quantity):
        yield name, f"{value.amount:g} {value.currency or value.unit or ''}".strip()
    elif attribute == "period" and isinstance(value, tuple):
        yield name, "/".join(map(str, value))
    elif isinstance(value, tuple):
        yield from ((name, str(one)) for one in value)
    else:
        yield name, str(value)


def own_date(payload: Payload) -> DateValue:
    """When what the claim tells was or is due."""
    for attribute in _DATES:
        date = getattr(payload, attribute, None)
        if isinstance(date, DateValue):
            return date
    return UNDATED


def title(payload: Payload) -> str:
    """The words a claim has for its matter: a title, an action, a target, a name."""
    return next((text for name, text in said(payload) if name == "title"), "")


def stage(payload: Payload) -> str:
    """The modality of an event, the status of what has one, the strength of a promise."""
    for attribute in ("modality", "status", "strength"):
        value = getattr(payload, attribute, None)
        if value:
            return str(value)
    return ""


def iso(date: DateValue) -> str:
    """A date as it is compared: one day, or both bounds."""
    first = date.earliest.isoformat() if date.earliest else ".."
    last = date.latest.isoformat() if date.latest else ".."
    return first if first == last else f"{first}/{last}"
