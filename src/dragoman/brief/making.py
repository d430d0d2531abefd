"""A brief made of the answers of a record: who is who, what was, what stands, what is coming, what changed."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dragoman.brief.document import Brief, BriefLine, Footnote, Group, Section
from dragoman.brief.folding import folded
from dragoman.brief.formats import format_told
from dragoman.brief.lines import change_told, chosen_quotations, format_named, link_of, office_named, said, source_of
from dragoman.brief.plan import SectionPlan, load_plan
from dragoman.brief.sides import opposed, promised_between
from dragoman.brief.words import Words
from dragoman.model.dates import moved_by
from dragoman.model.record import EntryId, Sha256
from dragoman.query.asked import Asked
from dragoman.query.changes import changes
from dragoman.query.holders import Holders
from dragoman.query.knowledge import Knowledge
from dragoman.query.leaders import Holder, holders
from dragoman.query.lines import EventLine, Line, PositionLine, PromiseLine, Quotation
from dragoman.query.questions import EVERY_KIND, Questions
from dragoman.query.rounds import Rounds
from dragoman.query.tenures import is_single

DAYS = 90                               # that "what is coming" looks ahead
#: So much is told of what there is very much of, the newest: more than a person reads before a meeting.
_MOST_EVENTS, _MOST_OTHERS = 800, 200
_QUOTES = 3                             # footnotes of one line
_STATUS_ORDER = ("in_force", "ratified", "signed", "initialled", "to_be_signed", "under_negotiation", "proposed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a brief is on: one state or two, by code; what changed `since` a day; how far ahead it looks.

    With `before`, what changed is what was not known then; else what was not known the day before `since`.
    """

    states: tuple[str, ...]
    since: datetime.date | None = None
    before: Knowledge | None = None
    days: int = DAYS
    min_confidence: float = 0.0
    has_courtesies: bool = False


@dataclass(slots=True)
class _Notes:
    """Footnotes, numbered as they are first shown; the same words of the same claim are one."""

    words: Words
    footnotes: dict[tuple[str, int], Footnote] = field(default_factory=dict)

    def numbers(self, quotations: Iterable[Quotation]) -> tuple[int, ...]:
        """The numbers of the footnotes with these words."""
        found = []
        for one in quotations:
            key = (f"{one.document}{one.claim}", one.start)
            if key not in self.footnotes:
                self.footnotes[key] = Footnote(
                    len(self.footnotes) + 1, one, link_of(one), source_of(one, self.words)
                )
            found.append(self.footnotes[key].number)
        return tuple(dict.fromkeys(found))


def make_brief(questions: Questions, words: Words, wanted: Wanted) -> Brief:
    """The brief on a state or a pair of states as it is known to `questions`."""
    return _Maker(replace(questions, script=words.script), words, wanted).brief()


