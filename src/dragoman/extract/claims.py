"""Drafts into claims: ids, evidence and values of the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.extract.attribution import Told
from dragoman.extract.context import Context, EventDraft, ObjectDraft
from dragoman.extract.instruments import InstrumentDraft
from dragoman.extract.stances import StanceDraft
from dragoman.languages.rules_schema import StanceRule
from dragoman.model.actors import ActorId
from dragoman.model.claims import (
    Attribution,
    Claim,
    ClaimId,
    Commitment,
    Event,
    Evidence,
    Instrument,
    Participant,
    Party,
    Position,
)
from dragoman.model.dates import DateValue
from dragoman.model.mentions import Phrase
from dragoman.model.places import Place, PlaceKind
from dragoman.model.spans import Span

#: What may stand around the words that say what a position or promise is about.
_TRIMMED = " \t\n,،;؛:\"«»“”"


class Places:
    """The venues of one document by id."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._places: dict[str, Place] = {}

    def add(self, phrase: Phrase | None) -> str | None:
        """The id of the place a phrase names."""
        if phrase is None:
            return None
        span = spans(self._context, [(phrase.start, phrase.end)])[0]
        key = phrase.value.lower() if phrase.kind == "place" else f"{phrase.value.lower()}-{phrase.form}"
        kind: PlaceKind = "country" if phrase.form == "state" else "city"
        known = self._places.get(key)
        mentions = (*known.mentions, span) if known and span not in known.mentions else (span,)
        self._places[key] = Place(
            id=key, name=known.name if known else span.quote, kind=kind, country=phrase.country or None,
            mentions=mentions if known is None or span not in known.mentions else known.mentions,
        )
        return key

    def all(self) -> tuple[Place, ...]:
        """Every place named as a venue, in the order of the text."""
        return tuple(sorted(self._places.values(), key=lambda place: place.mentions[0].start))


def attribution(told: Told, context: Context) -> Attribution:
    """Who says it, in the terms of a claim."""
    chain = tuple(dict.fromkeys(span.quote for span in spans(context, told.media)))
    return Attribution(by=tuple(ActorId(a) for a in told.by), kind=told.kind, chain=chain)


def event_claim(
    draft: EventDraft, places: Places, links: Mapping[int, ClaimId], told: Told, context: Context
) -> Claim:
    """The claim an event draft makes; `links` has the claims of instrument and mechanism phrases by their start."""
    found = spans(context, draft.evidence)
    papers = (links[phrase.start] for phrase in draft.instruments if phrase.start in links)
    says = Event(
        type=draft.type, kind=draft.kind or None, modality=draft.modality,
        participants=tuple(
            Participant(actor=ActorId(actor), role=role, acts_for=context.cast.country(actor) or None)
            for actor, role in draft.roles
        ),
        countries=tuple(sorted(draft.countries)), date=draft.date, place=places.add(draft.place),
        sectors=tuple(sorted(draft.sectors)), is_multiple=draft.is_multiple, is_first=draft.is_first, round=draft.round,
        instruments=tuple(dict.fromkeys(papers)),
        mechanism=links.get(draft.mechanism.start) if draft.mechanism else None,
    )
    what = "|".join((says.type, says.modality, *says.countries))
    return Claim(
        id=context.claim_id("event", what, found[0]), says=says,
        evidence=evidence(context, found, draft.rule), confidence=round(draft.confidence, 2),
        attribution=attribution(told, context),
    )


def place_in_visits(claims: list[Claim]) -> list[Claim]:
    """What two states do while one visits the other is part of the visit, where the document tells one visit only."""
    visits = [c for c in claims if isinstance(c.says, Event) and c.says.type == "visit" and not c.says.is_multiple]
    by_states: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for visit in visits:
        by_states[visit.says.countries].append(visit)  # type: ignore[union-attr]
    return [_placed(claim, by_states) for claim in claims]


def _placed(claim: Claim, visits: Mapping[tuple[str, ...], list[Claim]]) -> Claim:
    says = claim.says
    if not isinstance(says, Event) or says.type not in _DURING or len(visits.get(says.countries, ())) != 1:
        return claim
    visit = visits[says.countries][0]
    during = visit.says
    if not isinstance(during, Event) or during.modality != says.modality or not _overlaps(during.date, says.date):
        return claim
    return replace(claim, says=replace(says, part_of=visit.id))


def _overlaps(a: DateValue, b: DateValue) -> bool:
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return not (a.is_known and b.is_known)
    return a.earliest <= b.latest and b.earliest <= a.latest


