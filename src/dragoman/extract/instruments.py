"""Instruments: treaties, memoranda, statements with their parties, status, period and value."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.extract.amounts import read_amounts
from dragoman.extract.context import Context, EventDraft
from dragoman.extract.paper_words import is_absent, is_definite, is_pointed, is_spoken, own_date
from dragoman.languages.compile import ACTED, OPEN
from dragoman.languages.rules_schema import Grammar
from dragoman.model.claims import Modality, Quantity
from dragoman.model.dates import UNDATED, DateValue
from dragoman.model.mentions import Chunk, Phrase, SpottedSentence, Unit

_ENDS_PARTIES = frozenset({"relative", "complementizer", "trigger", "resumptive", "linker"})
_OTHER_SIDE = ("prepositional", "dative", "with")     # how the second party stands behind one in the attributive case
_OBJECT_REACH = 8   # chunks behind a trigger in which the paper that it is on may stand
_REACH = 10         # chunks behind an instrument in which its parties may stand
_LONGEST_TITLE = 240
_MANY_YEARS = 300   # days; a shorter stretch is a date, not a period of validity

_NOT_YET: tuple[Modality, ...] = ("planned", "scheduled", "proposed", "called_for", "hypothetical", "denied")
#: What acts of each type and modality make of a paper.
STATUS_OF: dict[str, dict[Modality | None, str]] = {
    "signing": {None: "signed", "planned": "to_be_signed", "scheduled": "to_be_signed", "proposed": "proposed",
                "hypothetical": "proposed", "called_for": "proposed", "denied": "proposed", "ongoing": "to_be_signed"},
    "initialling": {None: "initialled"},
    "ratification": {None: "ratified", "planned": "signed", "scheduled": "signed", "called_for": "signed"},
    "entry_into_force": {None: "in_force", "planned": "ratified", "scheduled": "ratified"},
    "agreement_reached": {None: "text_agreed", "planned": "under_negotiation"},
    "termination": {None: "terminated", **dict.fromkeys(_NOT_YET, "in_force")},
    "amendment_extension": {None: "extended", **dict.fromkeys(_NOT_YET, "in_force")},
    "negotiation_round": {None: "under_negotiation"},
    "implementation_review": {None: "signed"},
    "statement": {None: "issued", "planned": "proposed"},
    "aid": {None: "signed", "planned": "to_be_signed", "scheduled": "to_be_signed", "proposed": "proposed",
            "hypothetical": "proposed", "called_for": "proposed", "denied": "proposed"},
    "deal": {None: "signed", "planned": "to_be_signed", "scheduled": "to_be_signed"},
    "visa_measure": {None: "signed"},
    "accession": {None: "in_force", "planned": "in_force"},
}
#: Ends of a paper that leave it in a status of its own.
_BY_KIND = {"suspension": "suspended", "expiry": "expired"}
#: Acts that need no paper, and forms of words that tell none.
_TALKS = frozenset({"agreement_reached", "negotiation_round"})
_VAGUE = frozenset({"plural", "weak"})
_ISSUED = frozenset({"joint_statement", "joint_declaration", "communique"})
#: Acts that a paper is only the ground of: what others do to it comes first.
_BESIDE_PAPERS = frozenset({"visa_measure", "aid", "deal", "statement"})
_CREDITS = frozenset({"loan", "grant"})
#: Without an event beside it, what the words around an instrument say of it.
_UNCERTAIN = "signed"


@dataclass(slots=True)
class InstrumentDraft:
    """An instrument of one sentence before the document is settled; spans are folded."""

    kind: str
    countries: set[str]
    actors: list[str]
    status: str
    date: DateValue
    span: tuple[int, int]
    title: tuple[int, int]
    sentence: int
    rule: str
    period: tuple[str, str] | None = None
    value: Quantity | None = None
    act: str = ""               # the type of the act that tells what became of it
    is_multiple: bool = False
    is_definite: bool = False
    is_pointed: bool = False    # "this agreement"
    is_weak: bool = False       # a word that need not mean a paper: "deal", "document"
    is_unnamed: bool = False    # money that is given, which no noun calls a paper
    is_added: bool = False      # signed "also", so another than those told before
    is_listed: bool = False     # named in a line of a list, each of which is another paper
    topic: frozenset[str] = frozenset()     # words that tell what it is on
    has_own_parties: bool = False
    confidence: float = 0.8
    evidence: list[tuple[int, int]] = field(default_factory=list)
    told: list[int] = field(default_factory=list)       # where its nouns start, in every telling


def read_instruments(sentence: SpottedSentence, events: list[EventDraft], context: Context) -> list[InstrumentDraft]:
    """The instruments one sentence tells of, with what its events do to them."""
    found = []
    for index, chunk in enumerate(sentence.chunks):
        if chunk.kind == "instrument" and isinstance(chunk, Phrase) and chunk.mark != "alias":
            draft = _read(sentence, index, chunk, events, context)
            if draft is not None:
                found.append(draft)
    return found


def _read(
    sentence: SpottedSentence, index: int, phrase: Phrase, events: list[EventDraft], context: Context
) -> InstrumentDraft | None:
    parties = parties_of(sentence, index, context.pack.grammar)
    named = {c for p in parties for c in _countries(p, context)}
    own = len(named) > 1
    acts = (act for act in events if phrase.form != ACTED or context.rules.events[act.rule].makes_papers)
    ours = [act for act in acts if any(i is phrase for i in act.instruments) and _tells_status(act, phrase)]
    event = min(ours, key=lambda act: act.type in _BESIDE_PAPERS, default=None)
    status = _status(sentence, phrase, event)
    is_dated = own_date(sentence, phrase, context) is not None
    if event is None and not status and is_dated:
        status = "in_force"     # "by the treaty of 2003 X may use the port of Y"
    if event is None and status == "signed" and any(act.type == "rejection" for act in events):
        status = "proposed"     # "refused to sign"
    if event is None and _is_only_named(phrase, status, context, own=own, is_dated=is_dated):
        return None             # "implement the agreements": which ones, nobody says
    known = known_parties(sentence, phrase)
    if is_absent(sentence, phrase, context) or (not own and known is None and _is_recalled(phrase, event, context)):
        return None
    if known is not None and not own:
        countries = set(known) or _joining(event, context)
    else:
        countries = named | (event.countries if event is not None and not own else set())
        if len(countries) < 2 and status and phrase.form != "weak":
            countries |= _beside(sentence, index, countries, context) or _pair_told(sentence, events, context, is_dated)
    countries = context.cast.members(countries)
    vague = phrase.form in _VAGUE and event is not None and event.type in _TALKS
    if vague or (phrase.value in _ISSUED and is_spoken(sentence, phrase, context)):
        return None             # "agreements were reached": which ones, nobody says
    is_told = bool(status or known) or (own and phrase.form != "plural" and not _is_any(sentence, phrase, context))
    if len(countries) < (2 if known != () else 1) or not is_told:
        return None
    last = max([phrase.end, *(p.end for p in parties)])
    actors = [a for p in parties for a in p.actors] or [a for a, _ in event.roles] if event else []
    return InstrumentDraft(
        kind=phrase.value, countries=countries, actors=actors or [context.cast.state(c) for c in sorted(countries)],
        status=status or _UNCERTAIN, date=event.date if event else UNDATED,
        span=(min(phrase.start, event.trigger[0]) if event else phrase.start, last), title=_title(sentence, phrase),
        sentence=sentence.sentence.index, rule=f"{context.pack.code}.instrument.{phrase.value}",
        period=_period(sentence, index, context), value=_value(sentence, index),
        act=event.type if event else "", is_multiple=phrase.form == "plural", has_own_parties=own,
        is_definite=is_definite(sentence, phrase, context), is_pointed=is_pointed(sentence, phrase, context),
        is_added=event is not None and _is_added(sentence, event, context),
        is_weak=phrase.form == "weak" or phrase.value == "unspecified", topic=frozenset(phrase.words),
    )


def _is_only_named(phrase: Phrase, status: str, context: Context, *, own: bool, is_dated: bool) -> bool:
    """Whether a paper that no act of the sentence is on is only referred to: by several, or as what binds somebody.

    So is "the agreement" of nobody where the text has told of none; "the agreement of 2003" is one.
    """
    if phrase.form in ("plural", ACTED) or (not own and status in _BINDING and not is_dated):
        return True
    return phrase.is_definite and not (own or context.has_papers or phrase.value in _ISSUED)


def _is_added(sentence: SpottedSentence, event: EventDraft, context: Context) -> bool:
    """Whether a word near a signing says that another paper was signed before ("they also signed a pact")."""
    start, end = event.trigger
    first, last = start - _BESIDE_ACT, end + _BESIDE_ACT
    near = (unit for unit in sentence.units if first <= unit.start and unit.end <= last)
    return event.type in _SIGNED and any(unit.word in context.rules.adding for unit in near)


_BESIDE_ACT = 24        # characters


def known_parties(sentence: SpottedSentence, phrase: Phrase) -> tuple[str, ...] | None:
    """The parties of a paper that everybody knows by its name; none of one that is open to all, None of others."""
    for lexeme in sentence.units[phrase.first].lexemes:
        if lexeme.kind == "instrument" and (lexeme.tag == OPEN or lexeme.tag.isupper()):
            return () if lexeme.tag == OPEN else tuple(lexeme.tag.split())
    return None


def known_behind(sentence: SpottedSentence, index: int) -> tuple[str, ...] | None:
    """The parties of the first paper behind a chunk, if everybody knows that paper by its name."""
    for chunk in sentence.chunks[index + 1 : index + _OBJECT_REACH]:
        if isinstance(chunk, Phrase) and chunk.kind == "instrument":
            return known_parties(sentence, chunk)
    return None


def _joining(event: EventDraft | None, context: Context) -> set[str]:
    """The states that a paper open to all is told to be joined or left by."""
    if event is None or event.type not in _JOINS:
        return set()
    return {code for actor, _ in event.roles if (code := context.cast.country(actor))} - _filled_in(event)


def _filled_in(event: EventDraft) -> set[str]:
    """The states that an act does not name itself."""
    return {why.partition(":")[0] for why in event.inferred}


#: What a state does to a paper that is open to all.
_JOINS = frozenset({"ratification", "termination", "accession"})


def _is_recalled(phrase: Phrase, event: EventDraft | None, context: Context) -> bool:
    """Whether no signing is told of "the agreement", told for the first time, and whose it is is left unsaid."""
    if event is None or event.type in _SIGNED or context.has_papers or phrase.value in _ISSUED:
        return False
    return phrase.is_definite and bool(event.inferred)


#: Acts that tell of a paper for the first time.
_SIGNED = frozenset({"signing", "initialling", "agreement_reached"})


def _is_any(sentence: SpottedSentence, phrase: Phrase, context: Context) -> bool:
    """Whether a paper is one that may or may not be ("called for an agreement between the two"), by its article."""
    grammar = context.pack.grammar
    tells = bool(grammar.helpers) or (bool(grammar.clitics.article) and " " not in sentence.units[phrase.first].word)
    return tells and not phrase.is_definite


#: What is said of papers that others only go by ("under the agreement").
_BINDING = frozenset({"in_force", "under_implementation"})


def _beside(sentence: SpottedSentence, index: int, countries: set[str], context: Context) -> set[str]:
    """The two states that act in the clause of an instrument which names no parties ("X and Y discussed a treaty").

    One of them may be its party, or whom it is proposed to ("X approved the treaty with Y").
    """
    clause = next((clause for clause in sentence.clauses if index in clause), None)
    if clause is None:
        return set()
    chunks = [chunk for chunk in sentence.chunks[clause.first : clause.limit] if isinstance(chunk, Phrase)]
    paper = sentence.chunks[index]
    acting = [
        chunk for chunk in chunks if chunk.is_actor and chunk.form != "adjective"
        and (chunk.mark in _ACTING if chunk.start < paper.start else chunk.mark == "to")
    ]
    found = {country for phrase in acting for country in _countries(phrase, context)} | countries
    return found if len(found) == 2 else set()


#: Marks of those who act in the clause of an instrument.
_ACTING = ("", "nominative", "subject", "with", "between", "to")


def _pair_told(sentence: SpottedSentence, events: list[EventDraft], context: Context, is_dated: bool) -> set[str]:
    """The two states that a sentence tells of: in its acts, or beside a paper known by its date; or those before it."""
    acting = {code for event in events for code in event.countries} if context.pack.grammar.nouns_refer_back else set()
    named = {code for phrase in sentence.phrases() if phrase.is_actor for code in _countries(phrase, context)}
    found = acting if len(acting) == _TWO or not is_dated else named
    if len(found) == _TWO:
        return found
    return set(sentence.dyad) if len(sentence.dyad) == _TWO and (not is_dated or named <= set(sentence.dyad)) else set()


_TWO = 2


def _tells_status(event: EventDraft, phrase: Phrase) -> bool:
    """Whether an act tells what became of an instrument: aid of credits alone, a statement of what is issued alone."""
    if event.type == "aid":
        return phrase.value in _CREDITS
    return event.type in STATUS_OF and (event.type != "statement" or phrase.value in _ISSUED)


def parties_of(sentence: SpottedSentence, index: int, grammar: Grammar) -> list[Phrase]:
    """Actors joined to an instrument by "between", "with" or "of", or adjectives of states beside it."""
    found = _owners_before(sentence, index, grammar)
    first = ("between", "with", grammar.attributive or "between")
    left = _REACH
    for position in range(index + 1, len(sentence.chunks)):
        chunk = sentence.chunks[position]
        left -= chunk.kind != "skip"
        if left < 0:
            break
        if isinstance(chunk, Unit):
            if chunk.kind in _ENDS_PARTIES or chunk.word in ".;":
                break
            continue
        joined = bool(found) and chunk.is_coordinated and chunk.mark in ("", found[-1].mark)
        joined = joined or (not found and is_owned(sentence, index, position, grammar))
        other = bool(found) and found[-1].mark == grammar.attributive and chunk.mark in _OTHER_SIDE
        if chunk.is_actor and (chunk.mark in first or joined or other):
            found.append(chunk)
        elif chunk.form == "adjective" and position - index <= 2 + _is_dashed(sentence, position, grammar):
            found.append(chunk)
        elif found and chunk.is_actor and chunk.mark != "at":
            break
    return found


def is_owned(sentence: SpottedSentence, index: int, position: int, grammar: Grammar) -> bool:
    """Whether what stands right behind a paper, in the genitive, says whose it is ("the treaty of X and Y")."""
    owner = sentence.chunks[position]
    if not grammar.has_genitive or position != index + 1 or not isinstance(owner, Phrase) or owner.mark:
        return False
    return owner.kind in _OWNERS and owner.form != "adjective" and (not owner.cases or "genitive" in owner.cases)


#: Who can be a party of a paper.
_OWNERS = frozenset({"state", "organisation", "body"})


def _owners_before(sentence: SpottedSentence, index: int, grammar: Grammar) -> list[Phrase]:
    """The adjectives of several states right before a paper ("the Chilean-Peruvian treaty")."""
    found: list[Phrase] = []
    is_joined = False
    for chunk in reversed(sentence.chunks[:index] if grammar.adjective_before else []):
        if isinstance(chunk, Phrase):
            if chunk.form != "adjective" or (found and not is_joined):
                break
            found.insert(0, chunk)
            is_joined = False
        elif chunk.word == "-":
            is_joined = True
        elif found or chunk.kind not in ("word", "common", "skip"):
            break
    return found if len(found) > 1 else []


def _is_dashed(sentence: SpottedSentence, position: int, grammar: Grammar) -> bool:
    """Whether a dash joins what stands there to what stands before it ("the Iraqi - Egyptian committee")."""
    before = sentence.chunks[position - 1]
    return grammar.adjective_after and isinstance(before, Unit) and before.word == "-"


def _value(sentence: SpottedSentence, index: int) -> Quantity | None:
    """The first amount behind an instrument, if no other instrument stands before it."""
    for amount, position, _ in read_amounts(sentence, index):
        between = sentence.chunks[index + 1 : position]
        return None if any(chunk.kind == "instrument" and isinstance(chunk, Phrase) for chunk in between) else amount
    return None


def _countries(phrase: Phrase, context: Context) -> list[str]:
    return [c for a in phrase.actors if (c := context.cast.country(a))] or ([phrase.country] if phrase.country else [])


def _status(sentence: SpottedSentence, phrase: Phrase, event: EventDraft | None) -> str:
    if event is not None:
        by_modality = STATUS_OF[event.type]
        if event.modality == "happened" and event.kind in _BY_KIND:
            return _BY_KIND[event.kind]
        return by_modality.get(event.modality, by_modality[None])
    if phrase.value in _ISSUED and phrase.form != "weak":
        return "issued"
    near = [(abs(t.start - phrase.start), t.value) for t in sentence.topics if t.kind == "status"]
    return min(near)[1] if near and min(near)[0] < 80 else ""


def _title(sentence: SpottedSentence, phrase: Phrase) -> tuple[int, int]:
    """From the noun to the end of its clause."""
    index = next(n for n, chunk in enumerate(sentence.chunks) if chunk is phrase)
    limit = next((clause.limit for clause in sentence.clauses if index in clause), index + 1)
    end = phrase.end
    for place in range(index + 1, limit):
        chunk = sentence.chunks[place]
        stops = isinstance(chunk, Unit) and chunk.kind in ("comma", "sign", "date")
        stops = stops and not _is_inner(sentence.chunks, place)
        if stops or chunk.end - phrase.start > _LONGEST_TITLE:
            break
        end = chunk.end
    return phrase.start, end


def _is_inner(chunks: list[Chunk], index: int) -> bool:
    """Whether a sign joins the halves of one word, with no space around it ("Good-Neighbourliness")."""
    if not 0 < index < len(chunks) - 1 or chunks[index].kind != "sign":
        return False
    return chunks[index - 1].end == chunks[index].start and chunks[index].end == chunks[index + 1].start


def _period(sentence: SpottedSentence, index: int, context: Context) -> tuple[str, str] | None:
    for chunk in sentence.chunks[index + 1 :]:
        if isinstance(chunk, Phrase) and chunk.kind == "instrument":
            break
        if isinstance(chunk, Phrase) and chunk.kind == "date":
            value = context.dates.resolve(sentence.units[chunk.first], "unknown")
            if value.earliest and value.latest and _is_long(value):
                return str(value.earliest.year), str(value.latest.year)
    return None


def _is_long(value: DateValue) -> bool:
    """Whether a stretch of time is more than a year."""
    if value.earliest is None or value.latest is None:
        return False
    return (value.latest - value.earliest).days > _MANY_YEARS * 1.5


def is_period(sentence: SpottedSentence, index: int, value: DateValue, context: Context) -> bool:
    """Whether a date tells how long an instrument holds ("a plan for 2026") rather than when it was signed."""
    words = context.pack.instruments.period
    date = sentence.chunks[index]
    opening = sentence.units[date.first].word.split()[0] if isinstance(date, Phrase) else ""
    is_short = value.granularity in ("day", "week", "month") and not _is_long(value)
    if is_short or opening not in words:
        return False
    return any(isinstance(chunk, Phrase) and chunk.kind == "instrument" for chunk in sentence.chunks[:index])
