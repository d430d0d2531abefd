"""The tables of a record, the same in SQLite and PostgreSQL. Values of the model stand in `body` as JSON (`codec`).

Days are whole numbers like 20251006, 0 where unknown: small, and sorted alike in both databases. What is found by has
its words in columns; a table that is only walked in one order keeps all it needs in its key.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    literal_column,
)
from sqlalchemy.types import TypeEngine

#: What neither database can hold as text: a zero byte, half a pair of surrogates.
_UNFIT = re.compile("[\\x00\\ud800-\\udfff]")


def fit(text: str) -> str:
    """A text as both databases can hold it."""
    return _UNFIT.sub("\ufffd", text)


def are_fit(texts: Iterable[str | None]) -> bool:
    """Whether both databases can hold all of some texts as they are."""
    return not _UNFIT.search("".join(text for text in texts if text))


class Words(TypeDecorator[str]):
    """Text that may come from an article or a command line; ids and keys compare byte by byte in both databases."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Collation C in PostgreSQL, whatever the language of the database; SQLite has no other."""
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """What cannot be kept becomes a replacement character."""
        return fit(value) if value is not None else None


_WORDS = Words()
_SEQ = Integer().with_variant(BigInteger(), "postgresql")

#: Acts by which states are in contact; a condemnation is none. A summit of more states is no contact of two of them.
CONTACTS = frozenset({
    "meeting", "visit", "tour", "phone_call", "video_call", "contact", "consultations", "joint_commission_session",
    "negotiation_round", "message", "signing", "business_event", "bilateral_event", "parliamentary_exchange",
})
MOST_IN_CONTACT = 4
#: A contact on a day that is known no better than this says nothing of pauses.
CONTACT_DAYS = 31
#: An entry that spans no more days than this is looked for between them; the few that span more are looked through.
LONG_DAYS = 62

metadata = MetaData()

meta = Table("meta", metadata, Column("name", _WORDS, primary_key=True), Column("value", Text, nullable=False))

