"""The plan of a brief: its sections, read from sections.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from dragoman.query.lines import Line
from dragoman.strict import build_list, read_toml

FILE = Path(__file__).parent / "sections.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """Which lines a section takes; empty lists ask nothing. `*kind` among `types` means every type of that kind."""

    id: str
    heading: str
    empty: str
    kinds: tuple[str, ...]
    types: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    takes_first: bool = False           # before sections that stand further up
    only_opposed: bool = False          # only what one state of the brief does against the other
    within_days: bool = False           # only what may be on one of the coming days
    order: Literal["newest", "oldest", "next"] = "newest"
    by_direction: bool = False          # who went to whom
    by_status: bool = False
    by_format: bool = False             # joint commissions and the like, with their sessions
    by_promiser: bool = False

    def takes(self, line: Line, *, is_near: bool, is_opposed: bool = True) -> bool:
        """Whether a line belongs here.

        `is_near`: it may be on one of the coming days. `is_opposed`: the states of the brief stand against each other
        in it, or one against somebody.
        """
        in_kind = line.kind in self.kinds
        in_types = not self.types or line.type in self.types or f"*{line.kind}" in self.types
        in_standings = not self.standings or line.standing in self.standings
        fits = (is_near or not self.within_days) and (is_opposed or not self.only_opposed)
        return in_kind and in_types and in_standings and fits


@cache
def load_plan() -> tuple[SectionPlan, ...]:
    """The sections in their order; raises DataError where the file does not say what it must."""
    data = read_toml(FILE)
    return build_list(SectionPlan, data.get("section", []), "brief/sections.toml")
