"""Verb or noun, and which form of the verb, in languages that tell it by words of their own: "to", "will", "was".

Such a language has one word for several forms ("visit", "signed"); the helper words before it and what stands behind
it settle which one is meant. What they tell of a noun (a possessor, an article) is kept with the noun.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from dragoman.languages.lexicon import Lexeme
from dragoman.model.mentions import Chunk, Meaning, Phrase, Unit

_VERBAL = frozenset({"infinitive", "present", "past", "passive", "participle"})
_TOLD = _VERBAL | {"future"}
_BASE_HELPERS = frozenset({"infinitive", "future", "reported", "modal", "do_past", "do_present"})
_FORMLESS = {""}
_ARTICLES = frozenset({"definite", "determiner", "owner"})
_ACTORS = frozenset({"person", "office", "group", "counterpart", "pronoun", "body"})
_NOUNS = frozenset({"instrument", "mechanism", "conference"})
#: What a verb that follows may repeat the form of: "will visit A and sign B".
_REPEATED = frozenset({"infinitive", "future"})
_KEPT_READINGS = 4_096  # a bound on memory
_NOUN_REACH = 6         # chunks before a noun among which its article may stand


def settle_groups(
    chunks: list[Chunk], units: list[Unit], openers: frozenset[str], particles: frozenset[str] = frozenset()
) -> None:
    """Leave each word of a sentence that may be several forms the one its place allows.

    `openers` are the words that open an infinitive; fixed phrases may end in one ("agreed to"). `particles` are adverbs
    too, and verbs only where an object follows ("back").
    """
    for index, chunk in enumerate(chunks):
        if isinstance(chunk, Phrase):
            if chunk.kind in _NOUNS:
                _read_article(chunks, index, units[chunk.first])
            continue
        if not chunk.lexemes:
            continue
        if len(chunk.lexemes) > 1:
            _settle_opener(chunks, index, chunk)
        forms = {meaning.form for meaning in chunk.lexemes}
        if forms == _FORMLESS:
            continue
        if shape := _shape(chunk):
            is_none = (chunk.word in particles and _is_closed(chunks, index)) or _is_of_guest(chunks, index, chunk)
            is_none = is_none or (shape in ("past", "bare", "linked") and _is_compound(chunks, index))
            form = "" if is_none else _form(chunks, index, chunk, shape, openers)
            _keep(chunk, form)
        if "noun" in forms and any(meaning.form == "noun" for meaning in chunk.lexemes):
            _read_article(chunks, index, chunk)


def _shape(unit: Unit) -> str:
    """Which forms of a verb the word may be: base, third (person), past (or passive), linked (-ing), "" for no verb.

    "bare" is base and past in one ("set").
    """
    forms = {m.form for m in unit.lexemes if m.kind != "helper"} & _VERBAL
    if {"infinitive", "passive"} <= forms:
        return "bare"
    if "infinitive" in forms or any(m.form == "future" and m.kind != "helper" for m in unit.lexemes):
        return "base"
    if "present" in forms:
        return "third"
    if forms & {"past", "passive"}:
        return "past"
    return "linked" if "participle" in forms else ""


def _keep(unit: Unit, form: str) -> None:
    """Leave a unit its readings of one form; "" leaves what is no verb."""
    kept: tuple[Meaning, ...]
    helpers: tuple[Meaning, ...]
    if form:
        kept = tuple(
            m if m.form == form else _in_form(m, form) for m in unit.lexemes
            if isinstance(m, Lexeme) and m.kind != "helper" and (m.form in _VERBAL or m.form == form)
        )
        helpers = tuple(m for m in unit.lexemes if m.kind in ("helper", "cue", "controller"))
    else:
        kept = tuple(m for m in unit.lexemes if m.form not in _TOLD or m.kind == "helper")
        helpers = ()
    unit.lexemes = tuple(dict.fromkeys((*kept, *helpers))) if len(kept) + len(helpers) > 1 else kept or helpers
    unit.kind = unit.lexemes[0].kind if unit.lexemes else "word"


@lru_cache(_KEPT_READINGS)
def _in_form(meaning: Lexeme, form: str) -> Lexeme:
    return replace(meaning, form=form)


# ── the form a place asks for ─────────────────────────────────────────────────────────────────────────────────────
def _form(chunks: list[Chunk], index: int, unit: Unit, shape: str, openers: frozenset[str]) -> str:
    """The form of the verb at `index`, "" where a noun or adjective stands."""
    position = _before(chunks, index)
    before = chunks[position] if position >= 0 else None
    if shape == "bare":
        shape = "base" if isinstance(before, Unit) and _takes_base(before, openers) else "past"
    is_noun = any(meaning.form == "noun" for meaning in unit.lexemes)
    if isinstance(before, Unit):
        if helper := before.get("helper"):
            if helper.value != "adverb":
                return _after_helper(chunks, position, helper.value, shape)
        if _ends_open(before, openers) and shape == "base":
            return "infinitive"
        return _after_unit(chunks, index, before, shape, is_noun=is_noun)
    if before is None:
        return _opening(chunks, index, shape, is_noun=is_noun)
    return _after_phrase(chunks, index, before, shape, is_noun=is_noun)


def _takes_base(unit: Unit, openers: frozenset[str]) -> bool:
    """Whether a verb behind this word stands in its base form: "to", "will", "plans to"."""
    helper = unit.get("helper")
    return _ends_open(unit, openers) or (helper is not None and helper.value in _BASE_HELPERS)


def _ends_open(unit: Unit, openers: frozenset[str]) -> bool:
    """Whether a fixed phrase ends in the word that opens an infinitive ("agreed to")."""
    return " " in unit.word and unit.word.rsplit(" ", 1)[1] in openers


def _settle_opener(chunks: list[Chunk], index: int, unit: Unit) -> None:
    """One word opens what is said and what a noun did ("that"): behind somebody or something it is the second."""
    if not (unit.get("relative") and unit.get("complementizer")):
        return
    before = chunks[index - 1] if index else None
    kind = "relative" if isinstance(before, Phrase) and before.kind != "date" else "complementizer"
    unit.kind = kind
    unit.lexemes = tuple(m for m in unit.lexemes if m.kind == kind)


def _before(chunks: list[Chunk], index: int) -> int:
    """The chunk before a verb, past what may stand between it and its helpers."""
    position = index - 1
    while position >= 0 and _is_passed(chunks[position]):
        position -= 1
    return position


def _is_passed(chunk: Chunk) -> bool:
    if isinstance(chunk, Phrase):
        return chunk.kind == "date"
    helper = chunk.get("helper")
    if helper is not None:          # "did not" negates, and says the form of what follows
        return helper.value == "adverb"
    return chunk.kind in ("negation", "quote")


def _after_helper(chunks: list[Chunk], position: int, helper: str, shape: str) -> str:
    if helper in _ARTICLES:
        return ""
    if helper.startswith("be"):
        return _after_be(chunks, position, helper, shape)
    if helper.startswith("have"):
        return "past" if shape in ("past", "base") else ""
    if shape != "base":
        return "participle" if helper == "infinitive" and shape == "linked" else ""
    if helper == "reported":        # "said they would come": what was to come when it was said
        return "future" if any(_was_said(chunk) for chunk in chunks) else "infinitive"
    return {"infinitive": "infinitive", "future": "future", "modal": "infinitive", "do_past": "past"}.get(
        helper, "present"
    )


def _was_said(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and (meaning := chunk.get("speech")) is not None and meaning.form == "past"


def _after_be(chunks: list[Chunk], position: int, helper: str, shape: str) -> str:
    if shape == "linked":
        return "past" if helper == "be_past" else "present"
    if shape != "past":
        return ""
    earlier = _before(chunks, position)
    governor = chunks[earlier] if earlier >= 0 else None
    meaning = governor.get("helper") if isinstance(governor, Unit) else None
    is_ahead = meaning is not None and meaning.value in ("infinitive", "future", "reported", "modal")
    return "passive_future" if is_ahead else "passive"


def _after_phrase(chunks: list[Chunk], index: int, before: Phrase, shape: str, *, is_noun: bool) -> str:
    if before.form == "adjective" and shape != "past":
        return "" if is_noun or _has_article(chunks, index) else "present"
    if shape == "past":
        return _past_or_passive(chunks, index, after_act=before.kind in ("instrument", "mechanism", "conference"))
    if shape == "linked":
        return "participle" if not is_noun or _is_transitive(chunks, index) else ""
    if not is_noun:
        return "present"
    if before.kind in _ACTORS:
        is_several = before.is_coordinated or before.kind in ("group", "pronoun")
        return "present" if shape == "third" or is_several else ""
    return "present" if _is_transitive(chunks, index) else ""


def _has_article(chunks: list[Chunk], index: int) -> bool:
    """Whether an article stands before the adjective before `index`: then a noun follows."""
    for chunk in reversed(chunks[max(0, index - _NOUN_REACH) : index - 1]):
        if isinstance(chunk, Phrase):
            return False
        if helper := chunk.get("helper"):
            return helper.value in _ARTICLES
    return False


def _after_unit(chunks: list[Chunk], index: int, before: Unit, shape: str, *, is_noun: bool) -> str:
    if before.kind in ("relative", "complementizer"):
        return "present" if shape in ("base", "third") else _opening(chunks, index, shape, is_noun=is_noun)
    if before.kind == "possessive":
        return "past" if shape == "past" else ""
    if before.kind in ("marker", "of") and shape == "past":
        return _attribute(chunks, index)
    if shape == "past":
        is_act = any(m.form == "noun" or m.kind in ("instrument", "mechanism") for m in before.lexemes)
        return _past_or_passive(chunks, index, after_act=is_act)
    if before.kind in ("conjunction", "comma"):
        return _joined(chunks, index, before, shape, is_noun=is_noun)
    if shape == "linked":
        return "participle" if not is_noun or _is_transitive(chunks, index) else ""
    return "" if is_noun or _is_named(chunks, index, before, shape) or _is_told(chunks[index], before) else "present"


def _is_told(chunk: Chunk, verb: Unit) -> bool:
    """Whether a word for saying right behind a verb is its object: "denied reports that"."""
    if not isinstance(chunk, Unit) or not verb.lexemes or verb.lexemes[0].form not in _VERBAL:
        return False
    return all(m.kind in ("speech", "common") for m in chunk.lexemes)


def _is_named(chunks: list[Chunk], index: int, before: Unit, shape: str) -> bool:
    """Whether a word that lists know as a verb only is a noun here: "with caution", "a lasting demand"."""
    if before.kind in ("marker", "of"):
        return True
    is_single = before.kind in ("word", "common") and not before.word.endswith("s")
    return shape == "base" and is_single and _has_article(chunks, index)


def _attribute(chunks: list[Chunk], index: int) -> str:
    """Behind a preposition "occupied" is an adjective, unless somebody did it."""
    form = _past_or_passive(chunks, index, after_act=False)
    return form if form == "passive" and isinstance(_after(chunks, index), Phrase) else ""


def _joined(chunks: list[Chunk], index: int, before: Unit, shape: str, *, is_noun: bool) -> str:
    """Behind "and" or a comma: a verb takes the form of the one before it, a noun has no object."""
    if shape == "linked":
        is_verb = not is_noun or before.kind == "comma" or _is_transitive(chunks, index)
        return "participle" if is_verb else ""
    if is_noun and not _is_transitive(chunks, index):
        return ""
    if shape == "base":
        for chunk in reversed(chunks[:index]):
            if isinstance(chunk, Unit) and chunk.lexemes and chunk.lexemes[0].form in _VERBAL | _REPEATED:
                return chunk.lexemes[0].form if chunk.lexemes[0].form in _REPEATED else "present"
    return "present"


def _opening(chunks: list[Chunk], index: int, shape: str, *, is_noun: bool) -> str:
    """At the head of a sentence stands a noun, a participle, or the verb of a line without subject."""
    if shape == "past":
        return _past_or_passive(chunks, index, after_act=False)
    if shape == "linked":
        return "participle" if not is_noun or _is_transitive(chunks, index) or index == 0 else ""
    return "" if is_noun else "present"


def _past_or_passive(chunks: list[Chunk], index: int, *, after_act: bool) -> str:
    """One word is "signed" and "was signed": what is done by somebody, or behind its object, is passive."""
    unit = chunks[index]
    assert isinstance(unit, Unit)
    following = _after(chunks, index)
    if isinstance(following, Phrase) and following.mark == "by":
        return "passive"
    meaning = following.get("marker") if isinstance(following, Unit) else None
    if meaning is not None and meaning.value == "by":
        return "passive"
    can_be_passive = any(m.form in ("passive", "infinitive") for m in unit.lexemes)     # "came" cannot
    if after_act and can_be_passive and not _is_transitive(chunks, index):
        return "passive"
    has_past = any(m.form in ("past", "infinitive") for m in unit.lexemes)
    return "past" if has_past else "passive"


def _after(chunks: list[Chunk], index: int) -> Chunk | None:
    return next((chunk for chunk in chunks[index + 1 :] if not _is_passed(chunk)), None)


def _is_transitive(chunks: list[Chunk], index: int) -> bool:
    """Whether an object follows at once: somebody without a preposition, or an article."""
    following = _after(chunks, index)
    if isinstance(following, Phrase):
        return (not following.mark or following.is_possessor) and following.is_actor
    helper = following.get("helper") if following is not None else None
    return helper is not None and helper.value in _ARTICLES


def _is_of_guest(chunks: list[Chunk], index: int, unit: Unit) -> bool:
    """Whether a verb only describes the counterpart behind it: "with visiting Kenyan counterpart X"."""
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    return unit.get("skip") is not None and following is not None and following.kind == "counterpart"


def _is_compound(chunks: list[Chunk], index: int) -> bool:
    """Whether a hyphen ties the word to an ordinary one before it, and it only describes: "quake-hit", "rebel-held"."""
    if index < _HYPHENATED or not isinstance(sign := chunks[index - 1], Unit) or sign.word != "-":
        return False
    first = chunks[index - 2]
    if not isinstance(first, Unit) or first.kind not in ("word", "common", "skip") or first.last > first.first:
        return False
    return len(first.word) > _PREFIX and first.end == sign.start and sign.end == chunks[index].start


_HYPHENATED = 2     # chunks before the second word of a compound
_PREFIX = 2         # letters of what only makes another verb of a verb: "co-signed", "re-elected"


def _is_closed(chunks: list[Chunk], index: int) -> bool:
    """Whether no object can follow: a preposition, an auxiliary, a sign or the end does ("back to", "back home,")."""
    following = _after(chunks, index)
    if not isinstance(following, Unit):
        return following is None or bool(following.mark and not following.is_possessor)
    helper = following.get("helper")
    if helper is not None:
        return helper.value not in _ARTICLES
    return following.kind in _CLOSING


_CLOSING = frozenset({"marker", "of", "comma", "conjunction", "break", "relative", "sign", "quote", "close"})


# ── nouns ─────────────────────────────────────────────────────────────────────────────────────────────────────────
def _read_article(chunks: list[Chunk], index: int, unit: Unit) -> None:
    """Keep with a noun that it is definite ("the visit") or somebody's ("his visit")."""
    for chunk in reversed(chunks[max(0, index - _NOUN_REACH) : index]):
        if isinstance(chunk, Phrase):
            if chunk.form == "adjective":
                continue
            return
        helper = chunk.get("helper")
        if helper is not None and helper.value in _ARTICLES:
            unit.has_article = unit.has_article or helper.value == "definite"
            unit.has_pronoun = unit.has_pronoun or helper.value == "owner"
            return
        is_bound = helper is not None and helper.value != "adverb"      # "their last meeting"
        if chunk.kind in ("marker", "comma", "conjunction", "sign", "possessive", "of") or is_bound:
            return
