"""Acts that words tie to the day of another: counted from it, told of by the sentence behind, done by it, beside it,
at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.extract.around import is_date
from dragoman.extract.bearing import is_told_ahead
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.subjects import is_finite
from dragoman.extract.timeframe import DONE
from dragoman.extract.when import set_apart
from dragoman.model.dates import DateValue, moved_by
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

#: Acts done by saying so: the day on which "this was said" is theirs.
_SPOKEN = frozenset({"condemnation", "rejection", "endorsement", "appeal", "warning"})
#: Talks that are an occasion of their own, which no frame dates.
_TALKS = frozenset({"phone_call", "video_call", "consultations", "negotiation_round", "joint_commission_session"})
#: Papers by which states establish relations.
_BY_PAPERS = frozenset({"signing", "statement"})
#: Gatherings at which people meet.
_GATHERINGS = frozenset({"conference", "business_event"})
_ROW = 2                # sentences between an act and what tells its day
_SIDE = 4               # sentences between a gathering and what was done beside it
_BACK = 6               # sentences between an act and what tells what else was done then
_OPENING = 6            # chunks of what a sentence opens with: "The decision of the five states came at"
_REACH = 8              # chunks between the words that count days and what they count from

_Told = Mapping[int, SpottedSentence]
_Link = Callable[[EventDraft, Sequence[EventDraft], _Told, Context], DateValue | None]


def link_days(drafts: list[EventDraft], sentences: Sequence[SpottedSentence], context: Context) -> None:
    """Date what words tie to the day of another act, where nothing else tells its day, and mark it so."""
    told = {sentence.sentence.index: sentence for sentence in sentences}
    for draft in drafts:
        if draft.date.basis != "none" or draft.is_multiple or draft.modality not in DONE:
            continue
        for link in _LINKS:
            if (value := link(draft, drafts, told, context)) is not None:
                draft.date = replace(value, basis="inherited", anchor=None)
                break


def _places(sentence: SpottedSentence, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words that rules ask for stand in a sentence."""
    return [place for word, places in sentence.words.items() if word in words for place in places]


def _days(sentence: SpottedSentence, first: int, limit: int, context: Context) -> Iterator[DateValue]:
    """The single days, none of them to come, that chunks of a sentence name."""
    for position in range(first, limit):
        chunk = sentence.chunks[position]
        if not isinstance(chunk, Phrase) or not is_date(chunk) or is_told_ahead(sentence, position):
            continue
        value = context.dates.resolve(sentence.units[chunk.first], "past")
        if _is_day(value) and not (context.published and value.latest and value.latest > context.published):
            yield value


def _is_day(value: DateValue) -> bool:
    return value.earliest is not None and value.earliest == value.latest


def _counted(draft: EventDraft, drafts: Sequence[EventDraft], told: _Told, context: Context) -> DateValue | None:
    """The day so many days off that of the rest of the sentence ("two days after the talks")."""
    sentence = told[draft.sentence]
    for days, words in context.pack.modalities.counted.items():
        if not _leads(sentence, _places(sentence, words), draft):
            continue
        base = _day_beside(draft, drafts, sentence, context)
        if base is None or base.earliest is None:
            return None
        day = moved_by(base.earliest, int(days))
        return replace(base, earliest=day, latest=day, edtf=day.isoformat(), weekday=None)
    return None


def _leads(sentence: SpottedSentence, places: Sequence[tuple[int, int]], draft: EventDraft) -> bool:
    """Whether words stand before an act with nothing but what belongs to it in between."""
    for _, end in places:
        between = [chunk for chunk in sentence.chunks if end <= chunk.start and chunk.end <= draft.trigger[0]]
        is_other = any(isinstance(c, Unit) and (c.kind == "comma" or _is_other(c, draft)) for c in between)
        if end <= draft.trigger[0] and len(between) <= _REACH and not is_other:
            return True
    return False


def _is_other(unit: Unit, draft: EventDraft) -> bool:
    """Whether a word tells another act than one; the session of a joint commission is one with it."""
    told = unit.get("trigger")
    return told is not None and not (draft.mechanism is not None and told.form == "noun")


def _day_beside(
    draft: EventDraft, drafts: Sequence[EventDraft], sentence: SpottedSentence, context: Context
) -> DateValue | None:
    """The day of the rest of a sentence, or of what was told right before it."""
    if (own := next(_days(sentence, 0, len(sentence.chunks), context), None)) is not None:
        return own
    before = [
        other.date for other in drafts
        if 0 <= draft.sentence - other.sentence <= _ROW and other is not draft and other.modality in DONE
        and _is_day(other.date)
    ]
    return before[-1] if before else None


