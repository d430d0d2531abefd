"""One word of a name as it can be compared: its romanised form and its skeletons, by all rules that apply to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from dragoman.languages.fold import fold_word
from dragoman.merge.names.letters import script_of, sounds_of
from dragoman.merge.names.skeleton import Skeleton, skeleton_of
from dragoman.merge.names.tables import load_tables

#: Words kept read. Names repeat: a million names are made of some hundred thousand words.
_KEPT = 1 << 17
#: More skeletons of one word would cost time and let unlike names meet.
_MOST = 6
_SPELLED = str.maketrans({
    "S": "sh", "Z": "zh", "C": "ch", "J": "j", "X": "kh", "c": "ts", "T": "th", "D": "dh", "G": "gh", "N": "ng",
})
#: An article written together with its name.
_ARTICLE = re.compile(r"\A(?:ال(?=...)|(?:al|el)(?=.....)|аль(?=....))")
#: The same after a first element, however short the name.
_ARTICLE_ANY = re.compile(r"\A(?:ال|(?:al|ul)(?=l))")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name. One object for each spelling, equal to itself alone, so that two are compared once."""

    text: str                           # lower case
    script: str
    romanised: str
    skeletons: tuple[Skeleton, ...]     # the likeliest first
    bones: frozenset[str]
    openings: frozenset[str]            # first bones
    has_article: bool                   # written together with it
    sign: str                           # of a compound name, empty for others
    equivalents: frozenset[int]         # names that are one without sounding alike


NO_WORD = Word("", "", "", (), frozenset(), frozenset(), False, "", frozenset())


@lru_cache(_KEPT)
def word_of(text: str, language: str = "", before: str = "", sign: str | None = None) -> Word:
    """The word `text` (lower case); `before` is what may be written together with it: a particle, an article.

    `sign` stands for `before` if that is the first element of a compound name.
    """
    script = script_of(text)
    variants = list(dict.fromkeys(_variants(text, script, before, sign)))
    skeletons: dict[Skeleton, None] = {}
    romanised = ""
    for number, (opening, variant) in enumerate(variants):
        readings = sounds_of(variant, script, language)
        if not opening:
            romanised = romanised or readings[0].translate(_SPELLED)
        for reading in readings if number == 0 else readings[:1]:
            skeletons[skeleton_of(reading, doubles=script != "arabic").marked(opening)] = None
    kept = tuple(islice(skeletons, _MOST))
    return Word(
        text=text, script=script, romanised=romanised, skeletons=kept,
        bones=frozenset(skeleton.bones for skeleton in kept),
        openings=frozenset(skeleton.bones[:1] for skeleton in kept),
        has_article=script == "arabic" and not before and bare(text) != text,
        sign=variants[0][0],
        equivalents=_equivalents(before + text if sign is not None else text, script),
    )


#: Slavic case endings of names that no rule need take off, for a skeleton has none of them.
_VOWEL_ENDINGS = re.compile(r"(?:ом|ой|ым|[аяуюеи])\Z")


def _equivalents(text: str, script: str) -> frozenset[int]:
    """The names it is a form of; a Slavic case of one too."""
    known = load_tables().equivalents
    folded = fold_word(text)
    if folded in known:
        return known[folded]
    if script != "cyrillic":
        return known.get(fold_word(bare(text)), frozenset())
    stem = _VOWEL_ENDINGS.sub("", folded)
    return next((known[form] for form in (stem, f"{stem}а", f"{stem}й", f"{stem}ь") if form in known), frozenset())


@lru_cache(_KEPT)
def joined(first: Word, second: Word) -> Word:
    """Two words written apart as the one word that another language writes."""
    pairs = [(first.skeletons[0], other) for other in second.skeletons]
    pairs += [(other, second.skeletons[0]) for other in first.skeletons[1:]]
    kept = tuple(islice(dict.fromkeys(one.followed_by(two) for one, two in pairs), _MOST))
    return Word(
        text=first.text + second.text, script=first.script, romanised=first.romanised + second.romanised,
        skeletons=kept, bones=frozenset(skeleton.bones for skeleton in kept),
        openings=frozenset(skeleton.bones[:1] for skeleton in kept),
        has_article=False, sign=first.sign, equivalents=frozenset(),
    )


def _variants(text: str, script: str, before: str, sign: str | None) -> Iterator[tuple[str, str]]:
    """What the word may be without case endings, articles and first elements, each with the sign of such an element."""
    if sign is not None:
        rest = bare(text, short=True)
        yield sign, rest
        yield from ((sign, stem) for stem in _stems(rest))
        yield "", before + text
        return
    for pattern, glued in load_tables().glued:
        if match := pattern.match(text):
            yield glued, text[match.end():]
    if script == "arabic":
        yield "", bare(text)
        yield "", text
    else:
        yield "", text
        yield "", bare(text)
    if before:
        yield "", before + text
    yield from (("", stem) for stem in _stems(text))


def _stems(text: str) -> Iterator[str]:
    """The word without the case endings that its skeleton would keep."""
    for ending in load_tables().cases.get(text[-1:], ()):
        if ending.pattern.match(text):
            yield text[:-ending.length] + ending.instead


def bare(text: str, *, short: bool = False) -> str:
    """The word without an article written together with it; `short` words too, where no doubt is possible."""
    return (_ARTICLE_ANY if short else _ARTICLE).sub("", text)
