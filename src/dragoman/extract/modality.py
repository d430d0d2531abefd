"""Modality: done, under way, planned, called for or denied, from the form of the trigger and the cues around it."""

from __future__ import annotations

from datetime import date

from dragoman.extract.agents import is_named
from dragoman.extract.around import JOURNEYS
from dragoman.extract.context import Context, Direction
from dragoman.extract.governed import describes, has_owner, preposition_of
from dragoman.extract.governors import Governor, find_governor, find_occasion, is_of_coming
from dragoman.extract.subjects import is_finite
from dragoman.extract.tense import in_tense, is_accepted, is_of_other_form
from dragoman.languages.rules_schema import ModalityCue
from dragoman.model.claims import Modality
from dragoman.model.dates import DateValue
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

_BY_FORM: dict[str, Modality] = {
    "past": "happened", "passive": "happened", "noun": "happened", "participle": "happened", "present": "happened",
    "future": "planned", "passive_future": "planned", "infinitive": "planned", "passive_participle": "happened",
    "gerund": "happened",
}
_AHEAD = frozenset({"scheduled", "planned"})
_COMING = frozenset({"future", "passive_future"})
_FORWARD: tuple[Modality, ...] = ("planned", "scheduled", "proposed", "called_for")
_NEGATION_REACH = 3
_BEFORE_REACH, _CUE_REACH = 3, 6        # chunks from a trigger to a cue behind it, from a cue to its noun


def read_modality(
    sentence: SpottedSentence, number: int, index: int, form: str, event: str, context: Context
) -> tuple[Modality, str]:
    """The modality of the trigger at chunk `index` in clause `number`, and the cue that gave it."""
    trigger, clause = sentence.chunks[index], sentence.clauses[number]
    verb = trigger if isinstance(trigger, Unit) else None
    is_aim = form == "noun" and verb is not None and verb.slot == "to" and not verb.has_article
    if form == "noun" and (undone := _undone(sentence, number, index, context, is_aim=is_aim)):
        return undone
    governor = None if form != "noun" or is_aim else (
        find_governor(sentence, number, index, context) or find_occasion(sentence, number, index, context)
    )
    if governor is not None:
        verb, form = governor.unit, governor.form
        if governor.is_predicate and (told := _predicated(sentence, clause, governor, context)):
            return told
    base: Modality = "planned" if verb is not None and verb.is_future else _BY_FORM[form]
    if base == "happened":
        verb_at = index if governor is None else governor.position
        base = in_tense(sentence, number, (index, verb_at), form, event, context)
    if is_aim or (form == "noun" and governor is None and _is_to_come(sentence, clause, index, context)):
        base = "planned"        # "for a visit", whatever verb stands before it; "will speed up the sale"
    found = _told_around(sentence, number, index, form, context)
    if found and found[0] == "happened" and base == "planned" and form not in ("infinitive", "noun"):
        found = None        # a verb in the future says itself that nothing has happened
    if _is_negated(sentence.chunks, clause, index) or _is_refused(sentence.chunks, index, verb):
        return "denied", "negation"
    if found is None and base in ("happened", "ongoing") and _is_invited(sentence.chunks, clause, index, context):
        found = "proposed", "invitation"
    if found and found[0] == "called_for" and event in JOURNEYS:
        return "proposed", found[1]     # whoever is called to a visit is invited
    return found or (base, "form")


def _told_around(
    sentence: SpottedSentence, number: int, index: int, form: str, context: Context
) -> tuple[Modality, str] | None:
    """What the cues around a trigger make of it, and of a noun what is to take place in its course."""
    found = _cue(sentence, number, index, form, context)
    if form != "noun":
        return found
    if found is None and context.pack.grammar.has_genitive:
        return _in_course(sentence, number, index, context)
    if found and context.rules.cues[found[1]].is_within:
        return _within(sentence, number, index, context) or found
    return found


