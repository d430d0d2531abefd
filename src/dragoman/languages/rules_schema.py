"""The dataclasses of the files that tell how a language says things: grammar, reference, events, cues, instruments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dragoman.languages.schema import Form, Slot, Words
from dragoman.model.claims import Modality

#: What a particle, case or the lack of one tells of an argument before the voice of its verb is known.
Case = Literal["nominative", "genitive", "oblique", "accusative", "dative", "instrumental", "prepositional"]
#: What a helper word tells of the verb or noun behind it, in languages that say so in words of their own.
Helper = Literal[
    "definite", "determiner", "owner", "infinitive", "future", "reported", "modal", "do_past", "do_present", "be_past",
    "be_present", "be", "have_past", "have_present", "have", "adverb",
]
#: Which argument the form of a verb puts in the nominative: Filipino focus, active and passive elsewhere.
Voice = Literal["actor", "patient", "noun"]
#: What a trigger may need beside it.
Object = Literal[
    "person", "office", "counterpart", "group", "state", "organisation", "body", "instrument", "mechanism",
    "conference",
]


# ── grammar.toml ──────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class Clitics:
    """Letters written onto a word: before it in the order conjunction, preposition or future, article; or after it."""

    conjunction: Words = ()
    preposition: dict[str, Slot] = field(default_factory=dict)
    future: Words = ()                  # before present verbs only
    article: Words = ()
    fused: dict[str, Slot] = field(default_factory=dict)    # preposition and article in one ("لل")
    pronoun: Words = ()                 # after nouns and verbs: his, her, their
    stem_changes: dict[str, str] = field(default_factory=dict)  # end of a stem before a pronoun -> its own end
    ligature: Words = ()                # after any word, without meaning of its own (Filipino -ng)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What unmarked arguments are, by where they stand: the first before the trigger, the first, second after it."""

    before: tuple[Slot, ...] = ()
    after: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GenitiveSigns:
    """What before a noun tells whether a form that may mean several of it is the genitive of one."""

    words: Words = ()                   # words that only the genitive stands behind ("without", "from")
    one: Words = ()                     # endings of adjectives before one in the genitive
    many: Words = ()                    # endings of adjectives before several
    noun: Words = ()                    # endings of a noun behind a verb in one expression ("suspended the force of")


