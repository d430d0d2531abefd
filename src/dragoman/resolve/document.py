"""A spotted document resolved: the home state, the cast, and every actor phrase to whom it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.declension import Declension
from dragoman.languages.pack import Pack
from dragoman.model.mentions import ACTORS, CHOICE, DATELINE, Chunk, Phrase, SpottedDocument, SpottedSentence, Unit
from dragoman.resolve.actors import ActorResolver
from dragoman.resolve.author import address, is_label, named_authors, quoted_spans, speaks_itself
from dragoman.resolve.cast import Cast
from dragoman.resolve.choices import settle_choices
from dragoman.resolve.discourse import Discourse, main_states
from dragoman.resolve.home import home_state, is_addressed, is_elsewhere, is_told, unnamed_state
from dragoman.resolve.served import Served
from dragoman.resolve.writing import DateResolver

_KEPT_DAYS = 512        # of writing, whose heirs of states are remembered: a bound on memory


@dataclass(frozen=True, slots=True)
class ResolvedDocument:
    """A document whose phrases know their actors; `home` is its home state, `main` the states it is about."""

    spotted: SpottedDocument
    cast: Cast
    dates: DateResolver
    home: str
    main: tuple[str, ...]
    heading: ResolvedDocument | None = None     # the title, where it stands outside the text


class DocumentResolver:
    """Resolves documents in one language; keeps nothing of a document."""

    def __init__(self, pack: Pack, gazetteer: Gazetteer) -> None:
        self._about = pack.about
        self._groups = {group.id: group for group in pack.references.group}
        self._gazetteer = gazetteer
        self._heirs = lru_cache(_KEPT_DAYS)(gazetteer.heirs)
        self._acts_as = gazetteer.acts_as()
        self._served = Served(gazetteer)
        self._formats = gazetteer.formats()
        self._apart = gazetteer.apart()
        self._declension = Declension(pack.names.persons.declension)
        self._tells_things = bool(pack.grammar.pronouns.get("thing"))
        self._labels = {code: gazetteer.label(code) for code in (*gazetteer.states, *gazetteer.organisations)}

    def resolve(self, spotted: SpottedDocument, heading: SpottedDocument | None = None) -> ResolvedDocument:
        """Resolve the actor phrases of `spotted` in place; `heading` is a title that stands outside the text."""
        document = spotted.document
        named = [self._acts_as.get(code, code) for code in _states(spotted)]
        showing = _showing(spotted)
        hints = list(_hints(spotted, showing, self._gazetteer))
        dateline = _dateline(spotted)
        told = bool(self._about.home_states) or is_told(document, self._gazetteer, dateline)
        shown = set(self._signs(showing))
        home = self._home(spotted, named, dateline, shown, is_told=told)
        home = "" if is_elsewhere(home, self._states_among(named), shown.union(hints)) else home
        counts = Counter(named)
        dates = DateResolver(spotted)
        heirs = self._heirs(dates.published)
        home, counts = heirs.get(home, home), Counter(heirs.get(code, code) for code in counts.elements())
        for part in (spotted, heading) if heading is not None else (spotted,):
            settle_choices(part, home, counts + Counter(hints), heirs, self._about.likely_states)
            self._served.settle(part, is_home_told=told)
        main = main_states(counts, home)
        cast = Cast(spotted.people, self._labels, self._acts_as, self._formats, self._apart, self._declension)
        sure = bool(self._about.home_states) or is_addressed(document, self._gazetteer)
        discourse = Discourse(home, self._lacks(home), told, main, tells_things=self._tells_things, is_home_sure=sure)
        title = None
        if heading is not None:
            own = self._introduce(spotted, heading, discourse, cast, dates.published)
            title = ResolvedDocument(heading, own, DateResolver(heading), home, main)
        resolver = ActorResolver(cast, self._groups, discourse, self._gazetteer, dates.published)
        resolver.settle_persons()
        discourse.quoted = quoted_spans(spotted)
        if told and home and speaks_itself(spotted, discourse.quoted):
            discourse.authors = (cast.state(home),)
        for sentence in spotted.sentences:
            sentence.dyad, sentence.subject, sentence.subjects = resolver.now()
            sentence.met = discourse.met
            actors = [p for p in sentence.phrases() if p.kind in ACTORS]
            authors = named_authors(sentence)
            if discourse.is_dialogue or authors:
                address(sentence)
            resolver.opens, resolver.chunks = _opens(sentence, spotted, is_placed=told), sentence.chunks
            resolver.resolve(actors, is_told=_tells(sentence), authors=authors)
            if discourse.is_dialogue and len(authors) == 1 and is_label(sentence, authors[0]):
                authors[0].mark = "label"       # who speaks is no side of what is told
        return ResolvedDocument(spotted, cast, dates, home, main, title)

    def _home(
        self, spotted: SpottedDocument, named: Sequence[str], dateline: str, shown: Set[str], *, is_told: bool
    ) -> str:
        """The likeliest home state; `shown` are the states that what belongs to one alone points to."""
        signs = None
        if self._about.is_home_shown:
            signs = set(shown)
            if not dateline and self._is_at_home(spotted):
                signs.update(self._about.home_states[:1])
        home = home_state(spotted.document, self._gazetteer, named, dateline, self._about.home_states, signs)
        if not is_told:
            officials = list(_officials(spotted, self._gazetteer))
            weights = _weights(spotted, self._acts_as, self._about.likely_states)
            home = unnamed_state(weights, officials) or home
        return home

    def _states_among(self, codes: Iterable[str]) -> list[str]:
        return [code for code in codes if code in self._gazetteer.states]

    def _introduce(
        self, spotted: SpottedDocument, heading: SpottedDocument, discourse: Discourse, cast: Cast,
        published: date | None,
    ) -> Cast:
        """Let the text begin with whom its title is about: their posts, and the two states "both sides" means."""
        own = Cast(heading.people, self._labels, self._acts_as, self._formats, self._apart, self._declension)
        about = replace(discourse, persons=[])
        resolver = ActorResolver(own, self._groups, about, self._gazetteer, published)
        resolver.settle_persons()
        for sentence in heading.sentences:
            resolver.resolve([p for p in sentence.phrases() if p.kind in ACTORS])
        for told in heading.people.persons:
            person = next((p for p in spotted.people.persons if told.is_named(p.words)), None)
            if person is not None and told.rank and not person.country:
                person.country, person.country_from = told.country, "stated in the title"
                person.given_rank = person.given_rank or told.rank
        discourse.dyad = about.dyad
        if topic := own.country(about.topic):
            discourse.topic = cast.state(topic)
        return own

    def _lacks(self, home: str) -> frozenset[str]:
        """The titles that nobody has in the home state."""
        own = frozenset(self._about.home_lacks) if home in self._about.home_states else frozenset()
        return own | {id for id, title in self._gazetteer.titles.items() if title.states and home not in title.states}

    def _signs(self, showing: Iterable[Unit]) -> Iterator[str]:
        """The states shown by what belongs to one state alone: its office-holders, its parliament's own name."""
        for unit in showing:
            if (holder := unit.get("leader")) is not None:
                yield from (tenure.country for tenure in self._gazetteer.leaders.get(holder.value, ()))
            elif (body := unit.get("body", "title", "titles")) is not None and body.tag:
                yield body.tag

    def _is_at_home(self, spotted: SpottedDocument) -> bool:
        """Whether somebody of rank needs no state: who is told so acts at home."""
        return any(
            (office.rank not in _RANKLESS or office.title == _AT_HOME) and office.title not in self._about.home_lacks
            for person in spotted.people.persons if not person.country and not person.leader
            for office in person.offices
        )


