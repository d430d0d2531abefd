"""Which paragraphs of a page are the headline, which the article, and which only stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.languages.fold import fold, fold_word
from dragoman.languages.sentences_schema import SentenceRules
from dragoman.model.text import SentenceKind
from dragoman.segment.paragraphs import Bounds

_LONGEST_HEADLINE = 200
_LONGEST_BYLINE = 60
_LONGEST_RELATED = 150
_LONGEST_LINE = 300                     # boilerplate is short; what is longer is read
_FINAL_STOP = re.compile(r"[.!?؟…。।:؛;][\"»”’')\]]*\s*$")
#: What may stand before the first word of a line: bullets, arrows, quotes, emoji.
_LEAD = re.compile(r"^[\W_]+")
_TRAIL = re.compile(r"[\W_]+$")
_ADDRESS = re.compile(r"^\W*(?:https?://\S+|www\.\S+|t\.me/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\W*$", re.IGNORECASE)
_HASHTAGS = re.compile(r"^(?:\W*#\w+\W*)+$")
_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d{2}(?:\W*\w{1,3}){0,3}\W*$")
_INITIALS = re.compile(r"^\W*(?:\w{1,3}\s*[/\-]\s*)+\w{1,3}\W*$")
_YEAR = re.compile(r"\b(?:1[34]|19|20)\d{2}\b")
_RIGHTS = re.compile(r"^\W*(?:©|\(c\)\s*\d{4}|copyright\b)", re.IGNORECASE)


class LineMarker:
    """Marks the paragraphs of texts in one language; made once for each pack."""

    def __init__(self, rules: SentenceRules) -> None:
        self._starts = _start_pattern(rules.boilerplate_starts)
        self._lines = {_bare(fold_word(line)) for line in rules.boilerplate_lines}
        self._words = {fold_word(word) for word in rules.boilerplate_words}
        self._related = _start_pattern(rules.related_headings)
        self._bylines = _start_pattern(rules.byline_starts)

    def kinds(self, text: str, spans: Sequence[Bounds], title: str | None = None) -> list[SentenceKind]:
        """The kind of each paragraph; `title` is the one given with the document."""
        wanted = _bare(fold_word(title)) if title else ""
        kinds: list[SentenceKind] = []
        is_list = False
        for number, (start, end) in enumerate(spans):
            line = text[start:end]
            if end - start > _LONGEST_LINE:
                is_list = False
                kinds.append("body")
                continue
            folded = _LEAD.sub("", fold(line).text)
            is_related, is_list = self._related_list(line, folded, is_list)
            place = min(number, len(spans) - 1 - number)
            if wanted and number < 3 and _same_title(_bare(folded), wanted):
                kinds.append("headline")
            else:
                is_noise = is_related or self._is_boilerplate(line, folded, place)
                kinds.append("boilerplate" if is_noise else "body")
        if not title:                   # a document that brings its title rarely repeats it in other words
            _mark_headline(text, spans, kinds)
        return kinds

    def _related_list(self, line: str, folded: str, is_list: bool) -> tuple[bool, bool]:
        """Whether this line names other articles, and whether the next may; a full stop ends such a list."""
        if heading := self._related.match(folded):
            return True, len(folded[heading.end():].split()) < 3
        goes_on = is_list and len(line) <= _LONGEST_RELATED and not _FINAL_STOP.search(line)
        return goes_on, goes_on

    def _is_boilerplate(self, line: str, folded: str, place: int) -> bool:
        bare = _bare(folded)
        if not bare or bare in self._lines or self._starts.match(folded) or self._only_words(bare):
            return True
        return _is_furniture(line, place) or (place < 4 and self._is_byline(line, folded))

    def _is_byline(self, line: str, folded: str) -> bool:
        if len(line) > _LONGEST_BYLINE or _FINAL_STOP.search(line) or any(char.isdigit() for char in line):
            return False
        return bool(self._bylines.match(folded))

    def _only_words(self, bare: str) -> bool:
        if len(bare) > _LONGEST_RELATED:
            return False
        known = 0
        for part in bare.split():
            if word := _bare(part):
                if word not in self._words:
                    return False        # the first word settles it for most lines
                known += 1
        return known > 1


def _is_furniture(line: str, place: int) -> bool:
    """Lines no language is needed for: addresses, hashtags, rights, times, initials of editors."""
    if _ADDRESS.match(line) or _HASHTAGS.match(line) or _RIGHTS.match(line):
        return True
    return place < 2 and len(line) <= 20 and bool(_CLOCK.match(line) or _INITIALS.match(line))


def _same_title(line: str, title: str) -> bool:
    """Whether a line is the title, or a longer or shorter form of it."""
    words, wanted = set(line.split()), set(title.split())
    return len(words & wanted) >= 0.8 * max(len(words), len(wanted))


def _mark_headline(text: str, spans: Sequence[Bounds], kinds: list[SentenceKind]) -> None:
    """The first line of the article proper is its headline if it is short, ends without a stop, and text follows."""
    first = next((number for number, kind in enumerate(kinds[:4]) if kind == "body"), None)
    if first is None or "body" not in kinds[first + 1:]:
        return
    line = text[slice(*spans[first])]
    if len(line) <= _LONGEST_HEADLINE and not (_is_dateline(fold(line).text) or _FINAL_STOP.search(line)):
        kinds[first] = "headline"


def _is_dateline(folded: str) -> bool:
    """Place, outlet and date on a line of their own: "Minsk", "Muscat - ONA", "Moscow, 11 August 2015"."""
    words = len(folded.split())
    return words < 3 or (words <= 14 and bool(_YEAR.search(folded))) or (words <= 5 and "-" in folded)


def _start_pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Matches a folded line that begins with one of the words; a colon belongs to the words that have one."""
    folded = sorted({_LEAD.sub("", fold_word(word)) for word in words}, key=len, reverse=True)
    inner = "|".join(re.escape(word).replace(":", r"\s?:") for word in folded)
    return re.compile(rf"(?:{inner})(?![\w-])" if inner else r"(?!)")


def _bare(line: str) -> str:
    return _TRAIL.sub("", _LEAD.sub("", line))
