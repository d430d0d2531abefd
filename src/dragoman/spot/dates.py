"""Dates: a folded text in, every date expression in it out, parsed but not resolved (`resolve/dates.py` does that)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress

from dragoman.languages.dates_schema import DatePack
from dragoman.languages.tokens import cut
from dragoman.model.dates import DateMention
from dragoman.model.folded import Folded
from dragoman.spot.date_chart import FIGURES, Chart, Found, Lexicon, NeedsText, Token
from dragoman.spot.date_numbers import is_year
from dragoman.spot.date_patterns import build_trees
from dragoman.spot.date_readings import kind_of
from dragoman.spot.date_words import TOKEN, build_vocabulary

_KEPT_WORDS = 16_384                    # bounds on memory
_KEPT_CHAINS = 4_096
_LONGEST_CHAIN = 48                     # tokens; a longer chain of date words is cut
_LEAST_HEAD = 4                         # characters of figures that can make a date with a word
_LEAST_DATE = 6                         # characters of figures that can make a date by themselves
_BEFORE_CHAIN = frozenset(" \n([{\"'.,:;!?")
_JOINING = frozenset("-/'")
_MEASURES = frozenset("%‰°$€£¥₽₱+")


class DateSpotter:
    """The date grammar of one language; compile it once and use it for every text."""

    def __init__(self, pack: DatePack) -> None:
        """Compile the words and patterns of a pack."""
        where = f"{pack.code}/dates.toml"
        self._trees, literals = build_trees(pack.patterns, frozenset(pack.words.words), where)
        self._vocabulary = build_vocabulary(pack, literals)
        self._lexicon = Lexicon(self._vocabulary.entries, pack.patterns, pack.words.week_start)
        self._order = pack.words.order
        #: Texts name the same dates over and over, and most of their words are the same few.
        self._by_words = lru_cache(_KEPT_CHAINS)(self._without_text)
        self._can_head = lru_cache(_KEPT_WORDS)(self._heads)

    def find(self, folded: Folded) -> list[DateMention]:
        """All date expressions of a text, in order, none overlapping another."""
        mentions: list[DateMention] = []
        for chain in self._chains(folded.text):
            mentions += self._read_chain(chain, folded)
        return mentions

    def _chains(self, text: str) -> Iterator[list[Token]]:
        """Unbroken stretches of words, figures and signs that occur in dates, with at least one that can make one."""
        known = self._vocabulary.pieces
        words, starts, _ = cut(TOKEN, text)
        done = 0        # most words of a text stand near no word that makes a date: only around these is looked
        for index in compress(range(len(words)), map(self._can_head, words)):
            if index < done:
                continue
            first, end = index, index + 1
            while first > done and (words[first - 1] in known or words[first - 1][0] in FIGURES):
                first -= 1
            while end < len(words) and (words[end] in known or words[end][0] in FIGURES):
                end += 1
            done = end
            after = (words[end], starts[end]) if end < len(words) else None
            yield from self._in_stretch(text, list(zip(words[first:end], starts[first:end], strict=True)), after)

    def _in_stretch(
        self, text: str, words: list[tuple[str, int]], after: tuple[str, int] | None
    ) -> Iterator[list[Token]]:
        """The chains of a stretch of known words and figures; `after` is the unknown word behind it."""
        known, heads = self._vocabulary.pieces, self._vocabulary.heads
        chain: list[Token] = []
        has_head = False
        for word, start in words:
            if not chain and not _begins(word, text, start):
                continue
            pieces = known.get(word)
            if pieces is not None:
                chain += [Token(piece, start + a, start + z) for a, z, piece in pieces]
                has_head = has_head or word in heads
            else:
                chain += _split_figures(word, start)
                has_head = has_head or len(word) >= _LEAST_HEAD
            if len(chain) >= _LONGEST_CHAIN:
                if has_head and self._is_enough(chain):
                    yield chain
                chain, has_head = [], False
        if has_head and self._is_enough(chain):
            yield _without_measure(chain, *after) if after is not None else chain

    def _is_enough(self, chain: list[Token]) -> bool:
        """Whether a chain is more than a word that cannot be an expression by itself, or a row of numbers."""
        if len(chain) == 1:
            return chain[0].word in self._vocabulary.solos or _can_be_date(chain[0])
        return any(token.word[0].isalpha() or _can_be_date(token) for token in chain)

    def _read_chain(self, chain: list[Token], folded: Folded) -> Iterator[DateMention]:
        """The longest expressions of a chain, from the left."""
        found = self._by_words(tuple([token.word for token in chain]))
        for first, end, reading in self._longest(chain, folded) if found is None else found:
            yield DateMention(
                start=chain[first].start, end=chain[end - 1].end, kind=kind_of(reading),
                first=reading.first, last=reading.last, relation=reading.relation, tense=reading.tense,
                rule=" ".join(reading.rules),
            )

    def _longest(self, chain: list[Token], folded: Folded | None) -> tuple[Found, ...]:
        chart = Chart(chain, folded, self._lexicon, self._order)
        chart.run(self._trees)
        done, longest = 0, []
        for found in sorted(chart.readings, key=lambda found: (found[0], -found[1])):
            if found[0] >= done:
                done = found[1]
                longest.append(found)
        return tuple(longest)

    def _without_text(self, words: tuple[str, ...]) -> tuple[Found, ...] | None:
        """The longest expressions of a chain of words wherever it stands, None if that hangs on what is around it."""
        try:
            return self._longest([Token(word, 0, 0) for word in words], None)
        except NeedsText:
            return None

    def _heads(self, word: str) -> bool:
        """Whether an expression can be built around a word or figure."""
        return word in self._vocabulary.heads or (len(word) >= _LEAST_HEAD and word[0] in FIGURES)


def _begins(word: str, text: str, start: int) -> bool:
    """Whether a known word, sign or figure may begin a chain; what hangs on an unknown word may not."""
    if start == 0 or text[start - 1] in _BEFORE_CHAIN:
        return True
    return word[0].isalpha() or (word[0] not in FIGURES and word not in _JOINING)


def _can_be_date(token: Token) -> bool:
    return token.word[0] in FIGURES and len(token.word) >= _LEAST_DATE


def _split_figures(word: str, start: int) -> list[Token]:
    """The tokens of a run of figures; "5,2015" is a day and a year."""
    day, comma, year = word.partition(",")
    if comma and len(day) <= 2 and len(year) == 4 and year.isdigit() and is_year(int(year)):
        middle = start + len(day)
        return [Token(day, start, middle), Token(",", middle, middle + 1), Token(year, middle + 1, start + len(word))]
    return [Token(word, start, start + len(word))]


def _without_measure(chain: list[Token], word: str, start: int) -> list[Token]:
    """The chain before an unknown word at `start`, without a number that the word is written onto ("5%", "20km")."""
    last = chain[-1]
    is_measure = last.end == start and last.word[0] in FIGURES and (word[0].isalnum() or word in _MEASURES)
    return chain[:-1] if is_measure else chain
