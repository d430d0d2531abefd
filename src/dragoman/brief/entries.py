"""Entries of the record for people: one line for each act, under it the words of every source that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dragoman.brief import beside as besides
from dragoman.brief.dates import DATES, shown_date, shown_edtf
from dragoman.brief.plain import Look, clean, isolated
from dragoman.brief.rows import Labels, Quoted, Row, Teller, named_source, spaced
from dragoman.brief.table import Sheet, counted
from dragoman.model.claims import ClaimId
from dragoman.model.disputes import disputed, dissents
from dragoman.model.places import Place
from dragoman.model.record import Entry, Source, StoredClaim, Value
from dragoman.query.beside import NOTHING, Beside
from dragoman.query.standing import standing_on

#: What the fields that sources disagree on are called.
_NAMES = {"due": "date due"}
#: So many outlets are named for each value.
_MOST_OUTLETS = 3


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
    """An entry as a row: as its fullest claim with the best supported values tells it, where it stands now."""
    told = [(stored, row) for stored in claims if (row := _row(stored, labels)) is not None]
    if not told:
        return None
    outweighed = dissents(entry, disputed(entry))
    _, best = min(told, key=lambda pair: (
        outweighed[pair[0].id], -_fullness(pair[1]), -pair[0].claim.confidence, pair[0].id
    ))
    earliest = entry.date.earliest or entry.date.latest
    return replace(
        best,
        day=earliest or date.max, when=shown_date(entry.date) or best.when,
        status=_status(entry, today) or best.status, notes=tuple(_notes(entry, claims, labels)),
        quotes=tuple(_quotes([stored for stored, _ in told], most_quotes)),
        states=entry.states if entry.kind not in ("position",) else best.states,
    )


def details(entry: Entry, claims: Sequence[StoredClaim], labels: Labels) -> Iterator[str]:
    """Everything an entry holds beside its row: fields with all values, the history, the claims with their words."""
    sources = {stored.id: stored.source for stored in claims}
    for name, values in entry.fields.items():
        yield f"{spaced(name)}: " + "; ".join(_told_by(name, value, labels, sources) for value in values)
    for step in entry.history:
        yield f"told as {spaced(step.value)} on {step.told or 'an unknown day'} by claim {step.claim}"
    for stored in claims:
        words = " … ".join(f"“{isolated(clean(one.span.quote))}”" for one in stored.claim.evidence)
        where = ", ".join(f"{one.span.start}-{one.span.end}" for one in stored.claim.evidence)
        source = isolated(named_source(stored.source))
        yield f"claim {stored.id}: {words} [{source}, characters {where}{_teller(stored, labels)}]"


def _teller(stored: StoredClaim, labels: Labels) -> str:
    """Who the text lets say it, nobody where it is the narrator."""
    told = stored.claim.attribution
    actors = (stored.cast.get(one) for one in told.by)
    names = [actor.name or labels.gazetteer.label(actor.id) for actor in actors if actor is not None]
    said = ", ".join(isolated(clean(name)) for name in (*names, *told.chain))
    return f", said by {said}" if said else ""


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


def _notes(entry: Entry, claims: Iterable[StoredClaim], labels: Labels) -> Iterator[str]:
    """What sources disagree on."""
    if entry.sources > 1:
        yield counted(entry.sources, "independent source")
    sources = {stored.id: stored.source for stored in claims}
    for name, values in disputed(entry).items():
        yield f"{_NAMES.get(name, name)}: " + "; ".join(_told_by(name, value, labels, sources) for value in values)


def _told_by(name: str, value: Value, labels: Labels, sources: Mapping[ClaimId, Source]) -> str:
    """A value with the outlets that tell it."""
    text = value.text
    if name == "place":
        known = labels.gazetteer.places.get(text)
        text = known.name if known else labels.state(text.partition("-")[0].upper())
    elif name in DATES:
        text = shown_edtf(text)
    told = (sources[claim] for claim in value.claims if claim in sources)
    outlets = sorted({isolated(source.publisher) for source in told})
    rest = [f"{len(outlets) - _MOST_OUTLETS} more"] if len(outlets) > _MOST_OUTLETS else []
    return f"{isolated(text)} ({', '.join([*outlets[:_MOST_OUTLETS], *rest]) or 'by correction'})"


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
