"""Pictures of the bundled articles: whole, safe, the same twice, and true to what the record says."""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from dragoman.brief.words import Words, languages, load_words
from dragoman.model.dates import DateValue
from dragoman.plot.bars import sectors
from dragoman.plot.coast import coast, coordinates
from dragoman.plot.heat import heat
from dragoman.plot.network import network
from dragoman.plot.png import png
from dragoman.plot.timeline import MOST, timeline
from dragoman.plot.worldmap import world_map
from dragoman.query.asked import Asked
from dragoman.query.lines import EventLine, Line
from tests.records import ontology, questions, world

SVG = "{http://www.w3.org/2000/svg}"
DRAW: dict[str, Callable[[list[Line], Words], str]] = {
    "timeline": lambda lines, words: timeline(lines, ("OMN", "KAZ"), words),
    "network": lambda lines, words: network(lines, "x", words),
    "map": lambda lines, words: world_map(lines, "x", words),
    "sectors": lambda lines, words: sectors(lines, "x", words),
    "heat": lambda lines, words: heat(lines, "x", words),
}


@cache
def lines(*states: str) -> tuple[Line, ...]:
    with questions() as ask:
        return tuple(ask.lines(Asked(states=states)))


def words(language: str = "") -> Words:
    return load_words(language, world(), ontology())


def texts(picture: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", DRAW)
@pytest.mark.parametrize("language", languages())
def test_every_picture_is_whole_and_the_same_twice(name: str, language: str) -> None:
    drawn = DRAW[name](list(lines()), words(language))
    assert drawn == DRAW[name](list(lines()), words(language))
    root = ET.fromstring(drawn)
    assert root.tag == f"{SVG}svg"
    assert not list(root.iter(f"{SVG}script"))
    assert "href" not in drawn
    assert texts(drawn)


@pytest.mark.parametrize("name", DRAW)
def test_a_picture_of_nothing_says_so(name: str) -> None:
    assert texts(DRAW[name]([], words()))


def test_words_of_texts_are_escaped() -> None:
    evil = [replace(line, title='<script>"&\x00') for line in lines("OMN", "KAZ") if line.title]
    drawn = timeline(evil, ("OMN", "KAZ"), words())
    assert "<script" not in drawn
    ET.fromstring(drawn)


def test_a_timeline_shows_every_line_that_has_a_date() -> None:
    found = lines("OMN", "KAZ")
    dated = [line for line in found if line.date.is_known and line.kind != "mechanism"]
    rows = re.findall(r'text-anchor="middle" fill="#57606a"', timeline(found, ("OMN", "KAZ"), words()))
    assert len(rows) == len(dated)


@pytest.mark.parametrize("language", ["", *languages()])
def test_no_date_of_a_timeline_is_cut(language: str) -> None:
    found = [line for line in lines("OMN", "KAZ") if line.date.is_known and line.kind != "mechanism"]
    long = DateValue(
        earliest=datetime.date(2025, 10, 6), latest=datetime.date(2025, 10, 7), edtf="2025-10-06?/2025-10-07?",
        basis="explicit", granularity="day",
    )
    spans = [replace(found[0], date=long), replace(found[0], date=replace(long, latest=datetime.date(2026, 2, 1)))]
    shown = [text.strip("\u2066\u2067\u2069") for text in texts(timeline(spans, ("OMN", "KAZ"), words(language)))]
    assert "2025-10-06 – 10-07" in shown
    assert {"2025-10-06 – 2026-02-01", "2025-10-06…"} & set(shown)


def test_a_timeline_of_everything_is_called_so() -> None:
    assert 'aria-label="Timeline: All states"' in timeline(lines("OMN", "KAZ"), (), words())


def test_words_of_joint_acts_take_turns_on_the_sides() -> None:
    joint = [line for line in lines("OMN", "KAZ") if line.kind == "instrument" and line.date.is_known]
    picture = timeline([joint[0]] * 4, ("OMN", "KAZ"), words())
    ends = [one for one in ET.fromstring(picture).iter(f"{SVG}text") if one.get("text-anchor") == "end"]
    assert len(ends) == 3               # two acts, and the name of the second state


def test_what_is_left_out_is_counted() -> None:
    many = [line for line in lines() if line.date.is_known and line.kind != "mechanism"]
    assert len(many) > MOST
    assert f"{len(many) - MOST} older entries are not shown" in texts(timeline(many, ("OMN", "KAZ"), words()))


def test_a_map_names_where_visits_went() -> None:
    visits = [line for line in lines("OMN", "KAZ") if line.type == "visit" and line.standing == "happened"]
    assert visits
    assert {"Muscat", "Astana"} <= set(texts(world_map(visits, "x", words())))


def test_counts_of_heat_are_those_of_events_between_two() -> None:
    found = [
        line for line in lines("OMN", "KAZ") if isinstance(line, EventLine) and line.standing == "happened"
        and line.date.earliest and line.date.latest and len(line.states) == 2
        and line.date.earliest.replace(day=1) == line.date.latest.replace(day=1)
    ]
    numbers = [int(text) for text in texts(heat(found, "x", words())) if text.isdigit() and len(text) < 3]
    assert sum(number for number in numbers if number < 13) >= len(found)


def test_heat_shows_the_last_years_and_counts_the_others() -> None:
    found = [line for line in lines("OMN", "KAZ") if line.kind == "event" and line.standing == "happened"][:1]
    days = [datetime.date(year, 3, 1) for year in (1950, 2025)]
    told = [
        replace(line, date=replace(line.date, earliest=day, latest=day)) for line in found for day in days
    ]
    shown = texts(heat(told, "x", words()))
    assert "36 older years are not shown" in " ".join(shown)
    assert "1985" not in shown
    assert "2025" in shown


def test_every_capital_has_its_place_on_the_map() -> None:
    capitals = {state.capital for state in world().states.values() if state.kind == "member" and state.capital}
    assert capitals <= set(coordinates())
    assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in coordinates().values())
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for ring in coast() for x, y in ring)


def test_png_is_drawn() -> None:
    pytest.importorskip("resvg_py")
    assert png(DRAW["sectors"](list(lines("OMN")), words())).startswith(b"\x89PNG")


def test_a_network_says_what_its_lines_and_circles_mean() -> None:
    with questions() as ask:
        picture = network(list(ask.lines()), "x", load_words("", world(), ontology()))
    assert "contacts of two states" in picture
    assert "contacts of a state" in picture
    assert "contacts of a state" not in network([], "x", load_words("", world(), ontology()))