def is_carried(sentence: SpottedSentence, number: int, index: int, context: Context) -> bool:
    """Whether a verb tells that what a noun names took place."""
    return find_governor(sentence, number, index, context) is not None


def _predicated(
    sentence: SpottedSentence, clause: Clause, governor: Governor, context: Context
) -> tuple[Modality, str] | None:
    """What the verb behind a noun makes of it: "the visit was cancelled", "the talks did not take place"."""
    if _is_negated(sentence.chunks, clause, governor.position):
        return "denied", "negation"
    if meaning := governor.unit.get("cue"):
        cue = context.rules.cues[meaning.value]
        return cue.modality, cue.id
    return None


def direction_of(modality: Modality) -> Direction:
    """Which way dates of a clause point; what is told in the present or called off may be before or behind."""
    if modality in ("ongoing", "cancelled"):
        return "unknown"        # what is called off may have been due on a day gone by or to come
    return "future" if modality == "hypothetical" or modality in _FORWARD else "past"


def with_date(modality: Modality, when: DateValue, published: date | None) -> Modality:
    """A planned act with a date is scheduled, on a day gone by it is done; one told as done on a day to come is not."""
    unresolved = when.granularity is None and when.basis in ("explicit_partial", "relative_unresolved")
    if modality == "planned" and published and when.latest and when.latest < published:
        return "happened"
    if modality == "planned" and (when.granularity in ("day", "week", "month") or unresolved):
        return "scheduled"
    if modality in ("happened", "ongoing") and published and when.earliest and when.earliest > published:
        return "scheduled"
    return modality


def _cue(
    sentence: SpottedSentence, number: int, index: int, form: str, context: Context
) -> tuple[Modality, str] | None:
    cues = sentence.read_as("cue")
    if not cues or (form == "passive" and describes(sentence.chunks, index)):
        return None
    limit, found = sentence.clauses[number].limit, None
    first = _reach_back(sentence, number, form)
    for position in [place for place in reversed(cues) if first <= place < index]:
        chunk = sentence.chunks[position]
        if isinstance(chunk, Unit) and (meaning := chunk.get("cue")):
            cue = context.rules.cues[meaning.value]
            if is_of_other_form(cue, form) or (cue.is_within and context.pack.grammar.has_genitive):
                continue
            if cue.modality == "cancelled" and position and sentence.chunks[position - 1].kind == "negation":
                continue        # "without delay"
            near = cue.scope in ("next", "either") and _reaches(sentence.chunks, position, index, form, cue)
            if (cue.scope == "clause" or near) and (found is None or _outweighs(cue, found, context)):
                takes_up = cue.modality == "proposed" and is_accepted(sentence, first, chunk, context)
                found = "planned" if takes_up else cue.modality, cue.id
    is_mild = found is not None and context.rules.cues[found[1]].is_mild
    if found is not None and not is_mild and not (form == "noun" and _is_called_off(sentence, index, limit, context)):
        return found
    for position in [place for place in cues if index < place < limit]:
        if (told := _told_behind(sentence.chunks, index, position, form, context)) is not None:
            return told
    return found if is_mild else None


def _outweighs(cue: ModalityCue, found: tuple[Modality, str], context: Context) -> bool:
    """Whether a cue further off tells more: "put off the visit that was planned", "if they were to meet"."""
    is_imagined = cue.modality == "hypothetical" and context.rules.cues[found[1]].is_past
    return cue.modality == "cancelled" or is_imagined


