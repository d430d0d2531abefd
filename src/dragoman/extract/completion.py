"""Completion: the state a clause leaves unsaid, taken from where the language leaves it, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.extract.agents import PLURAL, subject_of
from dragoman.extract.around import JOURNEYS
from dragoman.extract.attachment import ADJECTIVE_REACH, Trigger, is_joined_to
from dragoman.extract.context import Context
from dragoman.extract.instruments import known_behind, parties_of
from dragoman.extract.legs import add_legs
from dragoman.extract.papers import BY_PAPER
from dragoman.extract.places_before import is_dateline, place_of
from dragoman.extract.receivers import add_receiver
from dragoman.extract.rows import given_to
from dragoman.extract.slots import Arguments
from dragoman.extract.stateless import deals_with_stateless, is_only_beside
from dragoman.extract.subjects import is_finite
from dragoman.languages.rules_schema import EventRule
from dragoman.model.frozen import frozen
from dragoman.model.mentions import Phrase, SpottedSentence, Unit
from dragoman.ontology.load import EventType

#: Acts one may pay where one's counterpart is: the venue's state is the other side if none is named.
_AT_HOST = frozenset({"visit", "tour", "meeting", "consultations", "joint_commission_session", "business_event"})

#: Groups of acts of which one side may be those who deal for no state.
_DEALT = frozenset({"contact", "instruments", "security"})

#: Marks of what is spoken of rather than takes part.
ASIDE = ("at", "about", "as", "oblique")


@frozen
class Site:
    """Where a trigger stands: its sentence, clause and chunk; `is_told` where a verb tells the act, not only a noun."""
    sentence: SpottedSentence
    number: int
    index: int
    unit: Unit
    event: EventType
    is_told: bool
    is_agentless: bool = False      # a passive, or an act on a paper, which need not say whose
    form: str = "noun"
    is_bare: bool = False           # a noun for an encounter that names nobody who takes part


def is_domestic(
    sentence: SpottedSentence, countries: set[str], context: Context, event: EventType | None = None
) -> bool:
    """Whether a state only speaks of its own politics, or nobody but the home state is told of or was before."""
    if event is not None and event.group == "speech" and len(countries) == 1:
        chunks = sentence.chunks
        if sentence.has_word(context.pack.speech.domestic, chunks[0].start, chunks[-1].end):
            return True
    if countries != {context.home} or not context.pack.about.is_home_shown or not set(sentence.dyad) <= countries:
        return False
    codes = {
        code for phrase in sentence.phrases()
        for code in ([context.cast.country(actor) for actor in phrase.actors] or [phrase.country])
    }
    return codes <= {context.home, ""}


def has_unread_subject(sentence: SpottedSentence, trigger: Trigger, context: Context) -> bool:
    """Whether a noun that no phrase reads stands where a verb has its subject: it says who, and not who said before."""
    if trigger.form not in ("past", "present") or trigger.has_pronoun or not context.pack.grammar.verb_by_place:
        return False
    following, articles = sentence.chunks[trigger.index + 1 : trigger.index + 2], context.pack.grammar.clitics.article
    return any(
        isinstance(chunk, Unit) and not chunk.slot
        and (chunk.kind == "word" or (chunk.kind == "common" and chunk.word.startswith(articles)))
        for chunk in following
    )


def spoken_of(sentence: SpottedSentence, trigger: Trigger, context: Context) -> list[str]:
    """Who "they" are in a verb form of several: those the sentence before is about, else the two states."""
    if trigger.person not in PLURAL:
        return []
    return list(sentence.subjects) or [context.cast.state(code) for code in sentence.dyad]


_OBJECT_REACH = 8       # chunks behind a trigger in which what it is about may stand
#: Acts done to an envoy, or by one, where the envoy is accredited.
_OF_ENVOYS = frozenset({"summons", "recall", "expulsion", "appointment", "credentials_presentation"})


def complete(
    site: Site, arguments: Arguments, roles: list[tuple[str, str]], countries: set[str], states: int, context: Context
) -> list[str] | None:
    """Add to `roles` and `countries` what the clause leaves unsaid; what was added, or None if states are missing."""
    added: list[str] = []
    if not (countries or roles or arguments.all() or site.is_agentless) and states > 1:
        return None
    persons = {actor for actor, _ in roles if context.cast.kind(actor) in ("person", "office")}
    strangers = {person for person in persons if not context.cast.country(person)}
    if strangers and len(strangers) + len(countries) >= states and not _is_between_the_two(site, countries):
        return None             # both sides are told, of one nobody knows the state
    is_dealt = site.event.group in _DEALT and site.event.id not in JOURNEYS and len(countries) < states
    if is_dealt and deals_with_stateless(site.sentence, site.number):
        return None
    is_told = context.pack.grammar.is_verb_first or (site.form != "noun" and bool(context.pack.grammar.helpers))
    if site.event.id == "visit" and is_told and _is_homecoming(roles):
        return None if len(countries) < states else []
    for actor, why in _proposals(site, arguments, countries.copy(), context):
        if len(countries) >= states:
            break
        code, role = context.cast.country(actor), _free_role(site.event, roles)
        if code and code not in countries and not is_only_beside(site.event.id, actor, why, context):
            countries.add(code)
            roles.append((actor, role))
            added.append(f"{code}: {why}")
            if site.event.id == "tour" and role != next(iter(site.event.roles)):
                added.extend(add_legs(site.sentence, actor, role, roles, countries, context))
    return added if len(countries) >= states else None


def _is_between_the_two(site: Site, countries: set[str]) -> bool:
    """Whether a paper is signed in a text about two states: who signs for nobody known signs for one of them."""
    return site.event.id in BY_PAPER and len(site.sentence.dyad) == 2 and countries <= set(site.sentence.dyad)


def _is_homecoming(roles: list[tuple[str, str]]) -> bool:
    """Whether who comes and where to are both told, which is one state's: somebody came home."""
    return {"visitor", "host"} <= {role for _, role in roles}


