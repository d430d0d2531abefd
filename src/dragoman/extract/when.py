"""When an act took place: the date of its clause, or of the clause its own hangs on or goes on with."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.around import DONE, JOURNEYS, TOLD, Act, borrowed, is_date, is_said_on
from dragoman.extract.bearing import MEASURES, direction_at, has_told_day, mention_at
from dragoman.extract.clauses import clause_of
from dragoman.extract.context import Context
from dragoman.extract.control import is_attribute, is_verb
from dragoman.extract.instruments import is_period
from dragoman.extract.matters import is_led, is_of_decision, is_of_matter
from dragoman.extract.paper_words import own_date
from dragoman.extract.subjects import is_bare_passive, is_finite
from dragoman.languages.shapes import shape_of
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Acts that tell of another still to come.
_LOOKING_AHEAD = frozenset({"agreement_reached", "invitation", "offer", "appeal"})
#: Acts that last: a day since when they are so is when they began.
_LASTING = MEASURES | {
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
#: Acts that answer to what befell somebody.
ANSWERS = REACTIONS | {"summons", "message", "recall", "statement", "aid"}
#: Acts taken because of something that was before.
_ANSWERING = ANSWERS | MEASURES | {"expulsion", "summons", "relations_changed"}
_CAUSE = 3              # chunks from such an act to the date of what it answers: "over", what, the date
#: What may befall a state.
BEFELL = frozenset({"incident", "use_of_force"})
#: Forms in which an act can be what another is about: "the sanctions", "the sanctions imposed".
_NAMING = frozenset({"noun", "passive", "participle", "passive_participle"})
#: Forms in which an act can be that from which another is counted: "a day after the talks", "a day after meeting".
APART = frozenset({"noun", "gerund", "participle"})
_THINGS = frozenset({"instrument", "mechanism", "conference"})
_NOUN_REACH = 4         # chunks of a noun with its attributes, behind what leads to it
_APART = 6              # chunks between the making of a thing and its date: "signed in Oslo on 3 May"


def date_of(sentence: SpottedSentence, act: Act, context: Context) -> tuple[DateValue, list[Phrase]]:
    """The date nearest to the trigger in its clause, else in the clauses around it that leave it theirs."""
    if not any(map(is_date, sentence.phrases())):
        return UNDATED, []
    clause, inside = sentence.clauses[act.number], _own_dates(sentence, act, context)
    if inside is None:
        return UNDATED, []
    for places in (inside, borrowed(sentence, act)):
        for _, _, position in sorted((abs(place - act.index), place < act.index, place) for place in places):
            phrase = sentence.chunks[position]
            assert isinstance(phrase, Phrase)
            value = context.dates.resolve(sentence.units[phrase.first], direction_at(sentence, position, act, context))
            if position not in clause and _is_out_of_time(sentence, position, value, act, context):
                continue
            if value.basis != "none" and _can_date(sentence, position, value, act, context):
                return value, [phrase]
        if places:
            break
    return UNDATED, []


def _own_dates(sentence: SpottedSentence, act: Act, context: Context) -> list[int] | None:
    """The dates of the clause of an act that can be its own; None where it is set apart from all it is told with."""
    clause = sentence.clauses[act.number]
    inside = [n for n in range(clause.first, clause.limit) if is_date(sentence.chunks[n])]
    if act.form in APART and (apart := set_apart(sentence, act.index, context)) is not None:
        inside = [n for n in inside if n >= apart]
        return inside or None
    inside = [n for n in inside if not _is_of_telling(sentence, n, act)]
    if act.form in TOLD and not inside and is_told_apart(sentence, act.number, context):
        return None
    if act.form == "noun" and act.modality not in DONE and len(inside) > 1:
        return [n for n in inside if not _is_over(sentence, n, act, context)] or inside
    return inside


def _is_of_telling(sentence: SpottedSentence, position: int, act: Act) -> bool:
    """Whether a date ends a sentence with who told it, where the sentence has told a day of its own before.

    "X flew to Y on Friday and met Z, his office said on Monday": he met him on Friday.
    """
    chunks, clause = sentence.chunks, sentence.clauses[act.number]
    if position < act.index or not is_said_on(chunks, position):
        return False
    is_apart = any(chunk.kind == "comma" for chunk in chunks[act.index : position])
    return is_apart and has_told_day(sentence, clause.first)


def set_apart(sentence: SpottedSentence, index: int, context: Context) -> int | None:
    """The chunk of words that put the noun behind them on another day than the clause ("on the eve of the visit")."""
    chunks = sentence.chunks
    first = chunks[max(0, index - _NOUN_REACH)].start
    places = [place for word in context.rules.apart for place in sentence.words.get(word, ())]
    starts = [start for start, end in places if first <= start and end <= chunks[index].start]
    if not starts:
        return None
    number = next(n for n, chunk in enumerate(chunks) if chunk.end > max(starts))
    between = chunks[number + 1 : index]
    return None if any(isinstance(c, Unit) and c.get("trigger") for c in between) else number


def is_told_apart(sentence: SpottedSentence, number: int, context: Context) -> bool:
    """Whether words put a clause on another day than the one before it ("a week after the two signed the pact")."""
    clause = sentence.clauses[number]
    chunks = sentence.chunks[clause.first : clause.limit]
    is_whole = all(chunk.kind != "comma" for chunk in chunks[:-1])      # "A day after the talks, X recalled ...": no
    return any(
        start < chunks[0].start < end or (start == chunks[0].start and is_whole)
        for word in context.rules.apart for start, end in sentence.words.get(word, ())
    )


def _is_over(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date before the noun of an act to come is no later than the day of writing ("invited today to ...")."""
    phrase = sentence.chunks[position]
    if not isinstance(phrase, Phrase) or position > act.index or context.published is None:
        return False
    value = context.dates.resolve(sentence.units[phrase.first], act.ahead)
    return value.latest is not None and value.latest <= context.published


