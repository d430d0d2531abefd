"""Distribution: "met A of X and B of Y" tells two meetings, "went to X and Y" two visits, "to X, Y and Z" a tour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extract.around import JOURNEYS, is_date
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.envoys import is_row_of_states
from dragoman.extract.modality import direction_of
from dragoman.extract.roles import Candidate, actors_of
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

#: Type -> the slots of those met one by one; with persons only, states may have met together.
_PERSONS = ("with", "object")
_ONE_BY_ONE = {
    "meeting": (*_PERSONS, "to"), "phone_call": (*_PERSONS, "from"), "video_call": _PERSONS, "contact": _PERSONS,
    "visit": ("to", "object", "at"),
}
#: Type -> the roles in which several act one by one towards whoever has the other role.
_BY_ROLE = {"credentials_presentation": ("presenter",), "message": ("sender", "addressee")}
_MET = frozenset({"person", "office", "counterpart"})
_TOGETHER_REACH = 4     # chunks from a noun to the verb behind it that tells who came together
#: Kinds of meeting in which more than two take part.
_TOGETHER = frozenset({"trilateral", "multilateral"})


def distributed(
    draft: EventDraft, candidate: Candidate, sentence: SpottedSentence, context: Context
) -> Iterator[EventDraft]:
    """The acts that one trigger tells: one for each state met or visited, if it is told of several."""
    is_one = draft.type == "meeting" and not draft.is_multiple
    if is_one and (_is_single(sentence, candidate, context) or _came_together(sentence, candidate, context)):
        yield draft
        return
    is_ceremony = draft.type == "credentials_presentation" and bool(context.pack.grammar.helpers)
    apart = [] if is_ceremony else _by_role(draft, context) or _visitors(draft, candidate, sentence, context)
    met = apart or _each(draft, candidate, sentence, context)
    sides = {code for codes in met for code in codes}
    own = draft.countries - sides
    if len(met) < 2 or len(own) != 1 or draft.kind in _TOGETHER or draft.is_back:
        yield from _by_chief(draft, candidate, context) if draft.kind not in _TOGETHER else (draft,)
        return
    many = draft.type == "visit" and len(met) >= _MANY and own.isdisjoint(_countries(draft, "host", context))
    if many and not _is_plural(sentence, candidate, context) and _is_one_trip(draft, sentence, context):
        parts = [(actor, _ON_TOUR.get(role, role)) for actor, role in draft.roles]
        yield replace(draft, type="tour", kind="multi_country", roles=parts)
        return
    is_multiple = draft.is_multiple and draft.type != "meeting"      # "a series of meetings with X and Y": one each
    for codes in met:
        kept = own | codes
        roles = [(a, role) for a, role in draft.roles if context.cast.country(a) in kept]
        when = _own_date(draft, codes, candidate, sentence, context)
        yield replace(draft, roles=roles, countries=kept, instruments=list(draft.instruments),
                      sectors=set(draft.sectors), evidence=[], is_multiple=is_multiple, date=when)


def _own_date(
    draft: EventDraft, codes: set[str], candidate: Candidate, sentence: SpottedSentence, context: Context
) -> DateValue:
    """The day of one of several visits: "will visit X on Tuesday, Y on Wednesday", "on Tuesday X, on Wednesday Y"."""
    chunks, clause = sentence.chunks, sentence.clauses[draft.clause]
    behind = range(candidate.index + 1, clause.limit)
    visited = {n: c.country for n in behind if isinstance(c := chunks[n], Phrase) and c.kind in _VISITED and c.country}
    hosts = list(visited)
    dates = [n for n in range(clause.first, clause.limit) if is_date(chunks[n])]
    own = next((n for n, country in visited.items() if country in codes), None)
    if draft.type != "visit" or len(dates) < 2 or own is None or not draft.date.is_known:
        return draft.date
    place = hosts.index(own)
    if dates[0] < hosts[0]:
        first, last = (hosts[place - 1] if place else clause.first), own
    else:
        first, last = own, (hosts[place + 1] if place + 1 < len(hosts) else clause.limit)
    told = next((n for n in dates if first <= n < last), None)
    if told is None:
        return draft.date
    phrase = chunks[told]
    assert isinstance(phrase, Phrase)
    when = context.dates.resolve(sentence.units[phrase.first], direction_of(draft.modality))
    if when.earliest and draft.date.earliest and place and when.earliest < draft.date.earliest:
        return UNDATED          # a weekday that is told of the week after
    return when if when.is_known else draft.date


_VISITED = frozenset({"state", "place"})
#: The parts of those who visit several states at one go.
_ON_TOUR = {"visitor": "traveller"}


#: How close a date must be for a stretch of it to be one trip's.
_OF_A_TRIP = frozenset({"day", "week"})
_FINITE = frozenset({"past", "passive"})


def _is_one_trip(draft: EventDraft, sentence: SpottedSentence, context: Context) -> bool:
    """Whether states were visited at one go: visits paid "last year", or told as paid without a day, are a record."""
    if draft.modality != "happened" or _tells_tour(sentence, context):
        return True
    if draft.date.is_known:
        return draft.date.granularity in _OF_A_TRIP
    return not draft.is_multiple and draft.form not in _FINITE


def _is_plural(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a noun tells several visits ("paid visits to X, Y and Z"), in a language whose nouns have no cases."""
    unit = sentence.chunks[candidate.index]
    if candidate.meaning.form != "noun" or not context.pack.grammar.helpers or not isinstance(unit, Unit):
        return False
    return not _tells_tour(sentence, context) and unit.word.lower() not in candidate.rule.forms.get("noun", ())


