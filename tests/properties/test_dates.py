"""What holds of dates in any text: exact words, ordered bounds, bounded time; a written date reads back."""

from __future__ import annotations

import gc
import time
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.languages import dates_schema
from dragoman.languages.dates_schema import DatePack, load_date_pack
from dragoman.languages.fold import fold
from dragoman.model.dates import DateValue
from dragoman.model.folded import Folded
from dragoman.resolve.date_points import Tense
from dragoman.resolve.dates import DateAnchor, day_of_writing, newest_dated, resolve_date
from dragoman.spot.dates import DateSpotter

FOLDERS = {path.parent.name: path.parent for path in Path(dates_schema.__file__).parent.glob("[a-z]*/dates.toml")}
MEGABYTE = 1_000_000
TENSES: tuple[Tense, ...] = ("past", "future", "unknown")
languages = st.sampled_from(sorted(FOLDERS))
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@cache
def pack_of(language: str) -> DatePack:
    return load_date_pack(FOLDERS[language])


@cache
def spotter(language: str) -> DateSpotter:
    return DateSpotter(pack_of(language))


@cache
def words_of(language: str) -> list[str]:
    """Everything the pack has a word for, and figures and signs."""
    words = pack_of(language).words
    tables = (words.months, words.weekdays, words.words, words.units, words.plural_units, words.hijri_months)
    listed = [word for table in tables for group in table.values() for word in group]
    listed += [word for group in pack_of(language).groups for word in group.words]
    return [*listed, "5", "31", "2015", "1436", "2024-2026", "6-7", "25/09/2023", "(", ")", "-", "/", ",", ".", "\n"]


def check(language: str, text: str, day: date, tense: Tense) -> None:
    folded = fold(text)
    mentions = spotter(language).find(folded)
    published = day_of_writing(mentions, DateValue(earliest=day, latest=day, granularity="day"))
    anchor = DateAnchor(published=published, newest=newest_dated(mentions), direction=tense)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(folded.text)
        end = mention.end
        value = resolve_date(mention, anchor, folded)
        assert value.expression is not None
        assert text[value.expression.start:value.expression.end] == value.expression.quote
        if value.earliest and value.latest:
            assert value.earliest <= value.latest
        assert value.is_known <= (value.edtf is not None)


@given(languages, st.text(max_size=200), days, st.sampled_from(TENSES))
@settings(max_examples=150, deadline=None)
def test_any_text(language: str, text: str, day: date, tense: Tense) -> None:
    check(language, text, day, tense)


@given(languages, st.data(), days, st.sampled_from(TENSES))
@settings(max_examples=300, deadline=None)
def test_any_row_of_date_words(language: str, data: st.DataObject, day: date, tense: Tense) -> None:
    words = data.draw(st.lists(st.sampled_from(words_of(language)), max_size=14))
    check(language, " ".join(words), day, tense)


@given(languages, days, st.data())
@settings(max_examples=200, deadline=None)
def test_a_written_date_reads_back(language: str, day: date, data: st.DataObject) -> None:
    months = pack_of(language).words.months[str(day.month)]
    names = [name for name in months if language != "ru" or name.endswith(("я", "а"))]
    month = data.draw(st.sampled_from([name for name in names if not name.endswith((".", "1", "2"))]))
    folded = fold(f"{day.day} {month} {day.year}")
    values = [resolve_date(mention, DateAnchor(), folded) for mention in spotter(language).find(folded)]
    assert [(value.earliest, value.latest, value.edtf) for value in values] == [(day, day, day.isoformat())]


@given(languages, days)
@settings(max_examples=100, deadline=None)
def test_a_date_in_iso_figures_reads_back(language: str, day: date) -> None:
    folded = fold(day.isoformat())
    values = [resolve_date(mention, DateAnchor(), folded) for mention in spotter(language).find(folded)]
    assert [(value.earliest, value.latest) for value in values] == [(day, day)]


@pytest.mark.parametrize("language", sorted(FOLDERS))
@pytest.mark.parametrize("unit", ["1", "1 ", "2015 ", "/", "1/", "2015/", "12.12.", " ", "- ", "(", "1 /2015 - ("])
def test_a_megabyte_of_signs_takes_time_in_proportion(language: str, unit: str) -> None:
    short, long = (fold(unit * (size // len(unit))) for size in (MEGABYTE // 16, MEGABYTE))
    find = spotter(language).find

    def cost(text: Folded) -> float:
        gc.disable()                    # how often the collector passes depends on all that is in memory
        start = time.process_time()
        find(text)
        gc.enable()
        return time.process_time() - start

    # 16 times the text; quadratic work would cost 256 times as much.
    assert cost(long) < 64 * max(min(cost(short), cost(short)), 0.005)
