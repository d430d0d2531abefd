"""The vocabulary of date expressions: folded words of a pack to the slots they can fill."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from dragoman.errors import DataError
from dragoman.languages.dates_schema import DatePack, DateWordGroup
from dragoman.languages.fold import fold_word
from dragoman.languages.tokens import WORD
from dragoman.model.dates import DatePoint
from dragoman.model.folded import Folded

TOKEN = re.compile(rf"({WORD}|[0-9]+(?:[.,/:\\-][0-9]+)*|[^ ])")
_CONTEXT = 40                           # characters looked at for words that rule an expression out
_LONGEST_MONTH = 31
_SENTENCE_ENDS = frozenset(".!?\n\"")
Case = Literal["any", "capital", "inside", "lower"]
Piece = tuple[int, int, str]


class Entry(NamedTuple):
    """One meaning of a word or phrase; `rest` are the words that must follow the first."""

    rest: tuple[str, ...]
    slot: str
    value: Any
    case: Case = "any"
    context: Context | None = None

    @property
    def is_plain(self) -> bool:
        """Whether the word alone, however it is written, has this meaning."""
        return not self.rest and self.case == "any" and self.context is None and not isinstance(self.value, Meant)


class Meant(NamedTuple):
    """What a word group of dates.toml means, and its id."""

    point: DatePoint
    rule: str


@dataclass(frozen=True, slots=True)
class Context:
    """Words that, right before or after an expression, mean it is none."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def forbids(self, text: str, start: int, end: int) -> bool:
        """Whether the words around `text[start:end]` rule it out."""
        if self.before:
            left = text[max(0, start - _CONTEXT):start].rstrip(" \"'(#:,-")
            if any(left.endswith(word) and not left[:-len(word)][-1:].isalpha() for word in self.before):
                return True
        right = text[end:end + _CONTEXT].lstrip(" \"),-") if self.after else ""
        return any(right.startswith(word) and not right[len(word):][:1].isalpha() for word in self.after)


def context_of(before: Iterable[str], after: Iterable[str]) -> Context | None:
    """The context of two lists of words of a pack; None if both are empty."""
    lists = tuple(map(fold_word, before)), tuple(map(fold_word, after))
    return Context(*lists) if any(lists) else None


@dataclass(slots=True)
class Vocabulary:
    """Words to what they can mean.

    `pieces` has every word as written, with the particles that may be written onto it: (start, end, known word) each.
    `heads` are the words without which no expression can be built: a stretch of text that has none is skipped. `solos`
    are those that can be an expression by themselves.
    """

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    pieces: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    solos: set[str] = field(default_factory=set)

    def add(
        self, phrase: str, slot: str, value: object = None, case: Case = "any", context: Context | None = None
    ) -> None:
        """Learn one word or phrase."""
        words = TOKEN.findall(fold_word(phrase))
        if not words:
            raise DataError("dates.toml", f"has an empty word for {slot!r}")
        first, rest = words[0], tuple(words[1:])
        for word in rest:
            self.entries.setdefault(word, [])
        self.entries.setdefault(first, []).append(Entry(rest, slot, value, case, context))
        if slot in _HEADS:
            self.heads.add(max(words, key=len))
        if slot in _SOLOS and not rest:
            self.solos.add(first)


_HEADS = frozenset({
    "month", "short_month", "weekday", "group", "alone", "unit", "units", "counted", "season", "decade", "half",
    "quarter",
})
_SOLOS = frozenset({"weekday", "group", "alone", "decade"})


def build_vocabulary(pack: DatePack, literals: Iterable[str]) -> Vocabulary:
    """The vocabulary of a pack; `literals` are the words and signs its patterns name themselves."""
    vocabulary = Vocabulary()
    _add_months(vocabulary, pack)
    _add_weekdays(vocabulary, pack)
    _add_numbers(vocabulary, pack)
    _add_units(vocabulary, pack)
    for slot, words in pack.words.words.items():
        for word in words:
            vocabulary.add(word, slot)
    for group in pack.groups:
        context = context_of(group.skip_before, group.skip_after)
        for word in group.words:
            slot = "group" if group.combines else "alone"
            case: Case = "lower" if group.lower else "any"
            vocabulary.add(word, slot, Meant(point_of(group, pack), group.id), case, context)
    for literal in literals:
        vocabulary.add(literal, "=" + literal)
    vocabulary.heads.update(map(fold_word, pack.words.heads))
    _add_written_forms(vocabulary, pack)
    return vocabulary


