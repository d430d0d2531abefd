"""Persons of a document: mentions of one person under one record, with the state and the rank they give together."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

#: Titles somebody is born to, which are given names as well.
_OF_BIRTH = frozenset({"prince", "monarch"})
#: Posts that no ruler holds: whoever has one is only called so.
_BELOW = {"monarch": frozenset({"ambassador", "official", "deputy_minister", "mayor", "military", "regional_head"})}
#: Which of several offices a person is listed under: the one that acts towards other states comes first.
SENIORITY = (
    "head_of_state", "head_of_government", "royal", "foreign_minister", "igo_head", "parliament_head",
    "security_council_head", "deputy_head", "minister", "deputy_minister", "ambassador", "regional_head", "mayor",
    "military", "company_head", "official",
)


#: Whoever presides over a parliament or a government may be called president too.
_PRESIDING = frozenset({"parliament_head", "head_of_government"})
#: Posts of those who take turns in presiding over an organisation.
_AT_HOME = frozenset({"head_of_state", "head_of_government", "royal", "foreign_minister", "minister"})
#: States in which the name of the family, by which one is called, stands first.
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM"})
#: And those where one is called by one's own name, which stands first too.
_GIVEN_FIRST = frozenset({
    "BRN", "ERI", "ETH", "IDN", "ISL", "KHM", "LAO", "LKA", "MMR", "MYS", "PAK", "SGP", "SOM", "THA", "TLS",
})


@dataclass(slots=True)
class OfficePhrase:
    """A title with what stands around it."""

    start: int
    end: int
    title: str
    rank: str
    country: str = ""
    body: str = ""              # kind of body
    modifier: str = ""
    accredited: str = ""
    is_plural: bool = False
    is_weak: bool = False
    likely: str = ""            # the state it mostly means where the text gives none
    is_owned: bool = False      # somebody's, or of "the country": of whom was spoken before
    is_definite: bool = True    # points back where nothing says whose it is; without article, "ministers" does not


class NamedPhrase(Protocol):
    """A phrase that names a person."""

    name: tuple[int, int] | None
    words: tuple[str, ...]
    country: str
    leader: str
    is_kin: bool
    base: str
    cases: frozenset[str]
    is_attribute: bool
    offices: list[OfficePhrase]


@dataclass(slots=True)
class Person:
    """One person of a document while it is being read; `country_from` says why the country is believed."""

    id: str
    words: tuple[str, ...] = ()             # of the longest form of the name
    name: tuple[int, int] | None = None     # folded offsets of that form
    country: str = ""
    country_from: str = ""
    leader: str = ""
    is_kin: bool = False                    # has the family name of a known office-holder, and is another person
    offices: list[OfficePhrase] = field(default_factory=list)
    names: list[tuple[int, int]] = field(default_factory=list)
    nominal: list[tuple[int, int]] = field(default_factory=list)
    is_base: bool = False                   # `name` stands in the nominative
    cases: frozenset[str] = frozenset()     # in which `name` may stand
    given_rank: str = ""                    # of a counterpart or of a title shared in a list
    is_met: bool = False                    # named not only in the name of a government
    is_former: bool = False                 # told to have held an office before

    @property
    def rank(self) -> str:
        """The senior rank among the offices the document gives."""
        strong = [office for office in self.offices if office.country or office.body or not office.is_weak]
        ranks = {office.rank for office in self._held(strong or self.offices)} | {self.given_rank}
        if ranks & _PRESIDING and not any(office.country or office.body for office in self._chiefs()):
            ranks -= {"head_of_state"}          # "President X" of who presides over a parliament or a government
        return next((rank for rank in SENIORITY if rank in ranks), "")

    @staticmethod
    def _held(offices: list[OfficePhrase]) -> list[OfficePhrase]:
        """The offices without titles of birth where a post is told too: a prince may be a minister, "King" a name."""
        posts = [office for office in offices if office.title not in _OF_BIRTH]
        ranks = {office.rank for office in posts}
        return [o for o in offices if o.title not in _OF_BIRTH or not ranks & _BELOW.get(o.title, ranks)]

    def _chiefs(self) -> list[OfficePhrase]:
        return [office for office in self.offices if office.rank == "head_of_state"]

    @property
    def office(self) -> OfficePhrase | None:
        """The office that gives the rank."""
        return next((office for office in self.offices if office.rank == self.rank), None)

    def is_named(self, words: tuple[str, ...]) -> bool:
        """Whether `words` can name this person: one name holds all words of the other, and they share the last."""
        if not self.words or not words:
            return False
        short, long = sorted((self.words, words), key=len)
        return set(short) <= set(long) and (short[-1] == long[-1] or len(short) > 1 or short[0] == long[0])


class People:
    """All persons of one document, in the order they are met."""

    def __init__(
        self, introduced: Iterable[str] = (), homes: Mapping[str, str] | None = None, *, by_first: bool = False
    ) -> None:
        self.persons: list[Person] = []
        self._first = _FAMILY_FIRST | _GIVEN_FIRST if by_first else _FAMILY_FIRST
        self._homes = homes or {}           # known office-holder -> state
        #: Word of a name -> person id, for short names later in the text; "" for those a title has introduced.
        self.known: dict[str, str] = dict.fromkeys(introduced, "")
        self.bases: dict[str, str] = {}     # the same word -> its nominative, where the language has cases

    def mention(self, phrase: NamedPhrase) -> Person:
        """The person a named phrase means, new or met before, with what the phrase adds."""
        person = self._find(phrase)
        if person is None:
            person = Person(f"p{len(self.persons) + 1}")
            self.persons.append(person)
        self._add(person, phrase)
        return person

    def holder(self, office: OfficePhrase, before: int) -> Person | None:
        """The person of the document that a title alone means: same rank, no other state, last met before `before`."""
        fitting = [
            person for person in self.persons
            if self._may_mean(office) & ({o.rank for o in person.offices} | {person.given_rank})
            and (not office.country or not person.country or person.country == office.country)
            and any(start < before for start, _ in person.names)
        ]
        exact = [person for person in fitting if office.country and person.country == office.country]
        chosen = exact or fitting
        if not chosen or (not exact and len({person.country for person in fitting}) > 1):
            return None
        return max(chosen, key=lambda person: max(s for s, _ in (*person.names, *person.nominal) if s < before))

    def first_holder(self, office: OfficePhrase, apart: Container[str]) -> Person | None:
        """Who holds a title first in a text whose headline says no more of him than that; of no state `apart`."""
        ranks = self._may_mean(office)
        fitting = [p for p in self.persons if p.names and p.country and ranks & {o.rank for o in p.offices}]
        first = min(fitting, key=lambda person: person.names[0][0], default=None)
        return first if first is not None and first.country not in apart else None

    @staticmethod
    def _may_mean(office: OfficePhrase) -> set[str]:
        """The ranks a title alone may mean: "the minister" is the foreign minister too."""
        return {office.rank, "foreign_minister"} if office.rank == "minister" and not office.body else {office.rank}

    def _has(self, leader: str) -> bool:
        return any(person.leader == leader for person in self.persons)

    def _find(self, phrase: NamedPhrase) -> Person | None:
        for person in reversed(self.persons):
            if phrase.is_kin and person.leader:
                continue
            if person.is_kin and phrase.leader and (phrase.offices or self._has(phrase.leader)):
                continue
            if phrase.leader and person.leader not in ("", phrase.leader) and len(phrase.words) > 1:
                continue
            same = person.is_named(phrase.words) or (bool(phrase.leader) and phrase.leader == person.leader)
            if same and not (phrase.country and person.country and phrase.country != person.country):
                return person
        return None

    @staticmethod
    def _presides(person: Person, phrase: NamedPhrase) -> bool:
        """Whether a phrase only says that somebody with a post at home presides over an organisation."""
        told = {office.rank for office in phrase.offices}
        return told == {"igo_head"} and any(office.rank in _AT_HOME for office in person.offices)

    def _add(self, person: Person, phrase: NamedPhrase) -> None:
        assert phrase.name is not None
        person.names.append(phrase.name)
        person.is_met = person.is_met or not phrase.is_attribute
        person.is_former = person.is_former or any(office.modifier == "former" for office in phrase.offices)
        person.offices.extend(o for o in phrase.offices if o.rank and o.modifier != "former")
        more = len(phrase.words) - len(person.words)
        if more > 0 or (more == 0 and phrase.base and not person.is_base):
            person.words, person.name, person.is_base = phrase.words, phrase.name, bool(phrase.base)
            person.cases = phrase.cases
        if phrase.country and not person.country and not self._presides(person, phrase):
            person.country, person.country_from = phrase.country, "stated with the title"
        person.is_kin = person.is_kin or phrase.is_kin
        if phrase.leader and not (person.leader or person.is_kin):
            person.leader = phrase.leader
        short = phrase.words[-1:] if len(phrase.words) > 1 else phrase.words
        if (person.country or self._homes.get(person.leader, "")) in self._first:
            short = (*phrase.words[:1], *short)
        for word in short:
            self.known[word] = person.id
            if phrase.base:
                self.bases.setdefault(word, phrase.base)