def complete_dyad(
    sentence: SpottedSentence, event: EventType, roles: list[tuple[str, str]], countries: set[str], states: int,
    context: Context,
) -> list[str] | None:
    """Add the other of the two states spoken of, where the clause names one of them; None if that is not enough."""
    told = {role for _, role in roles}
    if len(countries) != 1 or states > 2 or ("addressee" in told and told == set(event.roles)):
        return None             # "the president asked his envoy to go": both sides are told, of one state
    for pair in (sentence.dyad, context.main[:2]):
        if len(pair) == 2 and countries < set(pair):
            code = next(code for code in pair if code not in countries)
            countries.add(code)
            roles.append((context.cast.state(code), _free_role(event, roles)))
            return [f"{code}: the other of the two states spoken of"]
    return None


#: Acts whose nouns are often only spoken of ("the visit is useful"): what was said before tells nothing of them.
_TALKED_OF = frozenset({
    "meeting", "visit", "tour", "consultations", "negotiation_round", "conference", "contact", "statement",
})


#: Acts done to an envoy, whatever the words for one.
_ON_ENVOYS = frozenset({"summons", "recall", "expulsion", "appointment"})


def has_envoy(sentence: SpottedSentence, rule: EventRule, number: int, index: int, context: Context) -> bool:
    """Whether somebody known as an ambassador is in the clause of an act done to one, and no word for it is needed.

    A rule that asks for a kind of object asks for other words ("ordered the ambassador to leave"). A pronoun written
    onto the word of the act may mean one named before ("told the ambassador so after summoning him").
    """
    if rule.event not in _ON_ENVOYS or rule.needs_object:
        return False
    unit = sentence.chunks[index]
    if rule.event == "summons" and isinstance(unit, Unit) and unit.has_pronoun:
        before = [actor for chunk in sentence.chunks[:index] if isinstance(chunk, Phrase) for actor in chunk.actors]
        return any(context.cast.rank(actor) == "ambassador" for actor in before)
    if rule.kind:
        return False
    chunks = sentence.chunks[sentence.clauses[number].first : sentence.clauses[number].limit]
    persons = (chunk for chunk in chunks if isinstance(chunk, Phrase) and chunk.kind == "person")
    return any(context.cast.rank(actor) == "ambassador" for person in persons for actor in person.actors)


