"""Subjects: who acts in a clause, who may be meant by a verb whose clause names nobody."""

from __future__ import annotations

from dataclasses import replace

from dragoman.extract.attachment import Trigger, head_before
from dragoman.extract.slots import FORM_CLASS
from dragoman.languages.rules_schema import Grammar, Order
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_VERBS = frozenset({"past", "present", "future", "infinitive", "passive", "passive_future"})


def owner_slot(chunks: list[Chunk], index: int, grammar: Grammar) -> str:
    """The slot of a phrase of the attributive case that stands before the trigger; "" for any other phrase.

    It belongs to a noun before it, or acts: in a verb that carries the trigger ("idinaos ng X ang pulong"), or another.
    """
    phrase = chunks[index]
    if not isinstance(phrase, Phrase) or phrase.kind == "pronoun":
        return ""
    if not phrase.mark or phrase.mark != grammar.attributive:
        return ""
    before = head_before(chunks, index, -1)
    if not isinstance(before, Unit) or not before.lexemes:
        return "about"
    if before.get("cue", "support"):
        return "about" if before.get("cue") and is_named(chunks, before) else "subject"
    return "agent" if before.lexemes[0].form in _VERBS or before.kind == "speech" else "about"


def is_named(chunks: list[Chunk], cue: Unit) -> bool:
    """Whether a word that may change what a verb tells is a noun here: a particle of case stands before it."""
    position = next((n for n, chunk in enumerate(chunks) if chunk is cue), 0)
    before = chunks[position - 1] if position else None
    while isinstance(before, Unit) and before.kind == "skip" and position > 1:
        position -= 1
        before = chunks[position - 1]
    return isinstance(before, Unit) and before.kind == "case"


