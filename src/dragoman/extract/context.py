"""What extraction knows of a document while it goes through the sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from dragoman.languages.pack import Pack
from dragoman.languages.rules_schema import CommitmentRule, EventRule, FlowRule, ModalityCue, StanceRule
from dragoman.model.actors import Actor
from dragoman.model.claims import ClaimId, Issue, Link, Mechanism, Modality, Project, Quantity, TradeFlow
from dragoman.model.dates import DateValue
from dragoman.model.folded import Folded
from dragoman.model.ids import claim_id
from dragoman.model.mentions import Phrase, Unit
from dragoman.model.spans import Span
from dragoman.model.text import Document
from dragoman.ontology.load import Ontology

Direction = Literal["past", "future", "unknown", "nearest"]


class Cast(Protocol):
    """The actors of the document, as extraction asks for them."""

    def country(self, actor: str) -> str:
        """The state or organisation an actor acts for."""

    def kind(self, actor: str) -> str:
        """What kind of actor it is."""

    def rank(self, actor: str) -> str:
        """The rank of a person or office, "" if it has none."""

    def title(self, actor: str) -> str:
        """The title that gives a person or office its rank."""

    def body_kind(self, actor: str) -> str:
        """The kind of body that an actor acts for by office, or is."""

    def rank_as(self, actor: str, rank: str) -> None:
        """Give a named person a rank that an act tells."""

    def reason(self, actor: str) -> str:
        """Why an actor is believed to act for its state."""

    def state(self, code: str) -> str:
        """The actor of a state."""

    def label(self, code: str) -> str:
        """The name of a state."""

    def members(self, countries: Iterable[str]) -> set[str]:
        """The states and organisations that act, with the members of a format for the format itself."""

    def actors(self, used: Iterable[str], folded: Folded) -> tuple[Actor, ...]:
        """The actors of `used` and every named person with an office."""


class Dates(Protocol):
    """Resolves a date phrase, given the direction of the clause it stands in."""

    @property
    def published(self) -> date | None:
        """The day of writing, where one is known."""

    def resolve(self, unit: Unit, direction: Direction) -> DateValue:
        """The date that a date unit gives."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a pack by id."""

    events: Mapping[str, EventRule]
    stances: Mapping[str, StanceRule]
    commitments: Mapping[str, CommitmentRule]
    flows: Mapping[str, FlowRule]
    cues: Mapping[str, ModalityCue]
    several: frozenset[str] = frozenset()       # folded words that tell more than one paper
    pointing: frozenset[str] = frozenset()      # folded words that mean a paper told before
    adding: frozenset[str] = frozenset()        # folded words that make a paper another than those told before
    dating: tuple[str, ...] = ()                # folded words, a space behind each, that open the date of a paper
    absent: frozenset[str] = frozenset()        # folded words before a paper that there is none of
    spoken: tuple[str, ...] = ()                # folded words that tell a statement only said to somebody
    apart: tuple[str, ...] = ()                 # words that put what is behind them on another day
    listing: tuple[str, ...] = ()               # folded words that lead from several papers to their names


@dataclass(slots=True)
class Context:
    """Everything extraction needs besides the sentence."""

    document: Document
    folded: Folded
    pack: Pack
    rules: Rules
    ontology: Ontology
    cast: Cast
    dates: Dates
    home: str
    main: tuple[str, ...]
    published: date | None
    levels: Mapping[str, str]               # kind of body -> level of a party
    seats: Mapping[str, frozenset[str]]     # organisation -> the states where it meets as itself
    regions: Mapping[str, str]              # place id of a region -> the organisation that speaks for it
    another: Mapping[str, frozenset[str]]   # words, folded, that tell a noun from one told before, by how they do
    trace: list[str] | None = None
    partners: dict[str, str] = field(default_factory=dict)          # state -> the one it was last told to deal with
    has_papers: bool = False                # a paper has been told, which "the agreement" may mean
    pair: tuple[str, ...] = ()              # the two states told to deal with each other last
    claims: Counter[ClaimId] = field(default_factory=Counter)      # so many were given each id

    def claim_id(self, kind: str, what: str, where: Span) -> ClaimId:
        """An id for a claim; of claims that say one thing of the same words, each but the first is numbered."""
        first = claim_id(self.document.sha256, kind, what, where.start, where.end)
        self.claims[first] += 1
        number = self.claims[first]
        if number == 1:
            return first
        return claim_id(self.document.sha256, kind, f"{what}|{number}", where.start, where.end)

    def level(self, actor: str) -> str:
        """The level at which an actor is party to an instrument."""
        kind = self.cast.kind(actor)
        if kind == "body":
            return self.levels.get(actor.split("-", 1)[1], "agency")
        return "igo" if kind == "igo" else "state"

    def words(self, start: int, end: int) -> str:
        """The original words of a folded span."""
        first, last = self.folded.origin(start, end)
        return self.document.text[first:last]

    def note(self, line: str) -> None:
        """Keep a line for explain."""
        if self.trace is not None:
            self.trace.append(line)

    def notes(self, lines: Iterable[str]) -> None:
        """Keep lines for explain; they are not even made where nobody asks."""
        if self.trace is not None:
            self.trace.extend(lines)


@dataclass(slots=True)
class Gathering:
    """A conference as the text tells it: what is known of whose it is, where, and what it is called."""

    kind: str
    word: str
    owners: frozenset[str] = frozenset()
    host: str = ""
    names: frozenset[str] = frozenset()
    number: int | None = None


@dataclass(slots=True)
class ObjectDraft:
    """A mechanism, link, project, flow, amount or issue of one sentence; `span` is folded."""

    says: Mechanism | Link | Project | TradeFlow | Quantity | Issue
    span: tuple[int, int]
    rule: str
    phrase: Phrase | None = None


@dataclass(slots=True)
class EventDraft:
    """An event of one sentence before the document is settled; spans are folded."""

    type: str
    rule: str
    kind: str
    modality: Modality
    roles: list[tuple[str, str]]            # (actor id, role)
    countries: set[str]
    date: DateValue
    place: Phrase | None
    span: tuple[int, int]
    trigger: tuple[int, int]
    sentence: int
    form: str
    confidence: float
    clause: int = 0                         # of the sentence
    is_headline: bool = False
    is_multiple: bool = False
    instruments: list[Phrase] = field(default_factory=list)
    mechanism: Phrase | None = None
    sectors: set[str] = field(default_factory=set)
    evidence: list[tuple[int, int]] = field(default_factory=list)
    round: int | None = None
    is_first: bool = False
    inferred: tuple[str, ...] = ()          # what was filled in and from where
    is_listed: bool = False                 # one line of a list, never the same act as another line
    is_definite: bool = False               # "the visit": may point back rather than tell a new act
    is_general: bool = False                # a contact whose channel it does not tell
    is_spoken: bool = False                 # said in the course of a meeting or call, if one is told
    was_planned: bool = False               # only told to have been planned: what became of it may be told elsewhere
    is_bare: bool = False                   # a noun that no verb carries: it tells no tense
    is_back: bool = False                   # it does: its clause does not tell whose it is
    whole: tuple[list[tuple[str, str]], set[str]] | None = None     # whose it is, should nothing before it tell
    gathering: Gathering | None = None      # the conference it tells of
