"""Persons of the record for people: how they are written, the offices they are attested in, with the words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from dragoman.brief.plain import isolated
from dragoman.brief.rows import named_source
from dragoman.brief.words import Words
from dragoman.query.naming import name_in
from dragoman.query.people import Profile


def person_lines(profile: Profile, words: Words, *, most_quotes: int) -> Iterator[str]:
    """A person: name and states, forms by language, offices from first to last day attested, quotations."""
    person = profile.person
    states = words.several(words.state(code) for code in person.states) or words.say("no state named")
    yield f"{words.isolated(name_in(words.script, person))} ({states}) · {person.id}"
    yield "  " + words.say("seen from {first} to {last}", first=_day(person.first_seen), last=_day(person.last_seen))
    yield from ("  " + words.say("written {form}", form=form) for form in _forms(profile))
    for office in profile.offices:
        post = words.listed("rank", office.rank) + (f" ({words.state(office.country)})" if office.country else "")
        titles = words.several(words.isolated(title) for title in office.titles[:3])
        held = words.say("{office}, {first} to {last}", office=post, first=_day(office.since), last=_day(office.until))
        yield f"  {held}: {titles}"
    for one in profile.first[:most_quotes]:
        yield f"    {words.isolated(f'“{one.quote}”')} [{words.isolated(named_source(one.source))}]"
    if profile.times > most_quotes:
        yield "    " + words.say("and {number} more", number=f"{profile.times - most_quotes:,}")


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else "?"


def _forms(profile: Profile) -> Iterator[str]:
    """Each form with the languages it stands in and how often."""
    for form in profile.person.forms:
        languages = profile.languages.get(form.id, {})
        where = ", ".join(f"{language} {count}" for language, count in sorted(languages.items()))
        yield f"{isolated(form.written)} ({where})"
