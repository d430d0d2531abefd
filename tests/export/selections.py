"""What tests of exports export: the bundled articles, and lines that strangers could have written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from dragoman.export.selection import Selection, select
from dragoman.model.claims import ClaimId
from dragoman.model.dates import DateValue
from dragoman.model.record import EntryId, Sha256
from dragoman.query.asked import EVERYTHING, Asked
from dragoman.query.lines import EventLine, Line, Part, PromiseLine, Quotation
from tests.records import TODAY, ontology, questions, world

DAY = datetime.date(2025, 11, 3)
#: What news may hold to harm who opens a file of it.
HOSTILE = (
    '=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1",
    "<script>alert(1)</script>&amp;]]>\"'", "a\x00b\x08c\x1bd\ufffee\udc80f", "زيارة\u202eرسمية; إلى, مسقط\\ \u200f",
    "first\nsecond\r\nthird\rBEGIN:VEVENT", "x" * 40_000, 'end" . <urn:a> a <urn:b> . "', "_x0041_",
)
BAD_ADDRESSES = ("javascript:alert(1)", "http://a b", "http://x/<y>", "https://x/\nBEGIN:VEVENT", "http://x\"y")


@contextmanager
def samples(
    asked: Asked = EVERYTHING, *, own: str = "", is_aggregated: bool = False, has_persons: bool = False
) -> Iterator[Selection]:
    """The record of the bundled articles."""
    with questions() as ask:
        yield select(ask, asked, own=own, is_aggregated=is_aggregated, has_persons=has_persons)


def selection(*lines: Line) -> Selection:
    """These events and promises, and nothing else."""
    promises = tuple(line for line in lines if isinstance(line, PromiseLine))
    given = {"promises": promises, "events": tuple(line for line in lines if line not in promises)}
    return Selection(
        ask=lambda what: given.get(what, ()), people=tuple, gazetteer=world(), ontology=ontology(),
        today=TODAY,
    )


def visit(words: str = "visited", number: int = 1, url: str | None = None, date: DateValue | None = None) -> EventLine:
    """A visit from Kazakhstan to Oman in these words."""
    quotation = Quotation(
        text=words, start=0, end=len(words), claim=ClaimId(f"c{number:015x}"), document=Sha256(f"{number:064x}"),
        language="en", outlet=words, url=url, headline=words, published=DAY, confidence=0.5, said_by=(words,),
    )
    parts = (
        Part(name=words, written=words, kind="person", role="visitor", office=words, state="KAZ"),
        Part(name="Oman", written="Oman", kind="state", role="host", state="OMN"),
    )
    return EventLine(
        id=EntryId(f"{number:016x}"), kind="event", type="visit", title=words, states=("KAZ", "OMN"),
        standing="scheduled", status="scheduled", quotations=(quotation,), parts=parts, first_told=DAY, last_told=DAY,
        date=date or DateValue(earliest=DAY, latest=DAY, edtf="2025-11-03", basis="explicit", granularity="day"),
        confidence=0.5, form=words,
    )


def hostile() -> Selection:
    """An event for each of the words that could harm, and for each bad address."""
    lines = [visit(words, number) for number, words in enumerate(HOSTILE, 1)]
    lines += [visit("visited", 100 + number, url) for number, url in enumerate(BAD_ADDRESSES)]
    return selection(*lines)


def later(line: EventLine, **changed: object) -> EventLine:
    """The line with some of it changed."""
    return replace(line, **changed)  # type: ignore[arg-type]


def promise() -> PromiseLine:
    """A promise of Oman that seems kept, by the words of another article."""
    said, shown = visit("will open an embassy").quotations[0], visit("the embassy opened").quotations[0]
    shown = replace(shown, document=Sha256("f" * 64))
    return PromiseLine(
        id=EntryId("00000000000000aa"), kind="commitment", type="pledge", title="open an embassy",
        states=("KAZ", "OMN"), standing="open", status="open", quotations=(said,), seems="kept",
        shown_in=(EntryId("00000000000000bb"),),
        shown_by=(shown,), by=(Part(name="Oman", written="Oman", kind="state", state="OMN"),),
    )
