"""Arguments: which phrases of a sentence stand to a trigger in which slot, by order, preposition and case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from dragoman.languages.rules_schema import Grammar, Order
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

#: How far behind a noun an adjective of a state still belongs to it ("المشاورات السياسية الروسية").
_ADJECTIVE_REACH = 3
_FORM_CLASS = {
    "past": "verb", "present": "verb", "future": "verb", "infinitive": "infinitive", "passive": "passive",
    "passive_future": "passive", "noun": "noun", "participle": "participle",
}


#: What an oblique preposition makes the place of an act rather than somebody it is done with.
_SITES = frozenset({"state", "place", "body", "organisation"})


@dataclass(slots=True)
class Arguments:
    """Phrases by slot, in the order of the text; `inherited` subjects come from an earlier clause."""

    slots: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    is_subject_inherited: bool = False

    def get(self, slot: str) -> list[Phrase]:
        """The phrases of one slot."""
        return self.slots.get(slot, [])

    def all(self) -> list[Phrase]:
        """Every phrase of every slot."""
        return [phrase for phrases in self.slots.values() for phrase in phrases]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in its sentence: chunk index, form, voice, and slots that mean another for its rule."""

    index: int
    form: str
    voice: str
    remap: dict[str, str]
    has_pronoun: bool = False
    takes_relations: bool = False
    takes_things: bool = False


def find_arguments(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, grammar: Grammar
) -> Arguments:
    """The arguments of a trigger in clause `number`; a missing subject is taken from the clause it hangs on."""
    found = Arguments()
    clause = clauses[number]
    kind = _FORM_CLASS[trigger.form]
    order = grammar.order.get(kind) or grammar.order.get("noun" if kind == "noun" else "verb") or Order()
    _read_before(chunks, clause, trigger, order, found, grammar)
    _read_after(chunks, clause, trigger, order, found, grammar)
    if not found.get("subject") and kind != "passive":
        _inherit_subject(chunks, clauses, number, found)
    return found


def _slot_of(phrase: Phrase, trigger: Trigger, grammar: Grammar) -> str:
    """The slot a marked phrase has; "" for an unmarked one."""
    mark = phrase.mark
    if not mark:
        return ""
    voice = grammar.voices.get(trigger.voice, {})
    return _remapped(voice.get(mark, mark), phrase, trigger)


def _remapped(slot: str, chunk: Chunk, trigger: Trigger) -> str:
    """The slot as the rule means it."""
    if slot == "oblique" and slot not in trigger.remap:
        slot = "at" if chunk.kind in _SITES else "with"
    return trigger.remap.get(slot, slot)


