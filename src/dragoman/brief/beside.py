"""What the record knows beside an entry, for people: short as notes under its line, long with the words behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.dates import shown_date
from dragoman.brief.formats import format_told
from dragoman.brief.lines import office_named
from dragoman.brief.plain import clean, isolated
from dragoman.brief.rows import Labels, named_source, spaced
from dragoman.brief.table import counted
from dragoman.brief.words import Words
from dragoman.model.record import Sighting
from dragoman.query.beside import Beside
from dragoman.query.follow_up import Fulfilment
from dragoman.query.holders import Meant
from dragoman.query.rounds import Rounds, Session

_MOST_NAMES = 3


def notes(beside: Beside, words: Words) -> Iterator[str]:
    """The notes under an entry; what seems to have become of a promise is a note of its line."""
    for one in beside.meant:
        named = words.say(
            "{office} of {state}: {name} by the record", office=office_named("", one.rank, words) or spaced(one.rank),
            state=words.state(one.country), name=words.isolated(one.name),
        )
        days = words.several(str(seen.source.day) for seen in one.evidence)
        held = words.say("in office on {days}", days=days)
        yield f"{named} ({held})"
    if beside.rounds is not None and (beside.rounds.last or beside.rounds.next):
        yield format_told(beside.rounds, words)


def lines(beside: Beside, labels: Labels) -> Iterator[str]:
    """Everything that is known, with what attests it."""
    for one in beside.meant:
        titles = ", ".join(isolated(title) for title in one.titles)
        yield (
            f"{_post(one, labels)}, named by title alone ({titles}): {isolated(one.name)} · {one.person}, as far as "
            f"the record attests it; for {one.day}"
        )
        yield from (f"  {_seen(sighting)}" for sighting in one.evidence)
    if beside.rounds is not None:
        yield from rounds_lines(beside.rounds, labels)
    if beside.follow_up is not None:
        yield f"follow-up, as the record lets it seem: {spaced(beside.follow_up.status)}"
        yield from (f"  {_fulfilment(one)}" for one in beside.follow_up.evidence)


def _fulfilment(one: Fulfilment) -> str:
    late = ", after it was due" if one.is_late else ""
    return (
        f"{spaced(one.does)}, entry {one.entry}: {spaced(one.status)}{late}: {', '.join(one.reasons)}; "
        f"claim {one.claim} “{isolated(clean(one.quote.quote))}” [{isolated(named_source(one.source))}]"
    )


def rounds_line(rounds: Rounds) -> str:
    """The last session and the next."""
    last = f"last session: {_session(rounds.last)}" if rounds.last else "no session told as held"
    return f"{last}; {_next(rounds)}"


def rounds_lines(rounds: Rounds, labels: Labels) -> Iterator[str]:
    """A format in which states meet, with its sessions."""
    states = " – ".join(sorted(labels.state(code) for code in rounds.states))
    names = ", ".join(isolated(name) for name in rounds.names[:_MOST_NAMES])
    yield f"{spaced(rounds.body)} of {states}" + (f": {names}" if names else "")
    yield f"  {rounds_line(rounds)}"
    if rounds.pause_days is not None:
        yield f"  usual pause: {rounds.pause_days} days, by {counted(rounds.pauses, 'pause')} between sessions"
    for one in rounds.sessions:
        yield f"  {_session(one)}: {spaced(one.standing)}, entry {', '.join(one.entries)}"


def _next(rounds: Rounds) -> str:
    due = rounds.next
    if due is None:
        return "next due: unknown"
    number = f"session {due.round}, " if due.round else ""
    if due.session is not None:
        when = shown_date(due.session.date) or "on no day told"
        late = ", not told as held" if due.is_past else ""
        return f"next due: {number}{when} (stated: {spaced(due.session.standing)}{late})"
    late = "; none is told" if due.is_past else ""
    return f"next due: {number}about {due.month} (inferred from the usual pause{late})"


def _session(session: Session) -> str:
    number = f"{session.round}, " if session.round else ""
    return f"{number}{shown_date(session.date) or 'on no day told'}"


def _post(one: Meant, labels: Labels) -> str:
    return f"{spaced(one.rank)} of {labels.state(one.country)}"


def _seen(sighting: Sighting) -> str:
    title = f", {isolated(sighting.title)}" if sighting.title else ""
    return (
        f"attested “{isolated(clean(sighting.quote))}”{title} [{isolated(named_source(sighting.source))}, characters "
        f"{sighting.start}-{sighting.end}]"
    )
