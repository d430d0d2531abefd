"""Confidence: how often what was read on such grounds proved right, by a logistic regression on own labelled texts.

The grounds are named; their weights are in `ontology/confidence.toml`, written by `tools/calibrate.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.extract.context import Cast, Context, EventDraft
from dragoman.extract.instruments import InstrumentDraft
from dragoman.extract.stances import StanceDraft
from dragoman.languages.rules_schema import StanceRule
from dragoman.model.claims import Attribution, Claim, ClaimId, Event
from dragoman.model.reading import Reading

_LONG = 25              # words of evidence from which a reader may have joined what does not belong together
_FIRST = 3              # sentences that tell the news itself
_LATE = 10              # sentences from which a text mostly tells background
_CROWD = 3              # events in one sentence that may be one told thrice
_HIGHEST = 0.99


def confidence(grounds: Iterable[str], weights: Mapping[str, float]) -> float:
    """The share, 0-1, of items read on these grounds that are right; grounds without a weight say nothing."""
    total = weights.get("bias", 0.0) + sum([weights.get(ground, 0.0) for ground in grounds])
    return round(min(_HIGHEST, 1 / (1 + math.exp(-total))), 2)


def event_grounds(draft: EventDraft, events: Iterable[EventDraft], context: Context) -> tuple[str, ...]:
    """What speaks for and against an event of a settled document."""
    event = context.ontology.events[draft.type]
    beside = [other.sentence for other in events].count(draft.sentence)
    sides = len(draft.countries)
    found = [
        f"type {draft.type}", f"group {event.group}", f"form {draft.form}", f"modality {draft.modality}",
        f"date {draft.date.basis}", *(f"inferred {why.partition(': ')[2]}" for why in draft.inferred),
        *(f"side {kind}" for kind in _kinds(draft.roles, context.cast)),
        *_marks(draft.sentence, draft.evidence, context),
    ]
    told = {
        "inferred something": bool(draft.inferred), "one side": sides == 1, "three sides": sides == _FIRST,
        "many sides": sides > _FIRST, "in the headline": draft.is_headline, "named noun": draft.is_definite,
        "venue known": draft.place is not None, "on a paper": bool(draft.instruments), "listed": draft.is_listed,
        "several at once": draft.is_multiple, "in a crowd": beside >= _CROWD, "alone": beside == 1,
        "roles missing": len({role for _, role in draft.roles}) < len(event.roles),
        "of the main states": draft.countries <= set(context.main[:2]),
        "away from the main states": not draft.countries & set(context.main[:2]),
        "at home": draft.countries == {context.home},
    }
    return (*found, *[name for name, holds in told.items() if holds])


def instrument_grounds(draft: InstrumentDraft, context: Context) -> tuple[str, ...]:
    """What speaks for and against an instrument of a settled document."""
    told = {
        "own parties": draft.has_own_parties, "named noun": draft.is_definite, "several at once": draft.is_multiple,
        "period known": draft.period is not None, "value known": draft.value is not None,
        "date known": draft.date.is_known, "one side": len(draft.countries) == 1,
        "no side": not draft.countries, "many sides": len(draft.countries) > 2,
        "of the main states": draft.countries <= set(context.main[:2]),
        "long title": draft.title[1] - draft.title[0] > _LONG,
    }
    marks = _marks(draft.sentence, draft.evidence or [draft.span], context)
    return (f"kind {draft.kind}", f"status {draft.status}", *marks, *(name for name, holds in told.items() if holds))


def stance_grounds(draft: StanceDraft, context: Context) -> tuple[str, ...]:
    """What speaks for and against a position or promise."""
    rule = draft.rule
    stance = f"stance {rule.stance}" if isinstance(rule, StanceRule) else f"strength {rule.strength}"
    target = draft.target[1] - draft.target[0]
    told = {
        "shared": draft.is_shared, "quoted": draft.is_quoted, "no target": target == 0, "short target": target < _LONG,
        "target state": bool(draft.target_countries), "issue": bool(draft.issue_kind or draft.issue),
        "date known": draft.date.is_known, "several holders": len(draft.holder_countries) > 1,
        "holder at home": draft.holder_countries == {context.home},
    }
    kinds = (f"side {kind}" for kind in _kinds([(actor, "") for actor in draft.holders], context.cast))
    return (
        stance, f"modality {draft.modality}", *kinds, *_marks(draft.sentence, [draft.span], context),
        *(name for name, holds in told.items() if holds),
    )


def telling_grounds(told: Attribution) -> tuple[str, ...]:
    """What the way in which a claim came into the text speaks for and against it."""
    return () if told.kind == "narration" else ("told by others",)


def leave_out(reading: Reading, minimum: float) -> Reading:
    """The reading without the claims less sure than `minimum`, 0-1, and without the links to them."""
    if minimum <= 0:
        return reading
    kept = [claim for claim in reading.claims if claim.confidence >= minimum]
    ids = {claim.id for claim in kept}
    return replace(
        reading, claims=tuple(_linked(claim, ids) for claim in kept), left_out=len(reading.claims) - len(kept)
    )


def _linked(claim: Claim, ids: set[ClaimId]) -> Claim:
    says = claim.says
    if not isinstance(says, Event):
        return claim
    return replace(claim, says=replace(
        says, instruments=tuple(paper for paper in says.instruments if paper in ids),
        mechanism=says.mechanism if says.mechanism in ids else None,
        part_of=says.part_of if says.part_of in ids else None,
    ))


def _kinds(roles: Iterable[tuple[str, str]], cast: Cast) -> list[str]:
    return sorted({cast.kind(actor) for actor, _ in roles})


def _marks(sentence: int, evidence: Iterable[tuple[int, int]], context: Context) -> Iterator[str]:
    """Where something is told, and how often."""
    spans = list(evidence)
    if sentence < _FIRST:
        yield "told early"
    elif sentence >= _LATE:
        yield "told late"
    if len(spans) > 1:
        yield "told twice" if len(spans) == 2 else "told often"
    words = max(context.folded.text.count(" ", start, end) + 1 for start, end in spans)
    if words > _LONG:
        yield "long evidence"
