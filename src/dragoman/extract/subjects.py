"""Subjects before their verbs: where a language puts them first, a subject with its verb opens a clause."""

from __future__ import annotations

from dragoman.extract.cases import is_noun
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

_FINITE = frozenset({"past", "present", "future", "passive", "passive_future"})
_STOPS = frozenset(";:?!")
_BETWEEN = frozenset({"negation", "quote", "skip"})
_JOINING = _BETWEEN | {"conjunction", "comma"}
#: Opens the clause that an adverbial before it hangs on; its subject is that of the adverbial too.
MAIN = "main"
_SUBJECTS = frozenset({"person", "office", "body", "state", "organisation", "group", "counterpart", "pronoun"})


def is_finite(chunk: Chunk) -> bool:
    """Whether a chunk is a finite verb, or the helper word that makes one finite."""
    return isinstance(chunk, Unit) and bool(chunk.lexemes) and chunk.lexemes[0].form in _FINITE


def opens_with_subject(chunks: list[Chunk], start: int, index: int) -> str | None:
    """What a subject at `index` opens: what is said, behind a verb of saying, or another clause, behind a comma."""
    chunk = chunks[index]
    if not isinstance(chunk, Phrase) or chunk.mark or chunk.kind not in _SUBJECTS or chunk.form == "adjective":
        return None
    verb = _verb_after(chunks, index)
    before = chunks[index - 1] if index > start else None
    while isinstance(before, Unit) and before.kind in ("skip", "helper"):
        index -= 1
        before = chunks[index - 1] if index > start else None
    if before is None or verb is None or _ends_address(chunks, index, chunk):
        return None
    if not isinstance(before, Unit):
        return "complementizer" if before.kind == "date" and _is_said(chunks, start, index - 1) else None
    if _is_said(chunks, start, index):
        return "complementizer"
    is_over = before.kind == "comma" and _ends_with_speech(chunks, index, verb)
    if is_over or (before.kind == "sign" and before.word in _STOPS):
        return ""               # "there should be a meeting of the union, X said": who says so takes no part
    if any(is_finite(c) for c in chunks[start:index]):
        if before.kind == "conjunction" and _is_joined_doer(chunks, start, index):
            return None         # "the pact signed by X and Y expired"
        return "" if before.kind in ("comma", "quote", "conjunction") and not _is_in_list(chunks, index) else None
    is_aside = _is_adverbial(chunks, start, index) or (_is_led_in(chunks, start) and _is_bare(chunks, index, verb))
    if before.kind != "comma" or not is_aside:
        return None
    return MAIN if _is_led_by_word(chunks, start) or not _is_in_list(chunks, index) else None


def _ends_with_speech(chunks: list[Chunk], index: int, verb: Unit) -> bool:
    """Whether the sentence ends behind a verb of saying, a date aside."""
    if verb.get("speech") is None:
        return False
    behind = [chunk for chunk in chunks[index + 1 :] if chunk.start > verb.start]
    rest = [chunk for chunk in behind if chunk.kind != "date"]
    return not rest or (len(rest) <= _END and all(chunk.kind in ("sign", "quote") for chunk in rest))


_END = 2        # signs that may stand behind the last word: a full stop and a quotation mark


def _ends_address(chunks: list[Chunk], index: int, state: Phrase) -> bool:
    """Whether a state between commas only says where the town before it lies: "who was in Kigali, Rwanda, met X"."""
    if state.kind != "state" or index < _ADDRESS or index + 1 >= len(chunks):
        return False
    if chunks[index - 1].kind != "comma" or chunks[index + 1].kind != "comma":
        return False
    town = chunks[index - 2]
    return isinstance(town, Phrase) and town.kind in ("place", "state") and town.country == state.country != ""


_ADDRESS = 2    # chunks before the state of an address: the town and a comma


def _is_in_list(chunks: list[Chunk], index: int) -> bool:
    """Whether the phrase at `index` goes on with a list of its kind behind a preposition: "attended by X, Y and Z"."""
    own, members = chunks[index], 0
    if not isinstance(own, Phrase):
        return False
    for position in range(index, -1, -1):
        chunk = chunks[position]
        if isinstance(chunk, Unit):
            if chunk.kind not in _JOINING and not chunk.get("helper"):
                return False
            members += position == index - 1 and chunk.kind == "comma"
        elif chunk.kind != own.kind:
            return False
        elif not chunk.is_coordinated:
            return chunk.mark == "between" if members == 1 else bool(chunk.mark)
        else:
            members += 1
    return False


def _is_led_by_word(chunks: list[Chunk], start: int) -> bool:
    """Whether a clause opens as an adverbial does: "after the talks", "during his visit", "visiting X"."""
    for chunk in chunks[start:]:
        if isinstance(chunk, Phrase):
            return False
        if not chunk.get("helper") and chunk.kind not in ("skip", "quote", "comma"):
            return chunk.get("marker", "break") is not None or chunk.kind == "break" or _is_gerund(chunk)
    return False


