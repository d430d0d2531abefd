"""How well readings agree with gold labels: items paired one to one, counted for each kind of item.

An item counts as found where

    events       the types agree (or a listed alternative) and half of the states
    strict       of these: all states, the modality, and dates that overlap or are missing on both sides
    offices      the name as written, with its rank and state
    instruments  the kind (or a near one) and half of the parties
    positions    a shared holder, the same polarity, and a shared target or overlapping words
    commitments  a shared party and overlapping words
    sectors      named for the document

What the gold calls optional is neither a miss nor a false alarm; courtesy is no position.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Span = tuple[int, int]
Days = tuple[str, str]

#: The kinds of item that are counted, in the order they are shown.
MEASURES = ("events", "strict", "offices", "instruments", "positions", "commitments", "sectors")
_NEAR_KINDS = (
    {"mou", "memorandum"}, {"treaty", "agreement", "convention"}, {"roadmap", "action_plan", "programme"},
    {"joint_statement", "joint_declaration", "communique"}, {"protocol", "minutes_protocol"},
)
_COURTESY = {"praise", "thank", "assess_positive"}
#: Stances whose sign depends on what is taken as their target.
_UNSIGNED = {"demand", "concern", "neutral", "shared_view"}
_CODE = re.compile(r"[A-Z]{2,6}")
_ALIKE = str.maketrans("أإآٱىةؤئё", "ااااييوие")


@dataclass(frozen=True)
class Item:
    """One item of gold or reading, brought to what is compared; keys that a kind does not have are empty."""

    labels: frozenset[str] = frozenset()        # types, kinds, or forms of a name
    states: frozenset[str] = frozenset()        # states, parties, holders
    modality: frozenset[str] = frozenset()
    date: Days | None = None
    basis: str = ""
    spans: tuple[Span, ...] = ()
    rank: str | None = None
    stance: str = ""
    polarity: int = 0
    targets: frozenset[str] = frozenset()
    is_optional: bool = False
    type: str = ""


@dataclass
class Tally:
    """Found, made up, missed."""

    found: int = 0
    spare: int = 0
    missed: int = 0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where nothing was to be found and nothing was."""
        total = 2 * self.found + self.spare + self.missed
        return 2 * self.found / total if total else None

    @property
    def precision(self) -> float | None:
        """The share of what was read that is right."""
        return self.found / (self.found + self.spare) if self.found + self.spare else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was read."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    def __iadd__(self, other: Tally) -> Tally:
        self.found, self.spare, self.missed = (
            self.found + other.found, self.spare + other.spare, self.missed + other.missed)
        return self


