"""Persons of the record for people: how they are written, the offices they are attested in, with the words."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.plain import isolated
from dragoman.brief.rows import Labels, named_source, spaced
from dragoman.query.people import Profile


def person_lines(profile: Profile, labels: Labels, *, most_quotes: int) -> Iterator[str]:
    """A person: name and states, forms by language, offices from first to last day attested, quotations."""
    person = profile.person
    states = ", ".join(labels.state(code) for code in person.states) or "no state named"
    yield f"{isolated(person.name)} ({states}) · {person.id}"
    yield f"  seen {person.first_seen or 'on no known day'} to {person.last_seen or '?'}"
    yield from (f"  written {form}" for form in _forms(profile))
    for office in profile.offices:
        state = labels.state(office.country) if office.country else ""
        titles = ", ".join(isolated(title) for title in office.titles[:3])
        yield f"  {spaced(office.rank)} ({state}) {office.since or '?'} to {office.until or '?'}: {titles}"
    for one in profile.first[:most_quotes]:
        yield f"    “{isolated(one.quote)}” [{isolated(named_source(one.source))}]"
    if profile.times > most_quotes:
        yield f"    and {profile.times - most_quotes:,} more"


def _forms(profile: Profile) -> Iterator[str]:
    """Each form with the languages it stands in and how often."""
    for form in profile.person.forms:
        languages = profile.languages.get(form.id, {})
        where = ", ".join(f"{language} {count}" for language, count in sorted(languages.items()))
        yield f"{isolated(form.written)} ({where})"