_DURING = frozenset({
    "meeting", "signing", "statement", "joint_commission_session", "consultations", "agreement_reached",
    "business_event", "honour", "negotiation_round",
})


def name_anchors(claims: list[Claim]) -> list[Claim]:
    """Inherited dates say whose they are: the event of most shared states that has the same days in its own words."""
    return [_anchored(claim, claims) for claim in claims]


def _anchored(claim: Claim, claims: list[Claim]) -> Claim:
    says = claim.says
    if not isinstance(says, Event | Instrument) or says.date.basis != "inherited":
        return claim
    days = (says.date.earliest, says.date.latest)
    owners = [
        (len(set(other.says.countries) & set(says.countries)), -number, other.id) for number, other in enumerate(claims)
        if isinstance(other.says, Event) and other.id != claim.id and other.says.date.basis != "inherited"
        and (other.says.date.earliest, other.says.date.latest) == days
    ]
    if not owners:
        return claim
    return replace(claim, says=replace(says, date=replace(says.date, anchor=max(owners)[2])))


def object_claim(draft: ObjectDraft, context: Context) -> Claim:
    """The claim a mechanism, link, project, flow, amount or issue makes."""
    found = spans(context, [draft.span])
    kind = type(draft.says).__name__.lower()
    what = "|".join(str(getattr(draft.says, name, "")) for name in ("kind", "parties", "ends", "source", "target"))
    return Claim(
        id=context.claim_id(kind, what, found[0]), says=draft.says,
        evidence=evidence(context, found, _full_rule(draft.rule, context)), confidence=0.6,
    )


def _full_rule(rule: str, context: Context) -> str:
    return rule if "." in rule else f"{context.pack.code}.{rule}"


def instrument_claim(draft: InstrumentDraft, told: Told, context: Context) -> Claim:
    """The claim an instrument draft makes."""
    found = spans(context, draft.evidence)
    title = spans(context, [draft.title])[0].quote
    says = Instrument(
        kind=draft.kind, title=title, status=draft.status, date=draft.date, period=draft.period, value=draft.value,
        parties=tuple(
            Party(actor=ActorId(actor), level=context.level(actor), acts_for=context.cast.country(actor) or None)
            for actor in dict.fromkeys(draft.actors)
        ),
        countries=tuple(sorted(draft.countries)), is_multiple=draft.is_multiple,
    )
    what = "|".join((says.kind, *says.countries))
    return Claim(
        id=context.claim_id("instrument", what, found[0]), says=says,
        evidence=evidence(context, found, draft.rule), confidence=draft.confidence,
        attribution=attribution(told, context),
    )


def stance_claim(draft: StanceDraft, told: Told, context: Context) -> Claim:
    """The claim a position or commitment draft makes."""
    found = spans(context, [draft.span, *draft.again])
    holders = tuple(ActorId(actor) for actor in dict.fromkeys(draft.holders))
    about = spans(context, [draft.target])[0].quote.strip(_TRIMMED)
    countries = tuple(sorted(draft.holder_countries))
    says: Position | Commitment
    if isinstance(draft.rule, StanceRule):
        says = Position(
            holders=holders, stance=draft.rule.stance, polarity=draft.polarity, target=about,
            target_countries=tuple(sorted(draft.target_countries)), holder_countries=countries,
            stated_by=tuple(ActorId(actor) for actor in told.by) or holders,
            is_shared=draft.is_shared, is_quoted=draft.is_quoted, issue=draft.issue or None,
        )
        kind, what = "position", "|".join((says.stance, *countries))
    else:
        action = spans(context, [draft.action])[0].quote.strip(_TRIMMED)
        says = Commitment(by=holders, action=action, strength=draft.rule.strength, due=draft.date, countries=countries)
        kind, what = "commitment", "|".join((says.strength, *countries))
    return Claim(
        id=context.claim_id(kind, what, found[0]), says=says,
        evidence=evidence(context, found, draft.rule.id), confidence=draft.confidence,
        attribution=attribution(told, context),
    )


def spans(context: Context, folded: Iterable[tuple[int, int]]) -> list[Span]:
    """Original spans of folded ones, in order."""
    found = []
    for start, end in folded:
        first, last = context.folded.origin(start, end)
        found.append(Span(first, last, context.document.text[first:last]))
    return found


def evidence(context: Context, found: Iterable[Span], rule: str) -> tuple[Evidence, ...]:
    """Evidence of one rule at some spans."""
    document, language, version = context.document.id, context.pack.about.code, context.pack.version
    return tuple(
        Evidence(document=document, span=span, language=language, rule=rule, pack_version=version) for span in found
    )
