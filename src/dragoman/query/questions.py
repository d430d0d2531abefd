"""The questions a record answers, each with typed lines: events, agreements, promises, positions and what moves."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from dragoman.gazetteer.load import Gazetteer
from dragoman.merge.gist import make_gist
from dragoman.model.dates import moved_by
from dragoman.model.gist import Gist
from dragoman.model.record import Entry, EntryId
from dragoman.ontology.load import Ontology
from dragoman.query.asked import EVERYTHING, Asked, Understanding, standing_filter
from dragoman.query.follow_up import FollowUp, follow_up
from dragoman.query.knowledge import Knowledge, Told, as_known
from dragoman.query.lines import EventLine, Line, PositionLine, PromiseLine, Quotation
from dragoman.query.rounds import Rounds, rounds_among, told_of
from dragoman.query.standing import PATIENCE, standing_on
from dragoman.query.states import StateNames
from dragoman.query.telling import LineTeller
from dragoman.store.collecting import count_as_old, without_collecting
from dragoman.store.view import STEP, View

#: Question -> the kinds of entry it is about.
KINDS: dict[str, tuple[str, ...]] = {
    "events": ("event",), "agreements": ("instrument",), "promises": ("commitment",), "positions": ("position",),
    "mechanisms": ("mechanism",), "links": ("link",), "projects": ("project",), "trade": ("trade_flow",),
}
EVERY_KIND = tuple(kind for kinds in KINDS.values() for kind in kinds)
#: What is still to come.
AHEAD = ("scheduled", "planned")
_FEWEST, _MOST = 20, 1000      # entries that are read at once, whatever is asked
_MANY = 500                 # lines at once of which it pays to say that they stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Asks one state of a record; all answers are as they stand on `today`, by what counts as known.

    Answers are newest first unless they say otherwise, and never hold an entry twice. Persons are named in `script`
    where the record knows their names in it, else in Latin letters, else as they are written.
    """

    view: View
    gazetteer: Gazetteer
    ontology: Ontology
    today: datetime.date
    knowledge: Knowledge = field(default_factory=Knowledge)
    script: str = ""
    understanding: Understanding = field(init=False)

    def __post_init__(self) -> None:
        """Make what turns names into codes."""
        object.__setattr__(self, "understanding", Understanding(StateNames(self.gazetteer), self.ontology))

    # ── Lines ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def lines(
        self, asked: Asked = EVERYTHING, *, kinds: Sequence[str] = EVERY_KIND, limit: int | None = None,
        keep: Callable[[Line], bool] = lambda _: True, having: Literal["", "first", "dispute"] = "",
    ) -> Iterator[Line]:
        """The lines of some kinds that `asked` asks for and that `keep` keeps.

        `having` leaves out beforehand entries whose lines would not be kept.
        """
        wanted = replace(self.understanding.filter(asked, self.view, kinds), having=having)
        allowed = _standing_filter(asked)
        if self._is_now:
            gists = self.view.pages_of_gists(wanted, _sizes(limit, _MOST))
        else:
            first = min(limit or STEP, STEP)
            told = self._told(self.view.every_entry(wanted, first=first), _sizes(limit, STEP))
            gists = (_gists(some) for some in told)
        found = (line for line in self._lines(gists) if allowed(line) and keep(line))
        return itertools.islice(found, limit)

    def count(self, asked: Asked = EVERYTHING, *, kinds: Sequence[str] = EVERY_KIND) -> int:
        """How many entries of some kinds there are, whatever was known and wherever they stand by the calendar."""
        return self.view.count(self.understanding.filter(asked, self.view, kinds))

    def told(self, entries: Iterable[EntryId]) -> Iterator[Line]:
        """The lines of entries by their ids, in no order."""
        if self._is_now:
            return self._lines(iter([self.view.gists(entries)]))
        found = (entry for one in entries if (entry := self.view.entry(one)) is not None)
        return self._lines(_gists(told) for told in self._told(found))

    @property
    def _is_now(self) -> bool:
        """Whether all that the record holds counts: then entries are what they are kept as."""
        return self.knowledge == Knowledge()

    def _lines(self, gists: Iterator[Sequence[Gist]]) -> Iterator[Line]:
        """Entries as lines, by their gists, some at a time."""
        teller = LineTeller(self.gazetteer, self.ontology, self.view, self.today, self.script)
        while True:
            with without_collecting():
                some = next(gists, None)
                lines = list(teller.tell(some)) if some is not None else []
                if len(lines) >= _MANY:
                    count_as_old()
            if some is None:
                return
            yield from lines

    def _told(self, entries: Iterator[Entry], sizes: Iterable[int] = itertools.repeat(STEP)) -> Iterator[list[Told]]:
        """Entries with their claims, so many at a time, as they are known."""
        for size in sizes:
            with without_collecting():
                pairs = self._with_claims(list(itertools.islice(entries, size)))
            if pairs is None:
                return
            yield pairs

    def _with_claims(self, entries: list[Entry]) -> list[Told] | None:
        """Entries with their claims as they are known; None for no entries at all."""
        if not entries:
            return None
        claims = {one.id: one for one in self.view.claims(claim for entry in entries for claim in entry.claims)}
        pairs: list[Told] = [(entry, [claims[one] for one in entry.claims if one in claims]) for entry in entries]
        if self._is_now:
            return pairs
        return list(as_known(pairs, self.view.corrections(claims), self.knowledge, self.gazetteer))

    def compared(
        self, before: Knowledge, then: datetime.date, asked: Asked = EVERYTHING, *, kinds: Sequence[str] = EVERY_KIND
    ) -> Iterator[tuple[Line | None, Line]]:
        """Lines as they stand now, each with the same as it was known `before` and stood `then`, None if it was not."""
        decided = {one for log in self.view.corrections() if not before.decides(log) for one in log.claims}
        wanted = replace(self.understanding.filter(asked, self.view, kinds), ids={
            *self.view.entries_told(after=before.day, documents=before.without, claims=decided),
            *self._moved(then, asked),
        })
        now = LineTeller(self.gazetteer, self.ontology, self.view, self.today, self.script)
        past = LineTeller(self.gazetteer, self.ontology, self.view, then, self.script)
        allowed = _standing_filter(asked)
        for told in self._told(self.view.every_entry(wanted)):
            corrections = self.view.corrections(claim for entry, _ in told for claim in entry.claims)
            known = [next(as_known([one], corrections, before, self.gazetteer), None) for one in told]
            earlier = iter(list(past.tell(_gists([one for one in known if one is not None]))))
            for line, had in zip(now.tell(_gists(told)), known, strict=True):
                old = next(earlier) if had is not None else None
                if allowed(line):
                    yield old, line

    def _moved(self, then: datetime.date, asked: Asked) -> Iterator[EntryId]:
        """Entries that the calendar alone let stand elsewhere since a day: what was to come by then, and promises."""
        first = moved_by(min(then, self.today), -PATIENCE.days - 1)
        of_states = replace(EVERYTHING, states=asked.states, partners=asked.partners, since=first)
        for kinds, statuses in ((("event",), AHEAD), (("commitment",), ())):
            found = self.understanding.filter(replace(of_states, modalities=statuses), self.view, kinds)
            for entry in self.view.every_entry(replace(found, until=max(then, self.today))):
                if standing_on(entry, then) != standing_on(entry, self.today):
                    yield entry.id

    def ask(self, what: str, asked: Asked = EVERYTHING, *, limit: int | None = None) -> Iterator[Line]:
        """The lines of one kind of thing, a key of `KINDS`; courtesies are no positions that anybody asks for."""
        if what == "positions":
            return self.lines(asked, kinds=KINDS[what], limit=limit, keep=_is_no_courtesy)
        found = self.lines(asked, kinds=KINDS[what], limit=limit)
        return (self.followed(line) if isinstance(line, PromiseLine) else line for line in found)

    def followed(self, line: PromiseLine) -> PromiseLine:
        """A promise with what the record lets seem became of it; of what was known at another time it is not asked."""
        if line.standing not in ("open", "overdue") or self.knowledge != Knowledge():
            return line
        entry = self.view.entry(line.id)
        if entry is None:
            return line
        return with_follow_up(line, follow_up(self.view, entry, self.view.claims_of(entry), self.today))

    def rounds(self, states: Sequence[str]) -> list[Rounds]:
        """The formats in which states, given as codes, meet again and again, as they are known."""
        told = (pair for pairs in self._told(told_of(self.view, states)) for pair in pairs)
        return rounds_among(told, states, self.today)

    # ── What moves ────────────────────────────────────────────────────────────────────────────────────────────────
    def timeline(self, asked: Asked = EVERYTHING, *, limit: int | None = None) -> list[Line]:
        """Everything that has a date, oldest first; of more than `limit` the newest."""
        found = self.lines(asked, limit=limit, keep=lambda line: line.date.is_known and _is_no_courtesy(line))
        with without_collecting():
            return sorted(found, key=lambda line: (line.day, line.id))

    def calendar(self, asked: Asked = EVERYTHING, *, days: int | None = None, limit: int | None = None) -> list[Line]:
        """What is to come within so many days: planned and scheduled events, promises due; what is next comes first."""
        last = moved_by(self.today, days) if days is not None else None

        def is_ahead(line: Line) -> bool:
            first, end = line.date.earliest or line.date.latest, line.date.latest or line.date.earliest
            if first is None or end is None or end < self.today or (last is not None and first > last):
                return False
            return line.standing in AHEAD if line.kind == "event" else line.standing in ("open", "in_progress")

        if asked.until is not None and asked.until < self.today:
            return []
        from_today = replace(asked, since=max(asked.since or self.today, self.today))
        found = self.lines(from_today, kinds=("event", "commitment"), keep=is_ahead)
        return sorted(found, key=lambda line: (line.date.latest or line.day, line.id))[:limit]

    def firsts(self, asked: Asked = EVERYTHING, *, limit: int | None = None) -> Iterator[Line]:
        """Events that a text tells as the first of their kind."""
        return self.lines(asked, kinds=("event",), limit=limit, keep=_is_first, having="first")

    def conflicts(self, asked: Asked = EVERYTHING, *, limit: int | None = None) -> Iterator[Line]:
        """Entries that sources tell with dates, places, kinds or values that cannot all be true."""
        having: Literal["", "dispute"] = "dispute" if self._is_now else ""      # else entries are made anew
        return self.lines(asked, limit=limit, keep=lambda line: bool(line.disputed), having=having)


