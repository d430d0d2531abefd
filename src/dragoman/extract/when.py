"""When an act took place: the date of its clause, or of the clause its own hangs on or goes on with."""

from __future__ import annotations

from dragoman.extract.clauses import resumed
from dragoman.extract.context import Context, Direction
from dragoman.extract.control import is_attribute, is_verb
from dragoman.extract.instruments import is_period
from dragoman.languages.shapes import shape_of
from dragoman.model.claims import Modality
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

#: Acts that are done today and take effect on a day to come.
_MEASURES = frozenset({
    "border_measure", "visa_measure", "trade_measure", "sanction", "entry_into_force", "mission_closed",
    "mission_opened", "transport_link", "appointment", "termination", "ceasefire", "amendment_extension",
})
#: Acts that are done by making them known.
_ANNOUNCED = frozenset({
    "recall", "summons", "expulsion", "sanction", "relations_changed", "condemnation", "warning", "rejection",
    "endorsement",
})
#: Acts that tell of another still to come.
_LOOKING_AHEAD = frozenset({"agreement_reached", "invitation", "offer", "appeal"})
_TOLD = frozenset({"past", "passive"})
_DONE: tuple[Modality, ...] = ("happened", "ongoing")
#: Acts that last: a day since when they are so is when they began.
_LASTING = _MEASURES | {
    "visit", "tour", "conference", "business_event", "joint_exercise", "military_cooperation", "mediation",
    "bilateral_event", "use_of_force", "incident", "exchange_programme", "aid",
}
#: What is longer than a day: months, seasons, years.
_LONG = frozenset({"month", "season", "year", "decade"})
#: Meetings and journeys, in the course of which the rest takes place.
ENCOUNTERS = frozenset({
    "visit", "meeting", "tour", "consultations", "negotiation_round", "joint_commission_session", "phone_call",
    "video_call", "conference", "credentials_presentation", "contact", "business_event",
})
#: Acts on what others did before.
REACTIONS = frozenset({"condemnation", "rejection", "endorsement", "appeal", "warning"})
#: Forms in which an act can be what another is about: "the sanctions", "the sanctions imposed".
_NAMING = frozenset({"noun", "passive", "participle", "passive_participle"})
#: Forms in which an act can be that from which another is counted: "a day after the talks", "a day after meeting".
APART = frozenset({"noun", "gerund", "participle"})
_THINGS = frozenset({"instrument", "mechanism", "conference"})
#: What may stand between a noun and what is told of it: whose it is and which.
_WHOSE = frozenset({
    "state", "organisation", "word", "common", "sign", "ordinal", "number", "counterpart", "group", "mechanism",
    "conference",
})
_CARRIED = 2            # chunks at the start of a relative clause in which the verb that carries its noun stands
_FRONT = 2              # chunks at the start of a clause that stand before all it tells
_NOUN_REACH = 4         # chunks of a noun with its attributes, behind what leads to it
_APART = 6              # chunks between the making of a thing and its date: "signed in Oslo on 3 May"


@frozen
class Act:
    """What is to be dated: the clause and chunk of its trigger, its type, form and modality."""

    number: int
    index: int
    event: str
    form: str
    modality: Modality
    ahead: Direction


def date_of(sentence: SpottedSentence, act: Act, context: Context) -> tuple[DateValue, list[Phrase]]:
    """The date nearest to the trigger in its clause, else in the clauses around it that leave it theirs."""
    if not any(map(is_date, sentence.phrases())):
        return UNDATED, []
    clause = sentence.clauses[act.number]
    inside = [n for n in range(clause.first, clause.limit) if is_date(sentence.chunks[n])]
    if act.form in APART and (apart := set_apart(sentence, act.index, context)) is not None:
        inside = [n for n in inside if n >= apart]
        if not inside:
            return UNDATED, []
    if act.form == "noun" and act.modality not in _DONE and len(inside) > 1:
        inside = [n for n in inside if not _is_over(sentence, n, act, context)] or inside
    for places in (inside, _borrowed(sentence, act)):
        for _, position in sorted((abs(place - act.index), place) for place in places):
            phrase = sentence.chunks[position]
            assert isinstance(phrase, Phrase)
            value = context.dates.resolve(sentence.units[phrase.first], act.ahead)
            if position not in clause and _is_gone(value, act, context):
                continue
            if value.basis != "none" and _can_date(sentence, position, value, act, context):
                return value, [phrase]
        if places:
            break
    return UNDATED, []


