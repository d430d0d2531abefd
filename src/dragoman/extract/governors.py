"""Governors: the verb that carries a noun and lends it its tense ("held talks", "the visit will take place")."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.extract.control import is_attribute, is_head, is_verb
from dragoman.extract.subjects import is_finite
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_REACH = 4              # chunks behind a noun in which the verb that carries it may stand
_NOMINAL = ("noun", "participle", "passive_participle")
_FORMS = frozenset({
    "past", "present", "future", "infinitive", "passive", "passive_future", "gerund", *_NOMINAL,
})


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb at chunk `position`; `is_behind` the noun it has as its subject."""

    unit: Unit
    position: int
    form: str
    is_behind: bool = False


def find_governor(chunks: list[Chunk], clause: Clause, index: int, *, subject_first: bool) -> Governor | None:
    """The verb that carries the noun at chunk `index`: before it in its clause, or right behind."""
    if subject_first and (attribute := _attribute(chunks, clause, index)):
        return attribute
    for position in range(index - 1, clause.first - 1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and chunk.lexemes and chunk.lexemes[0].form in _FORMS:
            if meaning := chunk.get("support"):
                return Governor(chunk, position, meaning.form)
            if chunk.lexemes[0].form not in _NOMINAL:
                return None if subject_first else _behind(chunks, clause, index)
    if not subject_first:
        return _behind(chunks, clause, index)
    return _predicate(chunks, clause, index) if is_head(chunks, clause, index) else None


def _attribute(chunks: list[Chunk], clause: Clause, index: int) -> Governor | None:
    """The passive verb right behind a noun: "the summit to be held in Rome"."""
    for position in range(index + 1, clause.limit):
        chunk = chunks[position]
        if is_verb(chunk) and isinstance(chunk, Unit):
            is_own = is_attribute(chunks, index, position)
            return Governor(chunk, position, chunk.lexemes[0].form, is_behind=True) if is_own else None
    return None


def _behind(chunks: list[Chunk], clause: Clause, index: int) -> Governor | None:
    """The support verb right behind a noun; anywhere in the clause behind one that by its case is the subject."""
    noun = chunks[index]
    cases = noun.cases if isinstance(noun, Phrase) else {case for meaning in noun.lexemes for case in meaning.cases}
    is_subject = "nominative" in cases
    reach = clause.limit if is_subject else index + 1 + _REACH
    for position, chunk in enumerate(chunks[index + 1 : reach], index + 1):
        if isinstance(chunk, Unit) and (meaning := chunk.get("support")):
            return Governor(chunk, position, meaning.form, is_behind=True)
        if is_subject and not is_finite(chunk):
            continue
        if chunk.kind not in ("word", "relative", "state", "cue"):
            return None
    return None


def _predicate(chunks: list[Chunk], clause: Clause, index: int) -> Governor | None:
    """The verb of which the noun is the subject: the first finite one behind it, unless another subject comes first."""
    for position in range(index + 1, clause.limit):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            if chunk.is_actor and not chunk.mark and not chunk.is_coordinated:
                return None
            continue
        if is_finite(chunk) and chunk.lexemes[0].kind != "helper":
            form = chunk.lexemes[0].form
            return Governor(chunk, position, "noun" if form == "present" else form, is_behind=True)
    return None
