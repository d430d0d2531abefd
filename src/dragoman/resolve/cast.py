"""The cast of a document: every actor its phrases mean, by id, with where it is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.languages.declension import Declension
from dragoman.model.actors import Actor, ActorId, ActorKind, Office
from dragoman.model.folded import Folded
from dragoman.model.people import OfficePhrase, People, Person
from dragoman.model.spans import Span


@dataclass(slots=True)
class Other:
    """An actor that is no named person: a state, an organisation, a body, an office without a name, a group."""

    id: str
    kind: ActorKind
    name: str
    country: str = ""
    office: OfficePhrase | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    nominal: list[tuple[int, int]] = field(default_factory=list)


class Cast:
    """All actors of one document; ids are alpha-3 codes, organisation ids, or made from what the actor is."""

    def __init__(
        self, people: People, labels: Mapping[str, str], organisations: Mapping[str, str],
        formats: Mapping[str, tuple[str, ...]] | None = None, apart: Collection[str] = (),
        declension: Declension | None = None,
    ) -> None:
        self.people = people
        self._declension = declension or Declension()
        self._apart = apart                 # organisations that are no party to what states do
        self._formats = formats or {}       # id of a format without organs of its own -> its members
        self._labels = labels               # alpha-3 or organisation id -> label
        self._organisations = organisations
        self._others: dict[str, Other] = {}
        self._persons: dict[str, Person] = {}

    def person(self, person: Person) -> str:
        """Make a person findable by id."""
        self._persons[person.id] = person
        return person.id

    def state(self, code: str, span: tuple[int, int] | None = None, *, is_name: bool = True) -> str:
        """The actor of a state or organisation."""
        code = self._organisations.get(code, code)
        kind: ActorKind = "igo" if code in self._organisations else "state"
        other = self._others.setdefault(code, Other(code, kind, self._labels.get(code, code), code))
        self._mention(other, span, is_name)
        return code

    def body(self, kind: str, country: str, span: tuple[int, int]) -> str:
        """A ministry, parliament or other body of a state."""
        key = f"{country or 'unknown'}-{kind}".lower()
        name = f"{kind.replace('_', ' ').capitalize()} of {self._labels.get(country, country)}" if country else kind
        self._mention(self._others.setdefault(key, Other(key, "body", name, country)), span, False)
        return key

    def office(self, office: OfficePhrase, country: str, span: tuple[int, int]) -> str:
        """The unnamed holder of an office."""
        key = f"{country or 'unknown'}-{office.rank}-{office.title}".lower()
        name = f"{office.title.replace('_', ' ')} of {self._labels.get(country, country or 'unknown')}"
        other = self._others.setdefault(key, Other(key, "office", name, country, office))
        self._mention(other, span, False)
        return key

    def country(self, actor: str) -> str:
        """The state or organisation an actor acts for, "" if unknown."""
        held = self._persons.get(actor) or self._others.get(actor)
        return held.country if held is not None and held.country not in self._apart else ""

    def members(self, countries: Iterable[str]) -> set[str]:
        """The states and organisations that act, with the members of a format for the format itself."""
        given = set(countries)
        formats = {code for code in given if code in self._formats}
        states = (given - formats).union(*(self._formats[code] for code in formats))
        return states or given

    def is_organisation(self, code: str) -> bool:
        """Whether a code is that of an organisation."""
        return code in self._organisations or code in self._organisations.values()

    def rank(self, actor: str) -> str:
        """The rank of a person or office, "" if it has none."""
        if actor in self._persons:
            return self._persons[actor].rank
        office = self._others[actor].office if actor in self._others else None
        return office.rank if office else ""

    def title(self, actor: str) -> str:
        """The title that gives a person or office its rank, "" if it has none."""
        held = self._persons[actor].office if actor in self._persons else None
        other = self._others[actor].office if actor in self._others else None
        office = held or other
        return office.title if office else ""

    def body_kind(self, actor: str) -> str:
        """The kind of body that somebody acts for by office, or that an actor is, "" if none is told."""
        if self.kind(actor) == "body":
            return actor.rpartition("-")[2]
        held = self._persons[actor].office if actor in self._persons else None
        other = self._others[actor].office if actor in self._others else None
        office = held or other
        return office.body if office else ""

    def rank_as(self, actor: str, rank: str) -> None:
        """Give a named person of a known state a rank that an act tells, if the text tells no office."""
        person = self._persons.get(actor)
        if person is not None and person.country and not person.rank:
            person.given_rank = rank

    def reason(self, actor: str) -> str:
        """Why a person is believed to act for its state, "" where that needs no reason."""
        return self._persons[actor].country_from if actor in self._persons else ""

    def kind(self, actor: str) -> str:
        """What kind of actor it is."""
        return "person" if actor in self._persons else self._others[actor].kind if actor in self._others else ""

    def label(self, code: str) -> str:
        """The name of a state or organisation."""
        return self._labels.get(code, code)

    def actors(self, used: Iterable[str], folded: Folded) -> tuple[Actor, ...]:
        """The actors of `used` and every named person with an office, as values for the reading."""
        wanted = set(used)
        persons = [p for p in self.people.persons if p.id in wanted or (p.rank and self.country(p.id))]
        found = [self._person(person, folded) for person in persons]
        found += [self._other(other, folded) for key, other in self._others.items() if key in wanted]
        return tuple(sorted(found, key=lambda actor: (_first(actor), actor.id)))

    @staticmethod
    def _mention(other: Other, span: tuple[int, int] | None, is_name: bool) -> None:
        if span is not None:
            mentions = other.mentions if is_name else other.nominal
            if span not in mentions:
                mentions.append(span)

    def _person(self, person: Person, folded: Folded) -> Actor:
        office = person.office
        name = _span(folded, person.name) if person.name else None
        return Actor(
            id=ActorId(person.id), kind="person",
            name=self._declension.nominative(name.quote, person.cases) if name else person.id,
            country=person.country or None, mentions=_spans(folded, person.names),
            nominal_mentions=_spans(folded, person.nominal),
            office=_office(office, person, folded) if person.rank else None,
        )

    def _other(self, other: Other, folded: Folded) -> Actor:
        office = other.office
        return Actor(
            id=ActorId(other.id), kind=other.kind, name=other.name, country=other.country or None,
            mentions=_spans(folded, other.mentions), nominal_mentions=_spans(folded, other.nominal),
            office=_unnamed(office, other.country, folded) if office else None, is_unnamed=other.kind == "office",
        )


def _office(office: OfficePhrase | None, person: Person, folded: Folded) -> Office:
    if office is None:
        return Office(title=person.given_rank.replace("_", " "), rank=person.given_rank, country=person.country or None)
    return _unnamed(office, person.country, folded)


def _unnamed(office: OfficePhrase, country: str, folded: Folded) -> Office:
    title = _span(folded, (office.start, office.end)).quote
    modifier = office.modifier if office.modifier in ("former", "acting", "designate", "honorary") else None
    return Office(title=title, rank=office.rank, country=country or None, modifier=modifier)  # type: ignore[arg-type]


def _span(folded: Folded, span: tuple[int, int]) -> Span:
    start, end = folded.origin(*span)
    return Span(start, end, folded.original[start:end])


def _spans(folded: Folded, spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(_span(folded, span) for span in sorted(set(spans)))


def _first(actor: Actor) -> int:
    return min((span.start for span in (*actor.mentions, *actor.nominal_mentions)), default=1 << 30)
