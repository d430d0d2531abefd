"""A text into sentences with exact offsets: paragraph by paragraph, merged where a stop ends no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import sentencex

from dragoman.languages.fold import fold_word
from dragoman.languages.sentences_schema import SentenceRules
from dragoman.segment.paragraphs import Bounds, paragraphs

#: Longer "sentences" (tables, texts without stops) are cut, so that what later stages do stays bounded.
LONGEST = 2_000
#: Longer paragraphs are split in windows: no news paragraph is so long, and some input takes quadratic time.
_WINDOW = 6_000
#: As much before a stop as any abbreviation or list number needs.
_TAIL = 40
#: A quotation of several sentences that is longer than this is not kept as one.
_LONG_QUOTE = 600
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_STOPS = ".!?؟…。।"
_INNER_STOP = re.compile(rf"[{_STOPS}][\"»”’')\]]?\s+(?=\S)")
_INITIAL = re.compile(r"(?:^|[\s(\[\"«“'.\-])(?P<letter>[^\W\d_])\.$")
_NUMBERED_INITIAL = re.compile(r"\d\s?[^\W\d_]\.$")
_ENUMERATOR = re.compile(r"^\W{0,2}(?:\d{1,3}|[IVX]{1,5})\.$")
_NUMBER_SIGN = re.compile(r"(?:№|\bNo\.?|#)\s?\d+\.$")
_GLUED = re.compile(r"[^\W\d_]{3}[.!?؟…]+[\"»”]?$|[^\W\d_][.!?؟…]?[\"»”][.!?؟…]$")
#: A closed quotation and its stop with the next word right behind them: "«…».وأضاف".
_GLUED_QUOTE = re.compile(r"[^\W\d_][.!?؟…]?[\"»”][.!?؟…](?=[^\W\d_]{2})")
_CLOSING = "»”’)]،,;؛:"
_PLACES_TO_CUT = (". ", "\n", "؛", ";", "،", ",", " ")


class SentenceSplitter:
    """Splits texts of one language; made once for each pack."""

    def __init__(self, rules: SentenceRules) -> None:
        self._language = rules.splitter
        self._never = _tail_pattern(rules.abbreviations)
        self._may = _tail_pattern(rules.closing_abbreviations)

    def split(self, text: str, spans: Iterable[Bounds] | None = None) -> Iterator[tuple[int, Bounds]]:
        """The sentences of `text` without outer space, each with the number of its paragraph."""
        for number, (start, end) in enumerate(paragraphs(text) if spans is None else spans):
            first = start
            for cut in (*self._ends(text, start, end), end):
                yield from ((number, piece) for piece in _bounded(text, *_trimmed(text, first, cut)))
                first = cut

    def _ends(self, text: str, start: int, end: int) -> list[int]:
        """Where sentences of a paragraph end, its own end left out."""
        ends: list[int] = []
        first = start
        for cut in self._candidates(text, start, end):
            before = text[max(first, cut - _TAIL):cut].rstrip()
            is_number = cut - first < _TAIL and _ENUMERATOR.search(before)
            if not is_number and self._is_end(before, text[cut - 1], text[cut:cut + _TAIL].lstrip()):
                ends.append(cut)
                first = cut
        return ends

    def _candidates(self, text: str, start: int, end: int) -> Iterator[int]:
        while end - start > _WINDOW:
            cut = _place_to_cut(text, start, _WINDOW)
            yield from self._window(text, start, cut)
            yield cut
            start = cut
        yield from self._window(text, start, end)

    def _window(self, text: str, start: int, end: int) -> Iterator[int]:
        paragraph = text[start:end]
        if len(paragraph) < 400 and not any(stop in paragraph[:-1] for stop in _STOPS):
            return
        last = 0
        glued = (match.end() for match in _GLUED_QUOTE.finditer(paragraph))
        for cut in (*sorted({*_boundaries(self._language, paragraph), *glued}), len(paragraph)):
            if cut - last > _LONG_QUOTE:
                yield from (start + last + match.end() for match in _INNER_STOP.finditer(paragraph[last:cut - 1]))
            if cut < len(paragraph):
                yield start + cut
            last = cut

    def _is_end(self, before: str, last: str, after: str) -> bool:
        if not before or not after or after[0] in _CLOSING or after[0].islower():
            return False
        if not last.isspace() and not _GLUED.search(before):
            return False
        return not before.endswith(".") or self._is_full_stop(before, after)

    def _is_full_stop(self, before: str, after: str) -> bool:
        tail = fold_word(before[-30:])
        if self._never.search(tail) or _NUMBER_SIGN.search(before[-12:]):
            return False
        if self._may.search(tail) and not after[0].isupper():
            return False
        if before[-2:-1].isdigit() and after[0].isdigit():
            return False
        initial = _INITIAL.search(before[-4:])
        if initial is None or _NUMBERED_INITIAL.search(before[-4:]):
            return True
        return initial["letter"].islower()      # capitals and letters without case are initials of names


def _boundaries(language: str, paragraph: str) -> Sequence[int]:
    try:
        found = sentencex.get_sentence_boundaries(language, paragraph)
    except UnicodeEncodeError:                  # lone surrogates: read() lets none pass, other callers may
        found = sentencex.get_sentence_boundaries(language, _SURROGATE.sub("\ufffd", paragraph))
    return [int(item["start_index"]) for item in found if item["start_index"]]


def _tail_pattern(abbreviations: Sequence[str]) -> re.Pattern[str]:
    """Finds any of the abbreviations at the end of a folded text, as words of their own."""
    words = sorted({fold_word(word) for word in abbreviations}, key=len, reverse=True)
    spaced = (r"\s?".join(re.escape(part) for part in re.split(r"\s|(?<=\.)(?=.)", word) if part) for word in words)
    inner = "|".join(spaced)
    return re.compile(rf"(?:^|[\s(\[\"'/\-])(?:{inner})$" if inner else r"(?!)")


def _trimmed(text: str, start: int, end: int) -> Bounds:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _bounded(text: str, start: int, end: int) -> Iterator[Bounds]:
    """A sentence, or if it is longer than LONGEST its pieces, cut behind a comma or a space where there is one."""
    while end - start > LONGEST:
        cut = _place_to_cut(text, start, LONGEST)
        yield _trimmed(text, start, cut)
        start, end = _trimmed(text, cut, end)
    if start < end:
        yield start, end


def _place_to_cut(text: str, start: int, length: int) -> int:
    """Behind the last stop, comma or space in the second half of a stretch that must be cut; else its end."""
    window = text[start:start + length]
    return start + next((at for sign in _PLACES_TO_CUT if (at := window.rfind(sign)) > length // 2), length - 1) + 1
