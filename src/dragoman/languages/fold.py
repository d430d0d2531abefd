"""Folding: the view of a text that matching runs on, with an exact way back to the original.

The fold is the same for every language: it removes what writers leave out or vary at will (vowel signs, tatweel,
hamza seats, case, accents, kinds of digits, quotes, dashes and spaces) and keeps what tells words apart. Lines stay
lines; other runs of white space become one space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.model.folded import Folded

_ARABIC = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك", "ڪ": "ك",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "،": ",", "؛": ";", "؟": "?", "٫": ".", "٬": ",", "۔": ".", "٪": "%",
})
_PUNCTUATION = str.maketrans({
    **dict.fromkeys("“”„‟«»‹›″＂❝❞〝〞「」『』", '"'),
    **dict.fromkeys("‘’‚‛ʼʹ′`´ʻ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－ـ", "-"),
    **dict.fromkeys("•●▪◦‣·∙", "-"),
    "…": ".",
})
#: Removed: Arabic vowel signs and small letters, tatweel, zero-width and direction marks, soft hyphen, BOM.
_REMOVED = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_LINE = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x1c-\x1e\x85]")
#: What cannot be folded character for character: white space in runs, removals, combining marks, ligatures.
_UNEVEN = re.compile(
    rf"(?P<white>\s{{2,}}|{_LINE.pattern})|(?P<gone>[{_REMOVED}]+)"
    r"|(?P<marks>[^\W\d_][\u0300-\u036f]+)|(?P<ligature>[\ufb00-\ufdff\ufe70-\ufefc])"
)
#: What every uneven stretch holds, save runs of mere spaces: a search for one set of signs is thirty times as fast as
#: one for the stretches themselves.
_SIGN = re.compile(
    rf"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_REMOVED}\u0300-\u036f"
    r"\ufb00-\ufdff\ufe70-\ufefc]"
)
_SPACES = re.compile("  ")
_KEPT_WORDS = 16_384        # a bound on memory


def _single_letters() -> dict[int, str]:
    """Every character that folds to one other character: accents off Latin letters, case, digits, spaces."""
    table: dict[int, str] = {}
    for code in range(0x00A0, 0x2000):
        char = chr(code)
        if char.isdecimal():
            table[code] = str(unicodedata.decimal(char))
        elif char.isspace():
            table[code] = " "
        elif char.isalpha():
            table[code] = _fold_letter(char)
    table.update({ord(c): "0123456789"[i % 10] for i, c in enumerate("０１２３４５６７８９")})
    table.update(dict.fromkeys((0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
                                0x200A, 0x202F, 0x205F, 0x3000, 0x09), " "))
    table.update({ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    table.update({k: str(v) for k, v in (_ARABIC | _PUNCTUATION).items()})
    return {code: folded for code, folded in table.items() if chr(code) != folded}


def _fold_letter(char: str) -> str:
    lower = char.lower()
    if len(lower) != 1:
        lower = char
    name = unicodedata.name(char, "")
    if name.startswith("LATIN"):
        base = unicodedata.normalize("NFD", lower)[0]
        return {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t"}.get(base, base)
    return "е" if lower == "ё" else lower


_TABLE = _single_letters()


def fold(text: str) -> Folded:
    """Fold `text` with its map of origins."""
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for match in _uneven_stretches(text):
        start = match.start()
        if start > done:
            pieces.append(_even(text[done:start]))
            origins.extend(range(done, start))
        folded = _uneven(match)
        pieces.append(folded)
        origins.extend([start] * len(folded))
        done = match.end()
    if not pieces:
        return Folded(_even(text), text, range(len(text) + 1))
    pieces.append(_even(text[done:]))
    origins.extend(range(done, len(text) + 1))
    return Folded("".join(pieces), text, origins)


@lru_cache(64)
def folded_text(text: str) -> str:
    """A text folded, without the way back; whole articles are asked for more than once while they are stored."""
    return fold(text).text


def _uneven_stretches(text: str) -> Iterator[re.Match[str]]:
    """What `_UNEVEN` finds in a text."""
    signs = [match.start() for match in _SIGN.finditer(text)]
    if "  " in text:
        signs = sorted([*signs, *(match.start() for match in _SPACES.finditer(text))])
    done = 0
    for sign in signs:
        if sign < done:
            continue
        start = sign
        if text[sign].isspace():
            while start > done and text[start - 1] == " ":
                start -= 1
        elif unicodedata.combining(text[sign]) and sign > done:
            start -= not text[sign - 1].isspace()       # a mark goes with the letter before it
        match = _UNEVEN.match(text, start) or (_UNEVEN.match(text, sign) if start < sign else None)
        if match is not None:
            yield match
            done = match.end()


def _even(text: str) -> str:
    """Fold a text that is folded character for character; its words are remembered, for those of news repeat."""
    return text.translate(_TABLE) if text.isascii() else " ".join(map(_even_word, text.split(" ")))


@lru_cache(_KEPT_WORDS)
def _even_word(word: str) -> str:
    return word.translate(_TABLE)


def fold_word(text: str) -> str:
    """Fold a word or phrase of a data file: no line ends, no outer space."""
    return fold(text).text.replace("\n", " ").strip()


def fold_each(words: Iterable[str]) -> list[str]:
    """As `fold_word` for each of many words or phrases of one line, in one go."""
    listed = list(words)
    return fold("\n".join(listed)).text.split("\n") if listed else []


def _uneven(match: re.Match[str]) -> str:
    if match["white"] is not None:
        return "\n" if _LINE.search(match["white"]) else " "
    if match["gone"] is not None:
        return ""
    if match["marks"] is not None:
        return unicodedata.normalize("NFC", match["marks"])[0].translate(_TABLE)
    letters = unicodedata.normalize("NFKC", match["ligature"])
    return re.sub(rf"[\s{_REMOVED}]", "", letters).translate(_TABLE)
