"""A network: states on a circle, a line between those that were in touch, thicker the oftener."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from dragoman.brief.words import Words
from dragoman.plot.svg import COLOURS, SOFT, Svg, width_of
from dragoman.query.lines import Line

MOST = 40                               # states of one picture
_LARGEST = 4                            # states: a summit of more is no contact of two of them
_WIDTH, _HEIGHT, _RADIUS = 900, 990, 290
_CENTRE = (_WIDTH / 2, 500)


def network(lines: Sequence[Line], title: str, words: Words) -> str:
    """The states with most contacts; how many are left out is said."""
    pairs = _pairs(lines)
    weight: Counter[str] = Counter()
    for (first, second), number in pairs.items():
        weight[first] += number
        weight[second] += number
    chosen = sorted(weight, key=lambda code: (-weight[code], code))[:MOST]
    places = _places(_ordered(chosen, pairs))
    picture = Svg(_WIDTH, _HEIGHT, title)
    picture.text((16, 28), title, size=18, is_bold=True)
    if len(weight) > len(chosen):
        note = words.say("{number} states with fewer contacts are not shown", number=len(weight) - len(chosen))
        picture.text((16, 48), note, size=11, colour=SOFT)
    most = max(pairs.values(), default=1)
    for (first, second), number in sorted(pairs.items(), key=lambda one: (one[1], one[0])):
        if first in places and second in places:
            _chord(picture, places[first], places[second], number / most)
    for code, angle in places.items():
        _state(picture, words.state(code), angle, weight[code], max(weight.values()))
    if chosen:
        _legend(picture, max(pairs.values()), max(weight.values()), words)
    else:
        picture.text((16, 80), words.say("No contacts are recorded."), colour=SOFT)
    return picture.render()


def _legend(picture: Svg, most: int, heaviest: int, words: Words) -> None:
    """What the width of a line and the size of a circle say, at the bottom: for one contact, and for the most."""
    line, circle = words.say("contacts of two states"), words.say("contacts of a state")
    picture.text((16, _HEIGHT - 44), line, size=11, colour=SOFT)
    picture.text((16, _HEIGHT - 18), circle, size=11, colour=SOFT)
    start = 16 + max(width_of(line, 11), width_of(circle, 11)) + 24
    for place, number in enumerate(sorted({1, most})):
        left = start + 120 * place
        share = number / most
        picture.path(
            f"M{left:.1f} {_HEIGHT - 48}h40", colour=COLOURS[0], width=1 + 7 * share, opacity=0.25 + 0.5 * share,
        )
        picture.text((left + 48, _HEIGHT - 44), str(number), size=11, colour=SOFT)
    for place, number in enumerate(sorted({1, heaviest})):
        left = start + 120 * place
        picture.circle((left + 20, _HEIGHT - 22), _radius(number, heaviest), COLOURS[1], str(number))
        picture.text((left + 48, _HEIGHT - 18), str(number), size=11, colour=SOFT)


def _radius(weight: int, most: int) -> float:
    return 5 + 9 * math.sqrt(weight / most)


def _pairs(lines: Sequence[Line]) -> Counter[tuple[str, str]]:
    return Counter(
        pair for line in lines if line.kind == "event" and line.standing in ("happened", "ongoing")
        and len(line.states) <= _LARGEST for pair in combinations(line.states, 2)
    )


def _ordered(chosen: Sequence[str], pairs: Counter[tuple[str, str]]) -> list[str]:
    """States in such an order that each stands beside one it has most to do with."""
    left, order = list(chosen), list(chosen[:1])
    left[:1] = []
    while left:
        last = order[-1]
        near = max(left, key=lambda code: (pairs[min(last, code), max(last, code)], -chosen.index(code)))
        left.remove(near)
        order.append(near)
    return order


def _places(order: Sequence[str]) -> dict[str, float]:
    """The angle of each state, from the top on with the clock."""
    return {code: 2 * math.pi * number / max(1, len(order)) - math.pi / 2 for number, code in enumerate(order)}


def _point(angle: float, radius: float) -> tuple[float, float]:
    return (_CENTRE[0] + radius * math.cos(angle), _CENTRE[1] + radius * math.sin(angle))


def _chord(picture: Svg, first: float, second: float, share: float) -> None:
    start, end = _point(first, _RADIUS), _point(second, _RADIUS)
    middle = ((start[0] + end[0]) / 4 + _CENTRE[0] / 2, (start[1] + end[1]) / 4 + _CENTRE[1] / 2)
    picture.path(
        f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
        colour=COLOURS[0], width=1 + 7 * share, opacity=0.25 + 0.5 * share,
    )


def _state(picture: Svg, name: str, angle: float, weight: int, most: int) -> None:
    picture.circle(_point(angle, _RADIUS), _radius(weight, most), COLOURS[1], f"{name}: {weight}")
    is_right = math.cos(angle) > -0.01
    turned = math.degrees(angle) + (0 if is_right else 180)
    picture.text(_point(angle, _RADIUS + 20), name, anchor="start" if is_right else "end", widest=150, turned=turned)
