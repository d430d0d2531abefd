"""The time frame of a document: what is told without a date of its own took place when the act it is part of did."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.extract.around import is_date, is_said_on
from dragoman.extract.bearing import has_told_day, is_told_ahead
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.modality import with_date
from dragoman.extract.when import ANSWERS, APART, BEFELL, ENCOUNTERS, REACTIONS, is_told_apart, set_apart
from dragoman.model.claims import Modality
from dragoman.model.dates import DateValue, moved_by
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_FORWARD: tuple[Modality, ...] = ("scheduled", "planned")
#: Modalities of what has taken place or does.
DONE: tuple[Modality, ...] = ("happened", "ongoing")
_NEWS = timedelta(days=14)      # before the day of writing: what is older is background
_LONGEST_TRIP = timedelta(days=31)
_SETS = ("{", "[")              # several days, or one of them
_NIGHT = timedelta(days=1)
_ASIDE = frozenset({"participle", "passive_participle", "gerund"})
_LEAD = 2                       # sentences that tell what a text is about
_DATELINE = 6                   # chunks; a shorter sentence at the top is where and when the text was written
_OPENS = 4                      # words of a clause that begins with what it tells of
_OPENING = 2                    # words that open a sentence
_REACH = 3                      # sentences behind a dated act that still tell of it
_NEAR = 2                       # sentences around a day of which no act is known that still tell of it

#: What is done in the course of an encounter, or is one; it is dated like any act of the same states.
COURSE = ENCOUNTERS - {"conference", "tour"} | {
    "signing", "statement", "agreement_reached", "mechanism_established", "honour", "deal", "implementation_review",
    "bilateral_event", "parliamentary_exchange", "twinning",
}
#: Talks that are an occasion of their own: of the acts around them only a visit tells when they were.
_OCCASIONS = frozenset({
    "phone_call", "video_call", "consultations", "negotiation_round", "joint_commission_session",
})
#: What may be said or handed over in an encounter, or at any other time.
_SAID = frozenset({
    "message", "invitation", "endorsement", "condemnation", "appeal", "warning", "rejection",
    "mission_opened", "exchange_programme",
})

_MADE_KNOWN = frozenset({"recall", "summons", "expulsion", "sanction", "relations_changed"})
#: Acts in the course of which nothing else is done: what other sentences tell of the same states has another day.
_ALONE = REACTIONS | _MADE_KNOWN | {"invitation", "relations_established"}
#: What is planned for a day that the text names for something else.
_PLANNED = frozenset({
    "meeting", "signing", "consultations", "negotiation_round", "joint_commission_session", "statement",
})
_IN_VISIT = _PLANNED - {"joint_commission_session"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A dated act, or a dated sentence whose act is not known: where it stands, whose it is, when it was."""

    sentence: int
    clause: int
    date: DateValue
    states: frozenset[str]
    tense: str
    is_lead: bool = False
    act: EventDraft | None = None
    tells: frozenset[str] = frozenset()     # of a sentence: what it only says to have taken place then
    is_aside: bool = False                  # told only beside what its sentence tells ("hours after it began on ...")

    @property
    def type(self) -> str:
        """The type of the act, "" of a sentence."""
        return self.act.type if self.act else ""

    @property
    def is_trip(self) -> bool:
        """Whether it lasts several days, in which one may meet several others."""
        first, last = self.date.earliest, self.date.latest
        return bool(first and last and first < last)


def inherit_dates(drafts: list[EventDraft], sentences: Sequence[SpottedSentence], context: Context) -> None:
    """Date what has no date like the act it is part of, and mark it so."""
    frames = sorted([*_of_acts(drafts, sentences, context), *_of_sentences(drafts, sentences, context)],
                    key=lambda frame: (frame.sentence, frame.clause))
    told = {sentence.sentence.index: sentence for sentence in sentences}
    visits = [frame for frame in frames if frame.type == "visit"]
    for draft in sorted(drafts, key=lambda draft: _tense(draft.modality) == "future"):
        if draft.date.basis != "none" or draft.is_multiple or _is_of_another_time(draft, told[draft.sentence], context):
            continue
        fit = [f for f in frames if f.type == "visit"] if _on_undated_visit(draft, drafts) else frames
        frame, visit = _frame_of(draft, fit, context), _visit_of(draft, visits, context)
        if frame is not None:
            draft.date = replace(frame.date, basis="inherited", anchor=None)
            if frame.tense == "future" and draft.modality == "planned":
                draft.modality = with_date("planned", draft.date, context.published)
            if draft.type == "visit" and draft.modality == "ongoing":
                visits.append(Frame(draft.sentence, draft.clause, draft.date, frozenset(draft.countries),
                                    _tense(draft.modality), frame.is_lead, draft))
        elif visit is not None and context.published is not None:
            draft.date = _rest_of(visit.date, context.published)
        elif (month := _month_on_tour(draft, drafts, frames)) is not None:
            draft.date = month
    for draft in drafts:
        if draft.modality in DONE:      # its date may come from another telling of it
            draft.modality = with_date(draft.modality, draft.date, context.published)


