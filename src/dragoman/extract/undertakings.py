"""Undertakings: acts that a state is told to be going to do are promises of it, without a word for promising."""

from __future__ import annotations

from dragoman.extract.context import Context, EventDraft
from dragoman.extract.stances import StanceDraft
from dragoman.languages.rules_schema import CommitmentRule
from dragoman.model.mentions import SpottedSentence

#: Acts for the good of another, and the roles of those who do them; no roles where all do.
_DOERS: dict[str, frozenset[str]] = {
    "aid": frozenset({"provider"}),
    "visa_measure": frozenset({"imposer"}),
    "mission_opened": frozenset({"sender"}),
    "mechanism_established": frozenset(),
    "transport_link": frozenset(),
    "release": frozenset({"releaser"}),
}
_FUTURE = frozenset({"future", "passive_future"})
_AHEAD = frozenset({"planned", "scheduled"})


def read_undertakings(
    sentence: SpottedSentence, events: list[EventDraft], said: list[StanceDraft], context: Context
) -> list[StanceDraft]:
    """The promises that the acts ahead of a sentence make, save those that it tells by a word of promise as well."""
    found: list[StanceDraft] = []
    for event in events:
        if event.type not in _DOERS or event.modality not in _AHEAD or event.inferred:
            continue
        if event.form not in _FUTURE:
            continue            # "in order to lift the ban", "the opening of the embassy is being prepared"
        draft = _undertaking(event, sentence, context)
        if draft is not None and not any(_overlaps(other, draft) for other in (*said, *found)):
            found.append(draft)
    return found


def _undertaking(event: EventDraft, sentence: SpottedSentence, context: Context) -> StanceDraft | None:
    doers = _DOERS[event.type]
    holders = [actor for actor, role in event.roles if not doers or role in doers]
    countries = {code for actor in holders if (code := context.cast.country(actor))}
    if not countries:
        return None
    strength = "scheduled" if event.modality == "scheduled" else "announced"
    return StanceDraft(
        rule=CommitmentRule(id=f"{context.pack.code}.commitment.act", strength=strength),
        holders=holders, holder_countries=countries, target=event.span,
        target_countries=event.countries - countries, span=event.span, cue=event.trigger[0], action=event.span,
        sentence=sentence.sentence.index, modality=event.modality, date=event.date, is_shared=len(countries) > 1,
        is_quoted=False, polarity=0, confidence=0.7,
    )


def _overlaps(old: StanceDraft, new: StanceDraft) -> bool:
    """Whether a word of promise tells the same: in the same words, of one of the same."""
    same = isinstance(old.rule, CommitmentRule) and not old.holder_countries.isdisjoint(new.holder_countries)
    return same and old.span[0] < new.span[1] and new.span[0] < old.span[1]
