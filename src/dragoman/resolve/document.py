"""A spotted document resolved: the home state, the cast, and every actor phrase to whom it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.gazetteer.load import Gazetteer
from dragoman.languages.pack import Pack
from dragoman.model.mentions import ACTORS, CHOICE, Phrase, SpottedDocument
from dragoman.resolve.actors import ActorResolver, Discourse, main_states
from dragoman.resolve.cast import Cast
from dragoman.resolve.choices import settle_choices
from dragoman.resolve.home import home_state
from dragoman.resolve.writing import DateResolver


@dataclass(frozen=True, slots=True)
class ResolvedDocument:
    """A document whose phrases know their actors; `home` is its home state, `main` the states it is about."""

    spotted: SpottedDocument
    cast: Cast
    dates: DateResolver
    home: str
    main: tuple[str, ...]


class DocumentResolver:
    """Resolves documents in one language; keeps nothing of a document."""

    def __init__(self, pack: Pack, gazetteer: Gazetteer) -> None:
        self._priors = pack.about.home_states
        self._groups = {group.id: group for group in pack.references.group}
        self._gazetteer = gazetteer
        self._acts_as = gazetteer.acts_as()
        self._labels = {code: gazetteer.label(code) for code in (*gazetteer.states, *gazetteer.organisations)}

    def resolve(self, spotted: SpottedDocument) -> ResolvedDocument:
        """Resolve the actor phrases of `spotted` in place."""
        document = spotted.document
        named = [self._acts_as.get(code, code) for code in _states(spotted)]
        home = home_state(document, self._gazetteer, named, _dateline(spotted), self._priors)
        counts = Counter(named)
        settle_choices(spotted, home, counts)
        main = main_states(counts, home)
        cast = Cast(spotted.people, self._labels, self._acts_as)
        dates = DateResolver(spotted)
        resolver = ActorResolver(cast, self._groups, Discourse(home, main), self._gazetteer.leaders, dates.published)
        resolver.settle_persons()
        for sentence in spotted.sentences:
            sentence.dyad, sentence.subject = resolver.now()
            resolver.resolve([p for p in sentence.phrases() if p.kind in ACTORS])
        return ResolvedDocument(spotted, cast, dates, home, main)


_NAMING = ("state", "adjective", "people", "metonym", "capital", "organisation")


def _states(spotted: SpottedDocument) -> Iterator[str]:
    """The states and organisations the text names, by noun or adjective, with repetition."""
    for sentence in spotted.sentences:
        for unit in sentence.units:
            if unit.kind not in _NAMING:
                continue
            code = unit.values(*_NAMING)
            if CHOICE not in code and unit.lexemes[0].form != "weak":
                yield code


def _dateline(spotted: SpottedDocument) -> str:
    """The state of the capital or city that one of the first lines is dated from ("Muscat - ...")."""
    bodies = [s for s in spotted.sentences if s.sentence.kind == "body"]
    for sentence in bodies[:3]:
        if len(sentence.chunks) < 2:
            continue
        place, after = sentence.chunks[:2]
        if isinstance(place, Phrase) and not place.mark and (place.form == "capital" or place.kind == "place"):
            follows = after.kind if isinstance(after, Phrase) else after.word
            if follows in ("-", ":", "(", ",", "date", "/"):
                return place.country
    return ""
