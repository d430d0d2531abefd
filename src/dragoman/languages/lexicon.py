"""The lexicon of a pack: every word and phrase the reader looks for, found from tokens with clitics stripped.

Matching is a token trie, not a character automaton: function words are part of the lexicon, so that hits are dense and
the word-boundary and clitic checks an automaton leaves to its caller would cost more than the walk (decision 0006).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, reduce
from itertools import compress
from typing import Any
from unicodedata import combining

from dragoman.languages.clitics import NO_CLITIC, Clitic, prefixes, takes
from dragoman.languages.marks import has_marks, marks_agree
from dragoman.languages.rules_schema import Clitics
from dragoman.languages.tokens import Tokens, words_of
from dragoman.model.frozen import frozen
from dragoman.model.lexeme import Lexeme as Lexeme  # what it is made of

_KEPT_WORDS = 16_384        # whose readings are remembered: most words of a text are among them, and memory has a bound
_VOWELS = frozenset("aeiou")
_UNLISTED_VERB = Lexeme("verb", "", "past")
_SHORTEST_ROOT = 3      # letters behind what makes an unlisted word a verb


Node = dict[str, Any]           # token -> Node, "" -> list[Lexeme]


@frozen
class Match:
    """Tokens `first` to `last` inclusive read as `lexemes`; `prefix` and `suffix` letters of them are clitics."""

    first: int
    last: int
    lexemes: tuple[Lexeme, ...]
    clitic: Clitic
    prefix: int = 0
    suffix: int = 0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A way into the trie: the node of a first word without its clitics, and what the word alone may mean there."""

    node: Node
    clitic: Clitic
    prefix: int
    suffix: int
    lexemes: tuple[Lexeme, ...]     # those that take the clitics
    small: tuple[Lexeme, ...]       # of these, those that need no capital
    is_plain: bool                  # nothing but a capital tells which of them are written
    goes_on: bool                   # phrases begin with it


@dataclass(frozen=True, slots=True)
class _Opening:
    """All ways into the trie that a word opens, and what the word alone means, with a capital and without one."""

    entries: tuple[_Entry, ...]
    nodes: tuple[Node, ...]         # where phrases go on
    capital: Match | None
    small: Match | None
    is_plain: bool                  # nothing but a capital tells what the word alone means