def _is_out_of_time(
    sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context
) -> bool:
    """Whether a date of another clause is over while the act is still to come, or to come while the act is done."""
    if context.published is None:
        return False
    if act.modality not in DONE:
        return value.latest is not None and value.latest < context.published
    if act.event in MEASURES or sentence.clauses[clause_of(sentence.clauses, position)].opener == "relative":
        return False
    return value.earliest is not None and value.earliest > context.published


def _can_date(sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context) -> bool:
    if is_period(sentence, position, value, context) or _dates_a_thing(sentence, position, value, context):
        return False
    if is_of_decision(sentence, position, act) or is_led(sentence, position, act, context):
        return False
    is_told = act.event in ENCOUNTERS and act.form in TOLD
    is_explicit = act.modality not in DONE or value.basis != "relative"
    if is_explicit and _is_of_led_noun(sentence, position, act, context):
        return False
    if _is_of_another(sentence, position, value, act, context) or (is_told and is_of_matter(sentence, position, act)):
        return False
    if act.form in _NAMING and position < act.index and _is_reacted_to(sentence, position, act, context):
        return False
    if act.modality not in DONE:
        if _is_of_asking(sentence, position, act, context) or _is_since_then(sentence, position, value, act, context):
            return False
        # "said on Wednesday it would give": a day behind a verb of saying is that of the saying.
        return value.granularity != "day" or not is_said_on(sentence.chunks, position)
    return _can_date_done(sentence, position, value, act, context)


def _is_since_then(
    sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context
) -> bool:
    """Whether a date tells how long ago the last such act was, of one to come ("will be the first visit since 1998")
    or until when one was put off.
    """
    mention = mention_at(sentence, position)
    if mention is None or (mention.relation == "until" and act.modality == "cancelled"):
        return mention is not None
    is_over = context.published is not None and value.earliest is not None and value.earliest <= context.published
    return mention.relation == "since" and (is_over or context.published is None)


