"""The day of writing, and dates of a document resolved against it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dragoman.model.dates import UNDATED, DateMention, DateValue
from dragoman.model.mentions import SpottedDocument, Unit
from dragoman.resolve.dates import DateAnchor, day_of_writing, newest_dated, resolve_date

_TOP = 600              # folded characters in which a dateline can stand
_SHARE = 0.6            # of its line, for a date that is no part of a sentence


class DateResolver:
    """Resolves the date units of one document; the publication date is an anchor, never an answer."""

    def __init__(self, spotted: SpottedDocument) -> None:
        self._folded = spotted.folded
        stated = spotted.document.published or _dateline(spotted)
        self.written = day_of_writing(spotted.dates, stated)
        self._newest = newest_dated(spotted.dates)
        self._values: dict[tuple[int, str], DateValue] = {}

    @property
    def published(self) -> date | None:
        """The day of writing, where one is known."""
        return self.written.earliest if self.written else None

    def resolve(self, unit: Unit, direction: Literal["past", "future", "unknown"]) -> DateValue:
        """The date a unit gives, in a clause that points back or ahead."""
        mention = unit.date
        if mention is None:
            return UNDATED
        key = (mention.start, direction)
        if key not in self._values:
            anchor = DateAnchor(published=self.written, newest=self._newest, direction=direction)
            self._values[key] = resolve_date(mention, anchor, self._folded)
        return self._values[key]


def _dateline(spotted: SpottedDocument) -> DateValue | None:
    """A full date that stands alone on a line at the top of a text without a publication date."""
    for mention in spotted.dates:
        if mention.start > _TOP:
            return None
        if _fills_line(mention, spotted.folded.text):
            value = resolve_date(mention, DateAnchor(), spotted.folded)
            if value.basis == "explicit" and value.granularity == "day" and value.earliest == value.latest:
                return value
    return None


def _fills_line(mention: DateMention, text: str) -> bool:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    line = text[start : end if end >= 0 else len(text)]
    return (mention.end - mention.start) >= _SHARE * len(line.strip())
