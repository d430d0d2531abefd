"""Event frames: a trigger with its arguments becomes an event draft, if the rule and the states it needs are there."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.arguments import find_arguments
from dragoman.extract.attachment import Trigger, voice_of
from dragoman.extract.clauses import clause_of, resumed
from dragoman.extract.completion import ASIDE, Site, add_envoys, complete, complete_dyad, has_envoy, is_domestic
from dragoman.extract.conferences import is_of_many, seat
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.control import misfits_infinitive
from dragoman.extract.discussed import settle_sides
from dragoman.extract.distribution import distributed
from dragoman.extract.doubles import without_doubles
from dragoman.extract.envoys import of_own_envoy
from dragoman.extract.governed import is_in_title
from dragoman.extract.instruments import known_behind
from dragoman.extract.journeys import add_others
from dragoman.extract.legs import is_tour, lead_on
from dragoman.extract.mention import (
    ANSWERED,
    OFFICIAL,
    done_by_none,
    is_multiple,
    is_setting,
    is_told_by_itself,
    is_unsaid,
    only_named,
    spoken_by_none,
    tells_no_side,
    tells_no_tense,
)
from dragoman.extract.modality import is_carried
from dragoman.extract.needed import NOUN_PHRASES, can_be_object, is_on_it, is_to_own, misfits_words, object_kinds
from dragoman.extract.papers import by_paper, papers_carried
from dragoman.extract.particulars import kind_of, span_of, venue
from dragoman.extract.roles import Candidate, Roles, add_dropped, add_spoken_of, add_unnamed, drop_own, fill, hearers
from dragoman.extract.rounds import SERIES, read_round
from dragoman.extract.slots import Arguments
from dragoman.extract.timing import timing_of
from dragoman.extract.venues import is_named_after_city
from dragoman.languages.rules_schema import EventRule
from dragoman.model.mentions import Meaning, Phrase, SpottedSentence, Unit
from dragoman.ontology.load import EventType

#: Slots that hold a side of an act.
_SIDES = ("subject", "object", "with", "between", "of", "by")
_MET = frozenset({"person", "office", "counterpart", "group", "pronoun"})
_OBJECT_REACH = 10       # chunks before a trigger among which its object may stand
_ANTECEDENT_REACH = 8   # chunks at the end of the clause that a relative clause hangs on


def read_events(sentence: SpottedSentence, context: Context) -> list[EventDraft]:
    """The event drafts of one sentence, in the order of their triggers."""
    drafts: list[EventDraft] = []
    for index, unit in _triggers(sentence):
        drafts.extend(draft for draft in _best(sentence, index, unit, context) if not is_unsaid(draft))
    for draft in drafts:
        draft.countries = context.cast.members(draft.countries)
    return list(by_paper(without_doubles(drafts, sentence, context), sentence, context))


def _triggers(sentence: SpottedSentence) -> Iterator[tuple[int, Unit]]:
    units = sentence.read_as("trigger")
    if not units and not any(phrase.kind in NOUN_PHRASES for phrase in sentence.phrases()):
        return
    for index, chunk in enumerate(sentence.chunks):
        if isinstance(chunk, Unit):
            if index in units:
                yield index, chunk
        elif chunk.kind in NOUN_PHRASES and (unit := sentence.units[chunk.first]).get("trigger"):
            yield index, unit


def _best(sentence: SpottedSentence, index: int, unit: Unit, context: Context) -> list[EventDraft]:
    """The first rule, by specificity, that can be told here."""
    meanings = [m for m in unit.lexemes if m.kind == "trigger"]
    meanings.sort(key=lambda m: _generality(context.rules.events[m.value]))
    for meaning in meanings:
        rule = context.rules.events[meaning.value]
        if reason := _misfit(sentence, rule, index, voice_of(meaning, rule.voice), context):
            context.note(f"  {rule.id}: {unit.word!r} seen, but {reason}")
            continue
        if drafts := _draft(sentence, index, unit, meaning, context):
            return drafts
    return []


def _around(
    sentence: SpottedSentence, number: int, index: int, voice: str = "noun", reach: int = _OBJECT_REACH
) -> list[Phrase]:
    """The phrases a trigger may be about: in its clause, before it where that is relative or resumes another."""
    clause = sentence.clauses[number]
    first = max(clause.first, index - reach)
    found = [c for c in sentence.chunks[first : clause.limit] if isinstance(c, Phrase) and can_be_object(c, voice)]
    before = resumed(sentence.chunks, sentence.clauses, number)
    is_relative = clause.opener == "relative" and number > 0
    if is_relative:
        before = number - 1
    if before is not None:
        earlier = sentence.clauses[before]
        chunks = sentence.chunks[max(earlier.first, earlier.limit - _ANTECEDENT_REACH) : earlier.limit]
        if is_relative and (opening := sentence.chunks[clause.first]).kind == "relative":
            return [*papers_carried(chunks, opening), *found]
        found = [*(c for c in chunks if isinstance(c, Phrase)), *found]
    return found


def _is_part_of_title(sentence: SpottedSentence, phrase: Phrase) -> bool:
    """Whether a mechanism or conference is only what a document is about."""
    if phrase.kind not in ("mechanism", "conference"):
        return False
    return is_in_title(sentence.chunks, next(n for n, chunk in enumerate(sentence.chunks) if chunk is phrase))


def _is_definite(sentence: SpottedSentence, candidate: Candidate, unit: Unit, context: Context) -> bool:
    """Whether a noun means an act that the text has told: it has an article, or points back."""
    if candidate.meaning.form != "noun":
        return False
    is_marked = unit.has_article or candidate.meaning.tag == "definite"
    is_marked = is_marked or is_named_after_city(sentence.chunks, candidate.index, context)
    return is_marked or _is_pointed(sentence, candidate, unit, context)


def _is_pointed(sentence: SpottedSentence, candidate: Candidate, unit: Unit, context: Context) -> bool:
    """Whether a noun points back: "the said meeting", "this visit", or one in the nominative that nothing completes."""
    last = unit.index
    beside = sentence.units[max(0, last - 2) : last] + sentence.units[last + 1 : last + 2]
    if any(other.kind == "definite" for other in beside):
        return True
    before = sentence.units[last - 1] if last else None
    case = before.get("case") if before is not None and before.kind == "case" else None
    if not context.pack.grammar.attributive or case is None or case.value != "nominative":
        return False
    own = any(candidate.arguments.get(slot) for slot in ("of", "with", "between"))
    return not own and not is_carried(sentence, candidate.number, candidate.index, context)


def _generality(rule: EventRule) -> tuple[int, bool]:
    """How little a rule asks for: what is named specific comes first, then what needs certain words or objects."""
    return -rule.specificity, not (rule.needs or rule.needs_object)


def _own_words(sentence: SpottedSentence, number: int, index: int, near: tuple[int, int]) -> tuple[int, int]:
    """What is near a verb, less what stands before the conjunction that opens its clause ("until X agrees to")."""
    clause, chunk = sentence.clauses[number], sentence.chunks[index]
    is_led = clause.opener == "break" and isinstance(chunk, Unit) and chunk.lexemes[0].form != "noun"
    return (sentence.chunks[clause.first].start, near[1]) if is_led else near


def _misfit(sentence: SpottedSentence, rule: EventRule, index: int, voice: str, context: Context) -> str:
    number = clause_of(sentence.clauses, index)
    near = sentence.around(number, index)
    if rule.needs and not (
        sentence.has_word(rule.needs, *_own_words(sentence, number, index, near))
        or has_envoy(sentence, rule, number, index, context)
    ):
        return f"none of the words it needs: {', '.join(rule.needs[:4])}"
    if reason := misfits_words(sentence, rule, number, index, near, context):
        return reason
    if reason := misfits_infinitive(sentence.chunks, sentence.clauses[number], index, rule):
        return reason
    if rule.needs_object:
        reach = len(sentence.chunks) if context.pack.grammar.helpers else _OBJECT_REACH
        around = [p for p in _around(sentence, number, index, voice, reach) if not _is_part_of_title(sentence, p)]
        if context.pack.grammar.helpers and voice == "actor":      # the object stands behind the verb
            behind = sentence.chunks[index + 1 : sentence.clauses[number].limit]
            around = [p for p in around if p.kind not in _MET or any(p is c for c in behind)]
        has_object = bool(object_kinds(sentence, around, rule, context.pack.grammar) & set(rule.needs_object))
        if not has_object and not is_on_it(sentence, rule, index, context):
            return f"no {' or '.join(rule.needs_object)} beside it"
    return ""


def _candidate(sentence: SpottedSentence, index: int, unit: Unit, meaning: Meaning, context: Context) -> Candidate:
    """A trigger read by one of its rules, with its arguments."""
    rule, number = context.rules.events[meaning.value], clause_of(sentence.clauses, index)
    trigger = Trigger(index, meaning.form, voice_of(meaning, rule.voice), rule.markers, unit.has_pronoun,
                      rule.takes_relations, rule.takes_things, meaning.tag, rule.is_wide, rule.event == "visit")
    arguments = find_arguments(sentence.chunks, sentence.clauses, number, trigger, context.pack.grammar)
    found = Candidate(rule, context.ontology.events[rule.event], meaning, arguments, number, index, unit.start)
    return settle_sides(sentence, found, context)


def _roles(sentence: SpottedSentence, candidate: Candidate, context: Context) -> Roles:
    """Who takes part by what the clause names."""
    roles = fill(candidate, context)
    add_unnamed(sentence, candidate, roles, context)
    add_others(sentence, candidate, roles, context)
    return roles


def _draft(sentence: SpottedSentence, index: int, unit: Unit, meaning: Meaning, context: Context) -> list[EventDraft]:
    candidate = _candidate(sentence, index, unit, meaning, context)
    rule, event, arguments, number = candidate.rule, candidate.event, candidate.arguments, candidate.number
    roles = _roles(sentence, candidate, context)
    around = _around(sentence, number, index)
    roles = seat(sentence, candidate, [phrase for phrase in around if phrase.kind == "conference"], roles, context)
    dropped = add_dropped(sentence, candidate, roles, context)
    countries = context.cast.members(c for actor, _ in roles if (c := context.cast.country(actor)))
    add_envoys(sentence, event, arguments, roles, countries, context)
    if reason := _unfit(sentence, candidate, roles, countries, context):
        context.note(f"  {rule.id}: {unit.word!r} seen, but {reason}")
        return []
    is_definite = _is_definite(sentence, candidate, unit, context)
    is_back = _is_back(candidate, sentence, countries, context, is_definite=is_definite)
    whole = _whole(candidate, sentence, unit, roles, context) if is_back else None
    inferred = [] if is_back else _completed(candidate, sentence, unit, roles, countries, context)
    if inferred is None:
        context.note(f"  {rule.id}: {unit.word!r} seen, but only {', '.join(sorted(countries)) or 'no state'} found")
        return []
    inferred = [*dropped, *inferred]
    if len(countries) > 1:
        roles = drop_own(roles, context)
    elif other := add_spoken_of(sentence, candidate, roles, context):
        countries.add(other)
        inferred = [*inferred, f"{other}: the state the text is about"]
    elif is_domestic(sentence, countries, context, event):
        context.note(f"  {rule.id}: {unit.word!r} seen, but it is an act at home")
        return []
    countries |= hearers(candidate)
    _rank_as_told(roles, event, context)
    timing = timing_of(sentence, candidate, context)
    place, acting = venue(arguments), {actor for actor, _ in roles}
    used = [phrase for phrase in arguments.all() if not acting.isdisjoint(phrase.actors)]
    draft = EventDraft(
        type=rule.event, rule=rule.id, kind=kind_of(sentence, rule), modality=timing.modality, roles=roles,
        countries=countries, date=timing.date, place=place,
        span=span_of(unit, [*used, *filter(None, [place]), *timing.phrases], sentence),
        trigger=(unit.start, unit.end), sentence=sentence.sentence.index, clause=number, form=meaning.form,
        confidence=0.9 - 0.1 * len(inferred), is_headline=sentence.sentence.kind == "headline",
        is_multiple=is_multiple(sentence, index), inferred=tuple(inferred),
        round=read_round(sentence) if rule.event in SERIES else None,
        is_first=any(t.kind == "first" for t in sentence.topics),
        instruments=[phrase for phrase in around if phrase.kind == "instrument"],
        mechanism=next((phrase for phrase in around if phrase.kind == "mechanism"), None),
        sectors={t.value for t in sentence.topics if t.kind == "sector"},
        is_definite=is_definite, is_back=is_back, is_spoken=rule.is_spoken, whole=whole, was_planned=timing.was_planned,
        is_bare=tells_no_tense(sentence, candidate, context), is_general=is_setting(sentence, candidate, context),
    )
    return list(distributed(of_own_envoy(draft, arguments, context), candidate, sentence, context))


def _is_back(
    candidate: Candidate, sentence: SpottedSentence, countries: set[str], context: Context, *, is_definite: bool
) -> bool:
    """Whether an act lacks a side and may be one told before."""
    if len(countries) >= (candidate.rule.states or candidate.event.states):
        return False
    return (is_definite and not _is_told(candidate, context)) or _points_back(candidate, sentence, context)


def _rank_as_told(roles: Roles, event: EventType, context: Context) -> None:
    """Give everybody the rank that the part they have in an act tells of them."""
    for actor, role in roles:
        context.cast.rank_as(actor, event.roles[role].rank)


def _is_told(candidate: Candidate, context: Context) -> bool:
    """Whether a definite noun says itself whose act it is ("the visit of X"), in a language of articles."""
    complements = ("of", "by", "with", "between")
    return bool(context.pack.grammar.helpers) and any(candidate.arguments.get(slot) for slot in complements)


def _whole(
    candidate: Candidate, sentence: SpottedSentence, unit: Unit, roles: Roles, context: Context
) -> tuple[Roles, set[str]] | None:
    """Who takes part in an act that may point back, should nothing before tell it: only where its own verb does."""
    is_told = tells_no_side(candidate, context) and is_carried(sentence, candidate.number, candidate.index, context)
    if not (candidate.rule.carried_by or is_told):
        return None
    filled = list(roles)
    countries = {c for actor, _ in roles if (c := context.cast.country(actor))}
    if _completed(candidate, sentence, unit, filled, countries, context) is None:
        return None
    return filled, context.cast.members(countries)


def _unfit(
    sentence: SpottedSentence, candidate: Candidate, roles: Roles, countries: set[str],
    context: Context,
) -> str:
    """Why what the clause itself gives cannot be the event: nobody in a slot or role it must fill, an act at home."""
    rule, given = candidate.rule, candidate.arguments
    if rule.requires and not any(given.get(slot) for slot in rule.requires):
        return f"nobody in the slot {' or '.join(rule.requires)}"
    if rule.needs_agents and not _has_agents(given, roles, context):
        return "nobody who can travel or speak"
    if rule.is_of_many and not is_of_many(sentence, candidate, context):
        return "too few take part"
    if candidate.event.id in ANSWERED and (reason := spoken_by_none(candidate, roles, context)):
        return reason
    if candidate.event.id in OFFICIAL and (reason := done_by_none(candidate, context)):
        return reason
    if reason := only_named(sentence, candidate, context):
        return reason
    if is_to_own(candidate, roles, context):
        return "it goes to people of its own state"
    filled = {role for _, role in roles}
    if missing := [name for name in rule.requires_roles if name not in filled and not given.get(name)]:
        return f"no {' or '.join(missing)} beside it"
    if context.pack.about.is_home_shown and _is_inside(sentence, candidate, filled, countries):
        return f"it is an act inside {', '.join(countries)}"
    return ""


def _has_agents(given: Arguments, roles: Roles, context: Context) -> bool:
    """Whether somebody who can travel or speak takes part: persons or a group of them ("both leaders", "a team")."""
    if any(context.cast.kind(actor) in ("person", "office") for actor, _ in roles):
        return True
    groups = {group.id for group in context.pack.references.group if group.refers in ("person", "persons", "sides")}
    return any(phrase.kind == "group" and (phrase.value in groups or phrase.offices) for phrase in given.all())


def _is_inside(sentence: SpottedSentence, candidate: Candidate, filled: set[str], countries: set[str]) -> bool:
    """Whether both sides of what takes several are of one state, and its clause names no other that takes part."""
    several = candidate.event.states > 1 or len(candidate.event.roles) > 1
    if candidate.event.id in ANSWERED and countries < set(sentence.dyad):
        several = False                     # "denied that its own army had a hand in it": to the other of the two
    if not several or len(countries) != 1 or not _is_complete(candidate, filled):
        return False
    clause = sentence.clauses[candidate.number]
    inside = [c for c in sentence.chunks[clause.first : clause.limit] if isinstance(c, Phrase) and c.is_actor]
    return not any(p.country and p.country not in countries and p.mark not in ASIDE for p in inside)


def _points_back(candidate: Candidate, sentence: SpottedSentence, context: Context) -> bool:
    """Whether a noun without an article means an act told before: no verb carries it, or it names no side."""
    if not context.pack.grammar.nouns_refer_back or candidate.meaning.form != "noun":
        return False
    is_open = tells_no_side(candidate, context) or not is_carried(sentence, candidate.number, candidate.index, context)
    return is_open and not _is_told_here(candidate, sentence, context)


def _is_told_here(candidate: Candidate, sentence: SpottedSentence, context: Context) -> bool:
    return context.pack.grammar.nouns_refer_back and is_told_by_itself(sentence, candidate, context)


def _is_complete(candidate: Candidate, filled: set[str]) -> bool:
    """Whether the clause names both sides: every role, or who acts and with whom, or two who act together."""
    if len(candidate.event.roles) > 1:
        return filled == set(candidate.event.roles)
    if candidate.meaning.form == "noun" or candidate.arguments.is_subject_inherited:
        return False
    actors = [phrase for phrase in candidate.arguments.get("subject") if phrase.actors]
    others = [p for slot in ("with", "object", "between") for p in candidate.arguments.get(slot) if p.actors and p.mark]
    together = len(actors) > 1 and all(phrase.is_coordinated for phrase in actors[1:])
    return bool(actors and others) or together


def _completed(
    candidate: Candidate, sentence: SpottedSentence, unit: Unit, roles: Roles, countries: set[str],
    context: Context,
) -> list[str] | None:
    """What was filled in, None if the states it takes are not all there and nothing tells them.

    Two sides of one state are an act at home; nothing is added to them.
    """
    states = candidate.rule.states or candidate.event.states
    is_led = countries and is_tour(candidate.rule, candidate.meaning) and lead_on(
        sentence, candidate.index, roles, countries, context
    )
    if is_led or len(countries) >= states:
        return []
    if candidate.rule.keeps_to_dyad:
        return complete_dyad(sentence, candidate.event, roles, countries, states, context)
    is_own = candidate.event.id in _OWN         # "X called back its envoy": both named are of X
    at_home = countries and not is_own and _is_at_home(sentence, candidate.arguments, countries, context)
    tells_other = _has_counterpart(sentence, candidate) or known_behind(sentence, candidate.index)
    is_weak = candidate.rule.is_weak and not tells_other
    if is_weak or at_home:
        return None
    number, index = candidate.number, candidate.index
    told = candidate.meaning.form != "noun" or unit.has_pronoun or is_carried(sentence, number, index, context)
    told = told or bool(candidate.rule.carried_by) or _is_told_here(candidate, sentence, context)
    on_paper = told and any(p.kind == "instrument" for p in _around(sentence, number, index))
    is_agentless = "passive" in candidate.meaning.form or bool(candidate.rule.needs_object) or on_paper
    is_agentless = is_agentless or candidate.rule.makes_papers
    form, is_bare = candidate.meaning.form, told and tells_no_side(candidate, context)
    site = Site(sentence, number, index, unit, candidate.event, told, is_agentless, form, is_bare)
    return complete(site, candidate.arguments, roles, countries, states, context)


def _has_counterpart(sentence: SpottedSentence, candidate: Candidate) -> bool:
    """Whether a counterpart takes part: whose counterpart it is then does too, even if named in another sentence."""
    return bool(sentence.subject) and any(p.kind == "counterpart" for p in candidate.arguments.get("with"))


#: Acts on what one has in another state.
_OWN = frozenset({"recall", "mission_opened", "mission_closed"})


def _is_at_home(sentence: SpottedSentence, arguments: Arguments, countries: set[str], context: Context) -> bool:
    """Whether both sides are told (a slot each, "between" holds two) and the sentence names no other state."""
    held = [slot for slot in _SIDES if any(p.actors and p.form != "adjective" for p in arguments.get(slot))]
    sides = len(held) + ("between" in held and len(arguments.get("between")) > 1)
    named = {c for p in sentence.phrases() for c in (p.country, *map(context.cast.country, p.actors)) if c}
    return sides > 1 and named <= countries
