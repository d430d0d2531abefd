"""A timeline of two states: what the first did on one side, what the second did on the other, what both did between."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.brief.lines import said
from dragoman.brief.words import Words
from dragoman.plot.svg import COLOURS, FAINT, INK, SOFT, Svg, width_of
from dragoman.query.lines import EventLine, Line, PositionLine, PromiseLine

MOST = 60                               # lines of one picture
_WIDTH, _ROW, _TOP, _SIDE = 960, 30, 84, 20
_AXIS = 130                             # width of the middle, where the dates stand
_DATE = _AXIS - 16


def timeline(lines: Sequence[Line], states: Sequence[str], words: Words) -> str:
    """The newest lines that have a date, oldest on top; how many are left out is said."""
    dated = sorted((line for line in lines if line.date.is_known and line.kind != "mechanism"), key=_order)
    shown = dated[-MOST:]
    names = [words.state(code) for code in states]
    title = words.say("Timeline: {states}", states=" – ".join(names) or words.say("All states"))
    picture = Svg(_WIDTH, _TOP + _ROW * max(1, len(shown)) + 24, title)
    _headings(picture, names, len(dated) - len(shown), words)
    joint = 0
    for number, line in enumerate(shown):
        side = _side(line, states)
        joint += not side
        _line(picture, line, (side, side or (1 if joint % 2 == 0 else -1)), words, _TOP + _ROW * number + _ROW / 2)
    if not shown:
        picture.text((_WIDTH / 2, _TOP + 12), words.say("Nothing has a date."), anchor="middle", colour=SOFT)
    return picture.render()


def _headings(picture: Svg, names: Sequence[str], left_out: int, words: Words) -> None:
    middle = picture.width / 2
    picture.text((middle, 26), " – ".join(names), size=18, anchor="middle", is_bold=True)
    if left_out > 0:
        note = words.say("{number} older entries are not shown", number=left_out)
        picture.text((middle, 44), note, size=11, anchor="middle", colour=SOFT)
    if len(names) > 1:
        picture.text((_SIDE, 66), names[0], size=13, is_bold=True, colour=COLOURS[0])
        picture.text((picture.width - _SIDE, 66), names[1], size=13, anchor="end", is_bold=True, colour=COLOURS[1])
    for side in (-1, 1):
        x = middle + side * _AXIS / 2
        picture.line((x, _TOP - 8), (x, picture.height - 16), FAINT, 2)


def _line(picture: Svg, line: Line, sides: tuple[int, int], words: Words, y: float) -> None:
    """One row: whose side it is on, 0 for both, and the side of its words; those of joint acts take turns."""
    side, side_of_words = sides
    told = said(line, words)
    middle = picture.width / 2
    widest = middle - _AXIS / 2 - 2 * _SIDE - 8
    picture.text((middle, y + 4), _when(line, told.when, words), size=11, anchor="middle", colour=SOFT, widest=_DATE)
    text = " · ".join(part for part in (told.what, told.where) if part)
    if side in (-1, 0):
        x = middle - _AXIS / 2
        picture.circle((x, y), 5, COLOURS[0] if side else COLOURS[2], told.sentence())
        if side_of_words < 0:
            picture.text((x - 12, y + 4), text, anchor="end", widest=widest, colour=_ink(line))
    if side in (1, 0):
        x = middle + _AXIS / 2
        picture.circle((x, y), 5, COLOURS[1] if side else COLOURS[2], told.sentence())
        if side_of_words > 0:
            picture.text((x + 12, y + 4), text, widest=widest, colour=_ink(line))


def _when(line: Line, told: str, words: Words) -> str:
    """The date as it is told, if there is room for it; else its first and last day, or the first alone."""
    first, last = line.date.earliest, line.date.latest
    shorter = [told]
    if first and last:
        is_near = first.year == last.year
        shorter.append(f"{first.isoformat()} – {last.isoformat()[5 if is_near else 0:]}")
    if first:
        shorter.append(f"{first.isoformat()}…")
    return next((words.set_off(one) for one in shorter if width_of(one, 11) <= _DATE), told)


def _side(line: Line, states: Sequence[str]) -> int:
    """-1: the first state acts, 1: the second, 0: both, or nobody alone."""
    actors: tuple[str, ...] = ()
    if isinstance(line, EventLine):
        travelled = line.guests if line.type in ("visit", "tour") else ()
        actors = travelled or tuple(part.state for part in line.parts if part.role in _ACTING)
    elif isinstance(line, PromiseLine):
        actors = line.promisers
    elif isinstance(line, PositionLine):
        actors = line.holder_states
    acting = [code for code in states[:2] if code in actors]
    if len(acting) != 1 or len(states) < 2:
        return 0
    return -1 if acting[0] == states[0] else 1


_ACTING = (
    "sender", "speaker", "imposer", "provider", "inviter", "expeller", "summoner", "appointer", "recogniser", "giver",
    "presenter", "traveller",
)


def _ink(line: Line) -> str:
    """What has not happened stands back."""
    return INK if line.standing in ("happened", "ongoing", "signed", "in_force", "") else SOFT


def _order(line: Line) -> tuple[object, ...]:
    return (line.day, line.id)
