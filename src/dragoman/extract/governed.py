"""How a noun that names an act stands in its clause: behind which preposition, and whether it is only spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.cases import is_noun, is_passed
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_TITLE_REACH = 3        # chunks before a noun in which the preposition that joins it to a document stands
#: Slots of prepositions behind which a noun may still be the object of the verb ("came with a visit").
_CARRYING = frozenset({"", "with", "to", "by", "as"})

_FINITE = frozenset({"past", "present", "future", "passive", "passive_future"})


def preposition_of(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> tuple[str, int]:
    """The slot of the preposition before the noun at `index` and where it stands; "" and -1 without one."""
    position = index - 1
    while position >= 0 and is_passed(chunks[position], grammar):
        position -= 1
    before = chunks[position] if position >= 0 else None
    if isinstance(before, Unit) and before.kind == "marker" and (meaning := before.get("marker")):
        return meaning.value, position
    return "", -1


def can_be_carried(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> bool:
    """Whether a verb can carry the noun: none stands between them but one that leaves it an object."""
    return not grammar.shapes or preposition_of(chunks, index, grammar)[0] in _CARRYING


def is_in_title(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the noun tells what a document is about ("a memorandum on consultations"): no act, part of its title."""
    chunk = chunks[index]
    about = (chunk.mark if isinstance(chunk, Phrase) else chunk.slot) == "about"
    for before in reversed(chunks[max(0, index - _TITLE_REACH) : index]):
        if isinstance(before, Phrase):
            return about and before.kind == "instrument"
        about = about or (before.kind == "marker" and (meaning := before.get("marker")) is not None
                          and meaning.value == "about")
    return False


def is_spoken_about(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a preposition of topics stands before the noun at `index`, past articles and adjectives."""
    for chunk in reversed(chunks[max(0, index - _TITLE_REACH) : index]):
        if isinstance(chunk, Phrase):
            if chunk.form != "adjective":
                return False
            continue
        if chunk.kind == "marker" and (meaning := chunk.get("marker")):
            return meaning.value == "about"
        if chunk.kind not in ("word", "common", "skip") and not chunk.get("helper"):
            return False
    return False


def is_topic(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> bool:
    """Whether the noun is only what another noun is about ("an agreement on the withdrawal", "the question of ...")."""
    if not grammar.shapes or _is_decreed(chunks, index, grammar):
        return False
    if _ends_about(chunks, index, grammar):
        return True
    slot, position = preposition_of(chunks, index, grammar)
    if not slot and (owner := _owner_of(chunks, index, grammar)) > 0:
        slot, position = preposition_of(chunks, owner, grammar)     # "on the terms of the withdrawal"
        before = chunks[position - 1] if position > 0 else None
        told = before is not None and (before.kind in ("close", "quote") or is_noun(before, grammar))
        return slot == "about" and told
    if slot != "about" or position < 1 or not is_noun(before := chunks[position - 1], grammar):
        return False
    return not (isinstance(before, Unit) and before.get("cue", "speech", "commitment"))


def _is_decreed(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> bool:
    """Whether the noun, or one that it completes, is what a decree brings about: "signed a decree on the closure"."""
    if not grammar.decrees:
        return False
    for noun in (index, _owner_of(chunks, index, grammar)):
        slot, position = preposition_of(chunks, noun, grammar) if noun > 0 else ("", -1)
        decree = chunks[position - 1] if slot == "about" and position > 0 else None
        if isinstance(decree, Unit) and decree.word in grammar.decrees.get("nouns", ()):
            near = chunks[max(0, position - _DECREE_REACH) : index + _DECREE_REACH]
            return any(isinstance(c, Unit) and c.word in grammar.decrees["verbs"] for c in near)
    return False


_DECREE_REACH = 6       # chunks between a decree, or what it is about, and the verb that gives it out


def _ends_about(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> bool:
    """Whether talks whose name ends in "about" stand before the noun at `index`, or before one that it completes."""
    for position in (index, _owner_of(chunks, index, grammar)):
        before = position - 1
        while before >= 0 and is_passed(chunks[before], grammar):
            before -= 1
        talks = chunks[before] if before >= 0 else None
        is_named = isinstance(talks, Unit) and talks.kind == "trigger"
        if is_named and _last_word(talks) in grammar.markers.get("about", ()):
            return True
    return False


def _last_word(chunk: Chunk | None) -> str:
    """The last of several words."""
    return chunk.word.rsplit(" ", 1)[1] if isinstance(chunk, Unit) and " " in chunk.word else ""


def _owner_of(chunks: Sequence[Chunk], index: int, grammar: Grammar) -> int:
    """Where a plain noun stands that the noun at `index` completes ("the terms of the withdrawal"); -1 if none does."""
    position = index - 1
    while position >= 0 and is_passed(chunks[position], grammar):
        position -= 1
    owner, noun = chunks[position] if position >= 0 else None, chunks[index]
    if not isinstance(owner, Unit) or owner.kind not in ("word", "common") or not is_noun(owner, grammar):
        return -1
    cases = {case for meaning in noun.lexemes for case in meaning.cases} if isinstance(noun, Unit) else set()
    return position if "genitive" in cases else -1


def verbs_before(chunks: Sequence[Chunk], clause: Clause, index: int) -> list[str]:
    """The rules of the finite verbs that tell an act before the noun at `index` in its clause."""
    verbs = (c for c in chunks[clause.first : index] if isinstance(c, Unit) and c.lexemes and not c.get("support"))
    return [m.value for verb in verbs for m in verb.lexemes if m.kind == "trigger" and m.form in _FINITE]


def has_owner(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a noun is told to be somebody's: "their visit", "the president's visit", with adjectives in between."""
    for position in range(index - 1, max(0, index - _OWNER_REACH) - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            return False
        if chunk.kind == "possessive" or any(m.kind == "helper" and m.value == "owner" for m in chunk.lexemes):
            return True
        if chunk.kind not in ("word", "common", "skip"):
            return False
    return False


_OWNER_REACH = 3        # chunks from an owner to its noun


def describes(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a verb behind a particle of case is tied to the noun it describes ("sa nilagdaang kasunduan")."""
    before = chunks[index - 1] if index else None
    return isinstance(before, Unit) and before.kind in ("case", "of") and chunks[index].is_linked
