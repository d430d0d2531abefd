"""Roles: which actors an event gets from its arguments, from what is said, and from whom the text is about."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.agents import PLURAL
from dragoman.extract.attachment import Trigger
from dragoman.extract.completion import has_unread_subject, spoken_of
from dragoman.extract.context import Context
from dragoman.extract.instruments import known_behind, parties_of
from dragoman.extract.rows import add_receiver_of_row
from dragoman.extract.slots import Arguments
from dragoman.languages.rules_schema import EventRule
from dragoman.model.frozen import frozen
from dragoman.model.mentions import DATELINE, Meaning, Phrase, SpottedSentence, Unit
from dragoman.ontology.load import EventType

Roles = list[tuple[str, str]]       # (actor id, role)
_AGENTS = frozenset({"person", "office", "body", "group", "counterpart", "pronoun", "organisation"})
_MET = frozenset({"person", "office", "counterpart"})
#: Roles of those at whom words are aimed.
AIMED = frozenset({"target", "addressee", "beneficiary"})
_NAMED = frozenset({"state", "body", "person", "office", "organisation", "group", "counterpart", "place"})
#: Marks under which an organisation is where something is said, or a matter of it, not at whom it is aimed.
_OF_FORUM = frozenset({"about", "at", "genitive", "of"})


@frozen
class Candidate:
    """A rule that a trigger word may mean, with what it would take."""

    rule: EventRule
    event: EventType
    meaning: Meaning
    arguments: Arguments
    number: int                             # of the clause
    index: int                              # of the chunk
    start: int                              # of the trigger


def _by_who_travels(roles: Roles, candidate: Candidate, context: Context) -> Roles:
    """A state before a person is where the person goes: "visited Egypt yesterday the minister of X" names it first."""
    if candidate.event.id != "visit" or not context.pack.grammar.genitive_by_place:
        return roles
    first = candidate.arguments.get("subject")
    if any(held == "visitor" for _, held in roles) or not first or first[0].kind != "state":
        return roles
    if not roles or not all(context.cast.kind(actor) in ("person", "office") for actor, _ in roles):
        return roles
    return [*((actor, "visitor") for actor, _ in roles), *((actor, "host") for actor in actors_of(first[0], context))]


def fill(candidate: Candidate, context: Context) -> Roles:
    """Actors by role: each role takes from its slots in order, a phrase serves one role only.

    A subject or a host once found needs no other slot: what else stands there tells where or of whom is spoken.
    """
    roles: Roles = []
    taken: set[int] = set()
    given, takes_several = candidate.arguments.slots, sum(bool(r.slots) for r in candidate.event.roles.values()) > 1
    for name, role in candidate.event.roles.items():
        slots: Sequence[str] = candidate.rule.roles.get(name, role.slots)
        if candidate.meaning.form == "noun":        # what completes a noun is nearer to it than a subject before it
            slots = sorted(slots, key=lambda slot: slot == "subject")
        if name in AIMED:
            slots = _aimed(candidate, slots)
        if name in AIMED and candidate.meaning.form != "noun" and _is_of_words(candidate.event):
            _aim(candidate, slots, name, roles, taken, context)
            continue
        for slot in _enough(candidate, slots, context) if not takes_several else slots:
            for phrase in given.get(slot, ()):
                if id(phrase) in taken or not _accepts(role.accepts, phrase) or _is_forum(phrase, slot, name):
                    continue
                if role.accepts == "hosts" and _is_no_goal(phrase, slots, given):
                    continue
                taken.add(id(phrase))
                roles.extend((a, name) for a in actors_of(phrase, context) if (a, name) not in roles)
            told = takes_several and (role.accepts == "hosts" or _is_enough(candidate, slot, context))
            if told and any(held == name for _, held in roles):
                break
    return _by_who_travels(roles, candidate, context)


def _is_no_goal(phrase: Phrase, slots: Sequence[str], given: dict[str, list[Phrase]]) -> bool:
    """Whether nobody goes where a phrase is: "will meet, on a tour on which he visits X, with Y" does not lead to Y.

    The city a text is dated from is a goal only where the text names no other.
    """
    if phrase.note == DATELINE:
        return any(other.note != DATELINE and _accepts("hosts", other) for s in slots for other in given.get(s, ()))
    return phrase.mark == "oblique" and phrase.kind in _MET


def _is_forum(phrase: Phrase, slot: str, role: str) -> bool:
    """Whether an organisation is only where words were spoken ("denounced the attack at the UN")."""
    return slot == "at" and role in AIMED and phrase.kind == "organisation"


def _aimed(candidate: Candidate, slots: Sequence[str]) -> list[str]:
    """Slots of whom words are aimed at: what they are about tells it where it comes first, else it is only a topic."""
    told = {slot: found[0] for slot in slots if (found := candidate.arguments.get(slot))}
    given = [(phrase.start, slot) for slot, phrase in told.items() if phrase.mark != "possessive"]  # "in her speech"
    if len(given) < 2 or min(given)[1] == "about":
        return ["about"] if given and min(given)[1] == "about" else list(slots)
    return [slot for slot in slots if slot != "about"]


def _is_of_words(event: EventType) -> bool:
    """Whether an act has one aim, whatever its clause names besides; force also touches where it is used."""
    return event.group == "speech" or event.id in ("sanction", "release")


def _aim(
    candidate: Candidate, slots: Sequence[str], name: str, roles: Roles, taken: set[int], context: Context
) -> None:
    """Add at whom a verb is aimed: the first phrase that means another state, with what is joined to it.

    Whoever did what is spoken of comes first ("the arrest of Xs by Y"), then who stands next behind the verb: what
    follows is only a topic ("warned X against arming Y", "condemned X's raid on Y"). Where particles tell a verb's
    object wherever it stands, it comes before all others.
    """
    told_by_case = context.pack.grammar.is_verb_first
    accepts, is_passive = candidate.event.roles[name].accepts, "passive" in candidate.meaning.form
    places = [
        (slot != "by" or is_passive, told_by_case and slot != "object", phrase.start < candidate.start, phrase.start,
         phrase)
        for slot in slots for phrase in candidate.arguments.get(slot)
        if id(phrase) not in taken and _accepts(accepts, phrase) and not _is_forum(phrase, slot, name)
    ]
    phrases = [phrase for *_, phrase in sorted(places, key=lambda place: place[:4])]
    own = {context.cast.country(actor) for actor, _ in roles}
    found: list[Phrase] = []
    for phrase in phrases:
        if found and not (phrase.is_coordinated and phrase.mark in ("", found[0].mark)):
            break
        if found or not own.issuperset(context.cast.country(actor) for actor in actors_of(phrase, context)):
            found.append(phrase)
    for phrase in found or phrases[:1]:
        taken.add(id(phrase))
        roles.extend((a, name) for a in actors_of(phrase, context) if (a, name) not in roles)


def _is_enough(candidate: Candidate, slot: str, context: Context) -> bool:
    """Whether who stands in this slot leaves no room for another: a verb's subject, a noun's own complement."""
    if candidate.meaning.form != "noun":
        return slot == "subject"
    return bool(context.pack.grammar.helpers and candidate.arguments.get(slot)) and slot in ("of", "by", "from")


def add_unnamed(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Who takes part that stands in no slot: whose an act is, and at whom words are aimed that name nobody."""
    _add_owner(sentence, candidate, roles, context)
    _add_parties(sentence, candidate, roles, context)
    _add_aimed(sentence, candidate, roles, context)
    add_receiver_of_row(sentence, candidate.event.id, candidate.index, roles, context)


