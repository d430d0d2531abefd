"""Event frames: a trigger with its arguments becomes an event draft, if the rule and the states it needs are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.arguments import Arguments, find_arguments
from dragoman.extract.attachment import Trigger, voice_of
from dragoman.extract.clauses import clause_of, resumed
from dragoman.extract.completion import ASIDE, Site, add_envoys, complete
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.modality import direction_of, is_carried, read_modality, with_date
from dragoman.extract.rounds import SERIES, read_round
from dragoman.languages.rules_schema import EventRule
from dragoman.model.claims import Modality
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Meaning, Phrase, SpottedSentence, Unit
from dragoman.ontology.load import EventType

_NOUN_PHRASES = frozenset({"instrument", "mechanism", "conference"})
_AGENTS = frozenset({"person", "office", "body", "group", "counterpart", "pronoun", "organisation"})
#: Slots that hold a side of an act.
_SIDES = ("subject", "object", "with", "between", "of", "by")
_HOST_KINDS = frozenset({"place"})
_OBJECT_CASES = {
    "patient": frozenset({"", "nominative", "subject"}),
    "actor": frozenset({
        "", "nominative", "genitive", "prepositional", "accusative", "object", "of", "on", "at", "to", "with", "from",
    }),
}
#: Roles of those at whom words are aimed.
_AIMED = frozenset({"target", "addressee", "beneficiary"})
_OBJECT_REACH = 6       # chunks before a trigger among which its object may stand
_ANTECEDENT_REACH = 8   # chunks at the end of the clause that a relative clause hangs on


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A rule that a trigger word may mean, with what it would take."""

    rule: EventRule
    event: EventType
    meaning: Meaning
    arguments: Arguments
    number: int                             # of the clause
    index: int                              # of the chunk


def read_events(sentence: SpottedSentence, context: Context) -> list[EventDraft]:
    """The event drafts of one sentence, in the order of their triggers."""
    drafts = []
    for index, unit in _triggers(sentence):
        draft = _best(sentence, index, unit, context)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _triggers(sentence: SpottedSentence) -> Iterator[tuple[int, Unit]]:
    for index, chunk in enumerate(sentence.chunks):
        if isinstance(chunk, Unit):
            unit = chunk
        elif chunk.kind in _NOUN_PHRASES:
            unit = sentence.units[chunk.first]
        else:
            continue
        if unit.get("trigger"):
            yield index, unit


def _best(sentence: SpottedSentence, index: int, unit: Unit, context: Context) -> EventDraft | None:
    """The first rule, by specificity, that can be told here."""
    meanings = [m for m in unit.lexemes if m.kind == "trigger"]
    meanings.sort(key=lambda m: _generality(context.rules.events[m.value]))
    for meaning in meanings:
        rule = context.rules.events[meaning.value]
        if reason := _misfit(sentence, rule, index, voice_of(meaning, rule.voice)):
            context.note(f"  {rule.id}: {unit.word!r} seen, but {reason}")
            continue
        draft = _draft(sentence, index, unit, meaning, context)
        if draft is not None:
            return draft
    return None


def _can_be_object(phrase: Phrase, voice: str) -> bool:
    """Whether the case of an instrument or the like lets a verb of that voice act upon it: no "worth", "during"."""
    return phrase.kind not in _NOUN_PHRASES or voice == "noun" or phrase.mark in _OBJECT_CASES[voice]


def _around(sentence: SpottedSentence, number: int, index: int, voice: str = "noun") -> list[Phrase]:
    """The phrases a trigger may be about: in its clause, before it where that is relative or resumes another."""
    clause = sentence.clauses[number]
    first = max(clause.first, index - _OBJECT_REACH)
    found = [c for c in sentence.chunks[first : clause.limit] if isinstance(c, Phrase) and _can_be_object(c, voice)]
    before = resumed(sentence.chunks, sentence.clauses, number)
    if clause.opener == "relative" and number and sentence.chunks[clause.first].kind != "relative":
        before = number - 1
    if before is not None:
        earlier = sentence.clauses[before]
        chunks = sentence.chunks[max(earlier.first, earlier.limit - _ANTECEDENT_REACH) : earlier.limit]
        found = [*(c for c in chunks if isinstance(c, Phrase)), *found]
    return found


