"""Arguments: which phrases of a sentence stand to a trigger in which slot, by order, preposition and case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from dragoman.extract.agents import (
    PLURAL,
    agrees_with,
    antecedent,
    has_own_subject,
    owner_slot,
    several,
    speaker,
    subject_of,
)
from dragoman.extract.attachment import (
    ADJECTIVE_REACH,
    Trigger,
    belongs_to_noun,
    is_attribute,
    is_genitive,
    remapped,
    slot_of_thing,
    told_apart,
)
from dragoman.extract.cases import agrees, slot_by_case
from dragoman.extract.clauses import resumed
from dragoman.extract.control import controller_of, is_left, is_listed, is_of_thing, limit_after, owner_before, taken_up
from dragoman.extract.subjects import MAIN, hangs_on_noun, opens_with_noun
from dragoman.languages.rules_schema import Grammar, Order
from dragoman.languages.schema import Slot
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_CARRIED_REACH = 4      # chunks between a noun and the relative clause that carries it
_THING_REACH = 6        # chunks behind a trigger in which the adjective of a thing may stand
_FORM_CLASS = {
    "past": "verb", "present": "verb", "future": "verb", "infinitive": "infinitive", "passive": "passive",
    "passive_future": "passive", "noun": "noun", "participle": "participle", "passive_participle": "passive",
    "gerund": "participle",
}


@dataclass(slots=True)
class Arguments:
    """Phrases by slot, in the order of the text; `inherited` subjects come from an earlier clause."""

    slots: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    is_subject_inherited: bool = False
    is_subject_unread: bool = False         # a noun that no phrase reads acts ("firms that support the plan")

    def get(self, slot: str) -> list[Phrase]:
        """The phrases of one slot."""
        return self.slots.get(slot, [])

    def all(self) -> list[Phrase]:
        """Every phrase of every slot."""
        return [phrase for phrases in self.slots.values() for phrase in phrases]


def find_arguments(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, grammar: Grammar
) -> Arguments:
    """The arguments of a trigger in clause `number`; a missing subject is taken from the clause it hangs on."""
    found = Arguments()
    clause = _with_relative(chunks, clauses, number, trigger)
    kind = _FORM_CLASS[trigger.form]
    order = grammar.order.get(kind) or grammar.order.get("noun" if kind == "noun" else "verb") or Order()
    if kind == "verb" and clause.opener == "and" and clause.first == trigger.index:
        order = grammar.order.get("joined", order)
    _read_before(chunks, clause, trigger, order, found, grammar)
    if (earlier := resumed(chunks, clauses, number)) is not None:
        _read_before(chunks, clauses[earlier], trigger, order, found, grammar)
    if grammar.helpers:
        _read_owners(chunks, clause, trigger, order, found)
    if kind == "infinitive" and grammar.controllers and (agent := controller_of(chunks, clause, trigger.index)):
        found.slots["subject"] = [agent]
    _read_after(chunks, clause, trigger, order, found, grammar)
    if kind == "noun":
        _settle_noun(chunks, clauses, number, found, grammar)
    if kind == "passive" and not grammar.attributive:
        _inherit_object(chunks, clauses, number, trigger, found, grammar)
    elif not found.get("subject") and not (kind == "noun" and _is_told(found, grammar)):
        if not _site_speaks(found, trigger, grammar):
            _inherit_subject(chunks, clauses, number, trigger, found, grammar)
    return found


def _is_told(found: Arguments, grammar: Grammar) -> bool:
    """Whether a noun says itself who acts: whose act it is, where it has no other subject or names the other side."""
    owners = found.get("of")
    if grammar.attributive or not owners:
        return bool(owners)
    own = {phrase.country for phrase in owners if phrase.kind in _PERSONAL}
    others = {p.country for slot in ("to", "with", "at") for p in found.get(slot) if p.form != "adjective"}
    return grammar.genitive_by_place and bool(own) and bool(others - own - {""})


#: Phrases that name somebody.
_PERSONAL = frozenset({"person", "office", "counterpart"})


def _read_owners(chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments) -> None:
    """Whose thing acts, or is acted upon, where nobody else is named."""
    slot = order.before[0] if order.before else ""
    if _FORM_CLASS[trigger.form] in ("verb", "passive") and slot and not found.get(slot):
        owner = owner_before(chunks, clause, trigger.index)
        found.slots[slot] = [owner] if owner is not None else []


def _with_relative(chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger) -> Clause:
    """The clause of a noun, with the relative clause whose verb carries it ("the talks that X held with Y")."""
    clause, following = clauses[number], number + 1
    if trigger.form != "noun" or following >= len(clauses) or clause.limit - trigger.index > _CARRIED_REACH:
        return clause
    after = clauses[following]
    opening = (c.get("support") for c in chunks[after.first : after.first + 2] if isinstance(c, Unit))
    if after.opener in ("relative", "stacked") and any(verb and _FORM_CLASS[verb.form] == "verb" for verb in opening):
        return Clause(clause.first, after.limit, clause.opener)
    return clause


def _settle_noun(
    chunks: list[Chunk], clauses: list[Clause], number: int, found: Arguments, grammar: Grammar
) -> None:
    """Who takes part in what a noun names: whom it belongs to, else the subject of its clause or the next, else who
    acts in another verb."""
    if grammar.attributive and found.get("of"):
        found.slots.pop("subject", None)    # "the ministry prepares the visit of X": X visits, not the ministry
    elif not found.get("subject") and number + 1 < len(clauses):
        _look_ahead(chunks, clauses[number + 1], found, grammar)
    if not found.get("of") and not found.get("subject"):
        found.slots["subject"] = found.slots.pop("agent", [])


def _look_ahead(chunks: list[Chunk], following: Clause, found: Arguments, grammar: Grammar) -> None:
    """"In talks with X, said Y": who acts in the main clause took part in what stands before it."""
    if following.opener != MAIN:
        return
    if grammar.helpers:
        found.slots["subject"] = _opening(chunks, following)
    elif (subject := subject_of(chunks, following, grammar)) is not None:
        found.slots["subject"] = [subject]


def _opening(chunks: list[Chunk], clause: Clause) -> list[Phrase]:
    """The subject that opens a clause, with those joined to it."""
    found: list[Phrase] = []
    for chunk in chunks[clause.first : clause.limit]:
        if isinstance(chunk, Phrase) and chunk.is_actor and (not found or chunk.is_coordinated):
            found.append(chunk)
        elif isinstance(chunk, Unit) and chunk.kind not in ("comma", "conjunction", "skip"):
            break
    return found


def _slot_of(chunks: list[Chunk], clause: Clause, index: int, trigger: Trigger, grammar: Grammar) -> str:
    """The slot a phrase has by its particle or case; "" where only its place can tell."""
    phrase = chunks[index]
    assert isinstance(phrase, Phrase)
    mark = phrase.mark
    if not mark:
        return slot_by_case(chunks, clause, index, trigger.index, trigger.voice, grammar)
    voice = grammar.voices.get(trigger.voice, {})
    if mark in voice:
        mark = next((m for m in (told_apart(phrase, mark), mark) if m in voice), mark)
        if mark in trigger.remap:
            return trigger.remap[mark]
    return remapped(voice.get(mark, mark), phrase, trigger)


def _read_before(
    chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    group: list[int] = []
    past_other = False      # behind another noun of an act, whose complements are its own
    for index in range(min(trigger.index, clause.limit) - 1, clause.first - 1, -1):
        chunk = chunks[index]
        past_other = past_other or (grammar.genitive_by_place and trigger.form == "noun" and _is_act(chunk))
        if past_other and isinstance(chunk, Phrase) and chunk.mark:
            continue
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective" and not (chunk.mark and grammar.attributive):
            if trigger.index - index <= ADJECTIVE_REACH and grammar.adjective_before:
                found.slots["of"].insert(0, chunk)
            continue
        if group and _mark(chunks[group[0]]) not in ("", chunk.mark):   # "according to X, with Y": a comma joins no two
            _place_before(chunks, clause, group, trigger, order, found, grammar)
            group = []
        group.insert(0, index)
        if not chunk.is_coordinated:
            _place_before(chunks, clause, group, trigger, order, found, grammar)
            group = []
    if group:
        _place_before(chunks, clause, group, trigger, order, found, grammar)


def _is_act(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and any(m.kind == "trigger" and m.form == "noun" for m in chunk.lexemes)


def _mark(chunk: Chunk) -> str:
    return chunk.mark if isinstance(chunk, Phrase) else ""


def _place_before(  # noqa: PLR0913  the pieces of one clause
    chunks: list[Chunk], clause: Clause, group: list[int], trigger: Trigger, order: Order, found: Arguments,
    grammar: Grammar,
) -> None:
    phrases = [phrase for index in group if isinstance(phrase := chunks[index], Phrase)]
    slot = owner_slot(chunks, group[0], grammar) or _slot_of(chunks, clause, group[0], trigger, grammar)
    if trigger.form == "noun" and phrases[0].mark == "thing":
        return                  # "it was the first visit": says nothing of who paid it
    if grammar.is_verb_first and phrases[0].mark == "possessive" and group[-1] == trigger.index - 1 and slot == "about":
        slot = "subject"        # "kanilang kinokondena": the owner before a verb is who acts
    if trigger.form == "noun" and phrases[0].is_possessor:
        slot = "by"             # whose act it is; behind "of" may stand whom it is done to
    elif phrases[0].is_possessor and not phrases[-1].mark:
        slot = ""               # "X's and Y's leaders visited Z"
    if not slot:
        slot = next((s for s in order.before if not found.get(s)), "")
        if not slot or phrases[0].kind == "place" or _is_owner(chunks, group[0], clause, trigger, grammar):
            return
        if grammar.helpers and trigger.form == "noun" and is_left(chunks, clause, group[0]):
            return
    together = [phrase for phrase in phrases if agrees(phrases[0], phrase)]
    found.slots[slot] = [*together, *found.get(slot)]
    for index, phrase in zip(group, phrases, strict=True):
        if not agrees(phrases[0], phrase) and (own := _slot_of(chunks, clause, index, trigger, grammar)):
            found.slots[own] = [phrase, *found.get(own)]


def _is_owner(chunks: list[Chunk], index: int, clause: Clause, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a phrase before a joined noun only completes the verbal noun before it ("ending the siege of X, and")."""
    joined = chunks[trigger.index]
    if not grammar.genitive_by_place or trigger.form != "noun" or index <= clause.first:
        return False
    if not isinstance(joined, Unit) or not joined.has_conjunction or joined.has_pronoun:
        return False
    before = chunks[index - 1]
    verbal = isinstance(before, Unit) and bool(before.lexemes) and before.lexemes[0].form == "noun"
    return verbal and is_genitive(chunks, index, trigger, grammar)