def _opens(sentence: SpottedSentence, spotted: SpottedDocument, *, is_placed: bool) -> bool:
    """Whether a sentence may tell by a bare title who is named further on: a headline, a lead of no state."""
    if is_placed or sentence.sentence.kind != "body":
        return sentence.sentence.kind == "headline"
    return next((other for other in spotted.sentences if other.sentence.kind == "body"), None) is sentence


def _tells(sentence: SpottedSentence) -> bool:
    """Whether a sentence says something of those it names; a heading within the text only names them."""
    last = sentence.chunks[-1] if sentence.chunks else None
    ended = isinstance(last, Unit) and last.kind in ("sign", "quote", "close")
    return ended or any(unit.get("trigger", "stance", "speech", "cue") for unit in sentence.units)


#: Ranks of people every state has, whose titles tell nothing of where they are told.
_RANKLESS = frozenset({"", "official", "ambassador"})
#: Whom the press of a state tells without one only at home, whatever the rank.
_AT_HOME = "legislator"
_SHOWING = frozenset({"leader", "body", "title", "titles", "place"})
_NAMING = ("state", "adjective", "people", "metonym", "capital", "organisation")


def _states(spotted: SpottedDocument) -> Iterator[str]:
    """The states and organisations the text names, by noun or adjective, with repetition."""
    for sentence in spotted.sentences:
        for unit in sentence.units:
            if unit.kind not in _NAMING:
                continue
            following = sentence.units[unit.index + 1] if unit.index + 1 < len(sentence.units) else None
            if following is not None and following.kind == "counterpart":
                continue
            code = unit.values(*_NAMING)
            if CHOICE not in code and unit.lexemes[0].form != "weak":
                yield code