@dataclass
class Score:
    """The tallies of a set of documents."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    types: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    events: int = 0             # read
    invented: int = 0           # events with a date where the gold has none
    quotes: int = 0
    exact: int = 0              # quotations that stand in the text at their offsets
    items: int = 0
    proven: int = 0             # items with a quotation

    def add(self, gold: Json, reading: Json, text: str) -> None:
        """Count one document."""
        self._quotations(reading, text)
        is_negative = not (gold["events"] or gold["offices"])       # offices and sectors are not labelled in negatives
        self._events(gold, reading)
        for name, read, worth in _KINDS:
            if name != "offices" or not is_negative:
                self.tallies[name] += _tally(*_pairs(read(gold), read(reading), worth))
        if not is_negative:
            labelled, said = _sectors(gold), _sectors(reading)
            self.tallies["sectors"] += Tally(len(labelled & said), len(said - labelled), len(labelled - said))

    def _events(self, gold: Json, reading: Json) -> None:
        said = _events(reading)
        pairs, missed, spare = _pairs(_events(gold), said, _event_worth)
        tally = _tally(pairs, missed, spare)
        right = sum(not want.is_optional and _is_strict(want, have) for want, have in pairs)
        self.tallies["events"] += tally
        self.tallies["strict"] += Tally(right, tally.spare + tally.found - right, tally.missed + tally.found - right)
        self.events += len(said)
        for want, have in pairs:
            if not want.is_optional:
                self.types[want.type].found += 1
                # A day of the text whose year alone was inferred is not an invention.
                self.invented += want.date is None and have.date is not None and have.basis != "explicit_partial"
        for item in missed:
            self.types[item.type].missed += not item.is_optional
        for item in spare:
            self.types[item.type].spare += 1

    def _quotations(self, reading: Json, text: str) -> None:
        for name in ("events", "instruments", "positions", "commitments"):
            for item in reading[name]:
                self.items += 1
                self.proven += bool(item["evidence"])
                for quote in item["evidence"]:
                    self.quotes += 1
                    self.exact += text[quote["start"]:quote["end"]] == quote["quote"]

    def figures(self) -> dict[str, float]:
        """What floors are set on: an F1 for each kind of item there is, and the shares that must be near one."""
        found = {name: tally.f1 for name, tally in self.tallies.items()}
        figures = {name: value for name, value in found.items() if value is not None}
        figures["dates not invented"] = 1 - self.invented / max(self.events, 1)
        figures["exact quotations"] = self.exact / max(self.quotes, 1)
        return figures


def _tally(pairs: Sequence[tuple[Item, Item]], missed: Sequence[Item], spare: Sequence[Item]) -> Tally:
    return Tally(
        sum(not want.is_optional for want, _ in pairs), len(spare), sum(not item.is_optional for item in missed)
    )


def _pairs(
    gold: Sequence[Item], said: Sequence[Item], worth: Callable[[Item, Item], float]
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """The best pairs first, each item once; then what is left on either side."""
    ranked = sorted(
        ((value, -g, -s) for g, want in enumerate(gold) for s, have in enumerate(said)
         if (value := worth(want, have)) > 0), reverse=True,
    )
    left, right = dict(enumerate(gold)), dict(enumerate(said))
    pairs = []
    for _, g, s in ranked:
        if -g in left and -s in right:
            pairs.append((left.pop(-g), right.pop(-s)))
    return pairs, list(left.values()), list(right.values())


# ── what is alike, and how much ───────────────────────────────────────────────────────────────────────────────────
def _event_worth(want: Item, have: Item) -> float:
    shared = _share(want.states, have.states)
    if not want.labels & have.labels or shared < 0.5:
        return 0
    agreements = 0.5 * bool(want.modality & have.modality) + 0.5 * _overlap(want.date, have.date)
    return 2 + shared + agreements + _touch(want, have) + 0.25 * (not want.is_optional)


def _is_strict(want: Item, have: Item) -> bool:
    dates_agree = _overlap(want.date, have.date) or (want.date is None and have.date is None)
    return dates_agree and want.states == have.states and bool(want.modality & have.modality)


def _instrument_worth(want: Item, have: Item) -> float:
    near = bool(want.labels & have.labels) or any(want.labels & kin and have.labels & kin for kin in _NEAR_KINDS)
    shared = _share(want.states, have.states)
    return 1 + shared + _touch(want, have) if near and shared >= 0.5 else 0


def _position_worth(want: Item, have: Item) -> float:
    is_shared = bool(want.states & have.states) or not (want.states or have.states)
    is_signed = not {want.stance, have.stance} & _UNSIGNED
    if not is_shared or (is_signed and want.polarity != have.polarity):
        return 0
    touch = _touch(want, have)
    return 1 + touch + _share(want.targets, have.targets) if touch or want.targets & have.targets else 0


def _commitment_worth(want: Item, have: Item) -> float:
    return float(bool(want.states & have.states) and _touch(want, have))


def _office_worth(want: Item, have: Item) -> float:
    names = [(set(a.split()), set(b.split())) for a in want.labels for b in have.labels if a and b]
    return float(want.rank == have.rank and want.states == have.states and any(a <= b or b <= a for a, b in names))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def _overlap(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def _touch(want: Item, have: Item) -> bool:
    return any(start < stop and begin < end for start, end in want.spans for begin, stop in have.spans)


# ── gold labels and readings as items ─────────────────────────────────────────────────────────────────────────────
def _events(document: Json) -> list[Item]:
    return [
        Item(
            labels=frozenset({event["type"], *event.get("alt_types", ())}), type=event["type"],
            states=frozenset(event["countries"]), date=_days(event["date"]), spans=_spans(event),
            modality=frozenset({event["modality"], *event.get("alt_modality", ())}),
            basis=(event["date"] or {}).get("basis", ""), is_optional=_is_optional(event),
        )
        for event in document["events"]
    ]


def _instruments(document: Json) -> list[Item]:
    actors = _states_of(document)
    return [
        Item(
            labels=frozenset({one["kind"], *one.get("alt_kinds", ())}), spans=_spans(one),
            states=frozenset(one["countries"]) | _acting(actors, one.get("parties", ())), is_optional=_is_optional(one),
        )
        for one in document["instruments"]
    ]


def _positions(document: Json) -> list[Item]:
    actors = _states_of(document)
    return [
        Item(
            states=_states(actors, one["holders"]), stance=one["stance"], polarity=one["polarity"], spans=_spans(one),
            targets=frozenset(one["target_countries"]), is_optional=_is_optional(one),
        )
        for one in document["positions"] if one["stance"] not in _COURTESY
    ]


def _commitments(document: Json) -> list[Item]:
    actors = _states_of(document)
    return [
        Item(states=_states(actors, one["by"]), spans=_spans(one), is_optional=_is_optional(one))
        for one in document["commitments"]
    ]


def _offices(document: Json) -> list[Item]:
    """Persons with a post: gold lists them, of a reading they are its named actors."""
    if "actors" not in document:
        return [
            Item(labels=frozenset({_plain(one["written"])}), rank=one["rank"], states=frozenset({one["country"]}))
            for one in document["offices"]
        ]
    return [
        Item(
            labels=frozenset(_plain(mention["text"]) for mention in actor["mentions"]), rank=actor["office"]["rank"],
            states=frozenset({actor["country"]}),
        )
        for actor in document["actors"]
        if actor["kind"] == "person" and not actor["unnamed"] and actor["mentions"]
        and actor["office"] and actor["office"]["rank"]
    ]


_KINDS: tuple[tuple[str, Callable[[Json], list[Item]], Callable[[Item, Item], float]], ...] = (
    ("instruments", _instruments, _instrument_worth),
    ("positions", _positions, _position_worth),
    ("commitments", _commitments, _commitment_worth),
    ("offices", _offices, _office_worth),
)


def _sectors(document: Json) -> set[str]:
    return {one if isinstance(one, str) else one["sector"] for one in document["sectors"]}


def _is_optional(item: Json) -> bool:
    return bool(item.get("weight", 1) == 0)


def _spans(item: Json) -> tuple[Span, ...]:
    if "span" in item:
        return (tuple(item["span"]),)
    return tuple((quote["start"], quote["end"]) for quote in item["evidence"])


def _days(date: Json | None) -> Days | None:
    if not date or not (date["earliest"] or date["latest"]):
        return None
    return date["earliest"] or "0000-01-01", date["latest"] or "9999-12-31"


def _states_of(document: Json) -> dict[str, str | None]:
    """The state or organisation that each actor of a reading acts for; gold names these themselves."""
    return {
        actor["id"]: actor["country"] or (actor["id"] if actor["kind"] == "igo" else None)
        for actor in document.get("actors", ())
    }


def _states(actors: dict[str, str | None], refs: Sequence[str]) -> frozenset[str]:
    if refs and all(_CODE.fullmatch(ref) for ref in refs):
        return frozenset(refs)
    return frozenset(code for ref in refs if (code := actors.get(ref, ref if _CODE.fullmatch(ref) else None)))


def _acting(actors: dict[str, str | None], parties: Iterable[Json]) -> frozenset[str]:
    named = {one["for"] for one in parties if one["for"]}
    return frozenset(named | {code for one in parties if (code := actors.get(one["actor"]))})


def _plain(name: str) -> str:
    """A name without marks, case and spacing, and with the letters that writers vary made one."""
    text = unicodedata.normalize("NFKD", name).replace("\u0640", "")
    text = "".join(char for char in text if not unicodedata.combining(char)).translate(_ALIKE)
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
