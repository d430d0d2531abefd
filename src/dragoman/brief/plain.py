"""Words of articles on a terminal: made harmless, kept in their direction, wrapped by the width they really have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from rich.cells import cell_len

#: What could move the cursor, change colours or reorder the line around it.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\ufff9-\ufffb]+")
_SPACE = re.compile(r"\s+")
ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
END = "\u2069"
#: Letters and signs of our languages that are one column wide each, and isolates, which have no width.
_COMMON = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027"
    "\u2030-\u205e\u2066-\u2069]*+"
)
_ASCII = str.maketrans({
    "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-", "→": "->", "\u00a0": " ", **dict.fromkeys("⁦⁧⁩", ""),
})


def columns_of(text: str) -> int:
    """How many columns a text takes on a terminal."""
    if text.isascii():
        return len(text) if text.isprintable() else cell_len(text)
    if _COMMON.fullmatch(text):
        return len(text) - sum(map(text.count, "\u2066\u2067\u2068\u2069"))
    return cell_len(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the place can show that lines are written to."""

    width: int = 100
    has_colour: bool = False
    is_unicode: bool = True

    def paint(self, text: str, *codes: int) -> str:
        """`text` in the style of these SGR codes, where there is colour."""
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if self.has_colour and text else text

    def finish(self, line: str) -> str:
        """A line as it is written: without our own typography where only ASCII is sure to show."""
        return line if self.is_unicode else line.translate(_ASCII)


def clean(text: str) -> str:
    """Words of a text on one line, without anything that acts on a terminal."""
    return _SPACE.sub(" ", _UNSAFE.sub(" ", text)).strip()


def harmless(line: str) -> str:
    """A line as it stands, with its spaces, but without anything that acts on a terminal."""
    return _UNSAFE.sub(" ", line).rstrip()


def direction(text: str) -> str:
    """ "rtl" or "ltr", after the first letter that has a direction."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def isolated(text: str) -> str:
    """Cleaned words that keep their own direction inside a line and leave that of the line alone."""
    text = clean(text)
    return set_off(text) if direction(text) == "rtl" else text


def set_off(text: str) -> str:
    """Words, a date or a sum that keep their own direction in a line of the other one; what is set off stays so."""
    return text if not text or END in text else f"{ISOLATES[direction(text)]}{text}{END}"


def shortened(text: str, width: int) -> str:
    """The words of `text` that fit in `width` columns, with a sign where some are missing."""
    if columns_of(text) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1 and columns_of(" ".join(words)) > width - 1:
        words.pop()
    kept = " ".join(words)
    while columns_of(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept}…"


def shown_link(url: str, width: int) -> str:
    """An address as people read it: letters instead of their codes, of a long one the middle left out."""
    try:
        told = unquote(url, errors="strict")
    except UnicodeDecodeError:
        told = url
    told = _SPACE.sub("%20", clean(told))
    if columns_of(told) > width:
        site, last = told[:width // 2], told[-(width // 2 - 1):]
        told = f"{site}…{last}"
    return isolated(told)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of `text` at most `width` columns wide; a longer word has a line of its own."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and columns_of(longer) > width:
            yield _closed(line)
            line = _opened(line, word)
        else:
            line = longer
    yield line


def _closed(line: str) -> str:
    """A line that ends inside an isolate closes it, so that the next line stands by itself."""
    return line + END if _is_open(line) else line


def _opened(previous: str, word: str) -> str:
    if not _is_open(previous):
        return word
    return previous[max(previous.rfind(sign) for sign in ISOLATES.values())] + word


def _is_open(line: str) -> bool:
    return sum(map(line.count, ISOLATES.values())) > line.count(END)
