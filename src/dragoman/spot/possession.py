"""Possessors, owners and pairs before a noun: "Oman's minister", "his visit", "US-China talks", "the Syria talks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model.mentions import WHOSE, Chunk, Phrase, Unit

_PAIRED = frozenset({"state", "organisation", "person"})
_HEAD_REACH = 3         # chunks between a possessor and what is possessed
_ATTRIBUTE_REACH = 3    # chunks between a name used as an attribute and its noun


def read_possession(chunks: list[Chunk]) -> None:
    """Mark the phrases of a sentence that stand to a noun rather than to the verb; call it before verbs are settled."""
    _uncouple(chunks)
    for index in range(len(chunks) - 1, -1, -1):
        _share(chunks, index)
    for index, chunk in enumerate(chunks):
        if isinstance(chunk, Phrase):
            _possessor(chunks, index, chunk)
            _owned(chunks, index, chunk)
            _pair(chunks, index, chunk)
            _of_person(chunks, index, chunk)


def read_attributes(chunks: list[Chunk]) -> None:
    """Mark names that stand right before the noun of an act ("the Syria talks"); call it when nouns are settled."""
    for index, chunk in enumerate(chunks):
        if isinstance(chunk, Unit):
            for meaning in chunk.lexemes:
                if meaning.kind == "trigger" and meaning.form == "noun":
                    _attribute(chunks, index)
                    break
        elif chunk.kind == "instrument" and index:
            place = chunks[index - 1]
            if isinstance(place, Phrase) and place.mark != "between" and place.form == "capital":
                place.mark = "about"        # named after where it was made: "the Minsk agreements"


def read_capitals(chunks: list[Chunk]) -> None:
    """A city that only names the capital right before it stands where that does: "in the Qatari capital Doha"."""
    for before, city in pairwise(chunks):
        if not isinstance(city, Phrase) or city.form != "capital" or city.mark or city.is_coordinated:
            continue
        if isinstance(before, Phrase) and before.value == city.value and before.mark in ("at", "to", "from"):
            city.mark = before.mark


def read_shared(chunks: list[Chunk], units: Sequence[Unit]) -> None:
    """"Кенийские и норвежские военные": the adjectives of a list before one noun, where nouns have cases."""
    for index in range(len(chunks) - 1, -1, -1):
        phrase = chunks[index]
        if not isinstance(phrase, Phrase) or phrase.kind != "state" or phrase.form != "adjective" or not phrase.cases:
            continue
        head = next((c for c in chunks[index + 1 :] if isinstance(c, Phrase)), phrase)
        if units[head.first].kind == "adjective" and head.cases & phrase.cases:
            _share(chunks, index)


def read_owned_acts(chunks: list[Chunk]) -> None:
    """Mark nouns of acts that a pronoun of its own owns, past what describes them ("его рабочий визит")."""
    for index, chunk in enumerate(chunks):
        if not isinstance(chunk, Unit) or not any(m.kind == "trigger" and m.form == "noun" for m in chunk.lexemes):
            continue
        before = reversed(chunks[max(0, index - _ATTRIBUTE_REACH) : index])
        owner = next((c for c in before if isinstance(c, Phrase) or c.kind not in _DESCRIBING), None)
        chunk.has_pronoun = chunk.has_pronoun or (owner is not None and owner.kind == "possessive")


#: What may stand between a pronoun and the noun that it owns.
_DESCRIBING = frozenset({"word", "common", "skip", "ordinal"})


def _share(chunks: list[Chunk], index: int) -> None:
    """"Egyptian and Ethiopian officials": what the last adjective of a list stands to, the others do too."""
    phrase = chunks[index]
    if not isinstance(phrase, Phrase) or phrase.kind != "state" or phrase.form != "adjective":
        return
    following = next((n for n in range(index + 1, len(chunks)) if isinstance(chunks[n], Phrase)), index)
    between, head = chunks[index + 1 : following], chunks[following]
    if not between or not isinstance(head, Phrase) or head.kind not in _SHARED or head.mark or head.name is not None:
        return
    states = {office.country for office in head.offices} | {head.country}
    joins = any(c.kind in ("conjunction", "comma") for c in between)
    if not joins or states <= {"", phrase.value} or any(c.kind not in _JOINING for c in between):
        return
    phrase.kind, phrase.form, head.is_coordinated = head.kind, "", True
    phrase.country = phrase.value
    phrase.offices = [replace(office, country=phrase.value) for office in head.offices[:1]]
    phrase.value = head.value


#: What several states have one each of, and what stands between their names before it.
_SHARED = frozenset({"group", "body"})
_JOINING = frozenset({"conjunction", "comma", "skip"})


def _uncouple(chunks: list[Chunk]) -> None:
    """A comma joins what stands on both sides only in a list that ends in "and": "A, B and C"."""
    in_list = False
    for index in range(len(chunks) - 1, -1, -1):
        chunk = chunks[index]
        if isinstance(chunk, Phrase):
            joint = _joint(chunks, index)
            if chunk.is_coordinated and joint == "comma" and not in_list:
                chunk.is_coordinated = in_list = _opens_headline(chunks, index)
            in_list = joint == "conjunction" or (in_list and joint == "comma")
        elif chunk.kind not in ("comma", "conjunction", "skip", "helper", "marker", "of"):
            in_list = False


def _opens_headline(chunks: list[Chunk], index: int) -> bool:
    """Whether a line begins with states that only commas join, before their verb: "X, Y sign pact", "X, Y to talk"."""
    before = chunks[:index]
    states = [c for c in (*before, chunks[index]) if isinstance(c, Phrase)]
    verb = chunks[index + 1] if index + 1 < len(chunks) else None
    if not isinstance(verb, Unit) or not all(isinstance(c, Phrase) or c.kind == "comma" for c in before):
        return False
    codes = {state.country or next((office.country for office in state.offices), "") for state in states}
    apart = len(codes) == len(states) > 1 and "" not in codes and len({s.kind == "state" for s in states}) == 1
    helper = verb.get("helper")
    acts = any(meaning.form in _TELLING for meaning in verb.lexemes) or (helper and helper.value == "infinitive")
    if not apart and len(states) > 1 and all(_is_one(state) for state in states):       # "Obama, Cameron meet"
        apart = verb.get("speech") is None and all(m.form != "past" for m in verb.lexemes)
    return apart and bool(acts) and all(s.kind in _HEADS and not (s.mark or s.form == "adjective") for s in states)


def _is_one(phrase: Phrase) -> bool:
    """Whether a phrase is somebody named by his name alone, or one who holds a post of a state that it tells."""
    if phrase.kind == "person":
        return phrase.name is not None and not phrase.offices
    return phrase.kind == "office" and bool(phrase.offices[0].country) and not phrase.offices[0].is_plural


#: Who may stand in the list that opens a headline.
_HEADS = frozenset({"state", "office", "person"})


_TELLING = frozenset({"past", "present", "infinitive"})


def _joint(chunks: list[Chunk], index: int) -> str:
    """What joins the phrase at `index` to what stands before it: a comma, a conjunction, or nothing."""
    for chunk in reversed(chunks[max(0, index - 3) : index]):
        if isinstance(chunk, Phrase):
            return ""
        if chunk.kind in ("comma", "conjunction"):
            return chunk.kind
        if chunk.kind not in ("skip", "helper", "marker", "of"):
            return ""
    return ""


def _possessor(chunks: list[Chunk], index: int, phrase: Phrase) -> None:
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    if not isinstance(following, Unit) or following.kind != "possessive":
        return
    owned = chunks[index + 2 : index + 2 + _HEAD_REACH]
    head = next((c for c in owned if isinstance(c, Phrase)), None)
    if any(_is_of_press(c) for c in owned[: owned.index(head) if head is not None else None]):
        phrase.mark, phrase.form = "as", "adjective"        # "Spain's news agency X said": no side to what it says
        return
    if head is not None and head.is_actor and head.kind != "person":
        head.has_pronoun = True
    if head is not None and head.is_actor and not head.mark:
        head.mark = phrase.mark
    phrase.mark, phrase.is_possessor = "of", True


def _is_of_press(chunk: Chunk) -> bool:
    body = chunk.get("body") if isinstance(chunk, Unit) else None
    return body is not None and body.value == "media"


def _owned(chunks: list[Chunk], index: int, phrase: Phrase) -> None:
    for chunk in reversed(chunks[max(0, index - 2) : index]):
        if not isinstance(chunk, Unit):
            return
        if (helper := chunk.get("helper")) and helper.value == "owner":
            phrase.has_pronoun = True
            if chunk.kind == "relative" and phrase.kind == "person":
                phrase.form = WHOSE
            return
        if chunk.kind != "skip":
            return


def _pair(chunks: list[Chunk], index: int, phrase: Phrase) -> None:
    """"US-China": two names joined by a hyphen without space are the two sides of what follows."""
    if index + 2 >= len(chunks) or phrase.kind not in _PAIRED:
        return
    if index == 0 and isinstance(slash := chunks[1], Unit) and slash.word == "/":
        return              # two places of a dateline
    sign, other = chunks[index + 1], chunks[index + 2]
    if not isinstance(sign, Unit) or sign.word not in "-/" or phrase.end != sign.start or other.start != sign.end:
        return
    if not isinstance(other, Phrase):
        phrase.mark = "about"       # "Iran-backed"
        return
    if other.kind in _PAIRED:
        for side in (phrase, other):
            side.mark, side.form = "between", ""
        other.is_coordinated = True


def _of_person(chunks: list[Chunk], index: int, body: Phrase) -> None:
    """"The government of the Belarusian president X": the body is of the state of whoever it belongs to."""
    if body.kind != "body" or body.country or index + 2 >= len(chunks):
        return
    owner = next((c for c in chunks[index + 1 : index + 4] if isinstance(c, Phrase)), None)
    if owner is not None and owner.mark == "of" and owner.kind in ("person", "office", "body"):
        body.country = owner.country


def read_chambers(chunks: list[Chunk]) -> None:
    """"The upper house | of the parliament of France": a body is of the state of the body in the genitive behind it."""
    for body, owner in pairwise(chunks):
        if not (isinstance(body, Phrase) and isinstance(owner, Phrase) and body.kind == owner.kind == "body"):
            continue
        if not (body.country or owner.mark or owner.is_coordinated) and "genitive" in owner.cases:
            body.country, owner.mark = owner.country, "of"


def _attribute(chunks: list[Chunk], index: int) -> None:
    for chunk in reversed(chunks[max(0, index - _ATTRIBUTE_REACH) : index]):
        if isinstance(chunk, Phrase):
            if chunk.mark or chunk.form == "adjective":
                return
            if chunk.kind == "state":
                chunk.mark = "at" if chunk.form == "capital" else "topic"
            elif chunk.kind == "place":
                chunk.mark = "at"
            elif chunk.kind in ("organisation", "person", "office"):
                chunk.mark = "of"
            return
        if chunk.kind not in ("common", "skip") or chunk.get("helper"):
            return