def _read_after(
    chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    bare = [slot for slot in order.after if not found.get(slot) or slot not in order.before]
    own = _FORM_CLASS[trigger.form] == "verb" and has_own_subject(chunks, clause, trigger, grammar)
    if trigger.person == "we" or own:
        bare = [slot for slot in bare if slot != "subject"]
    slot = ""
    reach = limit_after(chunks, clause, trigger) if grammar.helpers else clause.limit
    for index in range(trigger.index + 1, reach):
        chunk = chunks[index]
        if chunk.kind == "trigger" and _ends_noun(chunks, index, trigger):
            break
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective" and not (chunk.mark and grammar.attributive):
            _read_adjective(chunks, index, trigger, bare, found)
            continue
        is_other = grammar.genitive_by_place and _is_set_off(chunks, index)
        if is_other or not (chunk.is_coordinated and slot and _is_joined(chunk, found.get(slot))):
            slot = _slot_after(chunks, clause, index, trigger, grammar)
            if slot == "between" and found.get(slot):
                slot = "elsewhere"
            is_bare = not slot and chunk.kind != "place" and not (grammar.helpers and is_listed(chunks, index, trigger))
            if is_bare and bare:
                slot = bare.pop(0)
        if slot:
            found.slots[taken_up(chunk, slot, found.slots) if grammar.helpers else slot].append(chunk)


def _is_set_off(chunks: list[Chunk], index: int) -> bool:
    """Whether only a comma stands between a person and a state: an apposition ends there, no list of actors goes on."""
    phrase, comma, before = chunks[index], chunks[index - 1], chunks[index - 2] if index > 1 else None
    if not isinstance(phrase, Phrase) or phrase.kind not in ("state", "organisation") or comma.kind != "comma":
        return False
    return isinstance(before, Phrase) and before.kind in _PERSONAL


def _ends_noun(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether another act begins that is joined to a noun: what follows is its own ("a visit to X, a meeting with").

    A verb of the same clause is no such act: the noun only tells in the course of what it happened.
    """
    chunk, before = chunks[index], chunks[index - 1]
    if trigger.form != "noun" or isinstance(chunk, Phrase) or chunk.kind != "trigger":
        return False
    if before.kind == "date" and not chunk.has_conjunction and _FORM_CLASS[chunk.lexemes[0].form] != "noun":
        return False
    return chunk.has_conjunction or before.kind in ("comma", "date", "conjunction")


def _slot_after(
    chunks: list[Chunk], clause: Clause, index: int, trigger: Trigger, grammar: Grammar
) -> str:
    """The slot of a phrase behind the trigger, "" where only its place can tell it."""
    phrase = chunks[index]
    assert isinstance(phrase, Phrase)
    slot = _slot_of(chunks, clause, index, trigger, grammar)
    if phrase.is_possessor and trigger.takes_things:
        return slot_of_thing(chunks, index, trigger) or "object"
    if phrase.mark and phrase.mark == grammar.attributive and is_attribute(chunks, index, trigger.index):
        slot = "about"
    if slot == "topic" and trigger.takes_things and trigger.form != "noun":
        return slot_of_thing(chunks, index, trigger) or "object"        # "condemned the US embargo"
    if slot:
        return "elsewhere" if belongs_to_noun(chunks, index, trigger) else slot
    if grammar.genitive_by_place and is_genitive(chunks, index, trigger, grammar):
        return (slot_of_thing(chunks, index, trigger) or "object") if trigger.takes_things else "elsewhere"
    return ""


def _read_adjective(
    chunks: list[Chunk], index: int, trigger: Trigger, bare: list[Slot], found: Arguments
) -> None:
    adjective = chunks[index]
    assert isinstance(adjective, Phrase)
    if index - trigger.index <= ADJECTIVE_REACH and _FORM_CLASS[trigger.form] == "noun":
        found.slots["of"].append(adjective)
    elif trigger.takes_things and index - trigger.index <= _THING_REACH:
        slot = slot_of_thing(chunks, index, trigger)
        if slot and not found.get(slot):
            found.slots[slot].append(adjective)
        elif not slot and bare:
            found.slots[bare.pop(0)].append(adjective)


def _is_joined(phrase: Phrase, others: list[Phrase]) -> bool:
    last = others[-1] if others else None
    return phrase.mark in ("", last.mark if last else "") and (last is None or agrees(last, phrase))


def _inherit_object(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> None:
    """What a passive verb is said of: what stands before its relative clause, or the subject of the clause before."""
    if found.get("object"):
        return
    if grammar.helpers:
        _inherit_subject(chunks, clauses, number, trigger, found, grammar)
        found.slots["object"] = [*found.slots.pop("subject", []), *found.get("object")]
    elif clauses[number].opener == "relative" and (before := antecedent(chunks, clauses[number])):
        found.slots["object"] = [before]


def _site_speaks(found: Arguments, trigger: Trigger, grammar: Grammar) -> bool:
    """Take the place for the subject of a verb that says "they": the government or body that sits there."""
    if not grammar.site_speaks or trigger.person != grammar.site_speaks:
        return False
    sites = [phrase for phrase in found.get("at") if phrase.kind == "body" or phrase.form in _SEATS]
    if sites:
        found.slots["subject"] = sites[:1]
    return bool(sites)


#: Names that stand for a government.
_SEATS = frozenset({"capital", "metonym"})


def _inherit_subject(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> None:
    """A relative clause speaks of what stands before it, a joined one of a subject before it that agrees with it."""
    clause = clauses[number]
    if trigger.person == "we":
        found.slots["subject"] = speaker(chunks, trigger.index)
        return
    if clause.opener == "relative" and (before := antecedent(chunks, clause)):
        found.slots["object" if trigger.voice == "patient" else "subject"] = [before]
        return
    if grammar.helpers and clause.opener == "relative" and is_of_thing(chunks, clause):
        return                  # "citizens who had been in X": whom it is said of is nobody known
    if clause.opener == "relative" and hangs_on_noun(chunks, clause, grammar):
        found.is_subject_unread = True
        return
    if grammar.helpers and number + 1 < len(clauses):
        _look_ahead(chunks, clauses[number + 1], found, grammar)
        if found.get("subject"):
            return
    is_finite = _FORM_CLASS[trigger.form] == "verb"
    found.is_subject_unread = is_finite and opens_with_noun(chunks, clause, trigger.index, grammar)
    order = sorted(range(number - 1, -1, -1), key=lambda earlier: clauses[earlier].opener == "relative")
    if trigger.person in PLURAL:
        groups = (several(chunks, clauses[earlier]) for earlier in order)
        if together := next((group for group in groups if group), []):
            found.slots["subject"], found.is_subject_inherited = together, True
            return
    subjects = [subject for earlier in order if (subject := subject_of(chunks, clauses[earlier], grammar)) is not None]
    agreeing = [subject for subject in subjects if agrees_with(subject, trigger, grammar)]
    if subjects:
        chosen = (agreeing or subjects)[0]
        joint = grammar.helpers and not (trigger.form == "noun" and clause.opener == "break")   # "before the summit"
        rows = (several(chunks, clauses[earlier]) for earlier in order if joint)
        found.slots["subject"] = next((row for row in rows if row and row[0] is chosen), [chosen])
        found.is_subject_inherited = True
