"""Remarks that are the news: what somebody who speaks for a state says where a document opens, and tells no act of.

"Kenya has no quarrel with Rwanda, the foreign minister said": nothing is told but that it was said, and of whom.
"""

from __future__ import annotations

from dragoman.extract.around import Act
from dragoman.extract.attribution import is_in_quotes, says, speaker_of
from dragoman.extract.clauses import clause_of
from dragoman.extract.completion import ASIDE
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.when import date_of
from dragoman.model.mentions import Phrase, SpottedSentence

#: Of the body, the sentences that open it: what is said, and that it was.
_OPENING = 2
#: Other states that can be those somebody speaks of; of more the text is a survey.
_MOST_OTHERS = 2


def lead_remarks(sentences: list[SpottedSentence], events: list[EventDraft], context: Context) -> list[EventDraft]:
    """The statement that a document opens with, if it tells no act in the same sentences."""
    if not context.pack.speech.declares:
        return []
    opening = [s for s in sentences if s.sentence.kind != "headline"][:_OPENING]
    for number, sentence in enumerate(opening):
        if any(e.sentence == sentence.sentence.index and not _is_aside(sentence, e) for e in events):
            return []
        first, last = sentence.chunks[0].start, sentence.chunks[-1].end
        if number and not sentence.has_word(context.pack.modalities.about, first, last):
            return []
        verb = _declaring(sentence, context)
        if verb is not None:
            return _remarks(sentence, verb, opening[: number + 1], context)
    return []


def _is_aside(sentence: SpottedSentence, event: EventDraft) -> bool:
    """Whether a relative clause tells an act, of something that is spoken about: "the deal that X and Y reached"."""
    return 0 <= event.clause < len(sentence.clauses) and sentence.clauses[event.clause].opener == "relative"


def _declaring(sentence: SpottedSentence, context: Context) -> int | None:
    """The verb by which somebody makes a statement, outside quotation marks."""
    for index in sentence.read_as("speech"):
        chunk, words = sentence.chunks[index], context.pack.speech.declares
        if says(chunk) and sentence.has_word(words, chunk.start, chunk.end) and not is_in_quotes(sentence, index):
            return index
    return None


def _remarks(
    sentence: SpottedSentence, verb: int, opening: list[SpottedSentence], context: Context
) -> list[EventDraft]:
    cast, told = context.cast, speaker_of(sentence, verb, context.cast)
    speakers = [actor for actor in told.by if cast.country(actor)] if told is not None else []
    if not speakers or not all(_speaks_for_state(actor, context) for actor in speakers):
        return []
    if sentence.has_word(context.pack.speech.domestic, sentence.chunks[0].start, sentence.chunks[-1].end):
        return []
    own = {cast.country(actor) for actor in speakers}
    others = _spoken_of(opening, own, context)
    if not 0 < len(others) <= _MOST_OTHERS:
        return []
    number, chunk = clause_of(sentence.clauses, verb), sentence.chunks[verb]
    when, phrases = date_of(sentence, Act(number, verb, "statement", "past", "happened", "past"), context)
    named = [p for p in sentence.phrases() if not {*p.actors}.isdisjoint(speakers)]
    around = [chunk, *named[-1:], *phrases]
    return [EventDraft(
        type="statement", rule=f"{context.pack.code}.statement.lead", kind="remarks", modality="happened",
        roles=[(actor, "speaker") for actor in speakers], countries=context.cast.members(own | {*others}), date=when,
        place=None, span=(min(c.start for c in around), max(c.end for c in around)), trigger=(chunk.start, chunk.end),
        sentence=sentence.sentence.index, clause=number, form="past", confidence=0.6, is_spoken=True,
    )]


def _speaks_for_state(actor: str, context: Context) -> bool:
    """Whether what somebody says is said for a state: the word of a company or of a minister of schools is not."""
    cast = context.cast
    if cast.kind(actor) in ("state", "igo"):
        return True
    if cast.body_kind(actor) in _BODIES:
        return True
    if cast.kind(actor) not in ("person", "office"):
        return False
    is_voice = cast.title(actor) in _VOICES and not cast.body_kind(actor)
    return is_voice or cast.rank(actor) in _RANKS or cast.title(actor) in _TITLES


#: Kinds of body, ranks and titles that deal with other states.
_BODIES = frozenset({"foreign_ministry", "defence_ministry", "government", "presidency", "embassy", "security_council"})
_RANKS = frozenset({
    "head_of_state", "head_of_government", "deputy_head", "foreign_minister", "ambassador", "security_council_head",
    "igo_head",
})
#: Titles of those who speak for the government unless for a body that is told.
_VOICES = frozenset({"spokesperson", "diplomat"})
_TITLES = frozenset({"deputy_foreign_minister", "envoy", "ambassador_at_large"})


def _spoken_of(opening: list[SpottedSentence], own: set[str], context: Context) -> list[str]:
    """The other states that are named in what is said."""
    codes = (
        code for sentence in opening for phrase in sentence.phrases()
        if isinstance(phrase, Phrase) and phrase.is_actor and phrase.mark not in ASIDE
        for code in ([context.cast.country(actor) for actor in phrase.actors] or [phrase.country])
    )
    return [code for code in dict.fromkeys(codes) if code and code not in own]
