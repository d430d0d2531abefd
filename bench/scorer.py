"""Scores readings against gold: what counts as found, and precision, recall and F1 of each kind of item.

Gold is the compact format of `bench/gold/README.md`, a reading what `dragoman read --format jsonl` writes. Items pair
one to one, best pairs first. An event is found with its type (or an alternative) and at least half of all states named
on either side; strictly found if modality, states and dates agree too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Raw = Mapping[str, Any]
Bounds = tuple[str, str] | None

_COURTESY = frozenset({"praise", "thank", "assess_positive"})
#: Stances whose polarity depends on what is taken as the target.
_UNSIGNED = frozenset({"demand", "concern", "neutral", "shared_view"})
#: Kinds of instruments between which careful readers do not always tell.
_FAMILIES = (
    frozenset({"treaty", "agreement", "convention"}), frozenset({"roadmap", "action_plan", "programme"}),
    frozenset({"joint_statement", "joint_declaration", "communique"}), frozenset({"protocol", "minutes_protocol"}),
    frozenset({"mou", "memorandum"}),
)
_LEAST_SHARED = 0.5     # of all states on either side
_CODE = re.compile(r"[A-Z]{2,6}")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ё": "е"})


@dataclass(slots=True)
class Item:
    """One thing told, as gold or a reading has it; fields that a kind does not know stay empty."""

    id: str = ""
    kind: str = ""
    kinds: frozenset[str] = frozenset()         # with the alternatives of gold
    countries: frozenset[str] = frozenset()     # who acts, holds or promises
    targets: frozenset[str] = frozenset()
    modality: frozenset[str] = frozenset()
    date: Bounds = None
    spans: tuple[tuple[int, int], ...] = ()
    polarity: int | None = None
    names: frozenset[str] = frozenset()
    rank: str | None = None
    is_optional: bool = False
    is_year_inferred: bool = False


Items = dict[str, list[Item]]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _bounds(date: Raw | None) -> Bounds:
    if not date or not (date.get("earliest") or date.get("latest")):
        return None
    return date.get("earliest") or "0000-01-01", date.get("latest") or "9999-12-31"


def _spans(item: Raw) -> tuple[tuple[int, int], ...]:
    told = [(e["start"], e["end"]) for e in _list(item.get("evidence"))]
    return (*told, tuple(item["span"])) if item.get("span") else tuple(told)


def fold_name(name: str) -> str:
    """A name without marks, case, tatweel and differences of spacing."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c != "ـ")
    return re.sub(r"[\W_]+", " ", text.translate(_LETTERS)).strip().casefold()


# ── gold and readings in one shape ────────────────────────────────────────────────────────────────────────────────
def items_of(raw: Raw) -> Items:
    """The items of one document of gold, or of one reading."""
    actors = {actor["id"]: actor for actor in raw.get("actors", [])}

    def states(references: Iterable[Any]) -> frozenset[str]:
        return frozenset(code for reference in references if (code := _country(reference, actors)))

    return {
        "events": [_event(e, states) for e in raw.get("events", [])],
        "instruments": [_instrument(i, states) for i in raw.get("instruments", [])],
        "positions": [_position(p, states) for p in raw.get("positions", []) if p.get("stance") not in _COURTESY],
        "commitments": [
            Item(id=c.get("id", ""), kind="commitment", countries=states(_list(c.get("by"))), spans=_spans(c),
                 is_optional=_is_optional(c)) for c in raw.get("commitments", [])
        ],
        "offices": _offices(raw, actors),
        "sectors": [Item(kind=s if isinstance(s, str) else s["sector"]) for s in raw.get("sectors", [])],
    }


def _country(reference: Any, actors: Mapping[str, Raw]) -> str:
    actor = actors.get(reference)
    if actor is None:
        return reference if _CODE.fullmatch(str(reference)) else ""
    return actor.get("country") or (actor["id"] if actor.get("kind") == "igo" else "")


def _is_optional(item: Raw) -> bool:
    return item.get("weight", 1) == 0 or bool(item.get("multiple"))