def _weights(spotted: SpottedDocument, acts_as: Mapping[str, str], likely: Sequence[str]) -> Counter[str]:
    """How much each state is spoken of as one's own: what it does and has weighs more than what is done with it.

    So does one that an envoy is accredited to: its officials, who receive him, need no state.
    """
    weights: Counter[str] = Counter()
    for sentence in spotted.sentences:
        chunks = sentence.chunks
        for index, chunk in enumerate(chunks):
            if isinstance(chunk, Phrase) and chunk.kind == "state":
                before = chunks[index - 1] if index else None
                behind_verb = isinstance(before, Unit) and any(m.form in _FINITE for m in before.lexemes)
                own = chunk.mark in ("", "of", "by") and not behind_verb
                weights[acts_as.get(chunk.country, chunk.country)] += 4 if own else 2 if chunk.form == "capital" else 1
            elif isinstance(chunk, Phrase):
                for office in chunk.offices:
                    if office.accredited:
                        options = office.accredited.split(CHOICE)
                        host = next((code for code in likely if code in options), options[0])
                        weights[acts_as.get(host, host)] += _HOSTING
                        weights[acts_as.get(office.country, office.country)] -= _HOSTING
    return weights


#: What an envoy accredited to a state weighs for it, and against his own: no more than any other mention.
_HOSTING = 1


def _officials(spotted: SpottedDocument, gazetteer: Gazetteer) -> Iterator[tuple[str, bool]]:
    """The state of each official whose state is given or known, and whether the text leaves it out."""
    for person in spotted.people.persons:
        if person.country and person.offices:
            yield person.country, False
        elif tenures := gazetteer.leaders.get(person.leader):
            yield tenures[-1].country, bool(person.offices)


def _showing(spotted: SpottedDocument) -> list[Unit]:
    """The words that may show a state without naming it; few do, and they are gone through more than once."""
    found = []
    for sentence in spotted.sentences:
        for unit in sentence.units:
            for meaning in unit.lexemes:
                if meaning.kind in _SHOWING:
                    found.append(unit)
                    break
    return found


