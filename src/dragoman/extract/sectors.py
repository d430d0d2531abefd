"""Sectors: what the relations told in a document are about, where its sentences name it."""

from __future__ import annotations

from collections import defaultdict

from dragoman.extract.claims import spans
from dragoman.extract.context import Context, EventDraft
from dragoman.model.mentions import SpottedDocument
from dragoman.model.reading import SectorMention

#: A sector named so many times less than the one named most is said in passing.
_IN_PASSING = 10


def read_sectors(spotted: SpottedDocument, events: list[EventDraft], context: Context) -> tuple[SectorMention, ...]:
    """The sectors named in a document that tells at least one event, without those said in passing."""
    if not events:
        return ()
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sentence in spotted.sentences:
        for topic in sentence.topics:
            if topic.kind == "sector":
                found[topic.value].append((topic.start, topic.end))
    most = max((len(places) for places in found.values()), default=0)
    return tuple(
        SectorMention(sector=sector, mentions=tuple(spans(context, places)))
        for sector, places in sorted(found.items()) if len(places) * _IN_PASSING >= most
    )
