"""Which types may be one act told in other words (`families.toml`), and which kinds of instruments one instrument."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from dragoman.strict import build, read_toml

PATH = Path(__file__).parent / "families.toml"
Span = Literal["day", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Types of events that tell one kind of act."""

    id: str
    span: Span
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    rare: tuple[str, ...]
    family: tuple[Family, ...]


@cache
def _read() -> _File:
    return build(_File, read_toml(PATH), "merge/families.toml")


@cache
def rare_types() -> frozenset[str]:
    """The types of what two states do once in a while."""
    return frozenset(_read().rare)


@cache
def families() -> dict[str, Family]:
    """The family of each type that has one."""
    return {kind: family for family in _read().family for kind in family.types}


def family_of(event_type: str) -> Family:
    """The family of an event type; a type that is named in none is its own."""
    return families().get(event_type) or Family(id=event_type, span="day", types=(event_type,))


#: Kinds of instruments that reports take for one another.
_PAPERS = (
    {"mou", "memorandum", "letter_of_intent"}, {"treaty", "agreement", "convention"},
    {"roadmap", "action_plan", "programme"}, {"joint_statement", "joint_declaration", "communique"},
    {"protocol", "minutes_protocol"}, {"loan", "grant", "contract"},
)
#: Kinds that a report may call by no more than the general word: "the agreement" that waives visas.
_GENERAL = frozenset({"treaty", "agreement", "convention"})
_SPECIAL = frozenset({
    "visa_waiver", "air_services", "double_taxation", "investment_protection", "loan", "grant", "contract", "protocol",
    "exchange_of_notes",
})


def are_near_kinds(left: str, right: str) -> bool:
    """Whether reports of one instrument may call it by both kinds."""
    if left == right or "unspecified" in (left, right):
        return True
    if any(left in group and right in group for group in _PAPERS):
        return True
    return (left in _GENERAL and right in _SPECIAL) or (right in _GENERAL and left in _SPECIAL)


def paper_group(kind: str) -> str:
    """A name for all kinds that reports take for `kind`; kinds that say nothing have the empty one."""
    if kind == "unspecified" or kind in _SPECIAL:
        return ""
    return next((min(group) for group in _PAPERS if kind in group), kind)
