"""Sheets that are made for a purpose: the status form of agreements, and counts of pairs of states."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from dragoman.export.selection import OBJECTS, Selection
from dragoman.export.sheets import Field, Row, Sheet, object_sheets
from dragoman.export.texts import Words
from dragoman.query.columns import described, joined
from dragoman.query.lines import AgreementLine, EventLine, Line, Part
from dragoman.query.rounds import Rounds

#: Sheets that are no object's, with what they hold.
ABOUT = {
    "sessions": "Formats in which states meet again and again, with the last session and the next one due.",
    "dyads": "Pairs of states with what both take part in, those that share most events first.",
    "matrix": "How many events two states share: a row and a column for each state.",
}
#: Levels at which a body of a state answers for an agreement.
_RESPONSIBLE = ("ministry", "agency", "presidency", "government", "subnational", "city", "parliament", "bank")
#: The eight columns of the form, then where it is from.
STATUS_FORM = (
    Field("ministry", "own body that is party to it, as written; empty where no text names one"),
    Field("country", "the other parties' states"),
    Field("foreign signatory", "who signed for them, with office"),
    Field("own counterpart", "who signed for the own state, with office"),
    Field("signed", "the day it was signed"),
    Field("expires", "when it ends"),
    Field("area", "sectors of cooperation"),
    Field("progress", "where it stands, with every step and the day it was first told"),
    Field("title", "its title or kind"),
    Field("quote", "the words it was first read from"),
    Field("source", "outlet, language and day of the quote"),
    Field("id", "id of the entry"),
)
SESSIONS = (
    Field("format", "joint commission, consultations, dialogue"),
    Field("states", "codes of the states and organisations that meet"),
    Field("names", "what texts call it, the most frequent first"),
    Field("sessions", "how many sessions the record knows, those to come among them", int),
    Field("last", "when the last was held, EDTF"),
    Field("last_day", "the last day it may have been", datetime.date),
    Field("last_round", "its number", int),
    Field("last_place", "id of its place"),
    Field("next", "when the next is due: EDTF where it is stated, the month where it is counted on"),
    Field("next_basis", "stated by a text, or inferred from the usual pause"),
    Field("next_round", "its number", int),
    Field("next_is_past", "true where that time has passed", bool),
    Field("pause_days", "median of the days between sessions", int),
    Field("entries", "ids of the entries it is told by"),
    Field("quote", "words of the last session, else of the first entry"),
    Field("language", "language of the quote"),
    Field("outlet", "who published the quote"),
    Field("published", "when it was published", datetime.date),
    Field("url", "where it was published"),
    Field("document", "SHA-256 of the text it stands in"),
)
DYADS = (
    Field("first", "code of one state"),
    Field("first_name", "its name"),
    Field("second", "code of the other"),
    Field("second_name", "its name"),
    *(Field(what, f"{what} both take part in", int) for what in OBJECTS),
    Field("earliest", "first day of a dated event of both", datetime.date),
    Field("latest", "last such day", datetime.date),
)


def every_sheet(selection: Selection) -> Iterator[Sheet]:
    """All sheets: objects, the status form if there is an own state, pairs of states."""
    yield from object_sheets(selection)
    if selection.own:
        yield status_form(selection)
    yield session_sheet(selection)
    yield from dyad_sheets(selection)


def status_form(selection: Selection) -> Sheet:
    """The form in which a government lists its memoranda, filled in for the own state."""
    about = f"Status of the agreements of {selection.gazetteer.label(selection.own)}, one a row."
    return Sheet("mou_status", about, STATUS_FORM, lambda: _form_rows(selection))


def _form_rows(selection: Selection) -> Iterator[Row]:
    words = Words(selection.gazetteer, selection.ontology)
    for line in selection.ask("agreements"):
        if isinstance(line, AgreementLine) and selection.own in line.states:
            yield _form_row(line, selection, words)


def _form_row(line: AgreementLine, selection: Selection, words: Words) -> Row:
    def is_own(part: Part) -> bool:
        return part.state == selection.own

    steps = joined(f"{step.value} ({step.told.isoformat() if step.told else 'no date'})" for step in line.history)
    quote = next(iter(line.quotations), None)
    told = quote.published.isoformat() if quote and quote.published else "no date"
    return (
        joined(part.name for part in line.parts if is_own(part) and part.kind == "body" and _answers(part)),
        joined(selection.gazetteer.label(state) for state in line.states if state != selection.own),
        joined(described(part) for part in line.signatories if not is_own(part)),
        joined(described(part) for part in line.signatories if is_own(part)),
        line.signed, line.expires, joined(words.sector(code) for code in line.sectors),
        f"{line.standing}: {steps}" if steps else line.standing,
        line.title or words.type(line), quote.text if quote else "",
        f"{quote.outlet} ({quote.language}, {told})" if quote else "", line.id,
    )


def _answers(part: Part) -> bool:
    return part.level in _RESPONSIBLE or not part.level


def session_sheet(selection: Selection) -> Sheet:
    """The formats in which states meet that some line is of."""
    return Sheet("sessions", ABOUT["sessions"], SESSIONS, lambda: _session_rows(selection))


def _session_rows(selection: Selection) -> Iterator[Row]:
    lines = {line.id: line for what in ("events", "mechanisms") for line in selection.ask(what)}
    for one in selection.rounds():
        told = [lines[entry] for entry in sorted(one.entries) if entry in lines]
        if told:
            of_last = [line for line in told if one.last and line.id in one.last.entries]
            yield (*_session_row(one), *_words_of([*of_last, *told][0]))


def _session_row(one: Rounds) -> Row:
    last, following = one.last, one.next
    coming = following.session if following else None
    return (
        one.body, joined(one.states), joined(one.names), len(one.sessions),
        (last.date.edtf or "") if last else "", last.day if last else None, last.round if last else None,
        last.place if last else "", (coming.date.edtf or "") if coming else following.month if following else "",
        following.basis if following else "", following.round if following else None,
        following.is_past if following else None, one.pause_days, joined(sorted(one.entries)),
    )


def _words_of(line: Line) -> Row:
    quote = next(iter(line.quotations), None)
    if quote is None:
        return ("", "", "", None, "", "")
    return (quote.text, quote.language, quote.outlet, quote.published, quote.url or "", quote.document)


def dyad_sheets(selection: Selection) -> tuple[Sheet, Sheet]:
    """Pairs of states with counts of each object, and the square of the counts of events."""
    counts = _Counts(selection)
    square = (Field("state", "events that the state of the row and that of the column take part in"),
              *(Field(code, selection.gazetteer.label(code), int) for code in counts.states))
    return (
        Sheet("dyads", ABOUT["dyads"], DYADS, counts.rows),
        Sheet("matrix", ABOUT["matrix"], square, counts.square, is_object=False),
    )


class _Counts:
    """What pairs of states share, counted once."""

    def __init__(self, selection: Selection) -> None:
        self._label = selection.gazetteer.label
        self._shared: dict[tuple[str, str], Counter[str]] = {}
        self._days: dict[tuple[str, str], list[datetime.date]] = {}
        for what in OBJECTS:
            for line in selection.ask(what):
                self._count(what, line)
        with_events = {state for pair, shared in self._shared.items() if shared["events"] for state in pair}
        self.states = sorted(with_events)

    def _count(self, what: str, line: Line) -> None:
        for first, second in combinations(sorted(set(line.states)), 2):
            self._shared.setdefault((first, second), Counter())[what] += 1
            if isinstance(line, EventLine):
                days = [day for day in (line.date.earliest, line.date.latest) if day is not None]
                self._days.setdefault((first, second), []).extend(days)

    def rows(self) -> Iterator[Row]:
        """One row a pair, those that share most events first."""
        ranked = sorted(self._shared.items(), key=lambda pair: (-pair[1]["events"], pair[0]))
        for (first, second), shared in ranked:
            days = self._days.get((first, second), [])
            yield (
                first, self._label(first), second, self._label(second), *(shared[what] for what in OBJECTS),
                min(days, default=None), max(days, default=None),
            )

    def square(self) -> Iterator[Row]:
        """One row a state, with the count for every other."""
        for row in self.states:
            yield (row, *(self._shared_events(row, column) for column in self.states))

    def _shared_events(self, one: str, other: str) -> int:
        pair = (min(one, other), max(one, other))
        return self._shared[pair]["events"] if pair in self._shared else 0