def _add_owner(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """Whose talks they are with several sides that their noun names: "after his meetings with A of X and B of Y"."""
    unit, given = sentence.chunks[candidate.index], candidate.arguments
    if candidate.meaning.form != "noun" or not isinstance(unit, Unit) or not unit.has_pronoun:
        return
    sides = {country for actor, _ in roles if (country := context.cast.country(actor))}
    if candidate.event.group != "contact" or len(sides) < _BOTH or any(given.get(slot) for slot in _TELLING_OWNERS):
        return
    before = reversed(sentence.chunks[: candidate.index])
    owner = next((c for c in before if isinstance(c, Phrase) and c.kind in _MET and c.actors), None)
    if owner is not None and len(owner.actors) == 1 and owner.country and owner.country not in sides:
        roles.insert(0, (owner.actors[0], next(iter(candidate.event.roles))))


def _add_parties(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """The sides of the commission that sits: "X will attend the session of the joint commission of Y and Z"."""
    if candidate.event.id != "joint_commission_session" or candidate.meaning.form != "noun":
        return
    behind = range(candidate.index + 1, min(candidate.index + 1 + _COMMISSION_REACH, len(sentence.chunks)))
    commission = next((n for n in behind if sentence.chunks[n].kind == "mechanism"), None)
    if commission is None:
        return
    parties = parties_of(sentence, commission, context.pack.grammar)
    told = [actor for phrase in parties for actor in actors_of(phrase, context)]
    if len({country for actor in told if (country := context.cast.country(actor))}) == _BOTH:
        own = {context.cast.country(actor) for actor, _ in roles}
        role = next(iter(candidate.event.roles))
        roles.extend((actor, role) for actor in told if context.cast.country(actor) not in own)


#: Chunks from the noun for a session to the commission that sits.
_COMMISSION_REACH = 4
_BOTH = 2
#: Slots that tell whose act a noun names.
_TELLING_OWNERS = ("subject", "of", "by", "between")


def drop_own(roles: Roles, context: Context) -> Roles:
    """The roles without those who act for a state that has an earlier role: "X called back its envoy to Y"."""
    first = roles[0][1] if roles else ""
    own = {context.cast.country(actor) for actor, role in roles if role == first}
    kept = [(a, role) for a, role in roles if role == first or context.cast.country(a) not in own]
    return kept if len({role for _, role in kept}) > 1 else roles


def add_dropped(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> list[str]:
    """Who acts in a verb whose sentence names no subject: whom the sentence before is about; why they were added.

    Only in languages whose verbs need no pronoun, and only where the rule takes nothing from outside its clause.
    """
    given, unit, meaning = candidate.arguments, sentence.chunks[candidate.index], candidate.meaning
    if not candidate.rule.is_weak or given.get("subject"):
        return []
    has_pronoun = isinstance(unit, Unit) and unit.has_pronoun
    trigger = Trigger(candidate.index, meaning.form, "actor", {}, has_pronoun, person=meaning.tag)
    finite = trigger.form in ("past", "present", "participle") and context.pack.grammar.verb_by_place
    if given.is_subject_unread or has_unread_subject(sentence, trigger, context):
        return []
    if finite != bool(roles) or not (finite or _is_said_by_none(sentence, candidate, context)):
        return []
    role = next((name for name, one in candidate.event.roles.items()
                 if "subject" in candidate.rule.roles.get(name, one.slots)), "")
    own = {context.cast.country(actor) for actor, _ in roles}
    actors = spoken_of(sentence, trigger, context) or [a for a in (sentence.subject,) if a]
    if not finite and any(m.tag in PLURAL for c in sentence.chunks if isinstance(c, Unit) for m in c.lexemes):
        actors = list(sentence.subjects) or [context.cast.state(code) for code in sentence.dyad]
    found = [actor for actor in actors if (c := context.cast.country(actor)) and c not in own]
    if not role or not found:
        return []
    roles.extend((actor, role) for actor in found)
    return [f"{context.cast.country(actor)}: the subject of the sentence before" for actor in found]


def _is_open(candidate: Candidate, role: str) -> bool:
    """Whether a role can be filled: by its own slots, else only where the rule names some."""
    return bool(candidate.rule.roles.get(role, candidate.event.roles[role].slots))


def _is_said_by_none(sentence: SpottedSentence, candidate: Candidate, context: Context) -> bool:
    """Whether a noun tells words aimed at somebody in a sentence that names nobody ("they said, condemning ...")."""
    is_noun = candidate.meaning.form == "noun" and context.pack.grammar.verb_by_place
    return is_noun and bool(AIMED & set(candidate.event.roles)) and not any(p.is_actor for p in sentence.phrases())


def _add_aimed(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> None:
    """At whom words are aimed that name nobody: whom the rest of the clause or what is said concerns."""
    filled = {role for _, role in roles}
    empty = next((r for r in candidate.event.roles if r in AIMED and r not in filled and _is_open(candidate, r)), None)
    if empty is None or not roles:
        return
    own, clauses = {context.cast.country(actor) for actor, _ in roles}, sentence.clauses
    parts = [range(candidate.index + 1, clauses[candidate.number].limit)]
    following = candidate.number + 1
    opener = clauses[following].opener if following < len(clauses) else ""
    if opener == "complementizer" or (opener == "relative" and empty == "target"):     # "the attacks that X made"
        parts.append(range(clauses[following].first, clauses[following].limit))
    for part in parts:
        for index in part:
            chunk = sentence.chunks[index]
            if isinstance(chunk, Phrase) and (_is_matter(chunk) or _is_where_said(sentence, candidate.index, index)):
                continue
            if isinstance(chunk, Phrase) and chunk.kind in _NAMED and chunk.mark not in ("from", "by", "with", "as"):
                found = [a for a in actors_of(chunk, context) if (c := context.cast.country(a)) and c not in own]
                if found:
                    roles.extend((actor, empty) for actor in found)
                    roles.extend((actor, empty) for actor in _joined(sentence, index, own, context))
                    return


def _is_matter(phrase: Phrase) -> bool:
    """Whether an organisation is only where, or a matter of what, something is said ("the charter of X")."""
    return phrase.kind == "organisation" and phrase.mark in _OF_FORUM


def _is_where_said(sentence: SpottedSentence, trigger: int, index: int) -> bool:
    """Whether the phrase at `index` is a city right behind the verb of what was said: "warned in Paris that"."""
    phrase = sentence.chunks[index]
    assert isinstance(phrase, Phrase)
    between = sentence.chunks[trigger + 1 : index]
    is_next = not any(isinstance(c, Phrase) and c.kind != "date" for c in between) and len(between) <= _NEXT
    return is_next and phrase.mark == "at" and phrase.form == "capital"


_NEXT = 2       # chunks: a preposition, a date


def _joined(sentence: SpottedSentence, index: int, own: set[str], context: Context) -> list[str]:
    """The actors of the phrases joined to the one at `index`."""
    found: list[str] = []
    for chunk in sentence.chunks[index + 1 :]:
        if isinstance(chunk, Phrase):
            if not chunk.is_coordinated:
                break
            found.extend(a for a in actors_of(chunk, context) if context.cast.country(a) not in own)
        elif chunk.kind not in ("conjunction", "comma", "case", "skip"):
            break
    return found


def add_spoken_of(sentence: SpottedSentence, candidate: Candidate, roles: Roles, context: Context) -> str:
    """Whom a one-sided act concerns whose clause names no second state: the other one the text is about.

    Where its sentence names one state besides, it must be that one; of a statement, such a state must be
    named, and have been spoken of before.
    """
    filled = {role for _, role in roles}
    empty = next((role for role in candidate.event.roles if role in AIMED and role not in filled), None)
    if candidate.event.id in _CONCERNING:
        empty = next(reversed(candidate.event.roles))
    own = {country for actor, _ in roles if (country := context.cast.country(actor))}
    if empty is None or len(own) != 1 or _is_own_affair(candidate, roles, context):
        return ""
    if candidate.event.id in _ON_PAPERS and (parties := known_behind(sentence, candidate.index)) is not None:
        return _other_party(parties, own, empty, roles, context)
    matters = {p.country: p.mark for p in sentence.phrases() if _is_matter(p)}
    named = {p.country for p in sentence.phrases() if p.country} - own - {*matters}
    about = sentence.dyad if candidate.event.id == "statement" else (*sentence.dyad, *context.main[:_ABOUT])
    last = [context.partners[code] for code in own if code in context.partners]
    others = [code for code in (*last, *about) if code and code not in own and matters.get(code) in (None, "at")]
    if named and not (len(named) == 1 and own <= {*about}):
        return ""
    if named or candidate.event.id == "statement":
        others = [code for code in others if code in named]
    others.sort(key=lambda code: code not in matters)       # before whom it is done, if that is told
    if others:
        roles.append((context.cast.state(others[0]), empty))
    return next(iter(others), "")


def _other_party(parties: tuple[str, ...], own: set[str], role: str, roles: Roles, context: Context) -> str:
    """The other party of a paper known to have two, if one of them acts; nobody else has a part in it."""
    others = [code for code in parties if code not in own] if own <= {*parties} else []
    if len(others) != 1:
        return ""
    roles.append((context.cast.state(others[0]), role))
    return others[0]


def _is_own_affair(candidate: Candidate, roles: Roles, context: Context) -> bool:
    """Whether an assembly votes: whom that concerns need not be told, as it must where a state casts its vote."""
    return candidate.event.id == "vote" and all(context.cast.kind(actor) in ("body", "igo") for actor, _ in roles)


#: Acts of one side on a paper, which concern the other side of it.
_ON_PAPERS = frozenset({"ratification", "termination"})
#: Acts of one side that concern another without a role for it.
_CONCERNING = frozenset({"statement", "ratification", "termination"})
_ABOUT = 2          # states that a text is about


def hearers(candidate: Candidate) -> set[str]:
    """The states whose parliament, ministry or the like hears a speech: "addressed the Japanese parliament"."""
    if candidate.event.id != "statement":
        return set()
    bodies = [p for slot in _HEARERS for p in candidate.arguments.get(slot) if p.kind == "body"]
    return {body.country for body in bodies if body.country and not body.note}


#: Slots of those before whom somebody speaks.
_HEARERS = ("object", "to", "at")


def actors_of(phrase: Phrase, context: Context) -> list[str]:
    """The actors of a phrase; of a place its state."""
    return phrase.actors or ([context.cast.state(phrase.country)] if phrase.country else [])


def _enough(candidate: Candidate, slots: Sequence[str], context: Context) -> list[str]:
    """The slots that tell who took part: "between" alone if it names two sides, a noun's subject only if it must."""
    if "between" in slots and len(_states(candidate.arguments, ["between"], context)) > 1:
        held = ["between", "by"] if candidate.event.id == "negotiation_round" else ["between"]  # "sponsored by Z"
        return ["subject", *held] if candidate.rule.is_hosted else held
    if candidate.meaning.form != "noun":
        return list(slots)
    owned = any(p.is_possessor and p.start < candidate.start for p in candidate.arguments.get("by"))
    near = [slot for slot in slots if slot not in ("subject", "from", "to", "by") or (owned and slot == "by")]
    if (met := candidate.arguments.get("with")) and not _names_before(candidate, near, met[0].start):
        return list(slots)      # "held talks with A and B of C": somebody did
    least = candidate.rule.states or candidate.event.states
    return near if len(_states(candidate.arguments, near, context)) >= least else list(slots)


def _names_before(candidate: Candidate, slots: Sequence[str], start: int) -> bool:
    """Whether a phrase of these slots other than "with" stands before an offset."""
    return any(p.start < start for slot in slots if slot != "with" for p in candidate.arguments.get(slot))


def _states(arguments: Arguments, slots: Sequence[str], context: Context) -> set[str]:
    actors = (a for slot in slots for p in arguments.get(slot) for a in actors_of(p, context))
    return {country for actor in actors if (country := context.cast.country(actor))}


def _accepts(accepts: str, phrase: Phrase) -> bool:
    if accepts in ("agents", "hosts") and phrase.kind == "organisation" and phrase.form == "adjective":
        return False            # "his Gulf tour": only where it led
    if accepts == "agents":
        is_of_agents = phrase.form == "adjective" or phrase.is_possessor
        return phrase.kind in _AGENTS or (phrase.kind == "state" and is_of_agents)
    if accepts == "organisations":
        return phrase.kind == "organisation"
    return phrase.is_actor or (accepts == "hosts" and phrase.kind == "place")
