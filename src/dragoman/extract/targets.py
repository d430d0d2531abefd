"""Targets: the words that tell what a stance or promise is about, behind its cue or taken up before it."""

from __future__ import annotations

from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_LONGEST_TARGET = 300       # folded characters
_STOPS = frozenset(".;!?")
#: What may stand between a cue and its holders.
LEADING = frozenset({"case", "linker", "definite", "apposition", "skip"})


def target_of(sentence: SpottedSentence, index: int, holders: list[str]) -> tuple[tuple[int, int], list[Phrase]]:
    """What follows the cue up to the next stop, stance or finite verb that opens another clause."""
    start = end = _behind(sentence.chunks, index)
    ahead: list[Phrase] = []
    held = set(holders)
    is_leading = True       # through whoever holds it: "condemned, said the minister, the ..."
    for chunk in sentence.chunks[index + 1 :]:
        if _ends_target(chunk) or chunk.end - start > _LONGEST_TARGET:
            break
        end = chunk.end
        is_holder = isinstance(chunk, Phrase) and chunk.is_actor and chunk.actors and held.issuperset(chunk.actors)
        if is_leading and is_holder:
            start = chunk.end
        if is_holder:
            continue
        is_leading = is_leading and chunk.kind in LEADING
        if isinstance(chunk, Phrase):
            ahead.append(chunk)
    return (start, end), ahead


def resumed_target(
    sentence: SpottedSentence, number: int, index: int
) -> tuple[tuple[int, int], list[Phrase]] | None:
    """What stands before a patient verb and is taken up by a particle ("ang ginawa ng X ay kinondena ng Y")."""
    clause = sentence.clauses[number]
    between = sentence.chunks[clause.first : index]
    at = next((n for n, c in enumerate(between) if isinstance(c, Unit) and c.kind == "resumptive"), 0)
    comma = next((n for n in range(at - 1, -1, -1) if between[n].kind == "comma"), -1)
    words = between[comma + 1 : at]
    if not words:
        return None
    return (words[0].start, words[-1].end), [c for c in words if isinstance(c, Phrase)]


def is_empty(sentence: SpottedSentence, index: int, target: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a verb that comes first has nothing behind it but a clause that tells when ("X assured this when ...").

    What is held or promised was said before; it is read where it stands.
    """
    if not grammar.is_verb_first:
        return False
    unit = sentence.chunks[index]
    rest = [c for c in sentence.chunks[index + 1 :] if c.start >= target[0] and c.kind not in LEADING]
    first = next((c for c in rest if c.kind not in ("skip", "comma", "definite", "date")), None)
    is_verb = isinstance(unit, Unit) and bool(unit.lexemes) and unit.lexemes[0].form != "noun"
    return is_verb and isinstance(first, Unit) and first.get("break") is not None and first.get("marker") is None


def _behind(chunks: list[Chunk], index: int) -> int:
    """Where what stands behind a cue begins: a pronoun written onto the cue belongs to it."""
    cue, after = chunks[index], chunks[index + 1] if index + 1 < len(chunks) else None
    if not (isinstance(cue, Unit) and cue.has_pronoun) or after is None:
        return cue.end
    return after.whole_start if isinstance(after, Unit) else after.start


def _ends_target(chunk: Chunk) -> bool:
    if isinstance(chunk, Phrase):
        return False
    if chunk.word in _STOPS:
        return True
    if not chunk.lexemes or not chunk.has_conjunction:
        return False
    stances = [m for m in chunk.lexemes if m.kind == "stance"]
    if stances and (chunk.lexemes[0] is stances[0] or stances[0].form == "noun"):
        return True
    return chunk.get("speech") is not None
