"""The chart of one chain of date words: what each stretch of it can mean, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from dragoman.languages.dates_schema import DatePattern, Gives, Order
from dragoman.model.dates import Weekday
from dragoman.model.folded import Folded
from dragoman.spot.date_numbers import read_figures
from dragoman.spot.date_patterns import Ending, Node
from dragoman.spot.date_points import read_point
from dragoman.spot.date_readings import Captures, Reading, is_plausible, read_date, read_mention, read_part
from dragoman.spot.date_words import Entry, Meant, case_fits

FIGURES = frozenset("0123456789")
_KEPT_MEANINGS = 4_096      # a bound on memory


class Token(NamedTuple):
    """A word, number or sign that can be part of a date, with folded offsets."""

    word: str
    start: int
    end: int


Step = tuple[str, object, int]          # slot, value, index of the token after it
Found = tuple[int, int, Reading]        # first token, token after the last, what they mean
_Finds = dict[tuple[int, int, Gives], tuple[tuple[bool, int], object]]  # by place, the best: sure ones, then by order


class Lexicon:
    """The entries of a vocabulary, those that need no second look apart from the others, and the patterns over them."""

    def __init__(
        self, entries: Mapping[str, Sequence[Entry]], patterns: Sequence[DatePattern], week_start: Weekday
    ) -> None:
        """Sort the entries of every word."""
        self._patterns, self._week_start = patterns, week_start
        #: What the slots of a pattern mean together; remembered, for texts name the same few dates over and over.
        self.meaning = lru_cache(_KEPT_MEANINGS)(self._meaning)
        self.plain = {
            word: [(entry.slot, entry.value) for entry in group if entry.is_plain] for word, group in entries.items()
        }
        special = {word: [entry for entry in group if not entry.is_plain] for word, group in entries.items()}
        self.special = {word: group for word, group in special.items() if group}

    def _meaning(self, order: int, slots: tuple[tuple[str, object], ...]) -> object | None:
        """What the pattern at `order` makes of its slots, None if nothing."""
        pattern = self._patterns[order]
        gives, captures = pattern.gives, Captures.of(slots)
        if gives == "date":
            reading = read_date(captures)
        elif gives in ("point", "phase"):
            reading = read_point(captures, self._week_start)
        elif gives == "mention":
            reading = read_mention(captures)
        else:
            return read_part(gives, captures)
        if reading is None or not is_plausible(reading):
            return None
        parts: list[Reading] = captures["date"] + captures["point"]
        rules = [rule for part in parts for rule in part.rules] + [meant.rule for meant in captures["group"]]
        is_sure = pattern.alone or (gives == "mention" and all(part.is_sure for part in parts))
        return replace(reading, is_sure=is_sure, rules=(*rules, pattern.id))


class NeedsText(Exception):  # noqa: N818  no error: it tells that a chain must be read where it stands
    """What a chain of words means hangs on the text around it."""


class Chart:
    """All readings of a chain of tokens; `readings` are those that can stand as an expression."""

    def __init__(self, tokens: list[Token], folded: Folded | None, lexicon: Lexicon, order: Order) -> None:
        """Look every token up; without a text, raises NeedsText where the words alone do not tell what they mean."""
        self.tokens, self.folded, self._meaning = tokens, folded, lexicon.meaning
        self.readings: list[Found] = []
        self._steps: list[list[Step]] = [[] for _ in range(len(tokens) + 1)]
        for index, token in enumerate(tokens):
            word = token.word
            slots = read_figures(word, order) if word[0] in FIGURES else lexicon.plain.get(word, ())
            self._steps[index] = [(slot, value, index + 1) for slot, value in slots]
            if word in lexicon.special:
                self._look_up(index, lexicon.special[word])

    def run(self, trees: list[Node]) -> None:
        """Apply the patterns of every stage; each stage sees what the ones before it have read."""
        for tree in trees:
            found: _Finds = {}
            for start, steps in enumerate(self._steps):
                if not steps:
                    continue
                complete: list[tuple[list[Ending], tuple[Step, ...]]] = []
                self._walk(tree, start, [], complete)
                for endings, path in complete:
                    for ending in endings:
                        self._keep(ending, start, path, found)
            for (first, end, gives), (_, value) in found.items():
                self._add(first, end, gives, value)

    def _look_up(self, index: int, entries: Sequence[Entry]) -> None:
        for entry in entries:
            end = index + 1 + len(entry.rest)
            if entry.rest and tuple(token.word for token in self.tokens[index + 1:end]) != entry.rest:
                continue
            if entry.case != "any" and not case_fits(entry.case, self._text, self.tokens[index].start):
                continue
            if entry.context is not None and entry.context.forbids(self._text.text, *self._offsets(index, end)):
                continue
            self._steps[index].append((entry.slot, entry.value, end))
            if isinstance(entry.value, Meant):
                reading = Reading(entry.value.point, rules=(entry.value.rule,))
                self._add(index, end, "point" if entry.slot == "group" else "mention", reading)

    @property
    def _text(self) -> Folded:
        if self.folded is None:
            raise NeedsText
        return self.folded

    def _offsets(self, first: int, end: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[end - 1].end

    def _walk(
        self, node: Node, at: int, path: list[Step], complete: list[tuple[list[Ending], tuple[Step, ...]]]
    ) -> None:
        """Collect every way to go on from `node` over the tokens from `at` that completes a pattern."""
        for step in self._steps[at]:
            child = node.next.get(step[0])
            if child is not None:
                path.append(step)
                if child.endings:
                    complete.append((child.endings, tuple(path)))
                if child.next:
                    self._walk(child, step[2], path, complete)
                path.pop()

    def _keep(self, ending: Ending, start: int, path: tuple[Step, ...], found: _Finds) -> None:
        inner = path[ending.lead:len(path) - ending.trail]
        if not inner:
            return
        first, end = path[ending.lead - 1][2] if ending.lead else start, inner[-1][2]
        place, rank = (first, end, ending.pattern.gives), (not ending.pattern.alone, ending.order)
        if place in found and found[place][0] <= rank:
            return
        value = self._meaning(ending.order, tuple([(slot, value) for slot, value, _ in inner]))
        if value is None:
            return
        if ending.context is not None and ending.context.forbids(self._text.text, *self._offsets(first, end)):
            return
        if isinstance(value, Reading) and value.is_two_days:
            self._part(value, first, inner)
        else:
            found[place] = rank, value

    def _part(self, reading: Reading, first: int, path: tuple[Step, ...]) -> None:
        """Two days of different months are two expressions; the first has its year from the last."""
        if not reading.is_sure or reading.last is None:
            return
        points = [index for index, step in enumerate(path) if step[0] in ("point", "day")]
        if len(points) == 2:
            middle, start = path[points[0]][2], path[points[1] - 1][2]
            alone = replace(reading, last=None, relation="at")
            self.readings[:0] = [(first, middle, alone), (start, path[-1][2], replace(alone, first=reading.last))]

    def _add(self, first: int, end: int, gives: Gives, value: object) -> None:
        if not isinstance(value, Reading):
            self._steps[first].append((gives, value, end))
            return
        if gives == "date":
            self._steps[first].append(("date", value, end))
        if gives != "mention":
            self._steps[first].append(("point", value, end))
        if value.is_sure:
            self.readings.append((first, end, value))