def _tells_tour(sentence: SpottedSentence, context: Context) -> bool:
    """Whether a noun of a sentence means a tour ("in the course of his tour he visited X, Y and Z")."""
    chunks = (sentence.chunks[index] for index in sentence.read_as("trigger"))
    meanings = (meaning for chunk in chunks if isinstance(chunk, Unit) for meaning in chunk.lexemes)
    rules = (context.rules.events[m.value] for m in meanings if m.kind == "trigger")
    return any(rule.event == "tour" and not rule.needs for rule in rules)       # "took him to" needs a trip beside it


def _countries(draft: EventDraft, part: str, context: Context) -> set[str]:
    return {context.cast.country(actor) for actor, role in draft.roles if role == part}


def _by_chief(draft: EventDraft, candidate: Candidate, context: Context) -> Iterator[EventDraft]:
    """"Met the president and the speaker of parliament": those who head a state's institutions are met one by one."""
    slots = _PERSONS if draft.type == "meeting" else ()
    phrases = [phrase for slot in slots for phrase in candidate.arguments.get(slot) if phrase.kind in _MET]
    actors = dict.fromkeys(actor for phrase in phrases if len(phrase.actors) == 1 for actor in phrase.actors)
    chiefs = [actor for actor in actors if context.cast.rank(actor) in _CHIEFS]
    apart = len({context.cast.rank(actor) for actor in chiefs}) == len(chiefs) > 1
    if not apart or len({context.cast.country(actor) for actor in chiefs}) != 1:
        yield draft
        return
    for chief in chiefs:
        roles = [(actor, role) for actor, role in draft.roles if actor not in actors or actor == chief]
        yield replace(draft, roles=roles, countries=set(draft.countries), instruments=list(draft.instruments),
                      sectors=set(draft.sectors), evidence=[])


#: Ranks of those who head an institution of their state.
_CHIEFS = frozenset({"head_of_state", "head_of_government", "parliament_head", "foreign_minister"})


def _by_role(draft: EventDraft, context: Context) -> list[set[str]]:
    """The states of those who each do the same to one other, a set for each ("ambassadors of X, Y and Z presented")."""
    for role in () if is_row_of_states(draft, context) else _BY_ROLE.get(draft.type, ()):
        others = {context.cast.country(actor) for actor, other in draft.roles if other != role}
        several = dict.fromkeys(context.cast.country(actor) for actor, other in draft.roles if other == role)
        codes = [{code} for code in several if code and code not in others]
        if len(codes) > 1:
            return codes
    return []


def _visitors(
    draft: EventDraft, candidate: Candidate, sentence: SpottedSentence, context: Context
) -> list[set[str]]:
    """The states of those who arrive, where they are so many that they hardly come together ("X, Y and Z arrived").

    Those who share one title do ("the ambassadors of X, Y and Z arrived"), or one visit ("met X, Y and Z during their
    visit", "met X, Y and Z who arrived").
    """
    is_shared = bool(context.pack.grammar.helpers) and sentence.clauses[draft.clause].opener == "relative"
    is_shared = is_shared or bool(draft.form == "noun" and context.pack.grammar.helpers and not draft.is_multiple and (
        not _is_plural(sentence, candidate, context)
    ))
    if draft.type != "visit" or is_shared:
        return []
    titles = {_shared_title(phrase) for phrase in candidate.arguments.get("subject")}
    if len(titles) == 1 and None not in titles:
        return []
    hosts = {context.cast.country(actor) for actor, role in draft.roles if role == "host"}
    actors = [actor for actor, role in draft.roles if role == "visitor" and context.cast.kind(actor) in _TRAVELLERS]
    codes = dict.fromkeys(context.cast.country(actor) for actor in actors)
    apart = [{code} for code in codes if code and code not in hosts]
    return apart if len(apart) >= _MANY else []


_TRAVELLERS = frozenset({"person", "office"})
_MANY = 3


