"""Acts told by likeness: "France condemned the raid. Chile did the same", "X expelled two envoys, as did Y and Z"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.around import is_date
from dragoman.extract.context import Context, EventDraft
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_DOERS = frozenset({"state", "person", "office", "body", "organisation"})
_TOLD = frozenset({"past", "present", "passive", "participle"})
_BETWEEN = frozenset({"comma", "conjunction", "skip", "word", "common", "support", "helper", "quote"})


def add_alike(
    sentence: SpottedSentence, events: list[EventDraft], before: Sequence[EventDraft], context: Context
) -> list[EventDraft]:
    """The events of a sentence, and what others are said to have done likewise: one for each state."""
    if (found := _words(sentence, context)) is None:
        return events
    start, end, is_ahead = found
    own = [event for event in events if event.span[0] < start]
    told = own or [event for event in before if event.sentence == sentence.sentence.index - 1]
    told = [event for event in told if event.modality == "happened" and not event.is_headline]
    carried = [event for event in told if event.form in _TOLD] or [event for event in told if not event.is_bare]
    if not carried:
        return events
    act = carried[-1]
    role = next((part for part in context.ontology.events[act.type].roles if any(r == part for _, r in act.roles)), "")
    doers = {context.cast.country(actor) for actor, part in act.roles if part == role}
    rest = act.countries - doers
    if len(doers) != 1 or not rest:
        return events           # what several do together, or nobody is touched by, is no act to liken others to
    date = _date(sentence, start, context) or (act.date if own else UNDATED)
    alike = list(events)
    for phrase in _behind(sentence, end) if is_ahead else _before(sentence, start):
        code = context.cast.country(phrase.actors[0]) if len(phrase.actors) == 1 else ""
        if not code or code in act.countries:
            continue
        roles = [(actor, part) for actor, part in act.roles if part != role]
        alike.append(replace(
            act, roles=[(phrase.actors[0], role), *roles], countries={code, *rest}, date=date, place=None,
            span=(min(phrase.start, start), max(phrase.end, end)), trigger=(start, end),
            sentence=sentence.sentence.index, clause=_clause(sentence, start), instruments=[], sectors=set(act.sectors),
            evidence=[],
        ))
    return alike


def _words(sentence: SpottedSentence, context: Context) -> tuple[int, int, bool] | None:
    """The words of a sentence that liken one act to another, and whether who acts stands behind them."""
    text = f" {context.folded.text[sentence.start : sentence.end]}"
    for kind in ("alike", "as_did"):
        for words in sorted(context.another[kind]):
            at = text.find(f" {words}")
            after = text[at + 1 + len(words) : at + 2 + len(words)]
            if at >= 0 and not after.isalnum():
                return sentence.start + at, sentence.start + at + len(words), kind == "as_did"
    return None


def _clause(sentence: SpottedSentence, start: int) -> int:
    """The clause in which the words stand."""
    index = next((number for number, chunk in enumerate(sentence.chunks) if chunk.end > start), 0)
    return next((n for n, clause in enumerate(sentence.clauses) if clause.first <= index < clause.limit), 0)


def _date(sentence: SpottedSentence, start: int, context: Context) -> DateValue | None:
    """The date behind the words, if one is there."""
    dates = [chunk for chunk in sentence.chunks if is_date(chunk) and chunk.start > start]
    day = dates[0] if dates else None
    return context.dates.resolve(sentence.units[day.first], "past") if isinstance(day, Phrase) else None


def _before(sentence: SpottedSentence, start: int) -> list[Phrase]:
    """Those who stand right before the words, the last first."""
    doers: list[Phrase] = []
    for chunk in reversed([chunk for chunk in sentence.chunks if chunk.end <= start][-_LONGEST:]):
        if isinstance(chunk, Unit):
            is_between = chunk.kind in _BETWEEN or chunk.get("helper") is not None
            if not is_between or (doers and not doers[-1].is_coordinated):
                break
        elif chunk.kind != "date":
            if chunk.kind not in _DOERS or chunk.mark:
                break
            doers.append(chunk)
    return doers


def _behind(sentence: SpottedSentence, end: int) -> list[Phrase]:
    """Those who stand right behind the words."""
    doers: list[Phrase] = []
    for chunk in [chunk for chunk in sentence.chunks if chunk.start >= end][:_LONGEST]:
        if isinstance(chunk, Unit):
            if chunk.kind not in _BETWEEN:
                break
        elif chunk.kind in _DOERS and not chunk.mark and (not doers or chunk.is_coordinated):
            doers.append(chunk)
        else:
            break
    return doers


#: Chunks in which those who do likewise are named.
_LONGEST = 12