def _is_pointed(sentence: SpottedSentence, unit: Unit) -> bool:
    """Whether a word beside a noun makes it point back: "the said meeting", "this visit"."""
    last = unit.index
    beside = sentence.units[max(0, last - 2) : last] + sentence.units[last + 1 : last + 2]
    return any(other.kind == "definite" for other in beside)


def _generality(rule: EventRule) -> tuple[int, bool]:
    """How little a rule asks for: what is named specific comes first, then what needs certain words or objects."""
    return -rule.specificity, not (rule.needs or rule.needs_object)


def _misfit(sentence: SpottedSentence, rule: EventRule, index: int, voice: str) -> str:
    number = clause_of(sentence.clauses, index)
    near = sentence.around(number, index)
    if rule.needs and not sentence.has_word(rule.needs, *near):
        return f"none of the words it needs: {', '.join(rule.needs[:4])}"
    if rule.carried_by and not sentence.has_word(rule.carriers, *near):
        return f"none of the verbs that carry it: {', '.join(rule.carriers[:4])}"
    if rule.excludes and sentence.has_word(rule.excludes, *near):
        return "a word that excludes it"
    if rule.needs_object and not any(p.kind in rule.needs_object for p in _around(sentence, number, index, voice)):
        return f"no {' or '.join(rule.needs_object)} beside it"
    return ""


def _draft(sentence: SpottedSentence, index: int, unit: Unit, meaning: Meaning, context: Context) -> EventDraft | None:
    rule = context.rules.events[meaning.value]
    event = context.ontology.events[rule.event]
    number = clause_of(sentence.clauses, index)
    trigger = Trigger(index, meaning.form, voice_of(meaning, rule.voice), dict(rule.markers), unit.has_pronoun,
                      rule.takes_relations, rule.takes_things, meaning.tag)
    arguments = find_arguments(sentence.chunks, sentence.clauses, number, trigger, context.pack.grammar)
    candidate = _Candidate(rule, event, meaning, arguments, number, index)
    roles = _fill(candidate, context)
    _add_content(sentence, candidate, roles, context)
    countries = {c for actor, _ in roles if (c := context.cast.country(actor))}
    add_envoys(event, arguments, roles, countries, context)
    if reason := _unfit(sentence, candidate, roles, countries, context):
        context.note(f"  {rule.id}: {unit.word!r} seen, but {reason}")
        return None
    is_definite = meaning.form == "noun" and (
        unit.has_article or meaning.tag == "definite" or _is_pointed(sentence, unit))
    is_back = is_definite and len(countries) < (rule.states or event.states)
    inferred = [] if is_back else _completed(candidate, sentence, unit, roles, countries, context)
    if inferred is None:
        context.note(f"  {rule.id}: {unit.word!r} seen, but only {', '.join(sorted(countries)) or 'no state'} found")
        return None
    modality, cue = read_modality(sentence, number, index, meaning.form, rule.event, context)
    if rule.modality is not None and cue == "form":
        modality = rule.modality
    when, date_phrase = _date(sentence, number, index, modality, context)
    modality = with_date(modality, when, context.published)
    place = _place(arguments)
    used = [p for p in arguments.all() if p.actors and any(a in {x for x, _ in roles} for a in p.actors)]
    return EventDraft(
        type=rule.event, rule=rule.id, kind=_kind(sentence, rule), modality=modality, roles=roles, countries=countries,
        date=when, place=place, span=_span(unit, [*used, *([place] if place else []), *date_phrase], sentence),
        trigger=(unit.start, unit.end), sentence=sentence.sentence.index, form=meaning.form,
        confidence=0.9 - 0.1 * len(inferred), is_headline=sentence.sentence.kind == "headline",
        is_multiple=_is_multiple(sentence, index), inferred=tuple(inferred),
        round=read_round(sentence) if rule.event in SERIES else None,
        is_first=any(t.kind == "first" for t in sentence.topics),
        instruments=_objects(sentence, candidate, "instrument"),
        mechanism=next(iter(_objects(sentence, candidate, "mechanism")), None),
        sectors={t.value for t in sentence.topics if t.kind == "sector"},
        is_definite=is_definite, is_back=is_back,
    )