def acts_in_front(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether who stands in front of a patient verb acts: another nominative behind the verb is what is acted upon.

    Loosely built, as in translations: "Ang X ay kinondena ang Y".
    """
    phrase, joint = chunks[index], chunks[trigger.index - 1]
    if trigger.voice != "patient" or joint.kind != "resumptive" or index != trigger.index - _FRONT:
        return False
    if not isinstance(phrase, Phrase) or phrase.mark != "nominative":
        return False
    behind = (chunk for chunk in chunks[trigger.index + 1 :] if chunk.kind not in ("skip", "linker"))
    first = next(behind, None)
    case = first.get("case") if isinstance(first, Unit) else None
    return case is not None and case.value == "nominative"


def _is_done_by(chunks: list[Chunk], trigger: Trigger, grammar: Grammar) -> bool:
    """Whether who acts stands right behind a patient verb, so that what opens the sentence right before it does not."""
    before = trigger.index - 1
    while before > 0 and chunks[before].kind in ("comma", "skip"):
        before -= 1
    if before != 0 or not isinstance(chunks[0], Phrase):
        return False
    behind = (chunk for chunk in chunks[trigger.index + 1 :] if chunk.kind not in ("skip", "linker"))
    follows = next(behind, None) if trigger.voice == "patient" and grammar.attributive else None
    case = follows.get("case") if isinstance(follows, Unit) else None
    return case is not None and case.value == grammar.attributive


def order_of(chunks: list[Chunk], clause: Clause, trigger: Trigger, grammar: Grammar) -> Order:
    """What stands before and behind a trigger of its form."""
    kind = FORM_CLASS[trigger.form]
    order = grammar.order.get(kind) or grammar.order.get("noun" if kind == "noun" else "verb") or Order()
    if kind == "verb" and clause.opener == "and" and clause.first == trigger.index:
        order = grammar.order.get("joined", order)
    if kind == "verb" and _is_done_by(chunks, trigger, grammar):
        return replace(order, before=grammar.order["passive"].before)       # "Kenya, kinondena ng Peru"
    return order


def has_unread_agent(chunks: list[Chunk], clause: Clause, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether people that no phrase reads act in a patient verb ("kinondena ng mga residente ang X").

    One alone may stand for a government by a word not known ("the junta").
    """
    if trigger.voice != "patient" or trigger.form == "noun" or not grammar.attributive:
        return False
    first, several, noun, after = (*chunks[trigger.index + 1 : clause.limit][:4], None, None, None, None)[:4]
    case = first.get("case") if isinstance(first, Unit) else None
    if case is None or case.value != grammar.attributive or not isinstance(noun, Unit) or several is None:
        return False
    is_known = isinstance(after, Phrase) and after.is_actor and not after.mark
    return several.kind == "skip" and noun.kind in ("word", "common") and not is_known


_FRONT = 2          # chunks from who stands in front to the verb, with the particle between them


def speaker(chunks: list[Chunk], index: int) -> list[Phrase]:
    """Whoever says "we": the person, office or body named last before it that no preposition puts aside."""
    for chunk in reversed(chunks[:index]):
        if isinstance(chunk, Phrase) and chunk.kind in ("person", "office", "body") and chunk.mark in _SPEAKING:
            return [chunk]
    return []


_SPEAKING = ("", "nominative", "subject", "from")


def subject_of(chunks: list[Chunk], clause: Clause, grammar: Grammar) -> Phrase | None:
    """Who acts in a clause: its first nominative or unmarked actor, else whoever a verb has in the attributive case."""
    indexes = range(clause.first, clause.limit)
    actors = [
        (index, chunk) for index in indexes
        if isinstance(chunk := chunks[index], Phrase) and chunk.is_actor and chunk.form != "adjective"
    ]
    subjects = (chunk for _, chunk in actors if chunk.can_be_subject)
    joined = grammar.attributive is not None        # then one without a particle has that of what it is joined to
    named = next((chunk for chunk in subjects if not (joined and chunk.is_coordinated and not chunk.mark)), None)
    agents = (chunk for index, chunk in actors if owner_slot(chunks, index, grammar) in ("subject", "agent"))
    return named or next(agents, None)


#: Persons of verb forms that several subjects have.
PLURAL = frozenset({"two", "they"})


def several(chunks: list[Chunk], clause: Clause) -> list[Phrase]:
    """The first subject of a clause that is more than one: a group, or phrases joined to one another."""
    actors = [c for c in chunks[clause.first : clause.limit] if isinstance(c, Phrase) and c.is_actor]
    for number, phrase in enumerate(actors):
        if not phrase.can_be_subject or phrase.form == "adjective":
            continue
        together = [phrase]
        for other in actors[number + 1 :]:
            if not other.is_coordinated or other.mark:
                break
            together.append(other)
        if len(together) > 1 or len(phrase.actors) > 1:
            return together
    return []


def agrees_with(subject: Phrase, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a verb form may be said of a subject: states have a gender, of persons it is not known."""
    if trigger.person not in ("m", "f") or not grammar.gender_of_states or subject.kind not in ("state", "body"):
        return True
    return trigger.person == grammar.gender_of_states


def antecedent(chunks: list[Chunk], clause: Clause) -> Phrase | None:
    """What stands right before a relative clause, past commas and dates."""
    for index in range(clause.first - 1, max(clause.first - 6, -1), -1):
        chunk = chunks[index]
        if isinstance(chunk, Phrase) and chunk.is_actor:
            return chunk
        passed = ("date",) if isinstance(chunk, Phrase) else ("comma", "quote", "skip", "number")
        if chunk.kind not in passed:
            return None
    return None


def has_own_subject(chunks: list[Chunk], clause: Clause, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether the subject of a verb stands at the opening of its clause, or before it."""
    if trigger.index - clause.first > _OPENING_REACH:
        return False
    return opens_with_pronoun(chunks, clause, grammar) or _is_said_of(chunks, clause, trigger, grammar)


def opens_with_pronoun(chunks: list[Chunk], clause: Clause, grammar: Grammar) -> bool:
    """Whether the word that opens a clause has its subject written onto it ("that he", "but he", in one word)."""
    opening = chunks[clause.first]
    if clause.opener not in ("complementizer", "break") or not isinstance(opening, Unit):
        return False
    stem = next((opening.word[: -len(p)] for p in grammar.clitics.pronoun if opening.word.endswith(p)), "")
    return len(opening.word) > _SHORTEST_OPENER and ((clause.opener == "complementizer" and bool(stem)) or (
        stem.endswith(_PARTICLES)
    ))


def _is_said_of(chunks: list[Chunk], clause: Clause, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a verb behind "who" is said of whoever stands before that; a pronoun on the verb would be him instead."""
    verb = chunks[trigger.index]
    if not grammar.genitive_by_place or chunks[clause.first].kind != "relative":
        return False
    who = antecedent(chunks, clause) if isinstance(verb, Unit) and not verb.has_pronoun else None
    return who is not None and who.kind in ("person", "office", "counterpart") and who.form != "adjective"


#: Ends of the particles that a pronoun for the subject is written onto in Arabic ("لكنه", "إلا أنها").
_PARTICLES = ("كن", " ان")
_OPENING_REACH = 2      # chunks from the word that opens a clause to its verb
_SHORTEST_OPENER = 2    # letters of such a word without a pronoun
