"""Modality: done, under way, planned, called for or denied, from the form of the trigger and the cues around it."""

from __future__ import annotations

from datetime import date

from dragoman.extract.clauses import resumed
from dragoman.extract.context import Context, Direction
from dragoman.extract.governed import can_be_carried
from dragoman.model.claims import Modality
from dragoman.model.dates import DateValue
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

#: Acts that last: told in the present they are under way; others told so are done (headlines, agency present).
_LASTING = frozenset({"visit", "tour", "conference", "business_event", "joint_exercise", "negotiation_round",
                      "military_cooperation", "mediation", "bilateral_event", "contact"})
#: Acts that are appointed: in the present of running text they are still to come.
_APPOINTED = frozenset({"meeting", "phone_call", "video_call", "consultations", "joint_commission_session", "signing"})
_BY_FORM: dict[str, Modality] = {
    "past": "happened", "passive": "happened", "noun": "happened", "participle": "happened", "present": "happened",
    "future": "planned", "passive_future": "planned", "infinitive": "planned", "passive_participle": "happened",
    "gerund": "happened",
}
_FORWARD: tuple[Modality, ...] = ("planned", "scheduled", "proposed", "called_for")
_FINITE = ("past", "present", "future", "passive", "passive_future")
_NEGATION_REACH = 3
_BEFORE_REACH = 3       # chunks between a trigger and a cue for what stands before it
_CUE_REACH = 6          # chunks between a cue for the next noun and that noun
_SUPPORT_REACH = 4      # chunks behind a noun in which the verb that carries it may stand


def read_modality(
    sentence: SpottedSentence, number: int, index: int, form: str, event: str, context: Context
) -> tuple[Modality, str]:
    """The modality of the trigger at chunk `index` in clause `number`, and the cue that gave it."""
    trigger = sentence.chunks[index]
    verb = trigger if isinstance(trigger, Unit) else None
    if form == "noun" and (governor := _governor(sentence, number, index, context)) is not None:
        meaning = governor.get("support")
        verb, form = governor, meaning.form if meaning else form
    base: Modality = "planned" if verb is not None and verb.is_future else _BY_FORM[form]
    if form == "present" and base == "happened":
        base = _present(event, context, is_headline=sentence.sentence.kind == "headline")
    if form == "noun" and verb is not None and verb.slot == "to" and not verb.has_article:
        base = "planned"
    found = _cue(sentence, number, index, form, context)
    if found and found[0] == "happened" and base == "planned" and form not in ("infinitive", "noun"):
        found = None        # a verb in the future says itself that nothing has happened
    if _is_negated(sentence.chunks, sentence.clauses[number], index) or _is_refused(sentence.chunks, index, verb):
        return "denied", "negation"
    return found or (base, "form")


def is_carried(sentence: SpottedSentence, number: int, index: int, context: Context) -> bool:
    """Whether a verb tells that what a noun names took place."""
    return _governor(sentence, number, index, context) is not None


def _governor(sentence: SpottedSentence, number: int, index: int, context: Context) -> Unit | None:
    """The verb that lends a noun its tense: before it in its clause ("held talks"), or right behind ("talks held")."""
    chunks = sentence.chunks
    if not can_be_carried(chunks, index, context.pack.grammar):
        return None
    for chunk in reversed(chunks[sentence.clauses[number].first : index]):
        if isinstance(chunk, Unit) and chunk.lexemes and chunk.lexemes[0].form in _BY_FORM:
            if chunk.get("support"):
                return chunk
            if chunk.lexemes[0].form not in ("noun", "participle", "passive_participle"):
                break
    trigger = chunks[index]
    cases = trigger.cases if isinstance(trigger, Phrase) else {c for meaning in trigger.lexemes for c in meaning.cases}
    is_subject = "nominative" in cases
    reach = sentence.clauses[number].limit if is_subject else index + 1 + _SUPPORT_REACH
    for chunk in chunks[index + 1 : reach]:
        if isinstance(chunk, Unit) and chunk.get("support"):
            return chunk
        if is_subject and not (isinstance(chunk, Unit) and any(m.form in _FINITE for m in chunk.lexemes[:1])):
            continue
        if chunk.kind not in ("word", "relative", "state", "cue", "linker", "skip"):
            break
    return _resumed_by(sentence, number, index)


def _resumed_by(sentence: SpottedSentence, number: int, index: int) -> Unit | None:
    """The verb that carries a noun put first, behind the word that takes it up again ("ang pulong ay idinaos")."""
    chunks, clauses = sentence.chunks, sentence.clauses
    later = [n for n in range(number + 1, len(clauses)) if resumed(chunks, clauses, n) == number]
    limit = clauses[later[0]].limit if later else clauses[number].limit
    start = next((n for n in range(index + 1, limit) if chunks[n].kind == "resumptive"), limit)
    verbs = (c for c in chunks[start:limit] if isinstance(c, Unit) and any(m.form in _FINITE for m in c.lexemes[:1]))
    verb = next(verbs, None)
    return verb if verb is not None and verb.get("support") else None


def _present(event: str, context: Context, *, is_headline: bool) -> Modality:
    """The present tells what lasts, what is said, what a headline reports, and otherwise what is to come."""
    if event in _LASTING:
        return "ongoing"
    if event not in _APPOINTED or is_headline:
        return "happened"
    return "ongoing" if context.pack.grammar.is_present_ongoing else "planned"


def direction_of(modality: Modality) -> Direction:
    """Which way dates of a clause point."""
    return "future" if modality in _FORWARD else "past"


def with_date(modality: Modality, when: DateValue, published: date | None) -> Modality:
    """A planned act with a date is scheduled; one told as done on a day still to come is too."""
    unresolved = when.granularity is None and when.basis in ("explicit_partial", "relative_unresolved")
    if modality == "planned" and (when.granularity in ("day", "week", "month") or unresolved):
        return "scheduled"
    if modality in ("happened", "ongoing") and published and when.earliest and when.earliest > published:
        return "scheduled"
    return modality


def _cue(
    sentence: SpottedSentence, number: int, index: int, form: str, context: Context
) -> tuple[Modality, str] | None:
    clause = sentence.clauses[number]
    for position in range(index - 1, _reach_back(sentence, number, form) - 1, -1):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Unit) and (meaning := chunk.get("cue")):
            cue = context.rules.cues[meaning.value]
            if cue.forms and form not in cue.forms:
                continue
            near = cue.scope in ("next", "either") and _reaches(sentence.chunks, position, index, form)
            if cue.scope == "clause" or near:
                return cue.modality, cue.id
    for position in range(index + 1, clause.limit):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Unit) and (meaning := chunk.get("cue")):
            cue = context.rules.cues[meaning.value]
            near = cue.scope == "before" and position - index <= _BEFORE_REACH
            told = cue.scope == "clause" or (cue.scope == "either" and form == "noun")
            if near or (told and not _verb_between(sentence.chunks, index, position)):
                return cue.modality, cue.id
    return None


def _reaches(chunks: list[Chunk], cue: int, index: int, form: str) -> bool:
    """Whether a cue for the next verb or noun means the one at `index`: no other stands between, a noun is near."""
    if _verb_between(chunks, cue, index):
        return False
    if form != "noun":
        return True
    between = chunks[cue + 1 : index]
    return len(between) <= _CUE_REACH and not any(isinstance(c, Unit) and c.kind == "trigger" for c in between)


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


def _is_negated(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    for chunk in chunks[max(clause.first, index - _NEGATION_REACH) : index]:
        if isinstance(chunk, Phrase):
            continue
        if chunk.kind == "negation":
            return True
    return False
