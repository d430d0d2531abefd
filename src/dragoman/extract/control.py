"""Control: whose infinitive it is, and how far the arguments of a verb or noun reach, where order tells."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.extract.attachment import Trigger
from dragoman.extract.slots import Arguments
from dragoman.languages.rules_schema import EventRule, Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_VERBAL = frozenset({"past", "present", "future", "infinitive", "passive", "passive_future", "participle"})


def is_verb(chunk: Chunk) -> bool:
    """Whether a chunk is a verb in any form; helper words are none."""
    if not isinstance(chunk, Unit) or not chunk.lexemes:
        return False
    return chunk.lexemes[0].form in _VERBAL and chunk.lexemes[0].kind != "helper"


def controller_of(chunks: list[Chunk], clause: Clause, index: int) -> Phrase | None:
    """Who is invited, asked or urged to do what the infinitive at `index` says, or whose decision it is."""
    nearest: Phrase | None = None
    for position in range(index - 1, clause.first - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            nearest = nearest or (chunk if chunk.is_actor and chunk.form != "adjective" else None)
        elif meaning := chunk.get("controller"):
            return nearest if meaning.value != "owner" else _owner_of(chunks, clause, position, index)
        elif is_verb(chunk):
            return None
    return None


def settle_infinitive(chunks: list[Chunk], clause: Clause, index: int, found: Arguments) -> None:
    """Settle who does what an infinitive says: whoever is asked to, not what else is acted upon on the way."""
    if (agent := controller_of(chunks, clause, index)) is not None:
        found.slots.clear()
        found.slots["subject"] = [agent]
    elif _is_done_to(chunks, clause, index):
        found.slots.pop("subject", None)


def _is_done_to(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether the last name before the infinitive at `index` is the object of a participle: "after addressing X to"."""
    for position in range(index - 1, clause.first, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            if chunk.kind == "date":
                continue
            before = chunks[position - 1]
            if isinstance(before, Unit) and before.get("helper") and before.kind != "trigger" and position > 1:
                before = chunks[position - 2]
            is_bare = chunk.is_actor and not chunk.mark
            return is_bare and isinstance(before, Unit) and any(m.form == "participle" for m in before.lexemes[:1])
        if is_verb(chunk):
            return False
    return False


def _owner_of(chunks: list[Chunk], clause: Clause, noun: int, limit: int) -> Phrase | None:
    """Whose decision a noun names: "the decision by X to go", "X's decision to go"."""
    behind = (c for c in chunks[noun + 1 : limit] if isinstance(c, Phrase) and c.is_actor and c.mark in ("by", "of"))
    if (owner := next(behind, None)) is not None:
        return owner
    for position in range(noun - 2, max(clause.first, noun - _ATTRIBUTES) - 1, -1):
        phrase = chunks[position]
        if isinstance(phrase, Phrase):
            return phrase if phrase.is_actor and chunks[position + 1].kind == "possessive" else None
    return None


_ATTRIBUTES = 5         # chunks between an owner and what is owned: "X's latest, surprising decision"


def limit_after(chunks: list[Chunk], clause: Clause, trigger: Trigger) -> int:
    """The chunk before which the arguments behind a trigger end: at another verb, save the verb of a noun itself."""
    if trigger.is_wide:
        return clause.limit
    is_subject = trigger.form == "noun" and is_head(chunks, clause, trigger.index)
    for index in range(trigger.index + 1, clause.limit):
        if not is_verb(chunks[index]):
            continue
        if is_subject or is_attribute(chunks, trigger.index, index):
            if _is_judged(chunks[index]):
                return index            # "the bombing was condemned by X": X only says so
            is_subject = False
            continue
        if trigger.takes_things and _completes_thing(chunks, index):
            continue
        return index
    return clause.limit


def _is_judged(chunk: Chunk) -> bool:
    """Whether a passive verb says what somebody thinks of what the noun before it tells."""
    if not isinstance(chunk, Unit) or chunk.get("stance", "speech") is None:
        return False
    return chunk.lexemes[0].form == "passive" and chunk.get("support") is None


def opens_infinitive(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether an infinitive stands behind the object of the verb at `index`: "called on X to stop"."""
    for position in range(index + 1, clause.limit - 1):
        chunk = chunks[position]
        helper = chunk.get("helper") if isinstance(chunk, Unit) else None
        if helper is not None and helper.value == "infinitive":
            return isinstance(chunks[position + 1], Unit)
        if is_verb(chunk):
            return False
    return False


def misfits_infinitive(chunks: list[Chunk], clause: Clause, index: int, rule: EventRule) -> str:
    """Why a rule that an infinitive excludes, or that needs one, cannot be told by the trigger at `index`."""
    if not (rule.excludes_infinitive or rule.needs_infinitive):
        return ""
    opens = opens_infinitive(chunks, clause, index)
    if opens and rule.excludes_infinitive:
        return "an infinitive that tells what is asked"
    tells = opens and not _leads_elsewhere(chunks, clause, index)
    return "no infinitive that tells what is asked" if rule.needs_infinitive and not tells else ""


def _leads_elsewhere(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether a preposition stands before the infinitive: "told X about the plan to leave" asks X for nothing."""
    for chunk in chunks[index + 1 : clause.limit]:
        helper = chunk.get("helper") if isinstance(chunk, Unit) else None
        if helper is not None and helper.value == "infinitive":
            return False
        if isinstance(chunk, Unit) and chunk.kind == "marker":
            return True
    return False


def is_listed(chunks: list[Chunk], index: int, trigger: Trigger) -> bool:
    """Whether a name behind a comma or "and" goes on with a list that a preposition opened ("about trade, the EU")."""
    if chunks[index - 1].kind not in ("comma", "conjunction"):
        return False
    return any(isinstance(c, Unit) and c.kind in ("marker", "of") for c in chunks[trigger.index + 1 : index])


def is_head(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether the noun at `index` can be the subject of its clause: no verb and no preposition governs it."""
    for position in range(index - 1, clause.first - 1, -1):
        chunk = chunks[position]
        if is_verb(chunk):
            return False
        if isinstance(chunk, Unit) and chunk.kind in ("marker", "of") and not _is_of_round(chunks, position):
            return False
        if isinstance(chunk, Unit) and chunk.kind == "comma":
            break
    return not any(is_verb(chunk) for chunk in chunks[clause.first : index])


def _is_of_round(chunks: list[Chunk], index: int) -> bool:
    """Whether "of" stands behind a counted noun ("the third round of"): what it completes is counted, not owned."""
    return chunks[index].kind == "of" and index > 1 and chunks[index - 2].kind == "ordinal"


def is_left(chunks: list[Chunk], clause: Clause, index: int) -> bool:
    """Whether a state is only the object of a verb that an official before it acts in ("X left Rome for talks")."""
    state, verb = chunks[index], chunks[index - 1]
    if index < clause.first + 2 or not isinstance(state, Phrase) or state.kind != "state" or not is_verb(verb):
        return False
    before = (chunk for chunk in chunks[clause.first : index - 1] if isinstance(chunk, Phrase))
    return any(phrase.kind in _OFFICIALS and not phrase.mark for phrase in before)


def is_visited(chunks: list[Chunk], clause: Clause, index: int, grammar: Grammar) -> bool:
    """Whether a state is only the object of a verb before it, and what follows its aim: "visited X to hold talks".

    Verbs come first: who acts stands between verb and state, or before the relative clause that the verb opens.
    """
    state, following = chunks[index], [c for c in chunks[index + 1 : clause.limit] if c.kind not in _PASSED_BY]
    if not isinstance(state, Phrase) or state.kind != "state" or state.mark or state.form == "adjective":
        return False
    if not following or not _is_aim(following[0], grammar):
        return False
    between = [chunk for chunk in chunks[clause.first : index] if chunk.kind not in _PASSED_BY]
    if len(between) > 1 and isinstance(between[-1], Phrase) and not state.is_coordinated:
        agent, verb = between[-1], between[-2]
        return agent.kind in _OFFICIALS and not agent.mark and is_verb(verb)
    if not between or not is_verb(between[-1]):
        return False
    before = (chunk for chunk in between if isinstance(chunk, Phrase))
    return clause.opener == "relative" or any(c.kind in _OFFICIALS and not c.mark for c in before)


def _is_aim(chunk: Chunk, grammar: Grammar) -> bool:
    """Whether "to" is written onto a noun, which tells what for, or a participle tells of who acts ("left bound for").
    """
    if isinstance(chunk, Unit) and any(m.form == "participle" for m in chunk.lexemes[:1]):
        return True
    leading = tuple(clitic for clitic, slot in grammar.clitics.preposition.items() if slot == "to")
    return isinstance(chunk, Unit) and (chunk.slot == "to" or chunk.word.startswith(leading))


#: What may stand between a verb and its objects.
_PASSED_BY = frozenset({"date", "skip", "comma", "quote"})
_OFFICIALS = frozenset({"person", "office", "body", "pronoun"})


def owner_before(chunks: list[Chunk], clause: Clause, index: int) -> Phrase | None:
    """The state whose thing acts, where nobody does: "a Chinese coast guard vessel rammed", "Guyana's boats left"."""
    for position in range(index - 1, clause.first - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            is_owner = chunk.is_actor and (chunk.form == "adjective" or chunk.is_possessor)
            return chunk if is_owner and position + 1 < index else None
        helper = chunk.get("helper")
        is_of = chunk.kind == "of" and chunks[position + 1].kind in ("word", "common")     # "prisoners of war"
        if chunk.kind not in _OWNED and not is_of and not (helper and helper.value not in _ARTICLES):
            return None
    return None


def _completes_thing(chunks: list[Chunk], index: int) -> bool:
    """Whether a passive verb completes the thing or act before it: "the measures taken by X", "the raid led by X"."""
    before = chunks[index - 1]
    is_passive = any(m.form == "passive" for m in chunks[index].lexemes[:1])  # type: ignore[union-attr]
    if not is_passive or not isinstance(before, Unit):
        return False
    is_act = before.kind in ("trigger", "verb") and any(meaning.form == "noun" for meaning in before.lexemes)
    return is_act or before.kind in ("word", "common", "sector", "relational")


_OWNED = frozenset({"word", "common", "possessive", "sector", "number", "verb", "negation", "cue", "skip", "body",
    "given", "speech",      # "journalists", and names that are words ("banks")
})
_ARTICLES = frozenset({"definite", "determiner", "owner"})


def is_attribute(chunks: list[Chunk], noun: int, verb: int) -> bool:
    """Whether a passive verb stands right behind a noun ("the summit to be held in Rome", "talks held in Oslo")."""
    if not any(m.form in ("passive", "passive_future") for m in chunks[verb].lexemes[:1]):  # type: ignore[union-attr]
        return False
    between = chunks[noun + 1 : verb]
    return all(isinstance(c, Unit) and (c.get("helper") or c.kind == "comma") for c in between)


def is_of_thing(chunks: list[Chunk], clause: Clause) -> bool:
    """Whether a relative clause stands behind a noun that no phrase reads, or one for a paper or the like."""
    before = chunks[clause.first - 1]
    if before.kind == "comma" and clause.first > 1:
        before = chunks[clause.first - 2]
        return isinstance(before, Phrase) and before.kind in ("instrument", "mechanism", "conference")
    return before.kind in ("word", "common", "instrument")


def is_hearsay(chunks: list[Chunk], index: int) -> bool:
    """Whether "would" is said of a thing: nobody who can promise stands right before it ("a deal that would help")."""
    for position in range(index - 1, 0, -1):
        chunk = chunks[position]
        helper = chunk.get("helper") if isinstance(chunk, Unit) else None
        if helper is not None and helper.value == "future":
            return False
        if helper is not None and helper.value == "reported":
            before = chunks[position - 1]
            return not (isinstance(before, Phrase) and before.is_actor and not before.mark)
    return False


def taken_up(phrase: Phrase, slot: str, slots: Mapping[str, list[Phrase]]) -> str:
    """The slot of whoever is joined on behind a venue: "met X in Paris and later Y" has Y where X is."""
    if slot != "at" or not phrase.is_coordinated or phrase.mark or phrase.kind not in _MET:
        return slot
    met = ((held[-1].start, name) for name in ("object", "with") if (held := slots.get(name)) and held[-1].kind in _MET)
    return max(met, default=(0, slot))[1]


_MET = frozenset({"person", "office", "counterpart", "group"})