class _Maker:
    def __init__(self, questions: Questions, words: Words, wanted: Wanted) -> None:
        self._questions = questions
        self._words = words
        self._wanted = wanted
        self._notes = _Notes(words)
        self._is_cut = False            # there is more than it tells
        self._folded: dict[EntryId, list[Line]] = {}    # papers with what else tells of them
        self._holders = Holders(questions.view)
        self._asked = Asked(states=wanted.states, min_confidence=wanted.min_confidence)

    def brief(self) -> Brief:
        words, states = self._words, self._wanted.states
        lines = list(self._newest())
        lines += promised_between(self._questions, self._wanted.states, lines)
        documents = frozenset(one.document for line in lines for one in line.quotations)
        self._folded = folded(lines)
        sections = [self._snapshot(documents), *self._planned(lines), self._sectors(lines)]
        if self._wanted.since is not None:
            sections.append(self._changed(self._wanted.since))
        return Brief(
            title=" – ".join(words.state(code) for code in states), states=states, day=self._questions.today,
            subtitle=self._subtitle(len(lines), len(documents)),
            language=words.language, direction=words.direction, sections=tuple(sections),
            footnotes=tuple(self._notes.footnotes.values()), footnotes_heading=words.say("Sources, in their own words"),
            shown=tuple(lines),
        )

    def _newest(self) -> Iterator[Line]:
        """The lines it tells: where there are very many the newest, and all that dates the relations."""
        known = set[EntryId]()
        dating = next(plan.types for plan in load_plan() if plan.id == "established")
        others = (((kind,), (), _MOST_OTHERS) for kind in EVERY_KIND if kind != "event")
        for kinds, types, most in ((("event",), (), _MOST_EVENTS), (("event",), dating, _MOST_OTHERS), *others):
            asked = replace(self._asked, types=types)
            found = list(self._questions.lines(asked, kinds=kinds, limit=most, keep=self._is_shown))
            self._is_cut = self._is_cut or len(found) == most
            yield from (line for line in found if line.id not in known)
            known.update(line.id for line in found)

    def _subtitle(self, entries: int, documents: int) -> str:
        """The day, how much it is made of, and how much there is where it does not tell all."""
        words = self._words
        told = words.say(
            "As known on {day}. Entries: {entries}; articles: {documents}", day=self._questions.today.isoformat(),
            entries=entries, documents=documents,
        )
        if not self._is_cut:
            return told
        return words.say("; ").join((told, words.say(
            "the newest of {number}: all are listed by dragoman events, agreements, positions",
            number=self._questions.count(self._asked),
        )))

    def _is_shown(self, line: Line) -> bool:
        return self._wanted.has_courtesies or not (isinstance(line, PositionLine) and line.is_courtesy)

    # ── Sections ──────────────────────────────────────────────────────────────────────────────────────────────────
    def _planned(self, lines: Sequence[Line]) -> Iterator[Section]:
        """The sections of the plan; a line stands in one of them."""
        plans = load_plan()
        offered = sorted(plans, key=lambda plan: not plan.takes_first)
        taken: dict[str, list[Line]] = defaultdict(list)
        within = {line.id for some in self._folded.values() for line in some}
        for line in (line for line in lines if line.id not in within):
            near, sides = self._is_near(line), opposed(line, self._wanted.states)
            plan = next((plan for plan in offered if plan.takes(line, is_near=near, is_opposed=sides)), None)
            if plan is not None:
                taken[plan.id].append(line)
        for plan in plans:
            yield self._section(plan, taken[plan.id])

    def _section(self, plan: SectionPlan, lines: list[Line]) -> Section:
        words, days = self._words, self._wanted.days
        groups = self._formats(lines) if plan.by_format else [
            Group(heading=heading, lines=tuple(self._line(line) for line in self._ordered(plan, some)))
            for heading, some in self._grouped(plan, lines)
        ]
        return Section(
            id=plan.id, heading=_say(words, plan.heading, days), empty=_say(words, plan.empty, days),
            groups=tuple(groups),
        )

    def _formats(self, lines: Sequence[Line]) -> list[Group]:
        """A group for each format in which the states meet: when last, when next, and its sessions."""
        left = {line.id: line for line in lines}
        groups = []
        for one in self._questions.rounds(self._wanted.states):
            told = [left.pop(entry) for entry in (*one.mechanisms, *_sessions(one)) if entry in left]
            if told:
                groups.append(Group(lines=(self._format(one, told), *self._held(told))))
        rest = sorted(left.values(), key=lambda line: (line.day, line.id), reverse=True)
        return [*groups, Group(lines=tuple(self._line(line) for line in rest))] if rest else groups

    def _format(self, one: Rounds, told: Sequence[Line]) -> BriefLine:
        """The line of a format: what it is called, the last session, the next."""
        words = self._words
        quotations = [line.quotations[0] for line in told if line.kind == "mechanism"] or [told[0].quotations[0]]
        return BriefLine(
            when="", text=format_named(one, words), standing="",
            remarks=(format_told(one, words),),
            notes=self._notes.numbers(quotations[:_QUOTES]), entry=told[0].id if told[0].kind == "mechanism" else None,
            entries=tuple(line.id for line in told if line.kind == "mechanism"),
        )

    def _held(self, told: Sequence[Line]) -> Iterator[BriefLine]:
        held = sorted((line for line in told if line.kind != "mechanism"), key=lambda line: (line.day, line.id))
        yield from (self._line(line) for line in held[::-1])

    def _snapshot(self, documents: frozenset[Sha256]) -> Section:
        """Who is who: the offices that persons of these states are attested in, highest first.

        Below the top, those who are named where the two states are spoken of.
        """
        groups = []
        for code in self._wanted.states:
            people = holders(self._questions, code, documents if len(self._wanted.states) > 1 else None)
            if people:
                groups.append(Group(heading=self._state_heading(code), lines=tuple(map(self._person, people))))
        return Section(
            id="snapshot", heading=self._words.say("Who is who"),
            empty=self._words.say("No office-holders are recorded."), groups=tuple(groups),
        )

    def _sectors(self, lines: Sequence[Line]) -> Section:
        """Every sector with how much there is about it and what was told last."""
        by_sector: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            for sector in line.sectors:
                by_sector[sector].append(line)
        counts = Counter({sector: len(some) for sector, some in by_sector.items()})
        found = []
        for sector, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            newest = max(by_sector[sector], key=lambda line: (line.last_told or datetime.date.min, line.id))
            told = said(newest, self._words)
            text = self._words.say(
                "{sector}: {number}; last: {what}", sector=self._words.sector(sector), number=number, what=told.what,
            )
            found.append(self._brief_line(newest, told.when, text, ()))
        return Section(
            id="sectors", heading=self._words.say("Sectors"), empty=self._words.say("No sectors are recorded."),
            groups=(Group(lines=tuple(found)),) if found else (),
        )

    def _changed(self, since: datetime.date) -> Section:
        """What is otherwise than it was known the day before."""
        words, before = self._words, self._wanted.before or Knowledge(day=moved_by(since, -1))
        found = [
            (one, self._line(one.line, change_told(one, words)))
            for one in changes(self._questions, before, self._asked, then=since) if self._is_shown(one.line)
        ]
        kinds = {
            "new": words.say("New"), "status": words.say("Stands otherwise"), "date": words.say("Other date"),
            "told again": words.say("Told by more sources"),
        }
        groups = [
            Group(heading=heading, lines=tuple(line for one, line in found if one.what == kind))
            for kind, heading in kinds.items()
        ]
        return Section(
            id="changes", heading=words.say("What changed since {day}", day=since.isoformat()),
            empty=words.say("Nothing changed."), groups=tuple(group for group in groups if group.lines),
        )

    # ── Groups and order ──────────────────────────────────────────────────────────────────────────────────────────
    def _grouped(self, plan: SectionPlan, lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
        key: Callable[[Line], tuple[int, str]] = lambda _: (0, "")  # noqa: E731
        if plan.by_direction and len(self._wanted.states) > 1:
            key = self._direction
        elif plan.by_status:
            key = self._status_group
        elif plan.by_promiser and len(self._wanted.states) > 1:
            key = self._promiser
        groups: dict[tuple[int, str], list[Line]] = defaultdict(list)
        for line in lines:
            groups[key(line)].append(line)
        for (_, heading), some in sorted(groups.items()):
            yield heading, some

    def _direction(self, line: Line) -> tuple[int, str]:
        states, words = self._wanted.states, self._words
        if isinstance(line, EventLine) and line.type in ("visit", "tour"):
            for number, (guest, host) in enumerate(((states[0], states[1]), (states[1], states[0]))):
                if guest in line.guests and host in line.hosts:
                    return number, words.say("{guest} to {host}", guest=words.state(guest), host=words.state(host))
        if len(line.states) > 2:
            return 3, words.say("With others")
        return 2, words.say("Meetings, calls, messages")

    def _status_group(self, line: Line) -> tuple[int, str]:
        if line.kind != "instrument":
            return len(_STATUS_ORDER) + 1, self._words.say("Signings and other acts")
        place = _STATUS_ORDER.index(line.standing) if line.standing in _STATUS_ORDER else len(_STATUS_ORDER)
        return place, self._words.listed("status", line.standing).capitalize()

    def _promiser(self, line: Line) -> tuple[int, str]:
        promisers = line.promisers if isinstance(line, PromiseLine) else line.states
        ours = [code for code in self._wanted.states if code in promisers]
        if len(ours) != 1:
            return 2, self._words.say("Both sides")
        return self._wanted.states.index(ours[0]), self._state_heading(ours[0])

    def _ordered(self, plan: SectionPlan, lines: list[Line]) -> list[Line]:
        if plan.order == "next":
            return sorted(lines, key=lambda line: (
                line.standing != "overdue", not line.date.is_known, line.date.latest or line.day, line.id
            ))
        ordered = sorted(lines, key=lambda line: (line.day, line.id))
        return ordered if plan.order == "oldest" else ordered[::-1]

    # ── Lines ─────────────────────────────────────────────────────────────────────────────────────────────────────
    def _line(self, line: Line, *remarks: str) -> BriefLine:
        told = said(line, self._words)
        made = self._brief_line(line, told.when, told.sentence(), (*remarks, *self._meant(line), *told.notes))
        made = self._with_folded(made, line)
        return self._followed(made, line) if isinstance(line, PromiseLine) else made

    def _with_folded(self, made: BriefLine, line: Line) -> BriefLine:
        """A paper with what else tells of it in the same words, and the words of those."""
        others = self._folded.get(line.id, [])
        if not others:
            return made
        told = [said(one, self._words) for one in others]
        separator, several = self._words.say("; "), self._words.several
        remarks = tuple(separator.join((several((one.what, one.when, one.where)), *one.notes)) for one in told)
        if isinstance(line, PromiseLine):       # the same in other words: only how strongly it is promised may differ
            strengths = dict.fromkeys(self._words.listed("strength", one.type) for one in (line, *others))
            remarks = (several(strengths),) if len(strengths) > 1 else ()
        notes = self._notes.numbers(
            one for other in others for one in chosen_quotations(other.quotations, _QUOTES)
        )
        return replace(
            made, remarks=(*made.remarks, *remarks), notes=tuple(dict.fromkeys((*made.notes, *notes))),
            entries=(line.id, *(one.id for one in others)),
        )

    def _followed(self, made: BriefLine, line: PromiseLine) -> BriefLine:
        """A promise with what the record lets seem became of it, as long as nobody has decided."""
        line = self._questions.followed(line)
        if not line.seems:
            return made
        seems = self._words.say("seems {status}", status=self._words.code(line.seems))
        shown = self._notes.numbers(line.shown_by[:1])
        return replace(made, remarks=(seems, *made.remarks), notes=(*made.notes, *shown))

    def _meant(self, line: Line) -> Iterator[str]:
        """Whom titles that stand alone mean; of what was known at another time the record is not asked."""
        parts = line.parts if isinstance(line, EventLine) else ()
        if self._questions.knowledge != Knowledge() or not any(one.is_unnamed and is_single(one.rank) for one in parts):
            return
        claims = self._questions.view.claims({one.claim for one in line.quotations})
        for one in self._holders.meant(claims):
            yield self._words.say(
                "{office} of {state}: {name} by the record", office=office_named("", one.rank, self._words) or one.rank,
                state=self._words.state(one.country), name=one.name,
            )

    def _brief_line(self, line: Line, when: str, text: str, remarks: tuple[str, ...]) -> BriefLine:
        return BriefLine(
            when=when, text=text, remarks=remarks, entry=line.id, standing=line.standing,
            notes=self._notes.numbers(chosen_quotations(line.quotations, _QUOTES)),
        )

    def _person(self, one: Holder) -> BriefLine:
        words = self._words
        office = words.listed("rank", one.rank)
        title = "" if office_named("", one.rank, words) else words.isolated(one.title)
        text = words.several((words.isolated(one.name), title))
        seen = ""
        if one.since:
            only = words.say("attested {day}", day=one.since)
            first_to_last = words.say("attested {first} to {last}", first=one.since, last=one.until)
            seen = only if one.since == one.until else first_to_last
        told = " · ".join(filter(None, (text, seen)))
        return BriefLine(when=office, text=told, notes=self._notes.numbers([one.quotation]))

    def _state_heading(self, code: str) -> str:
        state = self._questions.gazetteer.states.get(code)
        capital = self._words.place(state.capital) if state and state.capital else ""
        name = self._words.state(code)
        return self._words.say("{state} (capital: {capital})", state=name, capital=capital) if capital else name

    def _is_near(self, line: Line) -> bool:
        first, last = line.date.earliest or line.date.latest, line.date.latest or line.date.earliest
        if first is None or last is None:
            return False
        end = moved_by(self._questions.today, self._wanted.days)
        return last >= self._questions.today and first <= end


def _sessions(one: Rounds) -> Iterator[EntryId]:
    return (entry for session in one.sessions for entry in session.entries)


def _say(words: Words, text: str, days: int) -> str:
    return words.say(text, days=days) if "{days}" in text else words.say(text)
