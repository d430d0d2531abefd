"""Arguments: which phrases of a sentence stand to a trigger in which slot, by order, preposition and case."""

from __future__ import annotations

from dragoman.extract.agents import acts_in_front, has_own_subject, has_unread_agent, order_of, owner_slot
from dragoman.extract.attachment import (
    ADJECTIVE_REACH,
    Trigger,
    belongs_to_noun,
    is_convener,
    is_genitive,
    is_goal_town,
    is_of_paper,
    is_told_of,
    remapped,
    slot_of_attribute,
    slot_of_thing,
    spelled_out,
    told_apart,
)
from dragoman.extract.cases import agrees, slot_by_case
from dragoman.extract.clauses import resumed
from dragoman.extract.control import is_left, is_listed, is_visited, owner_before, settle_infinitive, taken_up
from dragoman.extract.inherited import inherit_object, inherit_subject, look_ahead, site_speaks
from dragoman.extract.reach import is_of_verb, reach_behind
from dragoman.extract.rejoining import rejoined
from dragoman.extract.set_off import PERSONAL, before_dates, is_object_before, is_set_off
from dragoman.extract.slots import FORM_CLASS, Arguments
from dragoman.languages.rules_schema import Grammar, Order
from dragoman.languages.schema import Slot
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_ACT_REACH = 4          # chunks from the noun of an act to whom it is with
_CARRIED_REACH = 4      # chunks between a noun and the relative clause that carries it
_THING_REACH = 6        # chunks behind a trigger, places and dates aside, in which the adjective of a thing may stand

_ASIDE = ("date", "place")


def find_arguments(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, grammar: Grammar
) -> Arguments:
    """The arguments of a trigger in clause `number`; a missing subject is taken from the clause it hangs on."""
    found = Arguments()
    clause = _with_relative(chunks, clauses, number, trigger)
    kind = FORM_CLASS[trigger.form]
    order = order_of(chunks, clause, trigger, grammar)
    _read_before(chunks, clause, trigger, order, found, grammar)
    if (earlier := resumed(chunks, clauses, number)) is not None:
        _read_before(chunks, clauses[earlier], trigger, order, found, grammar)
    if grammar.helpers:
        _read_owners(chunks, clause, trigger, order, found)
    if kind == "infinitive" and grammar.controllers:
        settle_infinitive(chunks, clause, trigger.index, found)
    _read_behind(chunks, [clause, *rejoined(chunks, clauses, number, kind, grammar)], trigger, order, found, grammar)
    if kind == "noun":
        _settle_noun(chunks, clauses, number, trigger, found, grammar)
    if kind == "passive" and not grammar.attributive:
        inherit_object(chunks, clauses, number, trigger, found, grammar)
    elif not found.get("subject") and has_unread_agent(chunks, clause, trigger, grammar):
        found.is_subject_unread = found.is_subject_inherited = True
    elif not found.get("subject") and not (kind == "noun" and _is_told(found, grammar)):
        if not site_speaks(chunks, found, trigger, grammar):
            inherit_subject(chunks, clauses, number, trigger, found, grammar)
    return found


def _is_told(found: Arguments, grammar: Grammar) -> bool:
    """Whether a noun says itself who acts: whose act it is, where it has no other subject or names the other side."""
    owners = found.get("of")
    if grammar.attributive or not owners:
        return bool(owners)
    own = {phrase.country for phrase in owners if phrase.kind in PERSONAL}
    others = {p.country for slot in ("to", "with", "at") for p in found.get(slot) if p.form != "adjective"}
    return grammar.genitive_by_place and bool(own) and bool(others - own - {""})


def _is_journey(found: Arguments, start: int, grammar: Grammar) -> bool:
    """Whether a noun at `start` says who goes where: somebody of one state to another state."""
    goals = [p for p in found.get("to") if p.kind in ("state", "place") and p.form != "adjective" and p.start > start]
    return bool(goals) and not found.get("with") and not grammar.attributive and _is_told(found, grammar)


#: What may stand between a verbal noun and what it is done to, and phrases that can do it.
_COUNTED = frozenset({"number", "word", "common"})
_DOERS = frozenset({"person", "office", "state", "organisation", "body", "group"})


