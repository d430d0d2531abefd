"""What the record knows beside an entry, for people: short as notes under its line, long with the words behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.brief.plain import clean, isolated
from dragoman.brief.rows import Labels, named_source, spaced
from dragoman.model.record import Sighting
from dragoman.query.beside import Beside
from dragoman.query.holders import Meant


def notes(beside: Beside, labels: Labels) -> Iterator[str]:
    """The notes under an entry."""
    for one in beside.meant:
        days = " and ".join(str(seen.source.day) for seen in one.evidence)
        yield f"{_post(one, labels)}: {isolated(one.name)} by the record (in office on {days})"


def lines(beside: Beside, labels: Labels) -> Iterator[str]:
    """Everything that is known, with what attests it."""
    for one in beside.meant:
        titles = ", ".join(isolated(title) for title in one.titles)
        yield (
            f"{_post(one, labels)}, named by title alone ({titles}): {isolated(one.name)} · {one.person}, as far as "
            f"the record attests it; for {one.day}"
        )
        yield from (f"  {_seen(sighting)}" for sighting in one.evidence)


def _post(one: Meant, labels: Labels) -> str:
    return f"{spaced(one.rank)} of {labels.state(one.country)}"


def _seen(sighting: Sighting) -> str:
    title = f", {isolated(sighting.title)}" if sighting.title else ""
    return (
        f"attested “{isolated(clean(sighting.quote))}”{title} [{isolated(named_source(sighting.source))}, characters "
        f"{sighting.start}-{sighting.end}]"
    )