States = Callable[[Iterable[Any]], frozenset[str]]


def _event(event: Raw, states: States) -> Item:
    countries = frozenset(event.get("countries") or ()) or states(p["actor"] for p in event.get("participants", ()))
    date = event.get("date")
    return Item(
        id=event.get("id", ""), kind=event["type"], kinds=frozenset({event["type"], *_list(event.get("alt_types"))}),
        countries=countries, modality=frozenset({event.get("modality", "happened"), *_list(event.get("alt_modality"))}),
        date=_bounds(date), spans=_spans(event), is_optional=_is_optional(event),
        is_year_inferred=(date or {}).get("basis") == "explicit_partial",
    )


def _instrument(paper: Raw, states: States) -> Item:
    parties = (p.get("for") or p["actor"] if isinstance(p, dict) else p for p in paper.get("parties", ()))
    return Item(
        id=paper.get("id", ""), kind=paper["kind"], kinds=frozenset({paper["kind"], *_list(paper.get("alt_kinds"))}),
        countries=frozenset(paper.get("countries") or ()) or states(parties), spans=_spans(paper),
        is_optional=_is_optional(paper),
    )


def _position(position: Raw, states: States) -> Item:
    return Item(
        id=position.get("id", ""), kind=position["stance"], countries=states(_list(position.get("holders"))),
        targets=frozenset(_list(position.get("target_countries"))), polarity=position.get("polarity"),
        spans=_spans(position), is_optional=_is_optional(position),
    )


def _offices(raw: Raw, actors: Mapping[str, Raw]) -> list[Item]:
    if "offices" in raw:
        return [
            Item(kind="office", names=frozenset({fold_name(o["written"])}), rank=o.get("rank"),
                 countries=frozenset(_list(o.get("country")))) for o in raw["offices"]
        ]
    return [
        Item(id=a["id"], kind="office", names=frozenset(fold_name(m["text"]) for m in a["mentions"]),
             rank=a["office"]["rank"], countries=frozenset(_list(a.get("country"))))
        for a in actors.values()
        if a.get("kind") == "person" and (a.get("office") or {}).get("rank") and a.get("mentions")
    ]


# ── what counts as found ──────────────────────────────────────────────────────────────────────────────────────────
def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def _touch(a: Item, b: Item) -> bool:
    return any(start < last and first < end for start, end in a.spans for first, last in b.spans)


def _overlap(a: Bounds, b: Bounds) -> bool:
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def _event_fit(gold: Item, told: Item) -> float:
    shared = _shared(gold.countries, told.countries)
    if not gold.kinds & told.kinds or shared < _LEAST_SHARED:
        return 0.0
    agree = 0.5 * bool(gold.modality & told.modality) + 0.5 * _overlap(gold.date, told.date)
    return 2 + shared + agree + _touch(gold, told) + 0.25 * (not gold.is_optional)


def _instrument_fit(gold: Item, told: Item) -> float:
    shared = _shared(gold.countries, told.countries)
    alike = gold.kinds & told.kinds or any(gold.kinds & kin and told.kinds & kin for kin in _FAMILIES)
    return 1 + shared + _touch(gold, told) if alike and shared >= _LEAST_SHARED else 0.0


def _position_fit(gold: Item, told: Item) -> float:
    same = gold.countries & told.countries or not (gold.countries or told.countries)
    signed = not {gold.kind, told.kind} & _UNSIGNED
    if not same or (signed and gold.polarity != told.polarity):
        return 0.0
    touch = _touch(gold, told)
    return 1 + touch + _shared(gold.targets, told.targets) if touch or gold.targets & told.targets else 0.0


def _commitment_fit(gold: Item, told: Item) -> float:
    return float(bool(gold.countries & told.countries) and _touch(gold, told))


def _office_fit(gold: Item, told: Item) -> float:
    parts = [(set(a.split()), set(b.split())) for a in gold.names for b in told.names]
    alike = any(a and b and (a <= b or b <= a) for a, b in parts)
    return float(alike and gold.rank == told.rank and gold.countries == told.countries)