def _told_of(draft: EventDraft, _: Sequence[EventDraft], told: _Told, context: Context) -> DateValue | None:
    """The day on which it was said, as the sentence behind it tells ("The statement was issued on Monday")."""
    following = told.get(draft.sentence + 1)
    if following is None or draft.type not in _SPOKEN:
        return None
    for start, end in _places(following, context.pack.modalities.about):
        for number, clause in enumerate(following.clauses):
            chunks = following.chunks[clause.first : clause.limit]
            if chunks[0].start <= start and end <= chunks[-1].end:
                limit = _with_relative(following, number)
                return next(_days(following, clause.first, limit, context), None)
    return None


def _with_relative(sentence: SpottedSentence, number: int) -> int:
    """The chunk behind a clause and a relative clause to it ("in a statement that was issued on Monday")."""
    behind = sentence.clauses[number + 1 : number + 2]
    return next((clause.limit for clause in behind if clause.opener == "relative"), sentence.clauses[number].limit)


def _by_paper(draft: EventDraft, drafts: Sequence[EventDraft], _: _Told, __: Context) -> DateValue | None:
    """The day of the paper by which states established relations."""
    if draft.type != "relations_established":
        return None
    return next((
        other.date for other in drafts
        if other.type in _BY_PAPERS and other.modality in DONE and other.countries == draft.countries
        and other.date.is_known and 0 <= other.sentence - draft.sentence <= _ROW
    ), None)


def _on_sidelines(draft: EventDraft, drafts: Sequence[EventDraft], told: _Told, context: Context) -> DateValue | None:
    """The days of the gathering on whose sidelines a meeting was held."""
    if draft.type != "meeting" or not _places(told[draft.sentence], context.pack.modalities.beside):
        return None
    gatherings = [
        other for other in drafts
        if other.type in _GATHERINGS and other.modality in DONE and 0 <= draft.sentence - other.sentence <= _SIDE
    ]
    if not gatherings or not gatherings[-1].date.is_known or gatherings[-1].date.granularity != "day":
        return None
    return gatherings[-1].date


def _just_over(draft: EventDraft, _: Sequence[EventDraft], told: _Told, context: Context) -> DateValue | None:
    """The one day of a sentence for talks that were just over ("said on Monday after a phone call with X")."""
    sentence = told[draft.sentence]
    if draft.form != "noun" or draft.type not in _TALKS:
        return None
    if not _leads(sentence, _places(sentence, context.pack.modalities.ended), draft):
        return None
    index = next((n for n, chunk in enumerate(sentence.chunks) if chunk.end > draft.trigger[0]), 0)
    days = [*_days(sentence, 0, len(sentence.chunks), context)]
    return days[0] if len(days) == 1 and set_apart(sentence, index, context) is None else None


def _at_once(draft: EventDraft, _: Sequence[EventDraft], told: _Told, context: Context) -> DateValue | None:
    """The day of what the rest of a sentence tells to have been done at once ("gave aid when X came on Monday")."""
    sentence = told[draft.sentence]
    for start, end in _places(sentence, context.pack.modalities.together):
        cut = next((n for n, chunk in enumerate(sentence.chunks) if chunk.start >= end), len(sentence.chunks))
        verb = next((n for n in range(cut, len(sentence.chunks)) if is_finite(sentence.chunks[n])), None)
        if verb is None or verb - cut > _REACH:
            continue            # "as part of"
        own, other = (cut, len(sentence.chunks)), (0, cut)
        if draft.trigger[0] < start:
            own, other = other, own
        if any(is_date(sentence.chunks[n]) for n in range(*own)):
            continue
        days = [*_days(sentence, *other, context)]
        if len(days) == 1:
            return days[0]
    return None


def _with_act_before(
    draft: EventDraft, drafts: Sequence[EventDraft], told: _Told, context: Context
) -> DateValue | None:
    """The day of the act told before of which a sentence tells what else was then ("The decision came at a summit")."""
    sentence = told[draft.sentence]
    opening = sentence.chunks[min(_OPENING, len(sentence.chunks) - 1)].start
    places = [(start, end) for start, end in _places(sentence, context.pack.modalities.came) if start < opening]
    if not places or draft.trigger[0] < places[0][1] or any(map(is_date, sentence.chunks)):
        return None
    before = [
        other.date for other in drafts
        if 0 < draft.sentence - other.sentence <= _BACK and other.modality in DONE and _is_day(other.date)
    ]
    if before:
        return before[-1]
    leads = [told[index] for index in sorted(told) if index < draft.sentence]
    days = [day for lead in leads[:1] for day in _days(lead, 0, len(lead.chunks), context)]
    return days[0] if len(days) == 1 else None


_LINKS: tuple[_Link, ...] = (_counted, _told_of, _by_paper, _on_sidelines, _just_over, _at_once, _with_act_before)
