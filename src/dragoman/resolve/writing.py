"""The day of writing, and dates of a document resolved against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dragoman.model.dates import UNDATED, DateMention, DateValue, moved_by
from dragoman.model.mentions import SpottedDocument, Unit
from dragoman.resolve.date_points import Tense
from dragoman.resolve.dates import DateAnchor, day_of_writing, newest_dated, resolve_date

_TOP = 600              # folded characters in which a dateline can stand
_BESIDE = 80            # folded characters between a day and the one before it that is counted from it
_FOLLOWED = 400         # folded characters between a day and the one after it that is counted from it
_SHARE = 0.6            # of its line, for a date that is no part of a sentence


class DateResolver:
    """Resolves the date units of one document; the publication date is an anchor, never an answer."""

    def __init__(self, spotted: SpottedDocument) -> None:
        self._folded = spotted.folded
        stated = spotted.document.published or _dateline(spotted)
        self.written = day_of_writing(spotted.dates, stated)
        self._newest = newest_dated(spotted.dates)
        self._mentions = spotted.dates
        self._datelines = _days_of_datelines(spotted)
        self._values: dict[tuple[int, str], DateValue] = {}

    @property
    def published(self) -> date | None:
        """The day of writing, where one is known."""
        return self.written.earliest if self.written else None

    def resolve(self, unit: Unit, direction: Tense) -> DateValue:
        """The date a unit gives, in a clause that points back or ahead."""
        mention = unit.date
        if mention is None:
            return UNDATED
        key = (mention.start, direction)
        if key not in self._values:
            anchor = DateAnchor(published=self.written, newest=self._newest, direction=direction)
            value = resolve_date(mention, anchor, self._folded)
            self._values[key] = self._from_told(mention, value) if mention.first.is_told else value
        return self._values[key]

    def _from_told(self, mention: DateMention, value: DateValue) -> DateValue:
        """ "The same day", "a day earlier": counted from the day told before it.

        A day before another counts from the one beside it, else from that of writing; what follows has been told.
        """
        shift = mention.first.shift or 0
        reach = _BESIDE if shift < 0 else _FOLLOWED if shift else len(self._folded.text)
        told = self._told_before(mention, reach)
        is_today = shift < 0 or mention.first.is_or_today
        if told and mention.first.is_or_today:      # "earlier in the day": that beside it, else that of the news
            told = self._told_before(mention, _BESIDE) or told[:1]
        day = told[-1] if told else self.published if is_today else None
        if day is None:
            return value
        day = moved_by(day, shift)
        return replace(
            value, earliest=day, latest=day, edtf=day.isoformat(), basis="relative", granularity="day", anchor=None,
        )

    def _told_before(self, mention: DateMention, reach: int) -> list[date]:
        """The days that the text tells before a mention, in order; that of a dateline is told of the text itself."""
        anchor = DateAnchor(published=self.written, newest=self._newest, direction="past")
        days = []
        for other in self._mentions:
            if not mention.start - reach <= other.end <= mention.start or other.start in self._datelines:
                continue
            if other.first.is_told:
                continue
            value = resolve_date(other, anchor, self._folded)
            if value.granularity == "day" and value.earliest is not None and value.earliest == value.latest:
                days.append(value.earliest)
        return days


def _days_of_datelines(spotted: SpottedDocument) -> frozenset[int]:
    """Where the dates of datelines begin."""
    marked = (
        sentence.units[phrase.first].date for sentence in spotted.sentences for phrase in sentence.phrases()
        if phrase.kind == "date" and phrase.mark == "dateline"
    )
    return frozenset(mention.start for mention in marked if mention is not None)


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