def _read_before(
    chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    group: list[Phrase] = []
    for index in range(trigger.index - 1, clause.first - 1, -1):
        chunk = chunks[index]
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective":
            if trigger.index - index <= _ADJECTIVE_REACH and grammar.adjective_before:
                found.slots["of"].insert(0, chunk)
            continue
        group.insert(0, chunk)
        if not chunk.is_coordinated:
            _place_before(group, trigger, order, found, grammar)
            group = []
    if group:
        _place_before(group, trigger, order, found, grammar)


def _place_before(group: list[Phrase], trigger: Trigger, order: Order, found: Arguments, grammar: Grammar) -> None:
    slot = _slot_of(group[0], trigger, grammar)
    if not slot:
        slot = next((s for s in order.before if not found.get(s)), "")
        if not slot or group[0].kind == "place":
            return
    found.slots[slot] = [*group, *found.get(slot)]


def _read_after(
    chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    bare = [slot for slot in order.after if not found.get(slot) or slot not in order.before]
    slot = ""
    for index in range(trigger.index + 1, clause.limit):
        chunk = chunks[index]
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective":
            if index - trigger.index <= _ADJECTIVE_REACH and _FORM_CLASS[trigger.form] == "noun":
                found.slots["of"].append(chunk)
            elif trigger.takes_things:
                found.slots[_slot_of_thing(chunks, index, trigger) or (bare or ["object"])[0]].append(chunk)
            continue
        if chunk.is_coordinated and slot and chunk.mark in ("", _mark_of(found, slot)):
            found.slots[slot].append(chunk)
            continue
        slot = _slot_of(chunk, trigger, grammar)
        if slot and _belongs_to_noun(chunks, index, trigger):
            slot = "elsewhere"
        if not slot and grammar.genitive_by_place and _is_genitive(chunks, index, trigger, grammar):
            slot = (_slot_of_thing(chunks, index, trigger) or "object") if trigger.takes_things else "elsewhere"
        if not slot:
            slot = bare.pop(0) if bare and chunk.kind != "place" else ""
        if slot:
            found.slots[slot].append(chunk)


def _belongs_to_noun(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether "with" or "between" completes a noun behind the trigger ("discussed the relations with X").

    Behind relational nouns both do, save that a person is met rather than related to; "between" does behind any noun.
    """
    phrase = chunks[index]
    assert isinstance(phrase, Phrase)
    if trigger.takes_relations or phrase.mark not in ("with", "between"):
        return False
    passed = 0
    for chunk in reversed(chunks[trigger.index + 1 : index]):
        if isinstance(chunk, Phrase):
            if chunk.form == "adjective":
                continue
            break
        if chunk.kind == "relational":
            return phrase.mark == "between" or phrase.kind in ("state", "organisation", "body", "group")
        if chunk.kind not in _PASSED:
            break
        passed += chunk.kind in ("word", "common")
    return passed > 0 and phrase.mark == "between" and trigger.form not in ("noun", "passive")


#: Phrases that name things, which a phrase behind them completes.
_THINGS = frozenset({"instrument", "mechanism", "conference"})
#: Endings of adverbs, which nothing completes.
_ADVERBIAL = ("\u0627",)
#: What may stand between a noun and its complement.
_PASSED = frozenset({"word", "common", "skip", "marker", "cue", "quote", "sector"})


def _is_genitive(chunks: list[Chunk], index: int, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether an unmarked phrase completes the noun right before it rather than the trigger."""
    before = chunks[index - 1]
    if index - 1 == trigger.index:
        return False
    if not isinstance(before, Unit) or before.has_article or before.has_pronoun:
        return isinstance(before, Phrase) and before.kind in _THINGS
    if before.kind not in ("word", "common", "relational") and not any(m.form == "noun" for m in before.lexemes):
        return False
    clitics = grammar.clitics
    definite = tuple(c + a for c in ("", *clitics.conjunction, *clitics.preposition) for a in clitics.article)
    return not before.word.startswith((*definite, *clitics.fused)) and not before.word.endswith(_ADVERBIAL)


def _slot_of_thing(chunks: list[Chunk], index: int, trigger: Trigger) -> str:
    """The slot of a thing told by an adjective at `index`: that of the preposition before its noun, if it has one."""
    for chunk in reversed(chunks[max(trigger.index + 1, index - _ADJECTIVE_REACH) : index]):
        if isinstance(chunk, Phrase):
            break
        if meaning := chunk.get("marker"):
            return _remapped(meaning.value, chunk, trigger)
    return ""


def _mark_of(found: Arguments, slot: str) -> str:
    phrases = found.get(slot)
    return phrases[-1].mark if phrases else ""


def _inherit_subject(chunks: list[Chunk], clauses: list[Clause], number: int, found: Arguments) -> None:
    """A relative clause speaks of what stands before it, a joined one of the subject of the clause before."""
    clause = clauses[number]
    if clause.opener == "relative" and (antecedent := _antecedent(chunks, clause)):
        found.slots["subject"] = [antecedent]
        return
    for earlier in range(number, -1, -1):
        if earlier == number and not found.all():
            continue
        subject = next((
            chunk for chunk in chunks[clauses[earlier].first : clauses[earlier].limit]
            if isinstance(chunk, Phrase) and chunk.is_actor and chunk.form != "adjective"
            and chunk.mark in ("", "nominative", "subject")
        ), None)
        if subject is not None and earlier < number:
            found.slots["subject"] = [subject]
            found.is_subject_inherited = True
            return


def _antecedent(chunks: list[Chunk], clause: Clause) -> Phrase | None:
    """What stands right before a relative clause, past commas and dates."""
    for index in range(clause.first - 1, max(clause.first - 6, -1), -1):
        chunk = chunks[index]
        if isinstance(chunk, Phrase) and chunk.is_actor:
            return chunk
        passed = ("date",) if isinstance(chunk, Phrase) else ("comma", "quote", "skip")
        if chunk.kind not in passed:
            return None
    return None