def _told_behind(
    chunks: list[Chunk], index: int, position: int, form: str, context: Context
) -> tuple[Modality, str] | None:
    """What a cue at `position`, behind the trigger, makes of it ("the visit to Rome is put off")."""
    chunk = chunks[position]
    if not isinstance(chunk, Unit):
        return None
    is_predicate = form == "noun" and chunks[position - 1].kind == "resumptive"
    is_cut_off = _verb_between(chunks, index, position)
    is_near = position - index <= _BEFORE_REACH or bool(context.pack.grammar.helpers)
    is_near = is_near or (form == "noun" and _is_subject(chunks, index, position))
    readings = [meaning for meaning in chunk.lexemes if meaning.kind == "cue"]
    for meaning in readings if form == "noun" else readings[:1]:
        cue = context.rules.cues[meaning.value]
        if cue.forms and form not in cue.forms:
            continue
        told = cue.scope == "clause" or (cue.scope == "either" and form == "noun")
        if is_predicate or (not is_cut_off and (told or (cue.scope == "before" and is_near))):
            return cue.modality, cue.id
    return None


def _is_subject(chunks: list[Chunk], index: int, cue: int) -> bool:
    """Whether the noun at `index` is what a cue further on tells of: in the nominative, no other act in between."""
    noun = chunks[index]
    cases = {case for meaning in noun.lexemes for case in meaning.cases} if isinstance(noun, Unit) else set()
    between = chunks[index + 1 : cue]
    return "nominative" in cases and not any(isinstance(c, Unit) and c.kind == "trigger" for c in between)


def _is_called_off(sentence: SpottedSentence, index: int, limit: int, context: Context) -> bool:
    """Whether a cue behind a noun says that it was called off: "the planned visit was scrapped"."""
    for position in [place for place in sentence.read_as("cue") if index < place < limit]:
        meaning = sentence.chunks[position].get("cue")      # type: ignore[union-attr]
        cue = context.rules.cues[meaning.value]             # type: ignore[union-attr]
        if cue.scope == "before" and cue.modality == "cancelled":
            return not _verb_between(sentence.chunks, index, position)
    return False


def _undone(
    sentence: SpottedSentence, number: int, index: int, context: Context, *, is_aim: bool
) -> tuple[Modality, str] | None:
    """What a verb makes of an act that a noun names as not having taken place."""
    if not is_aim and _is_disclaimed(sentence, number, index):
        return "denied", "negation"
    if _is_put_off(sentence, number, index, context):
        return "cancelled", "predicate"
    return None


def _is_put_off(sentence: SpottedSentence, number: int, index: int, context: Context) -> bool:
    """Whether the predicate behind what was planned of a noun calls it off, in a relative clause or without one.

    "The visit, which was scheduled for May, has been postponed"; "the talks due in Rome on Monday have been cancelled".
    """
    clauses, is_subject_first = sentence.clauses, bool(context.pack.grammar.helpers)
    is_set_in = number + 1 < len(clauses) and clauses[number + 1].opener == "relative"
    if not is_set_in and not is_subject_first:
        return False            # where verbs come first, what stands behind may be told of another noun
    first = index + 1 if is_subject_first else clauses[number + 1].first
    is_planned = False
    for position in range(first, clauses[number + is_set_in].limit):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Phrase):
            if chunk.kind != "date" and not (is_subject_first and (chunk.mark or not is_planned)):
                return False
            continue
        cues = [context.rules.cues[meaning.value] for meaning in chunk.lexemes if meaning.kind == "cue"]
        if is_planned and any(cue.modality == "cancelled" and cue.scope in ("before", "clause") for cue in cues):
            return sentence.chunks[position - 1].kind != "negation"
        is_plan = any(cue.modality in _AHEAD for cue in cues)
        told = chunk.get("trigger", "speech")
        is_part = is_subject_first and (is_plan or bool(chunk.get("support")))
        if told is not None and not is_part and not (is_subject_first and told.form == "infinitive"):
            return False
        is_planned = is_planned or is_plan or (is_set_in and bool(chunk.get("support")))
    return False


def _is_to_come(sentence: SpottedSentence, clause: Clause, index: int, context: Context) -> bool:
    """Whether a noun is what somebody will go for, or the object of a verb in the future or behind its subject."""
    if is_of_coming(sentence, clause, index, context):
        return True
    chunks, before = sentence.chunks, index - 1
    if before > 0 and isinstance(subject := chunks[before], Phrase) and not subject.mark:
        before -= 1
    verb = chunks[before] if before >= 0 else None
    return isinstance(verb, Unit) and verb.is_future and is_finite(verb)


