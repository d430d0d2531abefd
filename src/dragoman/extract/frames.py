"""Event frames: a trigger with its arguments becomes an event draft, if the rule and the states it needs are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.arguments import Arguments, find_arguments
from dragoman.extract.attachment import Trigger
from dragoman.extract.clauses import clause_of
from dragoman.extract.completion import Site, add_envoys, complete
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
    meanings.sort(key=lambda m: -context.rules.events[m.value].specificity)
    for meaning in meanings:
        rule = context.rules.events[meaning.value]
        if reason := _misfit(sentence, rule, index):
            context.note(f"  {rule.id}: {unit.word!r} seen, but {reason}")
            continue
        draft = _draft(sentence, index, unit, meaning, context)
        if draft is not None:
            return draft
    return None


def _misfit(sentence: SpottedSentence, rule: EventRule, index: int) -> str:
    number = clause_of(sentence.clauses, index)
    near = sentence.around(number, index)
    if rule.needs and not sentence.has_word(rule.needs, *near):
        return f"none of the words it needs: {', '.join(rule.needs[:4])}"
    if rule.carried_by and not sentence.has_word(rule.carriers, *near):
        return f"none of the verbs that carry it: {', '.join(rule.carriers[:4])}"
    if rule.excludes and sentence.has_word(rule.excludes, *near):
        return "a word that excludes it"
    if rule.needs_object:
        clause = sentence.clauses[number]
        kinds = {c.kind for c in sentence.chunks[max(clause.first, index - 6) : clause.limit] if isinstance(c, Phrase)}
        if not kinds & set(rule.needs_object):
            return f"no {' or '.join(rule.needs_object)} beside it"
    return ""


def _draft(sentence: SpottedSentence, index: int, unit: Unit, meaning: Meaning, context: Context) -> EventDraft | None:
    rule = context.rules.events[meaning.value]
    event = context.ontology.events[rule.event]
    number = clause_of(sentence.clauses, index)
    voice = "noun" if meaning.form == "noun" else rule.voice or ("patient" if "passive" in meaning.form else "actor")
    trigger = Trigger(index, meaning.form, voice, dict(rule.markers), unit.has_pronoun, rule.takes_relations,
                      rule.takes_things, meaning.tag)
    arguments = find_arguments(sentence.chunks, sentence.clauses, number, trigger, context.pack.grammar)
    candidate = _Candidate(rule, event, meaning, arguments, number, index)
    if rule.requires and not any(arguments.get(slot) for slot in rule.requires):
        context.note(f"  {rule.id}: {unit.word!r} seen, but nobody in the slot {' or '.join(rule.requires)}")
        return None
    roles = _fill(candidate, context)
    countries = {c for actor, _ in roles if (c := context.cast.country(actor))}
    add_envoys(event, arguments, roles, countries, context)
    is_definite = meaning.form == "noun" and (unit.has_article or meaning.tag == "definite")
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


def _actors(phrase: Phrase, context: Context) -> list[str]:
    return phrase.actors or ([context.cast.state(phrase.country)] if phrase.country else [])


def _enough(candidate: _Candidate, slots: Sequence[str], context: Context) -> list[str]:
    """The slots that tell who took part: "between" alone if it names two sides, a noun's subject only if it must."""
    if "between" in slots and len(_states(candidate.arguments, ["between"], context)) > 1:
        return ["between"]
    if candidate.meaning.form != "noun":
        return list(slots)
    near = [slot for slot in slots if slot not in ("subject", "from", "to", "by")]
    return near if len(_states(candidate.arguments, near, context)) > 1 else list(slots)


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
        if value.basis != "none":
            return value, [phrase]
    return UNDATED, []


def _is_date(chunk: object) -> bool:
    return isinstance(chunk, Phrase) and chunk.kind == "date"


def _borrowed_dates(sentence: SpottedSentence, number: int) -> list[int]:
    """Dates of the clause this one hangs on or continues, where that has no trigger of its own to date."""
    found: list[int] = []
    for other, clause in enumerate(sentence.clauses):
        if abs(other - number) != 1:
            continue
        chunks = sentence.chunks[clause.first : clause.limit]
        if not any(isinstance(c, Unit) and c.get("trigger") for c in chunks):
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
    clause = sentence.clauses[candidate.number]
    chunks = sentence.chunks[max(clause.first, candidate.index - 3) : clause.limit]
    return [chunk for chunk in chunks if isinstance(chunk, Phrase) and chunk.kind == kind]


def _span(unit: Unit, phrases: Iterable[Phrase], sentence: SpottedSentence) -> tuple[int, int]:
    inside = [p for p in phrases if sentence.start <= p.start and p.end <= sentence.end]
    return min([unit.start, *(p.start for p in inside)]), max([unit.end, *(p.end for p in inside)])
