"""A reading as one JSON object: the contract that `dragoman read` writes and everything downstream takes.

Every key is always there, in the same order; what is unknown is null or empty. Claims stand in the order of the text.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dragoman.model.actors import Actor, Office
from dragoman.model.claims import (
    Attribution,
    Claim,
    Commitment,
    Event,
    Instrument,
    Issue,
    Link,
    Mechanism,
    Position,
    Project,
    Quantity,
    TradeFlow,
)
from dragoman.model.dates import DateValue
from dragoman.model.places import Place
from dragoman.model.reading import Reading
from dragoman.model.spans import Span
from dragoman.model.text import Document

SCHEMA = "dragoman/0.1"
Json = dict[str, Any]


def reading_to_json(reading: Reading) -> Json:
    """The contract's object for one document."""
    claims = sorted(reading.claims, key=_text_order)
    return {
        "schema": SCHEMA,
        "doc": _document(reading.document, reading.pack),
        "actors": [_actor(actor) for actor in reading.actors],
        "places": [_place(place) for place in reading.places],
        **{name: [_claim(claim, body) for claim in claims if isinstance(claim.says, kind)]
           for name, kind, body in _LISTS},
        "sectors": [{"sector": found.sector, "mentions": _mentions(found.mentions)} for found in reading.sectors],
    }


def json_text(value: Any, *, indent: int | None = None) -> bytes:
    """JSON as UTF-8 with its letters readable; a lone surrogate becomes an escape, so that any text can be written."""
    return json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8", "backslashreplace")


def _text_order(claim: Claim) -> tuple[int, int, str]:
    first = min((evidence.span.start, evidence.span.end) for evidence in claim.evidence)
    return (*first, claim.id)


def _document(document: Document, pack: str) -> Json:
    return {
        "id": document.id,
        "source": document.source,
        "url": document.url,
        "lang": document.language,
        "title": document.title,
        "published": _date(document.published) if document.published else None,
        "sha256": document.sha256,
        "pack": pack,
    }


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "country": actor.country,
        "office": _office(actor.office) if actor.office else None,
        "unnamed": actor.is_unnamed,
        "mentions": _mentions(actor.mentions),
        "nominal_mentions": _mentions(actor.nominal_mentions),
    }


def _office(office: Office) -> Json:
    return {
        "title": office.title,
        "body": office.body,
        "rank": office.rank,
        "country": office.country,
        "modifier": office.modifier,
    }


def _place(place: Place) -> Json:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "mentions": _mentions(place.mentions),
    }


def _claim(claim: Claim, body: Callable[[Any], Json]) -> Json:
    return {
        "id": claim.id,
        **body(claim.says),
        "attribution": _attribution(claim.attribution),
        "evidence": [
            {"quote": item.span.quote, "start": item.span.start, "end": item.span.end} for item in claim.evidence
        ],
        "rule": claim.evidence[0].rule,
        "confidence": round(claim.confidence, 3),
    }


def _event(event: Event) -> Json:
    return {
        "type": event.type,
        "kind": event.kind,
        "modality": event.modality,
        "participants": [
            {"actor": one.actor, "role": one.role, "for": one.acts_for} for one in event.participants
        ],
        "countries": list(event.countries),
        "date": _date(event.date),
        "place": event.place,
        "channel": event.channel,
        "part_of": event.part_of,
        "series": event.series,
        "round": event.round,
        "sectors": list(event.sectors),
        "instruments": list(event.instruments),
        "mechanism": event.mechanism,
        "multiple": event.is_multiple,
        "first": event.is_first,
    }


#: Kinds of agreement that others who keep records count as agreements without more.
_BROADER = {"air_services": "agreement", "double_taxation": "agreement", "investment_protection": "agreement"}


def _instrument(instrument: Instrument) -> Json:
    return {
        "kind": instrument.kind,
        "alt_kinds": [_BROADER[instrument.kind]] if instrument.kind in _BROADER else [],
        "title": instrument.title,
        "parties": [
            {"actor": party.actor, "level": party.level, "for": party.acts_for} for party in instrument.parties
        ],
        "countries": list(instrument.countries),
        "status": instrument.status,
        "date": _date(instrument.date),
        "period": _period(*instrument.period) if instrument.period else None,
        "value": _amount(instrument.value),
        "sectors": list(instrument.sectors),
        "multiple": instrument.is_multiple,
    }