def _on_undated_visit(draft: EventDraft, drafts: Iterable[EventDraft]) -> bool:
    """Whether its clause tells that an act was done on a visit, of which no day is known."""
    return draft.type != "visit" and any(
        other.type == "visit" and other.modality in DONE and not other.date.is_known
        and (other.sentence, other.clause, other.countries) == (draft.sentence, draft.clause, draft.countries)
        for other in drafts
    )


def _rest_of(stay: DateValue, published: date) -> DateValue:
    """What is left of a visit on the day of writing; its end may not be told."""
    first = max(stay.earliest or published, published)
    last = stay.latest if stay.latest and stay.latest > first else None
    return replace(stay, earliest=first, latest=last, edtf=f"[{first}..{last or ''}]", basis="inherited", anchor=None)


def _of_acts(
    drafts: Iterable[EventDraft], sentences: Sequence[SpottedSentence], context: Context
) -> Iterator[Frame]:
    lead = _lead(sentences)
    told = {sentence.sentence.index: sentence for sentence in sentences}
    for draft in drafts:
        sentence = told[draft.sentence]
        if _is_background(draft, sentence) or _had_been(draft, sentence) or _is_dated_later(draft, sentences):
            continue
        if _frames(draft, context.published):
            yield Frame(draft.sentence, draft.clause, draft.date, frozenset(draft.countries), _tense(draft.modality),
                        draft.sentence in lead, draft)


def _of_sentences(
    drafts: Iterable[EventDraft], sentences: Sequence[SpottedSentence], context: Context
) -> Iterator[Frame]:
    """Sentences with a day on which no act found there took place: what they tell may date the rest of the text."""
    taken = {draft.date.expression for draft in drafts}
    lead = _lead(sentences)
    for sentence in sentences:
        if any(word in context.pack.modalities.about for word in sentence.words):
            continue            # "This was announced on Monday": the day of the news
        for position, chunk in enumerate(sentence.chunks):
            if chunk.kind != "date" or not isinstance(chunk, Phrase) or not is_date(chunk):
                continue
            value = context.dates.resolve(sentence.units[chunk.first], "past")
            if value.expression in taken or not _can_frame(value, context.published) or _is_set(value):
                continue
            if is_told_ahead(sentence, position) or _is_of_telling(sentence, position):
                continue
            if context.published and value.earliest and value.earliest > context.published:
                continue
            clause = next(n for n, c in enumerate(sentence.clauses) if position in c)
            index = sentence.sentence.index
            if context.published is None and index not in lead:
                continue        # without a day of writing, nothing tells news from history
            frame = Frame(index, clause, value, _states(sentence, context), "past", is_lead=index in lead,
                          tells=_told_again(sentence, clause, context),
                          is_aside=sentence.clauses[clause].opener == "break")
            is_aside = sentence.clauses[clause].opener == "relative" or _opens_before(sentence)
            if frame.is_trip or not is_aside:
                yield frame


def _is_of_telling(sentence: SpottedSentence, position: int) -> bool:
    """Whether a sentence that has told a day ends with the one on which somebody told it ("..., he said on Monday")."""
    return is_said_on(sentence.chunks, position) and has_told_day(sentence, position)


def _told_again(sentence: SpottedSentence, number: int, context: Context) -> frozenset[str]:
    """The acts a clause tells by a noun and a verb that only says they took place ("the meeting was held on ...")."""
    clause = sentence.clauses[number]
    units = [c for c in sentence.chunks[clause.first : clause.limit] if isinstance(c, Unit)]
    if not any(unit.get("support") for unit in units):
        return frozenset()
    nouns = (m for unit in units[:_OPENS] for m in unit.lexemes if m.kind == "trigger" and m.form == "noun")
    return frozenset(context.rules.events[meaning.value].event for meaning in nouns) & COURSE


def _states(sentence: SpottedSentence, context: Context) -> frozenset[str]:
    """The states a sentence names, or goes on telling of."""
    named = {context.cast.country(actor) for phrase in sentence.phrases() for actor in phrase.actors} - {""}
    return frozenset(named if len(named) > 1 else named | set(sentence.dyad))