def _is_of_asking(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date before an act still to come is that of its being asked for ("on Monday urged X to lift ...")."""
    phrase, clause = sentence.chunks[position], sentence.clauses[clause_of(sentence.clauses, position)]
    if position > act.index or not isinstance(phrase, Phrase):
        return False
    before = sentence.chunks[clause.first : act.index]
    is_ordered = bool(context.pack.grammar.helpers)         # a day stands beside its own verb
    carriers = ("helper",) if is_ordered else ("support", "helper")
    verbs = [c for c in before if isinstance(c, Unit) and is_verb(c) and not c.get(*carriers)]
    if is_ordered and verbs and act.form == "noun" and verbs[-1].get("support"):
        verbs.pop()             # it only carries the noun
    if not any(verb.lexemes[0].form == "past" and not verb.is_future for verb in verbs):
        return False
    when = context.dates.resolve(sentence.units[phrase.first], "past")
    if when.latest is None or context.published is None:
        return False
    is_either = is_ordered and when != context.dates.resolve(sentence.units[phrase.first], act.ahead)   # "in March"
    if when.basis != "relative" and not is_either:
        return False
    return when.latest <= context.published


def _can_date_done(sentence: SpottedSentence, position: int, value: DateValue, act: Act, context: Context) -> bool:
    mention = mention_at(sentence, position)
    relation = mention.relation if mention is not None else "at"
    if relation in ("until", "by"):
        return False        # how long it is to last
    is_lasting = act.event in _LASTING or (relation == "since" and act.modality == "ongoing")
    if relation in ("since", "span") and value.granularity in _LONG and not is_lasting:
        return False        # "the third envoy expelled since 2007", "backs the seat for 2024-2026"
    if relation == "since" and act.form in TOLD and act.event in ENCOUNTERS and act.modality == "happened":
        return False        # "arrived for the third session since May"
    if relation == "since" and act.event in JOURNEYS and value.granularity in _LONG:
        return False        # "the first president to visit X since 1952"
    if relation == "since" and any(_is_ordinal(chunk) for chunk in sentence.chunks[max(0, position - 3) : position]):
        return False        # "named an envoy for the first time since 1990"
    if act.event == "tour" and act.form == "noun" and value.granularity == "day" and value.earliest == value.latest:
        return False        # when it began or ended
    is_told_past = mention is not None and mention.tense == "past"
    if act.event in _LOOKING_AHEAD and not is_told_past and _is_of_what_is_sought(sentence, position, value, act):
        return False
    if act.form == "noun" and _is_counted_from(sentence.chunks[position + 1 : act.index], context):
        return False        # "on Saturday, days after the summons"
    is_ahead = bool(context.published and value.earliest and value.earliest > context.published)
    if is_ahead and act.form in TOLD and act.event not in MEASURES:
        return False        # what is to come is not done: it dates what was spoken of
    return not (is_ahead and act.form == "noun" and _is_nearer_to_another(sentence.chunks, position, act.index))


def _is_ordinal(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and chunk.get("ordinal") is not None


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
    papers = (chunk for chunk in chunks[:position] if isinstance(chunk, Phrase) and chunk.kind == "instrument")
    if any(own_date(sentence, paper, context) == _unit_of(chunks[position]) for paper in papers):
        return True
    beside = chunks[max(0, position - 1) : position] + chunks[position + 1 : position + 2]
    if value.granularity == "year" and _is_bare(sentence, position):
        led = isinstance(beside[0], Unit) and beside[0].get("helper") is not None     # "the 2026 chairman"
        if led or any(c.kind in _THINGS for c in beside):
            return True
    behind = chunks[position + 1] if position + 1 < len(chunks) else None
    if act.index < position and isinstance(behind, Unit) and behind.kind == "possessive":
        return True         # "condemned Sunday's attack"
    if act.event in ANSWERS and _is_of_what_befell(chunks, position, act, context):
        return True
    if act.index < position and act.event in _ANSWERING and _is_of_cause(sentence, position, act, context):
        return True
    if value.granularity in _LONG and _is_behind_other_act(chunks, position, act, context):
        return True
    for index in range(position - 1, max(act.index, position - 1 - _APART), -1):
        chunk = chunks[index]
        if isinstance(chunk, Unit) and chunk.kind not in ("marker", "case", "skip"):
            return _tells_making(sentence, index, act, context)
    return False


#: What a word of timing may lead to, other than a date or whose the act is.
_LED = frozenset({"trigger", "common", "word", "conference", "instrument"})


def _is_of_led_noun(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date is that of the noun by which an act is timed: "will visit X after the summit of 3 May"."""
    if not context.pack.grammar.genitive_by_place:
        return False
    for index, chunk in _units_back(sentence.chunks, position, act.index):
        if sentence.has_word(context.pack.modalities.timing, chunk.start, chunk.end):
            return sentence.chunks[index + 1].kind in _LED
    return False


def _units_back(chunks: list[Chunk], position: int, first: int) -> Iterator[tuple[int, Unit]]:
    """The words before a date with their places, the nearest first, back to a place or to a verb or comma."""
    for index in range(position - 1, first, -1):
        chunk = chunks[index]
        if isinstance(chunk, Phrase):
            continue
        if chunk.kind == "comma" or (is_verb(chunk) and not any(m.form == "noun" for m in chunk.lexemes)):
            return
        yield index, chunk


def _is_of_cause(sentence: SpottedSentence, position: int, act: Act, context: Context) -> bool:
    """Whether a date stands behind a noun for why something was done ("sanctions in answer to the test of 3 May")."""
    chunks = sentence.chunks
    last = chunks[position - 1]
    if last.kind in ("comma", "conjunction") or position < act.index + _CAUSE:
        return False
    return sentence.has_word(context.pack.modalities.causes, chunks[act.index].end, last.start)


def _is_of_what_befell(chunks: list[Chunk], position: int, act: Act, context: Context) -> bool:
    """Whether a date stands behind a noun for what an act answers to ("summoned over the clash on Friday")."""
    for _, chunk in _units_back(chunks, position, act.index):
        nouns = [m for m in chunk.lexemes if m.kind == "trigger" and m.form == "noun"]
        if nouns:
            return any(context.rules.events[m.value].event in BEFELL for m in nouns)
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
        for chunk in sentence.chunks[first : act.index] if isinstance(chunk, Unit) and not chunk.get("speech")
        for meaning in chunk.lexemes
    )


