"""Persons of the record for people: how they are written, the offices they are attested in, with the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dragoman.brief.plain import isolated
from dragoman.brief.rows import Labels, named_source, spaced
from dragoman.model.record import PersonEntry
from dragoman.query.tenures import Attested


def person_lines(
    person: PersonEntry, offices: Sequence[Attested], labels: Labels, *, most_quotes: int
) -> Iterator[str]:
    """A person: name and states, forms by language, offices from first to last day attested, quotations."""
    states = ", ".join(labels.state(code) for code in person.states) or "no state named"
    yield f"{isolated(person.name)} ({states}) · {person.id}"
    yield f"  seen {person.first_seen or 'on no known day'} to {person.last_seen or '?'}"
    yield from (f"  written {form}" for form in _forms(person))
    for office in offices:
        state = labels.state(office.country) if office.country else ""
        titles = ", ".join(isolated(title) for title in office.titles[:3])
        yield f"  {spaced(office.rank)} ({state}) {office.since or '?'} to {office.until or '?'}: {titles}"
    for one in person.sightings[:most_quotes]:
        yield f"    “{isolated(one.quote)}” [{isolated(named_source(one.source))}]"
    if len(person.sightings) > most_quotes:
        yield f"    and {len(person.sightings) - most_quotes:,} more"


def _forms(person: PersonEntry) -> Iterator[str]:
    """Each form with the languages it stands in and how often."""
    languages: dict[str, Counter[str]] = defaultdict(Counter)
    for one in person.sightings:
        languages[one.form][one.source.language] += 1
    for form in person.forms:
        where = ", ".join(f"{language} {count}" for language, count in sorted(languages[form.id].items()))
        yield f"{isolated(form.written)} ({where})"