def _lead(sentences: Sequence[SpottedSentence]) -> frozenset[int]:
    body = [s.sentence.index for s in sentences if s.sentence.kind == "body" and len(s.chunks) > _DATELINE]
    return frozenset(body[:_LEAD])


def _can_frame(value: DateValue, published: date | None) -> bool:
    if value.earliest is None or value.latest is None or value.granularity != "day" or value.basis == "inherited":
        return False
    length = value.latest - value.earliest
    if value.edtf is None or length > _LONGEST_TRIP or (_is_set(value) and length > _NIGHT):
        return False        # both of two days in a row are a stretch
    return published is None or published - value.latest <= _NEWS


def _is_set(value: DateValue) -> bool:
    """Whether one of several days is meant, or some of them."""
    return value.edtf is not None and value.edtf.startswith(_SETS)


def _frames(draft: EventDraft, published: date | None) -> bool:
    """Whether other acts are told within this one; the day a tour is over is not that of its stops."""
    if draft.is_multiple or (draft.type == "tour" and draft.date.earliest == draft.date.latest):
        return False
    return _can_frame(draft.date, published)


def _frame_of(draft: EventDraft, frames: Iterable[Frame], context: Context) -> Frame | None:
    """The frame a draft falls in: one of its own sentence, else the last before it, else one right behind it."""
    fit = [frame for frame in frames if frame.tense == _tense(draft.modality) and _holds(frame, draft, context)]
    if same := [frame for frame in fit if frame.sentence == draft.sentence]:
        return min(same, key=lambda frame: abs(frame.clause - draft.clause))
    before = [frame for frame in fit if frame.sentence < draft.sentence]
    if before:
        return before[-1]
    behind = (frame for frame in fit if frame.sentence == draft.sentence + 1 or _is_told_again(draft, frame))
    return next(behind, None)


def _is_told_again(draft: EventDraft, frame: Frame) -> bool:
    """Whether a sentence not far behind an act only adds when it was."""
    return draft.type in frame.tells and 0 < frame.sentence - draft.sentence <= _REACH


def _visit_of(draft: EventDraft, frames: Iterable[Frame], context: Context) -> Frame | None:
    """The visit under way on the day of writing, for what is planned in its course."""
    if _tense(draft.modality) != "future" or draft.type not in _IN_VISIT or context.published is None:
        return None
    eve = moved_by(context.published, -1)
    return next((
        frame for frame in frames if frame.type == "visit" and frame.tense == "past"
        and len(frame.states & draft.countries) > 1 and frame.date.latest is not None and frame.date.latest >= eve
        and (frame.is_lead or abs(draft.sentence - frame.sentence) <= _REACH)
    ), None)


def _month_on_tour(draft: EventDraft, drafts: Iterable[EventDraft], frames: Iterable[Frame]) -> DateValue | None:
    """The month of a stop that has a day, for the other stops of whoever is on tour."""
    travellers = {code for tour in drafts if tour.type == "tour" and tour.modality in DONE for code in tour.countries}
    if draft.modality not in DONE or draft.type not in COURSE | {"invitation"} or not travellers & draft.countries:
        return None
    stops = [f.date for f in frames if f.type in ENCOUNTERS and f.tense == "past" and travellers & f.states]
    days = {day for stop in stops for day in (stop.earliest, stop.latest) if day is not None}
    if len({(day.year, day.month) for day in days}) != 1:
        return None
    first = min(days).replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return replace(stops[0], earliest=first, latest=last, edtf=first.isoformat()[:7], granularity="month",
                   basis="inherited", anchor=None, weekday=None)


def _holds(frame: Frame, draft: EventDraft, context: Context) -> bool:
    """Whether an act takes place within a frame."""
    shared = frame.states & draft.countries
    away = draft.sentence - frame.sentence
    if draft.type in _OCCASIONS and frame.type not in ("visit", draft.type):
        return False
    if draft.type == "visit" and _is_in_visit(frame, away):
        return False
    if draft.type in _MADE_KNOWN and frame.type in REACTIONS:
        return False
    if draft.type in ANSWERS and frame.type in BEFELL:
        return False
    if away == 0:
        in_passing = frame.act is not None and frame.act.form in _ASIDE
        return bool(shared) and not in_passing and _goes_on(frame, draft, context)
    if len(shared) < 2 and not (shared and frame.is_trip and frame.is_lead and frame.tense == "past"):
        return False
    return not _is_alone(frame) and _lasts_to(frame, draft, context)


