"""What a trigger needs beside it: which phrases can be its object, and of what kind each is."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate, Roles
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