def _mechanism(mechanism: Mechanism) -> Json:
    return {
        "kind": mechanism.kind,
        "name": mechanism.name,
        "parties": list(mechanism.parties),
        "created": _date(mechanism.created),
    }


def _commitment(commitment: Commitment) -> Json:
    return {
        "by": list(commitment.by),
        "to": list(commitment.to),
        "action": commitment.action,
        "strength": commitment.strength,
        "due": _date(commitment.due),
        "countries": list(commitment.countries),
        "sectors": list(commitment.sectors),
    }


def _position(position: Position) -> Json:
    return {
        "holders": list(position.holders),
        "holder_countries": list(position.holder_countries),
        "shared": position.is_shared,
        "stance": position.stance,
        "polarity": position.polarity,
        "target": position.target,
        "target_countries": list(position.target_countries),
        "issue": position.issue,
        "stated_by": list(position.stated_by),
        "direct_quote": position.is_quoted,
    }


def _issue(issue: Issue) -> Json:
    return {"label": issue.handle, "kind": issue.kind, "parties": list(issue.parties)}


def _link(link: Link) -> Json:
    return {"kind": link.kind, "ends": list(link.ends), "status": link.status, "since": _date(link.since)}


def _project(project: Project) -> Json:
    return {
        "name": project.name,
        "parties": list(project.parties),
        "status": project.status,
        "sectors": list(project.sectors),
    }


def _trade_flow(flow: TradeFlow) -> Json:
    return {
        "from": flow.source,
        "to": flow.target,
        "goods": list(flow.goods),
        "status": flow.status,
        "value": _amount(flow.value),
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "of": quantity.of,
        "amount": _number(quantity.amount),
        "unit": quantity.unit,
        "currency": quantity.currency,
        "approximate": quantity.is_approximate,
    }


#: The lists of the contract that hold claims: key, kind of payload, how the payload is written.
_LISTS: tuple[tuple[str, type, Callable[[Any], Json]], ...] = (
    ("events", Event, _event),
    ("instruments", Instrument, _instrument),
    ("mechanisms", Mechanism, _mechanism),
    ("commitments", Commitment, _commitment),
    ("positions", Position, _position),
    ("issues", Issue, _issue),
    ("links", Link, _link),
    ("projects", Project, _project),
    ("trade_flows", TradeFlow, _trade_flow),
    ("quantities", Quantity, _quantity),
)


def _date(value: DateValue) -> Json:
    return {
        "edtf": value.edtf,
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "basis": value.basis,
        "expression": _mentions([value.expression])[0] if value.expression else None,
        "anchor": value.anchor,
        "granularity": value.granularity,
        "modifier": value.modifier,
        "weekday": value.weekday,
    }


def _period(first: str, last: str) -> Json:
    """A period given as ISO dates, months or years, with the days it spans."""
    return {"edtf": f"{first}/{last}", "earliest": _day(first, last=False), "latest": _day(last, last=True)}


def _day(value: str, *, last: bool) -> str | None:
    parts = value.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return None
    if len(parts) == 3:
        return value
    year = int(parts[0])
    month = int(parts[1]) if len(parts) == 2 else (12 if last else 1)
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1] if last else 1:02}"


def _amount(quantity: Quantity | None) -> Json | None:
    if quantity is None:
        return None
    return {
        "amount": _number(quantity.amount),
        "currency": quantity.currency,
        "unit": quantity.unit,
        "approximate": quantity.is_approximate,
    }


def _number(amount: float) -> float | int:
    return int(amount) if amount.is_integer() else amount


def _attribution(attribution: Attribution) -> Json:
    return {
        "by": list(attribution.by) or ["narrator"],
        "kind": attribution.kind,
        "chain": list(attribution.chain),
    }


def _mentions(spans: Iterable[Span]) -> list[Mapping[str, Any]]:
    return [{"text": span.quote, "start": span.start, "end": span.end} for span in spans]
