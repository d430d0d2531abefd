"""Entries of the record for people: lines with what the record knows beside them, and everything behind one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.brief import beside as besides
from dragoman.brief.dates import DATES, shown_edtf
from dragoman.brief.lines_table import LineTable
from dragoman.brief.plain import Look, clean, isolated
from dragoman.brief.rows import named_source
from dragoman.brief.words import Words
from dragoman.model.claims import ClaimId
from dragoman.model.record import Entry, Source, StoredClaim, Value
from dragoman.query.beside import Beside
from dragoman.query.lines import Line, PositionLine, PromiseLine
from dragoman.query.questions import with_follow_up

#: So many outlets are named for each value.
_MOST_OUTLETS = 3


class EntryTable(LineTable):
    """The table of a record: lines with what follows from other entries; courtesies only where they are asked for."""

    def __init__(
        self, words: Words, look: Look, *, most_quotes: int = 4, has_ids: bool = True, keeps_courtesies: bool = False
    ) -> None:
        super().__init__(words, look, most_quotes=most_quotes, has_ids=has_ids)
        self._keeps_courtesies = keeps_courtesies

    def add_entry(self, line: Line, beside: Beside) -> None:
        """Take the line of an entry and what the record knows beside it."""
        if isinstance(line, PositionLine) and line.is_courtesy and not self._keeps_courtesies:
            return
        if isinstance(line, PromiseLine) and beside.follow_up is not None:
            line = with_follow_up(line, beside.follow_up)
        self.add(line, *besides.notes(beside, self.words))


def details(entry: Entry, claims: Sequence[StoredClaim], words: Words) -> Iterator[str]:
    """Everything an entry holds beside its row: fields with all values, the history, the claims with their words."""
    sources = {stored.id: stored.source for stored in claims}
    for name, values in entry.fields.items():
        yield f"{words.code(name)}: " + words.say("; ").join(_told_by(name, value, words, sources) for value in values)
    for step in entry.history:
        yield words.say(
            "told as {status} on {day} by claim {claim}", status=words.code(step.value),
            day=step.told or words.say("an unknown day"), claim=step.claim,
        )
    for stored in claims:
        quoted = " … ".join(f"“{isolated(clean(one.span.quote))}”" for one in stored.claim.evidence)
        stretches = words.several(f"{one.span.start}-{one.span.end}" for one in stored.claim.evidence)
        where = (
            words.isolated(named_source(stored.source)), words.say("characters {where}", where=stretches),
            _teller(stored, words),
        )
        claim = words.say("claim {id}", id=stored.id)
        yield f"{claim}: {quoted} [{words.several(where)}]"


def _teller(stored: StoredClaim, words: Words) -> str:
    """Who the text lets say it, nobody where it is the narrator."""
    told = stored.claim.attribution
    actors = (stored.cast.get(one) for one in told.by)
    names = [actor.name or words.state(actor.id) for actor in actors if actor is not None]
    said = words.several(words.isolated(clean(name)) for name in (*names, *told.chain))
    return words.say("said by {who}", who=said) if said else ""


def _told_by(name: str, value: Value, words: Words, sources: Mapping[ClaimId, Source]) -> str:
    """A value with the outlets that tell it."""
    text = value.text
    if name == "place":
        text = words.place(text)
    elif name in DATES:
        text = words.set_off(shown_edtf(text, words.say))
    told = (sources[claim] for claim in value.claims if claim in sources)
    outlets = sorted({isolated(source.publisher) for source in told})
    more = len(outlets) - _MOST_OUTLETS
    rest = [words.say("and {number} more", number=more)] if more > 0 else []
    who = words.several([*outlets[:_MOST_OUTLETS], *rest]) or words.say("by correction")
    return f"{isolated(text)} ({who})"