#: "the next summit" is of the series of the last one, "another summit" is not; "respectively" tells one act for each,
#: "a meeting that brought together" one for all.
#: "did the same" and "as did X" repeat the act told before, by whoever stands before or behind.
Other = Literal["series", "apart", "each", "together", "alike", "as_did"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """grammar.toml: how arguments are marked and clauses joined."""

    clitics: Clitics = Clitics()
    conjunctions: Words = ()
    markers: dict[str, Words] = field(default_factory=dict)         # slot -> prepositions
    shared: Words = ()                  # possessives that mean several: "their meeting"
    single: Words = ()                  # verbs behind "who" that are said of one: "X and Y, who is in Rome"
    another: dict[Other, Words] = field(default_factory=dict)   # words beside a noun that tell it from one told before
    capitals: Words = ()                # nouns that make the adjective before them a place: "the Yugoslav capital"
    cases: dict[str, Words] = field(default_factory=dict)           # case -> particles ("ang", "ng", "sa")
    governs: dict[str, dict[str, Slot]] = field(default_factory=dict)   # preposition -> case -> slot
    voices: dict[str, dict[str, Slot]] = field(default_factory=dict)    # voice -> case -> slot
    order: dict[str, Order] = field(default_factory=dict)   # form class: verb, joined verb, passive, noun, participle
    members: Words = ()                 # folded endings of nouns for states that are only counted ("with nine states")
    of_members: Words = ()              # words between titles and the organisation whose members have them
    among: Words = ()                   # words that name some of them ("among them X and Y")
    relative: Words = ()                # words that open a relative clause
    complementizer: Words = ()          # words that open what is said or known ("that", "أن")
    linkers: Words = ()                 # words that tie to what stands before them a word or a whole clause ("na")
    breaks: Words = ()                  # other words that open a clause ("while", "after which")
    where: Words = ()                   # words of either kind that tell what happens at the place before them
    decrees: dict[str, Words] = field(default_factory=dict)     # "nouns" that its "verbs" give out: "signed a decree"
    possessive: Words = ()              # word or ending that makes what stands before it a possessor ("'s")
    apposition: Words = ()              # words between a title and a name or the reverse ("na si")
    sent: Words = ()                    # words for those whom a state sends: "from X" behind them tells whose they are
    company: Words = ()                 # join a subject to another before the verb: "X, together with Y, signed"
    guests: Words = ()                  # words before a title that tell a guest: "visiting"
    origin: Words = ()                  # "from", where it may tell whose somebody with a title is ("Sultan X from Y")
    counting: Words = ()                # words before a noun for one state that make it any other ("mga", "isang")
    descents: Words = ()                # behind a hyphen they leave no side: "Russian-made", "French-speaking"
    adjective_before: bool = False      # "Russian foreign minister": the state may stand before the title
    adjective_after: bool = False       # "وزير الخارجية الروسي"
    pronouns: dict[str, Words] = field(default_factory=dict)        # case or slot -> personal pronouns
    shapes: dict[str, Words] = field(default_factory=dict)  # attribute, verb, adverb -> endings; other words are nouns
    of_things: Words = ()               # those of them that mean a state or a body rather than a person
    first_person: Words = ()            # those of them that mean who speaks
    skip: Words = ()                    # words that may stand inside phrases without meaning ("mga", "the")
    verbs: dict[Form, Words] = field(default_factory=dict)      # finite verbs that tell nothing here but open clauses
    support: dict[Form, Words] = field(default_factory=dict)    # verbs that lend a noun their tense ("held", "made")
    support_roots: dict[str, Words] = field(default_factory=dict)   # conjugation of inflection.toml -> their roots
    verb_shapes: Words = ()             # beginnings of unlisted words that are verbs; _ is any letter
    future_shapes: Words = ()           # regular expressions for words that are verbs of what is still to be done
    linked_shapes: Words = ()           # the same for words that are such verbs behind a linker only
    verb_by_place: bool = False         # many words can be verb or noun, and their place tells which
    gender_of_states: Literal["", "f", "m"] = ""    # verbs agree with states so (tags of the paradigms of verbs)
    genitive_by_place: bool = False     # what stands right behind an indefinite noun completes it ("the house of X")
    has_genitive: bool = False          # owners stand behind a noun in the genitive, only adjectives before it
    genitive: GenitiveSigns = GenitiveSigns()
    site_speaks: str = ""               # tag of verb forms whose subject may be a place ("in Paris they say")
    nouns_refer_back: bool = False      # nouns have no article: one that no verb carries may point back
    auxiliary: Words = ()               # verbs before the verb itself ("had", "was")
    helpers: dict[Helper, Words] = field(default_factory=dict)  # articles, auxiliaries, adverbs between them and verbs
    particles: Words = ()               # adverbs that are verbs only before their object ("back")
    adjective_endings: Words = ()       # words that end so may stand between a preposition and its noun
    adverb_endings: Words = ()          # words that end so may stand between a subject and its verb
    dual: Words = ()                    # "both", "two": make a plural title those spoken of
    controllers: Words = ()             # words whose object does what the infinitive says ("invited him to visit")
    intents: Words = ()                 # nouns whose owner does what the infinitive says ("the decision of X to go")
    relational: Words = ()              # nouns that keep "with" and "between" for themselves ("relations", "border")
    attributive: Case | None = None     # the case of what belongs to the noun before it rather than to the verb
    is_present_ongoing: bool = False    # the present tells what is under way, never what is to come
    is_verb_first: bool = False         # a verb behind a comma opens the main clause: its subject comes after it
    personal: Words = ()                # particles that stand before names of persons only ("si", "ni", "kay")
    resumptive: Words = ()              # words between a subject that was put first and its verb ("ay")
    enclitics: Words = ()               # small words behind the first word of what they belong to ("hindi rin alam")
    asides: Words = ()                  # folded words that lead back, behind what was said, to when: "during"
    sayings: Words = ()                 # papers and statements, of which a verb tied to them tells what they say
    beginnings: Words = ()              # beginnings of words that are no words; "mag uusap" is one word broken in two
    definite: Words = ()                # words beside a noun that make it point back ("nasabing", "na ito")


# ── reference.toml ────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words that refer to several actors met before: "both sides", "the two ministers", "the two countries"."""

    id: str
    refers: Literal["sides", "met", "states", "persons", "self_state", "other_state", "said_state", "home", "person",
                    "all", "listed", "ministry"]
    words: Words
    before_verb: Words = ()             # numbers that mean them behind an article, where a verb follows: "the two met"
    rank: str = ""                      # persons of this rank only, or of one of several joined by "|"
    size: int = 2                       # 0: any number; "listed" are as many states as were named in a row
    may_be_body: bool = False           # or of one body that was told to act: "the government said they"
    is_speakers: bool = False           # of whoever speaks ("our country"): the author, outside quotation marks
    mark: str = ""                      # the slot their own preposition gives ("between the two of them" in one word)
    is_lasting: bool = False            # of the state it was last told to be of: "a Thai delegation ... the delegation"


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """reference.toml: groups, counterparts, and nouns that point back to an event."""

    group: tuple[Group, ...] = ()
    counterpart: Words = ()             # "نظيره", "his counterpart"
    stateless: Words = ()               # who deals or fights for no state: "rebels", "the kidnappers"


# ── events/*.toml ─────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence and what reading it must give; the dyad in `countries`, `modality` and `kind` where they matter."""

    text: str
    countries: Words = ()
    modality: Modality = "happened"
    kind: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """How a language tells events of one type: trigger words by form, and where the roles are, if not as usual."""

    id: str
    event: str
    forms: dict[Form, Words] = field(default_factory=dict)
    verbs: dict[str, Words] = field(default_factory=dict)   # conjugation of inflection.toml -> roots
    names: Literal["", "conference"] = ""   # the nouns of instruments.toml that tell it too
    kind: str = ""
    kinds: dict[str, Words] = field(default_factory=dict)   # kind -> words in the same clause that tell it
    voice: Voice | None = None          # of the verb forms; nouns are "noun"
    roles: dict[str, tuple[Slot, ...]] = field(default_factory=dict)
    markers: dict[str, Slot] = field(default_factory=dict)  # a slot that means another here ("التقى ب" -> with)
    modality: Modality | None = None    # of all its forms
    needs: Words = ()                   # one of these words near it in its clause, else it is not the type
    needs_also: Words = ()              # and one of these: whom help goes to, besides what it is
    excludes: Words = ()                # with one of these words near it in its clause it is not the type
    carried_by: dict[Form, Words] = field(default_factory=dict)     # verbs, one of which must carry its noun
    requires: tuple[Slot, ...] = ()     # one of these slots must be filled
    requires_roles: Words = ()          # roles that the clause itself must fill, all of them
    needs_object: tuple[Object, ...] = ()
    excludes_infinitive: bool = False   # with an infinitive behind it ("called on X to stop") it is not the type
    needs_infinitive: bool = False      # without one ("told X to stop") it is not the type
    is_general: bool = False            # tells contact without its channel: gives way to any contact of the same states
    is_spoken: bool = False             # part of a meeting or call of the same states, if the document tells one
    is_hosted: bool = False             # whoever holds it between others takes part: "X hosted talks between Y and Z"
    needs_agents: bool = False          # somebody who can travel or speak takes part, not only states
    is_weak: bool = False               # tells the event only between two states named in the same clause
    keeps_to_dyad: bool = False         # or with the other of the two states spoken of before, with nobody else
    states: int = 0                     # the least number of states, if not as the type says
    is_of_many: bool = False            # its noun names an organisation or three states, or it is another type
    is_wide: bool = False               # its arguments may stand behind another verb: "threatened to cut off X"
    takes_things: bool = False          # what is done to a thing is done to its owner: "released Yemeni fishermen"
    makes_papers: bool = False          # what it is done to is a paper, whatever its noun: "signed a programme"
    is_about: bool = False              # what its object names is only talked about: "discussed the coming summit"
    named_sides: int = 0                # sides its noun must say itself where no verb and no date tells it took place
    takes_relations: bool = False       # what stands with a relational noun is an argument ("cut ties with")
    is_performed: bool = False          # who says "I would like to" has done it: "I would like to congratulate you"
    specificity: int = 0                # between rules that claim the same words, the higher wins
    examples: tuple[Example, ...] = ()
    counterexamples: Words = ()

    @property
    def carriers(self) -> Words:
        """The verbs of `carried_by` as they are listed."""
        return tuple(word for words in self.carried_by.values() for word in words)


# ── modality.toml, speech.toml ────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class ModalityCue:
    """Words that change what is claimed, and how far they reach: the verb that follows, or the whole clause."""

    id: str
    modality: Modality
    words: Words
    scope: Literal["next", "clause", "before", "either"] = "clause"     # "either": the noun before it too
    forms: tuple[Form, ...] = ()        # of the trigger, if the words mean something else beside other forms
    takes: tuple[Slot, ...] = ()        # prepositions of its own before the noun: "longs for a visit", "رغب في زيارة"
    is_past: bool = False               # tells what had been planned: its day may be over, and it need not have been
    is_due: bool = False                # what somebody must, or is due to: appointed acts with a day are the second
    is_polite: bool = False             # "I would like to congratulate you" does so
    is_of_new: bool = False             # not of what has an owner and so is there: "the importance of their visit"
    is_mild: bool = False               # what stands behind the noun tells more: "discussed a visit X plans"
    is_within: bool = False             # leads to that in the course of which the clause takes place: both are to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Modalities:
    """modality.toml."""

    cue: tuple[ModalityCue, ...]
    negation: Words = ()                # turns happened into denied; the next verb or noun only
    apart: Words = ()                   # puts the noun behind it on another day: "on the eve of", "days after"
    counted: dict[str, Words] = field(default_factory=dict)     # ... so many days off: "-1" has "a day after"
    about: Words = ()                   # means what the sentence before it tells: "the announcement", "to that effect"
    timing: Words = ()                  # tells when something was by the act behind it: "after", "since"
    causes: Words = ()                  # words that lead to why something was done: "in answer to", "because of"
    beside: Words = ()                  # makes the noun behind it the occasion of another act: "on the sidelines of"
    ended: Words = ()                   # leads to what was just over when the rest was done or said: "at the end of"
    together: Words = ()                # joins what was done at one time: "when", "as"
    came: Words = ()                    # tells of the act before that it was at the same time as another: "came during"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """speech.toml: verbs and nouns of saying, and words that name a source."""

    verbs: Words = ()
    forms: dict[Form, Words] = field(default_factory=dict)      # verbs of saying by form, inflected like triggers
    sources: Words = ()                 # "according to", "نقلا عن"
    media: Words = ()                   # words for media without a name ("local media")
    declares: Words = ()                # verbs by which somebody makes a statement, where a text opens with it
    venues: Words = ()                  # to the press, in a paper: words that make what is said there a statement
    domestic: Words = ()                # matters of home politics: what one state alone says of them is no event


# ── instruments.toml, mechanisms in it ────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentNames:
    """Nouns for one kind of instrument."""

    kind: str
    names: Words
    plural: Words = ()
    weak: Words = ()                    # one only with a status word or parties beside it; {capital}: that of any state
    acted: Words = ()                   # one only where a rule that makes papers is on it: "signed a programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInstrument:
    """An instrument that everybody knows by name, with its parties; without any it is open to all states."""

    kind: str
    names: Words
    parties: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismNames:
    """Nouns for one kind of mechanism."""

    kind: str
    names: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCue:
    """Words near an instrument that tell its status."""

    status: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruments:
    """instruments.toml: instruments, mechanisms, conferences, statuses, words before a period or a topic."""

    instrument: tuple[InstrumentNames, ...]
    known: tuple[KnownInstrument, ...] = ()
    mechanism: tuple[MechanismNames, ...] = ()
    status: tuple[StatusCue, ...] = ()
    conference: dict[str, Words] = field(default_factory=dict)      # kind -> nouns
    convened: dict[str, Words] = field(default_factory=dict)        # organisation -> conferences of its own, of these
    period: Words = ()                  # "for the period"
    value: Words = ()                   # "worth"
    round: Words = ()                   # "round", "session", before or after a number
    first: Words = ()                   # "the first of its kind"
    multiple: Words = ()                # "several", "a number of"
    several: Words = ()                 # numbers in words before more than one paper
    listing: Words = ()                 # words behind several papers that lead to their names: "including", "namely"
    spoken: Words = ()                  # words behind a joint statement that is only said: "to the press"
    absent: Words = ()                  # words before a paper that there is none of: "without a statement"
    pointing: Words = ()                # words beside a paper that mean one told before: "this", "the said"
    adding: Words = ()                  # words beside an act on a paper that make it another one: "also signed a pact"
    dating: Words = ()                  # words that open the date a paper is known by: "the agreement of 3 May"


# ── positions.toml, commitments.toml ──────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRule:
    """Words that tell a stance; the holder is the subject or the speaker, the target follows."""

    id: str
    stance: str
    forms: dict[Form, Words] = field(default_factory=dict)
    verbs: dict[str, Words] = field(default_factory=dict)   # conjugation of inflection.toml -> roots
    polarity: int | None = None         # if not the stance's own
    voice: Voice | None = None
    is_courtesy: bool = False
    is_aimed: bool = False              # only where another state or an issue is named with it
    is_step: bool = False               # a formal step, told again by its name alone: a note of protest
    is_to_hearer: bool = False          # and in direct speech always: who speaks need not name whom he speaks to
    needs_verb: bool = False            # only where the first verb behind it tells what is still to be done
    holders: tuple[Slot, ...] = ()      # where the holder stands, if not as usual
    carried_by: dict[Form, Words] = field(default_factory=dict)     # verbs, one of which must carry the noun
    needs: Words = ()
    excludes: Words = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRule:
    """Words that tell a promise, with its strength."""

    id: str
    strength: str
    forms: dict[Form, Words] = field(default_factory=dict)
    verbs: dict[str, Words] = field(default_factory=dict)   # conjugation of inflection.toml -> roots
    voice: Voice | None = None
    is_future: bool = False             # a promise in the future only ("we shall continue")
    is_aimed: bool = False              # only where another state or an issue is named with it
    needs_verb: bool = False            # only where the first verb behind it tells what is still to be done
    holders: tuple[Slot, ...] = ()      # where the holder stands, if not as usual
    carried_by: dict[Form, Words] = field(default_factory=dict)     # verbs, one of which must carry the noun
    needs: Words = ()
    excludes: Words = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


# ── money.toml ────────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """money.toml: number words that multiply a figure, currencies by ISO 4217 code, words for "about"."""

    scale: dict[str, Words] = field(default_factory=dict)
    currency: dict[str, Words] = field(default_factory=dict)
    approximate: Words = ()


# ── flows.toml, issues.toml ───────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRule:
    """Words for goods that go from one state to another; of an import the subject is who receives."""

    id: str
    direction: Literal["export", "import"]
    forms: dict[Form, Words]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
