"""The record as readers see it: one state of it, whatever is written meanwhile."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, select, tuple_

from dragoman.model.claims import ClaimId
from dragoman.model.gist import Gist
from dragoman.model.record import (
    Appearance,
    Correction,
    Entry,
    EntryId,
    FormId,
    Judgement,
    NameForm,
    PersonEntry,
    Sha256,
    Sighting,
    Source,
    StoredClaim,
)
from dragoman.store import schema
from dragoman.store.appearing import appearances_of
from dragoman.store.asking import Finder, Numbers, batches
from dragoman.store.attested import Attestation, Tenure, attestations, held_in, office_key, sightings_in
from dragoman.store.codec import loads
from dragoman.store.correcting import Corrections
from dragoman.store.filters import ALL, EntryFilter, Page, mark, read_mark
from dragoman.store.finding import (
    contact_days,
    contact_on,
    count_entries,
    entries_told,
    find_entries,
    find_gists,
    gists_by_ids,
)
from dragoman.store.judged import Judgements
from dragoman.store.marks import BriefMark, documents_after, get_mark
from dragoman.store.rows import Rows, unpack_text
from dragoman.store.search import Question, rows_with
from dragoman.store.summing import Summing, Sums

PAGE = 50
STEP = 200                              # entries at once, while all are walked through
_NAMES = Finder(
    schema.name_forms.c.id, schema.name_forms.c.id.label("form"), schema.persons.c.id.label("person"),
    schema.persons.c.name,
    where=(schema.person_forms.c.form == schema.name_forms.c.seq)
    & (schema.persons.c.id == schema.person_forms.c.person),
)
_CLAIMS_IN = Finder(
    schema.documents.c.sha256, schema.claims.c.seq, where=schema.claims.c.document == schema.documents.c.seq
)
_TEXTS = Finder(
    schema.documents.c.sha256, schema.documents.c.sha256, schema.texts.c.body,
    where=schema.texts.c.document == schema.documents.c.seq,
)
_WAYS = {"language": schema.entry_languages.c.language, "outlet": schema.entry_outlets.c.outlet}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document of the record with the pack that read it last."""

    source: Source
    pack: str
    has_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a record holds."""

    documents: int
    claims: int                         # without withdrawn and rejected ones
    withdrawn: int
    rejected: int
    entries: Mapping[str, int]          # by kind
    persons: int
    corrections: int


class View:
    """Answers questions inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows = Rows(connection)
        self._claims = Numbers(connection, schema.claims)

    # ── Entries ───────────────────────────────────────────────────────────────────────────────────────────────────
    def entries(self, asked: EntryFilter = ALL, *, limit: int = PAGE, after: str | None = None) -> Page[Entry]:
        """A page of entries, newest first; `after` is the `next` of the page before."""
        return find_entries(self._connection, asked, limit=limit, after=after)

    def every_entry(
        self, asked: EntryFilter = ALL, *, limit: int | None = None, first: int = STEP
    ) -> Iterator[Entry]:
        """The entries of all pages, newest first, so many at most; the first page is of `first`."""
        after: str | None = None
        left, size = limit, first
        while left is None or left > 0:
            page = self.entries(asked, limit=size if left is None else min(left, size), after=after)
            yield from page.items
            left, size = None if left is None else left - len(page.items), STEP
            after = page.next
            if after is None:
                return

    def pages_of_gists(self, asked: EntryFilter, sizes: Iterable[int]) -> Iterator[Sequence[Gist]]:
        """What lines need of the entries of all pages, newest first, each page of as many as `sizes` says."""
        after: str | None = None
        for size in sizes:
            page = find_gists(self._connection, asked, limit=size, after=after)
            yield page.items
            after = page.next
            if after is None:
                return

    def gists(self, entries: Iterable[EntryId]) -> list[Gist]:
        """What lines need of entries, by their ids and in their order."""
        return gists_by_ids(self._connection, entries)

    def count(self, asked: EntryFilter = ALL) -> int:
        """How many entries there are."""
        return count_entries(self._connection, asked)

    def entries_told(
        self, *, after: datetime.date | None = None, documents: Collection[Sha256] = (),
        claims: Iterable[ClaimId] = (),
    ) -> set[EntryId]:
        """Entries that are told after a day, or by some documents, or that hold some claims: see `finding`."""
        seqs = self._claims.of(claims).values()
        return entries_told(self._connection, after=after, documents=documents, claims=seqs)

    def contact_days(
        self, states: Sequence[str], until: datetime.date, least: int
    ) -> dict[tuple[str, str], list[datetime.date]]:
        """The days up to one on which two states were in contact, where there are so many: see `finding`."""
        return contact_days(self._connection, states, until, least)

    def contact_on(self, pair: tuple[str, str], day: datetime.date) -> EntryId | None:
        """An entry that tells of a contact of two states that began on a day."""
        return contact_on(self._connection, *pair, day)

    def entry(self, identifier: EntryId) -> Entry | None:
        """One entry, if there is one with this id."""
        table = schema.entries.c
        body = self._connection.execute(select(table.body).where(table.id == identifier)).scalar()
        return loads(Entry, body) if body is not None else None

    def entry_of(self, claim: ClaimId) -> Entry | None:
        """The entry that holds a claim: a way back from an id that has changed."""
        held, claims = schema.entry_claims.c, schema.claims.c
        found = self._connection.execute(
            select(held.entry).join(schema.claims, claims.seq == held.claim).where(claims.id == claim)
        ).scalar()
        return self.entry(EntryId(found)) if found is not None else None

    def entries_with(self, claims: Sequence[ClaimId]) -> dict[ClaimId, EntryId]:
        """The ids of the entries that hold some claims, by claim."""
        held, table = schema.entry_claims.c, schema.claims.c
        found: dict[ClaimId, EntryId] = {}
        for some in batches(claims):
            rows = self._connection.execute(
                select(table.id, held.entry).join(schema.claims, table.seq == held.claim).where(table.id.in_(some))
            )
            found.update((ClaimId(claim), EntryId(entry)) for claim, entry in rows)
        return found

    def claims_of(self, entry: Entry) -> Sequence[StoredClaim]:
        """The claims of an entry, sorted by id."""
        return self.claims(entry.claims)

    def claims(self, claims: Iterable[ClaimId]) -> Sequence[StoredClaim]:
        """Claims by their ids, rejected and withdrawn ones too."""
        return self._rows.claims(self._claims.of(claims).values(), with_inactive=True)

    def claims_in(self, *documents: Sha256) -> Sequence[StoredClaim]:
        """What documents say, without what is rejected or withdrawn, sorted by id."""
        return self._rows.claims(_CLAIMS_IN.values(self._connection, documents))

    def judgements_of(self, entry: Entry) -> Sequence[Judgement]:
        """Why these claims are one matter, and why others are not: all judgements about any of them."""
        seqs = self._claims.of(entry.claims)
        return Judgements(self._connection, schema.judgements, self._claims).about(seqs.values())

    def corrections(self, claims: Iterable[ClaimId] | None = None) -> Sequence[Correction]:
        """What people decided about some claims, or all of it, oldest first."""
        log = Corrections(self._connection, self._claims)
        return log.all() if claims is None else log.about(self._claims.of(claims).values())

    # ── Persons ───────────────────────────────────────────────────────────────────────────────────────────────────
    def persons(
        self, *, states: Sequence[str] = (), forms: Sequence[FormId] = (), limit: int = PAGE, after: str | None = None
    ) -> Page[PersonEntry]:
        """A page of persons of any of `states` or with any of `forms`, last seen first; without their sightings."""
        table = schema.persons.c
        question = select(table.last_seen, table.id)
        if states:
            seen = schema.person_states.c
            question = question.where(table.id.in_(select(seen.person).where(seen.state.in_(list(states)))))
        if forms:
            owned, form = schema.person_forms.c, schema.name_forms.c
            owner = select(owned.person).join(schema.name_forms, form.seq == owned.form).where(form.id.in_(list(forms)))
            question = question.where(table.id.in_(owner))
        if after is not None:
            question = question.where(tuple_(table.last_seen, table.id) < tuple_(*read_mark(after)))
        question = question.order_by(table.last_seen.desc(), table.id.desc()).limit(limit + 1)
        found = [(row.last_seen, row.id) for row in self._connection.execute(question)]
        kept = found[:limit]
        people = self._persons([identifier for _, identifier in kept], with_sightings=False)
        return Page(
            tuple(people[identifier] for _, identifier in kept), mark(*kept[-1]) if len(found) > limit else None
        )

    def person(self, identifier: EntryId, *, with_sightings: bool = True) -> PersonEntry | None:
        """One person with every place the name was read, if there is one with this id."""
        return self._persons([identifier], with_sightings=with_sightings).get(identifier)

    def people(self, ids: Iterable[EntryId]) -> list[PersonEntry]:
        """Persons by their ids, without their sightings."""
        return list(self._persons(list(ids), with_sightings=False).values())

    def sums(
        self, people: Sequence[PersonEntry], *, quotes: int = 0, with_offices: bool = False
    ) -> list[Sums]:
        """Persons with sums of the places that name them and the first of those, so many, and in each office one."""
        return Summing(self._connection, self._rows, people).made(quotes=quotes, with_offices=with_offices)

    def attestations(
        self, rank: str, country: str, since: datetime.date, until: datetime.date
    ) -> list[Attestation]:
        """Who is attested in an office in a time, and on the nearest days before and after it."""
        return attestations(self._connection, office_key(rank, country), since, until)

    def tenures(
        self, ranks: Iterable[str], country: str, *, until: datetime.date | None = None,
        without: Collection[Sha256] = (), within: Collection[Sha256] | None = None,
    ) -> list[Tenure]:
        """Who is attested in offices of these ranks of a state, as the documents that count tell: see `held_in`."""
        offices = [office_key(rank, country) for rank in ranks]
        return held_in(self._connection, offices, until=until, without=without, within=within)

    def sightings_in(
        self, rank: str, country: str, person: str, days: Iterable[datetime.date | None]
    ) -> Sequence[Sighting]:
        """The places that name a person in an office in documents of some days, None for those without a day."""
        return sightings_in(self._connection, self._rows, office_key(rank, country), person, days)

    def person_names(self, forms: Iterable[FormId]) -> dict[FormId, tuple[EntryId, str]]:
        """Name form -> the id and the name of the person it belongs to."""
        rows = _NAMES.rows(self._connection, forms)
        return {FormId(row["form"]): (EntryId(row["person"]), row["name"]) for row in rows}

    def forms_with_keys(self, keys: Iterable[str]) -> Sequence[NameForm]:
        """The name forms that have any of `keys`: how a name that is typed is looked for."""
        return self._rows.forms_with_keys(keys)

    def _persons(self, ids: Sequence[str], *, with_sightings: bool) -> dict[str, PersonEntry]:
        owned, forms = schema.person_forms.c, dict[str, list[int]]()
        table, bodies = schema.persons.c, dict[str, str]()
        for some in batches(ids):
            rows = self._connection.execute(
                select(owned.person, owned.form).where(owned.person.in_(some)).order_by(owned.person, owned.place)
            )
            for row in rows:
                forms.setdefault(row.person, []).append(row.form)
            for row in self._connection.execute(select(table.id, table.body).where(table.id.in_(some))):
                bodies[row.id] = row.body
        known = self._rows.numbered_forms(seq for seqs in forms.values() for seq in seqs)
        return {
            identifier: loads(
                PersonEntry, body, forms=tuple(known[seq] for seq in forms[identifier]),
                sightings=tuple(self._rows.sightings(forms[identifier])) if with_sightings else (),
            )
            for identifier, body in bodies.items()
        }

    def search(self, question: Question, *, limit: int = PAGE, after: str | None = None) -> Page[Source]:
        """A page of the documents that have all words of a question, newest first.

        Words are found in whatever form they are written onto others; words in quotation marks stand together; a star
        ends the beginning of a word. Instead of words a list may say what has to be there, each with what may stand
        for it.
        """
        table, found = schema.documents.c, list[tuple[int, str, int]]()
        before = read_mark(after)[0] if after is not None else None
        while len(found) <= limit:
            rows = rows_with(self._connection, question, limit=limit + 1, before=before)
            asked = select(table.words, table.sha256, table.seq).where(table.words.in_(rows))
            found += sorted((tuple(row) for row in self._connection.execute(asked)), reverse=True) if rows else []
            if len(rows) <= limit:
                break
            before = rows[-1]           # some rows may be of older readings, which no document names
        kept = found[:limit]
        sources = self._rows.sources(seq for *_, seq in kept)
        following = mark(*kept[-1][:2]) if len(found) > limit else None
        return Page(tuple(sources[seq] for *_, seq in kept), following)

    # ── Documents ─────────────────────────────────────────────────────────────────────────────────────────────────
    def documents(self, *, limit: int = PAGE, after: str | None = None) -> Page[Held]:
        """A page of the documents, in the order of their hashes."""
        table, texts = schema.documents.c, schema.texts.c
        question = select(schema.documents, texts.document.label("text")).join(
            schema.texts, texts.document == table.seq, isouter=True
        )
        if after is not None:
            question = question.where(table.sha256 > after)
        rows = self._connection.execute(question.order_by(table.sha256).limit(limit + 1)).mappings().all()
        kept = rows[:limit]
        sources = self._rows.sources(row["seq"] for row in kept)
        items = tuple(
            Held(source=sources[row["seq"]], pack=row["pack"], has_text=row["text"] is not None) for row in kept
        )
        return Page(items, kept[-1]["sha256"] if len(rows) > limit else None)

    def source(self, document: Sha256) -> Source | None:
        """A document without its text, if it is held."""
        table = schema.documents.c
        seq = self._connection.execute(select(table.seq).where(table.sha256 == document)).scalar()
        return self._rows.sources([seq])[seq] if seq is not None else None

    def appearances(self, document: Sha256) -> Sequence[Appearance]:
        """Every way in which the text of a document came, the one that counts as its source first."""
        table = schema.documents.c
        seqs = list(self._connection.execute(select(table.seq).where(table.sha256 == document)).scalars())
        return [one for found in appearances_of(self._connection, seqs).values() for one in found]

    def text(self, document: Sha256) -> str | None:
        """The text of a document as it was read; None if it is not held or was not kept."""
        return self.texts([document]).get(document)

    def texts(self, documents: Iterable[Sha256]) -> dict[Sha256, str]:
        """The texts of those documents that are held with their text."""
        return {Sha256(sha256): unpack_text(body) for sha256, body in _TEXTS.tuples(self._connection, documents)}

    def brief_mark(self, states: Iterable[str]) -> BriefMark | None:
        """Where the last marked brief on these states stopped, if one was marked."""
        return get_mark(self._connection, states)

    def documents_after(self, mark: BriefMark) -> frozenset[Sha256]:
        """The documents that were added after a marked brief."""
        return documents_after(self._connection, mark)

    def tells(self, way: Literal["language", "outlet"], value: str) -> bool:
        """Whether anything in a language or by an outlet is told."""
        column = _WAYS[way]
        return self._connection.execute(select(column).where(column == value).limit(1)).scalar() is not None

    def all_that_tell(self, way: Literal["language", "outlet"]) -> list[str]:
        """The languages or outlets that entries are told in, sorted."""
        return sorted(self._connection.execute(select(_WAYS[way]).distinct()).scalars())

    def counts(self) -> Counts:
        """How much the record holds."""
        claims, entries = schema.claims.c, schema.entries.c
        uncounted = {(row.is_withdrawn, row.is_rejected): row.number for row in self._connection.execute(
            select(claims.is_withdrawn, claims.is_rejected, func.count().label("number"))
            .where((claims.is_withdrawn == 1) | (claims.is_rejected == 1))
            .group_by(claims.is_withdrawn, claims.is_rejected)
        )}
        kinds = self._connection.execute(
            select(entries.kind, func.count().label("number")).group_by(entries.kind).order_by(entries.kind)
        )
        total = {table: self._connection.execute(select(func.count()).select_from(table)).scalar_one()
                 for table in (schema.documents, schema.claims, schema.persons, schema.corrections)}
        return Counts(
            documents=total[schema.documents], claims=total[schema.claims] - sum(uncounted.values()),
            withdrawn=uncounted.get((1, 0), 0) + uncounted.get((1, 1), 0), rejected=uncounted.get((0, 1), 0),
            entries={row.kind: row.number for row in kinds}, persons=total[schema.persons],
            corrections=total[schema.corrections],
        )
