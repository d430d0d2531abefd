"""Rejoining: where a clause goes on behind a relative clause that commas set into it, in languages of place."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.subjects import is_finite
from dragoman.languages.rules_schema import Grammar
from dragoman.model.mentions import Chunk, Clause, Phrase, Unit

#: Those whom somebody meets, receives or calls.
_PERSONS = frozenset({"person", "office", "counterpart"})
#: And those whom somebody warns or calls on.
_ADDRESSED = _PERSONS | {"group", "state", "body", "organisation"}
#: How the second side of a verb is marked: by nothing, or by a preposition of company.
_COMPANY = frozenset({"", "with", "oblique"})


def rejoins(chunks: list[Chunk], starts: Sequence[tuple[int, str]], index: int) -> bool:
    """Whether chunk `index`, behind the comma that ends a relative clause, is what the verb before it still wants.

    "Received the minister, who had come from X, his colleague": the object; "was Y, who had come from X, to have left":
    the verb itself.
    """
    if len(starts) < _SET_IN or starts[-1][1] != "relative":
        return False
    if is_dash(chunks[index - 1]):
        return starts[-1][0] < index - 1 and is_dash(chunks[starts[-1][0] - 1])
    if chunks[index - 1].kind != "comma":
        return False
    first, limit = starts[-2][0], starts[-1][0]
    chunk = chunks[index]
    if not any(is_finite(chunk) for chunk in chunks[limit : index - 1]) and chunk.kind != "marker":
        return False            # behind a preposition nothing goes on that a relative clause without a verb could list
    if isinstance(chunk, Unit) and chunk.get("auxiliary"):
        opening = chunks[first]
        return not chunk.has_conjunction and isinstance(opening, Unit) and bool(opening.get("auxiliary"))
    met = chunks[index + 1] if isinstance(chunk, Unit) and chunk.kind == "marker" and index + 1 < len(chunks) else chunk
    if not isinstance(met, Phrase):
        return False
    return (_is_met(met) or _is_goal(met)) and _lacks(met, chunks[first:limit])


def said_before(starts: Sequence[tuple[int, str]]) -> int | None:
    """The clause with the verb of saying of what the last of these clauses goes on to tell."""
    for number in range(len(starts) - 1, 0, -1):
        if starts[number][1] == "complementizer":
            return number - 1
        if not starts[number][1]:
            return None
    return None


def is_aside(chunks: list[Chunk], starts: Sequence[tuple[int, str]], index: int, grammar: Grammar) -> bool:
    """Whether what opens at a chunk tells in the course of what something was said, not of what it was said.

    "X said that his country would act soon, during a meeting with Y"; not where somebody is said to be going to act:
    "said that the minister would speak of it, during his visit to Y".
    """
    chunk, led = chunks[index], chunks[index + 1] if index + 1 < len(chunks) else None
    if not isinstance(chunk, Unit) or chunk.word not in grammar.asides:
        return False
    if not isinstance(led, Unit) or not _tells(led) or is_finite(led):
        return False
    said = said_before(starts)
    if said is None or not any(is_finite(c) and isinstance(c, Unit) and c.get("speech") for c in chunks[
        starts[said][0] : starts[said + 1][0]
    ]):
        return False
    told = chunks[starts[said + 1][0] : index - 1]
    is_ahead = any(isinstance(c, Unit) and c.is_future for c in told)
    is_of_person = any(isinstance(c, Phrase) and c.kind in _PERSONS for c in told)
    return any(map(is_finite, told)) and not (is_ahead and is_of_person)


def is_dash(chunk: Chunk) -> bool:
    """Whether a chunk is a dash, which sets a clause in as commas do: "the minister - who was in X - called on Y"."""
    return isinstance(chunk, Unit) and chunk.kind == "sign" and chunk.word == "-"


def _is_goal(phrase: Phrase) -> bool:
    """Whether a phrase tells where somebody went: "arrived the minister, who leads a team, in Rome"."""
    return phrase.mark == "to" and phrase.kind in ("state", "place")


_SET_IN = 2             # clauses so far: the one that is broken off, and the one set into it


def _is_met(phrase: Phrase) -> bool:
    if phrase.kind not in _PERSONS and (phrase.mark or (phrase.is_coordinated and phrase.kind != "group")):
        return False
    return phrase.kind in _ADDRESSED and phrase.mark in _COMPANY and phrase.form != "adjective"


def _lacks(met: Phrase, chunks: list[Chunk]) -> bool:
    """Whether a clause has one verb, which tells an act, and nobody behind it but its subject."""
    verbs = [n for n, chunk in enumerate(chunks) if is_finite(chunk) and chunk.kind != "auxiliary"]
    if len(verbs) != 1 or not _tells(chunks[verbs[0]]):
        return False
    behind = [chunk for chunk in chunks[verbs[0] + 1 :] if isinstance(chunk, Phrase) and chunk.kind in _ADDRESSED]
    own = [chunk for chunk in behind if not chunk.is_coordinated and chunk.form != "adjective"]
    if met.mark in ("with", "to"):
        return not any(chunk.mark == met.mark for chunk in own)
    return len(own) == 1 and not own[0].mark


def _tells(chunk: Chunk) -> bool:
    return isinstance(chunk, Unit) and any(meaning.kind == "trigger" for meaning in chunk.lexemes)


def rejoined(
    chunks: list[Chunk], clauses: list[Clause], number: int, kind: str, grammar: Grammar
) -> list[Clause]:
    """The rest of the clause of a verb behind a relative clause set into it, if that has no verb of its own."""
    if kind != "verb" or not grammar.genitive_by_place or number + _SET_IN >= len(clauses):
        return []
    inner, rest = clauses[number + 1], clauses[number + _SET_IN]
    if inner.opener != "relative" or rest.opener != "resume":
        return []
    return [] if any(is_finite(chunk) for chunk in chunks[rest.first : rest.limit]) else [rest]
