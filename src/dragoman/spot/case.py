"""The case of a phrase, read from its words: the head, what agrees with it, and the name behind it.

A form that several cases share leaves them all open; agreement narrows them down, and so does the preposition before
the phrase, which in turn means one thing with one case and another with the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.languages.name_forms import NO_CASES
from dragoman.model.mentions import Chunk, Phrase, Unit
from dragoman.spot.cursor import Cursor

_JOINTS = frozenset({"conjunction", "comma", "marker", "skip"})
NOMINATIVE = frozenset({"nominative"})
#: Behind these a phrase goes on with attributes that have a case of their own.
_HEADS = frozenset({
    "title", "titles", "deputy", "body", "state", "organisation", "capital", "metonym", "people", "place", "instrument",
    "mechanism", "conference", "counterpart", "group", "trigger",
})


def read_cases(cursor: Cursor, phrases: Sequence[Phrase]) -> None:
    """Set the cases of phrases read together: of holders of one plural title the first tells the case of all."""
    for phrase in phrases:
        _read_case(cursor, phrase)
    for phrase in phrases[1:]:
        phrase.cases = phrases[0].cases


def join_cases(before: Sequence[Chunk], phrase: Phrase) -> None:
    """Let what is joined by "and" narrow down each other's cases."""
    if not phrase.is_coordinated or not phrase.cases:
        return
    last = next((n for n in range(len(before) - 1, -1, -1) if isinstance(before[n], Phrase)), -1)
    if last < 0 or any(chunk.kind not in _JOINTS for chunk in before[last + 1 :]):
        return
    other = before[last]
    if not isinstance(other, Phrase):
        return
    if shared := other.cases & phrase.cases:
        other.cases = phrase.cases = shared
    elif other.cases == NOMINATIVE and other.kind == "person" and (other.mark or other.is_coordinated):
        other.cases = phrase.cases      # a name that is left as it is has the case of its list: "с Меркель и Путиным"


def _read_case(cursor: Cursor, phrase: Phrase) -> None:
    units = cursor.units[phrase.first : phrase.last + 1]
    named = _named(units, phrase)
    words = {unit.index for unit in named}
    cases = _head_cases([unit for unit in units if unit.index not in words], phrase)
    if named:
        cases = _agree(cases, name_cases(cursor, named))
        if cases == NOMINATIVE and (last := _last_word(named)):
            phrase.base = last
    phrase.cases = cases


def govern(cursor: Cursor, phrase: Phrase, preposition: str) -> None:
    """What the preposition before a phrase means with its case."""
    if phrase.cases == NOMINATIVE and preposition and _is_parted(cursor, phrase):
        phrase.mark = ""        # "перед этим Лавров": a subject, which no preposition takes
        return
    by_case = cursor.grammar.governs.get(preposition)
    if not by_case or not phrase.mark or (phrase.kind == "person" and "nominative" in phrase.cases):
        return                  # a name left as it is tells no case: "talks with Nicolas X"
    slots = {by_case[case] for case in phrase.cases if case in by_case}
    if len(slots) == 1:
        phrase.mark = slots.pop()
    elif len(by_case) == 1 and phrase.cases:
        phrase.mark = ""        # no case it takes: it is an adverb here ("накануне делегацию приняли")


def _is_parted(cursor: Cursor, phrase: Phrase) -> bool:
    """Whether a word stands between a phrase and the preposition before it, in a language that tells cases."""
    before = cursor.at(phrase.first - 1)
    return cursor.tells_cases and before is not None and before.kind != "marker"


def _named(units: Sequence[Unit], phrase: Phrase) -> list[Unit]:
    if phrase.name is None:
        return []
    start, end = phrase.name
    return [unit for unit in units if start <= unit.start and unit.end <= end]


def _head_cases(units: Sequence[Unit], phrase: Phrase) -> frozenset[str]:
    cases = NO_CASES
    is_one = not any(office.is_plural for office in phrase.offices)
    for unit in units:
        is_of_one = is_one and unit.kind == "titles" and phrase.first > 0     # no genitive opens a sentence
        own = _title_cases(unit) if is_of_one else _cases_of(unit)
        if cases and not cases & own:       # of a word with two readings the one that agrees: "с российской стороны"
            own = frozenset().union(*(lexeme.cases for lexeme in unit.lexemes))
        cases = _agree(cases, own)
        if unit.kind in _HEADS:
            break
    return cases


def _title_cases(unit: Unit) -> frozenset[str]:
    """The cases of a form that one holder of the title may have too ("главы": of the head, the heads)."""
    return frozenset().union(*(lexeme.cases for lexeme in unit.lexemes if lexeme.kind == "title")) or _cases_of(unit)


def _agree(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    return (ours & theirs or ours) if ours and theirs else ours or theirs


def _cases_of(unit: Unit) -> frozenset[str]:
    found = [lexeme.cases for lexeme in unit.lexemes if lexeme.kind == unit.kind]
    return frozenset().union(*found) if found and all(found) else NO_CASES


def name_cases(cursor: Cursor, units: Sequence[Unit]) -> frozenset[str]:
    """The cases all words of a name can share; an undeclined one gives way to the others."""
    told = [found for unit in units if (found := _word_cases(cursor, unit))]
    cases = NO_CASES
    for found in sorted(told, key=lambda cases: cases == NOMINATIVE):
        cases = _agree(cases, found)
    return cases


def is_next_subject(cursor: Cursor, start: int, stop: int) -> bool:
    """Whether what stands right behind a name is a subject, as a preposition before the name tells that it is none.

    "In talks with X president Y said": a name that has one form only does not tell it itself.
    """
    before, behind = cursor.at(start - 1), cursor.at(stop)
    if not cursor.tells_cases or before is None or behind is None or before.kind != "marker":
        return False
    found = [lexeme.cases for lexeme in behind.lexemes if lexeme.kind == behind.kind]
    return bool(found) and all(cases == NOMINATIVE for cases in found)


def can_share(cursor: Cursor, noun: Unit, start: int, stop: int) -> bool:
    """Whether a name can stand in the case of the noun before it; where one tells none, it can."""
    cases, named = _cases_of(noun), name_cases(cursor, cursor.units[start:stop])
    return not cases or not named or bool(cases & named)


def _word_cases(cursor: Cursor, unit: Unit) -> frozenset[str]:
    cases = cursor.forms.cases_of(unit.word) if len(unit.word) > 1 else NO_CASES
    if not cases:
        return cases
    stem = cursor.forms.stem(unit.word)
    base = cursor.bases.get(stem) or cursor.forms.bases.get(stem)
    if base is None:
        return cases
    if base == unit.word:       # without a nominative among the cases of its end, the name has one form only
        return cases & NOMINATIVE
    return cases - NOMINATIVE or cases


def _last_word(units: Sequence[Unit]) -> str:
    return next((unit.word for unit in reversed(units) if len(unit.word) > 1 and unit.word.isalpha()), "")
