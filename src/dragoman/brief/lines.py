"""Lines of a record in words: when, what, who, where, how it stands; for tables and briefs in any language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.brief.dates import DATES, shown_edtf
from dragoman.brief.plain import shortened
from dragoman.brief.rows import ADDRESS, Quoted, Row, named_site, spaced
from dragoman.brief.words import Words
from dragoman.model.claims import Quantity
from dragoman.model.record import Value
from dragoman.query.changes import Change
from dragoman.query.columns import amount
from dragoman.query.lines import (
    AgreementLine,
    EventLine,
    Line,
    LinkLine,
    Part,
    PositionLine,
    PromiseLine,
    Quotation,
    TradeLine,
)
from dragoman.query.rounds import Rounds

#: Roles that both sides have alike and that need no word.
_PLAIN_ROLES = ("participant", "party", "signatory", "issuer", "speaker", "")
#: Ranks that tell the office of a person whose state is known; "minister" does not say of what.
_TELLING_RANKS = (
    "head_of_state", "head_of_government", "foreign_minister", "ambassador", "security_council_head",
)
_LONGEST = 110                          # of words of a text inside a line: the quotation has all of them
_MOST_PARTS = 8
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line in words, each part on its own."""

    when: str
    what: str
    who: str = ""
    where: str = ""
    status: str = ""
    notes: tuple[str, ...] = ()

    def sentence(self, separator: str = " · ") -> str:
        """All but the date on one line."""
        return separator.join(part for part in (self.what, self.who, self.where, self.status) if part)


def said(line: Line, words: Words) -> Said:
    """What a line tells, in words."""
    return Said(
        when=words.date(line.date) or _told(line, words), what=_what(line, words), who=_who(line, words),
        where=_where(line, words), status=_status(line, words), notes=tuple(_notes(line, words)),
    )


def row_of(line: Line, words: Words, most_quotes: int = 4) -> Row:
    """A line as a row of a table, with the words of as many sources as are wanted."""
    told = said(line, words)
    return Row(
        states=line.states, day=line.date.earliest or line.date.latest or datetime.date.max, when=told.when,
        what=told.what, who=told.who, where=told.where, status=told.status, notes=told.notes,
        quotes=tuple(_quoted(line.quotations, most_quotes, words)),
    )


def named_outlet(one: Quotation) -> str:
    """How a person knows a source: outlet, language and day; of an address the site."""
    day = one.published.isoformat() if one.published else ""
    return ", ".join(part for part in (named_site(one.outlet), one.language, day) if part)


def link_of(one: Quotation) -> str | None:
    """Where an article is; some outlets are known by an address alone."""
    found = ADDRESS.search(one.outlet)
    return one.url or (found[0] if found else None)


def source_of(one: Quotation, words: Words) -> str:
    """A source with whom it lets say these words."""
    names = words.several(words.isolated(name) for name in one.said_by)
    told = words.say("as told by {who}", who=names) if names else ""
    return words.say("; ").join(part for part in (words.isolated(named_outlet(one)), told) if part)


def change_told(one: Change, words: Words) -> str:
    """What is otherwise than it was: "status: planned → happened"."""
    if one.what == "new":
        return words.say("new")
    before, after = (_stood(one.what, text, words) for text in (one.before, one.after))
    what = {"status": words.say("status"), "told again": words.say("told again")}.get(one.what, words.say("date"))
    return words.say("{what}: {before} → {after}", what=what, before=before, after=after)


def _stood(what: str, text: str, words: Words) -> str:
    if what == "date" and text:
        return words.set_off(shown_edtf(text, words.say))
    return (words.code(text) if what == "status" else text) or "–"


def format_named(one: Rounds, words: Words) -> str:
    """A format in which states meet, with what texts call it."""
    names = words.several(words.isolated(name) for name in one.names[:_MOST_NAMES])
    return _headed(words.listed("mechanism", one.body), names)


def part_named(part: Part, words: Words) -> str:
    """Somebody in words: name, office (state)."""
    if part.kind in ("state", "igo"):
        return words.state(part.state)
    called = [part.name] if part.name else []
    office = office_named(part.office, part.rank, words)
    if office and office != part.name:
        called.append(office)
    name = words.several(words.isolated(one) for one in called) or words.isolated(part.written)
    state = words.state(part.state) if part.state else ""
    return name if not state or state in name else f"{name} ({state})"


def office_named(title: str, rank: str, words: Words) -> str:
    """An office in the reader's words where its rank says it all, else the title as written."""
    label = words.listed("rank", rank)
    return f"{label[:1].lower()}{label[1:]}" if rank in _TELLING_RANKS else title


# ── Parts of a line ───────────────────────────────────────────────────────────────────────────────────────────────
def _what(line: Line, words: Words) -> str:
    title = words.isolated(shortened(line.title, _LONGEST)) if line.title else ""
    if isinstance(line, EventLine):
        form = words.code(line.form) if line.form and line.form != "unspecified" else ""
        number = words.say("round {number}", number=line.round) if line.round else ""
        event = words.event(line.type)
        # "session of a joint commission, commission": seen in English, for other languages decline their words.
        known = words.ontology.events.get(line.type)
        is_told = spaced(line.form) in known.label.casefold() if known else False
        return words.several((event, "" if is_told else form)) + _beside(number)
    if isinstance(line, AgreementLine):
        period = words.set_off(shown_edtf("/".join(line.period), words.say)) if line.period else ""
        return _headed(words.listed("instrument", line.type), words.several((title, period, _sum(line.value, words))))
    if isinstance(line, PromiseLine):
        due = words.say("due {date}", date=words.date(line.date)) if line.date.is_known else ""
        return (title or words.say("Promise")) + _beside(due)
    if isinstance(line, PositionLine):
        about = words.several(words.state(code) for code in line.target_states if code not in line.holder_states)
        return f"{words.stance(line.stance)} {title}{_beside(about)}".rstrip()
    if isinstance(line, TradeLine):
        goods = [words.isolated(one) for one in line.goods] or [words.say("goods")]
        return _headed(words.say("Trade"), words.several((*goods, _sum(line.value, words))))
    if line.kind == "mechanism":
        return _headed(words.listed("mechanism", line.type), title)
    if isinstance(line, LinkLine):
        return words.listed("link", line.type)
    return _headed(words.say("Project"), title)


