"""A record looked over: quotations against originals, references, and that everything derived is in step."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, func, select

from dragoman.model.ids import text_sha256
from dragoman.model.record import Correction, Entry, PersonEntry, Sighting
from dragoman.store import schema
from dragoman.store.appearing import appearances_of, as_appearance
from dragoman.store.asking import Numbers, batches
from dragoman.store.attested import NOWHERE, office_of
from dragoman.store.codec import claim_from_text, loads
from dragoman.store.correcting import Corrections
from dragoman.store.entering import BY_DOCUMENTS, WAYS, columns_of, ways_by_documents, ways_to
from dragoman.store.errors import DamagedRecordError
from dragoman.store.gists import gists_of
from dragoman.store.rows import Rows, source_of, unpack_text
from dragoman.store.search import document_texts, has_words
from dragoman.store.words import words_of

#: Claims of these kinds make no entries: they are what others are about.
WITHOUT_ENTRIES = frozenset({"issue", "quantity"})
_AT_ONCE = 200
_WORDS = 3                              # by which a document must be found


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a record that is not as it must be."""

    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


def check(connection: Connection) -> Iterator[Finding]:
    """Everything that is wrong with a record; nothing if it is sound. Its size does not matter to memory."""
    yield from _database(connection)
    yield from _documents(connection)
    yield from _words(connection)
    yield from _rejections(connection)
    yield from _entries(connection)
    yield from _persons(connection)


