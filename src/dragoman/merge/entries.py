"""An entry made of its claims: every field with all its values, best supported first."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.merge.history import history, standing_now
from dragoman.merge.said import LATER, iso, own_date, said, stage
from dragoman.merge.sources import independent
from dragoman.merge.told import Told
from dragoman.model.claims import ClaimId
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.ids import entry_id, form_id
from dragoman.model.record import Correction, Entry, FormId, StoredClaim, Value


def make_entry(claims: Sequence[StoredClaim], told: Mapping[ClaimId, Told], corrections: Iterable[Correction]) -> Entry:
    """The entry of claims judged to be one matter; a function of its arguments and of nothing else."""
    claims = sorted(claims, key=lambda stored: stored.id)
    counted = independent(stored.source for stored in claims)
    changes = {one.field: one for one in corrections if one.action == "change" and one.field}
    fields = _fields(claims, counted, changes.values())
    kind = told[claims[0].id].kind
    steps = history(claims)
    days = [stored.source.day for stored in claims if stored.source.day]
    return Entry(
        id=entry_id(kind, (stored.id for stored in claims)), kind=kind, type=_first(fields, "type"),
        title=_first(fields, "title"), states=_states(claims, told, fields), persons=_persons(claims),
        date=_date(claims, counted, changes.get("date")),
        status=_first(fields, "status") if "status" in changes else standing_now(kind, steps),
        claims=tuple(stored.id for stored in claims), fields=fields, history=steps, sources=len(set(counted.values())),
        first_told=min(days, default=None), last_told=max(days, default=None),
        confidence=max(stored.claim.confidence for stored in claims),
    )


# ── Fields ────────────────────────────────────────────────────────────────────────────────────────────────────────
def _fields(
    claims: Sequence[StoredClaim], counted: Mapping[str, str], changes: Iterable[Correction]
) -> dict[str, tuple[Value, ...]]:
    found: dict[str, dict[str, list[StoredClaim]]] = defaultdict(lambda: defaultdict(list))
    for stored in claims:
        for name, text in dict.fromkeys(said(stored.claim.says)):
            found[name][text].append(stored)
    fields = {
        name: tuple(sorted((_value(text, who, counted) for text, who in texts.items()), key=_support))
        for name, texts in sorted(found.items())
    }
    for change in changes:
        decided = Value(text=change.value or "", claims=(), sources=0)
        rest = tuple(value for value in fields.get(change.field or "", ()) if value.text != decided.text)
        fields[change.field or ""] = (decided, *rest)
    return fields


def _value(text: str, who: Sequence[StoredClaim], counted: Mapping[str, str]) -> Value:
    sources = {counted[stored.source.sha256] for stored in who}
    return Value(text=text, claims=tuple(stored.id for stored in who), sources=len(sources))


def _support(value: Value) -> tuple[int, int, str]:
    return (-value.sources, -len(value.claims), value.text)


def _first(fields: Mapping[str, tuple[Value, ...]], name: str) -> str:
    return fields[name][0].text if fields.get(name) else ""


# ── What stands on the entry itself ───────────────────────────────────────────────────────────────────────────────
def _states(
    claims: Sequence[StoredClaim], told: Mapping[ClaimId, Told], fields: Mapping[str, tuple[Value, ...]]
) -> tuple[str, ...]:
    """The states of the claims; one that a minority of many claims adds is left to the fields of those claims."""
    if "states" in fields:
        return tuple(sorted(fields["states"][0].text.replace(",", " ").split()))
    counts: dict[str, int] = defaultdict(int)
    for stored in claims:
        for code in told[stored.id].states:
            counts[code] += 1
    return tuple(sorted(code for code, count in counts.items() if count * 3 >= len(claims)))


def _persons(claims: Sequence[StoredClaim]) -> tuple[FormId, ...]:
    return tuple(sorted({
        form_id(" ".join(actor.name.split()), actor.country)
        for stored in claims for actor in stored.cast.values() if actor.kind == "person" and not actor.is_unnamed
    }))


def _date(claims: Sequence[StoredClaim], counted: Mapping[str, str], change: Correction | None) -> DateValue:
    """The date most sources support, among those the narrowest; a wide date supports every narrower one inside it."""
    if change is not None:
        return parse_date(change.value or "")
    dates = [(stored, date) for stored in claims if (date := own_date(stored.claim.says)).is_known]
    dates = [pair for pair in dates if stage(pair[0].claim.says) not in LATER] or dates
    if not dates:
        return UNDATED
    return min((date for _, date in dates), key=lambda date: (-_supporters(date, dates, counted), *_narrow(date)))


def _supporters(
    date: DateValue, dates: Sequence[tuple[StoredClaim, DateValue]], counted: Mapping[str, str]
) -> int:
    return len({
        counted[stored.source.sha256] for stored, other in dates
        if (other.earliest or datetime.date.min) <= (date.earliest or datetime.date.min)
        and (date.latest or datetime.date.max) <= (other.latest or datetime.date.max)
    })


def _narrow(date: DateValue) -> tuple[int, int, str, str]:
    """Narrow before wide, said before inherited, then the earlier."""
    first, last = date.earliest or datetime.date.min, date.latest or datetime.date.max
    return ((last - first).days, date.basis == "inherited", iso(date), date.edtf or "")


def parse_date(text: str) -> DateValue:
    """A date that a person gives: YYYY-MM-DD or two of them with a slash; raises ValueError for anything else."""
    first, _, last = text.partition("/")
    begin = datetime.date.fromisoformat(first.strip())
    end = datetime.date.fromisoformat(last.strip()) if last else begin
    if end < begin:
        raise ValueError(f"{text!r} ends before it begins")
    return DateValue(earliest=begin, latest=end, edtf=text if last else begin.isoformat(), basis="metadata")
