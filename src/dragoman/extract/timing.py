"""How real an act is and when it is: cues tell where to look for its date, the date whether it is over."""

from __future__ import annotations

from dragoman.extract.around import Act
from dragoman.extract.context import Context, Direction
from dragoman.extract.governors import carried_in_present
from dragoman.extract.modality import direction_of, read_modality, with_date
from dragoman.extract.roles import Candidate
from dragoman.extract.tense import APPOINTED, LASTING, is_told_plainly, points_ahead
from dragoman.extract.when import date_of
from dragoman.model.claims import Modality
from dragoman.model.dates import DateValue
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Phrase, SpottedSentence

#: Acts for which somebody may be due.
_DUE = LASTING | APPOINTED


def speaks(sentence: SpottedSentence, candidate: Candidate) -> bool:
    """Whether the subject of an act is whoever speaks."""
    clause = sentence.clauses[candidate.number]
    before = (c for c in reversed(sentence.chunks[clause.first : candidate.index]) if isinstance(c, Phrase))
    subject = next((p for p in before if p.can_be_subject or p.mark == "speaker"), None)
    return subject is not None and subject.mark == "speaker"


@frozen
class Timing:
    """The modality and date of an act, the words of the date, and whether it is only told to have been planned."""

    modality: Modality
    date: DateValue
    phrases: list[Phrase]
    was_planned: bool


def timing_of(sentence: SpottedSentence, candidate: Candidate, context: Context) -> Timing:
    """When an act is told to be, and as what."""
    rule, number, index, form = candidate.rule, candidate.number, candidate.index, candidate.meaning.form
    modality, told_by = read_modality(sentence, number, index, form, rule.event, context)
    if rule.modality is not None and told_by == "form":
        modality = rule.modality
    tense, at = form, index
    verb = carried_in_present(sentence, number, index, context) if form == "noun" and told_by == "form" else None
    if verb is not None:
        tense, at = "present", verb
        modality = "ongoing" if rule.event in LASTING else modality         # "the talks resume in Rome on Tuesday"
    cue = context.rules.cues.get(told_by)
    if cue is not None and cue.is_polite and rule.is_performed and form == "infinitive" and speaks(sentence, candidate):
        modality = "happened"       # "I would like to congratulate you"
    was_planned = cue is not None and cue.is_past
    is_open = told_by == "form" and form == "noun" and modality == "happened"   # a bare noun says nothing of its time
    ahead: Direction = direction_of(modality)
    if is_open and tense == "noun":
        ahead = "unknown"
    elif was_planned:               # "was to meet him on Tuesday": that may be over
        ahead = "nearest"
    elif points_ahead(sentence, tense, modality, context):
        ahead = "future"
    when, phrases = date_of(sentence, Act(number, index, rule.event, form, modality, ahead), context)
    if cue is not None and cue.is_due and rule.event in _DUE and when.granularity in ("day", "week", "month"):
        modality = "planned"        # "must" by itself, "is due to" with a day
    is_later = when.latest == context.published and is_told_plainly(sentence, at, tense, modality, context)
    if (was_planned and modality == "planned" and when.is_known) or is_later:
        return Timing("scheduled", when, phrases, was_planned)
    return Timing(with_date(modality, when, context.published), when, phrases, was_planned)
