"""The trace behind `dragoman explain`: what was read in each sentence, who was meant, and what each rule took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.instruments import InstrumentDraft
from dragoman.extract.stances import StanceDraft
from dragoman.model.claims import Claim
from dragoman.model.mentions import Phrase, SpottedSentence

_WEIGHTY = 0.2          # log odds that are worth telling
_REASONS = 6
_SHORT = 60             # characters of a quotation that tell which claim is meant


def sentence_lines(sentence: SpottedSentence, context: Context) -> Iterator[str]:
    """The sentence, then its phrases with what they were resolved to and why."""
    kind = "" if sentence.sentence.kind == "body" else f" ({sentence.sentence.kind})"
    text = context.document.text[sentence.sentence.start : sentence.sentence.end]
    yield f"\nSentence {sentence.sentence.index + 1}{kind}: {text}"
    for phrase in sentence.phrases():
        yield f"  {phrase.kind:12} {_quote(context, phrase.start, phrase.end)}{_reading(phrase, sentence, context)}"


def _reading(phrase: Phrase, sentence: SpottedSentence, context: Context) -> str:
    parts = []
    if phrase.mark:
        parts.append(f"marked {phrase.mark}")
    if phrase.kind == "date":
        value = context.dates.resolve(sentence.units[phrase.first], "past")
        parts.append(f"{value.edtf or 'no date'} ({value.basis})")
    elif phrase.actors:
        parts.append("; ".join(_actor(actor, context) for actor in phrase.actors))
    elif phrase.is_actor:
        parts.append("nobody it can mean was found")
    elif phrase.value:
        parts.append(phrase.value + (f", {phrase.country}" if phrase.country else ""))
    if phrase.note:
        parts.append(phrase.note)
    return f" -> {', '.join(parts)}" if parts else ""


def _actor(actor: str, context: Context) -> str:
    facts = [context.cast.rank(actor), context.cast.country(actor), context.cast.reason(actor)]
    told = ", ".join(fact for fact in facts if fact and fact != actor)
    return f"{actor} ({told})" if told else actor


def event_lines(draft: EventDraft, context: Context) -> Iterator[str]:
    """An event draft: rule, roles, and what was filled in."""
    roles = ", ".join(f"{role} {actor}" for actor, role in draft.roles)
    yield f"  => event {draft.type} by {draft.rule} ({draft.form}): {roles}"
    date = f"{draft.date.edtf or 'none'} ({draft.date.basis})"
    yield f"     {draft.modality}; states {', '.join(sorted(draft.countries))}; date {date}"
    for line in draft.inferred:
        yield f"     filled in {line}"
    yield f"     words: {_quote(context, *draft.span)}"


def date_lines(draft: EventDraft, context: Context) -> Iterator[str]:
    """From which words an act has a date that its own clause does not tell."""
    told = draft.date.expression
    if draft.date.basis == "inherited" and told is not None:
        day = f"{draft.date.edtf or 'none'} inherited from \u00ab{' '.join(told.quote.split())}\u00bb"
        yield f"date of {draft.type} {_quote(context, *draft.span)}: {day}"


def confidence_lines(claim: Claim, weights: Mapping[str, float]) -> Iterator[str]:
    """How sure a claim is, with the grounds that weigh most."""
    told = sorted((g for g in claim.grounds if abs(weights.get(g, 0.0)) >= _WEIGHTY), key=lambda g: -abs(weights[g]))
    reasons = ", ".join(f"{ground} {weights[ground]:+.1f}" for ground in told[:_REASONS]) or "nothing special"
    kind = type(claim.says).__name__.lower()
    yield f"confidence {claim.confidence:.2f} of {kind} {claim.evidence[0].span.quote[:_SHORT]!r}: {reasons}"


def instrument_lines(draft: InstrumentDraft, context: Context) -> Iterator[str]:
    """An instrument draft."""
    yield f"  => instrument {draft.kind}, {draft.status}, {', '.join(sorted(draft.countries))} by {draft.rule}"
    yield f"     words: {_quote(context, *draft.span)}"


def stance_lines(draft: StanceDraft, context: Context) -> Iterator[str]:
    """A position or promise draft."""
    target = ", ".join(sorted(draft.target_countries)) or "no state"
    yield f"  => {draft.rule.id}: held by {', '.join(sorted(draft.holder_countries))}, towards {target}"
    yield f"     words: {_quote(context, *draft.span)}"


def _quote(context: Context, start: int, end: int) -> str:
    first, last = context.folded.origin(start, end)
    return "\u00ab" + " ".join(context.document.text[first:last].split()) + "\u00bb"