documents = Table(
    "documents", metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("sha256", _WORDS, nullable=False, unique=True),
    Column("language", _WORDS, nullable=False, index=True),
    Column("outlet", _WORDS, nullable=False, index=True),      # "" where unknown; the source has it exactly
    Column("day", Integer, nullable=False),
    Column("words", _SEQ, nullable=False, unique=True),     # its row in the index of words: see `search.row_number`
    Column("pack", Text, nullable=False),           # name and version of the pack that read it
    Column("source", Text, nullable=False),         # JSON of Source without its fingerprint
    Column("fingerprint", LargeBinary, nullable=False),
    Column("places", Text, nullable=False),         # JSON
)
texts = Table(
    "texts", metadata,
    Column("document", ForeignKey("documents.seq"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),    # zlib of the text as UTF-8
)
appearances = Table(
    "appearances", metadata,                        # every way in which a text came; documents.source is the first
    Column("document", ForeignKey("documents.seq"), nullable=False),
    Column("key", _WORDS, nullable=False),          # a hash of the body
    Column("outlet", _WORDS, nullable=False),       # "" where unknown
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("document", "key"), sqlite_with_rowid=False,
)
actors = Table(
    "actors", metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("body", Text, nullable=False),
)
claims = Table(
    "claims", metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("id", _WORDS, nullable=False, unique=True),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("kind", _WORDS, nullable=False),
    Column("type", _WORDS, nullable=False),
    Column("is_withdrawn", Integer, nullable=False, default=0),     # a newer reading does not say it any more
    Column("is_rejected", Integer, nullable=False, default=0),      # a person says it is wrong
    Column("actors", Text, nullable=False),         # JSON list: seq of the actors it names
    Column("linked", Text, nullable=False),         # JSON list: seq of the claims it belongs together with
    Column("body", Text, nullable=False),
)
_uncounted = (claims.c.is_withdrawn == 1) | (claims.c.is_rejected == 1)
claims_uncounted = Index("claims_uncounted", claims.c.is_withdrawn, claims.c.is_rejected, sqlite_where=_uncounted)
#: What the body of a claim holds that tells something as the first of its kind, and nothing else can hold.
_FIRST = '"is_first":true'


def tells_a_first(database: str) -> ColumnElement[bool]:
    """That a claim tells something as the first of its kind: as the index has it, word for word."""
    found = f"instr(body, '{_FIRST}')" if database == "sqlite" else f"strpos(body, '{_FIRST}')"
    return literal_column(found, Integer) > literal_column("0")


claims_first = Index("claims_first", claims.c.seq, sqlite_where=tells_a_first("sqlite"))


def for_postgresql() -> None:
    """Let the indices that leave rows out do so in PostgreSQL too.

    Told where they are made, SQLAlchemy would load all it knows of PostgreSQL for whoever only asks a file.
    """
    for index, where in ((claims_uncounted, _uncounted), (claims_first, tells_a_first("postgresql"))):
        index.dialect_options["postgresql"]["where"] = where


claim_keys = Table(
    "claim_keys", metadata,
    Column("key", _WORDS), Column("claim", ForeignKey("claims.seq"), index=True),
    PrimaryKeyConstraint("key", "claim"), sqlite_with_rowid=False,
)


def _judgements(name: str, about: str) -> Table:
    return Table(
        name, metadata,
        Column("left", ForeignKey(f"{about}.seq"), nullable=False),
        Column("right", ForeignKey(f"{about}.seq"), nullable=False, index=True),
        Column("by", _WORDS, nullable=False),
        Column("at", _WORDS, nullable=False),
        Column("verdict", _WORDS, nullable=False),
        Column("score", Float, nullable=False),
        Column("reasons", Text, nullable=False),
        PrimaryKeyConstraint("left", "right", "by", "at"), sqlite_with_rowid=False,
    )


judgements = _judgements("judgements", "claims")

corrections = Table(
    "corrections", metadata,                        # only ever added to: see APPEND_ONLY in `migrations`
    Column("number", _SEQ, primary_key=True, autoincrement=False),
    Column("action", _WORDS, nullable=False),
    Column("reason", _WORDS, nullable=False),
    Column("by", _WORDS, nullable=False),
    Column("at", _WORDS, nullable=False),
    Column("field", _WORDS),
    Column("value", _WORDS),
)
correction_claims = Table(
    "correction_claims", metadata,
    Column("claim", ForeignKey("claims.seq"), nullable=False),
    Column("number", ForeignKey("corrections.number"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    PrimaryKeyConstraint("claim", "number", "place"), sqlite_with_rowid=False,
)

successions = Table(
    "successions", metadata,                        # what an older reading said, and what says it in the newer
    Column("old", ForeignKey("claims.seq"), primary_key=True, autoincrement=False),
    Column("new", ForeignKey("claims.seq"), nullable=False, index=True),
)

name_forms = Table(
    "name_forms", metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("id", _WORDS, nullable=False, unique=True),
    Column("body", Text, nullable=False),
)
form_keys = Table(
    "form_keys", metadata,
    Column("key", _WORDS), Column("form", ForeignKey("name_forms.seq"), index=True),
    PrimaryKeyConstraint("key", "form"), sqlite_with_rowid=False,
)
form_judgements = _judgements("form_judgements", "name_forms")
sightings = Table(
    "sightings", metadata,
    Column("form", ForeignKey("name_forms.seq"), nullable=False),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("place", Integer, nullable=False),       # in the list of the document
    Column("day", Integer, nullable=False),         # the document's
    Column("body", Text, nullable=False),
    Column("office", _WORDS, nullable=False, server_default=""),    # rank and state the document says is held
    PrimaryKeyConstraint("form", "document", "place"),
    Index("sightings_by_office", "office", "day", "form", "document"),
    sqlite_with_rowid=False,
)

entries = Table(
    "entries", metadata,
    Column("id", _WORDS, nullable=False),
    Column("kind", _WORDS, nullable=False),
    Column("type", _WORDS, nullable=False),
    Column("status", _WORDS, nullable=False),
    Column("day", Integer, nullable=False),         # the last day it may have been, else the last it was told
    Column("first_day", Integer, nullable=False),
    Column("is_long", Integer, nullable=False),     # whether there are more than LONG_DAYS between the two
    Column("confidence", Float, nullable=False),
    Column("body", Text, nullable=False),
    Column("gist", Text, nullable=False, server_default=""),        # all that a line of an answer needs: `gists`
    PrimaryKeyConstraint("id"),
    Index("entries_by_day", "is_long", "day", "id", "first_day", "kind", "type", "status"),
    Index("entries_by_type", "is_long", "kind", "type", "day", "id", "first_day", "status"),
)
entry_claims = Table(
    "entry_claims", metadata,
    Column("claim", ForeignKey("claims.seq"), primary_key=True, autoincrement=False),
    Column("entry", _WORDS, nullable=False, index=True),
)


def _found_by(name: str, *columns: str, more: tuple[Index, ...] = ()) -> Table:
    """A way to entries: by `columns`, newest first, with what most filters ask of them."""
    key = (*columns, "day", "entry")
    return Table(
        name, metadata,
        *(Column(column, _WORDS, nullable=False) for column in columns),
        Column("day", Integer, nullable=False), Column("entry", _WORDS, nullable=False),
        Column("first_day", Integer, nullable=False), Column("kind", _WORDS, nullable=False),
        Column("type", _WORDS, nullable=False), Column("status", _WORDS, nullable=False),
        PrimaryKeyConstraint(*key, "first_day", "kind", "type", "status"), *more, sqlite_with_rowid=False,
    )


entry_states = _found_by("entry_states", "state")
entry_pairs = _found_by("entry_pairs", "first", "second")      # of an entry's states, each two in the order of codes
entry_contacts = _found_by("entry_contacts", "first", "second")        # of those by which two states were in contact
entry_disputes = _found_by("entry_disputes")        # of those that sources tell in ways that cannot all be true
entry_sectors = _found_by("entry_sectors", "sector")
entry_forms = _found_by("entry_forms", "form")
# Of the documents that tell of an entry; these are not told by the entry itself, so they are found by it.
entry_languages = _found_by("entry_languages", "language", more=(Index("entry_languages_entry", "entry"),))
entry_outlets = _found_by("entry_outlets", "outlet", more=(Index("entry_outlets_entry", "entry"),))

persons = Table(
    "persons", metadata,
    Column("id", _WORDS, primary_key=True),
    Column("name", _WORDS, nullable=False),
    Column("last_seen", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("persons_by_day", "last_seen", "id"),
)
person_forms = Table(
    "person_forms", metadata,
    Column("form", ForeignKey("name_forms.seq"), primary_key=True, autoincrement=False),
    Column("person", _WORDS, nullable=False, index=True),
    Column("place", Integer, nullable=False),
)
person_states = Table(
    "person_states", metadata,
    Column("state", _WORDS, nullable=False), Column("last_seen", Integer, nullable=False),
    Column("person", _WORDS, nullable=False, index=True),
    PrimaryKeyConstraint("state", "last_seen", "person"), sqlite_with_rowid=False,
)


def day_number(day: datetime.date | None) -> int:
    """A day as the tables have it: 6 October 2025 is 20251006, an unknown day 0."""
    return day.year * 10000 + day.month * 100 + day.day if day else 0


def day_of(number: int | None) -> datetime.date | None:
    """The day that `day_number` made a number of."""
    return datetime.date(number // 10000, number // 100 % 100, number % 100) if number else None