def _unit_of(chunk: Chunk) -> int:
    return chunk.first if isinstance(chunk, Phrase) else chunk.index


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
    if context.pack.grammar.helpers and is_bare_passive(chunks, act.index) and is_finite(unit):
        return True             # "the pact signed by X and Y expired in May"
    if not context.pack.grammar.helpers or not any(m.form == "passive" for m in unit.lexemes[:1]):
        return False
    before = chunks[index - 1]
    is_led = isinstance(before, Unit) and before.get("helper", "conjunction", "comma") is not None
    return not is_led and not is_attribute(chunks, act.index, index)


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
    return any(
        c.kind == "conference" or (isinstance(c, Unit) and c.get("trigger") and not c.get("support")) for c in between
    )


def _dates_a_thing(sentence: SpottedSentence, position: int, value: DateValue, context: Context) -> bool:
    """Whether a stretch that still goes on tells since when a thing is so ("the crisis raging since 2011").

    Where words tell by their ends what they are, only an attribute can do so; behind a noun the date is the verb's.
    """
    before = sentence.chunks[position - 1] if position else None
    since = value.earliest is not None and value.latest is None
    if not since or not isinstance(before, Unit) or before.kind not in ("word", "common"):
        return False
    return shape_of(before.word, context.pack.grammar.shapes) in ("", "attribute")
