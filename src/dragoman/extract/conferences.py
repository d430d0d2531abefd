"""Conferences: whose they are, and who of those around them is told to take part."""

from __future__ import annotations

from dragoman.extract.context import Context
from dragoman.extract.roles import Candidate, Roles, actors_of
from dragoman.extract.subjects import is_finite
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Marks of a conference that is only spoken of, or only the time of what the clause tells.
_BESIDE = frozenset({"about", "during"})
#: What stands between a conference and whose it is: "of the countries of X", "of the member states of X".
_BETWEEN = frozenset({"word", "common", "sign", "skip", "titles"})
_REACH = 5          # chunks


def seat(
    sentence: SpottedSentence, candidate: Candidate, conferences: list[Phrase], roles: Roles, context: Context
) -> Roles:
    """The roles of a conference: with whose it is, without the subject of a clause that only speaks of it."""
    if candidate.event.id != "conference":
        return roles
    seated, whose = list(roles), set[str]()
    role = next(iter(candidate.event.roles))
    for phrase in conferences[:1]:
        sides = sides_of(sentence.chunks, _place_of(sentence, phrase), context)
        owner = owner_of(sentence.chunks, _place_of(sentence, phrase))
        whose = set(sides)
        codes = sides or ([owner] if owner else _conveners(sentence, phrase, context))
        found = [context.cast.state(code) for code in codes if roles or sides or not phrase.country]
        seated.extend((actor, role) for actor in found if actor not in {held for held, _ in seated})
    if candidate.rule.carried_by:
        slots = ("subject", "by") if _is_attended(sentence, candidate) else ("by",)
        phrases = [phrase for slot in slots for phrase in candidate.arguments.get(slot)]
        present = [actor for phrase in phrases for actor in actors_of(phrase, context)]
        seated.extend((actor, role) for actor in present if actor not in {held for held, _ in seated})
    seated = without_seats(seated, context)
    place = sentence.chunks[candidate.index].start
    told = (p for p in candidate.arguments.all() if p.end <= place and p.mark != "at")
    before = [phrase for phrase in told if not _is_name(sentence, phrase, candidate)]
    outside = {actor for phrase in before for actor in actors_of(phrase, context)} - set(map(context.cast.state, whose))
    inside = [(actor, held) for actor, held in seated if actor not in outside]
    is_named = len(whose) > 1 and not candidate.rule.carried_by and bool(context.pack.grammar.helpers)
    return inside if inside and (is_named or _is_only_named(sentence, candidate, context)) else seated


def _is_name(sentence: SpottedSentence, phrase: Phrase, candidate: Candidate) -> bool:
    """Whether an organisation stands right before the noun for its conference: "the AU summit"."""
    return phrase.kind == "organisation" and candidate.index > 0 and sentence.chunks[candidate.index - 1] is phrase


def is_of_conference(chunks: list[Chunk], index: int) -> bool:
    """Whether the noun at `index` only names whose conference another is: "the second conference of the X-Y Forum"."""
    is_led = False
    for chunk in reversed(chunks[max(0, index - _NAME_REACH) : index]):
        if chunk.kind == "conference":
            return is_led
        if isinstance(chunk, Phrase):
            if chunk.kind not in _IN_NAMES:
                return False
            is_led = False
        elif chunk.kind == "of":
            is_led = True
        elif chunk.kind not in _BETWEEN and not chunk.get("helper", "portfolio", "relational", "place"):
            return False
        elif chunk.kind != "skip":
            is_led = False
    return False


_NAME_REACH = 10        # chunks of a name that ends in the word for a conference
_IN_NAMES = frozenset({"state", "place", "organisation", "group", "office"})


def without_seats(roles: Roles, context: Context) -> Roles:
    """The roles without a host where an organisation takes part that only meets at its own seat there."""
    own = {state for actor, _ in roles for state in context.seats.get(context.cast.country(actor), ())}
    return [(actor, role) for actor, role in roles if role != "host" or context.cast.country(actor) not in own]


def sides_of(chunks: list[Chunk], index: int, context: Context) -> list[str]:
    """The sides a conference is named after ("the Russia-Africa summit"), none where it has no such name."""
    runs = [chunks[index - 1 :: -1] if index else []]
    if context.pack.grammar.has_genitive:
        behind = chunks[index + 1 :]
        runs.append(behind[1:] if behind and behind[0].kind == "quote" else behind)
    for run in runs:
        sides: list[str] = []
        for number, chunk in enumerate(run):
            is_sign = isinstance(chunk, Unit) and chunk.word == "-"
            side: str | None = None if number % 2 else _side(chunk, context)
            if not (is_sign if number % 2 else side is not None):
                break
            sides.extend([side] if side is not None else [])
        if len(sides) > 1 and any(sides):
            return [side for side in sides if side]
    return []


def owner_of(chunks: list[Chunk], index: int) -> str:
    """The organisation whose conference a name tells, "" where an adjective behind it adds another side to it.

    "The Arab summit" is the Arab League's own, "the Arab-Chinese summit" is not.
    """
    phrase, after = chunks[index], chunks[index + 1] if index + 1 < len(chunks) else None
    assert isinstance(phrase, Phrase)
    is_shared = isinstance(after, Phrase) and after.kind == "state" and after.form == "adjective"
    return "" if is_shared else phrase.country