def point_of(group: DateWordGroup, pack: DatePack) -> DatePoint:
    """What a word group of dates.toml means."""
    return DatePoint(
        unit=group.unit, shift=group.shift, direction=group.direction, side=group.side, modifier=group.modifier,
        is_vague=group.vague, is_told=group.told, is_or_today=group.or_today, is_ambiguous=group.ambiguous,
        week_start=pack.words.week_start,
    )


def _add_months(vocabulary: Vocabulary, pack: DatePack) -> None:
    for calendar, table in (("gregorian", pack.words.months), ("hijri", pack.words.hijri_months)):
        for key, names in table.items():
            month = int(key), calendar
            for name in names:
                case = _case_of(name, pack)
                vocabulary.add(name, "month", month, case)
                if calendar == "gregorian":
                    vocabulary.add(name, "solar_month", month, case)
                if name.endswith("."):
                    vocabulary.add(name[:-1], "short_month", month, case)


def _add_weekdays(vocabulary: Vocabulary, pack: DatePack) -> None:
    for weekday, names in pack.words.weekdays.items():
        for name in names:
            vocabulary.add(name, "weekday", weekday, _case_of(name, pack))


def _case_of(name: str, pack: DatePack) -> Case:
    if name in pack.words.capital_inside:
        return "inside"
    return "capital" if name in pack.words.capital else "any"


def _add_numbers(vocabulary: Vocabulary, pack: DatePack) -> None:
    for key, names in pack.numbers.cardinal.items():
        for name in names:
            vocabulary.add(name, "number", int(key))
    for key, names in pack.numbers.ordinal.items():
        for name in names:
            vocabulary.add(name, "ordinal", int(key))
            if 1 <= int(key) <= _LONGEST_MONTH:
                vocabulary.add(name, "day", int(key))


def _add_units(vocabulary: Vocabulary, pack: DatePack) -> None:
    words = pack.words
    for slot, table in (("unit", words.units), ("units", words.plural_units), ("season", words.seasons)):
        for key, names in table.items():
            for name in names:
                case: Case = "lower" if name in words.lower else "any"
                vocabulary.add(name, slot, key, case)
                if slot != "season":
                    vocabulary.add(name, "measure", key, case)
    for key, names in words.decades.items():
        for name in names:
            vocabulary.add(name, "decade", int(key))
    for key, names in words.counted_units.items():
        count, unit = key.split()
        for name in names:
            vocabulary.add(name, "counted", (int(count), unit))


def _add_written_forms(vocabulary: Vocabulary, pack: DatePack) -> None:
    prefixes = [fold_word(prefix) for prefix in pack.words.prefixes]
    unprefixed = set(map(fold_word, pack.words.unprefixed))
    for letter in "".join(prefixes):
        vocabulary.entries.setdefault(letter, [])
    pieces = vocabulary.pieces
    for word in vocabulary.entries:
        if not word[0].isalpha() or word in prefixes or word in unprefixed:
            continue
        for prefix in prefixes:
            pieces.setdefault(prefix + word, _cut(prefix, word))
        for joined, article in pack.words.assimilated.items():
            if word.startswith(article):
                rest = joined[1:] + word[len(article):]
                for prefix in ("", *(letter for letter in prefixes if len(letter) == 1 and letter != joined[0])):
                    pieces.setdefault(prefix + joined[0] + rest, _cut(prefix + joined[0], word, len(rest)))
    for special in (vocabulary.heads, vocabulary.solos):
        special |= {form for form, parts in pieces.items() if parts[-1][2] in special}
    pieces.update({word: ((0, len(word), word),) for word in vocabulary.entries})


def _cut(prefix: str, word: str, length: int = 0) -> tuple[Piece, ...]:
    """The pieces of `prefix` written onto `word`, each letter of the prefix one piece."""
    end = len(prefix) + (length or len(word))
    return (*((n, n + 1, letter) for n, letter in enumerate(prefix)), (len(prefix), end, word))


def case_fits(case: Case, folded: Folded, start: int) -> bool:
    """Whether the word at `start` is written as the entry wants it."""
    if case == "any":
        return True
    is_capital = folded.original[folded.origins[start]].isupper()
    if case == "lower":
        return not is_capital
    if not is_capital or case == "capital":
        return is_capital
    left = folded.text[max(0, start - _CONTEXT):start].rstrip(" '(-")
    return left[-1:] not in _SENTENCE_ENDS and left != ""