def _unfit(
    sentence: SpottedSentence, candidate: _Candidate, roles: list[tuple[str, str]], countries: set[str],
    context: Context,
) -> str:
    """Why what the clause itself gives cannot be the event: nobody in a slot or role it must fill, an act at home."""
    rule, given = candidate.rule, candidate.arguments
    if rule.requires and not any(given.get(slot) for slot in rule.requires):
        return f"nobody in the slot {' or '.join(rule.requires)}"
    filled = {role for _, role in roles}
    if missing := [name for name in rule.requires_roles if name not in filled and not given.get(name)]:
        return f"no {' or '.join(missing)} beside it"
    several = candidate.event.states > 1 or len(candidate.event.roles) > 1
    if several and context.pack.about.is_home_shown and len(countries) == 1 and _is_complete(candidate, filled):
        clause = sentence.clauses[candidate.number]
        inside = [c for c in sentence.chunks[clause.first : clause.limit] if isinstance(c, Phrase) and c.is_actor]
        if not any(p.country and p.country not in countries and p.mark not in ASIDE for p in inside):
            return f"it is an act inside {', '.join(countries)}"
    return ""


def _is_complete(candidate: _Candidate, filled: set[str]) -> bool:
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
    candidate: _Candidate, sentence: SpottedSentence, unit: Unit, roles: list[tuple[str, str]], countries: set[str],
    context: Context,
) -> list[str] | None:
    """What was filled in, None if the states it takes are not all there and nothing tells them.

    Two sides of one state are an act at home; nothing is added to them.
    """
    states = candidate.rule.states or candidate.event.states
    if len(countries) >= states:
        return []
    if candidate.rule.is_weak or (countries and _is_at_home(sentence, candidate.arguments, countries)):
        return None
    number, index = candidate.number, candidate.index
    told = candidate.meaning.form != "noun" or unit.has_pronoun or is_carried(sentence, number, index)
    site = Site(sentence, number, index, unit, candidate.event, told)
    return complete(site, candidate.arguments, roles, countries, states, context)


def _is_at_home(sentence: SpottedSentence, arguments: Arguments, countries: set[str]) -> bool:
    """Whether both sides are told (a slot each, "between" holds two) and the sentence names no other state."""
    held = [slot for slot in _SIDES if any(p.actors and p.form != "adjective" for p in arguments.get(slot))]
    sides = len(held) + ("between" in held and len(arguments.get("between")) > 1)
    return sides > 1 and not any(p.country and p.country not in countries for p in sentence.phrases())


def _fill(candidate: _Candidate, context: Context) -> list[tuple[str, str]]:
    """Actors by role: each role takes from its slots in order, a phrase serves one role only.

    A subject or a host once found needs no other slot: what else stands there tells where or of whom is spoken.
    """
    roles: list[tuple[str, str]] = []
    taken: list[Phrase] = []
    for name, role in candidate.event.roles.items():
        slots: Sequence[str] = candidate.rule.roles.get(name, role.slots)
        if candidate.meaning.form == "noun":        # what completes a noun is nearer to it than a subject before it
            slots = sorted(slots, key=lambda slot: slot == "subject")
        for slot in _enough(candidate, slots, context) if len(candidate.event.roles) == 1 else slots:
            for phrase in candidate.arguments.get(slot):
                if any(phrase is other for other in taken) or not _accepts(role.accepts, phrase):
                    continue
                taken.append(phrase)
                roles.extend((a, name) for a in _actors(phrase, context) if (a, name) not in roles)
            told = role.accepts == "hosts" or (slot == "subject" and candidate.meaning.form != "noun")
            if told and len(candidate.event.roles) > 1 and any(held == name for _, held in roles):
                break
    return roles


def _add_content(
    sentence: SpottedSentence, candidate: _Candidate, roles: list[tuple[str, str]], context: Context
) -> None:
    """"X warned that Y will pay": where a verb of saying names nobody it is aimed at, what is said may."""
    filled = {role for _, role in roles}
    empty = next((role for role in candidate.event.roles if role in _AIMED and role not in filled), None)
    following = candidate.number + 1
    if empty is None or not roles or following >= len(sentence.clauses):
        return
    clause = sentence.clauses[following]
    if clause.opener != "complementizer":
        return
    own = {context.cast.country(actor) for actor, _ in roles}
    for chunk in sentence.chunks[clause.first : clause.limit]:
        if isinstance(chunk, Phrase) and chunk.kind in ("state", "body", "person", "office", "organisation"):
            actors = [a for a in _actors(chunk, context) if (c := context.cast.country(a)) and c not in own]
            if actors:
                roles.extend((actor, empty) for actor in actors)
                return


