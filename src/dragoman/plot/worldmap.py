"""A map: visits as arcs from the capital of the guest, venues as points; land without borders, to take no side."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.brief.words import Words
from dragoman.gazetteer.load import Gazetteer
from dragoman.plot.coast import coast, coordinates
from dragoman.plot.svg import COLOURS, SOFT, Svg
from dragoman.query.lines import EventLine, Line

_WIDTH, _TOP = 900, 64
_LAND, _SEA = "#e6e1d6", "#f4f8fb"
_MARGIN = 0.25                          # of the stretch between the outermost places, shown around them
_SMALLEST = 24.0                        # degrees that a map shows at least
_MOST_LABELS = 40
_FLATTEST, _STEEPEST = 0.4, 0.65         # height by width


@dataclass(frozen=True, slots=True)
class _Frame:
    """The part of the world that is shown, and how degrees become pixels."""

    west: float
    south: float
    east: float
    north: float

    @property
    def scale(self) -> float:
        """Pixels of a degree of latitude."""
        return _WIDTH / ((self.east - self.west) * self.squeeze)

    @property
    def squeeze(self) -> float:
        """How much shorter a degree of longitude is than one of latitude in the middle of the map."""
        return max(0.3, math.cos(math.radians((self.north + self.south) / 2)))

    @property
    def height(self) -> float:
        """Of the map in pixels."""
        return (self.north - self.south) * self.scale

    def point(self, place: tuple[float, float]) -> tuple[float, float]:
        """Where a place lies in the picture."""
        x = (place[0] - self.west) * self.scale * self.squeeze
        return x, _TOP + (self.north - place[1]) * self.scale


def world_map(lines: Sequence[Line], title: str, words: Words) -> str:
    """Visits and venues of what happened; what has no place that is known is counted under the title."""
    happened = [line for line in lines if isinstance(line, EventLine) and line.standing in ("happened", "ongoing")]
    arcs = Counter(arc for line in happened for arc in _arcs(line, words.gazetteer))
    venues = Counter(place for line in happened if (place := _venue(line, words.gazetteer)))
    frame = _frame({end for arc in arcs for end in arc} | set(venues))
    picture = Svg(_WIDTH, _TOP + frame.height, title)
    picture.box((0, _TOP), (_WIDTH, frame.height), _SEA)
    _land(picture, frame)
    most = max([*arcs.values(), *venues.values()], default=1)
    for (start, end), number in sorted(arcs.items(), key=lambda one: (one[1], one[0])):
        _arc(picture, frame.point(coordinates()[start]), frame.point(coordinates()[end]), number / most)
    for place, number in sorted(venues.items()):
        radius = 4 + 8 * math.sqrt(number / most)
        picture.circle(frame.point(coordinates()[place]), radius, COLOURS[1], f"{words.place(place)}: {number}")
    named = Counter(venues)
    for (start, end), number in arcs.items():
        named[start] += number
        named[end] += number
    for place, _ in named.most_common(_MOST_LABELS):
        x, y = frame.point(coordinates()[place])
        anchor = "end" if x > _WIDTH - 120 else "start"
        away = 6 + (4 + 8 * math.sqrt(venues[place] / most) if venues[place] else 0)
        picture.text((x + (-away if anchor == "end" else away), y + 4), words.place(place), size=12, anchor=anchor)
    picture.box((0, 0), (_WIDTH, _TOP), "#ffffff")
    picture.text((16, 28), title, size=18, is_bold=True)
    placed = sum(venues.values())
    note = words.say("Events with a place: {placed} of {number}", placed=placed, number=len(happened))
    picture.text((16, 48), note, size=11, colour=SOFT)
    return picture.render()


def has_places(lines: Sequence[Line], world: Gazetteer) -> bool:
    """Whether a map would show anything but land."""
    return any(
        isinstance(line, EventLine) and line.standing in ("happened", "ongoing") and _venue(line, world)
        for line in lines
    )


def _venue(line: EventLine, world: Gazetteer) -> str | None:
    """The settlement it was in; of a visit to a state whose place is not told the capital."""
    if line.place in coordinates():
        return line.place
    if line.type in ("visit", "tour") and len(line.hosts) == 1:
        return _capital(line.hosts[0], world)
    return None


def _arcs(line: EventLine, world: Gazetteer) -> Iterator[tuple[str, str]]:
    if line.type not in ("visit", "tour"):
        return
    venue = _venue(line, world)
    for guest in line.guests:
        home = _capital(guest, world)
        if venue and home and home != venue:
            yield home, venue


def _capital(code: str, world: Gazetteer) -> str | None:
    state = world.states.get(code)
    return state.capital if state and state.capital in coordinates() else None


def _frame(places: set[str]) -> _Frame:
    """The part of the world with all places, never smaller than a region; all of it where there are none."""
    if not places:
        return _Frame(-180, -60, 180, 80)
    points = [coordinates()[place] for place in places]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    wide, high = max(_SMALLEST, east - west), max(_SMALLEST / 2, north - south)
    x, y = (west + east) / 2, (south + north) / 2
    squeeze = max(0.3, math.cos(math.radians(y)))
    high = max(high, wide * squeeze * _FLATTEST)
    wide = max(wide, high / squeeze / _STEEPEST)
    half_wide, half_high = wide * (0.5 + _MARGIN), high * (0.5 + _MARGIN)
    return _Frame(max(-180, x - half_wide), max(-60, y - half_high), min(180, x + half_wide), min(84, y + half_high))


def _land(picture: Svg, frame: _Frame) -> None:
    for ring in coast():
        if _meets(ring, frame):
            points = (frame.point(place) for place in ring)
            picture.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z", fill=_LAND)


def _meets(ring: Sequence[tuple[float, float]], frame: _Frame) -> bool:
    """Whether the box around a ring meets the frame."""
    return (
        min(x for x, _ in ring) < frame.east and max(x for x, _ in ring) > frame.west
        and min(y for _, y in ring) < frame.north and max(y for _, y in ring) > frame.south
    )


def _arc(picture: Svg, start: tuple[float, float], end: tuple[float, float], share: float) -> None:
    """A bow from one place to another, always to the left of the way, so that there and back are two."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    away = (end[1] - start[1], start[0] - end[0])
    bent = (x + away[0] * 0.18, y + away[1] * 0.18)
    picture.path(
        f"M{start[0]:.1f} {start[1]:.1f}Q{bent[0]:.1f} {bent[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
        colour=COLOURS[0], width=1.5 + 5 * share, opacity=0.7,
    )
