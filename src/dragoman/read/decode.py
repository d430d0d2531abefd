"""Bytes into text: byte order marks, UTF-8, UTF-16, and the Windows code pages old news archives are kept in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),      # before UTF-16: its mark begins with that of UTF-16 LE
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: In the order that wins a tie: a text whose only odd bytes are curly quotes is the same in all three.
_CODE_PAGES = ("cp1252", "cp1251", "cp1256")
#: First bytes of files that some tool named .txt or .json by mistake.
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"SQLite format",
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
#: What UTF-16 read the right way round consists of: Latin, Greek to Arabic, punctuation, Arabic presentation forms.
_USUAL = re.compile("[\t\n\r -\u024f\u0370-\u07ff\u1e00-\u1fff\u2000-\u206f\ufb50-\ufeff]")
_SAMPLE = 16_384
#: The commonest letters of a script's languages; together they are a third to a half of any text.
_COMMON = {"arabic": "اليمنو", "cyrillic": "оеаинтс"}

Script = Literal["ascii", "latin", "cyrillic", "arabic", ""]


class NotTextError(ValueError):
    """These bytes are no text in any encoding that is looked for."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and how many bytes or characters were broken and became U+FFFD."""

    text: str
    encoding: str
    broken: int = 0


def decode(data: bytes) -> Decoded:
    """The text of `data`, nothing else changed: no line end, no space. The byte order mark is not text.

    Raises NotTextError for binary data and unknown encodings.
    """
    if data.startswith(_SIGNATURES):
        raise NotTextError("is not text but a binary file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark):], encoding)
    if b"\x00" in data:
        return _wide(data)
    try:
        return _plain(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _plain(_broken_utf8(data) or _code_page(data))


def whole(text: str) -> Decoded:
    """`text` with lone surrogates, which no later stage can write, replaced one for one so that offsets stay."""
    if text.isascii():
        return Decoded(text, "")
    fixed, count = _SURROGATE.subn("\ufffd", text)
    return Decoded(fixed, "", count)


def _checked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode(encoding))
    return _plain(Decoded(text, encoding, max(0, broken)))


def _plain(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) * 0.01:
        raise NotTextError("is not text but binary data")
    return decoded


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark, told from binary data by how much of it is usual text."""
    best: tuple[float, str] = (0.0, "")
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        best = max(best, (len(_USUAL.findall(text)) / max(1, len(text)), encoding))
    if best[0] >= 0.95:
        return _checked(data, best[1])
    if data.count(b"\x00") > len(data) * 0.01:
        raise NotTextError("is not text but binary data")
    try:
        return _plain(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        raise NotTextError("is not text but binary data") from None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes (a file cut in the middle of a letter), if most of it is sound."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - broken
    return Decoded(text, "utf-8", broken) if sound >= 20 * broken else None


def _code_page(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    scores = []
    for rank, page in enumerate(_CODE_PAGES):
        text = sample.decode(page, "replace")
        scores.append((_implausibility(text) + _rarity(text), rank, page))
    implausible, _, page = min(scores)
    if implausible <= 0.1:
        return Decoded(data.decode(page, "replace"), page)
    guess = from_bytes(sample).best()
    if guess is None:
        raise NotTextError("is in no known encoding")
    return Decoded(data.decode(guess.encoding, "replace"), guess.encoding)


def _implausibility(text: str) -> float:
    """The share of neighbouring letters, one of them not ASCII, that no language writes side by side.

    A text in the wrong code page mixes scripts inside words, puts capitals behind small letters, heaps accented
    letters, and has control or undefined characters.
    """
    odd = pairs = 0
    previous, before = "", ""
    for char in text:
        script = _script(char)
        if char == "\ufffd" or "\x80" <= char <= "\x9f":
            odd, pairs = odd + 2, pairs + 1
        elif script and before and not (script == before == "ascii"):
            pairs += 1
            odd += _clash(before, script) or (previous.islower() and char.isupper())
        previous, before = char, script
    return odd / pairs if pairs else 0.0


def _rarity(text: str) -> float:
    """A penalty for a script whose commonest letters are missing: the letters of another code page."""
    for script, common in _COMMON.items():
        letters = [char for char in text.lower() if _script(char) == script]
        if len(letters) >= 20 and sum(char in common for char in letters) < len(letters) * 0.35:
            return 0.5
    return 0.0


def _clash(left: str, right: str) -> bool:
    roman = {"ascii", "latin"}
    if left in roman and right in roman:
        return left == right == "latin"
    return left != right


def _script(char: str) -> Script:
    if char.isascii():
        return "ascii" if char.isalpha() else ""
    if "\u0600" <= char <= "\u06ff":
        return "arabic" if char.isalpha() or "\u064b" <= char <= "\u0652" else ""
    if "\u0400" <= char <= "\u04ff":
        return "cyrillic"
    return "latin" if char.isalpha() and char <= "\u024f" else ""
