"""Sectors: what the relations told in a document are about, where its sentences name it."""

from __future__ import annotations

from collections import defaultdict

from dragoman.extract.claims import spans
from dragoman.extract.context import Context, EventDraft
from dragoman.model.mentions import SpottedDocument
from dragoman.model.reading import SectorMention


def read_sectors(spotted: SpottedDocument, events: list[EventDraft], context: Context) -> tuple[SectorMention, ...]:
    """The sectors named anywhere in a document that tells at least one event."""
    if not events:
        return ()
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sentence in spotted.sentences:
        for topic in sentence.topics:
            if topic.kind == "sector":
                found[topic.value].append((topic.start, topic.end))
    return tuple(
        SectorMention(sector=sector, mentions=tuple(spans(context, places))) for sector, places in sorted(found.items())
    )
