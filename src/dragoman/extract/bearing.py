"""Which way a date points: back, ahead, to the nearest such day, or nobody knows."""

from __future__ import annotations

from dragoman.extract.around import DONE, JOURNEYS, Act, is_date
from dragoman.extract.clauses import clause_of
from dragoman.extract.context import Context, Direction
from dragoman.extract.control import is_verb
from dragoman.model.dates import DateMention
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Acts that are done today and take effect on a day to come.
MEASURES = frozenset({
    "border_measure", "visa_measure", "trade_measure", "sanction", "entry_into_force", "mission_closed",
    "mission_opened", "transport_link", "appointment", "termination", "ceasefire", "amendment_extension",
})
#: Acts of speech, told in the present when they are done.
_SPEECH = frozenset({"statement", "condemnation", "rejection", "endorsement", "appeal", "warning", "offer"})
_COMING = frozenset({"future", "passive_future"})
_PLANNED = ("scheduled", "planned")
_PLAN_REACH = 4         # chunks between "scheduled" and its date: "due to open in Rome on Monday"


def direction_at(sentence: SpottedSentence, position: int, act: Act, context: Context) -> Direction:
    """Which way a date points: that of its own clause, where that tells what is to come; the present tells neither.

    But who sets out or comes on a day of the week does so on the next one: "arrives in Oslo on Sunday"; lists of what
    there was have the day in front.
    """
    is_fixed = act.modality != "denied" and _is_behind_present(sentence, position, act.event, context)
    if is_told_ahead(sentence, position) or is_fixed:       # not "failed to sign it on Monday"
        return "future"
    if act.modality == "cancelled" and _is_of_plan(sentence.chunks, position, context):
        return "future" if context.pack.grammar.helpers else "nearest"      # "كانت مقررة": a plan of the past too
    is_body = sentence.sentence.kind != "headline"
    if act.form == "present" and act.event in JOURNEYS and position > act.index and is_body:
        if not context.pack.grammar.is_present_ongoing and _is_weekday(sentence, position):
            return "future"
    if act.form == "present" and act.event in MEASURES and act.modality in DONE and is_body:
        return "unknown"
    return "unknown" if act.modality == "ongoing" and _is_since(sentence, position) else act.ahead


def _is_behind_present(sentence: SpottedSentence, position: int, event: str, context: Context) -> bool:
    """Whether a date stands behind a verb in the present that tells what is to come ("the talks resume on Monday").

    So verbs do in running text, where the language has helper words to tell what goes on ("are resuming").
    """
    if not context.pack.grammar.helpers or sentence.sentence.kind == "headline" or event in _SPEECH:
        return False
    clause = sentence.clauses[clause_of(sentence.clauses, position)]
    for chunk in reversed(sentence.chunks[clause.first : position]):
        if is_verb(chunk):
            assert isinstance(chunk, Unit)
            verbs = [meaning for meaning in chunk.lexemes if meaning.kind in ("trigger", "support")]
            return bool(verbs) and all(m.form == "present" for m in verbs) and not chunk.get("speech", "helper")
    return False


def _is_of_plan(chunks: list[Chunk], position: int, context: Context) -> bool:
    """Whether words right before a date say that something was planned for it ("scheduled for Monday")."""
    return any(
        context.rules.cues[meaning.value].modality in _PLANNED
        for chunk in chunks[max(0, position - _PLAN_REACH) : position] if isinstance(chunk, Unit)
        for meaning in chunk.lexemes if meaning.kind == "cue"
    )


def mention_at(sentence: SpottedSentence, position: int) -> DateMention | None:
    """The date that a chunk is, as the text gives it."""
    phrase = sentence.chunks[position]
    return sentence.units[phrase.first].date if isinstance(phrase, Phrase) else None


def _is_since(sentence: SpottedSentence, position: int) -> bool:
    mention = mention_at(sentence, position)
    return mention is not None and mention.relation == "since"


def _is_weekday(sentence: SpottedSentence, position: int) -> bool:
    """Whether a date is a day of the week, on which something is: no "since Sunday"."""
    mention = mention_at(sentence, position)
    return mention is not None and mention.relation == "at" and mention.first.weekday is not None


def has_told_day(sentence: SpottedSentence, limit: int) -> bool:
    """Whether a sentence has told a day of what is done before the chunk at `limit`."""
    return any(is_date(chunk) and not is_told_ahead(sentence, n) for n, chunk in enumerate(sentence.chunks[:limit]))


def is_told_ahead(sentence: SpottedSentence, position: int) -> bool:
    """Whether the verb that chunk `position` goes with is in the future ("will arrive on Tuesday")."""
    chunks, clause = sentence.chunks, sentence.clauses[clause_of(sentence.clauses, position)]
    commas = (n for n in range(position - 1, clause.first - 1, -1) if chunks[n].kind == "comma")
    first = next(commas, clause.first - 1) + 1      # "We remind you, in May X visited Y": the verb behind it tells
    before = [*range(position - 1, clause.first - 1, -1)]
    near = position - first
    for place in (*before[:near], *range(position + 1, clause.limit), *before[near:]):
        chunk = chunks[place]
        if isinstance(chunk, Unit) and (helper := chunk.get("helper")) and helper.value == "future":
            return True
        if is_verb(chunk):
            assert isinstance(chunk, Unit)
            return chunk.is_future or chunk.lexemes[0].form in _COMING
    return False