def _side(chunk: Chunk, context: Context) -> str | None:
    """The state or organisation a name before a conference stands for, "" of a region that none speaks for."""
    if isinstance(chunk, Phrase):
        if chunk.kind in ("state", "organisation"):
            return chunk.country or chunk.value
        return context.regions.get(chunk.value, "") if chunk.kind == "place" and not chunk.country else None
    place = chunk.get("place")
    return context.regions.get(place.value, "") if place is not None else None


def _place_of(sentence: SpottedSentence, phrase: Phrase) -> int:
    return next((n for n, chunk in enumerate(sentence.chunks) if chunk is phrase), len(sentence.chunks))


def _is_attended(sentence: SpottedSentence, candidate: Candidate) -> bool:
    """Whether the verb before the noun says that its subject takes part ("attended the summit")."""
    before = sentence.chunks[sentence.clauses[candidate.number].first : candidate.index]
    verb = next((chunk for chunk in reversed(before) if isinstance(chunk, Unit) and chunk.get("support")), None)
    return verb is not None and sentence.has_word(candidate.rule.carriers, verb.start, verb.end)


def _conveners(sentence: SpottedSentence, conference: Phrase, context: Context) -> list[str]:
    """The organisation that a conference belongs to, in a language of cases: it completes the noun."""
    if not context.pack.grammar.has_genitive:
        return []
    index = _place_of(sentence, conference)
    for chunk in sentence.chunks[index + 1 : index + 1 + _REACH]:
        if isinstance(chunk, Unit):
            if chunk.kind not in _BETWEEN:
                break
        elif chunk.kind == "organisation" and not chunk.mark:
            return [chunk.country] if chunk.country else [c for a in chunk.actors if (c := context.cast.country(a))]
        elif chunk.kind != "conference" or chunk.mark:
            break
    return []


def _is_only_named(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a conference completes another noun or tells only when or of what ("told X of preparing the summit")."""
    phrase = sentence.chunks[candidate.index]
    if candidate.meaning.form != "noun" or not isinstance(phrase, Phrase):
        return False
    if not context.pack.grammar.has_genitive:
        return _is_only_when(sentence, candidate, context) or _is_beside(sentence, candidate, context)
    return phrase.mark in _BESIDE or (not phrase.mark and phrase.cases == {"genitive"})


def _is_only_when(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a conference only tells when something else was: "X called Y after the summit"."""
    clause = sentence.clauses[candidate.number]
    opening = sentence.chunks[clause.first]
    if not context.pack.grammar.is_verb_first or clause.opener != "break" or not sentence.has_word(
        context.pack.modalities.timing, opening.start, opening.end
    ):
        return False
    return not any(is_finite(chunk) for chunk in sentence.chunks[clause.first : clause.limit])


def _is_beside(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether people meet beside or after a conference: "spoke with X on the sidelines of the summit"."""
    before = sentence.chunks[max(0, candidate.index - _NAME_REACH) : candidate.index]
    last = next((n for n in range(len(before) - 1, -1, -1) if before[n].kind in _MET), -1)
    if last < 0 or not context.pack.grammar.helpers or any(is_finite(chunk) for chunk in before[last:]):
        return False
    words = (*context.pack.modalities.beside, *context.pack.modalities.timing)
    return sentence.has_word(words, before[last].end, sentence.chunks[candidate.index].start)


_MET = frozenset({"person", "office", "counterpart"})


def is_of_many(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether what completes a noun names an organisation or three states ("a meeting of the ministers of G20").

    Of a verb, whether those who meet are only of organisations, and meet nobody else ("EU ministers met in Riga").
    """
    if candidate.meaning.form != "noun":
        return _is_of_members(candidate, context)
    found: list[str] = []
    for chunk in sentence.chunks[candidate.index + 1 : sentence.clauses[candidate.number].limit]:
        if isinstance(chunk, Phrase):
            found.extend(code for actor in actors_of(chunk, context) if (code := context.cast.country(actor)))
        elif is_finite(chunk) or chunk.get("support", "cue") or (_slot_of(chunk) not in ("", "with", "between")):
            break
    codes = context.cast.members(found)
    return len(codes) > _PAIR or any(context.cast.kind(context.cast.state(code)) == "igo" for code in codes)


def _is_of_members(candidate: Candidate, context: Context) -> bool:
    given = candidate.arguments
    told = {context.cast.country(actor) for phrase in given.get("subject") for actor in actors_of(phrase, context)}
    if given.get("with") or given.get("object") or "" in told:
        return False
    codes = context.cast.members(told)      # of a format such as "the Baltic states" its members meet
    return bool(codes) and all(context.cast.kind(context.cast.state(code)) == "igo" for code in codes)


def _slot_of(unit: Unit) -> str:
    """The slot a preposition gives."""
    meaning = unit.get("marker")
    return meaning.value if meaning is not None else ""


_PAIR = 2
