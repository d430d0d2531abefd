"""Sectors as bars: how many entries of which kind are about each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.brief.words import Words
from dragoman.plot.svg import COLOURS, FAINT, SOFT, Svg
from dragoman.query.lines import Line

KINDS = ("event", "instrument", "commitment", "position")
#: Kind of entry -> what its bars are called.
LABELS = {"event": "Events", "instrument": "Agreements", "commitment": "Promises", "position": "Positions",
           "other": "Other"}
_WIDTH, _ROW, _TOP, _LEFT, _RIGHT = 820, 26, 88, 300, 70


def sectors(lines: Sequence[Line], title: str, words: Words) -> str:
    """A bar for each sector, the longest on top."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        for sector in line.sectors:
            counts[sector][line.kind if line.kind in KINDS else "other"] += 1
    ordered = sorted(counts, key=lambda sector: (-counts[sector].total(), sector))
    picture = Svg(_WIDTH, _TOP + _ROW * max(1, len(ordered)) + 16, title)
    picture.text((16, 28), title, size=18, is_bold=True)
    kinds = [kind for kind in (*KINDS, "other") if any(counts[sector][kind] for sector in ordered)]
    _legend(picture, kinds, words)
    most = max((counts[sector].total() for sector in ordered), default=1)
    for number, sector in enumerate(ordered):
        _bar(picture, words.sector(sector), counts[sector], most, _TOP + _ROW * number)
    if not ordered:
        picture.text((16, _TOP), words.say("No sectors are recorded."), colour=SOFT)
    return picture.render()


def _legend(picture: Svg, kinds: Sequence[str], words: Words) -> None:
    for number, kind in enumerate(kinds):
        x = 16 + 150 * number
        picture.box((x, 46), (12, 12), _colour(kind))
        picture.text((x + 18, 57), words.say(LABELS[kind]), size=12, colour=SOFT)


def _bar(picture: Svg, name: str, counted: Counter[str], most: int, y: float) -> None:
    picture.text((_LEFT - 10, y + 15), name, anchor="end", widest=_LEFT - 24)
    picture.line((_LEFT, y + 1), (_LEFT, y + _ROW - 3), FAINT)
    x, scale = float(_LEFT), (_WIDTH - _LEFT - _RIGHT) / most
    for kind in (*KINDS, "other"):
        if counted[kind]:
            picture.box((x, y + 3), (counted[kind] * scale, _ROW - 9), _colour(kind), f"{name}: {counted[kind]}")
            x += counted[kind] * scale
    picture.text((x + 6, y + 15), str(counted.total()), size=11, colour=SOFT)


def _colour(kind: str) -> str:
    return COLOURS[KINDS.index(kind)] if kind in KINDS else COLOURS[-1]