def _is_gerund(unit: Unit) -> bool:
    return any(meaning.form in ("participle", "gerund") for meaning in unit.lexemes)


def _is_joined_doer(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether "and" joins one more to those by whom a thing was done, and no verb of its own has told of the thing."""
    before = next((c for c in reversed(chunks[start:index]) if isinstance(c, Phrase)), None)
    if before is None or before.mark != "by":
        return False
    finite = [n for n in range(start, index) if is_finite(chunks[n])]
    return all(is_bare_passive(chunks, n) for n in finite)


def is_bare_passive(chunks: list[Chunk], index: int) -> bool:
    """Whether a verb is a participle behind its noun ("the pact signed by"), not led by "was" or "has"."""
    chunk, before = chunks[index], chunks[index - 1] if index else None
    is_passive = isinstance(chunk, Unit) and any(meaning.form == "passive" for meaning in chunk.lexemes)
    return is_passive and not (isinstance(before, Unit) and before.get("helper", "negation") is not None)


def _is_led_in(chunks: list[Chunk], start: int) -> bool:
    """Whether a clause opens with words that lead to a noun: "in the presence of X, ..."."""
    first = chunks[start]
    return isinstance(first, Unit) and first.kind == "break" and first.word.endswith(_LEADING_TO)


def _is_bare(chunks: list[Chunk], index: int, verb: Unit) -> bool:
    """Whether no comma stands between the subject at `index` and its verb: "in the presence of X, Y and Z signed"."""
    between = (chunk for chunk in chunks[index:] if chunk.start < verb.start)
    return not any(isinstance(chunk, Unit) and chunk.kind == "comma" for chunk in between)


_LEADING_TO = (" of", " with", " for", " to", " by")


def _is_adverbial(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether what stands before a comma tells of an act by a noun or participle: "During his visit to X, ..."."""
    return any(
        (isinstance(c, Unit) and any(m.kind == "trigger" and m.form in _ASIDE_FORMS for m in c.lexemes))
        or c.kind == "conference"
        for c in chunks[start:index]
    )


_ASIDE_FORMS = frozenset({"noun", "participle", "infinitive"})


def _is_said(chunks: list[Chunk], start: int, index: int) -> bool:
    """Whether a verb of saying stands right before `index`, with whoever says it before it."""
    said = chunks[index - 1] if index > start else None
    if not isinstance(said, Unit) or not said.get("speech") or not is_finite(said):
        return False
    return index - 2 >= start and not (isinstance(b := chunks[index - 2], Unit) and b.kind in ("comma", "quote"))


def _verb_after(chunks: list[Chunk], index: int) -> Unit | None:
    """The finite verb right behind the subject at `index` (or the list of them), if there is one."""
    for position in range(index, len(chunks)):
        chunk = chunks[position]
        if isinstance(chunk, Phrase):
            goes_on = position == index or chunk.kind == "date" or chunk.is_coordinated
            if not goes_on and not _leads(chunks, position):
                return None
            continue
        if is_finite(chunk):
            # "will visit X and Y and attend Z": the verb is joined to one before, Y is not its subject
            return None if chunks[position - 1].kind == "conjunction" else chunk
        helper = chunk.get("helper")
        is_between = chunk.kind in _JOINING or (helper is not None and helper.value == "adverb")
        if not is_between and not (position + 1 < len(chunks) and _leads(chunks, position + 1)):
            return None
    return None


def _leads(chunks: list[Chunk], index: int) -> bool:
    """Whether a phrase only names who leads the subject before it: "a delegation led by X arrived"."""
    phrase = chunks[index]
    return isinstance(phrase, Phrase) and phrase.mark == "by" and chunks[index - 1].kind == "marker"


def hangs_on_noun(chunks: list[Chunk], clause: Clause, grammar: Grammar) -> bool:
    """Whether a relative clause stands behind a comma and a noun that is only a word, where words tell nouns."""
    if not grammar.shapes or clause.first < _RELATIVE_GAP or chunks[clause.first - 1].kind != "comma":
        return False
    before = chunks[clause.first - _RELATIVE_GAP]
    return isinstance(before, Unit) and before.kind in ("word", "common") and is_noun(before, grammar)


def opens_with_noun(chunks: list[Chunk], clause: Clause, verb: int, grammar: Grammar) -> bool:
    """Whether a noun that no phrase reads opens the clause of a finite verb, and so says who acts."""
    for chunk in chunks[clause.first : verb] if grammar.shapes else ():
        if isinstance(chunk, Unit) and chunk.kind == "word" and not chunk.lexemes:
            return is_noun(chunk, grammar)
        if isinstance(chunk, Phrase) or chunk.kind not in _PASSED_OPENING:
            return False
    return False


#: What may stand before the first noun of a clause.
_PASSED_OPENING = frozenset({"comma", "conjunction", "skip", "quote", "sign", "number", "break", "complementizer"})
_RELATIVE_GAP = 2  # chunks from the noun to the relative clause: the comma between them
