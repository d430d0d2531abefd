"""What a trigger needs beside it: which phrases can be its object, and of what kind each is."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extract.bearing import MEASURES
from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate, Roles
from dragoman.extract.when import ENCOUNTERS
from dragoman.languages.compile import ACTED
from dragoman.languages.rules_schema import EventRule, Grammar
from dragoman.languages.shapes import shape_of
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

NOUN_PHRASES = frozenset({"instrument", "mechanism", "conference"})
_OBJECT_CASES = {
    "patient": frozenset({"", "nominative", "subject"}),
    "actor": frozenset({
        "", "nominative", "genitive", "prepositional", "accusative", "object", "of", "on", "at", "to", "with", "from",
        "oblique",
    }),
}


def can_be_object(phrase: Phrase, voice: str) -> bool:
    """Whether the case of an instrument or the like lets a verb of that voice act upon it: no "worth", "during"."""
    return phrase.kind not in NOUN_PHRASES or voice == "noun" or phrase.mark in _OBJECT_CASES[voice]


def object_kinds(
    sentence: SpottedSentence, around: Iterable[Phrase], rule: EventRule, grammar: Grammar
) -> set[str]:
    """The kinds of object among some phrases; what is a paper only where it is signed is none for other acts."""
    found = [
        phrase for phrase in around
        if phrase.form != ACTED or (rule.makes_papers and _is_signed(sentence, phrase, grammar))
    ]
    return {kind for phrase in found for kind in (phrase.kind, _kind_of(phrase))}


def _is_signed(sentence: SpottedSentence, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether what is a paper only where it is signed can be so here, where no adjective stands before its noun.

    The plain noun right before it governs it then, where no preposition has that noun: "fell behind the announcement",
    "agreed on the need of a declaration". What "in" or "during" it happens is not done to it either.
    """
    if grammar.adjective_before:
        return True
    if phrase.mark:
        return phrase.mark != "at"
    index = next((number for number, chunk in enumerate(sentence.chunks) if chunk is phrase), 0)
    before = sentence.chunks[index - 1] if index else phrase
    is_word = before.kind == "word" and not (index > 1 and sentence.chunks[index - 2].kind == "marker")
    return before.kind != "cue" and not is_word


def is_on_it(sentence: SpottedSentence, rule: EventRule, index: int, context: Context) -> bool:
    """Whether "it" right behind a verb for what is done to papers means one told before ("is to ratify it in May").

    Words like "его" mean "his" as well, where a noun goes with them ("is to sign his plan").
    """
    if "instrument" not in rule.needs_object or not (context.has_papers and context.pack.grammar.nouns_refer_back):
        return False
    behind = sentence.chunks[index + 1 : index + 3]
    it = sentence.units[behind[0].first] if behind and isinstance(behind[0], Phrase) else behind[0] if behind else None
    if not isinstance(it, Unit) or (meaning := it.get("pronoun")) is None or meaning.value not in _CASES_OF_IT:
        return False
    after = behind[1] if len(behind) > 1 else None
    if isinstance(after, Unit):
        is_noun = after.kind not in _NO_NOUN and shape_of(after.word, context.pack.grammar.shapes) != "adverb"
        return not is_noun or after.word in context.rules.adding
    return after is None or after.kind == "date" or bool(after.mark)


_CASES_OF_IT = frozenset({"accusative", "object"})
_NO_NOUN = frozenset({"marker", "comma", "sign", "skip", "quote", "conjunction", "break", "speech"})


def _kind_of(phrase: Phrase) -> str:
    """The kind of object a phrase counts as besides its own: a counterpart is a person, and so is "him"."""
    is_him = phrase.kind == "pronoun" and phrase.mark == "object"
    return "person" if is_him or phrase.kind == "counterpart" else phrase.kind


def is_to_own(candidate: Candidate, roles: Roles, context: Context) -> bool:
    """Whether words or help go to people of the state they come from, wherever these live: no dealing of two states."""
    event = candidate.event
    if candidate.meaning.form == "noun" or (event.group != "speech" and event.id != "aid"):
        return False
    first = next(iter(event.roles))
    givers = {context.cast.country(actor) for actor, role in roles if role == first}
    slots = _GIVEN if event.id == "aid" else _GIVEN[:1]
    objects = [phrase for slot in slots for phrase in candidate.arguments.get(slot) if phrase.is_actor]
    return bool(objects) and all(p.kind == "state" and p.form in _PEOPLE and p.country in givers for p in objects)


#: Slots of whoever is told something, then those of whoever is given it.
_GIVEN = ("object", "to", "for")
#: Names of people by their state.
_PEOPLE = frozenset({"people", "adjective"})


#: Those who meet and are met: what officials do is told of them, whatever is talked about behind it.
_OFFICIALS = frozenset({"person", "office", "counterpart"})
_BOUNDED = ENCOUNTERS | MEASURES
_TOLD = frozenset({"past", "present", "future", "infinitive", "participle"})


def misfits_words(
    sentence: SpottedSentence, rule: EventRule, number: int, index: int, near: tuple[int, int], context: Context
) -> str:
    """Why the words near a trigger do not fit its rule: some are missing besides those it needs, or one excludes it."""
    wanted = (("words it needs too", rule.needs_also), ("verbs that carry it", rule.carriers))
    for what, words in wanted:
        if words and not sentence.has_word(words, *near):
            return f"none of the {what}: {', '.join(words[:4])}"
    return "a word that excludes it" if _is_excluded(sentence, rule, number, index, near, context) else ""


def _is_excluded(
    sentence: SpottedSentence, rule: EventRule, number: int, index: int, near: tuple[int, int], context: Context
) -> bool:
    """Whether a word stands near a trigger that makes it mean something else ("met the challenges").

    Where a language tells the object by its place, what officials talk about behind it makes nothing else of what they
    do: "met the president of X to discuss common challenges".
    """
    if not rule.excludes or not sentence.has_word(rule.excludes, *near):
        return False
    if not context.pack.grammar.helpers or rule.event not in _BOUNDED:
        return True
    return sentence.has_word(rule.excludes, near[0], _end_of_act(sentence, rule.event, number, index, near[1]))


def _end_of_act(sentence: SpottedSentence, event: str, number: int, index: int, last: int) -> int:
    """Where the words for an act end: behind whom officials met, else before the aim of a measure or a comma."""
    is_met = event in ENCOUNTERS
    chunks, verb = sentence.chunks, sentence.chunks[index]
    officials = (c for c in chunks[:index] if isinstance(c, Phrase) and c.kind in _OFFICIALS)
    if not isinstance(verb, Unit) or verb.lexemes[0].form not in _TOLD:
        return last
    if is_met and not any(c.offices for c in officials):
        return last
    met: Phrase | None = None
    for chunk in chunks[index + 1 : sentence.clauses[number].limit]:
        if isinstance(chunk, Phrase):
            met = chunk if chunk.is_actor and (met is None or chunk.is_coordinated) else met
        elif met is not None:
            helper = chunk.get("helper")
            is_aim = helper is not None and helper.value == "infinitive"
            is_person = is_met and met.kind in _OFFICIALS and met.mark in ("", "with")
            if is_aim or chunk.kind == "comma" or (is_person and chunk.kind == "marker"):
                return chunk.start
    return last