def _in_course(
    sentence: SpottedSentence, number: int, index: int, context: Context
) -> tuple[Modality, str] | None:
    """Planned, where a noun tells in the course of what the clause is to take place ("during the visit will sign")."""
    slot, position = preposition_of(sentence.chunks, index, context.pack.grammar)
    opening = sentence.chunks[position] if position >= 0 else None
    meaning = opening.get("cue") if isinstance(opening, Unit) else None
    is_led = meaning is not None and context.rules.cues[meaning.value].is_within
    if not is_led and slot != "at":
        return None
    if slot == "at" and _is_aimed_at(sentence, number, position, context):
        return "planned", "form"
    told = _within(sentence, number, index, context)
    return ("planned", told[1]) if told is not None and told[0] in ("planned", "scheduled") else None


def _is_aimed_at(sentence: SpottedSentence, number: int, position: int, context: Context) -> bool:
    """Whether the verb that a preposition hangs on is only planned ("plans to speak at the summit")."""
    is_infinitive = False
    for chunk in reversed(sentence.chunks[sentence.clauses[number].first : position]):
        if not isinstance(chunk, Unit) or not chunk.lexemes:
            continue
        if is_infinitive and (meaning := chunk.get("cue")):
            return context.rules.cues[meaning.value].modality in ("planned", "scheduled")
        if is_finite(chunk):
            return False
        is_infinitive = is_infinitive or chunk.lexemes[0].form == "infinitive"
    return False


def _within(
    sentence: SpottedSentence, number: int, index: int, context: Context
) -> tuple[Modality, str] | None:
    """The modality of what is to take place in the course of what a noun names ("will meet X during the visit")."""
    clause = sentence.clauses[number]
    if clause.opener == "aside":
        return None             # when something was said, whatever is to take place
    if number and not any(is_finite(chunk) for chunk in sentence.chunks[clause.first : index]):
        clause = Clause(sentence.clauses[number - 1].first, clause.limit, clause.opener)    # "and that within ..."
    for position in (*range(index - 1, clause.first - 1, -1), *range(index + 1, clause.limit)):
        verb = sentence.chunks[position]
        if not isinstance(verb, Unit) or not is_finite(verb):
            continue
        if (meaning := verb.get("trigger")) is None:
            is_ahead = verb.is_future or (context.pack.grammar.has_genitive and verb.lexemes[0].form in _COMING)
            return ("planned", "form") if is_ahead else None
        event = context.rules.events[meaning.value].event
        own = number if position >= sentence.clauses[number].first else number - 1
        told = read_modality(sentence, own, position, meaning.form, event, context)
        return told if told[0] in _FORWARD else None
    return None


def _is_invited(chunks: list[Chunk], clause: Clause, index: int, context: Context) -> bool:
    """Whether nothing but small words stands between an invitation and what it is to ("an invitation to a visit")."""
    for chunk in reversed(chunks[clause.first : index]):
        if isinstance(chunk, Phrase):
            return False
        if meaning := chunk.get("trigger"):
            return context.rules.events[meaning.value].event == "invitation"
        if chunk.kind not in _SMALL:
            return False
    return False


#: Prepositions, particles, articles.
_SMALL = frozenset({"marker", "case", "skip", "helper", "of", "linker"})


