"""Words that a line end or a hasty hand broke in two ("gov-\\nernment", "mag uusap"), put together again.

Nothing is guessed: the whole must be a word of the pack and its halves none, or the first of them one that the pack
lists as never standing alone. Where it lists none, only what a hyphen breaks is put together. The folded text loses
what stands between the halves; its way back to the original stays exact, so that what is quoted keeps the break.
"""

from __future__ import annotations

from dragoman.languages.lexicon import Lexicon, Match
from dragoman.languages.tokens import Tokens
from dragoman.model.folded import Folded

_SHORTEST_WHOLE = 6
_SHORTEST_HALF = 2


def rejoin(tokens: Tokens, lexicon: Lexicon, beginnings: frozenset[str]) -> Folded:
    """The folded text of `tokens` with its broken words whole; the same object where none is broken."""
    folded = tokens.folded
    gaps: list[tuple[int, int, str]] = []       # start, end, what comes there instead
    done = 0
    for index in range(len(tokens) - 1) if beginnings else _before_hyphens(tokens):
        last = _other_half(tokens, index, lexicon, beginnings) if index >= done else 0
        if last and (sign := _joint(tokens, index, last, lexicon, beginnings)) is not None:
            gaps.append((tokens.ends[index], tokens.starts[last], sign))
            done = last + 1
    return _closed(folded, gaps) if gaps else folded


def _before_hyphens(tokens: Tokens) -> list[int]:
    return [index - 1 for index, text in enumerate(tokens.texts) if text == "-" and index]


def _other_half(tokens: Tokens, index: int, lexicon: Lexicon, beginnings: frozenset[str]) -> int:
    """The token that may end the word begun at `index`, 0 if none: the next one or that behind a hyphen."""
    texts = tokens.texts
    word = texts[index]
    if len(word) < _SHORTEST_HALF or not (word in beginnings or _is_unknown(word, lexicon)) or not word.isalpha():
        return 0
    last = index + 2 if texts[index + 1] == "-" and tokens.glued(index + 1) and index + 2 < len(tokens) else index + 1
    other = texts[last]
    if len(other) < _SHORTEST_HALF or not other.isalpha() or tokens.caps[last]:
        return 0
    return last if word in beginnings or _is_unknown(other, lexicon) else 0


def _joint(
    tokens: Tokens, first: int, last: int, lexicon: Lexicon, beginnings: frozenset[str]
) -> str | None:
    """What stands between the halves of a word, nothing or a hyphen; None if they are none of a word."""
    first_half, other = tokens.texts[first], tokens.texts[last]
    if len(first_half) + len(other) < _SHORTEST_WHOLE:
        return None
    is_glued = last > first + 1 and tokens.glued(last)
    found: Match | None = lexicon.match(tokens, first, min(last + 1, len(tokens)))
    if found is not None and found.last >= last:
        return None             # a phrase of the pack as it stands
    if any(not lexeme.is_proper or tokens.caps[first] for lexeme in lexicon.lookup(first_half + other)):
        return ""
    is_begun = first_half in beginnings and not is_glued
    return "-" if is_begun and lexicon.has_words((first_half, "-", other)) else None


def _is_unknown(word: str, lexicon: Lexicon) -> bool:
    return not lexicon.opens(word)


def _closed(folded: Folded, gaps: list[tuple[int, int, str]]) -> Folded:
    """The text with each gap replaced by its sign, which comes from where the gap begins."""
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for start, end, sign in gaps:
        pieces.append(folded.text[done:start] + sign)
        origins.extend(folded.origins[done : start + len(sign)])
        done = end
    pieces.append(folded.text[done:])
    origins.extend(folded.origins[done:])
    return Folded("".join(pieces), folded.original, origins)
