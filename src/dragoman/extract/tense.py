"""What the tense of a verb makes of an act: under way, still to come, or done."""

from __future__ import annotations

from dragoman.extract.around import is_date
from dragoman.extract.context import Context
from dragoman.extract.subjects import is_finite
from dragoman.languages.rules_schema import ModalityCue
from dragoman.model.claims import Modality
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

#: Acts that last: told in the present they are under way; others told so are done (headlines, agency present).
LASTING = frozenset({"visit", "tour", "conference", "business_event", "joint_exercise", "negotiation_round",
                     "military_cooperation", "mediation", "bilateral_event", "contact"})
#: Acts that are appointed: in the present of running text they are still to come.
APPOINTED = frozenset({"meeting", "phone_call", "video_call", "consultations", "joint_commission_session", "signing"})
#: Acts that take a while: a verb that tells their course ("are holding") tells that they are under way.
_IN_COURSE = LASTING | APPOINTED - {"signing"}
_ADVERBS = ("negation", "quote")
_ASIDES = frozenset({"gerund", "participle"})


def in_tense(
    sentence: SpottedSentence, number: int, at: tuple[int, int], form: str, event: str, context: Context
) -> Modality:
    """What a verb makes of an act that nothing says is to come; `at` are the chunks of the act and of its verb."""
    (index, verb), clause = at, sentence.clauses[number]
    if form in _ASIDES and _is_in_plan(sentence, number, verb, context):
        return "planned"
    if _helpers(sentence.chunks, verb)[:2] == ["be", "future"]:
        return "planned"        # "will be visiting Rome"
    if _is_under_way(sentence.chunks, verb, form, event):
        return "ongoing"
    if form != "present":
        return "happened"
    return _in_present(event, context, is_headline=_is_told_as_headline(sentence, clause, index, context))


def _in_present(event: str, context: Context, *, is_headline: bool) -> Modality:
    """The present tells what lasts, what is said, what a headline reports, and otherwise what is to come."""
    if event in LASTING:
        return "ongoing"
    if event not in APPOINTED or is_headline:
        return "happened"
    return "ongoing" if context.pack.grammar.is_present_ongoing else "planned"


def _is_told_as_headline(sentence: SpottedSentence, clause: Clause, index: int, context: Context) -> bool:
    """Whether a verb is told as headlines tell: in one, or behind its subject where running text has verbs first."""
    if sentence.sentence.kind == "headline" or not context.pack.grammar.verb_by_place:
        return sentence.sentence.kind == "headline"
    before = sentence.chunks[clause.first : index]
    named = [chunk for chunk in before if isinstance(chunk, Phrase)]
    opens = clause.first == 0 and bool(named) and named[0] is before[0] and not named[0].mark
    return opens and len(named) == len(before) and all(c.is_actor and not c.mark for c in named)


def _is_under_way(chunks: list[Chunk], position: int, form: str, event: str) -> bool:
    """Whether helpers of the verb at `position` tell its course: "are holding talks", "have been holding talks".

    What was in its course when somebody said so is ("X said it was negotiating with Y").
    """
    if event not in _IN_COURSE or form not in ("present", "past"):
        return False
    helpers = _helpers(chunks, position)
    if form == "present":
        return helpers[:1] == ["be_present"]
    is_told = any(isinstance(c, Unit) and is_finite(c) and c.get("speech") for c in chunks[:position])
    return helpers[:2] == ["be_past", "have_present"] or (helpers[:1] == ["be_past"] and is_told)


def _is_in_plan(sentence: SpottedSentence, number: int, verb: int, context: Context) -> bool:
    """Whether the clause that a participle's hangs on tells what is to come: "after meeting X, he will fly to Y"."""
    if not context.pack.grammar.helpers or _helpers(sentence.chunks, verb):
        return False            # "having met X, he will fly to Y"
    clauses = sentence.clauses
    if any(map(is_finite, sentence.chunks[clauses[number].first : verb])):
        return False
    if number and clauses[number - 1].opener != "relative" and _tells_plan(sentence, number - 1, -1, context):
        return True
    is_led = clauses[number].opener == "break" or not number        # no "X, attending Y, will Z"
    return is_led and number + 1 < len(clauses) and _tells_plan(sentence, number + 1, 1, context)