def _read_owners(chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments) -> None:
    """Whose thing acts, or is acted upon, where nobody else is named."""
    slot = order.before[0] if order.before else ""
    if FORM_CLASS[trigger.form] in ("verb", "passive") and slot and not found.get(slot):
        owner = owner_before(chunks, clause, trigger.index)
        row = [owner] if owner is not None else []
        for other in reversed([phrase for phrase in found.get("of") if row and phrase.end <= row[-1].start]):
            if not row[0].is_coordinated:
                break
            row.insert(0, other)        # "Thai and Cambodian soldiers": both act
        found.slots[slot] = row


def _with_relative(chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger) -> Clause:
    """The clause of a noun, with the relative clause whose verb carries it ("the talks that X held with Y")."""
    clause, following = clauses[number], number + 1
    if trigger.form != "noun" or following >= len(clauses) or clause.limit - trigger.index > _CARRIED_REACH:
        return clause
    after = clauses[following]
    opening = (c.get("support") for c in chunks[after.first : after.first + 2] if isinstance(c, Unit))
    if after.opener in ("relative", "stacked") and any(verb and FORM_CLASS[verb.form] == "verb" for verb in opening):
        return Clause(clause.first, after.limit, clause.opener)
    return clause


def _settle_noun(
    chunks: list[Chunk], clauses: list[Clause], number: int, trigger: Trigger, found: Arguments, grammar: Grammar
) -> None:
    """Who takes part in what a noun names: whom it belongs to, else the subject of its clause or the next, else who
    acts in another verb."""
    if grammar.attributive and found.get("of"):
        found.slots.pop("subject", None)    # "the ministry prepares the visit of X": X visits, not the ministry
    elif not trigger.has_pronoun and _is_journey(found, chunks[trigger.index].start, grammar):
        found.slots.pop("subject", None)    # so where nothing but place tells: "X welcomed the visit of Y to Z"
    elif not found.get("subject") and number + 1 < len(clauses):
        look_ahead(chunks, clauses[number + 1], found, grammar)
    if not found.get("of") and not found.get("subject"):
        found.slots["subject"] = found.slots.pop("agent", [])


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
    leads_list = False      # before an adjective taken for a side that "and" joins to the one before it
    for index in range(min(trigger.index, clause.limit) - 1, clause.first - 1, -1):
        chunk = chunks[index]
        is_governor = index == trigger.index - 1 and chunks[trigger.index].kind == "conference"  # "works of the summit"
        past_other = past_other or (
            grammar.genitive_by_place and trigger.form == "noun" and not is_governor and _is_act(chunk)
        )
        is_other = past_other or is_of_verb(chunks, clause, index, trigger, grammar)
        if is_other and isinstance(chunk, Phrase) and chunk.mark:
            continue
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective" and not (chunk.mark and grammar.attributive):
            is_near = leads_list or trigger.index - index <= ADJECTIVE_REACH or _leads_on(chunks, index, trigger)
            if is_near and grammar.adjective_before:
                found.slots["of"].insert(0, chunk)
            leads_list = is_near and chunk.is_coordinated   # "Thai and Cambodian soldiers": both act
            continue
        if is_convener(chunks, index, trigger, grammar):
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
    if grammar.helpers and trigger.form == "noun" and _is_of_act_before(chunks, group[0], trigger):
        return                  # "talks with X on the sidelines of a summit", "received aid from X at a summit"
    slot = owner_slot(chunks, group[0], grammar) or _slot_of(chunks, clause, group[0], trigger, grammar)
    slot = "subject" if acts_in_front(chunks, group[-1], trigger) else slot
    if trigger.form == "noun" and (phrases[0].mark == "thing" or is_told_of(chunks, group[0], trigger.index, grammar)):
        return                  # "it was the first visit": says nothing of who paid it; "told X about the visit"
    if grammar.is_verb_first and phrases[0].mark == "possessive" and group[-1] == trigger.index - 1 and slot == "about":
        slot = "subject"        # "kanilang kinokondena": the owner before a verb is who acts
    if trigger.form == "noun" and phrases[0].is_possessor:
        slot = "by"             # whose act it is; behind "of" may stand whom it is done to
    elif phrases[0].is_possessor and not phrases[-1].mark:
        slot = ""               # "X's and Y's leaders visited Z"
    if not slot:
        slot = next((s for s in order.before if not found.get(s)), "")
        if not slot or phrases[0].kind == "place" or _stands_aside(chunks, clause, group, trigger, grammar):
            return
    together = [phrase for phrase in phrases if agrees(phrases[0], phrase)]
    found.slots[slot] = [*together, *found.get(slot)]
    for index, phrase in zip(group, phrases, strict=True):
        if not agrees(phrases[0], phrase) and (own := _slot_of(chunks, clause, index, trigger, grammar)):
            found.slots[own] = [phrase, *found.get(own)]


