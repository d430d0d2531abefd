"""The pictures that stand in the HTML of a brief."""

from __future__ import annotations

from dragoman.brief.document import Brief
from dragoman.brief.words import Words
from dragoman.plot.timeline import timeline
from dragoman.plot.worldmap import has_places, world_map


def pictures(brief: Brief, words: Words) -> list[str]:
    """Timeline and map, each where there is something to show."""
    found = []
    if any(line.date.is_known for line in brief.shown):
        found.append(timeline(brief.shown, brief.states, words))
    if has_places(brief.shown, words.gazetteer):
        found.append(world_map(brief.shown, brief.title, words))
    return found