def _is_alone(frame: Frame) -> bool:
    """Whether nothing that other sentences tell is done in the course of an act."""
    return frame.is_aside or frame.type in _ALONE or (frame.type == "signing" and not frame.is_lead)


def _lasts_to(frame: Frame, draft: EventDraft, context: Context) -> bool:
    """Whether an act told in another sentence can be part of that of a frame."""
    away = draft.sentence - frame.sentence
    if away > _REACH and not (frame.is_trip and set(context.main[:2]) <= frame.states | {context.home}):
        return False
    if draft.type in _SAID:
        together = frame.is_lead and frame.is_trip and len(draft.countries) > 1 and draft.countries <= frame.states
        return frame.type in ENCOUNTERS and (away == 1 or (away > 0 and together))
    if draft.type not in COURSE or (frame.tense == "future" and draft.type not in _PLANNED):
        return False
    return bool(frame.type) or abs(away) <= _NEAR or _is_told_again(draft, frame)


def _is_in_visit(frame: Frame, away: int) -> bool:
    """Whether a frame is another visit, or a day or a meeting of one, which may have begun before."""
    if away == 0:
        return frame.type == "visit"        # told beside another, it is another
    return not frame.type or (frame.type == "meeting" and away > 0)


def _goes_on(frame: Frame, draft: EventDraft, context: Context) -> bool:
    """Whether one sentence tells two acts in a row: of the same two states, or of one that does both."""
    together = len(frame.states & draft.countries) > 1
    if frame.type and together and draft.type in COURSE:
        return True
    if abs(frame.clause - draft.clause) > 1 or draft.type not in COURSE | _SAID | _MADE_KNOWN:
        return False
    if frame.act is None:
        return together and draft.type in COURSE
    if frame.type in _MADE_KNOWN and draft.type in _MADE_KNOWN and frame.type != draft.type:
        together = False        # "X summoned the envoy of Y over Y's sanctions": they were before
    return together or _agent(frame.act, context) == _agent(draft, context) != ""


def _agent(draft: EventDraft, context: Context) -> str:
    return context.cast.country(draft.roles[0][0]) if draft.roles else ""


def _is_of_another_time(draft: EventDraft, sentence: SpottedSentence, context: Context) -> bool:
    """Whether words put an act before the time the text is about, or on another day than the clause it stands in."""
    if _is_background(draft, sentence):
        return True
    units = [unit for unit in sentence.units if unit.start < draft.trigger[0]]
    helpers = (unit.get("helper") for unit in units[-_OPENING:])
    if any(helper is not None and helper.value == "have_past" for helper in helpers):
        return True
    if draft.form == "past" and is_told_apart(sentence, draft.clause, context):
        return True
    index = next((n for n, chunk in enumerate(sentence.chunks) if chunk.end > draft.trigger[0]), 0)
    return draft.form in APART and set_apart(sentence, index, context) is not None


def _opens_before(sentence: SpottedSentence) -> bool:
    """Whether a sentence opens with a word for what had been before the time the text is about."""
    return any(unit.kind == "auxiliary" for unit in sentence.units[:_OPENING])


def _is_dated_later(draft: EventDraft, sentences: Sequence[SpottedSentence]) -> bool:
    """Whether an act has its day from another telling of it, which puts it before the time the text is about."""
    told = draft.date.expression
    if told is None:
        return False
    for sentence in sentences:
        if sentence.sentence.index == draft.sentence:
            continue
        if sentence.sentence.start <= told.start < sentence.sentence.end:
            return _opens_before(sentence)
    return False


def _is_background(draft: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether a word puts what the clause tells before the time the text is about ("had met", "earlier")."""
    units = [u for u in sentence.units if u.start < draft.trigger[0]]
    behind = next((n for n, u in enumerate(units) if u.kind == "auxiliary"), None)
    if behind is None or draft.form == "past":
        return behind is not None
    carriers = (m for u in units[behind:] for m in u.lexemes if m.kind == "support" and m.form == "past")
    return draft.form == "noun" and behind == 0 and any(carriers)


def _had_been(draft: EventDraft, sentence: SpottedSentence) -> bool:
    """Whether "had" stands before its verb, and nobody says so: it was before what the text is about."""
    units = [unit for unit in sentence.units if unit.start < draft.trigger[0]]
    helpers = (unit.get("helper") for unit in units[-_OPENING:])
    had = any(helper is not None and helper.value == "have_past" for helper in helpers)
    return had and not any(unit.get("speech") for unit in units)


def _tense(modality: Modality) -> str:
    return "past" if modality in DONE else "future" if modality in _FORWARD else modality
