"""Patterns of dates.toml as trees of slots: forms are expanded once, matching walks a tree over what words can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dragoman.errors import DataError
from dragoman.languages.dates_schema import DatePattern, Gives
from dragoman.spot.date_words import TOKEN, Context, context_of

_PIECE = re.compile(r"\s*(\{~?\w+\}|\[|\]|[^\s\[\]{}]+)")
_MOST_FORMS = 200                       # expansions of one pattern
#: What the patterns of a stage give; a stage sees what the ones before it have read.
_STAGES: tuple[tuple[Gives, ...], ...] = (
    ("day", "month", "year", "hijri_year"), ("date",), ("point",), ("phase",), ("mention",),
)
#: Slots that figures, names or earlier stages fill; all others must be classes of words of the file.
FILLED = frozenset({
    "day", "days", "month", "solar_month", "short_month", "year", "years", "season_years", "hijri_year", "numeric",
    "month_figures", "number", "ordinal", "weekday", "unit", "units", "measure", "counted", "season", "decade",
    "group", "date", "point",
})


class Ending(NamedTuple):
    """Where a pattern is complete: `lead` and `trail` are the slots at its ends that only have to stand there."""

    order: int
    pattern: DatePattern
    context: Context | None
    lead: int
    trail: int


@dataclass(slots=True)
class Node:
    """A place in the tree of forms: what may come next, and the patterns complete here."""

    next: dict[str, Node] = field(default_factory=dict)
    endings: list[Ending] = field(default_factory=list)


def build_trees(patterns: Sequence[DatePattern], classes: frozenset[str], where: str) -> tuple[list[Node], set[str]]:
    """One tree for each stage, and the words and signs the forms name themselves."""
    trees = [Node() for _ in _STAGES]
    stage_of = {gives: number for number, stage in enumerate(_STAGES) for gives in stage}
    literals: set[str] = set()
    for order, pattern in enumerate(patterns):
        context = context_of(pattern.skip_before, pattern.skip_after)
        for form in pattern.forms:
            for slots in expand(form, f"{where}, {pattern.id!r}"):
                _plant(trees[stage_of[pattern.gives]], slots, order, pattern, context)
                literals.update(_literals(slots))
                _check_slots(slots, classes, f"{where}, {pattern.id!r}")
    return trees, literals


def expand(form: str, where: str) -> list[list[str]]:
    """All sequences of slots a form stands for; literals are written "=word"."""
    pieces = _PIECE.findall(form)
    if "".join(pieces) != re.sub(r"\s", "", form):
        raise DataError(where, f"form {form!r} cannot be read", "slots are {name}, options [ ]")
    iterator = iter(pieces)
    sequences = _sequences(iterator, form, where, depth=0)
    if len(sequences) > _MOST_FORMS:
        raise DataError(where, f"form {form!r} stands for {len(sequences)} sequences", "split the pattern")
    return [sequence for sequence in sequences if sequence]


def _sequences(pieces: Iterator[str], form: str, where: str, depth: int) -> list[list[str]]:
    sequences: list[list[str]] = [[]]
    for piece in pieces:
        if piece == "]":
            if depth == 0:
                raise DataError(where, f"form {form!r} closes an option it never opened")
            return [*sequences, []]
        if piece == "[":
            inner = _sequences(pieces, form, where, depth + 1)
        elif piece.startswith("{"):
            inner = [[piece[1:-1]]]
        else:
            inner = [["=" + word for word in TOKEN.findall(piece)]]
        sequences = [start + end for start in sequences for end in inner]
    if depth:
        raise DataError(where, f"form {form!r} never closes an option")
    return sequences


def _plant(tree: Node, slots: list[str], order: int, pattern: DatePattern, context: Context | None) -> None:
    lead = next((n for n, slot in enumerate(slots) if slot[0] != "~"), len(slots))
    trail = next((n for n, slot in enumerate(reversed(slots)) if slot[0] != "~"), len(slots))
    node = tree
    for slot in slots:
        node = node.next.setdefault(slot.removeprefix("~"), Node())
    if all(ending.order != order for ending in node.endings):
        node.endings.append(Ending(order, pattern, context, lead, trail))


def _literals(slots: list[str]) -> Iterator[str]:
    return (slot.removeprefix("~")[1:] for slot in slots if slot.removeprefix("~").startswith("="))


def _check_slots(slots: list[str], classes: frozenset[str], where: str) -> None:
    for slot in slots:
        name = slot.removeprefix("~")
        if not name.startswith("=") and name not in FILLED and name not in classes:
            raise DataError(where, f"names the slot {name!r}, which is no class of [words]")
