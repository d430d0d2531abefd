"""Grants that no paper is named of: money that one state is told to give another."""

from __future__ import annotations

from dragoman.extract.amounts import read_amounts
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.instruments import STATUS_OF, InstrumentDraft
from dragoman.model.claims import Quantity
from dragoman.model.mentions import SpottedSentence

_OFF = frozenset({"denied", "cancelled", "called_for", "hypothetical"})
#: Acts that money is paid for: what is sold, or owed, is not given.
_PAID = frozenset({"deal", "trade_measure", "sanction"})
_SIDES = 2


def read_grants(
    sentence: SpottedSentence, events: list[EventDraft], papers: list[InstrumentDraft], context: Context
) -> list[InstrumentDraft]:
    """The grant of the first sum that an act of aid of two sides, both told, is on; none where a paper tells of it."""
    if papers or any(event.type in _PAID for event in events):
        return []
    for event in events:
        if event.type != "aid" or event.inferred or event.modality in _OFF or len(event.countries) != _SIDES:
            continue
        money = None if _is_thanked_for(sentence, event) else _sum(sentence, event)
        if money is not None:
            return [_grant(event, *money, sentence, context)]
    return []


def _is_thanked_for(sentence: SpottedSentence, event: EventDraft) -> bool:
    """Whether the word that tells the aid is one of thanks: for money that was told before, or never."""
    return any(unit.start == event.trigger[0] and unit.get("stance") is not None for unit in sentence.units)


def _sum(sentence: SpottedSentence, event: EventDraft) -> tuple[Quantity, tuple[int, int]] | None:
    """The first amount of money in the clause of an act."""
    clause = sentence.clauses[event.clause]
    for amount, position, span in read_amounts(sentence, -1):
        if position in clause:
            return amount, span
    return None


def _grant(
    event: EventDraft, amount: Quantity, span: tuple[int, int], sentence: SpottedSentence, context: Context
) -> InstrumentDraft:
    statuses = STATUS_OF["aid"]
    return InstrumentDraft(
        kind="grant", countries=set(event.countries), actors=[actor for actor, _ in event.roles],
        status=statuses.get(event.modality, statuses[None]), date=event.date,
        span=(min(event.span[0], span[0]), max(event.span[1], span[1])), title=span,
        sentence=sentence.sentence.index, rule=f"{context.pack.code}.instrument.grant", value=amount, act=event.type,
        is_unnamed=True,
    )
