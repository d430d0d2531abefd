"""Formats in which states meet again and again, in words: the last session, the next, and all of them."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.lines import format_named
from dragoman.brief.words import Words
from dragoman.query.rounds import Rounds, Session


def format_lines(one: Rounds, words: Words) -> Iterator[str]:
    """A format with its sessions, line by line."""
    states = " – ".join(sorted(words.state(code) for code in one.states))
    yield f"{states}: {format_named(one, words)}"
    yield f"  {format_told(one, words)}"
    if one.pause_days is not None:
        pause = words.say("usual pause, in days: {days}", days=one.pause_days)
        yield f"  {pause}"
    for session in one.sessions:
        entries = words.several(words.say("entry {id}", id=entry) for entry in session.entries)
        yield f"  {session_told(session, words)}: {words.several((words.code(session.standing), entries))}"


def format_told(one: Rounds, words: Words) -> str:
    """When a format met last and when it meets next."""
    last = words.say("last session: {session}", session=session_told(one.last, words)) if one.last else words.say(
        "no session told as held")
    return words.say("; ").join((last, _due(one, words)))


def session_told(session: Session, words: Words) -> str:
    """A session by its number and day."""
    day = words.date(session.date) or words.say("on no day told")
    return words.several((str(session.round or ""), day))


def _due(one: Rounds, words: Words) -> str:
    due = one.next
    if due is None:
        return words.say("next: unknown")
    if due.session is not None:
        said_so = words.code(due.session.standing)
        if due.is_past:
            said_so = words.say("{standing}, not told as held", standing=said_so)
        return words.say("next: {session} ({standing})", session=session_told(due.session, words), standing=said_so)
    return words.say("next: about {month}, by the usual pause", month=due.month)