#: Acts whose nouns often only name what goes on ("despite the talks"): who is elsewhere in the sentence tells nothing.
_UNDER_WAY = frozenset({"negotiation_round", "tour"})


def add_envoys(
    sentence: SpottedSentence, event: EventType, arguments: Arguments, roles: list[tuple[str, str]],
    countries: set[str], context: Context,
) -> None:
    """Acts done to or by an envoy involve the state the envoy is sent to, not the one the news is dated from."""
    add_receiver(sentence, event, roles, countries, context)
    posts = [o.accredited for p in arguments.all() for o in p.offices if o.accredited]
    if event.id not in _OF_ENVOYS or not posts:
        return
    _leave_out(arguments.get("at"), roles, countries, context)
    for code in posts if len(countries) < event.states else ():
        actor = context.cast.state(code)
        if (country := context.cast.country(actor)) not in countries:
            countries.add(country)
            roles.append((actor, _free_role(event, roles)))


def _leave_out(
    sites: Iterable[Phrase], roles: list[tuple[str, str]], countries: set[str], context: Context
) -> None:
    """Take the states of bare venues out of an act."""
    places = {actor for phrase in sites if not phrase.offices for actor in phrase.actors}
    countries -= {context.cast.country(actor) for actor in places}
    roles[:] = [(actor, role) for actor, role in roles if actor not in places]
    countries |= {country for actor, _ in roles if (country := context.cast.country(actor))}


def _free_role(event: EventType, roles: list[tuple[str, str]]) -> str:
    names = list(event.roles)
    taken = {role for _, role in roles}
    return next((name for name in names if name not in taken), names[-1])


def _proposals(
    site: Site, arguments: Arguments, countries: set[str], context: Context
) -> Iterator[tuple[str, str]]:
    """Who else takes part, the surest first."""
    yield from _goal_before(site, context)
    if site.unit.has_pronoun and _is_shared(site, context):
        yield from ((context.cast.state(code), "the two spoken of before") for code in site.sentence.dyad)
    elif site.unit.has_pronoun:
        yield from ((actor, "the one spoken of") for actor in _possessor(site))
    yield from ((actor, "party to what it is about") for phrase in _parties(site, context) for actor in phrase.actors)
    for code in known_behind(site.sentence, site.index) or ():
        yield context.cast.state(code), "party to what it is about"
    if site.form == "noun":
        yield from ((actor, "named with who acts") for phrase in _joined(site, arguments) for actor in phrase.actors)
    yield from _hosts(site, arguments, countries, context)
    is_loose = site.is_told or site.event.id not in _UNDER_WAY
    for in_clause, why in ((True, "named in the same clause"), (False, "named in the same sentence"))[: 1 + is_loose]:
        yield from ((actor, why) for phrase in _nearby(site, context, in_clause=in_clause) for actor in phrase.actors)
    for code in _accredited(site.sentence):
        yield context.cast.state(code), "the state an envoy is sent to"
    if (site.event.id in _TALKED_OF and not site.is_told) or _says_itself(site, arguments, context):
        return
    yield from given_to(site.sentence, site.event.id, countries, context)
    if site.sentence.subject:
        yield site.sentence.subject, "the subject of the sentence before"
    for code in site.sentence.dyad:
        yield context.cast.state(code), "the two states spoken of before"
    yield from _at_talks(site, context)


def _goal_before(site: Site, context: Context) -> Iterator[tuple[str, str]]:
    """Where a journey leads or with whom a paper is signed: the place before "where" or "during which"."""
    if (place := place_of(site.sentence, site.number, site.event.id, context)) is not None:
        yield context.cast.state(place.country), "the state of the place before it"


