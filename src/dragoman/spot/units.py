"""Units: a sentence covered by the longest readings of the lexicon, dates first, every other word as it is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from dragoman.languages.lexicon import Lexicon
from dragoman.languages.tokens import Tokens
from dragoman.model.dates import DateMention
from dragoman.model.mentions import Unit


def cover(
    tokens: Tokens, first: int, limit: int, lexicon: Lexicon, dates: Mapping[int, tuple[int, DateMention]]
) -> list[Unit]:
    """The units of tokens `first` to `limit`; `dates` maps a token to the last token of a date there and the date."""
    units: list[Unit] = []
    position = first
    for start in (*sorted([token for token in dates if first <= token < limit]), limit):
        while position < start:         # a fixed phrase never reaches into a date ("called | on Monday")
            units.append(_read(tokens, position, start, lexicon, len(units)))
            position = units[-1].last + 1
        if position == start and start < limit:
            last, date = dates[start]
            units.append(_plain(tokens, start, min(last, limit - 1), "date", len(units), date))
            position = units[-1].last + 1
    _settle_possessives(units)
    return units


def _settle_possessives(units: list[Unit]) -> None:
    """A word for "him" and "his", or for both senses of "her", is the latter before a noun or what describes one."""
    for unit, after in pairwise(units):
        if unit.kind != "pronoun":
            continue
        if unit.get("possessive") and _may_be_owned(after):
            unit.kind = "possessive"
        elif unit.get("skip") and _may_be_owned(_described(units, after)):
            unit.kind = "skip"


def _described(units: list[Unit], unit: Unit) -> Unit:
    """The noun behind words that only describe one ("her official visit"), or the last of them."""
    while unit.kind == "skip" and unit.index + 1 < len(units):
        unit = units[unit.index + 1]
    return unit


def _may_be_owned(unit: Unit) -> bool:
    form = unit.lexemes[0].form if unit.lexemes else ""
    return unit.kind not in _UNOWNED and (form in _NOMINAL or unit.kind in _OWNED)


_NOMINAL = frozenset({"", "noun", "participle", "passive_participle"})
#: What nobody owns, and what can be owned though it has a form.
_UNOWNED = frozenset({
    "sign", "comma", "quote", "open", "close", "conjunction", "marker", "date", "negation", "verb", "support", "skip",
    "relative", "complementizer", "break", "auxiliary", "speech", "pronoun", "cue",
})
_OWNED = frozenset({"title", "titles", "counterpart", "group", "body", "deputy", "portfolio"})


def _read(tokens: Tokens, position: int, limit: int, lexicon: Lexicon, index: int) -> Unit:
    match = lexicon.match(tokens, position, limit)
    if match is None:
        unit = _plain(tokens, position, position, _kind(tokens.texts[position]), index)
        unit.is_linked = unit.kind == "word" and unit.word.endswith(lexicon.clitics.ligature)
        if unit.kind == "word" and (not unit.is_capital or index == 0) and (lexemes := lexicon.guess(unit.word)):
            unit.kind, unit.lexemes = "verb", lexemes
        return unit
    first, last, lexemes, clitic = match.first, match.last, match.lexemes, match.clitic
    if clitic.article and lexemes[0].kind == "state":
        lexemes = tuple(m for m in lexemes if m.kind == "adjective") or lexemes     # a name takes no article
    start = tokens.starts[first]
    # The article belongs to the phrase, a conjunction or preposition written onto it does not. No keywords: with them
    # making the units of a text takes twice as long.
    return Unit(
        index, first, last, start + match.prefix - clitic.article_size, tokens.ends[last] - match.suffix,
        lexemes[0].kind,
        tokens.texts[first] if first == last else " ".join(tokens.texts[first : last + 1]), lexemes,
        clitic.slot, clitic.conjunction, clitic.article, clitic.pronoun, clitic.future, tokens.caps[first],
        clitic.link, start,
    )


def _plain(tokens: Tokens, first: int, last: int, kind: str, index: int, date: DateMention | None = None) -> Unit:
    start = tokens.starts[first]
    return Unit(
        index, first, last, start, tokens.ends[last], kind, tokens.texts[first], is_capital=tokens.caps[first],
        whole_start=start, date=date,
    )


#: Signs that are more than a sign.
_SIGNS = {",": "comma", '"': "quote", "(": "open", ")": "close"}


def _kind(text: str) -> str:
    if text[0].isalpha():
        return "word"
    return "number" if text[0].isdigit() else _SIGNS.get(text, "sign")
