"""Legs: the states listed behind the first to which a tour leads."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.model.mentions import Phrase, SpottedSentence


def add_legs(
    sentence: SpottedSentence, first: str, role: str, roles: list[tuple[str, str]], countries: set[str],
    context: Context,
) -> list[str]:
    """Add the states listed behind the one that was filled in, where a tour leads: "a trip through Africa (X, Y)"."""
    chunks = sentence.chunks
    added: list[str] = []
    index = next((n for n, c in enumerate(chunks) if isinstance(c, Phrase) and c.actors == [first]), len(chunks))
    for chunk in chunks[index + 1 :]:
        if isinstance(chunk, Phrase) and chunk.kind == "state" and chunk.actors:
            if (code := context.cast.country(chunk.actors[0])) not in countries:
                countries.add(code)
                roles.append((chunk.actors[0], role))
                added.append(f"{code}: listed with {context.cast.country(first)}")
        elif isinstance(chunk, Phrase) or chunk.kind not in ("conjunction", "comma"):
            break
    return added
