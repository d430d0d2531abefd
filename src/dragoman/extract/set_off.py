"""What commas set off: a date or place between a verb and whom or where it names next, which joins no list."""

from __future__ import annotations

from dragoman.model.mentions import Chunk, Phrase

#: Phrases that name somebody.
PERSONAL = frozenset({"person", "office", "counterpart"})
_ASIDE = frozenset({"comma", "date", "skip"})


def is_set_off(chunks: list[Chunk], index: int) -> bool:
    """Whether only commas and dates part a state from a person, or a person from a place: no list goes on there.

    "Visited the minister, on Monday, Y", "met the minister X, in Cairo, the minister Y" are said so in Arabic.
    """
    phrase, before = chunks[index], before_dates(chunks, index)
    if not isinstance(phrase, Phrase) or chunks[index - 1].kind != "comma" or not isinstance(before, Phrase):
        return False
    if phrase.kind in ("state", "organisation", "place"):
        return before.kind in PERSONAL and (before is chunks[index - 2] or phrase.has_comma)
    is_parted = phrase.kind in PERSONAL and phrase.has_comma and not phrase.mark
    return is_parted and before.kind in ("state", "place") and before.mark == "at"


def before_dates(chunks: list[Chunk], index: int) -> Chunk:
    """What stands before a chunk, commas, dates and words without meaning ("also") aside."""
    return next((c for c in reversed(chunks[:index]) if c.kind not in _ASIDE), chunks[0])


def is_object_before(chunks: list[Chunk], group: list[int]) -> bool:
    """Whether a state behind a person is what the verb before both was done to ("the minister left X, heading for")."""
    state, before = chunks[group[0]], before_dates(chunks, group[0])
    is_state = isinstance(state, Phrase) and state.kind in ("state", "place") and not state.is_coordinated
    return is_state and isinstance(before, Phrase) and before.kind in PERSONAL and not before.mark
