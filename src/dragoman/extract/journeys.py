"""Who takes part beside what a clause says in its slots: whose "their visit" is, who "who arrived" are, a format."""

from __future__ import annotations

from dragoman.extract.agents import antecedent
from dragoman.extract.context import Context
from dragoman.extract.counterparts import add_whose_counterparts
from dragoman.extract.governed import preposition_of
from dragoman.extract.roles import Candidate, Roles
from dragoman.model.mentions import Phrase, SpottedSentence, Unit

_PERSONS = frozenset({"person", "office"})
_OWNER_REACH = 5        # units from "their" to the noun: "during their first joint official visit"
_FORMAT_REACH = 4       # chunks from a noun to the format: "a meeting of advisers in the X format"
_GOALS = ("to", "object", "at")
_PLACES = frozenset({"state", "place"})
_JOINING = frozenset({"comma", "conjunction", "skip"})
#: Talks that sit in a format.
_IN_FORMATS = frozenset({"meeting", "consultations", "negotiation_round"})


def add_others(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Add or mend who takes part by pronouns, rows of persons and formats, which no slot tells."""
    add_whose_counterparts(sentence, candidate, roles, context)
    if not context.pack.grammar.helpers:
        return                  # elsewhere nouns carry their pronouns, and verbs their number
    if candidate.event.id == "visit":
        _mend_visitors(sentence, candidate, roles, context)
    elif candidate.event.group == "contact" and candidate.event.id != "conference":
        _leave_names(sentence, candidate, roles)
        _leave_dealt_with(sentence, candidate, roles, context)
        if candidate.event.id in _IN_FORMATS and candidate.meaning.form == "noun":
            _add_format(sentence, candidate, roles, context)


def _mend_visitors(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Put the row of persons in for the one of them next to "who" or "their", or whoever is not of the goal's state."""
    row = _row_of(sentence, candidate, context)
    goal = {p.country for slot in _GOALS for p in candidate.arguments.get(slot) if p.kind in _PLACES and p.country}
    others = [p for p in row if p.country and p.country not in goal]
    if len(row) > 1 and len({phrase.country for phrase in others}) > 1:
        held = [(actor, role) for actor, role in roles if role == "host" and context.cast.country(actor) in goal]
        roles[:] = [*((actor, "visitor") for phrase in others for actor in phrase.actors), *held]
        if not goal:
            _add_receiver(sentence, row[0], roles)
        return
    own = {context.cast.country(actor) for actor, role in roles if role == "visitor"}
    if not own or not own <= goal or not _is_by_pronoun(sentence, candidate):
        return
    chunks = sentence.chunks
    around = [*reversed(chunks[: candidate.index]), *chunks[candidate.index + 1 :]]
    told = (c for c in around if isinstance(c, Phrase) and c.kind in _PERSONS and c.actors and c.country)
    if (guest := next((phrase for phrase in told if phrase.country not in goal), None)) is not None:
        roles[:] = [(actor, role) for actor, role in roles if role != "visitor"]
        roles.insert(0, (guest.actors[0], "visitor"))


def _row_of(sentence: SpottedSentence, candidate: Candidate, context: Context) -> list[Phrase]:
    """The persons joined to one another whom "their" before a noun means, or "who" before a verb of several."""
    chunks, clause = sentence.chunks, sentence.clauses[candidate.number]
    if candidate.meaning.form == "noun":
        before = sentence.units[max(0, _unit(sentence, candidate) - _OWNER_REACH) : _unit(sentence, candidate)]
        if any(unit.word in context.pack.grammar.shared for unit in before):
            places = range(candidate.index - 1, -1, -1)
            last = next((n for n in places if isinstance(c := chunks[n], Phrase) and c.kind in _PERSONS), -1)
            return _joined_before(sentence, last)
    if clause.opener != "relative" or (who := antecedent(chunks, clause)) is None or who.kind not in _PERSONS:
        return []
    verbs = (c.word.partition(" ")[0] for c in chunks[clause.first : candidate.index] if isinstance(c, Unit))
    if any(verb in context.pack.grammar.single for verb in verbs):
        return []
    return _joined_before(sentence, next(n for n, chunk in enumerate(chunks) if chunk is who))


def _unit(sentence: SpottedSentence, candidate: Candidate) -> int:
    chunk = sentence.chunks[candidate.index]
    return chunk.index if isinstance(chunk, Unit) else chunk.first


def _joined_before(sentence: SpottedSentence, last: int) -> list[Phrase]:
    """The person at a place with those joined before, the first one first."""
    row: list[Phrase] = []
    for position in range(last, -1, -1):
        chunk = sentence.chunks[position]
        if isinstance(chunk, Phrase):
            if chunk.kind not in _PERSONS or not chunk.actors:
                break
            row.append(chunk)
            if not chunk.is_coordinated:
                break
        elif chunk.kind not in _JOINING:
            break
    return row[::-1]


def _is_by_pronoun(sentence: SpottedSentence, candidate: Candidate) -> bool:
    """Whether only a pronoun tells who comes: "during his visit to X", "met Y as he arrived in X"."""
    subjects = candidate.arguments.get("subject")
    if subjects and all(phrase.kind == "pronoun" for phrase in subjects):
        return True
    if candidate.meaning.form != "noun":
        return False
    unit = _unit(sentence, candidate)
    before = sentence.units[max(0, unit - _OWNER_REACH) : unit]
    return any((helper := one.get("helper")) is not None and helper.value == "owner" for one in before)


def _add_receiver(sentence: SpottedSentence, first: Phrase, roles: Roles) -> None:
    """Whoever acts before a row of guests is at home where nothing tells the goal: "met A and B on their visit"."""
    told = (c for c in sentence.chunks if isinstance(c, Phrase) and c.kind in _PERSONS and c.actors and c.country)
    host = next(told, None)
    if host is not None and host.end <= first.start and not host.mark:
        roles.append((host.actors[0], "host"))


def _leave_names(sentence: SpottedSentence, candidate: Candidate, roles: Roles) -> None:
    """Leave out an organisation that only opens the name of a conference: "met X beside the UN Climate Conference"."""
    chunks = sentence.chunks
    named = {
        actor for chunk, after in zip(chunks[candidate.index :], chunks[candidate.index + 1 :], strict=False)
        if isinstance(chunk, Phrase) and chunk.kind == "organisation" and after.kind == "conference"
        for actor in chunk.actors
    }
    if named and any(actor not in named for actor, _ in roles):
        roles[:] = [(actor, role) for actor, role in roles if actor not in named]


def _leave_dealt_with(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Leave out whoever was spoken with in the course of talks with others: "phoned X during a meeting with Y"."""
    if candidate.meaning.form != "noun" or not candidate.arguments.get("with"):
        return
    partners = candidate.arguments.get("with")
    behind = {actor for phrase in partners if phrase.start > candidate.start for actor in phrase.actors}
    before = {actor for phrase in partners if phrase.end <= candidate.start for actor in phrase.actors} - behind
    if not behind or not before:
        return
    if preposition_of(sentence.chunks, candidate.index, context.pack.grammar)[0] in ("during", "at"):
        roles[:] = [(actor, role) for actor, role in roles if actor not in before]


def _add_format(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Add the format that talks sit in: "a meeting in the Normandy format" is one of its members."""
    for chunk in sentence.chunks[candidate.index + 1 : candidate.index + 1 + _FORMAT_REACH]:
        if isinstance(chunk, Phrase):
            actors = [a for a in chunk.actors if len(context.cast.members({context.cast.country(a)})) > 1]
            if chunk.kind == "organisation" and chunk.mark == "at" and actors:
                roles.extend((actor, next(iter(candidate.event.roles))) for actor in actors)
            if chunk.kind in _PERSONS or actors:
                return
