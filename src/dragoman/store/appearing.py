"""The ways in which texts came: one text under several outlets is one document, and none of them is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from dragoman.model.record import Appearance, Source
from dragoman.store import schema
from dragoman.store.asking import Finder, add_missing
from dragoman.store.codec import dumps, loads

_table = schema.appearances.c
_OF = Finder(_table.document, _table.document, _table.body)
_KEY = 16


def appearances_of(connection: Connection, documents: Iterable[int]) -> dict[int, list[Appearance]]:
    """How the texts of documents, given by their numbers, came; the first first."""
    found: dict[int, list[Appearance]] = {}
    for document, body in _OF.tuples(connection, documents):
        found.setdefault(document, []).append(loads(Appearance, body))
    return {document: sorted(held, key=lambda one: one.rank) for document, held in found.items()}


def appearance_row(document: int, appearance: Appearance) -> Mapping[str, Any]:
    """An appearance of a document as a row."""
    body = dumps(appearance)
    key = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]
    return {"document": document, "key": key, "outlet": appearance.outlet or "", "body": body}


def appear(connection: Connection, given: Mapping[int, Iterable[Appearance]]) -> dict[int, Appearance | None]:
    """Keep how texts came; for each document that came in a new way: the way that comes first now, if that is new."""
    held = appearances_of(connection, given)
    found: dict[int, Appearance | None] = {}
    rows: list[Mapping[str, Any]] = []
    for document, appearances in given.items():
        before = held.get(document, [])
        if new := [one for one in appearances if one not in before]:
            first = min([*before, *new], key=lambda one: one.rank)
            found[document] = first if first in new else None
            rows += [appearance_row(document, one) for one in new]
    add_missing(connection, schema.appearances, rows)
    return found


def as_appearance(source: Source) -> Appearance:
    """The way in which a text came that counts as its source."""
    return Appearance(
        id=source.id, outlet=source.outlet, url=source.url, title=source.title, published=source.published,
    )
