"""Dates of the clauses around an act: of the one its own hangs on, goes on with or is told by."""

from __future__ import annotations

from dragoman.extract.clauses import resumed
from dragoman.extract.context import Direction
from dragoman.model.claims import Modality
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Chunk, Clause, Phrase, SpottedSentence, Unit

#: Acts that are done by making them known.
_ANNOUNCED = frozenset({
    "recall", "summons", "expulsion", "sanction", "relations_changed", "condemnation", "warning", "rejection",
    "endorsement", "recognition", "relations_established",
})
#: Forms of what is told as done.
TOLD = frozenset({"past", "passive"})
#: And of what is made known by whoever says so: "X recalls its envoy, the minister said on Monday".
_NEWS = TOLD | {"present"}
#: Modalities of what has taken place or does.
DONE: tuple[Modality, ...] = ("happened", "ongoing")
#: Acts that lead to a state, whoever is met there.
JOURNEYS = frozenset({"visit", "tour"})
#: What may stand between a noun and what is told of it: whose it is and which.
_WHOSE = frozenset({
    "state", "organisation", "word", "common", "sign", "ordinal", "number", "counterpart", "group", "mechanism",
    "conference",
})
#: How the clause behind what sets the time opens.
_GOING_ON = ("", "main", "and")
#: Prepositions that lead to that in the course of which the rest took place.
_WITHIN = ("at", "during")
_ASIDES = frozenset({"participle", "gerund"})
_FINITE = frozenset({"past", "present", "future"})
_CARRIED = 2            # chunks at the start of a relative clause in which the verb that carries its noun stands
_FRONT = 2              # chunks at the start of a clause that stand before all it tells


@frozen
class Act:
    """What is to be dated: the clause and chunk of its trigger, its type, form and modality."""

    number: int
    index: int
    event: str
    form: str
    modality: Modality
    ahead: Direction


def is_date(chunk: Chunk) -> bool:
    """Whether a chunk is a date that tells of what its sentence tells, not when the text was written."""
    return chunk.kind == "date" and isinstance(chunk, Phrase) and chunk.mark != "dateline"


def borrowed(sentence: SpottedSentence, act: Act) -> list[int]:
    """Dates of the clauses that this one hangs on, continues or is told by, where they leave it theirs."""
    if setting := _setting(sentence, act):
        return setting
    found: list[int] = []
    before, keeping = resumed(sentence.chunks, sentence.clauses, act.number), _keeping(act)
    is_news = act.form in _NEWS and not _was_done_before(sentence.chunks, act.index)
    for other, clause in enumerate(sentence.clauses):
        if not _is_beside(sentence, act.number, other) and other != before:
            continue
        if other == before and _is_of_another_time(sentence.chunks[clause.first]):
            continue
        chunks = sentence.chunks[clause.first : clause.limit]
        if clause.opener == "relative" and (act.form != "noun" or other < act.number) and other != before:
            # It tells of what it stands behind, not of the verb; the word of who announced the act may follow it.
            told = _is_announced(act) and other > act.number
            if other == act.number + 1 and _is_in_course(sentence, act, clause):
                found.extend(n for n in range(clause.first, clause.limit) if is_date(sentence.chunks[n]))
                continue
            found.extend(n for n in range(clause.first, clause.limit) if told and is_said_on(sentence.chunks, n))
            continue
        if other == act.number - 1 and sentence.clauses[act.number].opener == "and":
            found.extend(clause.first + n for n in _fronted(chunks))
        skipped = _CARRIED if _carries(sentence, clause, act) else _told_with(sentence, other, act)
        acts = (n for n, c in enumerate(chunks) if isinstance(c, Unit) and _keeps(c, keeping, is_news))
        end = None if other == before else next((n for n in acts if n >= skipped), None)
        if end is None or skipped:      # the verb that carries the noun has the dates up to another act
            found.extend(clause.first + n for n, c in enumerate(chunks[:end]) if is_date(c))
    return found


def _setting(sentence: SpottedSentence, act: Act) -> list[int]:
    """The dates of what a sentence opens with to tell when it was: "Speaking in Oslo on Monday, ...", "At talks ...".

    With its relative clauses ("During talks that were held on Monday, ..."), and only for what is told as done there.
    """
    number, clauses, chunks = act.number, sentence.clauses, sentence.chunks
    if not number or act.form not in TOLD or act.modality not in DONE:
        return []
    if any(clause.opener != "relative" for clause in clauses[1:number]) or clauses[number].opener not in _GOING_ON:
        return []
    opening = chunks[: clauses[0].limit]
    first, last = opening[0], chunks[clauses[number].first - 1]
    if not isinstance(first, Unit) or not isinstance(last, Unit) or last.kind != "comma":
        return []
    led = first.get("marker")
    is_within = (led is not None and led.value in _WITHIN and not _is_after(first)) or first.kind == "case"
    if not (is_within or (first.lexemes and first.lexemes[0].form in _ASIDES)):
        return []
    if any(isinstance(c, Unit) and c.lexemes and c.lexemes[0].form in _FINITE for c in opening):
        return []
    found = [n for n in range(clauses[number].first) if is_date(chunks[n])]
    if not is_within:       # "Hailing the pact signed on Monday, ...": another act is told in between
        found = [n for n in found if not any(isinstance(c, Unit) and c.get("trigger") for c in chunks[1:n])]
    return found


