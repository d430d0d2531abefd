"""SVG written by hand: every text escaped and isolated, every number rounded, the same bytes each time.

Whoever shows the picture (browser, word processor, `png`) joins Arabic letters and orders lines of both directions.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from rich.cells import cell_len

from dragoman.brief.plain import END, ISOLATES, direction, shortened

FONTS = "Noto Sans, Noto Naskh Arabic, Segoe UI, DejaVu Sans, sans-serif"
INK, SOFT, FAINT, PAPER = "#1b1f24", "#57606a", "#d0d7de", "#ffffff"
#: Told apart by people who see colours otherwise too. Source: Okabe and Ito, "Color Universal Design".
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f")
#: Characters that XML 1.0 does not allow.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDTH_OF_LETTER = 0.56                 # of the size of the letters, on average


class Svg:
    """A picture that grows element by element; lengths are in pixels."""

    def __init__(self, width: float, height: float, title: str) -> None:
        self.width, self.height = width, height
        self._title = title
        self._parts: list[str] = []

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str = FAINT, width: float = 1) -> None:
        """A straight line."""
        self._parts.append(
            f'<line x1="{_n(start[0])}" y1="{_n(start[1])}" x2="{_n(end[0])}" y2="{_n(end[1])}" '
            f'stroke="{colour}" stroke-width="{_n(width)}"/>'
        )

    def path(
        self, data: str, *, fill: str = "none", colour: str = "none", width: float = 1, opacity: float = 1
    ) -> None:
        """A path in the language of SVG."""
        self._parts.append(
            f'<path d="{data}" fill="{fill}" stroke="{colour}" stroke-width="{_n(width)}" opacity="{_n(opacity)}"/>'
        )

    def circle(
        self, centre: tuple[float, float], radius: float, colour: str, hint: str = "", *, opacity: float = 1
    ) -> None:
        """A filled circle with a thin rim of paper; `hint` is shown when it is pointed at."""
        self._parts.append(
            f'<circle cx="{_n(centre[0])}" cy="{_n(centre[1])}" r="{_n(radius)}" fill="{colour}" '
            f'stroke="{PAPER}" stroke-width="1" opacity="{_n(opacity)}">{_hint(hint)}</circle>'
        )

    def box(self, corner: tuple[float, float], size: tuple[float, float], colour: str, hint: str = "") -> None:
        """A filled rectangle."""
        self._parts.append(
            f'<rect x="{_n(corner[0])}" y="{_n(corner[1])}" width="{_n(size[0])}" height="{_n(size[1])}" '
            f'fill="{colour}">{_hint(hint)}</rect>'
        )

    def text(  # noqa: PLR0913  every trait of a label by its name
        self, place: tuple[float, float], words: str, *, size: float = 12, anchor: str = "start", colour: str = INK,
        is_bold: bool = False, widest: float = 0, turned: float = 0,
    ) -> None:
        """Words on one line, cut where they would be wider than `widest`; a halo keeps them readable on lines.

        They are `turned` by so many degrees around their place, with the clock.
        """
        shown = fitting(words, size, widest) if widest else words
        weight = ' font-weight="600"' if is_bold else ""
        if turned:
            weight += f' transform="rotate({_n(turned)} {_n(place[0])} {_n(place[1])})"'
        self._parts.append(
            f'<text x="{_n(place[0])}" y="{_n(place[1])}" font-size="{_n(size)}" text-anchor="{anchor}" '
            f'fill="{colour}"{weight} paint-order="stroke" stroke="{PAPER}" stroke-width="2.5" '
            f'stroke-linejoin="round">{_words(_isolated(shown))}</text>'
        )

    def plain(self, place: tuple[float, float], words: str, colour: str = INK, size: float = 11) -> None:
        """Words in the middle of something filled, without a halo."""
        self._parts.append(
            f'<text x="{_n(place[0])}" y="{_n(place[1])}" font-size="{_n(size)}" text-anchor="middle" '
            f'fill="{colour}">{_words(words)}</text>'
        )

    def render(self) -> str:
        """The whole picture as one element."""
        size = f'viewBox="0 0 {_n(self.width)} {_n(self.height)}" width="{_n(self.width)}" height="{_n(self.height)}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" direction="ltr" '
            f'aria-label={quoteattr(_clean(self._title))} font-family={quoteattr(FONTS)}>'
            f'<title>{_words(self._title)}</title>'
            f'<rect width="100%" height="100%" fill="{PAPER}"/>{"".join(self._parts)}</svg>'
        )


def fitting(words: str, size: float, widest: float) -> str:
    """As many words as fit into a width, with a sign where some are missing."""
    return shortened(words, max(4, int(widest / (size * _WIDTH_OF_LETTER))))


def width_of(words: str, size: float) -> float:
    """About how wide words are."""
    return cell_len(words) * size * _WIDTH_OF_LETTER


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _isolated(words: str) -> str:
    """Words whose direction is their own, whatever is set off in them."""
    return f"{ISOLATES['rtl']}{words}{END}" if direction(words) == "rtl" else words


def _hint(words: str) -> str:
    return f"<title>{_words(words)}</title>" if words else ""


def _words(words: str) -> str:
    return escape(_clean(words))


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)