@dataclass(slots=True)
class Lexicon:
    """All lexemes of a pack in a token trie; nothing is added once it has been asked."""

    clitics: Clitics
    has_case: bool
    verb_shapes: tuple[str, ...] = ()
    ranks: Mapping[str, int] = field(default_factory=dict)      # of kinds: readings come in this order
    root: Node = field(default_factory=dict)
    tells_cases: bool = False           # some lexeme has cases
    _prefixes: dict[str, Clitic] = field(default_factory=dict)
    _verb: re.Pattern[str] | None = None
    _has_endings: bool = False
    _enclitic: Clitic = NO_CLITIC       # what the end of a phrase carries
    _openings: Callable[[str], _Opening | None] = field(init=False)
    _cuts: Callable[[str], tuple[tuple[str, int], ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._prefixes = dict(prefixes(self.clitics))
        shapes = "|".join(re.escape(shape).replace("_", ".") for shape in self.verb_shapes)
        self._verb = re.compile(f"(?:{shapes})[a-z-]{{{_SHORTEST_ROOT},}}") if shapes else None

        self._has_endings = bool(self.clitics.ligature or self.clitics.pronoun)
        self._enclitic = Clitic(pronoun=not self.clitics.ligature)
        self._openings = lru_cache(_KEPT_WORDS)(self._opening)
        self._cuts = lru_cache(_KEPT_WORDS)(lambda word: tuple(self._suffixes(word)))

    def add(self, phrase: str, lexeme: Lexeme) -> None:
        """Add a phrase; the same lexeme twice is one, with the cases of both."""
        node = self.root
        self.tells_cases = self.tells_cases or bool(lexeme.cases)
        for word in words_of(phrase):
            node = node.setdefault(word, {})
        if node is self.root:
            return
        found: list[Lexeme] = node.setdefault("", [])
        if lexeme in found:
            return
        same = next((n for n, other in enumerate(found) if _differ_in_case(other, lexeme)), None)
        if same is None:
            found.append(lexeme)
        else:
            found[same] = replace(lexeme, cases=found[same].cases | lexeme.cases)

    def match(self, tokens: Tokens, first: int, limit: int) -> Match | None:
        """The longest match that starts at token `first` and ends before token `limit`."""
        opening = self._openings(tokens.texts[first])
        if opening is None:
            return None
        if opening.is_plain and not (first + 1 < limit and self._may_go_on(opening, tokens.texts[first + 1])):
            alone = opening.capital if tokens.caps[first] else opening.small
            return alone and Match(first, first, alone.lexemes, alone.clitic, alone.prefix)
        best: Match | None = None
        for entry in opening.entries:
            if (found := self._longest(tokens, entry, first, limit)) is not None:
                best = _better(best, found)
        return best

    def _may_go_on(self, opening: _Opening, word: str) -> bool:
        """Whether `word` behind the opening one may be more of a phrase."""
        nodes = opening.nodes
        for node in nodes:
            if word in node:
                return True
        if nodes and self._has_endings:
            for stem, _ in self._cuts(word):
                for node in nodes:
                    if stem in node:
                        return True
        return False

    def longest(self, tokens: Tokens, first: int, limit: int) -> Iterator[Match]:
        """The longest matches among tokens `first` to `limit`, one behind the other."""
        for position in self._opened(tokens, first, limit):
            if position >= first and (match := self.match(tokens, position, limit)) is not None:
                yield match
                first = match.last + 1

    def matches(self, tokens: Tokens, first: int, limit: int) -> Iterator[Match]:
        """Every match among tokens `first` to `limit`, also inside others, in every way of reading its clitics."""
        openings = list(map(self._openings, tokens.texts[first:limit]))
        for position in compress(range(first, limit), openings):
            opening = openings[position - first]
            for entry in opening.entries if opening is not None else ():
                if entry.goes_on:
                    yield from reversed(self._path(tokens, entry, position, limit))
                elif (alone := self._single(tokens, entry, position)) is not None:
                    yield alone

    def _opened(self, tokens: Tokens, first: int, limit: int) -> Iterator[int]:
        """The tokens among `first` to `limit` that open something; most do not, and no step is taken for them."""
        return compress(range(first, limit), map(self._openings, tokens.texts[first:limit]))

    def guess(self, word: str) -> tuple[Lexeme, ...]:
        """What the shape of a word says that nothing lists: a verb, or nothing."""
        return (_UNLISTED_VERB,) if self._verb and self._verb.fullmatch(word) else ()

    def lookup(self, word: str) -> tuple[Lexeme, ...]:
        """The lexemes of a single folded word, with clitics stripped where that is the only way."""
        opening = self._openings(word)
        return next((entry.lexemes for entry in opening.entries if entry.lexemes), ()) if opening is not None else ()

    def opens(self, word: str) -> bool:
        """Whether a folded word is one of the lexicon or begins a phrase of it."""
        return self._openings(word) is not None

    def has_words(self, words: tuple[str, ...]) -> bool:
        """Whether these words are a phrase of the lexicon, the last with or without its clitic."""
        node = self.root
        for word in words[:-1]:
            if word not in node:
                return False
            node = node[word]
        endings = [words[-1]]
        endings.extend(stem for stem, _ in self._cuts(words[-1]))
        return any("" in node.get(ending, ()) for ending in endings)

    def _longest(self, tokens: Tokens, entry: _Entry, first: int, limit: int) -> Match | None:
        """The longest match on the way from an entry into the trie."""
        if not entry.goes_on:
            return self._single(tokens, entry, first)
        node, texts, clitic, ends = entry.node, tokens.texts, entry.clitic, []
        for last in range(first + 1, limit):
            following = node.get(texts[last])
            if following is None:
                if self._has_endings and (longer := self._ligature(tokens, node, first, last, clitic, entry.prefix)):
                    return longer
                break
            node = following
            if "" in node:
                ends.append((last, node))
        for last, node in reversed(ends):
            if lexemes := self._read(node, tokens, first, last, clitic):
                return Match(first, last, lexemes, clitic, entry.prefix)
        return self._single(tokens, entry, first)

    def _single(self, tokens: Tokens, entry: _Entry, first: int) -> Match | None:
        """What the word alone means."""
        if entry.is_plain:
            lexemes = entry.lexemes if tokens.caps[first] else entry.small
        else:
            lexemes = self._as_written(entry.lexemes, tokens, first, first)
        if not lexemes or (entry.suffix and not self._is_pronoun(tokens, first, entry.suffix)):
            return None
        return Match(first, first, lexemes, entry.clitic, entry.prefix, entry.suffix)

    def _path(self, tokens: Tokens, entry: _Entry, first: int, limit: int) -> list[Match]:
        """The matches on the way from an entry into the trie, each longer than the one before."""
        alone = self._single(tokens, entry, first)
        found = [alone] if alone is not None else []
        node, texts, clitic = entry.node, tokens.texts, entry.clitic
        for last in range(first + 1, limit):
            following = node.get(texts[last])
            if following is None:
                if self._has_endings and (longer := self._ligature(tokens, node, first, last, clitic, entry.prefix)):
                    found.append(longer)
                break
            node = following
            if "" in node and (lexemes := self._read(node, tokens, first, last, clitic)):
                found.append(Match(first, last, lexemes, clitic, entry.prefix))
        return found

    def _ligature(self, tokens: Tokens, node: Node, first: int, last: int, clitic: Clitic, prefix: int) -> Match | None:
        """The last word of a phrase may carry an enclitic ("Punong Ministrong")."""
        after = self._enclitic
        for stem, suffix in self._cuts(tokens.texts[last]):
            following = node.get(stem)
            if following and "" in following:
                lexemes = self._read(following, tokens, first, last, after)
                if lexemes:
                    joined = replace(clitic, pronoun=after.pronoun, link=after.link)
                    return Match(first, last, lexemes, joined, prefix, suffix)
        return None

    def _read(self, node: Node, tokens: Tokens, first: int, last: int, clitic: Clitic) -> tuple[Lexeme, ...]:
        """The lexemes of a node that fit what is written."""
        lexemes = tuple(x for x in node[""] if takes(clitic, x.kind, x.form))
        return self._as_written(self._ordered(lexemes), tokens, first, last)

    def _ordered(self, lexemes: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
        """The likeliest reading first, where the lexicon has ranks."""
        ranks = self.ranks
        return tuple(sorted(lexemes, key=lambda x: ranks[x.kind])) if ranks and len(lexemes) > 1 else lexemes

    def _as_written(
        self, lexemes: tuple[Lexeme, ...], tokens: Tokens, first: int, last: int
    ) -> tuple[Lexeme, ...]:
        """Those of `lexemes` that the text spells so; those whose vowel signs agree with the text's win."""
        lexemes = tuple(x for x in lexemes if self._spelled(x, tokens, first, last))
        if len(lexemes) > 1 and any(x.marked for x in lexemes) and has_marks(tokens.original(first, last)):
            return tuple(x for x in lexemes if x.marked)
        return lexemes

    def _spelled(self, lexeme: Lexeme, tokens: Tokens, first: int, last: int) -> bool:
        if lexeme.exact:
            return tokens.original(first, last).replace("\u00a0", " ") == lexeme.exact
        if lexeme.marked and not marks_agree(tokens.original(first, last), lexeme.marked):
            return False
        return not (lexeme.is_proper and self.has_case) or tokens.caps[first]

    def _is_pronoun(self, tokens: Tokens, index: int, size: int) -> bool:
        """Whether the letters cut off a word's end are written like a pronoun: the fold makes other letters one."""
        if self.clitics.ligature:
            return True
        written = "".join(c for c in tokens.original(index, index) if not combining(c))
        return written[-size:] in self.clitics.pronoun

    def _opening(self, word: str) -> _Opening | None:
        """The ways into the trie that a word opens, None if none."""
        entries = tuple(self._entry(*cut) for cut in self._strip(word))
        if not entries:
            return None
        alone = {
            is_capital: reduce(_better, (
                Match(0, 0, lexemes, entry.clitic, entry.prefix, entry.suffix) for entry in entries
                if (lexemes := entry.lexemes if is_capital else entry.small)
            ), None) for is_capital in (True, False)
        }
        return _Opening(
            entries, tuple(entry.node for entry in entries if entry.goes_on), alone[True], alone[False],
            is_plain=all(entry.is_plain and not entry.suffix for entry in entries),
        )

    def _entry(self, stem: str, clitic: Clitic, prefix: int, suffix: int) -> _Entry:
        node = self.root[stem]
        lexemes = self._ordered(tuple(x for x in node.get("", ()) if takes(clitic, x.kind, x.form)))
        is_plain = not any(x.exact or x.marked for x in lexemes)
        goes_on = not suffix and len(node) > ("" in node)
        small = tuple(x for x in lexemes if not x.is_proper) if self.has_case else lexemes
        return _Entry(node, clitic, prefix, suffix, lexemes, small, is_plain, goes_on)

    def _strip(self, word: str) -> Iterator[tuple[str, Clitic, int, int]]:
        """The word as it is, then without what may be written onto it; only stems the lexicon starts with."""
        if word in self.root:
            yield word, NO_CLITIC, 0, 0
        for stem, clitic, size in self._without_prefix(word):
            if stem in self.root:
                yield stem, clitic, size, 0
        has_link = bool(self.clitics.ligature)
        for stem, length in self._suffixes(word):
            if stem in self.root:
                yield stem, Clitic(pronoun=not has_link, link=has_link), 0, length
            for rest, before, size in self._without_prefix(stem):
                if not before.article and rest in self.root:
                    yield rest, replace(before, pronoun=True), size, length

    def _without_prefix(self, word: str) -> Iterator[tuple[str, Clitic, int]]:
        for size in range(1, min(len(word) - 1, 6)):
            clitic = self._prefixes.get(word[:size])
            if clitic is None:
                continue
            yield word[size:], clitic, size
            if clitic.article and not clitic.article_size:      # fused: a name may bring the article itself
                yield word[size - 1 :], clitic, size - 1        # before a stem with the same letter one is left out
                for article in self.clitics.article:
                    yield article + word[size:], replace(clitic, article=False), size
                    yield article + word[size - 1 :], replace(clitic, article=False), size - 1

    def _suffixes(self, word: str) -> Iterator[tuple[str, int]]:
        for suffix in self.clitics.ligature:
            stem = word[: -len(suffix)]
            if word.endswith(suffix) and len(stem) > 2 and (stem[-1] in _VOWELS) == (len(suffix) > 1):
                yield stem, len(suffix)
        for suffix in self.clitics.pronoun:
            stem = word[: -len(suffix)]
            if word.endswith(suffix) and len(stem) > 1:
                yield stem, len(suffix)
                for old, new in self.clitics.stem_changes.items():
                    if stem.endswith(old):
                        yield stem[: -len(old)] + new, len(suffix)


def _differ_in_case(a: Lexeme, b: Lexeme) -> bool:
    return (a.kind, a.value, a.form, a.tag, a.exact, a.marked) == (b.kind, b.value, b.form, b.tag, b.exact, b.marked) \
        and bool(a.cases) and bool(b.cases)


def _better(best: Match | None, new: Match) -> Match:
    if best is None or _is_better(new, best):
        return new
    return _both(best, new) if _is_cut_alike(best, new) and _says(new) else best


def _is_cut_alike(one: Match, other: Match) -> bool:
    """Whether two readings leave the same letters over, which two stems have in common before a pronoun."""
    return bool(one.suffix) and replace(one, lexemes=other.lexemes) == other


def _both(one: Match, other: Match) -> Match:
    """A word that may be either of two: the sentence tells."""
    return replace(one, lexemes=(*one.lexemes, *(x for x in other.lexemes if x not in one.lexemes)))


def _is_better(new: Match, old: Match) -> bool:
    """Longer first; a word that says something before one that is only known; then the fewest letters cut off."""
    if new.last != old.last:
        return new.last > old.last
    says, said = _says(new), _says(old)
    return says > said if says != said else new.prefix + new.suffix < old.prefix + old.suffix


def _says(match: Match) -> bool:
    """Whether a reading is more than a known word; a name that only shows when letters are cut off is not."""
    unsaid = ("common", "skip", "given") if match.prefix else ("common", "skip")
    return any(lexeme.kind not in unsaid for lexeme in match.lexemes)
