"""Heat: which pairs of states were in touch when, as a table of counts."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from dragoman.brief.words import Words
from dragoman.plot.svg import INK, PAPER, SOFT, Svg
from dragoman.query.lines import Line

MOST = 30                               # pairs of one picture
MOST_COLUMNS = 40                       # of more years the last are shown
_MOST_MONTHS = 24                       # more are shown by year
_LARGEST = 4                            # states: a summit of more is no contact of two of them
_NARROW = 32                            # pixels of a column in which not every year has room
_LEFT, _TOP, _CELL_HEIGHT = 230, 96, 24
_SHADES = ("#eef5fb", "#c6dcef", "#8fbfe0", "#4f9ccb", "#1f78b4", "#0b4f82")


def heat(lines: Sequence[Line], title: str, words: Words) -> str:
    """A row for each pair, the busiest on top, a column for each month, or year where there are many months."""
    counts = _counts(lines)
    shown = sorted(counts, key=lambda pair: (-counts[pair].total(), pair))[:MOST]
    columns, by_year = _columns([counts[pair] for pair in shown])
    older, columns = columns[:-MOST_COLUMNS], columns[-MOST_COLUMNS:]
    rows = _rows(counts, by_year=by_year)
    cell = max(24.0, min(60.0, 700 / max(1, len(columns))))
    picture = Svg(_LEFT + cell * len(columns) + 24, _TOP + _CELL_HEIGHT * max(1, len(shown)) + 16, title)
    picture.text((16, 28), title, size=18, is_bold=True)
    _left_out(picture, len(rows) - len(shown), len(older), words)
    for number, column in enumerate(columns):
        x = _LEFT + cell * (number + 0.5)
        is_named = int(column[:4]) % 5 == 0 or cell > _NARROW if by_year else number == 0 or column.endswith("-01")
        if is_named:
            picture.text((x, _TOP - 22), column[:4], size=11, anchor="middle", colour=SOFT, is_bold=True)
        if not by_year:
            picture.text((x, _TOP - 8), column[5:], size=10, anchor="middle", colour=SOFT)
    most = max((rows[pair][column] for pair in shown for column in columns), default=1)
    for number, pair in enumerate(shown):
        y = _TOP + _CELL_HEIGHT * number
        name = " – ".join(words.state(code) for code in pair)
        picture.text((_LEFT - 10, y + 16), name, anchor="end", widest=_LEFT - 20)
        for place, column in enumerate(columns):
            _cell(picture, (_LEFT + cell * place, y), cell, rows[pair][column], most, f"{name}, {column}")
    if not shown:
        picture.text((16, _TOP), words.say("Nothing has a date."), colour=SOFT)
    return picture.render()


def _left_out(picture: Svg, pairs: int, years: int, words: Words) -> None:
    """Say what the picture has no room for."""
    notes = []
    if pairs > 0:
        notes.append(words.say("{number} quieter pairs are not shown", number=pairs))
    if years > 0:
        notes.append(words.say("{number} older years are not shown", number=years))
    if notes:
        picture.text((16, 48), " · ".join(notes), size=11, colour=SOFT)


def _counts(lines: Sequence[Line]) -> dict[tuple[str, str], Counter[str]]:
    """Pair -> month -> how many events that were; what only may have been in a month is in none."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for line in lines:
        first, last = line.date.earliest, line.date.latest
        if line.kind != "event" or line.standing not in ("happened", "ongoing") or first is None or last is None:
            continue
        if (first.year, first.month) == (last.year, last.month) and len(line.states) <= _LARGEST:
            for pair in combinations(line.states, 2):
                counts[pair][first.isoformat()[:7]] += 1
    return counts


def _columns(shown: Sequence[Counter[str]]) -> tuple[list[str], bool]:
    """Every month from the first to the last, or every year where that is too many."""
    told = sorted({month for counted in shown for month in counted})
    if not told:
        return [], False
    month, last = datetime.date.fromisoformat(f"{told[0]}-01"), told[-1]
    months = []
    while month.isoformat()[:7] <= last:
        months.append(month.isoformat()[:7])
        if months[-1] == last:
            break
        month = (month + datetime.timedelta(days=31)).replace(day=1)
    if len(months) <= _MOST_MONTHS:
        return months, False
    return [f"{year:04d}" for year in range(int(told[0][:4]), int(last[:4]) + 1)], True


def _rows(counts: dict[tuple[str, str], Counter[str]], *, by_year: bool) -> dict[tuple[str, str], Counter[str]]:
    if not by_year:
        return counts
    years: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair, counted in counts.items():
        for month, number in counted.items():
            years[pair][month[:4]] += number
    return years


def _cell(picture: Svg, corner: tuple[float, float], width: float, number: int, most: int, hint: str) -> None:
    x, y = corner
    if not number:
        picture.box((x + 1, y + 1), (width - 2, _CELL_HEIGHT - 2), "#f6f8fa")
        return
    shade = min(len(_SHADES) - 1, (number * len(_SHADES) - 1) // most)
    picture.box((x + 1, y + 1), (width - 2, _CELL_HEIGHT - 2), _SHADES[shade], f"{hint}: {number}")
    picture.plain((x + width / 2, y + 16), str(number), PAPER if shade > 2 else INK)