def _hints(spotted: SpottedDocument, showing: Iterable[Unit], gazetteer: Gazetteer) -> Iterator[str]:
    """The states that titles of one state only ("the Taoiseach"), known persons and cities point to."""
    for unit in showing:
        if (title := unit.get("title")) is not None and title.tag in gazetteer.states:
            yield title.tag
        elif unit.kind == "place" and (place := unit.get("place")) and place.value in gazetteer.places:
            yield gazetteer.places[place.value].country
    for person in spotted.people.persons:
        if tenures := gazetteer.leaders.get(person.leader):
            yield tenures[-1].country


def _dateline(spotted: SpottedDocument) -> str:
    """The state of the capital or city that one of the first lines is dated from ("Muscat - ...").

    What stands in a dateline takes no part in what the line tells, and its date is that of the writing: they are
    marked so.
    """
    found = ""
    bodies = [s for s in spotted.sentences if s.sentence.kind == "body"]
    for sentence in bodies[:_DATED_LINES]:
        size = dateline_size(sentence.chunks) or _dated(sentence.chunks)
        for chunk in sentence.chunks[:size]:
            if isinstance(chunk, Phrase) and chunk.kind == "date":
                chunk.mark = DATELINE
            elif isinstance(chunk, Phrase) and (chunk.is_actor or chunk.kind == "place"):
                is_seat = chunk.form != "state" and chunk.kind != "organisation"
                found = found or (chunk.country if is_seat else "")
                chunk.mark, chunk.note = "at", DATELINE
                chunk.is_coordinated = False
    return found


def dateline_size(chunks: list[Chunk]) -> int:
    """How many chunks of a line are its dateline: a place, and what comes before the sign that closes it."""
    place = chunks[0] if chunks else None
    if not isinstance(place, Phrase) or place.mark:
        return 0
    if place.form not in ("capital", "state") and place.kind not in ("place", "organisation"):
        return 0
    is_open = False         # in the brackets that name an agency, which may read like anything
    for index, chunk in enumerate(chunks[1 : _LONGEST_DATELINE + 1], start=1):
        is_open = is_open or (isinstance(chunk, Unit) and chunk.kind == "open")
        if isinstance(chunk, Phrase):
            if chunk.kind not in ("date", "state", "place") and not is_open:
                return 0
        elif chunk.word in _CLOSING and not (is_open and chunk.word != "/"):
            return index + 1 + _dated(chunks[index + 1 :])
        elif is_open and chunk.kind == "close":
            following = chunks[index + 1] if index + 1 < len(chunks) else None
            if not (isinstance(following, Unit) and (following.word in _CLOSING or following.kind == "comma")):
                return index + 1
            is_open = False
        elif any(meaning.form in _FINITE for meaning in chunk.lexemes) or (not is_open and chunk.get(*_TELLING)):
            return 0
    return len(chunks) if _is_place_and_date(chunks) else 0


def _dated(chunks: list[Chunk]) -> int:
    """How many chunks give the day of a dateline, behind a place or alone ("Muscat - 10 March: ...", "10 March -")."""
    if len(chunks) < 2 or chunks[0].kind != "date":
        return 0
    return 2 if isinstance(chunks[1], Unit) and chunks[1].word in _CLOSING else 0


def _is_place_and_date(chunks: list[Chunk]) -> bool:
    """Whether a line is nothing but a city, perhaps two, and the day ("Minsk, 19 December.")."""
    if len(chunks) > _LONGEST_DATELINE or not isinstance(chunks[-1], Unit) or chunks[-1].word != ".":
        return False
    first = chunks[0]
    is_city = isinstance(first, Phrase) and (first.kind == "place" or first.form == "capital")
    return is_city and all(
        chunk.kind in _IN_DATELINE if isinstance(chunk, Phrase) else chunk.kind in ("comma", "sign") for chunk in chunks
    )


_DATED_LINES = 3            # lines of a text in which a dateline may stand
_LONGEST_DATELINE = 10      # chunks
_CLOSING = frozenset("-:/_|")
_FINITE = frozenset({"past", "present", "future"})
_TELLING = ("trigger", "cue", "stance", "commitment")
_IN_DATELINE = frozenset({"date", "state", "place"})
