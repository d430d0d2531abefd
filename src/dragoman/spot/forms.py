"""Verb or noun: words that can be either are settled by what stands before and behind them.

In a script without vowel signs "he refused" and "refusal" are one word. A finite verb stands where a clause may begin,
or behind the subject of a clause that has no verb yet; a noun stands behind a preposition, a verb or another noun.
"""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Meaning, Phrase, Unit

_FINITE = frozenset({"past", "present", "future", "passive", "passive_future"})
#: What may stand before the verb of a clause.
_OPENERS = frozenset({"comma", "sign", "quote", "open", "close", "conjunction", "break", "relative", "complementizer",
                      "negation", "auxiliary"})
#: What may stand before a clause as such: a comma or "and" may also stand within it.
_BEGIN = frozenset({"sign", "open", "break", "relative", "complementizer", "auxiliary"})
_LOOK_AHEAD = 2     # chunks behind a joined word among which its subject may stand


def is_finite(meaning: Meaning) -> bool:
    """Whether a reading is a finite verb."""
    return meaning.form in _FINITE


def settle_forms(chunks: list[Chunk]) -> None:
    """Leave each word that may be verb or noun the readings that its place allows."""
    has_verb = False
    for index, chunk in enumerate(chunks):
        if isinstance(chunk, Phrase):
            continue
        if chunk.kind in ("relative", "complementizer", "break") or (chunk.kind == "sign" and chunk.word in ".;:!?"):
            has_verb = False
        if _FINITE.isdisjoint([meaning.form for meaning in chunk.lexemes]):
            continue
        if chunk.kind == "marker":
            _settle_marker(chunks, index)
        elif any(_is_noun(meaning) for meaning in chunk.lexemes):
            _settle(chunk, verb=_is_verb_place(chunks, index, has_verb=has_verb))
        elif _is_noun_place(chunks, index):
            chunk.lexemes = tuple(m for m in chunk.lexemes if not is_finite(m))
            chunk.kind = chunk.lexemes[0].kind if chunk.lexemes else "word"
            continue
        has_verb = has_verb or is_finite(chunk.lexemes[0])


def _settle_marker(chunks: list[Chunk], index: int) -> None:
    """A preposition that is also a verb is one where a clause begins, its subject follows, and then what is said.

    Arabic "عبر" means via or expressed, "بين" between or made clear.
    """
    unit, before = chunks[index], _before(chunks, index)
    begins = before is None or (isinstance(before, Unit) and (before.kind in _BEGIN or before.get(*_BEGIN)))
    subject, said = (chunks[place] if place < len(chunks) else None for place in (index + 1, index + 2))
    if not begins or not isinstance(unit, Unit) or not isinstance(subject, Phrase) or not isinstance(said, Unit):
        return
    speaks = subject.kind in ("person", "office", "group", "counterpart")
    tells = said.kind == "complementizer" or any(m.kind == "marker" and m.value == "about" for m in said.lexemes)
    if speaks and tells:
        unit.lexemes = tuple(sorted(unit.lexemes, key=lambda meaning: not is_finite(meaning)))
        unit.kind = unit.lexemes[0].kind
        subject.mark, subject.is_coordinated = "", False


def _settle(unit: Unit, *, verb: bool) -> None:
    kept = tuple(m for m in unit.lexemes if not (_is_noun(m) if verb else is_finite(m)))
    if kept:
        unit.lexemes, unit.kind = kept, kept[0].kind


def _is_noun(meaning: Meaning) -> bool:
    return meaning.form in ("noun", "participle") or meaning.kind == "relational"


def _is_verb_place(chunks: list[Chunk], index: int, *, has_verb: bool) -> bool:
    unit = chunks[index]
    before = _before(chunks, index)
    if before is None or (isinstance(before, Unit) and (before.kind in _OPENERS or before.get(*_OPENERS))):
        return True
    if isinstance(unit, Unit) and unit.has_conjunction:
        return not has_verb or _is_followed_by_subject(chunks, index)
    if isinstance(before, Phrase):
        return not has_verb
    return before.word in ("-", "/")


def _before(chunks: list[Chunk], index: int) -> Chunk | None:
    """What stands before a word, past adverbs."""
    while index and isinstance(before := chunks[index - 1], Unit) and before.kind == "skip":
        index -= 1
    return chunks[index - 1] if index else None


def _is_noun_place(chunks: list[Chunk], index: int) -> bool:
    """Whether no verb can stand here: behind a preposition, or right behind another verb."""
    before = chunks[index - 1] if index else None
    unit = chunks[index]
    if not isinstance(before, Unit) or (isinstance(unit, Unit) and (unit.has_conjunction or unit.is_future)):
        return False
    return before.kind == "marker" or bool(before.lexemes and is_finite(before.lexemes[0]))


def _is_followed_by_subject(chunks: list[Chunk], index: int) -> bool:
    for chunk in chunks[index + 1 : index + 1 + _LOOK_AHEAD]:
        if isinstance(chunk, Phrase):
            return chunk.kind in ("person", "office", "group", "counterpart") and not chunk.mark
        if chunk.kind not in ("skip", "quote"):
            return False
    return False