def with_follow_up(line: PromiseLine, found: FollowUp) -> PromiseLine:
    """A promise with what the record lets seem became of it, where anything shows it."""
    if not found.evidence:
        return line
    return replace(
        line, seems=found.status, shown_in=tuple(dict.fromkeys(one.entry for one in found.evidence)),
        shown_by=tuple(Quotation.of(one.source, one.quote, one.claim) for one in found.evidence),
    )


def _sizes(limit: int | None, most: int) -> Iterator[int]:
    """How many entries are read at once, up to `most`.

    Where so many are asked for, those after them make up for what is not kept: first few, then ever more.
    """
    size = most if limit is None else min(max(limit, 1), most)
    yield size
    following = most if size == most else max(_FEWEST, size // 4)
    while True:
        yield following
        following = min(2 * following, most)


def _gists(told: Iterable[Told]) -> list[Gist]:
    """The gists of entries with their claims."""
    return [make_gist(entry, claims) for entry, claims in told if claims]


def _is_no_courtesy(line: Line) -> bool:
    return not (isinstance(line, PositionLine) and line.is_courtesy)


def _is_first(line: Line) -> bool:
    return isinstance(line, EventLine) and line.is_first


def _standing_filter(asked: Asked) -> Callable[[Line], bool]:
    allowed = standing_filter(asked)
    return lambda line: allowed(line.kind, line.standing, line.status)
