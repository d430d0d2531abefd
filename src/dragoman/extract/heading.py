"""Heading: acts that the title tells, to which a text that does not begin with its title only points back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.extract.context import Context, EventDraft
from dragoman.model.dates import UNDATED, DateValue

#: Acts in the course of which things are said, the most telling name first.
_TALKS = ("phone_call", "video_call", "meeting")
#: Modalities in which a title tells an act that the text may go on to tell.
_TOLD = ("happened", "ongoing", "scheduled")


@dataclass(frozen=True, slots=True)
class Told:
    """An act of the title: its type, whose it is and when it was, as far as the title says."""

    type: str
    countries: frozenset[str]
    date: DateValue = UNDATED


def told_in(drafts: Iterable[EventDraft], home: str, context: Context) -> tuple[Told, ...]:
    """The acts of a title; one that names a single state is paid to, or held with, the home state."""
    found = []
    for draft in drafts:
        if draft.modality not in _TOLD:
            continue
        countries = set(draft.countries)
        if len(countries) == 1 < context.ontology.events[draft.type].states and home:
            countries.add(home)
        if len(countries) > 1:
            found.append(Told(draft.type, frozenset(countries), _date_of(draft)))
    return tuple(found)


def _date_of(draft: EventDraft) -> DateValue:
    """The day a title tells; its words are none of the text."""
    if not draft.date.is_known:
        return UNDATED
    return replace(draft.date, basis="metadata", expression=None, anchor=None)


def complete_by_title(drafts: Sequence[EventDraft], told: Sequence[Told], context: Context) -> None:
    """Give what only points back the sides of the act the title tells, unless the text tells it itself."""
    for act in told:
        if any(_is_told_by(draft, act) for draft in drafts):
            continue
        for draft in drafts:
            if draft.is_back and draft.countries < act.countries and _is_part(draft, act):
                _fill(draft, act, context)
        if act.type in _TALKS:
            _as_talk(drafts, act, context)


def _is_part(draft: EventDraft, act: Told) -> bool:
    """Whether an act is the one the title tells, or a meeting with somebody told on the visit it tells."""
    return draft.type == act.type or (act.type == "visit" and draft.type == "meeting" and bool(draft.countries))


def _is_told_by(draft: EventDraft, act: Told) -> bool:
    """Whether the text tells the act of the title in full."""
    is_channel = draft.type == act.type or (act.type == "meeting" and draft.type in _TALKS)
    return not (draft.is_back or draft.is_spoken) and is_channel and act.countries <= draft.countries


def _as_talk(drafts: Sequence[EventDraft], act: Told, context: Context) -> None:
    """What was said or discussed between the two sides was so in the talk of the title: the first says that it was."""
    said = (draft for draft in drafts if draft.countries == act.countries and _is_said(draft, context))
    if (first := next(said, None)) is None:
        return
    role = next(iter(context.ontology.events[act.type].roles))
    if first.is_spoken or first.date == UNDATED:
        first.date = act.date
    first.type, first.is_spoken, first.is_general, first.kind = act.type, False, False, ""
    first.roles = [(actor, role) for actor, _ in first.roles]


def _is_said(draft: EventDraft, context: Context) -> bool:
    rule = context.rules.events[draft.rule]
    discussed = (rule.is_about or rule.is_general) and draft.type in ("meeting", "contact")
    return not draft.is_back and (draft.is_spoken or discussed)


def _fill(draft: EventDraft, act: Told, context: Context) -> None:
    """Take the sides that are missing from the title."""
    names = list(context.ontology.events[draft.type].roles)
    taken = {role for _, role in draft.roles}
    for code in sorted(act.countries - draft.countries):
        role = next((name for name in names if name not in taken), names[-1])
        draft.roles.append((context.cast.state(code), role))
        taken.add(role)
    draft.inferred = (*draft.inferred, "the act the title tells")
    draft.countries, draft.is_back = set(act.countries), False
