"""The dataclasses a pack must fit: this schema is the documentation of the pack files.

Words are written as the language writes them, without vowel signs; matching folds them (`fold.py`). Inflected forms are
listed, or produced by the paradigms of `inflection.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Words = tuple[str, ...]
#: How an argument stands to its trigger; a pack maps its prepositions, cases and particles to these. "oblique" is a
#: preposition whose meaning the verb gives: a rule maps it, else it is a place where a site follows and "with" before
#: persons. "attribute" is the genitive of another noun of the clause ("condemned the raids of X"), "during" a time
#: told by an act, "source" whoever is only named as having said so ("according to X"), in languages with cases.
Slot = Literal[
    "subject", "object", "with", "between", "to", "from", "of", "at", "by", "for", "about", "against", "on", "as",
    "oblique", "attribute", "during", "source",
]
#: The form a trigger has in the text; tense forms carry modality. A gerund tells what else the subject does. "verb"
#: lists base forms, of which a paradigm makes the others.
Form = Literal[
    "past", "present", "future", "infinitive", "passive", "passive_future", "noun", "participle", "passive_participle",
    "gerund", "verb",
]


# ── pack.toml ─────────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the pack is, who read it, where its lists come from."""

    code: str
    name: str
    own_name: str
    script: Literal["arabic", "latin", "cyrillic"]
    direction: Literal["ltr", "rtl"]
    status: Literal["draft", "usable", "solid"]
    version: str
    aliases: Words = ()                 # other codes that name this pack ("tl")
    names_from: Words = ()              # packs whose names of states, bodies, people also occur in this language
    home_states: Words = ()             # states that news in this language often leaves unnamed, likeliest first
    likely_states: Words = ()           # states that a name several share means where no text tells, likeliest first
    home_lacks: Words = ()              # titles that those states do not have: whoever has one serves another state
    is_home_shown: bool = False         # such news shows its state all the same: by its people, bodies, seats of power
    dictionary: str = ""                # simplemma's code, to tell ordinary words from names where no capitals do
    reviewers: Words = ()
    sources: Words = ()


# ── states/*.toml, organisations.toml, bodies.toml, offices.toml ──────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class StateNames:
    """The names of one state; the table name is its alpha-3 code."""

    name: Words                         # short names, the usual one first
    long: Words = ()                    # "Republic of Belarus"
    weak: Words = ()                    # names that also mean something else and need a neighbour that fits
    adjective: Words = ()               # base forms, inflected by the paradigm "adjective"
    people: Words = ()                  # nouns for its citizens that no paradigm gives
    capital: Words = ()                 # the capital, which may stand for the government
    metonym: Words = ()                 # seats of power that always stand for the government ("Kremlin")
    joined: Words = ()                  # what stands for its adjective before a hyphen and another ("Sino-")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationNames:
    """The names of one organisation; the table name is its id."""

    name: Words
    weak: Words = ()
    abbreviation: Words = ()            # matched with this capitalisation only
    adjective: Words = ()
    members: Words = ()                 # adjectives of whoever has a plural title in its states ("ministers Arab")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyNames:
    """Names of a kind of body; with `country` the name alone tells the state ("Knesset")."""

    kind: str
    names: Words = ()
    country: str = ""
    abbreviation: Words = ()
    weak: Words = ()                    # only beside a state or adjective ("the ministry")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeNames:
    """Names of a title of the gazetteer, in all genders and numbers the language tells apart."""

    title: str
    names: Words = ()
    plural: Words = ()                  # dual and plural forms: several holders
    country: str = ""                   # the title alone tells the state ("Custodian of the Two Holy Mosques")
    organisation: str = ""              # the title alone tells the organisation
    likely: str = ""                    # the state it mostly means where the text gives none ("Secretary of State")
    weak: Words = ()                    # needs a body, a state or a name beside it ("head", "director")


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifiers:
    """Words around a title that change it; `former = ["السابق"]`."""

    former: Words = ()
    acting: Words = ()
    designate: Words = ()
    honorary: Words = ()
    deputy: Words = ()                  # "deputy", "vice", "assistant", "first deputy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """offices.toml: titles, what stands around them, and how they join bodies, states and persons.

    As a folder (offices/*.toml) each file holds some of it. Somebody with a rank_honorific and no office is an officer.
    """

    office: tuple[OfficeNames, ...] = ()
    honorific: Words = ()               # courtesy before a name or title ("معالي", "Dr", "Gng."), dropped
    rank_honorific: Words = ()          # military and police ranks before a name ("الفريق أول")
    royal_honorific: Words = ()         # "صاحب السمو الملكي الأمير": royal if no office says otherwise
    modifiers: Modifiers = Modifiers()
    portfolio: dict[str, Words] = field(default_factory=dict)   # body kind -> words after "minister of"
    own: Words = ()                     # words behind a title that add nothing ("the president of the country")
    of: Words = ()                      # words that join a title to its body or state ("ng", "of")
    accredited: Words = ()              # words before the state an envoy is sent to ("لدى", "to", "sa")


# ── names.toml ────────────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True, kw_only=True)
class NameDeclension:
    """How names of one kind end: in the nominative, and in each other case."""

    cases: dict[str, Words]                 # case -> endings, "*" where the name stays as it is
    base: str = ""                          # the ending in the nominative
    gender: Literal["", "masculine", "feminine"] = ""       # "": either
    behind: Words = ()                      # what must stand before the ending
    ends: Words = ()                        # how names that stay as they are end


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    """What personal names are made of."""

    given: Words                        # given names and frequent family names that are also words
    joining: Words = ()                 # particles inside names ("بن", "de", "al-")
    prefix: Words = ()                  # first parts that need a second ("عبد", "أبو")
    suffix: Words = ()                  # "Jr", "III"
    common: Words = ()                  # frequent words that are never part of a name
    longest: int = 6                    # in words
    stems: dict[str, Words] = field(default_factory=dict)   # what every form of a name has -> the endings it stands for
    cases: dict[str, Words] = field(default_factory=dict)   # cases, with spaces between -> endings that may show them
    declension: tuple[NameDeclension, ...] = ()             # how to put a name into the nominative
