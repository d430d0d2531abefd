"""A table of dyadic events in the terms of PLOVER and CAMEO, with the type they were read as."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from dragoman.export.dyads import Dyad, dyads, sides
from dragoman.export.selection import Selection
from dragoman.export.sheets import Field, Row, Sheet
from dragoman.export.tables import csv_bytes
from dragoman.export.texts import Words
from dragoman.ontology.load import EventType
from dragoman.query.columns import Cell, described, joined
from dragoman.query.lines import EventLine, Part

FIELDS = (
    Field("event_id", "id of the entry; an event of three states has three rows"),
    Field("date_start", "first day it may have been", datetime.date),
    Field("date_end", "last day it may have been", datetime.date),
    Field("actor", "code of the state or organisation that acts"),
    Field("recipient", "code of the one that is acted on; the other party where roles do not tell"),
    Field("symmetric", "true where actor and recipient may be exchanged", bool),
    Field("actor_name", "who acts for the actor, with office"),
    Field("recipient_name", "who acts for the recipient"),
    Field("event", "PLOVER event"),
    Field("mode", "PLOVER mode; empty where the act was only planned, sought or demanded"),
    Field("contexts", "PLOVER contexts"),
    Field("cameo", "CAMEO code; of what is still to come that of the intent"),
    Field("type", "event type as it was read"),
    Field("form", "official, working, transit..."),
    Field("modality", "happened, ongoing, scheduled, planned, proposed, called_for, cancelled"),
    Field("standing", "where it stands on the day of the export"),
    Field("all_actors", "non-dyadic form: all who act, all parties where roles do not tell"),
    Field("all_recipients", "non-dyadic form: all who are acted on"),
    Field("place", "where it was"),
    Field("sources", "how many independent sources tell it", int),
    Field("confidence", "of the surest claim, 0 to 1", float),
    Field("quote", "the words it was first read from"),
    Field("language", "language of the quote"),
    Field("outlet", "who published it"),
    Field("published", "when it was published", datetime.date),
    Field("url", "where it was published"),
)
#: What CAMEO codes an intent as -> the PLOVER event: a future meeting is AGREE, a sanction that is announced THREATEN.
_INTENTS = {
    "02": "REQUEST", "03": "AGREE", "05": "SUPPORT", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN",
}
_TO_COME = ("scheduled", "planned", "proposed")
_HOSTILE = ("ACCUSE", "ASSAULT", "COERCE", "REJECT", "SANCTION", "THREATEN")
#: What did not and may never happen has no code.
LEFT_OUT = ("hypothetical", "denied")


def content(selection: Selection) -> Iterator[bytes]:
    """The table, as CSV."""
    return csv_bytes(Sheet("plover", "", FIELDS, lambda: rows(selection)))


def rows(selection: Selection) -> Iterator[Row]:
    """A row for each event and pair of its states."""
    words = Words(selection.gazetteer, selection.ontology)
    for line in selection.events():
        event = selection.ontology.events.get(line.type)
        if event is None or event.plover in ("", "none") or line.status in LEFT_OUT:
            continue
        acting, acted_on = sides(line, selection.ontology)
        everybody = (joined(acting if acted_on else line.states), joined(acted_on))
        for dyad in dyads(line, selection.ontology):
            yield (*_dyadic(line, dyad), *coded(event, line.status), *_told(line), *everybody, *_source(line, words))


def coded(event: EventType, modality: str) -> tuple[str, str, str, str]:
    """PLOVER event, mode and contexts, and the CAMEO code, of an act or of the intent of it."""
    act, _, contexts = event.plover.partition("/")
    name, _, mode = act.partition(":")
    if modality in _TO_COME:
        return _INTENTS.get(event.cameo_planned[:2], name), "", contexts, event.cameo_planned
    if modality == "called_for":
        return "REQUEST", "", contexts, "020"
    if modality == "cancelled":
        return ("RETREAT", "", contexts, "080") if name in _HOSTILE else ("REJECT", "", contexts, "120")
    return name, mode, contexts, event.cameo


def _dyadic(line: EventLine, dyad: Dyad) -> tuple[Cell, ...]:
    return (
        line.id, line.date.earliest, line.date.latest, dyad.source, dyad.target, not dyad.is_directed,
        _names(line.parts, dyad.source), _names(line.parts, dyad.target),
    )


def _names(parts: tuple[Part, ...], state: str) -> str:
    return joined(described(part) for part in parts if part.state == state and part.kind not in ("state", "igo"))


def _told(line: EventLine) -> tuple[Cell, ...]:
    return (line.type, line.form, line.status, line.standing)


def _source(line: EventLine, words: Words) -> tuple[Cell, ...]:
    quote = next(iter(line.quotations), None)
    told: tuple[Cell, ...] = ("", "", "", None, "")
    if quote is not None:
        told = (quote.text, quote.language, quote.outlet, quote.published, quote.url or "")
    return (words.place(line), line.sources, line.confidence, *told)
