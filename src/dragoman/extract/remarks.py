"""Remarks that are the news: what somebody who speaks for a state says, and tells no act of.

"Kenya has no quarrel with Rwanda, the foreign minister said": nothing is told but that it was said, and of whom. Where
a document opens that is its news; further on only where the document tells nothing but words, or where it is said to
the press or in a paper of its own: "the minister told reporters that Rwanda".
"""

from __future__ import annotations

from dragoman.extract.around import Act
from dragoman.extract.attribution import is_in_quotes, says, speaker_of
from dragoman.extract.clauses import clause_of
from dragoman.extract.completion import ASIDE
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.when import date_of
from dragoman.model.mentions import Phrase, SpottedSentence

#: Acts that are words only; what a state said is told once.
_WORDS = frozenset({"statement", "condemnation", "appeal", "warning", "rejection", "offer", "endorsement"})
#: Of the body, the sentences that open it: what is said, and that it was.
_OPENING = 2
#: Other states that can be those somebody speaks of; of more the text is a survey.
_MOST_OTHERS = 2


def read_remarks(sentences: list[SpottedSentence], events: list[EventDraft], context: Context) -> list[EventDraft]:
    """The statements that a document tells by a verb of saying alone, beside the acts read from it."""
    if not context.pack.speech.declares:
        return []
    body = [s for s in sentences if s.sentence.kind != "headline"]
    found = _opening_remarks(body[:_OPENING], events, context)
    if all(e.type in _WORDS for e in events):
        found.extend(_later_remarks(body, [*events, *found], context))
    if context.pack.speech.venues:
        found.extend(_venue_remarks(body, [*events, *found], context))
    return found


def _opening_remarks(
    opening: list[SpottedSentence], events: list[EventDraft], context: Context
) -> list[EventDraft]:
    """The statement that a document opens with, if it tells no act in the same sentences."""
    for number, sentence in enumerate(opening):
        if any(e.sentence == sentence.sentence.index and not _is_aside(sentence, e) for e in events):
            return []
        if number and not _is_about(sentence, context):
            return []
        verb = _declaring(sentence, context)
        if verb is not None:
            return _remarks(sentence, verb, opening[: number + 1], context)
    return []


def _later_remarks(body: list[SpottedSentence], events: list[EventDraft], context: Context) -> list[EventDraft]:
    """The first remarks of every other state, where no act stands in the sentences that tell them."""
    busy, found = {e.sentence for e in events}, list[EventDraft]()
    cast, words = context.cast, [e for e in events if e.type in _WORDS]
    heard = {cast.country(actor) for e in words for actor, role in e.roles if role == "speaker"}
    for number, sentence in enumerate(body):
        told = body[number - 1 : number + 1] if number and _is_about(sentence, context) else [sentence]
        verb = _declaring(sentence, context) if number else None
        if verb is None or not busy.isdisjoint(s.sentence.index for s in told):
            continue
        for draft in _remarks(sentence, verb, told, context):
            speakers = {cast.country(actor) for actor, _ in draft.roles}
            if heard.isdisjoint(speakers):
                found.append(draft)
                heard.update(speakers)
    return found


def _venue_remarks(body: list[SpottedSentence], events: list[EventDraft], context: Context) -> list[EventDraft]:
    """What somebody who speaks for a state says of another one to the press or in a paper, once for each of them."""
    found, heard = list[EventDraft](), set[tuple[str, ...]]()
    stated = {event.sentence for event in events if event.type == "statement"}
    for sentence in body:
        if sentence.sentence.index in stated:
            continue
        for verb in sentence.read_as("speech"):
            if not says(sentence.chunks[verb]) or is_in_quotes(sentence, verb):
                continue
            clause = sentence.clauses[clause_of(sentence.clauses, verb)]
            start, end = sentence.chunks[clause.first].start, sentence.chunks[clause.limit - 1].end
            if not sentence.has_word(context.pack.speech.venues, start, end):
                continue
            for draft in _remarks(sentence, verb, [sentence], context, is_venue=True):
                if (who := tuple(sorted(draft.countries))) not in heard:
                    heard.add(who)
                    found.append(draft)
            break
    return found


def _is_about(sentence: SpottedSentence, context: Context) -> bool:
    """Whether it means what the sentence before it tells."""
    return sentence.has_word(context.pack.modalities.about, sentence.chunks[0].start, sentence.chunks[-1].end)


def _is_aside(sentence: SpottedSentence, event: EventDraft) -> bool:
    """Whether a relative clause tells an act, of something that is spoken about: "the deal that X and Y reached"."""
    return 0 <= event.clause < len(sentence.clauses) and sentence.clauses[event.clause].opener == "relative"


def _declaring(sentence: SpottedSentence, context: Context) -> int | None:
    """The verb by which somebody makes a statement, outside quotation marks, and not told of him in passing."""
    for index in sentence.read_as("speech"):
        chunk, words = sentence.chunks[index], context.pack.speech.declares
        if not says(chunk) or not sentence.has_word(words, chunk.start, chunk.end) or is_in_quotes(sentence, index):
            continue
        if sentence.clauses[clause_of(sentence.clauses, index)].opener != "relative":
            return index
    return None


def _remarks(
    sentence: SpottedSentence, verb: int, opening: list[SpottedSentence], context: Context, *, is_venue: bool = False
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
        type="statement", rule=f"{context.pack.code}.statement.{'venue' if is_venue else 'lead'}", kind="remarks",
        modality="happened", roles=[(actor, "speaker") for actor in speakers],
        countries=context.cast.members(own if is_venue else own | {*others}), date=when,
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
