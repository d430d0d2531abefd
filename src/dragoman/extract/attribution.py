"""Attribution: who is told to have said what a sentence tells ("..., sabi ni X", "ayon kay X, ...")."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: What may stand between a verb of saying or "according to" and who says it.
_BETWEEN = frozenset({"case", "skip", "honorific"})
_REACH = 3          # chunks behind the verb of saying


def told_by(sentence: SpottedSentence, index: int) -> list[str]:
    """The actors a sentence attributes to what the cue at `index` tells: those named behind it, else before it."""
    chunks = sentence.chunks
    for position in (*range(index + 1, len(chunks)), *range(index - 1, -1, -1)):
        chunk = chunks[position]
        if isinstance(chunk, Unit) and chunk.get("speech") is not None and (found := _speaker(chunks, position)):
            return found
    return []


def _speaker(chunks: list[Chunk], verb: int) -> list[str]:
    """Who stands right behind a verb of saying."""
    for chunk in chunks[verb + 1 : verb + 1 + _REACH]:
        if isinstance(chunk, Phrase):
            return list(chunk.actors) if chunk.is_actor else []
        if chunk.kind not in _BETWEEN:
            return []
    return []