def _each(
    draft: EventDraft, candidate: Candidate, sentence: SpottedSentence, context: Context
) -> list[set[str]]:
    """The states of those met or visited, a set for each, without repetition."""
    found: list[set[str]] = []
    title: int | None = None
    venues = candidate.arguments.get("at")
    slots = [phrases for slot in _ONE_BY_ONE.get(draft.type, ()) if (phrases := candidate.arguments.get(slot))]
    is_goal = draft.type == "visit"
    is_apart = _is_apart(sentence, candidate, context)
    if is_apart and not slots and draft.type == "meeting":      # "separate meetings between X and those of Y and Z"
        slots = [candidate.arguments.get("between")[1:]]
    beside = [phrase for phrases in slots for phrase in phrases]
    if not is_goal:
        slots = sorted((phrases for phrases in slots if phrases), key=lambda phrases: phrases[0].start)
    for phrases in slots:
        is_behind = False               # behind a venue that parts it from whoever was met before
        for phrase in phrases:
            is_met = phrase.kind in _MET and not _is_crowd(phrase)
            is_first = _is_set_off(phrase, beside, venues)
            is_behind = is_first or (is_behind and phrase.is_coordinated and not is_met)
            if not (is_goal or is_met or is_behind):
                continue
            codes = _states(phrase, context) & draft.countries
            is_joined = (is_behind and not (is_first or is_met or is_goal)) or _is_fellow(phrase, draft, context)
            is_joined = is_joined or (title is not None and title == _shared_title(phrase))
            if found and is_joined and not is_apart:
                found[-1] |= codes
            elif codes and codes not in found:
                found.append(codes)
            title = _shared_title(phrase)
        if len(found) > 1:
            return found
    return found


def _is_apart(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether the clause says that those met were met each: "met the ministers of X and Y separately"."""
    clause = sentence.clauses[candidate.number]
    chunks = sentence.chunks[clause.first : clause.limit]
    return any(isinstance(chunk, Unit) and chunk.word in context.another["each"] for chunk in chunks)


def _is_single(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether an article says that a noun tells one act, however many took part ("a meeting with X and Y").

    Or a verb behind it: "talks that brought together X and Y".
    """
    if candidate.meaning.form != "noun":
        return False
    behind = sentence.chunks[candidate.index : candidate.index + _TOGETHER_REACH]
    words = (chunk.word.split(" ")[-1] for chunk in behind if isinstance(chunk, Unit))
    if any(word in context.another["together"] for word in words):
        return True
    before = sentence.chunks[candidate.index - 1] if candidate.index else None
    helper = before.get("helper") if isinstance(before, Unit) else None
    return helper is not None and helper.value == "determiner"


def _came_together(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether those met came on one journey: "met A of X and B of Y, who arrived in Z", "met them on their visit"."""
    met = [phrase.start for slot in _PERSONS for phrase in candidate.arguments.get(slot)]
    if len(met) < 2 or _is_apart(sentence, candidate, context):
        return False
    clauses, number = sentence.clauses, candidate.number
    following = clauses[number + 1] if number + 1 < len(clauses) else None
    if following is not None and following.opener == "relative":
        if any(_is_journey(chunk, context) for chunk in sentence.chunks[following.first : following.limit]):
            return True
    units, shared = sentence.units, context.pack.grammar.shared
    return any(
        chunk.start > max(met) and isinstance(chunk, Unit) and _is_journey(chunk, context)
        and any(unit.word in shared for unit in units[max(0, chunk.index - _OWNER_REACH) : chunk.index])
        for chunk in sentence.chunks[candidate.index + 1 : clauses[number].limit]
    )


def _is_journey(chunk: Chunk, context: Context) -> bool:
    triggers = (m for m in chunk.lexemes if m.kind == "trigger") if isinstance(chunk, Unit) else ()
    return any(context.rules.events[meaning.value].event in JOURNEYS for meaning in triggers)


_OWNER_REACH = 4        # units from "their" to the journey


def _is_fellow(phrase: Phrase, draft: EventDraft, context: Context) -> bool:
    """Whether a state is the last of those whose holders of one office met: "his counterparts from X, Y and Z"."""
    is_listed = phrase.kind == "counterpart" and phrase.is_coordinated and not phrase.mark
    grammar = context.pack.grammar
    return is_listed and draft.type == "meeting" and (bool(grammar.helpers) or grammar.verb_by_place)


def _shared_title(phrase: Phrase) -> int | None:
    """Where the plural title stands that several share, who are met together ("the ministers of X and Y")."""
    plural = (office.start for office in phrase.offices if office.is_plural)
    return next(plural, None) if phrase.name is None else None


def _is_crowd(phrase: Phrase) -> bool:
    """Whether officials without names are meant, who may all have been met at once ("diplomats of X, Y and Z")."""
    return phrase.kind == "office" and any(office.is_plural and office.rank == "official" for office in phrase.offices)


def _is_set_off(phrase: Phrase, beside: list[Phrase], venues: list[Phrase]) -> bool:
    """Whether a venue parts a phrase from whoever was met before: "met X in Paris and later officials of Y"."""
    before = [other.end for other in beside if other.end <= phrase.start]
    return bool(before) and any(max(before) <= venue.start < phrase.start for venue in venues)


def _states(phrase: Phrase, context: Context) -> set[str]:
    return {country for actor in actors_of(phrase, context) if (country := context.cast.country(actor))}