FITS: dict[str, Callable[[Item, Item], float]] = {
    "events": _event_fit, "instruments": _instrument_fit, "positions": _position_fit,
    "commitments": _commitment_fit, "offices": _office_fit,
}
Pairing = tuple[list[tuple[Item, Item]], list[Item], list[Item]]


def pair(gold: list[Item], told: list[Item], kind: str) -> Pairing:
    """Pairs of gold and reading, best first, what was missed and what was made up."""
    fit = FITS[kind]
    ranked = sorted(((fit(g, t), -i, -j) for i, g in enumerate(gold) for j, t in enumerate(told)), reverse=True)
    pairs, held, taken = [], set(), set()
    for value, i, j in ranked:
        if value > 0 and i not in held and j not in taken:
            held.add(i)
            taken.add(j)
            pairs.append((gold[-i], told[-j]))
    return (
        pairs, [g for i, g in enumerate(gold) if -i not in held], [t for j, t in enumerate(told) if -j not in taken],
    )


def is_strict(gold: Item, told: Item) -> bool:
    """Whether modality, states and dates of a found event agree."""
    dated = _overlap(gold.date, told.date) or (gold.date is None and told.date is None)
    return gold.countries == told.countries and bool(gold.modality & told.modality) and dated


# ── figures ───────────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(slots=True)
class Tally:
    """Found, made up, missed."""

    found: int = 0
    made_up: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was told that is right; 0 where nothing was told."""
        return self.found / max(1, self.found + self.made_up)

    @property
    def recall(self) -> float:
        """Share of gold that was found; 0 where there is none."""
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where there was nothing to find and nothing was told."""
        total = 2 * self.found + self.made_up + self.missed
        return 2 * self.found / total if total else 1.0


@dataclass(slots=True)
class Score:
    """The figures of a set of documents; add them one by one."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {k: Tally() for k in (*FITS, "strict", "sectors")})
    by_type: dict[str, Tally] = field(default_factory=dict)
    found_events: int = 0
    invented_dates: int = 0     # of found events: dated where gold is not

    @property
    def invented(self) -> float:
        """Share of the found events whose date gold does not know."""
        return self.invented_dates / max(1, self.found_events)

    def add(self, gold: Items, told: Items) -> None:
        """One document; sectors and offices count only where gold tells of diplomacy at all."""
        is_negative = not (gold["events"] or gold["offices"])
        for kind in FITS:
            if kind != "offices" or not is_negative:
                self._add(kind, *pair(gold[kind], told[kind], kind))
        if not is_negative:
            known, named = {s.kind for s in gold["sectors"]}, {s.kind for s in told["sectors"]}
            tally = self.tallies["sectors"]
            tally.found += len(known & named)
            tally.missed += len(known - named)
            tally.made_up += len(named - known)

    def _add(self, kind: str, pairs: list[tuple[Item, Item]], missed: list[Item], spare: list[Item]) -> None:
        counted = [(g, t) for g, t in pairs if not g.is_optional]
        lost = [g for g in missed if not g.is_optional]
        self._count(self.tallies[kind], len(counted), len(spare), len(lost))
        if kind != "events":
            return
        right = sum(is_strict(g, t) for g, t in counted)
        wrong = len(counted) - right
        self._count(self.tallies["strict"], right, len(spare) + wrong, len(lost) + wrong)
        self.found_events += len(counted)
        self.invented_dates += sum(g.date is None and t.date is not None and not t.is_year_inferred for g, t in counted)
        for item, part in [(g, "found") for g, _ in counted] + [(g, "missed") for g in lost] + [
            (t, "made_up") for t in spare
        ]:
            tally = self.by_type.setdefault(item.kind, Tally())
            setattr(tally, part, getattr(tally, part) + 1)

    @staticmethod
    def _count(tally: Tally, found: int, made_up: int, missed: int) -> None:
        tally.found += found
        tally.made_up += made_up
        tally.missed += missed
