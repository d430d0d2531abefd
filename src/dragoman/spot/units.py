"""Units: a sentence covered by the longest readings of the lexicon, dates first, every other word as it is."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.languages.lexicon import Clitic, Lexeme, Lexicon
from dragoman.languages.tokens import Tokens
from dragoman.model.dates import DateMention
from dragoman.model.mentions import Unit

#: The likeliest reading first, where a word has several.
_PRIORITY = {
    kind: rank
    for rank, kind in enumerate((
        "leader", "titles", "title", "royal_honorific", "rank_honorific", "honorific", "counterpart", "group", "state",
        "organisation", "body", "adjective", "people", "metonym", "capital", "instrument", "mechanism",
        "conference", "trigger", "relative", "complementizer", "marker", "case", "pronoun", "conjunction", "cue",
        "negation", "deputy", "modifier", "portfolio", "place", "leader_short", "flow", "stance", "commitment",
        "support", "speech", "verb", "auxiliary", "relational", "break", "apposition", "linker", "resumptive",
        "definite", "possessive", "own", "of", "accredited", "joining", "name_prefix", "name_suffix", "skip", "helper",
        "controller", "period", "value", "multiple", "scale", "currency", "approximate", "given", "ordinal", "common",
    ))
}


def cover(
    tokens: Tokens, first: int, limit: int, lexicon: Lexicon, dates: Mapping[int, tuple[int, DateMention]]
) -> list[Unit]:
    """The units of tokens `first` to `limit`; `dates` maps a token to the last token of a date there and the date."""
    units: list[Unit] = []
    position, bound = first, first
    while position < limit:
        date = dates.get(position)
        if date is not None:
            units.append(_plain(tokens, position, min(date[0], limit - 1), "date", len(units), date[1]))
        else:
            if bound <= position:       # a fixed phrase never reaches into a date ("called | on Monday")
                bound = next((start for start in range(position + 1, limit) if start in dates), limit)
            units.append(_read(tokens, position, bound, lexicon, len(units)))
        position = units[-1].last + 1
    _settle_possessives(units)
    return units


def _settle_possessives(units: list[Unit]) -> None:
    """A word for "him" and "his" is the latter before a noun or what describes one."""
    for unit, after in zip(units, [*units[1:], None], strict=True):
        if unit.kind == "pronoun" and unit.get("possessive") and after is not None and _may_be_owned(after):
            unit.kind = "possessive"


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
    lexemes = tuple(sorted(match.lexemes, key=_rank)) if len(match.lexemes) > 1 else match.lexemes
    return _unit(tokens, (match.first, match.last), lexemes, match.clitic, (match.prefix, match.suffix), index)


def _rank(lexeme: Lexeme) -> int:
    return _PRIORITY[lexeme.kind]


def _unit(
    tokens: Tokens, span: tuple[int, int], lexemes: tuple[Lexeme, ...], clitic: Clitic, cut: tuple[int, int], index: int
) -> Unit:
    first, last = span
    # The article belongs to the phrase, a conjunction or preposition written onto it does not.
    start = tokens.starts[first] + cut[0] - clitic.article_size
    return Unit(
        index=index, first=first, last=last, start=start, end=tokens.ends[last] - cut[1], kind=lexemes[0].kind,
        word=tokens.texts[first] if first == last else " ".join(tokens.texts[first : last + 1]), lexemes=lexemes,
        slot=clitic.slot, has_conjunction=clitic.conjunction, has_article=clitic.article, has_pronoun=clitic.pronoun,
        is_future=clitic.future, is_capital=tokens.caps[first], is_linked=clitic.link,
        whole_start=tokens.starts[first],
    )


def _plain(tokens: Tokens, first: int, last: int, kind: str, index: int, date: DateMention | None = None) -> Unit:
    return Unit(
        index=index, first=first, last=last, start=tokens.starts[first], end=tokens.ends[last], kind=kind,
        word=tokens.texts[first], is_capital=tokens.caps[first], whole_start=tokens.starts[first], date=date,
    )


def _kind(text: str) -> str:
    if text[0].isdigit():
        return "number"
    if text[0].isalpha():
        return "word"
    return {",": "comma", '"': "quote", "(": "open", ")": "close"}.get(text, "sign")
