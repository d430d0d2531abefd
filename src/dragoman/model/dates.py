"""Dates as bounds with a basis: what the text says, never more than it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.model.spans import Span

#: explicit: written in full. explicit_partial: something (usually the year) is inferred. relative: counted from the
#: anchor. relative_unresolved: relative, but the text gives nothing to count from. inherited: taken from the event in
#: `anchor`. metadata: given with the document, not by its text. vague: "soon". none: nothing is said.
DateBasis = Literal[
    "explicit", "explicit_partial", "relative", "relative_unresolved", "inherited", "metadata", "vague", "none"
]
Granularity = Literal["day", "week", "month", "season", "year", "decade"]
Modifier = Literal["early", "mid", "late"]
Weekday = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date or period: inclusive bounds (None: open), EDTF for display, and how it is known.

    `earliest <= latest` where both are given. `expression` is the words it was read from; it is None only for the
    bases `inherited`, `metadata` and `none`.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    basis: DateBasis = "none"
    expression: Span | None = None
    anchor: str | None = None           # "doc", or the id of the event it is counted or inherited from
    granularity: Granularity | None = None
    modifier: Modifier | None = None
    weekday: Weekday | None = None

    @property
    def is_known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None


UNDATED = DateValue()