def _database(connection: Connection) -> Iterator[Finding]:
    """What the database itself has to say."""
    if connection.dialect.name != "sqlite":
        return
    for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield Finding("the file", str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding(str(row[0]), f"row {row[1]} refers to a row of {row[2]} that is not there")


# ── Documents and what they say ───────────────────────────────────────────────────────────────────────────────────
def _documents(connection: Connection) -> Iterator[Finding]:
    documents, texts = schema.documents, schema.texts
    question = select(documents, texts.c.body.label("text")).join(
        texts, texts.c.document == documents.c.seq, isouter=True
    )
    for rows in _walk(connection, question, documents.c.seq):
        held = _of_documents(connection, [row["seq"] for row in rows])
        came = appearances_of(connection, [row["seq"] for row in rows])
        for row in rows:
            yield from _document(row, held)
            if as_appearance(source_of(row)) not in came.get(row["seq"], [])[:1]:
                yield Finding(f"document {row['sha256']}", "its source is not the first way in which it came")


def _of_documents(connection: Connection, seqs: list[int]) -> dict[Table, dict[int, list[RowMapping]]]:
    """The rows of the tables that belong to documents, by the number of the document."""
    held: dict[Table, dict[int, list[RowMapping]]] = {}
    for table in (schema.claims, schema.actors, schema.sightings):
        rows = connection.execute(select(table).where(table.c.document.in_(seqs))).mappings()
        found = held.setdefault(table, {})
        for row in rows:
            found.setdefault(row["document"], []).append(row)
    return held


def _document(row: RowMapping, held: dict[Table, dict[int, list[RowMapping]]]) -> Iterator[Finding]:
    name = f"document {row['sha256']}"
    text = _text(row)
    if row["text"] is not None and (text is None or text_sha256(text) != row["sha256"]):
        yield Finding(name, "its text is not the one that was read")
    claims = held[schema.claims].get(row["seq"], [])
    actors = held[schema.actors].get(row["seq"], [])
    known_actors, known_claims = {actor["seq"] for actor in actors}, {claim["seq"] for claim in claims}
    for claim in claims:
        where = f"claim {claim['id']}"
        yield from _quotations(where, claim["body"], text)
        yield from _payload(where, claim)
        if not known_actors.issuperset(json.loads(claim["actors"])):
            yield Finding(where, "names an actor that its document does not have")
        if not known_claims.issuperset(json.loads(claim["linked"])):
            yield Finding(where, "belongs together with a claim that its document does not make")
    for actor in actors:
        yield from _quotations(f"actor {actor['seq']} of {name}", actor["body"], text)
    yield from _attested(name, held[schema.sightings].get(row["seq"], []))


def _attested(name: str, sightings: Iterable[RowMapping]) -> Iterator[Finding]:
    """Whether each place that names a person is listed under the office it attests."""
    for row in sightings:
        try:
            office = office_of(loads(Sighting, row["body"], source=NOWHERE))
        except DamagedRecordError as error:
            yield Finding(f"a name in {name}", error.problem)
            continue
        if schema.fit(office) != row["office"]:
            yield Finding(f"a name in {name}", f"is listed under the office {row['office']!r}, not {office!r}")


def _text(row: RowMapping) -> str | None:
    try:
        return unpack_text(row["text"]) if row["text"] is not None else None
    except DamagedRecordError:
        return None


def _payload(where: str, claim: RowMapping) -> Iterator[Finding]:
    try:
        claim_from_text(claim["id"], claim["kind"], claim["body"])
    except DamagedRecordError as error:
        yield Finding(where, error.problem)


def _quotations(where: str, body: str, text: str | None) -> Iterator[Finding]:
    try:
        spans = list(_spans(json.loads(body)))
    except ValueError:
        yield Finding(where, "is no JSON")
        return
    for start, end, quote in spans:
        if end - start != len(quote) or (text is not None and text[start:end] != quote):
            yield Finding(where, f"what it quotes at {start} to {end} is not what the text says there")


def _spans(data: Any) -> Iterator[tuple[int, int, str]]:
    """All spans in the JSON of a value: lists of two numbers and a text."""
    if isinstance(data, dict):
        for item in data.values():
            yield from _spans(item)
    elif isinstance(data, list):
        if len(data) == 3 and isinstance(data[0], int) and isinstance(data[1], int) and isinstance(data[2], str):
            yield data[0], data[1], data[2]
        else:
            for item in data:
                yield from _spans(item)


def _words(connection: Connection) -> Iterator[Finding]:
    """That every document is found by its longest words."""
    documents, texts = schema.documents, schema.texts
    question = select(documents, texts.c.body.label("text")).join(
        texts, texts.c.document == documents.c.seq, isouter=True
    )
    for rows in _walk(connection, question, documents.c.seq):
        for row in rows:
            if row["text"] is not None and _text(row) is None:
                continue                            # that is told of already
            words = words_of(document_texts(connection, row), row["language"]).written
            longest = sorted(set(words), key=lambda word: (-len(word), word))[:_WORDS]
            if longest and not has_words(connection, row["words"], longest):
                yield Finding(f"document {row['sha256']}", "is not found by its words")


# ── What people decided ───────────────────────────────────────────────────────────────────────────────────────────
def _rejections(connection: Connection) -> Iterator[Finding]:
    claims = schema.claims.c
    marked = set(connection.execute(
        select(claims.id).where(claims.is_rejected == 1, claims.is_withdrawn == 0)
    ).scalars())
    decided = _rejected(Corrections(connection, Numbers(connection, schema.claims)).all())
    counting = set[str]()
    for some in batches(sorted(decided)):
        counting.update(connection.execute(
            select(claims.id).where(claims.id.in_(some), claims.is_withdrawn == 0)
        ).scalars())
    for claim in sorted(marked ^ counting):
        yield Finding(f"claim {claim}", "is not rejected as the corrections say" if claim in counting
                      else "is rejected, and no correction says so")


def _rejected(corrections: Iterable[Correction]) -> set[str]:
    rejected = set[str]()
    for one in corrections:
        if one.action == "reject":
            rejected.update(one.claims)
        elif one.action == "restore":
            rejected.difference_update(one.claims)
    return rejected


# ── What is computed ──────────────────────────────────────────────────────────────────────────────────────────────
def _entries(connection: Connection) -> Iterator[Finding]:
    expected, held = Counter[Table](), Rows(connection)
    for rows in _walk(connection, select(schema.entries), schema.entries.c.id):
        entries: dict[str, Entry] = {}
        for row in rows:
            try:
                entries[row["id"]] = loads(Entry, row["body"])
            except DamagedRecordError as error:
                yield Finding(f"entry {row['id']}", error.problem)
                continue
            columns = columns_of(entries[row["id"]])
            if any(schema.fit(str(value)) != str(row[name]) for name, value in columns.items()):
                yield Finding(f"entry {row['id']}", "is listed under something else than it says")
        yield from _gists(connection, held, entries, {row["id"]: row["gist"] for row in rows})
        for table, found in ways_to(entries.values()).items():
            expected[table] += sum(_fingerprint(table, one) for one in found)
        for table, listed in ways_by_documents(connection, entries).items():
            names = [column.name for column in table.columns]
            expected[table] += sum(_fingerprint(table, dict(zip(names, one, strict=True))) for one in listed)
        yield from _members(connection, entries)
    for table in (*WAYS, *BY_DOCUMENTS):
        there = sum(_fingerprint(table, row) for row in connection.execute(select(table)).mappings())
        if there != expected[table]:
            yield Finding(table.name, "does not lead to the entries that there are")
    yield from _outside(connection)


def _gists(
    connection: Connection, held: Rows, entries: dict[str, Entry], kept: dict[str, str]
) -> Iterator[Finding]:
    """What lines of answers are made of against the entries and claims it was taken from."""
    numbers = Numbers(connection, schema.claims).of(claim for entry in entries.values() for claim in entry.claims)
    try:
        expected = gists_of(held, numbers, entries.values())
    except (DamagedRecordError, LookupError):
        return                          # a claim that cannot be read, an actor that is not there: told of already
    for identifier, gist in expected.items():
        if kept[identifier] != gist:
            yield Finding(f"entry {identifier}", "is told in lists otherwise than its claims tell it")


def _members(connection: Connection, entries: dict[str, Entry]) -> Iterator[Finding]:
    """Entries against the claims they hold."""
    held, claims = schema.entry_claims.c, schema.claims.c
    rows = connection.execute(
        select(held.entry, claims.id, claims.is_withdrawn, claims.is_rejected)
        .join(schema.claims, claims.seq == held.claim).where(held.entry.in_(list(entries)))
    ).all()
    members: dict[str, set[str]] = {entry: set() for entry in entries}
    for row in rows:
        members[row.entry].add(row.id)
        if row.is_withdrawn or row.is_rejected:
            yield Finding(f"entry {row.entry}", f"holds the claim {row.id}, which does not count")
    for identifier, entry in entries.items():
        if members[identifier] != set(entry.claims):
            yield Finding(f"entry {identifier}", "holds other claims than it says")


def _outside(connection: Connection) -> Iterator[Finding]:
    """Claims without the entry they should have, and claims held by an entry that there is not."""
    held, claims, entries = schema.entry_claims, schema.claims, schema.entries
    lost = (
        select(claims.c.id).join(held, held.c.claim == claims.c.seq, isouter=True)
        .where(held.c.claim.is_(None), claims.c.is_withdrawn == 0, claims.c.is_rejected == 0,
               claims.c.kind.not_in(WITHOUT_ENTRIES)).order_by(claims.c.id)
    )
    for claim in connection.execute(lost).scalars():
        yield Finding(f"claim {claim}", "is in no entry")
    orphans = (
        select(claims.c.id).join(held, held.c.claim == claims.c.seq)
        .join(entries, entries.c.id == held.c.entry, isouter=True).where(entries.c.id.is_(None)).order_by(claims.c.id)
    )
    for claim in connection.execute(orphans).scalars():
        yield Finding(f"claim {claim}", "is in an entry that there is not")


def _persons(connection: Connection) -> Iterator[Finding]:
    persons, owned, seen = schema.persons, schema.person_forms, schema.sightings
    expected = 0
    for rows in _walk(connection, select(persons), persons.c.id):
        for row in rows:
            try:
                person = loads(PersonEntry, row["body"], forms=(), sightings=())
            except DamagedRecordError as error:
                yield Finding(f"person {row['id']}", error.problem)
                continue
            expected += sum(
                _fingerprint(schema.person_states, {"state": state, "last_seen": row["last_seen"], "person": row["id"]})
                for state in set(person.states)
            )
    there = sum(_fingerprint(schema.person_states, row)
                for row in connection.execute(select(schema.person_states)).mappings())
    if there != expected:
        yield Finding("person_states", "does not lead to the persons that there are")
    nobody = select(func.count()).select_from(owned).join(persons, persons.c.id == owned.c.person, isouter=True)
    if connection.execute(nobody.where(persons.c.id.is_(None))).scalar_one():
        yield Finding("person_forms", "has names of persons that there are not")
    lost = (
        select(schema.name_forms.c.id).join(owned, owned.c.form == schema.name_forms.c.seq, isouter=True)
        .where(owned.c.form.is_(None)).order_by(schema.name_forms.c.id)
    )
    for form in connection.execute(lost).scalars():
        yield Finding(f"name form {form}", "is no person's")
    unseen = (
        select(schema.name_forms.c.id).join(seen, seen.c.form == schema.name_forms.c.seq, isouter=True)
        .where(seen.c.form.is_(None)).order_by(schema.name_forms.c.id)
    )
    for form in connection.execute(unseen).scalars():
        yield Finding(f"name form {form}", "is read nowhere")


def _walk(connection: Connection, question: Select[Any], key: Any) -> Iterator[list[RowMapping]]:
    """The rows of a question in batches, by a key."""
    last: Any = None
    while True:
        some = question if last is None else question.where(key > last)
        rows = list(connection.execute(some.order_by(key).limit(_AT_ONCE)).mappings())
        if not rows:
            return
        yield rows
        last = rows[-1][key.name]


def _fingerprint(table: Table, row: Any) -> int:
    """A number for a row: the sums over all rows are equal if and only if the rows are, whatever their order."""
    values = "\x1f".join(schema.fit(str(row[column.name])) for column in table.columns)
    return int.from_bytes(hashlib.blake2b(values.encode(), digest_size=8).digest(), "big")
