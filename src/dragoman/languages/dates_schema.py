"""The dataclasses dates.toml and numbers.toml must fit; this schema is their documentation.

Words are written as the language writes them; matching folds them (`fold.py`). Forms of a pattern are made of

    {slot}        a class of words of the file, a number, or what an earlier stage has read
    {~slot}       must stand there, but is no part of the expression (only at either end)
    [ ... ]       may be left out
    anything else the word or sign itself

Stages, in order: `day`, `month`, `year`, `hijri_year` join the spellings of one of them; `date` reads calendar dates;
`point` adds weekdays and whatever counts from the day of writing; `phase` adds "early", "first half of", "earlier";
`mention` adds prepositions and joins two points. What a stage gives is a slot of the later ones: {date} is what the
stage of that name gives, {point} what any stage from there to `phase` gives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dragoman.errors import DataError
from dragoman.model.dates import DateBasis, DateUnit, Direction, Modifier, Weekday
from dragoman.strict import build, build_list, read_toml

Words = tuple[str, ...]
Order = Literal["DMY", "MDY"]
Gives = Literal["day", "month", "year", "hijri_year", "date", "point", "phase", "mention"]
#: Classes of [words] that change what an expression means; all other classes are of words that only have to stand.
MEANINGFUL = frozenset({
    "before_last", "last", "this", "next", "coming", "recent", "near", "ago", "ahead", "within", "few", "in_past",
    "early", "mid", "late", "earlier", "later", "half", "quarter", "final", "decade_mark",
    "since", "until", "by", "before", "after", "between", "and", "or",
})


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExample:
    """A text with one expression and what must come of it; bounds and basis are those of the resolved date."""

    text: str
    words: str                          # the expression, exactly
    published: str = ""                 # the day of writing, if it is to be known
    newest: str = ""                    # the newest dated fact of the text, if it is to be known
    direction: Literal["past", "future", "unknown"] = "unknown"
    earliest: str = ""
    latest: str = ""
    edtf: str = ""                      # compared where given
    basis: DateBasis = "explicit"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWordGroup:
    """Words that mean a time counted from the day of writing; they are points. `shift` counts `unit`s."""

    id: str
    words: Words
    unit: DateUnit | None = None
    shift: int | None = None
    direction: Direction | None = None
    side: Direction | None = None
    modifier: Modifier | None = None
    vague: bool = False
    told: bool = False                  # counted from the day the text told last ("the same day")
    or_today: bool = False              # of what is told: where the text told no day, that of writing is meant
    ambiguous: bool = False             # "next" that may mean "coming"
    lower: bool = False                 # only without a capital letter, so not where a sentence opens
    combines: bool = True               # false: stands by itself, as adjectives do ("сегодняшний")
    skip_before: Words = ()             # not after these words
    skip_after: Words = ()              # not before these words
    examples: tuple[DateExample, ...] = ()
    counterexamples: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePattern:
    """Ways to build one kind of expression."""

    id: str
    gives: Gives
    forms: Words
    alone: bool = True                  # false: needs a word such as "in" or "since" before it
    skip_before: Words = ()
    skip_after: Words = ()
    examples: tuple[DateExample, ...] = ()
    counterexamples: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """dates.toml but for its [[group]] and [[pattern]] entries.

    Months are keyed by number. `capital` lists names that need a capital letter, `capital_inside` those that need it
    away from the start of a sentence, `lower` words of units that must have none.
    """

    order: Order                        # of 03/04/2024
    months: dict[str, Words]            # "Jan." with its point is also "Jan" where a pattern has {short_month}
    weekdays: dict[str, Words]          # MON ... SUN
    words: dict[str, Words]             # classes of words for the patterns
    units: dict[str, Words]             # day, week, month, quarter, year, decade: one of them; {unit}, {measure}
    week_start: Weekday = "MON"
    plural_units: dict[str, Words] = field(default_factory=dict)    # several of them; {units}, {measure}
    counted_units: dict[str, Words] = field(default_factory=dict)   # "2 week": words for that many
    hijri_months: dict[str, Words] = field(default_factory=dict)
    seasons: dict[str, Words] = field(default_factory=dict)
    decades: dict[str, Words] = field(default_factory=dict)         # 1990: words for it
    prefixes: Words = ()                # letters written onto a word, alone and in the orders they come in
    unprefixed: Words = ()              # words that are another word with such a letter before them
    assimilated: dict[str, str] = field(default_factory=dict)   # "ll" = "al": a prefix and what becomes of the article
    capital: Words = ()
    capital_inside: Words = ()
    lower: Words = ()
    heads: Words = ()                   # words that make a date of a mere number ("the 29th instant")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """numbers.toml: words for whole numbers, keyed by the number."""

    cardinal: dict[str, Words]
    ordinal: dict[str, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePack:
    """What the reading of dates knows of one language."""

    code: str
    words: DateWords
    groups: tuple[DateWordGroup, ...]
    patterns: tuple[DatePattern, ...]
    numbers: NumberWords


def load_date_pack(folder: Path) -> DatePack:
    """dates.toml and numbers.toml of a pack folder."""
    where = f"{folder.name}/dates.toml"
    data = read_toml(folder / "dates.toml")
    groups = build_list(DateWordGroup, data.pop("group", []), where)
    patterns = build_list(DatePattern, data.pop("pattern", []), where)
    ids = [group.id for group in groups] + [pattern.id for pattern in patterns]
    if twice := {name for name in ids if ids.count(name) > 1}:
        raise DataError(where, f"uses the id {min(twice)!r} twice")
    return DatePack(
        code=folder.name,
        words=build(DateWords, data, where),
        groups=groups,
        patterns=patterns,
        numbers=build(NumberWords, read_toml(folder / "numbers.toml"), f"{folder.name}/numbers.toml"),
    )
