"""Governors: the verb that carries a noun and lends it its tense ("held talks", "the visit will take place")."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.extract.clauses import resumed
from dragoman.extract.context import Context
from dragoman.extract.control import is_attribute, is_head, is_verb
from dragoman.extract.governed import can_be_carried, preposition_of
from dragoman.extract.subjects import MAIN, is_finite
from dragoman.extract.tense import is_dated_ahead
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

_REACH = 4              # chunks behind a noun in which the verb that carries it may stand
_NOMINAL = ("noun", "participle", "passive_participle")
_FORMS = frozenset({
    "past", "present", "future", "infinitive", "passive", "passive_future", "gerund", *_NOMINAL,
})


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb at chunk `position`; `is_predicate` where the noun before it is its subject."""

    unit: Unit
    position: int
    form: str
    is_predicate: bool = False


def find_governor(sentence: SpottedSentence, number: int, index: int, context: Context) -> Governor | None:
    """The verb that carries the noun at chunk `index` of clause `number`: before it in its clause, or behind."""
    chunks, clause, grammar = sentence.chunks, sentence.clauses[number], context.pack.grammar
    subject_first = bool(grammar.helpers)
    if not can_be_carried(chunks, index, grammar):
        return None
    if subject_first and (own := _attribute(chunks, clause, index) or _behind_aim(chunks, clause, index, grammar)):
        return own
    for position in range(index - 1, clause.first - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and chunk.lexemes and chunk.lexemes[0].form in _FORMS:
            if meaning := chunk.get("support"):
                return Governor(chunk, position, meaning.form)
            if chunk.lexemes[0].form not in _NOMINAL:
                return None if subject_first else _behind(sentence, number, index)
    if not subject_first:
        return _behind(sentence, number, index)
    return _predicate(chunks, clause, index, grammar) if is_head(chunks, clause, index) else None


def carried_in_present(sentence: SpottedSentence, number: int, index: int, context: Context) -> int | None:
    """The chunk of the verb in the plain present that carries a noun beside a day ("begins a visit on Tuesday").

    Where what goes on has a form of its own: "is on a visit" tells nothing of what is fixed.
    """
    helpers = context.pack.grammar.helpers
    governor = find_governor(sentence, number, index, context) if helpers else None
    if governor is None or not governor.unit.get("support") or governor.unit.lexemes[0].form != "present":
        return None
    clause = sentence.clauses[number]
    is_dated = any(chunk.kind == "date" for chunk in sentence.chunks[clause.first : clause.limit])
    is_being = governor.unit.word.split()[0] in helpers.get("be_present", ())
    return governor.position if is_dated and not is_being else None


def find_occasion(sentence: SpottedSentence, number: int, index: int, context: Context) -> Governor | None:
    """The verb in the future of what is to happen in the course of the act a noun names, where verbs come first.

    "Sa kanyang pagbisita, makikipagpulong siya": the visit is still to come too.
    """
    chunks, clause = sentence.chunks, sentence.clauses[number]
    if not context.pack.grammar.is_verb_first or not _is_occasion(chunks, clause, index):
        return None
    position = next((n for n in range(index - 1, clause.first - 1, -1) if _tells(chunks[n])), None)
    if position is None:
        following = sentence.clauses[number + 1] if number + 1 < len(sentence.clauses) else clause
        limit = following.limit if following.opener == MAIN else clause.limit
        position = next((n for n in range(index + 1, limit) if _tells(chunks[n])), None)
    verb = chunks[position] if position is not None else None
    if position is None or not isinstance(verb, Unit) or verb.lexemes[0].form not in ("future", "passive_future"):
        return None
    return Governor(verb, position, verb.lexemes[0].form)


def is_of_coming(sentence: SpottedSentence, clause: Clause, index: int, context: Context) -> bool:
    """Whether a noun behind "for" or "during" belongs to a verb in the future: "will fly to Rome for talks".

    So does one of which such a verb is told: "the talks between X and Y will centre on trade", "it will be a visit".
    """
    grammar = context.pack.grammar
    if grammar.has_genitive and preposition_of(sentence.chunks, index, grammar)[0] == "for":
        before = [c for c in sentence.chunks[clause.first : index] if is_finite(c) and c.kind != "auxiliary"]
        return bool(before) and before[-1].lexemes[0].form == "future"      # type: ignore[union-attr]
    if not grammar.helpers:
        return False
    if _is_met(sentence.chunks[index], context) and _is_of_future(sentence.chunks, clause, index):
        return True
    chunks, position = sentence.chunks, index - 1
    while position > clause.first and isinstance(chunk := chunks[position], Unit) and not chunk.get("marker"):
        if is_verb(chunk) or chunk.kind in ("comma", "conjunction", "trigger"):
            return False
        position -= 1
    opening = chunks[position]
    marker = opening.get("marker") if isinstance(opening, Unit) else None
    if marker is not None and marker.value == "by" and _follows_coming(sentence, clause, position):
        return True
    if marker is None or marker.value not in ("for", "at", "on"):
        return False
    verb = next((c for c in reversed(chunks[clause.first : position]) if is_verb(c)), None)
    if verb is None and position == clause.first and marker.value != "on":
        return _opens_coming(sentence, clause, context)
    if not isinstance(verb, Unit):
        return False
    is_future = marker.value != "on" and verb.lexemes[0].form in ("future", "passive_future")
    return is_future or is_dated_ahead(sentence, clause, verb, context)


def _follows_coming(sentence: SpottedSentence, clause: Clause, by: int) -> bool:
    """Whether a participle joins on what comes after something to come: "will be welcomed, followed by talks"."""
    chunks = sentence.chunks
    if by != clause.first + 1 or clause.opener != "and" or not is_verb(chunks[clause.first]):
        return False
    before = next((c for c in sentence.clauses if c.limit == clause.first), clause)
    return any(_helps(chunk, "future") for chunk in chunks[before.first : before.limit])


#: Acts that take place: what will be told of them is to come as they are.
_MET = frozenset({
    "visit", "tour", "meeting", "consultations", "negotiation_round", "conference", "joint_commission_session",
    "business_event", "phone_call", "video_call", "joint_exercise", "bilateral_event", "signing",
})


def _is_met(noun: Chunk, context: Context) -> bool:
    told = noun.get("trigger") if isinstance(noun, Unit) else None
    return told is not None and context.rules.events[told.value].event in _MET


def _is_of_future(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether a noun is the subject of a verb in the future, or what something "will be"."""
    before = index - 1
    while before > clause.first and _is_small(chunks[before]):
        before -= 1
    copula, ahead = chunks[max(clause.first, before)], chunks[max(clause.first, before - 1)]
    if _helps(copula, "be"):
        return before > clause.first and _helps(ahead, "future")
    if before > clause.first or not (_is_small(copula) or isinstance(copula, Phrase) or before < clause.first):
        return False
    for chunk in chunks[index + 1 : clause.limit]:
        if _helps(chunk, "future"):
            return True
        if isinstance(chunk, Unit) and chunk.kind not in _OF_SUBJECT and not _is_small(chunk):
            return False
    return False


#: What may stand between a noun and the verb it is the subject of.
_OF_SUBJECT = frozenset({"marker", "of", "conjunction", "accredited", "possessive", "title", "portfolio", "skip"})


def _is_small(chunk: Chunk) -> bool:
    """Whether a chunk only tells which or whose a noun is."""
    if not isinstance(chunk, Unit):
        return chunk.form == "adjective"
    helper = chunk.get("helper")
    return chunk.kind in _WHICH if helper is None else helper.value in ("definite", "determiner", "owner", "adverb")


def _helps(chunk: Chunk, value: str) -> bool:
    helper = chunk.get("helper") if isinstance(chunk, Unit) else None
    return helper is not None and helper.value == value


def _opens_coming(sentence: SpottedSentence, adverbial: Clause, context: Context) -> bool:
    """Whether the main clause behind an adverbial tells what is to come: "during her visit to X, Y will sign"."""
    main = next((c for c in sentence.clauses if c.first == adverbial.limit and c.opener == MAIN), None)
    for chunk in sentence.chunks[main.first : main.limit] if main is not None else ():
        if not isinstance(chunk, Unit):
            continue
        if cue := chunk.get("cue"):
            return context.rules.cues[cue.value].modality in ("planned", "scheduled")
        helper = chunk.get("helper")
        if helper is not None and helper.value == "future":
            return True
        if is_finite(chunk) and helper is None:
            return chunk.is_future
    return False


def _is_occasion(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether a noun stands behind "in", with nothing between but words that tell whose or which it is."""
    for position in range(index - 1, max(clause.first, index - _REACH) - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and (meaning := chunk.get("case")):
            return meaning.value == "prepositional"
        if chunk.kind not in _WHICH:
            return False
    return False


#: What may stand between "in" and the noun.
_WHICH = ("possessive", "pronoun", "own", "definite", "skip", "ordinal", "number", "common", "word", "linker", "cue")


def _tells(chunk: Chunk) -> bool:
    return is_finite(chunk) or (isinstance(chunk, Unit) and chunk.kind == "speech")


def _attribute(chunks: list[Chunk], clause: Clause, index: int) -> Governor | None:
    """The passive verb right behind a noun: "the summit to be held in Rome"."""
    for position in range(index + 1, clause.limit):
        chunk = chunks[position]
        if is_verb(chunk) and isinstance(chunk, Unit):
            is_own = is_attribute(chunks, index, position)
            return Governor(chunk, position, chunk.lexemes[0].form, is_predicate=True) if is_own else None
    return None


def _behind_aim(chunks: list[Chunk], clause: Clause, index: int, grammar: Grammar) -> Governor | None:
    """The passive verb behind a noun before which an aim is told: "to follow up on it, a meeting was held"."""
    comma = next((n for n in range(index - 1, clause.first - 1, -1) if chunks[n].kind == "comma"), clause.first)
    verbs = [c for c in chunks[clause.first : index] if is_verb(c)]
    if not verbs or any(is_finite(c) for c in verbs) or any(is_verb(c) for c in chunks[comma:index]):
        return None
    told = _predicate(chunks, clause, index, grammar)
    return told if told is not None and told.form in ("passive", "passive_future") else None


def _behind(sentence: SpottedSentence, number: int, index: int) -> Governor | None:
    """The support verb right behind a noun; anywhere in the clause behind one that by its case is the subject."""
    chunks, limit = sentence.chunks, sentence.clauses[number].limit
    noun = chunks[index]
    cases = noun.cases if isinstance(noun, Phrase) else {case for meaning in noun.lexemes for case in meaning.cases}
    is_subject = "nominative" in cases
    reach = limit if is_subject else index + 1 + _REACH
    for position, chunk in enumerate(chunks[index + 1 : reach], index + 1):
        if isinstance(chunk, Unit) and (meaning := chunk.get("support")):
            return Governor(chunk, position, meaning.form)
        if is_subject and not is_finite(chunk):
            continue
        if chunk.kind not in _PASSED:
            break
    return _resuming(sentence, number, index)


#: What may stand between a noun and the verb that carries it.
_PASSED = ("word", "relative", "state", "cue", "linker", "skip")


def _resuming(sentence: SpottedSentence, number: int, index: int) -> Governor | None:
    """The verb that carries a noun put first, behind the word that takes it up again ("ang pulong ay idinaos")."""
    chunks, clauses = sentence.chunks, sentence.clauses
    later = [n for n in range(number + 1, len(clauses)) if resumed(chunks, clauses, n) == number]
    limit = clauses[later[0]].limit if later else clauses[number].limit
    start = next((n for n in range(index + 1, limit) if chunks[n].kind == "resumptive"), limit)
    position = next((n for n in range(start, limit) if is_finite(chunks[n])), limit)
    verb = chunks[position] if position < limit else None
    if not isinstance(verb, Unit) or (meaning := verb.get("support")) is None:
        return None
    return Governor(verb, position, meaning.form)


def _predicate(chunks: list[Chunk], clause: Clause, index: int, grammar: Grammar) -> Governor | None:
    """The verb of which the noun is the subject: the first finite one behind it, unless another subject comes first.

    What stands before an infinitive tells more than the infinitive does: "the talks are due to begin".
    """
    for position in range(index + 1, clause.limit):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            if chunk.is_actor and not chunk.mark and not chunk.is_coordinated:
                return None
            continue
        if _is_outlook(chunks, position, grammar):
            return Governor(chunk, position, "infinitive", is_predicate=True)
        if is_finite(chunk) and chunk.lexemes[0].kind != "helper":
            form = chunk.lexemes[0].form
            return Governor(chunk, position, "noun" if form == "present" else form, is_predicate=True)
    return None


def _is_outlook(chunks: list[Chunk], position: int, grammar: Grammar) -> bool:
    """Whether the word at `position` tells, with a form of "be", how likely or how soon something is: "is set to"."""
    chunk, before = chunks[position], chunks[position - 1]
    if not isinstance(chunk, Unit) or not chunk.get("cue"):
        return False
    helper = before.get("helper") if isinstance(before, Unit) else None
    if helper is not None and helper.value in _BE:
        return True
    opening = chunk.word.split()[:2]     # "is set to", "has been put off"
    forms = [words for name, words in grammar.helpers.items() if name in _BE and name != "be"]
    return any(word in words for words in forms for word in opening)


_BE = ("be_past", "be_present", "be")