def _actors(phrase: Phrase, context: Context) -> list[str]:
    return phrase.actors or ([context.cast.state(phrase.country)] if phrase.country else [])


def _enough(candidate: _Candidate, slots: Sequence[str], context: Context) -> list[str]:
    """The slots that tell who took part: "between" alone if it names two sides, a noun's subject only if it must."""
    if "between" in slots and len(_states(candidate.arguments, ["between"], context)) > 1:
        return ["between"]
    if candidate.meaning.form != "noun":
        return list(slots)
    near = [slot for slot in slots if slot not in ("subject", "from", "to", "by")]
    return near if len(_states(candidate.arguments, near, context)) >= candidate.event.states else list(slots)


def _states(arguments: Arguments, slots: Sequence[str], context: Context) -> set[str]:
    actors = (a for slot in slots for p in arguments.get(slot) for a in _actors(p, context))
    return {country for actor in actors if (country := context.cast.country(actor))}


def _accepts(accepts: str, phrase: Phrase) -> bool:
    if accepts == "agents":
        return phrase.kind in _AGENTS or (phrase.kind == "state" and phrase.form == "adjective")
    if accepts == "hosts":
        return phrase.is_actor or phrase.kind in _HOST_KINDS
    return phrase.is_actor


def _date(
    sentence: SpottedSentence, number: int, index: int, modality: Modality, context: Context
) -> tuple[DateValue, list[Phrase]]:
    """The date nearest to the trigger in its clause, else the only date of the sentence before any other trigger."""
    clause = sentence.clauses[number]
    near = [
        (abs(position - index), position) for position in range(clause.first, clause.limit)
        if _is_date(sentence.chunks[position])
    ]
    if not near:
        near = [(abs(p - index), p) for p in _borrowed_dates(sentence, number)]
    for _, position in sorted(near):
        phrase = sentence.chunks[position]
        assert isinstance(phrase, Phrase)
        value = context.dates.resolve(sentence.units[phrase.first], direction_of(modality))
        if value.basis != "none" and not _dates_a_thing(sentence, position, value):
            return value, [phrase]
    return UNDATED, []


def _dates_a_thing(sentence: SpottedSentence, position: int, value: DateValue) -> bool:
    """Whether a stretch that still goes on tells since when a thing is so ("the crisis raging since 2011")."""
    before = sentence.chunks[position - 1] if position else None
    since = value.earliest is not None and value.latest is None
    return since and isinstance(before, Unit) and before.kind in ("word", "common")


def _is_date(chunk: object) -> bool:
    return isinstance(chunk, Phrase) and chunk.kind == "date"


def _borrowed_dates(sentence: SpottedSentence, number: int) -> list[int]:
    """Dates of the clause this one hangs on or continues, where that has no trigger of its own to date."""
    found: list[int] = []
    for other, clause in enumerate(sentence.clauses):
        if abs(other - number) != 1:
            continue
        chunks = sentence.chunks[clause.first : clause.limit]
        if not any(isinstance(c, Unit) and c.get("trigger", "speech") for c in chunks):
            found.extend(clause.first + n for n, c in enumerate(chunks) if _is_date(c))
    return found


def _place(arguments: Arguments) -> Phrase | None:
    """The venue: what stands in the slot "at"; for what has a direction, where it goes."""
    for slot in ("at", "to"):
        for phrase in arguments.get(slot):
            if phrase.kind == "place" or phrase.form in ("capital", "state"):
                return phrase
    return None


def _kind(sentence: SpottedSentence, rule: EventRule) -> str:
    for topic in sentence.topics:
        if topic.kind == "kind" and topic.value.startswith(f"{rule.id}:"):
            return topic.value.split(":", 1)[1]
    return rule.kind


def _is_multiple(sentence: SpottedSentence, index: int) -> bool:
    before = sentence.chunks[max(0, index - 2) : index]
    return any(isinstance(chunk, Unit) and chunk.kind == "multiple" for chunk in before)


def _objects(sentence: SpottedSentence, candidate: _Candidate, kind: str) -> list[Phrase]:
    return [p for p in _around(sentence, candidate.number, candidate.index) if p.kind == kind]


def _span(unit: Unit, phrases: Iterable[Phrase], sentence: SpottedSentence) -> tuple[int, int]:
    inside = [p for p in phrases if sentence.start <= p.start and p.end <= sentence.end]
    return min([unit.start, *(p.start for p in inside)]), max([unit.end, *(p.end for p in inside)])