def set_apart(sentence: SpottedSentence, index: int, context: Context) -> int | None:
    """The chunk of words that put the noun behind them on another day than the clause ("on the eve of the visit")."""
    chunks = sentence.chunks
    first = chunks[max(0, index - _NOUN_REACH)].start
    places = [place for word in context.pack.modalities.apart for place in sentence.words.get(word, ())]
    starts = [start for start, end in places if first <= start and end <= chunks[index].start]
    if not starts:
        return None
    number = next(n for n, chunk in enumerate(chunks) if chunk.end > max(starts))
    between = chunks[number + 1 : index]
    return None if any(isinstance(c, Unit) and c.get("trigger") for c in between) else number


def _is_over(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date before the noun of an act to come is no later than the day of writing ("invited today to ...")."""
    phrase = sentence.chunks[position]
    if not isinstance(phrase, Phrase) or position > act.index or context.published is None:
        return False
    value = context.dates.resolve(sentence.units[phrase.first], act.ahead)
    return value.latest is not None and value.latest <= context.published


def _is_gone(value: DateValue, act: Act, context: Context) -> bool:
    """Whether a date is over on the day of writing and the act still to come."""
    is_past = bool(context.published and value.latest and value.latest < context.published)
    return is_past and act.modality not in _DONE


def is_date(chunk: Chunk) -> bool:
    """Whether a chunk is a date that tells of what its sentence tells, not when the text was written."""
    return chunk.kind == "date" and isinstance(chunk, Phrase) and chunk.mark != "dateline"


def _can_date(sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context) -> bool:
    if is_period(sentence, position, value, context) or _dates_a_thing(sentence, position, value, context):
        return False
    if _is_of_another(sentence, position, value, act, context):
        return False
    if act.form in _NAMING and position < act.index and _is_reacted_to(sentence, position, act, context):
        return False
    if act.modality not in _DONE:
        # "said on Wednesday it would give": a day behind a verb of saying is that of the saying.
        return value.granularity != "day" or not _is_said_on(sentence.chunks, position)
    return _can_date_done(sentence, position, value, act, context)


def _can_date_done(sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context) -> bool:
    phrase = sentence.chunks[position]
    mention = sentence.units[phrase.first].date if isinstance(phrase, Phrase) else None
    relation = mention.relation if mention is not None else "at"
    if relation in ("until", "by"):
        return False        # how long it is to last
    if relation in ("since", "span") and value.granularity in _LONG and act.event not in _LASTING:
        return False        # "the third envoy expelled since 2007", "backs the seat for 2024-2026"
    if relation == "since" and act.form in _TOLD and act.event in ENCOUNTERS and act.modality == "happened":
        return False        # "arrived for the third session since May"
    if act.event == "tour" and act.form == "noun" and value.granularity == "day" and value.earliest == value.latest:
        return False        # when it began or ended
    is_told_past = mention is not None and mention.tense == "past"
    if act.event in _LOOKING_AHEAD and not is_told_past and _is_of_what_is_sought(sentence, position, value, act):
        return False
    if act.form == "noun" and _is_counted_from(sentence.chunks[position + 1 : act.index], context):
        return False        # "on Saturday, days after the summons"
    is_ahead = bool(context.published and value.earliest and value.earliest > context.published)
    if is_ahead and act.form in _TOLD and act.event not in _MEASURES:
        return False        # what is to come is not done: it dates what was spoken of
    return not (is_ahead and act.form == "noun" and _is_nearer_to_another(sentence.chunks, position, act.index))


def _is_of_what_is_sought(sentence: SpottedSentence, position: int, value: DateValue, act: Act) -> bool:
    """Whether a date is that of what is agreed upon or asked for: "agreed to meet on Monday", "invited to come in May".
    """
    if position < act.index:
        return False
    if _is_nearer_to_another(sentence.chunks, position, act.index):
        return True
    return act.event != "agreement_reached" and value.granularity in _LONG and position > act.index + 1


def _is_of_another(
    sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context
) -> bool:
    """Whether a date is that of a thing the act is about: "ratified the treaty signed in May", "the 2022 contract"."""
    chunks = sentence.chunks
    beside = chunks[max(0, position - 1) : position] + chunks[position + 1 : position + 2]
    if value.granularity == "year" and _is_bare(sentence, position):
        led = isinstance(beside[0], Unit) and beside[0].get("helper") is not None     # "the 2026 chairman"
        if led or any(c.kind in _THINGS for c in beside):
            return True
    if value.granularity in _LONG and _is_behind_other_act(chunks, position, act, context):
        return True
    for index in range(position - 1, max(act.index, position - 1 - _APART), -1):
        chunk = chunks[index]
        if isinstance(chunk, Unit) and chunk.kind not in ("marker", "case", "skip"):
            return _tells_making(sentence, index, act, context)
    return False


def _is_behind_other_act(chunks: list[Chunk], position: int, act: Act, context: Context) -> bool:
    """Whether a date stands behind a noun for what was before the act ("since the revolution of 1959")."""
    for index in range(position - 1, max(act.index, position - 1 - _NOUN_REACH), -1):
        chunk = chunks[index]
        if isinstance(chunk, Phrase):
            continue
        if cue := chunk.get("cue"):
            return index < position - 1 and context.rules.cues[cue.value].modality == "happened"
        if is_verb(chunk):
            return False
    return False


def _is_reacted_to(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date is that of a reaction to what a noun names ("rejected today the sanctions"): before it or right
    behind it."""
    if act.event in ENCOUNTERS:
        return False        # "condemned at a meeting"
    first = max(position - 1, sentence.clauses[act.number].first if position in sentence.clauses[act.number] else 0)
    return any(
        meaning.kind == "trigger" and context.rules.events[meaning.value].event in REACTIONS
        for chunk in sentence.chunks[first : act.index] if isinstance(chunk, Unit) for meaning in chunk.lexemes
    )


def _is_bare(sentence: SpottedSentence, position: int) -> bool:
    """Whether no preposition leads to a date."""
    date = sentence.chunks[position]
    return isinstance(date, Phrase) and sentence.units[date.first].word[:1].isdigit()


def _tells_making(sentence: SpottedSentence, index: int, act: Act, context: Context) -> bool:
    """Whether a word tells when something named between it and the act was made ("signed", "broken")."""
    chunks, unit = sentence.chunks, sentence.chunks[index]
    between = chunks[act.index + 1 : index]
    if not isinstance(unit, Unit) or not between:
        return False
    is_signed = any(t.kind == "status" and t.value == "signed" and t.start == unit.start for t in sentence.topics)
    if is_signed and any(c.kind == "instrument" for c in between):
        return True
    if not context.pack.grammar.helpers or not any(m.form == "passive" for m in unit.lexemes[:1]):
        return False
    before = chunks[index - 1]
    is_finite = isinstance(before, Unit) and before.get("helper", "conjunction", "comma") is not None
    return not is_finite and not is_attribute(chunks, act.index, index)


def _is_counted_from(between: list[Chunk], context: Context) -> bool:
    """Whether words between a date and a noun tell how long after the noun's act the date is ("بعد أيام من")."""
    units = [chunk for chunk in between if isinstance(chunk, Unit)]
    for number, unit in enumerate(units):
        cue, rest = unit.get("cue"), units[number + 2 :]
        if cue is not None and context.rules.cues[cue.value].modality == "happened" and any(
            (meaning := other.get("marker")) is not None and meaning.value == "from" for other in rest[:2]
        ):
            return True
    return False


def _is_nearer_to_another(chunks: list[Chunk], position: int, index: int) -> bool:
    between = chunks[index + 1 : position] if index < position else chunks[position + 1 : index]
    return any(c.kind == "conference" or (isinstance(c, Unit) and c.get("trigger")) for c in between)


def _dates_a_thing(sentence: SpottedSentence, position: int, value: DateValue, context: Context) -> bool:
    """Whether a stretch that still goes on tells since when a thing is so ("the crisis raging since 2011").

    Where words tell by their ends what they are, only an attribute can do so; behind a noun the date is the verb's.
    """
    before = sentence.chunks[position - 1] if position else None
    since = value.earliest is not None and value.latest is None
    if not since or not isinstance(before, Unit) or before.kind not in ("word", "common"):
        return False
    return shape_of(before.word, context.pack.grammar.shapes) in ("", "attribute")


def _borrowed(sentence: SpottedSentence, act: Act) -> list[int]:
    """Dates of the clauses that this one hangs on, continues or is told by, where they leave it theirs."""
    found: list[int] = []
    before, keeping = resumed(sentence.chunks, sentence.clauses, act.number), _keeping(act)
    is_news = act.form in _TOLD and not _was_done_before(sentence.chunks, act.index)
    for other, clause in enumerate(sentence.clauses):
        if not _is_beside(sentence, act.number, other) and other != before:
            continue
        chunks = sentence.chunks[clause.first : clause.limit]
        if clause.opener == "relative" and (act.form != "noun" or other < act.number) and other != before:
            # It tells of what it stands behind, not of the verb; the word of who announced the act may follow it.
            told = _is_announced(act) and other > act.number
            found.extend(n for n in range(clause.first, clause.limit) if told and _is_said_on(sentence.chunks, n))
            continue
        if other == act.number - 1 and sentence.clauses[act.number].opener == "and":
            found.extend(clause.first + n for n in _fronted(chunks))
        skipped = _CARRIED if _carries(sentence, clause, act) else 0
        acts = (n for n, c in enumerate(chunks) if isinstance(c, Unit) and _keeps(c, keeping, is_news))
        end = None if other == before else next((n for n in acts if n >= skipped), None)
        if end is None or skipped:      # the verb that carries the noun has the dates up to another act
            found.extend(clause.first + n for n, c in enumerate(chunks[:end]) if is_date(c))
    return found


def _fronted(chunks: list[Chunk]) -> list[int]:
    """The dates a clause begins with: they are those of what is joined on too ("Tomorrow he visits X and meets Y")."""
    end = next((n for n, c in enumerate(chunks) if isinstance(c, Unit) and c.get("trigger", "speech")), 0)
    return [n for n in range(min(end, _FRONT)) if is_date(chunks[n])]


def _carries(sentence: SpottedSentence, clause: Clause, act: Act) -> bool:
    """Whether a relative clause right behind a noun has the verb that carries it ("talks he held in Oslo")."""
    if act.form != "noun" or clause.opener != "relative" or clause.first <= act.index:
        return False
    opening = sentence.chunks[clause.first : clause.first + _CARRIED]
    attributes = sentence.chunks[act.index + 1 : clause.first]
    behind = len(attributes) < _CARRIED or all(c.kind in _WHOSE for c in attributes)
    return behind and any(isinstance(c, Unit) and c.get("support") is not None for c in opening)


def _is_beside(sentence: SpottedSentence, number: int, other: int) -> bool:
    """Whether nothing but relative clauses stands between two clauses."""
    between = sentence.clauses[min(number, other) + 1 : max(number, other)]
    return other != number and all(clause.opener == "relative" for clause in between)


def _keeping(act: Act) -> tuple[str, ...]:
    """The kinds of word that keep a date to their own clause: another act, and saying what others did."""
    return ("trigger",) if _is_announced(act) else ("trigger", "speech")


def _keeps(unit: Unit, kinds: tuple[str, ...], is_news: bool) -> bool:
    """Whether a word is of one of the kinds; a verb of saying tells no act itself where it makes news known."""
    if unit.kind == "marker" or (is_news and "speech" not in kinds and unit.get("speech")):
        return False
    return unit.get(*kinds) is not None


def _was_done_before(chunks: list[Chunk], index: int) -> bool:
    """Whether "had" stands before a verb: it was done before it was said."""
    before = (c.get("helper") for c in chunks[max(0, index - _FRONT) : index] if isinstance(c, Unit))
    return any(helper is not None and helper.value == "have_past" for helper in before)


def _is_announced(act: Act) -> bool:
    return act.modality in _DONE and act.event in _ANNOUNCED


def _is_said_on(chunks: list[Chunk], position: int) -> bool:
    """Whether a date stands right behind a verb of saying."""
    before = chunks[position - 1] if position else None
    return is_date(chunks[position]) and isinstance(before, Unit) and before.get("speech") is not None
