"""Sources: who is only named as having said so takes no part in what is told ("по словам X, Y посетил Z")."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Phrase, Unit

_REACH = 5          # chunks between the words that name a source and the source
_JOINTS = frozenset({"comma", "quote", "skip", "conjunction"})
_PASSED = frozenset({"word", "common", "skip", "relational", "trigger", "number", "marker"})


def read_sources(chunks: list[Chunk]) -> None:
    """Mark each source, and part what a comma behind it seems to join on; languages with cases only."""
    for index, chunk in enumerate(chunks):
        if isinstance(chunk, Unit) and any(m.kind == "speech" and m.value == "sources" for m in chunk.lexemes):
            _mark_source(chunks, index)


def _mark_source(chunks: list[Chunk], index: int) -> None:
    position = index + 1
    while position < min(len(chunks), index + _REACH) and _is_passed(chunks[position]):
        position += 1
    source = chunks[position] if position < len(chunks) else None
    if not isinstance(source, Phrase) or not source.is_actor or source.mark not in ("", "to", "at"):
        return
    source.mark = "source"
    behind = position + 1
    while behind < len(chunks) and chunks[behind].kind in _JOINTS:
        behind += 1
    after = chunks[behind] if behind < len(chunks) else None
    if isinstance(after, Phrase) and not any(joint.kind == "conjunction" for joint in chunks[position:behind]):
        after.is_coordinated = False


def _is_passed(chunk: Chunk) -> bool:
    if isinstance(chunk, Phrase):
        return not chunk.is_actor
    return chunk.kind in _PASSED and not (chunk.lexemes and chunk.lexemes[0].form in ("past", "present", "future"))
