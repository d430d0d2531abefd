"""Entries of the record for people: one line for each act, under it the words of every source that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from dragoman.brief import beside as besides
from dragoman.brief.plain import Look, clean, isolated
from dragoman.brief.rows import Labels, Quoted, Row, Teller, named_source, shown_date, spaced
from dragoman.brief.table import Sheet, counted
from dragoman.model.places import Place
from dragoman.model.record import Entry, StoredClaim, Value
from dragoman.query.beside import NOTHING, Beside
from dragoman.query.standing import standing_on

#: Fields of which several values contradict each other; of others they only add up.
_DISPUTED = ("date", "due", "place", "period", "value")
_KIND_LABELS = {"date": "date", "due": "date due", "place": "place", "period": "period", "value": "value"}


class EntryTable(Sheet):
    """The table of a record: entries by dyad and date, each with all its sources.

    With `today` it says where matters stand on that day, else where they stood when they were last told.
    """

    def __init__(
        self, labels: Labels, look: Look, *, most_quotes: int = 4, has_ids: bool = False, today: date | None = None
    ) -> None:
        super().__init__(labels, look)
        self._today = today
        self._most_quotes = most_quotes
        self._has_ids = has_ids
        self._documents: set[str] = set()

    def add(self, entry: Entry, claims: Sequence[StoredClaim], beside: Beside = NOTHING) -> None:
        """Take an entry with its claims and what the record knows beside it."""
        self._documents.update(stored.source.sha256 for stored in claims)
        row = entry_row(entry, claims, self._labels, self._most_quotes, self._today)
        if row is not None:
            name = (f"entry {entry.id}",) if self._has_ids else ()
            self.take(replace(row, notes=(*name, *row.notes, *besides.notes(beside, self._labels))))

    def _rank(self, row: Row) -> tuple[object, ...]:
        return (row.day, -len(row.quotes), row.what)

    def _end(self) -> Iterator[str]:
        yield f"{counted(self.items, 'entry')} from {counted(len(self._documents), 'document')}"


def entry_row(
    entry: Entry, claims: Sequence[StoredClaim], labels: Labels, most_quotes: int = 4, today: date | None = None
) -> Row | None:
    """An entry as a row: told as its fullest claim tells it, at the best supported date, where it stands now."""
    told = [(stored, row) for stored in claims if (row := _row(stored, labels)) is not None]
    if not told:
        return None
    _, best = min(told, key=lambda pair: (-_fullness(pair[1]), -pair[0].claim.confidence, pair[0].id))
    earliest = entry.date.earliest or entry.date.latest
    return replace(
        best,
        day=earliest or date.max, when=shown_date(entry.date) or best.when,
        status=_status(entry, today) or best.status, notes=tuple(_notes(entry, labels)),
        quotes=tuple(_quotes([stored for stored, _ in told], most_quotes)),
        states=entry.states if entry.kind not in ("position",) else best.states,
    )


def details(entry: Entry, claims: Sequence[StoredClaim], labels: Labels) -> Iterator[str]:
    """Everything an entry holds beside its row: fields with all values, the history, the claims with their words."""
    for name, values in entry.fields.items():
        yield f"{spaced(name)}: " + "; ".join(_told_by(name, value, labels) for value in values)
    for step in entry.history:
        yield f"told as {spaced(step.value)} on {step.told or 'an unknown day'} by claim {step.claim}"
    for stored in claims:
        words = " … ".join(f"“{isolated(clean(one.span.quote))}”" for one in stored.claim.evidence)
        where = ", ".join(f"{one.span.start}-{one.span.end}" for one in stored.claim.evidence)
        yield f"claim {stored.id}: {words} [{isolated(named_source(stored.source))}, characters {where}]"


def _row(stored: StoredClaim, labels: Labels) -> Row | None:
    says = stored.claim.says
    place = getattr(says, "place", None)
    known = labels.gazetteer.places.get(place or "")
    places = {place: Place(id=place, name=known.name, kind="city", country=known.country)} if place and known else {}
    return Teller(labels, stored.cast, places, named_source(stored.source)).row(stored.claim)


def _fullness(row: Row) -> int:
    """How much a row says of who and where."""
    return len(row.who) + 2 * len(row.where)


def _status(entry: Entry, today: date | None) -> str:
    """Where it stands, with the steps before: "happened (was scheduled)"."""
    status = standing_on(entry, today) if today else entry.status
    before = [step.value for step in entry.history if step.value != status]
    now = spaced(status)
    return f"{now} (was {', '.join(map(spaced, before))})" if before and now else now


def _notes(entry: Entry, labels: Labels) -> Iterator[str]:
    """What sources disagree on."""
    if entry.sources > 1:
        yield counted(entry.sources, "independent source")
    for name in _DISPUTED:
        values = entry.fields.get(name, ())
        if len(values) > 1 and not _agree(name, values):
            yield f"{_KIND_LABELS[name]}: " + "; ".join(_told_by(name, value, labels) for value in values)


def _agree(name: str, values: Iterable[Value]) -> bool:
    """Whether several values say the same with other precision: a capital and its state, a day and its month."""
    texts = [value.text for value in values]
    if name == "place":
        return len({text.partition("-")[0] for text in texts}) == 1
    bounds = [(first or ".", last or first) for first, _, last in (text.partition("/") for text in texts)]
    starts = [first for first, _ in bounds if first != ".."]
    ends = [last for _, last in bounds if last != ".."]
    return not starts or not ends or max(starts) <= min(ends)


def _told_by(name: str, value: Value, labels: Labels) -> str:
    text = value.text
    if name == "place":
        known = labels.gazetteer.places.get(text)
        text = known.name if known else labels.state(text.partition("-")[0].upper())
    return f"{text} ({value.sources or 'by correction'})"


def _quotes(claims: Sequence[StoredClaim], most: int) -> Iterator[Quoted]:
    """The words of each source once, first told first, every language before a second of one language."""
    ordered = sorted(claims, key=lambda stored: (str(stored.source.day or "9999"), stored.source.sha256, stored.id))
    seen: dict[str, int] = {}
    ranked = []
    for stored in ordered:
        number = seen[stored.source.language] = seen.get(stored.source.language, 0) + 1
        ranked.append((number, stored))
    chosen = [stored for _, stored in sorted(ranked, key=lambda pair: pair[0])][:most]
    for stored in chosen:
        yield Quoted(stored.claim.evidence[0].span.quote, named_source(stored.source))
    if len(ordered) > most:
        yield Quoted("…", f"and {len(ordered) - most} more")
