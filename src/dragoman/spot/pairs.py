"""Words that name sides only by what stands behind them: "the two signed", "Sino-German".

Numbers stand for persons or sides met before where a verb follows ("the two signed", "the two have agreed"); first
parts of compounds are adjectives of states where a hyphen ties the adjective of another to them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.languages.lexicon import Lexeme
from dragoman.languages.tokens import Tokens
from dragoman.model.mentions import Unit

_FINITE = frozenset({"past", "present"})
_LEADING = frozenset({
    "future", "reported", "modal", "do_past", "do_present", "be_past", "be_present", "have_past", "have_present",
})
_NAMED = frozenset({"instrument", "mechanism", "conference", "word", "common", "trigger"})


def read_pairs(units: Sequence[Unit], pairs: Mapping[str, Lexeme]) -> None:
    """Make a number behind an article a group where the verb of a sentence follows it, and no noun."""
    if not pairs:
        return
    for index in range(1, len(units) - 1):
        unit = units[index]
        group = pairs.get(unit.word)
        if group is None:
            continue
        article = units[index - 1].get("helper")
        if article is None or article.value != "definite":
            continue
        if _is_followed_by_verb(units, index + 1):
            unit.lexemes = (group,)
            unit.kind = "group"


def read_joined(units: Sequence[Unit], joined: Mapping[str, Lexeme], tokens: Tokens) -> None:
    """Make the first part of a compound the adjective of its state ("Sino-German", not "General Franco")."""
    if not joined:
        return
    for sign in units[1:-1]:
        if sign.word != "-" or (state := joined.get(units[sign.index - 1].word)) is None:
            continue
        other = units[sign.index + 1]
        if other.kind in _OF_STATES and tokens.glued(sign.first) and tokens.glued(other.first):
            unit = units[sign.index - 1]
            unit.lexemes, unit.kind = (state,), state.kind


#: What the second part of a compound is ("Sino-German", "Sino-US").
_OF_STATES = frozenset({"adjective", "state"})


def read_company(units: Sequence[Unit], company: frozenset[str]) -> None:
    """Make words that lead to company join it to the subject, where no verb stands before them."""
    if not company:
        return
    for unit in units:
        if unit.word in company:
            unit.lexemes, unit.kind = (_JOINT,), _JOINT.kind
        elif any(meaning.kind in _VERBS and meaning.form in _TOLD for meaning in unit.lexemes):
            return


_JOINT = Lexeme("conjunction", "")
_VERBS = frozenset({"trigger", "speech", "support", "verb"})
_TOLD = frozenset({"past", "present", "passive", "participle"})


def _is_followed_by_verb(units: Sequence[Unit], index: int) -> bool:
    """Whether a finite verb stands at `index`, past adverbs; "the two signed papers" are papers."""
    while index < len(units) and (helper := units[index].get("helper")) is not None and helper.value == "adverb":
        index += 1
    unit = units[index] if index < len(units) else None
    if unit is None:
        return False
    helper = unit.get("helper")
    if helper is not None and helper.value in _LEADING:
        return True
    forms = {meaning.form for meaning in unit.lexemes if meaning.kind in ("trigger", "verb", "support", "speech")}
    if not forms & _FINITE or "noun" in forms:
        return False
    behind = units[index + 1] if index + 1 < len(units) else None
    return behind is None or behind.kind not in _NAMED or behind.get("helper", "marker") is not None
