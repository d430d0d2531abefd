"""Whom somebody serves who is told without it: "the Secretary-General", or "the director" told of before."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.gazetteer.load import Gazetteer
from dragoman.model.mentions import Phrase, SpottedDocument
from dragoman.model.people import OfficePhrase, Person

#: How many sentences before an unknown holder's name the organisation may have been named.
_NEAR = 1
#: Kind of body that stands for any organisation ("the organisation's secretary-general").
_ANY = "igo"


class Served:
    """Tells whom the holders of such titles serve: made once for a gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._titles = gazetteer.titles
        self._theirs = frozenset(id for id, title in gazetteer.titles.items() if title.organisations)
        self._acts_as = gazetteer.acts_as()
        self._leaders = gazetteer.leaders

    def settle(self, spotted: SpottedDocument, *, is_home_told: bool) -> None:
        """Give every such office its organisation: that of who had the title before, else the one named last or next.

        An unknown person beside the title serves only one named close by, as parties and unions have
        secretaries-general too; somebody known to have held it serves where that was. Where the text names no
        organisation and is of no state, the title's likeliest one is meant.
        """
        spoken = _Spoken()
        left: list[tuple[Phrase, OfficePhrase]] = []
        for number, sentence in enumerate(spotted.sentences):
            for phrase in sentence.phrases():
                for office in self._without(phrase):
                    if code := self._served(phrase, office, spoken, number):
                        self._serve(phrase, office, code, spotted.people.persons)
                    elif phrase.kind == "office" and office.title in self._theirs:
                        left.append((phrase, office))
                self._hear(phrase, spoken, number)
        for phrase, office in left:
            named = next((code for code in spoken.named if code in self._titles[office.title].organisations), "")
            if code := named or ("" if is_home_told else self._acts_as.get(office.likely, "")):
                self._serve(phrase, office, code, spotted.people.persons)

    def _without(self, phrase: Phrase) -> Iterator[OfficePhrase]:
        """The offices of a phrase beside which no state, body or owner is told, if organisations may have them."""
        if phrase.country or phrase.has_pronoun:
            return
        for office in phrase.offices:
            is_told = office.country or office.is_owned or office.body not in ("", _ANY)
            if not is_told and (office.title in self._theirs or (phrase.kind == "office" and self._is_post(office))):
                yield office

    def _is_post(self, office: OfficePhrase) -> bool:
        """Whether a title is that of one official, who is of what was told of with it."""
        title = self._titles.get(office.title)
        return title is not None and title.rank == "official" and office.is_definite and not office.is_plural

    def _served(self, phrase: Phrase, office: OfficePhrase, spoken: _Spoken, number: int) -> str:
        if office.title not in self._theirs:
            return spoken.titled.get(office.title, "")
        among, since = self._titles[office.title].organisations, 0
        if phrase.leader:
            among = tuple(tenure.country for tenure in self._leaders.get(phrase.leader, ()) if tenure.country in among)
        elif phrase.kind == "person":
            since = number - _NEAR
        titled = spoken.titled.get(office.title, "")
        found = titled if titled in among else spoken.last(among, since)
        return found or (among[-1] if phrase.leader and among else "")

    def _serve(self, phrase: Phrase, office: OfficePhrase, code: str, persons: list[Person]) -> None:
        if phrase.kind == "person":
            person = next((p for p in persons if phrase.name in p.names), None)
            if person is None or person.country:
                return
            person.country, person.country_from = code, "the organisation spoken of"
        title = self._titles[office.title]
        if office.rank == title.rank:
            office.rank = (title.by_country or {}).get(code) or (title.with_body or {}).get(_ANY) or title.rank
        office.country = phrase.country = code

    def _hear(self, phrase: Phrase, spoken: _Spoken, number: int) -> None:
        """Take note of the organisation that a phrase names."""
        code = self._acts_as.get(phrase.value, "") if phrase.kind == "organisation" else phrase.country
        for office in phrase.offices:
            if office.country in self._acts_as:
                code = spoken.titled[office.title] = office.country
            elif office.country:
                spoken.titled.pop(office.title, None)
        if code in self._acts_as:
            spoken.named.pop(code, None)
            spoken.named[code] = number


class _Spoken:
    """The organisations of a text up to a point."""

    def __init__(self) -> None:
        self.named: dict[str, int] = {}     # organisation -> sentence, that named last at the end
        self.titled: dict[str, str] = {}    # title -> organisation of who had it last

    def last(self, among: tuple[str, ...], since: int) -> str:
        return next((code for code, at in reversed(self.named.items()) if code in among and at >= since), "")
