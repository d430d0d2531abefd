"""What acts leave behind or are about: mechanisms, links, projects, flows of goods, amounts, issues."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.amounts import read_amounts
from dragoman.extract.arguments import find_arguments
from dragoman.extract.attachment import Trigger
from dragoman.extract.clauses import clause_of
from dragoman.extract.context import Context, EventDraft, ObjectDraft
from dragoman.extract.instruments import parties_of
from dragoman.extract.slots import Arguments
from dragoman.extract.stances import StanceDraft
from dragoman.languages.rules_schema import StanceRule
from dragoman.model.claims import Issue, Link, Mechanism, Project, Quantity, TradeFlow
from dragoman.model.dates import UNDATED
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_LINK_KINDS = {"air_opened": "air_route", "rail_opened": "rail"}
_LINK_SECTORS = (("air-links", "air_route"), ("logistics", "corridor"), ("transport", "road"))
_STATUS = {
    "happened": "open", "ongoing": "open", "scheduled": "planned", "planned": "planned", "cancelled": "suspended",
}
_PROJECT_STATUS = {"agreed": "agreed", "started": "ongoing", "opened": "completed", "suspended": "suspended"}
_LONGEST_HANDLE = 120


def read_objects(sentence: SpottedSentence, events: list[EventDraft], context: Context) -> Iterator[ObjectDraft]:
    """Everything but events, instruments, positions and promises that one sentence tells of."""
    yield from _mechanisms(sentence, events, context)
    for event in events:
        yield from _left_behind(event, context)
    flows = list(_flows(sentence, context))
    yield from flows
    if events or flows:
        yield from _quantities(sentence, context)


def read_issues(stances: list[StanceDraft], context: Context) -> Iterator[ObjectDraft]:
    """What positions are about where the pack knows its kind: a conflict, a measure, a membership."""
    for stance in stances:
        if isinstance(stance.rule, StanceRule) and stance.issue_kind:
            start, end = stance.target
            label = " ".join(context.words(start, min(end, start + _LONGEST_HANDLE)).split())
            parties = tuple(sorted(stance.target_countries))
            stance.issue = label
            yield ObjectDraft(Issue(handle=label, kind=stance.issue_kind, parties=parties), (start, end), "issue")


def _mechanisms(sentence: SpottedSentence, events: list[EventDraft], context: Context) -> Iterator[ObjectDraft]:
    for index, chunk in enumerate(sentence.chunks):
        if chunk.kind != "mechanism" or not isinstance(chunk, Phrase):
            continue
        event = next((e for e in events if e.mechanism is chunk), None)
        parties = parties_of(sentence, index, context.pack.grammar)
        sides = {context.cast.country(a) for p in parties for a in p.actors} - {""}
        if len(sides) < 2:
            sides = set(event.countries) if event else sides | set(sentence.dyad if chunk.has_pronoun else ())
        if len(sides) < 2:
            continue
        created = event.date if event and event.type == "mechanism_established" else UNDATED
        name = " ".join(context.words(chunk.start, chunk.end).split())
        says = Mechanism(kind=chunk.value, name=name, parties=tuple(sorted(sides)), created=created)
        yield ObjectDraft(says, (chunk.start, chunk.end), "mechanism", phrase=chunk)


def _left_behind(event: EventDraft, context: Context) -> Iterator[ObjectDraft]:
    ends = tuple(sorted(event.countries))
    if event.type in ("transport_link", "visa_measure") and event.modality in _STATUS:
        kind = "visa_regime" if event.type == "visa_measure" else _link_kind(event)
        status = "suspended" if event.kind == "suspended" else _STATUS[event.modality]
        yield ObjectDraft(Link(kind=kind, ends=ends, status=status, since=event.date), event.span, event.rule)
    if event.type == "project_milestone":
        name = " ".join(context.words(*event.span).split())[:_LONGEST_HANDLE]
        planned = event.modality in ("planned", "scheduled", "proposed")
        status = "planned" if planned else _PROJECT_STATUS.get(event.kind, "ongoing")
        says = Project(name=name, parties=ends, status=status, sectors=tuple(sorted(event.sectors)))
        yield ObjectDraft(says, event.span, event.rule)


def _link_kind(event: EventDraft) -> str:
    if event.kind in _LINK_KINDS:
        return _LINK_KINDS[event.kind]
    return next((kind for sector, kind in _LINK_SECTORS if sector in event.sectors), "road")


def _flows(sentence: SpottedSentence, context: Context) -> Iterator[ObjectDraft]:
    for index in sentence.read_as("flow"):
        chunk = sentence.chunks[index]
        if not isinstance(chunk, Unit) or not (meaning := chunk.get("flow")):
            continue
        rule = context.rules.flows[meaning.value]
        number = clause_of(sentence.clauses, index)
        voice = "noun" if meaning.form == "noun" else "actor"
        trigger = Trigger(index, meaning.form, voice, {}, chunk.has_pronoun)
        found = find_arguments(sentence.chunks, sentence.clauses, number, trigger, context.pack.grammar)
        giver, taker = _side(found, ("of", "subject", "from"), context), _side(found, ("to", "for", "at"), context)
        if rule.direction == "import":
            giver, taker = _side(found, ("from",), context), _side(found, ("of", "subject", "to"), context)
        if not giver or not taker or giver == taker:
            continue
        goods = tuple(dict.fromkeys(
            context.words(t.start, t.end) for t in sentence.topics if t.kind == "sector" and t.start > chunk.start
        ))
        amounts = read_amounts(sentence, index)
        says = TradeFlow(source=giver, target=taker, goods=goods[:6], value=amounts[0][0] if amounts else None)
        yield ObjectDraft(says, (chunk.start, max(chunk.end, *(p.end for p in found.all()))), rule.id)


def _side(found: Arguments, slots: tuple[str, ...], context: Context) -> str:
    for slot in slots:
        for phrase in found.get(slot):
            country = next((c for a in phrase.actors if (c := context.cast.country(a))), phrase.country)
            if country:
                return country
    return ""


def _quantities(sentence: SpottedSentence, context: Context) -> Iterator[ObjectDraft]:
    for amount, position, span in read_amounts(sentence, -1):
        first = sentence.chunks[max(0, position - 4)]
        of = " ".join(context.words(first.start, span[0]).split())
        says = Quantity(
            amount=amount.amount, currency=amount.currency, is_approximate=amount.is_approximate, of=of or None
        )
        yield ObjectDraft(says, span, "quantity")


def settle_objects(drafts: list[ObjectDraft]) -> list[ObjectDraft]:
    """Each thing once: the same kind between the same states told again is the same."""
    settled: dict[tuple[object, ...], ObjectDraft] = {}
    for draft in drafts:
        settled.setdefault(_identity(draft), draft)
    return list(settled.values())


def _identity(draft: ObjectDraft) -> tuple[object, ...]:
    says = draft.says
    if isinstance(says, Mechanism):
        return "mechanism", says.kind, says.parties
    if isinstance(says, Link):
        return "link", says.kind, says.ends
    if isinstance(says, Project):
        return "project", says.parties, says.name
    if isinstance(says, TradeFlow):
        return "flow", says.source, says.target, says.goods
    if isinstance(says, Quantity):
        return "quantity", says.amount, says.currency
    return "issue", says.handle
