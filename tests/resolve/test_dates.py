"""Dates resolved: publication date, newest fact, tense and weekday, and what stays open without them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from dragoman.languages import dates_schema
from dragoman.languages.dates_schema import load_date_pack
from dragoman.languages.fold import fold
from dragoman.model.dates import DateMention, DatePoint, DateValue
from dragoman.resolve.date_points import Tense
from dragoman.resolve.dates import DateAnchor, day_of_writing, newest_dated, resolve_date
from dragoman.spot.dates import DateSpotter

FOLDER = Path(dates_schema.__file__).parent


@cache
def spotter(language: str) -> DateSpotter:
    return DateSpotter(load_date_pack(FOLDER / language))


def on(text: str) -> DateValue:
    return DateValue(earliest=date.fromisoformat(text), latest=date.fromisoformat(text), edtf=text, granularity="day")


def resolve(
    text: str, published: str = "", *, direction: Tense = "unknown", newest: str = "", language: str = "en"
) -> DateValue:
    folded = fold(text)
    (mention,) = spotter(language).find(folded)
    anchor = DateAnchor(
        published=on(published) if published else None, newest=on(newest) if newest else None, direction=direction,
    )
    return resolve_date(mention, anchor, folded)


def bounds(value: DateValue) -> tuple[str | None, str | None]:
    first, last = value.earliest, value.latest
    return first.isoformat() if first else None, last.isoformat() if last else None


def test_the_publication_date_is_never_a_default() -> None:
    value = resolve("in recent years", "2023-09-25")
    assert (bounds(value), value.basis) == ((None, None), "vague")


@pytest.mark.parametrize(
    "text, direction, expected",
    [
        ("on 20 July", "past", "2015-07-20"), ("on 20 June", "future", "2016-06-20"),
        ("on 24 July", "past", "2015-07-24"), ("on 24 July", "future", "2015-07-24"),
        ("on 20 September", "past", "2014-09-20"), ("on 20 August", "future", "2015-08-20"),
        ("on 20 August", "unknown", "2015-08-20"), ("on 20 December", "unknown", "2014-12-20"),
    ],
)
def test_a_day_without_a_year_goes_by_the_tense(text: str, direction: Tense, expected: str) -> None:
    value = resolve(text, "2015-07-24", direction=direction)
    assert bounds(value) == (expected, expected)
    assert (value.basis, value.edtf) == ("explicit_partial", f"{expected[:4]}?{expected[4:]}")


def test_a_day_of_these_weeks_is_not_taken_for_one_of_another_year() -> None:
    assert bounds(resolve("on 20 July", "2015-07-24", direction="future")) == ("2015-07-20", "2015-07-20")
    assert bounds(resolve("on 28 July", "2015-07-24", direction="past")) == ("2015-07-28", "2015-07-28")


def test_a_day_without_a_year_stays_open_without_an_anchor() -> None:
    value = resolve("on 6-7 October")
    assert (bounds(value), value.basis, value.edtf) == ((None, None), "explicit_partial", "XXXX-10-06/XXXX-10-07")


@pytest.mark.parametrize(
    "direction, expected", [("past", "2024-01-20"), ("future", "2024-01-20"), ("unknown", "2024-01-20")]
)
def test_the_newest_fact_gives_the_year(direction: Tense, expected: str) -> None:
    assert bounds(resolve("on 20 January", newest="2023-12-05", direction=direction)) == (expected, expected)


@pytest.mark.parametrize(
    "published, direction, expected",
    [
        ("2015-08-06", "past", "2015-08-03"), ("2015-08-03", "past", "2015-08-03"),
        ("2015-08-03", "future", "2015-08-03"), ("2015-08-04", "future", "2015-08-10"),
        ("2015-08-06", "unknown", "2015-08-03"),
    ],
)
def test_a_weekday_goes_by_the_tense(published: str, direction: Tense, expected: str) -> None:
    assert bounds(resolve("on Monday", published, direction=direction)) == (expected, expected)


def test_a_weekday_without_an_anchor_is_kept() -> None:
    value = resolve("on Monday")
    assert (bounds(value), value.basis, value.weekday) == ((None, None), "relative_unresolved", "MON")


@pytest.mark.parametrize("published", ["2015-08-03", "2015-08-04", "2015-08-05", "2015-08-06", "2015-08-07"])
def test_today_with_a_weekday_corrects_the_page_date(published: str) -> None:
    value = resolve("today, Tuesday", published)
    assert bounds(value) == ("2015-08-04", "2015-08-04")


def test_a_weekday_helps_to_find_the_year() -> None:
    assert bounds(resolve("on Tuesday (March 5)", "2023-11-20")) == ("2024-03-05", "2024-03-05")


@pytest.mark.parametrize(
    "text, published, expected, edtf",
    [
        ("since July 1, 2007", "", ("2007-07-01", None), "2007-07-01/.."),
        ("until the end of 2020", "", (None, "2020-12-31"), "../2020"),
        ("before the end of the year", "2015-07-24", (None, "2015-12-31"), "[..2015]"),
        ("after 2015", "", ("2016-01-01", None), "[2016-01-01..]"),
        ("late last year", "2015-07-24", ("2014-01-01", "2014-12-31"), "2014"),
        ("in the first quarter of next year", "2015-07-24", ("2016-01-01", "2016-03-31"), "2016-01/2016-03"),
        ("from December to February", "2016-03-05", ("2015-12-01", "2016-02-29"), "2015?-12/2016?-02"),
        ("from Thursday to Tuesday", "2015-07-23", ("2015-07-16", "2015-07-21"), "2015-07-16/2015-07-21"),
        ("in winter 2015", "", ("2015-01-01", "2016-02-29"), "2015-01/2016-02"),
    ],
)
def test_relations(text: str, published: str, expected: tuple[str | None, str | None], edtf: str) -> None:
    value = resolve(text, published, direction="past")
    assert (bounds(value), value.edtf) == (expected, edtf)


def test_within_is_a_deadline_only_for_what_is_to_come() -> None:
    assert bounds(resolve("within two weeks", "2026-01-15", direction="future")) == ("2026-01-15", "2026-01-29")
    assert resolve("within two weeks", "2026-01-15", direction="past").basis == "vague"


def test_a_range_of_publication_days_widens_the_bounds() -> None:
    folded = fold("They met yesterday.")
    (mention,) = spotter("en").find(folded)
    published = DateValue(earliest=date(2015, 8, 3), latest=date(2015, 8, 4))
    value = resolve_date(mention, DateAnchor(published=published), folded)
    assert (bounds(value), value.edtf) == (("2015-08-02", "2015-08-03"), "[2015-08-02..2015-08-03]")


def test_an_open_publication_date_resolves_nothing() -> None:
    folded = fold("They met yesterday.")
    (mention,) = spotter("en").find(folded)
    value = resolve_date(mention, DateAnchor(published=DateValue(earliest=date(2015, 8, 3))), folded)
    assert value.basis == "relative_unresolved"


def test_the_newest_dated_fact_is_a_month_or_day_and_no_deadline() -> None:
    text = "Born in 2020, he signed it on 3 May 2015, saw it in June 2014 and wants it ready by June 2030."
    newest = newest_dated(spotter("en").find(fold(text)))
    assert newest is not None
    assert bounds(newest) == ("2015-05-03", "2015-05-03")


def test_the_day_of_writing_follows_the_weekday_of_today() -> None:
    mentions = spotter("ar").find(fold("التقى اليوم الثلاثاء الوزير وكان قد وصل أمس."))
    written = day_of_writing(mentions, on("2015-08-05"))
    assert written is not None
    assert bounds(written) == ("2015-08-04", "2015-08-04")


def test_weekdays_that_disagree_leave_the_page_date_alone() -> None:
    mentions = spotter("en").find(fold("They met today, Tuesday. They spoke yesterday, Friday."))
    assert day_of_writing(mentions, on("2015-08-05")) == on("2015-08-05")


@pytest.mark.parametrize(
    "point",
    [
        DatePoint(year=2023, month=2, day=30), DatePoint(year=1200, month=1, calendar="hijri"),
        DatePoint(unit="year", shift=-9999), DatePoint(unit="decade", shift=9999), DatePoint(month=2, day=30),
        DatePoint(day=31, unit="month", shift=1), DatePoint(unit="season", shift=1), DatePoint(direction="past"),
    ],
)
def test_what_no_calendar_has_stays_open(point: DatePoint) -> None:
    mention = DateMention(start=0, end=1, kind="absolute", first=point)
    value = resolve_date(mention, DateAnchor(published=on("2015-08-05")), fold("x"))
    assert not value.is_known


def test_ramadan_is_found_in_the_year_of_writing() -> None:
    value = resolve("في شهر رمضان الماضي", "2015-08-10", language="ar")
    assert bounds(value) == ("2015-06-18", "2015-07-16")