def _is_in_course(sentence: SpottedSentence, act: Act, clause: Clause) -> bool:
    """Whether a relative clause tells of that in the course of which an act was done ("said in a speech he gave ...").
    """
    if act.form not in TOLD or clause.first < 2 or clause.first - 2 <= act.index:
        return False
    led, noun, verb = sentence.chunks[clause.first - 2 : clause.first + 1]
    if not isinstance(led, Unit) or not isinstance(noun, Unit) or not isinstance(verb, Unit):
        return False
    marker = led.get("marker")
    return marker is not None and marker.value in _WITHIN and noun.kind == "trigger" and verb.get("support") is not None


def _is_after(unit: Unit) -> bool:
    """Whether a preposition of time leads to what was before or after, not to that in the course of which."""
    marker = unit.get("marker")
    return marker is not None and marker.value == "during" and unit.get("cue") is None


def _is_of_another_time(chunk: Chunk) -> bool:
    """Whether a word leads to what was before or comes after: "Ahead of the summit on Friday, ..."."""
    return isinstance(chunk, Unit) and chunk.kind in ("cue", "break") and chunk.get("break") is not None


def _told_with(sentence: SpottedSentence, other: int, act: Act) -> int:
    """How many chunks of the clause before lead up to and hold its verb, where a participle adds what was done with it.

    "Kenya condemned today the sanctions, calling on India to lift them": both have the day.
    """
    number, chunks = act.number, sentence.chunks
    own = sentence.clauses[number]
    if act.form not in _ASIDES or act.modality not in DONE or other > number or own.opener != "and":
        return 0
    if any(isinstance(c, Unit) and c.get("helper") for c in chunks[own.first : act.index]):
        return 0            # "having met"
    clause = sentence.clauses[other]
    verb = next((n for n in range(clause.first, clause.limit) if _is_finite_act(chunks[n])), None)
    return 0 if verb is None else verb - clause.first + 1


def _is_finite_act(chunk: Chunk) -> bool:
    told = chunk.get("trigger", "speech") if isinstance(chunk, Unit) else None
    return told is not None and told.form in TOLD


def _fronted(chunks: list[Chunk]) -> list[int]:
    """The dates a clause begins with: they are those of what is joined on too ("Tomorrow he visits X and meets Y")."""
    end = next((n for n, c in enumerate(chunks) if isinstance(c, Unit) and c.get("trigger", "speech")), 0)
    return [n for n in range(min(end, _FRONT)) if is_date(chunks[n])]


def _carries(sentence: SpottedSentence, clause: Clause, act: Act) -> bool:
    """Whether a relative clause right behind a noun has the verb that carries it ("talks he held in Oslo")."""
    if act.form != "noun" or clause.opener != "relative" or clause.first <= act.index:
        return False
    opening = sentence.chunks[clause.first : clause.first + _CARRIED]
    attributes = sentence.chunks[act.index + 1 : clause.first]
    behind = len(attributes) < _CARRIED or all(c.kind in _WHOSE for c in attributes)
    return behind and any(isinstance(c, Unit) and c.get("support") is not None for c in opening)


def _is_beside(sentence: SpottedSentence, number: int, other: int) -> bool:
    """Whether nothing but relative clauses stands between two clauses."""
    between = sentence.clauses[min(number, other) + 1 : max(number, other)]
    return other != number and all(clause.opener == "relative" for clause in between)


def _keeping(act: Act) -> tuple[str, ...]:
    """The kinds of word that keep a date to their own clause: another act, and saying what others did."""
    return ("trigger",) if _is_announced(act) else ("trigger", "speech")


def _keeps(unit: Unit, kinds: tuple[str, ...], is_news: bool) -> bool:
    """Whether a word is of one of the kinds; a verb of saying tells no act itself where it makes news known."""
    if unit.kind == "marker" or (is_news and "speech" not in kinds and unit.get("speech")):
        return False
    return unit.get(*kinds) is not None


def _was_done_before(chunks: list[Chunk], index: int) -> bool:
    """Whether "had" stands before a verb: it was done before it was said."""
    before = (c.get("helper") for c in chunks[max(0, index - _FRONT) : index] if isinstance(c, Unit))
    return any(helper is not None and helper.value == "have_past" for helper in before)


def _is_announced(act: Act) -> bool:
    return act.modality in DONE and act.event in _ANNOUNCED


def is_said_on(chunks: list[Chunk], position: int) -> bool:
    """Whether a date stands right behind a verb of saying."""
    before = chunks[position - 1] if position else None
    return is_date(chunks[position]) and isinstance(before, Unit) and before.get("speech") is not None