def _reaches(chunks: list[Chunk], position: int, index: int, form: str, cue: ModalityCue) -> bool:
    """Whether a cue for the next verb or noun means the one at `index`: no other stands between, a noun is near."""
    if _verb_between(chunks, position, index) or (cue.is_of_new and form == "noun" and has_owner(chunks, index)):
        return False
    if form != "noun":
        word, joint = chunks[position], chunks[index - 1]
        return not (joint.kind == "resumptive" and isinstance(word, Unit) and is_named(chunks, word))
    between = chunks[position + 1 : index]
    own = next((c for c in reversed(between) if not (isinstance(c, Unit) and c.get("helper"))), None)
    marker = own.get("marker") if isinstance(own, Unit) and own.kind == "marker" else None
    if marker is not None and marker.value == "at" and "at" not in cue.takes:
        return False            # "the possibility of more trade agreed during the visit": nothing is said of the visit
    return len(between) <= _CUE_REACH and not any(
        isinstance(c, Unit) and c.kind == "trigger" and not _is_in_passing(between, n) for n, c in enumerate(between)
    )


def _is_in_passing(chunks: list[Chunk], index: int) -> bool:
    """Whether a noun only tells in the course of what an act takes place ("it is planned during the visit to sign")."""
    before = chunks[index - 1] if index else None
    led = before.get("marker") if isinstance(before, Unit) else None
    return led is not None and led.value in ("at", "during")


def _reach_back(sentence: SpottedSentence, number: int, form: str) -> int:
    """Where cues for clause `number` may begin: in the clause it completes too ("it is planned that ...").

    What is joined on is under the same cue if it is told in the same way ("to visit and meet"), not if it is done.
    """
    clause = sentence.clauses[number]
    openers = ("complementizer", "and") if form in ("present", "future", "infinitive") else ("complementizer",)
    while number > 0 and clause.opener in openers:
        number -= 1
        clause = sentence.clauses[number]
    return clause.first


def _verb_between(chunks: list[Chunk], first: int, last: int) -> bool:
    """Whether another finite verb comes between; one that only carries the noun behind it does not count."""
    return any(
        isinstance(chunk, Unit) and chunk.lexemes and not chunk.get("support")
        and chunk.lexemes[0].form in ("past", "present", "future", "passive")
        for chunk in chunks[first + 1 : last]
    )


def _is_refused(chunks: list[Chunk], index: int, verb: Unit | None) -> bool:
    """Whether the verb behind a noun that carries it is negated ("the visit did not take place")."""
    for position in range(index + 1, len(chunks)):
        if chunks[position] is verb:
            before = chunks[position - 1]
            return isinstance(before, Unit) and before.kind == "negation"
    return False


def _is_disclaimed(sentence: SpottedSentence, number: int, index: int) -> bool:
    """Whether a noun is the object of a verb of denying, past its subject: "X denied (that there was) a meeting"."""
    clause = sentence.clauses[number]
    first = sentence.clauses[number - 1].first if clause.opener == "stacked" and number else clause.first
    for position in range(index - 1, first - 1, -1):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Phrase):
            continue
        if chunk.kind != "negation" and chunk.get("negation") and chunk.get("trigger", "speech"):
            return is_finite(chunk)
        led = chunk.get("marker") if position == index - 1 else None
        if chunk.kind == "cue" or (led is not None and led.value not in _RUMOURED):
            return False        # "denied it during a visit"
        if not chunk.get("support") and (is_finite(chunk) or _is_other_act(chunk)):
            return False
    return False


#: What stands before an act of which there is only talk: "reports of a meeting".
_RUMOURED = frozenset({"from", "about"})


def _is_other_act(chunk: Unit) -> bool:
    return any(meaning.kind == "trigger" and meaning.form == "noun" for meaning in chunk.lexemes)


def _is_negated(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether a negation stands before the word at `index`; one that a hyphen ties to a word negates that word only."""
    for position in range(max(clause.first, index - _NEGATION_REACH), index):
        chunk, following = chunks[position], chunks[position + 1]
        if isinstance(chunk, Phrase) or chunk.kind != "negation":
            continue
        is_tied = isinstance(following, Unit) and following.word == "-" and following.start == chunk.end
        if not is_tied:
            return True
    return False