def _joined(site: Site, arguments: Arguments) -> Iterator[Phrase]:
    """Those joined to whoever acts in the verb that a noun hangs on: "the ministers of X and Y said after talks"."""
    chunks = site.sentence.chunks
    for phrase in arguments.get("subject"):
        for other in chunks[next((n for n, chunk in enumerate(chunks) if chunk is phrase), len(chunks)) + 1 :]:
            if not isinstance(other, Phrase) or not other.is_coordinated or other.kind != phrase.kind:
                break
            yield other


def _hosts(
    site: Site, arguments: Arguments, countries: set[str], context: Context
) -> Iterator[tuple[str, str]]:
    """Whom the text goes on about, else where an act takes place; of talks that name nobody the two spoken of."""
    if site.is_bare and not countries:
        yield from ((context.cast.state(code), "the two states spoken of before") for code in site.sentence.dyad)
    if subject := _gone_on_about(site, arguments, context):
        yield subject, "whom the text goes on about"
    sitting = arguments.get("subject")
    if site.event.id == "meeting" and sitting and all(phrase.kind == "organisation" for phrase in sitting):
        return                  # "the Security Council meets in New York": with nobody
    for phrase in arguments.get("at") if site.event.id in _AT_HOST else ():
        if not phrase.country or is_dateline(site.sentence, phrase):
            continue
        if not _is_neutral(site, phrase.country, countries):
            yield context.cast.state(phrase.country), "the state of the venue"


def _gone_on_about(site: Site, arguments: Arguments, context: Context) -> str:
    """Who acts in a verb behind "and" that has one person behind it: whoever the clause or sentence before is about.

    In Arabic such a verb needs no subject, and the one it names is met: "and met in New York the minister of X".
    """
    clause = site.sentence.clauses[site.number]
    is_verb = site.event.id == "meeting" and context.pack.grammar.verb_by_place and is_finite(site.unit)
    if not is_verb or clause.opener not in ("and", "break", ""):
        return ""
    told = [phrase for slot in ("subject", "object", "with") for phrase in arguments.get(slot)]
    if len(told) != 1 or told[0].kind not in _MET or told[0].start < site.unit.start:
        return ""
    for number in range(site.number - 1, -1, -1):
        subject = subject_of(site.sentence.chunks, site.sentence.clauses[number], context.pack.grammar)
        if subject is not None and not _goes_on_meeting(site.sentence, number, context):
            return subject.actors[0] if subject.kind in _MET and subject.actors else ""
    return site.sentence.subject if site.unit.has_conjunction or clause.opener == "break" else ""


def _goes_on_meeting(sentence: SpottedSentence, number: int, context: Context) -> bool:
    """Whether a clause goes on about whoever was told to act: it opens with a verb for meeting."""
    clause = sentence.clauses[number]
    chunks = sentence.chunks[clause.first : clause.limit]
    verb = next((chunk for chunk in chunks if isinstance(chunk, Unit) and is_finite(chunk)), None)
    if verb is None or clause.opener not in ("and", "break"):
        return False
    return any(m.kind == "trigger" and context.rules.events[m.value].event == "meeting" for m in verb.lexemes)


_MET = frozenset({"person", "office", "counterpart", "group"})


def _at_talks(site: Site, context: Context) -> Iterator[tuple[str, str]]:
    """Whose papers are signed where nobody says it: those of the two whose talks the sentence names, or told last."""
    if site.event.id not in BY_PAPER or not site.is_agentless:
        return
    chunks = site.sentence.chunks
    for index in range(2, len(chunks)):
        pair = (chunks[index - 2], chunks[index])
        if chunks[index - 1].kind == "sign" and all(isinstance(c, Phrase) and c.form == "adjective" for c in pair):
            yield from ((a, "the two whose talks are named") for c in pair if isinstance(c, Phrase) for a in c.actors)
    yield from ((actor, "the host of the visit") for phrase in _visited(site, context) for actor in phrase.actors)
    for code in context.pair if not any(phrase.is_actor for phrase in site.sentence.phrases()) else ():
        yield context.cast.state(code), "the two told to deal with each other last"