def _who(line: Line, words: Words) -> str:
    if isinstance(line, EventLine):
        return _people((_in_role(part, words) for part in line.parts), words)
    if isinstance(line, AgreementLine):
        return _people((part_named(part, words) for part in (*line.parts, *line.signatories)), words)
    if isinstance(line, PromiseLine):
        return _people((part_named(part, words) for part in line.by), words)
    if isinstance(line, PositionLine):
        return _people((part_named(part, words) for part in line.holders), words)
    if isinstance(line, TradeLine):
        return words.say("{source} → {target}", source=words.state(line.source), target=words.state(line.target))
    return words.several(words.state(code) for code in line.states)


def _where(line: Line, words: Words) -> str:
    if isinstance(line, EventLine) and line.place:
        return words.isolated(words.place(line.place))
    if isinstance(line, LinkLine):
        return " – ".join(words.isolated(end) for end in line.ends)
    return ""


def _status(line: Line, words: Words) -> str:
    """Where it stands, with the steps before: "happened (was scheduled)"."""
    if isinstance(line, PositionLine):
        stated = [part_named(part, words) for part in line.stated_by if part not in line.holders]
        return words.say("as told by {who}", who=words.several(stated)) if stated else ""
    now = words.code(line.standing) if line.standing else ""
    before = [words.code(step.value) for step in line.history if step.value != line.standing]
    if isinstance(line, PromiseLine):
        return " · ".join(filter(None, (now, words.listed("strength", line.type))))
    return now + _beside(words.say("was {before}", before=words.several(before))) if before and now else now


def _notes(line: Line, words: Words) -> Iterator[str]:
    if isinstance(line, PromiseLine) and line.seems:
        seems = words.say("seems {status}", status=words.code(line.seems))
        shown = words.several(words.say("entry {id}", id=entry) for entry in line.shown_in)
        yield f"{seems}: {shown}: " + "; ".join(
            f"{words.isolated(shortened(f'“{one.text}”', _LONGEST))} [{words.isolated(named_outlet(one))}]"
            for one in line.shown_by
        )
    if line.sources > 1:
        yield words.say("{number} independent sources", number=line.sources)
    for name, values in sorted(line.disputed.items()):
        listed = words.say("; ").join(f"{_value(name, value, words)} ({value.sources})" for value in values)
        differ = words.say("sources differ")
        yield f"{differ}: {words.code(name)}: {listed}"


def _value(name: str, value: Value, words: Words) -> str:
    if name == "place":
        return words.place(value.text)
    if name in DATES:
        return words.set_off(shown_edtf(value.text, words.say))
    return words.code(value.text) if name == "kind" else words.set_off(value.text)


# ── Small words ───────────────────────────────────────────────────────────────────────────────────────────────────
def _in_role(part: Part, words: Words) -> str:
    name = part_named(part, words)
    return name if part.role in _PLAIN_ROLES else f"{words.code(part.role)} {name}"


def _people(named: Iterable[str], words: Words) -> str:
    every = list(dict.fromkeys(named))
    more = len(every) - _MOST_PARTS
    if more > 0:
        every[_MOST_PARTS:] = [words.say("and {number} more", number=more)]
    return words.say("; ").join(every)


def _headed(heading: str, rest: str) -> str:
    return f"{heading}: {rest}" if rest else heading


def _beside(remark: str) -> str:
    return f" ({remark})" if remark else ""


def _sum(value: Quantity | None, words: Words) -> str:
    if value is None or not value.is_approximate:
        return words.set_off(amount(value))
    return words.say("about {amount}", amount=amount(replace(value, is_approximate=False)))


def _told(line: Line, words: Words) -> str:
    """For want of a date, when it was first told; a promise or a position is dated by its telling."""
    if line.first_told is None:
        return ""
    return words.say("told {date}", date=line.first_told.isoformat())


def _quoted(quotations: tuple[Quotation, ...], most: int, words: Words) -> Iterator[Quoted]:
    chosen = chosen_quotations(quotations, most)
    for one in chosen:
        yield Quoted(one.text, named_outlet(one))
    if len(quotations) > len(chosen):
        yield Quoted("…", words.say("and {number} more", number=len(quotations) - len(chosen)))


def chosen_quotations(quotations: Iterable[Quotation], most: int) -> list[Quotation]:
    """The words of so many claims: every language before a second of one language, first told first."""
    seen: dict[str, int] = {}
    ranked = []
    for one in {quotation.claim: quotation for quotation in reversed(tuple(quotations))}.values():
        ranked.append(one)
    ordered = sorted(ranked, key=lambda one: (str(one.published or "9999"), one.document, one.claim))
    numbered = []
    for one in ordered:
        number = seen[one.language] = seen.get(one.language, 0) + 1
        numbered.append((number, one))
    return [one for _, one in sorted(numbered, key=lambda pair: pair[0])[:most]]
