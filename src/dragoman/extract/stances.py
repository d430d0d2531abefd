"""Positions and commitments: who stands where on what, and who promises what, in the words of the clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.extract.arguments import find_arguments
from dragoman.extract.attachment import Trigger, voice_of
from dragoman.extract.attribution import is_in_quotes, told_by
from dragoman.extract.clauses import clause_of
from dragoman.extract.completion import has_unread_subject, is_domestic, spoken_of
from dragoman.extract.context import Context
from dragoman.extract.control import is_hearsay
from dragoman.extract.mention import is_for_himself
from dragoman.extract.modality import read_modality
from dragoman.extract.promised import action_of, tells_of_doing
from dragoman.extract.targets import is_empty, resumed_target, target_of
from dragoman.languages.rules_schema import CommitmentRule, StanceRule
from dragoman.languages.schema import Slot
from dragoman.model.claims import Modality
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Chunk, Meaning, Phrase, SpottedSentence, Unit

_CARRIED_REACH = 8          # chunks between a noun and the verb that carries it


@dataclass(slots=True)
class StanceDraft:
    """A position or promise of one sentence; spans are folded, `target` is what it is about."""

    rule: StanceRule | CommitmentRule
    holders: list[str]
    holder_countries: set[str]
    target: tuple[int, int]
    target_countries: set[str]
    span: tuple[int, int]
    cue: int                    # where the word stands that tells it
    action: tuple[int, int]     # what is promised, to be read alone; as the target in a position
    sentence: int
    modality: Modality
    date: DateValue
    is_shared: bool
    is_quoted: bool
    polarity: int
    confidence: float
    issue_kind: str = ""
    issue: str = ""
    again: list[tuple[int, int]] = field(default_factory=list)      # where the text says it again


def read_stances(sentence: SpottedSentence, kind: str, context: Context) -> list[StanceDraft]:
    """The drafts of one sentence; `kind` is stance or commitment."""
    drafts: list[StanceDraft] = []
    for index in sentence.read_as(kind):
        unit = sentence.chunks[index]
        assert isinstance(unit, Unit)
        read = (_read(sentence, index, meaning, context) for meaning in unit.lexemes if meaning.kind == kind)
        draft = next((draft for draft in read if draft is not None), None)
        if draft is not None and not any(_covers(other, draft) or _charges(other, draft) for other in drafts):
            drafts.append(draft)
    return drafts


def _covers(old: StanceDraft, new: StanceDraft) -> bool:
    """Whether what is newly read stands inside what the same ones are already read to hold or promise."""
    same = old.holder_countries >= new.holder_countries and old.polarity == new.polarity
    return same and old.span[0] <= new.span[0] and new.span[1] <= old.span[1]


def _charges(old: StanceDraft, new: StanceDraft) -> bool:
    """Whether what is newly read is only what those condemned are condemned for ("accused X of backing Y")."""
    is_inside = old.span[0] <= new.span[0] and new.span[1] <= old.span[1]
    is_of_them = old.polarity < 0 and new.holder_countries <= old.target_countries
    return is_inside and is_of_them and old.rule.id != new.rule.id


def _read(sentence: SpottedSentence, index: int, meaning: Meaning, context: Context) -> StanceDraft | None:
    unit = sentence.chunks[index]
    assert isinstance(unit, Unit)
    rule: StanceRule | CommitmentRule = (
        context.rules.stances[meaning.value] if meaning.kind == "stance" else context.rules.commitments[meaning.value]
    )
    number = clause_of(sentence.clauses, index)
    if not _fits(sentence, rule, number, index, meaning) or not _is_of_doing(sentence, rule, index, context):
        return None
    trigger = Trigger(index, meaning.form, voice_of(meaning, rule.voice), {}, unit.has_pronoun, person=meaning.tag)
    holders, is_named = _holders(sentence, number, trigger, rule.holders, context)
    if isinstance(rule, StanceRule) and rule.is_step and (doer := _doer(sentence.chunks, trigger, context)):
        holders, is_named = doer, True
    if isinstance(rule, StanceRule) and rule.stance in _SHARED and len(_states(holders, context)) == 1:
        holders = [context.cast.state(code) for code in sentence.dyad] or holders
    holders = [actor for actor in holders if not is_for_himself(actor, context)]
    countries = _states(holders, context)
    if not countries or is_domestic(sentence, countries, context) or _greets(sentence, index, rule, holders):
        return None
    target, ahead = target_of(sentence, index, holders)
    named = {code for phrase in ahead for code in _countries(phrase, context)} - {"", *countries}
    before = None if named or trigger.voice != "patient" else resumed_target(sentence, number, index)
    target, ahead = before or (target, ahead)
    if is_empty(sentence, index, target, context.pack.grammar):
        return None
    modality, _ = read_modality(sentence, number, index, meaning.form, "", context)
    if not _is_held(rule, modality, meaning.form):
        return None
    if _is_foretold(sentence, number, rule, countries) or is_hearsay(sentence.chunks, index):
        return None
    aimed = {c for phrase in ahead if phrase.kind != "date" for c in _countries(phrase, context) if c}
    issue_kind = _issue_kind(sentence, target)
    aimed |= _related(sentence, target, countries)
    if not (is_named or len(countries) > 1 or aimed - countries or issue_kind) and isinstance(rule, StanceRule):
        return None             # neither who holds it is told nor at whom it is aimed
    is_quoted = is_in_quotes(sentence, index)
    if _misses_aim(rule, is_quoted=is_quoted) and not (aimed - countries or issue_kind or len(countries) > 1):
        return None
    is_act = isinstance(rule, CommitmentRule) and rule.strength == "announced" and meaning.form != "noun"
    return StanceDraft(
        rule=rule, holders=holders, holder_countries=countries, target=target, target_countries=aimed - countries,
        span=(min(unit.start, target[0]), max(unit.end, target[1])), cue=unit.start,
        action=action_of(sentence, index, target, context, is_act=is_act), sentence=sentence.sentence.index,
        modality=modality, date=_due(sentence, ahead, context), is_shared=len(countries) > 1, is_quoted=is_quoted,
        polarity=_polarity(rule, modality, context), confidence=0.7,
        issue_kind=issue_kind,
    )


def _is_of_doing(
    sentence: SpottedSentence, rule: StanceRule | CommitmentRule, index: int, context: Context
) -> bool:
    """Whether something is to be done where the rule asks for that: "assured that it supports them" is no promise."""
    return not rule.needs_verb or tells_of_doing(sentence, index, context.pack.grammar)


def _misses_aim(rule: StanceRule | CommitmentRule, *, is_quoted: bool) -> bool:
    """Whether what the rule tells is nothing unless another state or an issue is named with it."""
    return rule.is_aimed and not (is_quoted and isinstance(rule, StanceRule) and rule.is_to_hearer)


def _greets(
    sentence: SpottedSentence, index: int, rule: StanceRule | CommitmentRule, holders: list[str]
) -> bool:
    """Whether a guest is welcomed, not what somebody did ("welcomed President X")."""
    if not isinstance(rule, StanceRule) or rule.stance != "welcome":
        return False
    behind = (c for c in sentence.chunks[index + 1 :] if not (isinstance(c, Phrase) and {*c.actors} & {*holders}))
    guest = next(behind, None)
    return isinstance(guest, Phrase) and guest.kind in _GUESTS and not guest.is_possessor


#: Who can be a guest.
_GUESTS = frozenset({"person", "office", "counterpart"})


def _is_held(rule: StanceRule | CommitmentRule, modality: Modality, form: str) -> bool:
    """Whether it is held or promised: not only supposed, asked for, or what somebody will feel about it one day."""
    if isinstance(rule, CommitmentRule):
        return modality not in _UNPROMISED      # denied: "has no plan to"
    is_ahead = modality in ("planned", "scheduled") or form.endswith("future")
    return modality != "hypothetical" and not (rule.stance in _FELT and is_ahead)


#: Stances that are feelings.
_FELT = frozenset({"welcome", "concern"})
#: What is only asked for or supposed is not promised.
_UNPROMISED = frozenset({"called_for", "denied", "hypothetical"})
#: What somebody else may say of one who agreed to it.
_KNOWN_OF = frozenset({"agreed"})


def _is_foretold(
    sentence: SpottedSentence, number: int, rule: StanceRule | CommitmentRule, countries: set[str]
) -> bool:
    """Whether somebody of another state says what one will do: that is a forecast, no promise."""
    clause = sentence.clauses[number]
    if not isinstance(rule, CommitmentRule) or rule.strength in _KNOWN_OF:
        return False
    if clause.opener != "complementizer" or number == 0:
        return False
    before = sentence.clauses[number - 1]
    chunks = sentence.chunks[before.first : before.limit]
    says = any(isinstance(c, Unit) and c.kind == "speech" for c in chunks)
    speakers = {c.country for c in chunks if isinstance(c, Phrase) and c.kind in _SPEAKERS and not c.mark and c.country}
    return says and len(speakers) == 1 and not speakers & countries


#: Who speaks for a state.
_SPEAKERS = frozenset({"person", "office", "counterpart", "body"})


#: Stances that nobody has alone.
_SHARED = frozenset({"shared_view"})


def _states(holders: list[str], context: Context) -> set[str]:
    return {country for actor in holders if (country := context.cast.country(actor))}


def _related(sentence: SpottedSentence, target: tuple[int, int], countries: set[str]) -> set[str]:
    """The other side of the relations a stance is about, where it names none ("to strengthen the ties")."""
    inside = (c for c in sentence.chunks if isinstance(c, Unit) and target[0] <= c.start < target[1])
    if not any(c.kind == "relational" for c in inside) or not countries & set(sentence.dyad):
        return set()
    return set(sentence.dyad) - countries


def _countries(phrase: Phrase, context: Context) -> list[str]:
    return [context.cast.country(actor) for actor in phrase.actors] or [phrase.country]


def _fits(
    sentence: SpottedSentence, rule: StanceRule | CommitmentRule, number: int, index: int, meaning: Meaning
) -> bool:
    """Whether the words around a cue are those its rule asks for."""
    near = sentence.around(number, index)
    carriers = tuple(word for words in rule.carried_by.values() for word in words)
    if carriers and meaning.form == "noun" and not (
        sentence.has_word(carriers, *_carrying(sentence, number, index)) or _is_joined_on(sentence, rule, number, index)
    ):
        return False
    if carriers and meaning.form == "noun" and _is_aside(sentence, index):
        return False
    if _is_wished(sentence, index, meaning) or (rule.needs and not sentence.has_word(rule.needs, *near)):
        return False
    unit = sentence.chunks[index]
    if isinstance(rule, CommitmentRule) and rule.is_future and not (isinstance(unit, Unit) and unit.is_future):
        return False
    return not (rule.excludes and sentence.has_word(rule.excludes, *near))


def _is_aside(sentence: SpottedSentence, index: int) -> bool:
    """Whether a noun behind a particle of place is no object that a verb carries ("sa kanilang panawagan")."""
    for chunk in reversed(sentence.chunks[:index]):
        case = chunk.get("case") if isinstance(chunk, Unit) else None
        if case is not None:
            return case.value == "prepositional"
        if chunk.kind not in ("pronoun", "skip"):
            return False
    return False


def _is_wished(sentence: SpottedSentence, index: int, meaning: Meaning) -> bool:
    """Whether a noun is only what another calls for ("the importance of the support of X")."""
    unit, before = sentence.chunks[index], sentence.chunks[index - 1] if index else None
    if meaning.form != "noun" or not isinstance(before, Unit) or not isinstance(unit, Unit) or unit.has_conjunction:
        return False
    return any(m.kind == "stance" and m.form == "noun" for m in before.lexemes)


def _is_joined_on(
    sentence: SpottedSentence, rule: StanceRule | CommitmentRule, number: int, index: int
) -> bool:
    """Whether a noun is joined to another of its kind, which a verb carries ("stressed the need to, the right to")."""
    unit = sentence.chunks[index]
    if not isinstance(rule, StanceRule) or not isinstance(unit, Unit) or not unit.has_conjunction:
        return False
    carriers = tuple(word for words in rule.carried_by.values() for word in words)
    for earlier in range(index - 1, sentence.clauses[number].first - 1, -1):
        noun = sentence.chunks[earlier]
        if isinstance(noun, Unit) and any(m.kind == "stance" and m.form == "noun" for m in noun.lexemes):
            return sentence.has_word(carriers, *_carrying(sentence, number, earlier))
    return False


def _carrying(sentence: SpottedSentence, number: int, index: int) -> tuple[int, int]:
    """The folded offsets in which the verb that carries a noun stands."""
    clause, chunks = sentence.clauses[number], sentence.chunks
    start = max(clause.first, index - _CARRIED_REACH)
    if clause.opener == "break" and number:      # "stressed, after a meeting with X, the need to ..."
        start = max(sentence.clauses[number - 1].first, clause.first - _CARRIED_REACH)
    first = chunks[start]
    last = chunks[min(clause.limit - 1, index + _CARRIED_REACH)]
    return first.whole_start if isinstance(first, Unit) else first.start, last.end


def _issue_kind(sentence: SpottedSentence, target: tuple[int, int]) -> str:
    inside = (t.value for t in sentence.topics if t.kind == "issue" and target[0] <= t.start < target[1])
    return next(inside, "")


def _holders(
    sentence: SpottedSentence, number: int, trigger: Trigger, where: tuple[Slot, ...], context: Context
) -> tuple[list[str], bool]:
    """Who holds it, and whether the clause names them."""
    arguments = find_arguments(sentence.chunks, sentence.clauses, number, trigger, context.pack.grammar)
    usual: tuple[str, ...] = ("subject",)
    if trigger.form == "noun" and not trigger.has_pronoun:
        usual = ("of", "subject", "from", "by", "agent")
        if any(phrase.is_possessor for phrase in arguments.get("by")):      # "Italy's support": before whoever speaks
            usual = ("by", *usual)
    is_unread = has_unread_subject(sentence, trigger, context) or arguments.is_subject_unread
    is_unread = is_unread or _has_noun_before(sentence, number, trigger, context)
    if _is_impersonal(sentence, number, trigger) and len(sentence.met) == 2 and not arguments.get("by"):
        return [context.cast.state(code) for code in sentence.met], True
    for slot in where or usual:
        if slot == "subject" and is_unread and arguments.is_subject_inherited:
            continue
        phrases = [p for p in arguments.get(slot) if p.actors and p.form != "adjective"]
        phrases = _own(phrases, sentence, number, trigger, context) if slot == "subject" and is_unread else phrases
        if slot == "of":
            phrases = phrases[:1]
        elif slot == "subject" and trigger.voice == "patient" and context.pack.grammar.attributive:
            phrases = _first_group(phrases)
        if phrases:
            found = [actor for phrase in phrases for actor in phrase.actors]
            is_short = slot == "subject" and arguments.is_subject_inherited and len(found) == 1
            return (spoken_of(sentence, trigger, context) or found) if is_short else found, True
    return ([], False) if is_unread else _unnamed(sentence, trigger, context)


def _doer(chunks: list[Chunk], trigger: Trigger, context: Context) -> list[str]:
    """Who takes the step that a noun tells, where it is put first: "a protest is what X handed to Y"."""
    behind = [c for c in chunks[trigger.index + 1 : trigger.index + 1 + _PUT_FIRST] if c.kind != "skip"][:4]
    if trigger.form != "noun" or context.pack.grammar.attributive is None or len(behind) < 4:
        return []
    particle, verb, doer = behind[0], behind[1], behind[3]
    case = particle.get("case") if isinstance(particle, Unit) else None
    is_put_first = case is not None and case.value == "nominative"
    is_done = isinstance(verb, Unit) and any(m.form in _FINITE for m in verb.lexemes)
    if not isinstance(doer, Phrase) or doer.mark != "genitive":
        return []
    return list(doer.actors) if is_put_first and is_done else []


_PUT_FIRST = 7          # chunks behind a noun that is put first in which its verb and doer stand


def _unnamed(sentence: SpottedSentence, trigger: Trigger, context: Context) -> tuple[list[str], bool]:
    """Who holds what the clause names nobody for: who is quoted with a verdict ("unacceptable"), else the subject."""
    is_verdict = context.pack.grammar.is_verb_first and trigger.form == "noun"
    if is_verdict and (source := told_by(sentence, trigger.index)):
        return source, True
    is_speaking = is_verdict and is_in_quotes(sentence, trigger.index)      # "..., he said"
    return spoken_of(sentence, trigger, context) or [a for a in (sentence.subject,) if a], is_speaking


def _own(
    phrases: list[Phrase], sentence: SpottedSentence, number: int, trigger: Trigger, context: Context
) -> list[Phrase]:
    """Those in the clause of a verb before it: who stands elsewhere is no subject of "that the rest would"."""
    if not context.pack.grammar.helpers:
        return phrases
    own = sentence.chunks[sentence.clauses[number].first : trigger.index]
    return [phrase for phrase in phrases if any(phrase is chunk for chunk in own)]


def _has_noun_before(sentence: SpottedSentence, number: int, trigger: Trigger, context: Context) -> bool:
    """Whether a noun that no phrase reads is the subject of a verb, where subjects come first ("the company will")."""
    if not context.pack.grammar.helpers or trigger.form not in _FINITE:
        return False
    adverbs = context.pack.grammar.adverb_endings
    for chunk in reversed(sentence.chunks[sentence.clauses[number].first : trigger.index]):
        if isinstance(chunk, Phrase):
            return False
        if chunk.kind in ("word", "body", "sector", "relational") and not chunk.word.endswith(adverbs):
            return True
        if chunk.kind != "negation" and not chunk.get("helper"):
            return False
    return False


_FINITE = frozenset({"past", "present", "future"})


def _is_impersonal(sentence: SpottedSentence, number: int, trigger: Trigger) -> bool:
    """Whether it is only told that something was agreed, not by whom: by those who talked."""
    first = sentence.chunks[sentence.clauses[number].first]
    is_it = isinstance(first, Phrase) and first.kind == "pronoun" and first.mark == "thing"
    return is_it and trigger.form in ("passive", "passive_future")


def _first_group(phrases: list[Phrase]) -> list[Phrase]:
    """The first phrase with those joined to it: a later genitive belongs to what the stance is about."""
    end = next((n for n, phrase in enumerate(phrases[1:], 1) if not phrase.is_coordinated), len(phrases))
    return phrases[:end]


def _due(sentence: SpottedSentence, ahead: list[Phrase], context: Context) -> DateValue:
    for phrase in ahead:
        if phrase.kind != "date":
            continue
        due = context.dates.resolve(sentence.units[phrase.first], "future")
        if not (due.latest and context.published and due.latest < context.published):   # when it was promised
            return due
    return UNDATED


def _polarity(rule: StanceRule | CommitmentRule, modality: Modality, context: Context) -> int:
    if not isinstance(rule, StanceRule):
        return 0
    polarity = context.ontology.stances[rule.stance].polarity if rule.polarity is None else rule.polarity
    return -polarity if modality == "denied" else polarity
