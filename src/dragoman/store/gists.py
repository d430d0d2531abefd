"""Gists of entries as a record keeps them: a list in JSON, without what only other kinds of entry have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from dragoman.merge.gist import make_gist
from dragoman.model.gist import Gist, GistOwn
from dragoman.model.record import Entry
from dragoman.store.codec import readable, to_text
from dragoman.store.rows import Rows

_DEFAULTS = tuple(GistOwn._field_defaults.values())
#: Kinds of entry whose gist takes something of the claims that theirs belong together with: rejected ones, too.
_LINKED = ("instrument",)


def gists_of(rows: Rows, numbers: Mapping[str, int], entries: Iterable[Entry]) -> dict[str, str]:
    """The gists of entries as they are kept, by their ids; `numbers` are those of their claims."""
    apart: dict[bool, list[Entry]] = {False: [], True: []}
    for entry in entries:
        apart[entry.kind in _LINKED].append(entry)
    found: dict[str, str] = {}
    for is_linked, some in apart.items():
        seqs = (numbers[claim] for entry in some for claim in entry.claims if claim in numbers)
        held = {stored.id: stored for stored in rows.claims(seqs, with_inactive=is_linked)} if some else {}
        for entry in some:
            claims = [held[claim] for claim in entry.claims if claim in held]
            found[entry.id] = gist_to_text(make_gist(entry, claims)) if claims else ""
    return found


def gist_to_text(gist: Gist) -> str:
    """A gist as JSON text, one list in the order of its fields."""
    own: list[Any] = list(gist.own)
    while own and own[-1] == _DEFAULTS[len(own) - 1]:
        own.pop()
    return to_text(gist._replace(own=cast(GistOwn, own)))


def gists_from_texts(texts: Sequence[str]) -> list[Gist]:
    """The gists that `gist_to_text` wrote, of many entries at once, which is sooner: inside them lists stay lists."""
    with readable("the gist of an entry"):
        return [_gist(data) for data in json.loads(f"[{','.join(texts)}]")]


def _gist(data: list[Any]) -> Gist:
    data[-1] = GistOwn(*data[-1])
    return Gist._make(data)