def _visited(site: Site, context: Context) -> Iterator[Phrase]:
    """Where the visit leads in the course of which a paper is signed: "on the visit of X to Y a pact was signed"."""
    is_visit = False
    for chunk in site.sentence.chunks[: site.index]:
        if isinstance(chunk, Unit):
            nouns = (m for m in chunk.lexemes if m.kind == "trigger" and m.form == "noun")
            is_visit = is_visit or any(context.rules.events[m.value].event == "visit" for m in nouns)
        elif is_visit and chunk.kind == "state" and chunk.mark in ("at", "to"):
            yield chunk


def _says_itself(site: Site, arguments: Arguments, context: Context) -> bool:
    """Whether a verb says whom its act concerns, as it does where words stand for every part: "met in May" who met?

    Left unsaid are who signs in the passive or with a stranger, and what a state answers: "Paris denied the report".
    """
    if site.form == "noun" or not context.pack.grammar.helpers:
        return False
    stranger = any(phrase.kind == "person" and not phrase.country for phrase in arguments.get("subject"))
    if site.event.id in BY_PAPER and ("passive" in site.form or stranger):
        return False
    speaks = any(phrase.kind in ("state", "body") for phrase in arguments.get("subject"))
    return not (speaks and site.event.id in _ANSWERS)


#: Acts of speech that mostly answer what was told before.
_ANSWERS = frozenset({"condemnation", "rejection"})


def _is_neutral(site: Site, venue: str, countries: set[str]) -> bool:
    """Whether two meet where neither is at home: the text is about two states, one is told, the venue is no other."""
    dyad = {*site.sentence.dyad}
    return len(dyad) == 2 and bool(countries) and countries < dyad and venue not in dyad


def _accredited(sentence: SpottedSentence) -> list[str]:
    """Where the envoys of a sentence are sent."""
    return [office.accredited for phrase in sentence.phrases() for office in phrase.offices if office.accredited]


def _is_shared(site: Site, context: Context) -> bool:
    """Whether the possessive before a noun means several: "their meeting"."""
    before = site.sentence.units[max(0, site.unit.index - _OWNER_REACH) : site.unit.index]
    return any(unit.word in context.pack.grammar.shared for unit in before)


_OWNER_REACH = 4        # units


def _possessor(site: Site) -> list[str]:
    """Whom a pronoun on the trigger means: the person named last before it, else the subject of the sentence before."""
    for chunk in reversed(site.sentence.chunks[: site.index]):
        if isinstance(chunk, Phrase) and chunk.kind in ("person", "office", "counterpart") and chunk.actors:
            return chunk.actors
    return [site.sentence.subject] if site.sentence.subject else []


def _parties(site: Site, context: Context) -> list[Phrase]:
    """The parties of a mechanism or instrument behind the trigger ("the session of the Omani-Indian commission")."""
    chunks = site.sentence.chunks
    for index in range(site.index + 1, min(site.index + _OBJECT_REACH, site.sentence.clauses[site.number].limit)):
        if chunks[index].kind in ("mechanism", "instrument"):
            return parties_of(site.sentence, index, context.pack.grammar)
    return []


def _nearby(site: Site, context: Context, *, in_clause: bool) -> list[Phrase]:
    """The actors around a trigger that may take part, the nearest first."""
    clause, chunks = site.sentence.clauses[site.number], site.sentence.chunks
    reach = len(chunks) if context.pack.grammar.adjective_before else ADJECTIVE_REACH
    follows = range(1, reach + 1)       # places behind the trigger where an adjective tells a side
    found = [
        (abs(n - site.index), n, chunk) for n, chunk in enumerate(chunks)
        if isinstance(chunk, Phrase) and chunk.is_actor and chunk.mark not in ASIDE and (n in clause) == in_clause
        and (chunk.form != "adjective" or n - site.index in follows) and not is_joined_to(chunks, n, ASIDE)
        and not (chunk.kind == "organisation" and chunk.mark == "during")       # "agreed within the UN"
    ]
    return [chunk for _, _, chunk in sorted(found, key=lambda item: item[:2])]