def _tells_plan(sentence: SpottedSentence, number: int, step: int, context: Context) -> bool:
    """Whether the first or the last verb of a clause is to come."""
    clause = sentence.clauses[number]
    units = [c for c in sentence.chunks[clause.first : clause.limit] if isinstance(c, Unit)]
    told = [n for n, unit in enumerate(units) if unit.get("helper") is None and _is_told(unit)]
    if not told:
        return False
    verb = units[told[0 if step > 0 else -1]]
    cues = units[: told[0 if step > 0 else -1]] if not is_finite(verb) else [verb]
    return _is_coming(verb) or any(
        context.rules.cues[cue.value].modality in ("planned", "scheduled") for unit in cues if (cue := unit.get("cue"))
    )


def _is_told(unit: Unit) -> bool:
    return is_finite(unit) or _is_coming(unit) or (bool(unit.lexemes) and unit.lexemes[0].form == "infinitive")


def _is_coming(unit: Unit) -> bool:
    return unit.is_future or (bool(unit.lexemes) and unit.lexemes[0].form in ("future", "passive_future"))


def _helpers(chunks: list[Chunk], position: int) -> list[str]:
    """The helper words before a verb, the nearest first, without the adverbs among them."""
    found: list[str] = []
    for chunk in reversed(chunks[:position]):
        if isinstance(chunk, Phrase):
            if chunk.kind == "date":
                continue
            break
        helper = chunk.get("helper")
        if helper is None and chunk.kind not in _ADVERBS:
            break
        if helper is not None and helper.value != "adverb":
            found.append(helper.value)
    return found


def points_ahead(sentence: SpottedSentence, form: str, modality: Modality, context: Context) -> bool:
    """Whether a day beside a verb in the present is one to come: "leaves for Rome on Tuesday", "is flying on Friday".

    Only in running text, and where the tenses have words of their own: elsewhere the present tells the past as well.
    """
    is_body = sentence.sentence.kind != "headline"
    return form == "present" and modality == "ongoing" and is_body and bool(context.pack.grammar.helpers)


def is_told_plainly(
    sentence: SpottedSentence, index: int, form: str, modality: Modality, context: Context
) -> bool:
    """Whether a verb in the present beside the day of writing tells what is fixed for it ("leaves for Rome tonight").

    What goes on has a form of its own ("is visiting Rome today").
    """
    if context.published is None or not points_ahead(sentence, form, modality, context):
        return False
    return not _helpers(sentence.chunks, index)


def is_dated_ahead(sentence: SpottedSentence, clause: Clause, verb: Unit, context: Context) -> bool:
    """Whether a verb in the present has a day to come in its clause: what it leads to is to come as well."""
    if context.published is None or not any(m.kind == "trigger" for m in verb.lexemes):
        return False
    if not points_ahead(sentence, verb.lexemes[0].form, "ongoing", context):
        return False
    for chunk in sentence.chunks[clause.first : clause.limit]:
        if isinstance(chunk, Phrase) and is_date(chunk):
            when = context.dates.resolve(sentence.units[chunk.first], "future")
            if when.earliest is not None and when.earliest > context.published:
                return True
    return False


def is_of_other_form(cue: ModalityCue, form: str) -> bool:
    """Whether a cue is for other forms: what is done does not go on ("X, now on a visit to Y, signed a pact")."""
    return (cue.modality == "ongoing" and form in ("past", "passive")) or (bool(cue.forms) and form not in cue.forms)


def is_accepted(sentence: SpottedSentence, first: int, invitation: Unit, context: Context) -> bool:
    """Whether an invitation is told to be accepted: whoever "has accepted an invitation to visit X" is to go there."""
    rules = [context.rules.events[meaning.value] for meaning in invitation.lexemes if meaning.kind == "trigger"]
    words = tuple(word for rule in rules if rule.event == "invitation" for word in rule.kinds.get("accept", ()))
    return bool(words) and sentence.has_word(words, sentence.chunks[first].start, invitation.start)
