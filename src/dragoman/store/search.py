"""Full text over words that are folded alike in both databases: FTS5 in SQLite, tsvector in PostgreSQL.

Neither database takes words apart or folds them: both are given the words of `words`. The index of SQLite keeps no
text, so a row of it is never changed: a document that is read anew gets another row, which `documents.words` names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TypeAlias

from sqlalchemy import Connection, RowMapping, bindparam, column, delete, select, text, update
from sqlalchemy import table as table_of

from dragoman.model.claims import Claim
from dragoman.model.record import Source
from dragoman.store import schema
from dragoman.store.codec import claim_from_text
from dragoman.store.rows import source_of, unpack_text
from dragoman.store.words import Asked, Words, asked_for, words_of

_FTS = table_of("document_words", column("rowid"), column("document"), column("words"), column("parts"))
#: The last place in a text that a tsvector knows.
_LAST_PLACE = 16383
_AT_ONCE = 200
#: Of a hash so many bits stand in the number of a row, behind the day.
_HASH_BITS = 36
_AFTER_ALL = (1 << 63) - 1
_MAKE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE document_words USING fts5("
        "words, parts, content='', tokenize=\"unicode61 remove_diacritics 0\")",
    ),
    "postgresql": (
        "CREATE TABLE document_words (document BIGINT PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX document_words_words ON document_words USING gin (words)",
    ),
}


#: Words as people type them; or a list of what has to be there, each with what may stand for it: a word, a phrase in
#: quotation marks, the beginning of a word with a star.
Question: TypeAlias = str | Sequence[Sequence[str]]


def make_index(connection: Connection) -> None:
    """Make an empty index."""
    for statement in _MAKE[connection.dialect.name]:
        connection.execute(text(statement))


def row_number(day: int, sha256: str) -> int:
    """The row of a document in the index: by day, then by hash, so that the newest are found without the others."""
    return day << _HASH_BITS | int(sha256[:_HASH_BITS // 4], 16)


def free_rows(connection: Connection, wanted: Sequence[int]) -> list[int]:
    """For each row that is wanted the first one from there that is not taken."""
    taken, given = _taken(connection, wanted), list[int]()
    for row in wanted:
        while row in taken:
            row += 1
            taken |= _taken(connection, [row])
        taken.add(row)
        given.append(row)
    return given


def _taken(connection: Connection, rows: Sequence[int]) -> set[int]:
    if connection.dialect.name == "sqlite":
        question = "SELECT rowid FROM document_words WHERE rowid IN (SELECT value FROM json_each(?))"
        return set(connection.exec_driver_sql(question, (json.dumps(list(rows)),)).scalars())
    question = "SELECT document FROM document_words WHERE document = ANY(%s::bigint[])"
    return set(connection.exec_driver_sql(question, (list(rows),)).scalars())


def put_words(connection: Connection, rows: Sequence[tuple[int, Words]]) -> None:
    """Put the words of documents under rows of the index."""
    if not rows:
        return
    rows = sorted(rows, key=itemgetter(0))          # SQLite writes what comes in order in one go
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "INSERT INTO document_words(rowid, words, parts) VALUES (?, ?, ?)",
            [(row, " ".join(words.written), " ".join(words.held)) for row, words in rows],
        )
        return
    connection.exec_driver_sql(
        "INSERT INTO document_words(document, words) VALUES (%s, CAST(%s AS tsvector))",
        [(row, _vector(words)) for row, words in rows],
    )


def drop_words(connection: Connection, row: int) -> None:
    """Take a row out of the index, where that can be done: a row that no document names is found by nobody."""
    if connection.dialect.name == "postgresql":
        connection.execute(delete(_FTS).where(_FTS.c.document == row))


def rows_with(connection: Connection, question: Question, *, limit: int, before: int | None = None) -> list[int]:
    """The rows of the index that have all that is asked for, newest first: so many at most, and only those `before`."""
    groups = _groups(question)
    if not groups:
        return []
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(f"({' OR '.join(f'({_fts5(one)})' for one in group)})" for group in groups)
        row, has_all = "rowid", "document_words MATCH :asked"
    else:
        asked = " & ".join(f"({' | '.join(f'({_tsquery(one)})' for one in group)})" for group in groups)
        row, has_all = "document", "words @@ CAST(:asked AS tsquery)"
    statement = (
        f"SELECT {row} FROM document_words WHERE {has_all} AND {row} < :before ORDER BY {row} DESC LIMIT :limit"
    )
    given = {"asked": asked, "before": before if before is not None else _AFTER_ALL, "limit": limit}
    return list(connection.execute(text(statement), given).scalars())


def _groups(question: Question) -> list[list[Asked]]:
    """What has to be there, each with what may stand for it."""
    if isinstance(question, str):
        return [[one] for one in asked_for(question)]
    groups = [[one for text in texts for one in asked_for(text)[:1]] for texts in question]
    return [group for group in groups if group]


def rebuild(connection: Connection) -> None:
    """Make the index anew of what the record holds."""
    connection.execute(text("DROP TABLE IF EXISTS document_words"))
    make_index(connection)
    documents, texts, last = schema.documents, schema.texts, 0
    connection.execute(update(documents).values(words=-documents.c.seq))     # out of the way of the new numbers
    while True:
        rows = connection.execute(
            select(documents, texts.c.body.label("text")).join(texts, texts.c.document == documents.c.seq, isouter=True)
            .where(documents.c.seq > last).order_by(documents.c.seq).limit(_AT_ONCE)
        ).mappings().all()
        if not rows:
            return
        given = free_rows(connection, [row_number(row["day"], row["sha256"]) for row in rows])
        put_words(connection, [
            (number, words_of(document_texts(connection, row), row["language"]))
            for number, row in zip(given, rows, strict=True)
        ])
        connection.execute(
            update(documents).where(documents.c.seq == bindparam("document")).values(words=bindparam("number")),
            [{"document": row["seq"], "number": number} for number, row in zip(given, rows, strict=True)],
        )
        last = rows[-1]["seq"]


def texts_of(source: Source, body: str | None, claims: Iterable[Claim]) -> list[str]:
    """What a document is found by: its title with its text or, where that is not kept, with what is quoted of it."""
    quoted = {item.span.quote: None for claim in sorted(claims, key=lambda one: one.id) for item in claim.evidence}
    return [source.title or "", *([body] if body is not None else quoted)]


def has_words(connection: Connection, row: int, words: Iterable[str]) -> bool:
    """Whether a row of the index has all of some words."""
    if connection.dialect.name == "sqlite":
        question = "SELECT 1 FROM document_words WHERE document_words MATCH :asked AND rowid = :row"
        asked = " AND ".join(f'"{word}"' for word in words)
    else:
        question = "SELECT 1 FROM document_words WHERE words @@ CAST(:asked AS tsquery) AND document = :row"
        asked = " & ".join(words)
    return connection.execute(text(question), {"asked": asked, "row": row}).scalar() is not None


def document_texts(connection: Connection, row: RowMapping) -> list[str]:
    """What a document is found by: `row` is of `documents`, with its packed text."""
    source, table = source_of(row), schema.claims.c
    if row["text"] is not None:
        return texts_of(source, unpack_text(row["text"]), ())
    claims = connection.execute(
        select(table.id, table.kind, table.body).where(table.document == row["seq"], table.is_withdrawn == 0)
    )
    return texts_of(source, None, (claim_from_text(one.id, one.kind, one.body) for one in claims))


def _fts5(asked: Asked) -> str:
    """What is looked for in the language of FTS5: in the words as they stand; other forms in either column."""
    if asked.is_start:
        return f'"{" ".join(asked.words)}" *'
    if len(asked.words) > 1:
        return f'words : "{" ".join(asked.words)}"'
    return " OR ".join(f'"{word}"' for word in (*asked.words, *asked.others))


def _tsquery(asked: Asked) -> str:
    if asked.is_start:
        return " <-> ".join([*asked.words[:-1], f"{asked.words[-1]}:*"])
    if len(asked.words) > 1:
        return " <-> ".join(asked.words)
    return " | ".join((*asked.words, *asked.others))


def _vector(words: Words) -> str:
    """Words as a tsvector: those of the text with their places, others without."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words.written, 1):
        places.setdefault(word, []).append(str(min(place, _LAST_PLACE)))
    held = (word for word in words.held if word not in places)
    return " ".join((*(f"{word}:{','.join(where)}" for word, where in places.items()), *held))
