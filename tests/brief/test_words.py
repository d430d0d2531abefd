"""The words of the project in lines of either direction."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dragoman.brief.dates import shown_date, shown_edtf
from dragoman.brief.plain import set_off, shown_link, wrapped
from dragoman.brief.words import Words, languages, load_words
from dragoman.model.dates import DateValue
from dragoman.plot.svg import Svg
from tests.records import ontology, world

DAY = DateValue(
    earliest=datetime.date(2025, 3, 1), latest=datetime.date(2025, 3, 31), edtf="2025-03", basis="explicit",
)


def words(language: str) -> Words:
    return load_words(language, world(), ontology())


def test_a_date_in_a_line_from_right_to_left_is_set_off() -> None:
    assert "\u20662026-01-15\u2069" in words("ar").say("told {date}", date="2026-01-15")
    assert words("").say("told {date}", date="2026-01-15") == "told 2026-01-15"


def test_what_is_set_off_once_stays_so() -> None:
    once = words("ar").set_off("Arman Bekturov")
    assert words("ar").say("as told by {who}", who=once).count("\u2066") == 1
    assert set_off(once) == once
    assert set_off("") == ""


def test_a_number_alone_needs_nothing_around_it() -> None:
    assert words("ar").say("round {number}", number=3).endswith(" 3")


@pytest.mark.parametrize(
    ("modifier", "told"), [(None, "2025-03"), ("early", "early 2025-03"), ("late", "late 2025-03")],
)
def test_the_part_of_a_period_is_told_in_words(modifier: str | None, told: str) -> None:
    assert shown_date(replace(DAY, modifier=modifier)) == told  # type: ignore[arg-type]


def test_open_ends_are_told_in_the_language_of_the_reader() -> None:
    until = replace(DAY, earliest=None, edtf="../2025-03", modifier="mid")
    assert shown_date(until) == "by mid 2025-03"
    assert words("ar").date(until) == "حتى منتصف \u20662025-03\u2069"


@pytest.mark.parametrize(("edtf", "told"), [
    ("2025-03-01", "2025-03-01"), ("2025-03", "2025-03"), ("2025?-03-01", "2025-03-01 (year inferred)"),
    ("2025-03-01/2025-03-04", "2025-03-01 to 2025-03-04"), ("[2024..2026]", "between 2024 and 2026"),
    ("2025?-03-01/2025?-03-04", "2025-03-01 to 2025-03-04 (year inferred)"), ("[2025-03-01..]", "from 2025-03-01"),
    ("[..2025-11]", "by 2025-11"), ("../2026", "by 2026"), ("2022/..", "from 2022"), ("2025-21", "spring 2025"),
    ("{2005-11-04,2005-11-05}", "2005-11-04 and 2005-11-05"), ("[2024,2025]", "2024 or 2025"),
    ("2025-34", "quarter 2 of 2025"), ("2025-40", "half 1 of 2025"), ("198X", "the 1980s"),
    ("2025-03~", "about 2025-03"),
])
def test_no_signs_of_a_notation_are_shown(edtf: str, told: str) -> None:
    assert shown_date(replace(DAY, edtf=edtf)) == told
    for language in languages():
        said = words(language).date(replace(DAY, edtf=edtf))
        assert not set("[]{}?~%/") & set(said)
        assert language == "en" or "year" not in said


def test_days_that_sources_differ_on_are_told_in_words() -> None:
    assert shown_edtf("2025-03-01/2025-03-04") == "2025-03-01 to 2025-03-04"
    assert shown_edtf("2025-03-01/..") == "from 2025-03-01"


def test_lists_have_the_comma_of_the_reader() -> None:
    assert words("").several(("visit", "", "official")) == "visit, official"
    assert words("ar").several(("زيارة", "رسمية")) == "زيارة، رسمية"


def test_a_wrapped_line_goes_on_in_its_direction() -> None:
    lines = list(wrapped("\u2066one two three\u2069 four", 9))
    assert all(line.count("\u2066") == line.count("\u2069") for line in lines)
    assert not any("\u2067" in line for line in lines)


def test_a_picture_lies_the_same_in_a_page_of_either_direction() -> None:
    picture = Svg(10, 10, "")
    picture.text((1, 1), "ورد في \u20662025-03-01\u2069")
    assert 'direction="ltr"' in picture.render()
    assert "\u2067ورد في \u20662025-03-01\u2069\u2069" in picture.render()


@pytest.mark.parametrize(("url", "shown"), [
    ("https://example.org/a%20b", "https://example.org/a%20b"),
    ("https://example.org/%D0%9C%D0%B8%D0%BD%D1%81%D0%BA", "https://example.org/Минск"),
    ("https://example.org/%FF", "https://example.org/%FF"),
    ("https://example.org/%0A%1B[2J", "https://example.org/%20[2J"),
    (f"https://example.org/{'a' * 40}/last.html", "https://example.org/…aaaaaaaaa/last.html"),
])
def test_an_address_is_shown_as_people_read_it(url: str, shown: str) -> None:
    assert shown_link(url, 40) == shown
