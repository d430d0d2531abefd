"""Names that several states share ("the Kingdom", "Korea", an unvowelled عمان): the document chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from dragoman.model.mentions import CHOICE, Phrase, SpottedDocument
from dragoman.model.people import OfficePhrase

#: Officials who deal with others than their own: who receives an envoy of "the Kingdom" serves another state.
_ENVOYS = frozenset({"ambassador"})


def settle_choices(
    spotted: SpottedDocument, home: str, counts: Counter[str], heirs: Mapping[str, str], likely: Sequence[str] = ()
) -> None:
    """Choose for every phrase and office: the home state, else the state the text names most, else the likeliest.

    `likely` are states that the language means by such names first; then comes the first listed. A historical state
    that another goes on with is that one: `heirs` are those of the day of writing. No envoy is of the state he is
    accredited to, nor, where none is told, of that of another official of his sentence.
    """

    def choose(code: str, others: Collection[str] = ()) -> str:
        if CHOICE not in code:
            return heirs.get(code, code)
        given = code.split(CHOICE)
        options = [option for option in given if option not in others] or given
        if home in options:
            return home
        return max(options, key=lambda option: (counts[option], option in likely, -options.index(option)))

    def settle(offices: Sequence[OfficePhrase], phrases: Sequence[Phrase]) -> None:
        for office in offices:
            away = _dealt_with(office, phrases).difference(likely)
            office.accredited = choose(office.accredited, {office.country})
            office.country = choose(office.country, away)
            office.likely = choose(office.likely)

    for phrases in [sentence.phrases() for sentence in spotted.sentences]:
        for phrase in phrases:
            if phrase.kind in ("state", "organisation"):
                phrase.value = choose(phrase.value)
            settle(phrase.offices, phrases)
            phrase.country = choose(_of_office(phrase.country, phrase.offices))
    for person in spotted.people.persons:
        settle(person.offices, ())
        person.country = choose(_of_office(person.country, person.offices))


def _of_office(country: str, offices: Sequence[OfficePhrase]) -> str:
    """The state of somebody whose offices are settled: of several that may be meant, that of an office."""
    if CHOICE not in country:
        return country
    options = country.split(CHOICE)
    return next((office.country for office in offices if office.country in options), country)


def _dealt_with(office: OfficePhrase, phrases: Sequence[Phrase]) -> set[str]:
    """The states that an official deals with, and so does not serve, if he is an envoy."""
    if office.rank not in _ENVOYS:
        return set()
    if office.accredited:
        return set(office.accredited.split(CHOICE))
    return {other.country for phrase in phrases for other in phrase.offices if other.rank not in _ENVOYS}
