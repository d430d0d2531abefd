"""Names that several states share ("the Kingdom", "Korea", an unvowelled عمان): the document chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.mentions import CHOICE, SpottedDocument
from dragoman.model.people import OfficePhrase


def settle_choices(
    spotted: SpottedDocument, home: str, counts: Counter[str], heirs: Mapping[str, str], likely: Sequence[str] = ()
) -> None:
    """Choose for every phrase and office: the home state, else the state the text names most, else the likeliest.

    `likely` are states that the language means by such names first; then comes the first listed. A historical state
    that another goes on with is that one: `heirs` are those of the day of writing.
    """

    def choose(code: str) -> str:
        if CHOICE not in code:
            return heirs.get(code, code)
        options = code.split(CHOICE)
        if home in options:
            return home
        return max(options, key=lambda option: (counts[option], option in likely, -options.index(option)))

    for sentence in spotted.sentences:
        for phrase in sentence.phrases():
            if phrase.kind in ("state", "organisation"):
                phrase.value = choose(phrase.value)
            phrase.country = choose(phrase.country)
    for office in _offices(spotted):
        office.country, office.accredited = choose(office.country), choose(office.accredited)
        office.likely = choose(office.likely)
    for person in spotted.people.persons:
        person.country = choose(person.country)


def _offices(spotted: SpottedDocument) -> Iterator[OfficePhrase]:
    for sentence in spotted.sentences:
        for phrase in sentence.phrases():
            yield from phrase.offices
    for person in spotted.people.persons:
        yield from person.offices
