"""Whom somebody meets or calls: the party on the other side of the verb, where order alone tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.mentions import Chunk, Phrase, Unit
from dragoman.model.people import Person

#: Types of acts, as the ids of rules tell them, whose two parties are of different states.
_ENCOUNTERS = frozenset({"meeting", "phone_call", "video_call"})
_PARTIES = frozenset({"person", "office", "counterpart"})
#: Forms in which a verb stands between the two.
_VERBAL = frozenset({"past", "present", "passive", "future", "passive_future", "infinitive", "participle"})
_REACH = 4          # chunks from a party to the verb, past a day, an adverb, a preposition


def across(phrase: Phrase, chunks: Sequence[Chunk], people: Mapping[int, Person]) -> tuple[str, str]:
    """The state of whoever is on the other side of a meeting or call, and where that one is posted; "" for none.

    `people` are the persons of the sentence by the identity of their phrases.
    """
    at = next((n for n, chunk in enumerate(chunks) if chunk is phrase), -1)
    if at < 0 or phrase.is_coordinated or phrase.is_possessor:
        return "", ""
    other = _beyond(chunks[at + 1 :]) or _beyond(reversed(chunks[:at]))
    if other is None or other.is_possessor:
        return "", ""
    person = people.get(id(other))
    post = next((office.accredited for office in other.offices if office.accredited), "")
    return (other.country or (person.country if person is not None else "")), post


def _beyond(chunks: Iterable[Chunk]) -> Phrase | None:
    """The first party beyond the verb of a meeting, going on from somebody; None where something else comes first."""
    is_past, left = False, _REACH
    for chunk in chunks:
        if left == 0:
            return None
        left -= 1
        if isinstance(chunk, Phrase):
            if chunk.kind in _PARTIES:
                return chunk if is_past else None
            if chunk.kind != "date":
                return None
        elif not is_past and _is_encounter(chunk):
            is_past, left = True, _REACH
        elif chunk.kind in _ENDING:
            return None
    return None


def _is_encounter(unit: Unit) -> bool:
    return any(
        meaning.kind == "trigger" and meaning.form in _VERBAL and meaning.value.split(".")[1] in _ENCOUNTERS
        for meaning in unit.lexemes
    )


#: What parts a party from a verb that is not its own.
_ENDING = frozenset({"sign", "conjunction", "relative", "complementizer", "break", "of", "trigger", "speech"})