def _is_of_act_before(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether "with" or "between" right behind the noun of an act ties the phrase at `index` to that act.

    Who is "from" a state before a conference does not attend it.
    """
    if _mark(chunks[index]) == "from":
        return chunks[trigger.index].kind == "conference"
    if _mark(chunks[index]) not in ("with", "between"):
        return False
    for chunk in reversed(chunks[max(0, index - _ACT_REACH) : index]):
        if isinstance(chunk, Phrase):
            return False
        if _is_act(chunk):
            return True
    return False


def _stands_aside(
    chunks: list[Chunk], clause: Clause, group: list[int], trigger: Trigger, grammar: Grammar
) -> bool:
    """Whether phrases before a trigger only complete a noun, or tell where somebody went or left."""
    if _is_owner(chunks, group[0], clause, trigger, grammar) or _is_set_before(chunks, group, trigger, grammar):
        return True
    if trigger.form == "participle" and grammar.genitive_by_place and is_object_before(chunks, group):
        return True
    return trigger.form in ("noun", "participle") and _is_goal(chunks, clause, group[0], grammar)


def _is_set_before(chunks: list[Chunk], group: list[int], trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a comma parts a verb from a phrase that only completes a noun: "at the works of the assembly, met X"."""
    if not grammar.genitive_by_place or FORM_CLASS[trigger.form] != "verb" or not group[0]:
        return False
    is_parted = any(isinstance(c, Unit) and c.kind == "comma" for c in chunks[group[-1] + 1 : trigger.index])
    return is_parted and is_genitive(chunks, group[0], trigger, grammar)


def _is_goal(chunks: list[Chunk], clause: Clause, index: int, grammar: Grammar) -> bool:
    """Whether a state before a noun is only where somebody left or went, and takes no part in what they did so for."""
    if grammar.helpers:
        return is_left(chunks, clause, index)
    return grammar.genitive_by_place and is_visited(chunks, clause, index, grammar)


def _is_owner(chunks: list[Chunk], index: int, clause: Clause, trigger: Trigger, grammar: Grammar) -> bool:
    """Whether a phrase before a joined noun only completes the verbal noun before it ("ending the siege of X, and")."""
    joined = chunks[trigger.index]
    if not grammar.genitive_by_place or trigger.form != "noun" or index <= clause.first:
        return False
    if not isinstance(joined, Unit) or not joined.has_conjunction or joined.has_pronoun:
        return False
    before = chunks[index - 1]
    verbal = isinstance(before, Unit) and bool(before.lexemes) and before.lexemes[0].form == "noun"
    if verbal:
        return is_genitive(chunks, index, trigger, grammar)
    return before.kind in _COUNTED and _is_act(chunks[index - 2]) and _has_doer(chunks, clause.first, index - 2)


def _has_doer(chunks: list[Chunk], first: int, limit: int) -> bool:
    """Whether somebody who can act is named between two chunks: "announced, expelling ten X envoys, and imposing"."""
    return any(isinstance(c, Phrase) and c.can_be_subject and c.kind in _DOERS for c in chunks[first:limit])


def _read_behind(
    chunks: list[Chunk], parts: list[Clause], trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    """Read what stands behind a trigger: in its clause, and where that goes on behind one set into it."""
    for part in parts:
        _read_after(chunks, part, trigger, order, found, grammar)
    if FORM_CLASS[trigger.form] == "passive" and found.get("by"):   # "a Greek tanker was seized by X": it does not act
        found.slots["of"] = [phrase for phrase in found.get("of") if phrase not in found.get("object")]


def _read_after(
    chunks: list[Chunk], clause: Clause, trigger: Trigger, order: Order, found: Arguments, grammar: Grammar
) -> None:
    bare = [slot for slot in order.after if not found.get(slot) or slot not in order.before]
    own = FORM_CLASS[trigger.form] == "verb" and has_own_subject(chunks, clause, trigger, grammar)
    if trigger.person == "we" or own:
        bare = [slot for slot in bare if slot != "subject"]
    slot = ""
    reach = reach_behind(chunks, clause, trigger, grammar)
    for index in range(max(trigger.index + 1, clause.first), reach):
        chunk = chunks[index]
        if chunk.kind == "trigger" and _ends_noun(chunks, index, trigger):
            break
        if not isinstance(chunk, Phrase) or not (chunk.is_actor or chunk.kind == "place"):
            continue
        if chunk.form == "adjective" and not (chunk.mark and grammar.attributive):
            _read_adjective(chunks, index, trigger, bare, found)
            continue
        is_other = grammar.genitive_by_place and is_set_off(chunks, index)
        if is_other or not (chunk.is_coordinated and slot and _is_joined(chunk, found.get(slot))):
            slot = _slot_after(chunks, clause, index, trigger, grammar)
            if slot == "between" and found.get(slot):
                slot = "elsewhere"
            is_named = chunk.kind != "place" or is_goal_town(chunks, index, trigger, grammar)
            is_named = is_named or (bare == ["object"] and before_dates(chunks, index) in found.all())
            is_bare = not slot and is_named and not (grammar.helpers and is_listed(chunks, index, trigger))
            if is_bare and bare:
                slot = slot_before if (slot_before := _slot_of_same(chunk, found)) else bare.pop(0)
        if slot:
            found.slots[taken_up(chunk, slot, found.slots) if grammar.helpers else slot].append(chunk)


def _slot_of_same(phrase: Phrase, found: Arguments) -> str:
    """The slot in which a person already stands who is named once more: 'the president X "Abu Y" accused Z'."""
    if phrase.kind not in PERSONAL or len(phrase.actors) != 1:
        return ""
    slots = ("subject", "object")
    return next((slot for slot in slots if found.get(slot) and found.get(slot)[-1].actors == phrase.actors), "")


def _ends_noun(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether another act begins that is joined to a noun: what follows is its own ("a visit to X, a meeting with").

    A verb of the same clause is no such act: the noun only tells in the course of what it happened.
    """
    chunk, before = chunks[index], chunks[index - 1]
    if trigger.form != "noun" or isinstance(chunk, Phrase) or chunk.kind != "trigger":
        return False
    if before.kind == "date" and not chunk.has_conjunction and FORM_CLASS[chunk.lexemes[0].form] != "noun":
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
    if phrase.mark and phrase.mark == grammar.attributive:
        slot = slot_of_attribute(chunks, index, trigger) or slot
    if slot == "topic" and trigger.takes_things and trigger.form != "noun":
        return slot_of_thing(chunks, index, trigger) or "object"        # "condemned the US embargo"
    if slot:
        of_paper = grammar.genitive_by_place and is_of_paper(chunks, index, trigger)
        return "elsewhere" if of_paper or belongs_to_noun(chunks, index, trigger) else slot
    if grammar.genitive_by_place and is_genitive(chunks, index, trigger, grammar):
        return (slot_of_thing(chunks, index, trigger) or "object") if trigger.takes_things else "elsewhere"
    return spelled_out(chunks, index, trigger.index) if grammar.helpers and trigger.form == "noun" else ""


def _read_adjective(
    chunks: list[Chunk], index: int, trigger: Trigger, bare: list[Slot], found: Arguments
) -> None:
    adjective = chunks[index]
    assert isinstance(adjective, Phrase)
    is_near = index - trigger.index <= ADJECTIVE_REACH or _goes_on(chunks, index, found)
    if is_near and FORM_CLASS[trigger.form] == "noun":
        found.slots["of"].append(adjective)
    elif trigger.takes_things and sum(c.kind not in _ASIDE for c in chunks[trigger.index : index]) <= _THING_REACH:
        slot = slot_of_thing(chunks, index, trigger)
        if slot and not found.get(slot):
            found.slots[slot].append(adjective)
        elif not slot and bare:
            found.slots[bare.pop(0)].append(adjective)


def _leads_on(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether nothing but adjectives tied by dashes stands between an adjective and the noun of the act."""
    between = chunks[index + 1 : trigger.index]
    return all(chunk.kind == "sign" or (isinstance(chunk, Phrase) and chunk.form == "adjective") for chunk in between)


def _goes_on(chunks: list[Chunk], index: int, found: Arguments) -> bool:
    """Whether a dash ties an adjective to the last that told a side: "a Kenyan - Indian - Peruvian meeting"."""
    dash, owners = chunks[index - 1], found.get("of")
    return dash.kind == "sign" and bool(owners) and owners[-1] is chunks[index - 2]


def _is_joined(phrase: Phrase, others: list[Phrase]) -> bool:
    last = others[-1] if others else None
    return phrase.mark in ("", last.mark if last else "") and (last is None or agrees(last, phrase))
