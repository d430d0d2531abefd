"""Positions said again in the same text: what one holds of another is one position, with all the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.extract.stances import StanceDraft
from dragoman.languages.rules_schema import StanceRule

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6               # letters by which forms of a word are known to be the same
_MOST_WORDS = 20        # a target may be the rest of a long sentence
_SHARED = 2


def settle_stances(drafts: Sequence[StanceDraft], text: str) -> list[StanceDraft]:
    """The positions and promises of a document; what is said again goes to the first to say so. `text` is folded."""
    settled: list[StanceDraft] = []
    for draft in drafts:
        first = next((old for old in settled if _is_same(old, draft, text)), None)
        if first is None:
            settled.append(draft)
        else:
            first.again.append(draft.span)
    return settled


def _is_same(old: StanceDraft, new: StanceDraft, text: str) -> bool:
    if not isinstance(old.rule, StanceRule) or not isinstance(new.rule, StanceRule):
        return False
    if old.holder_countries != new.holder_countries or old.polarity != new.polarity:
        return False
    if old.rule.stance != new.rule.stance:
        return False
    if not old.target_countries & new.target_countries or new.span[0] < old.span[1]:
        return False            # what stands inside the other is a matter of its own: "urged X to act, and asked it to"
    if old.rule.is_step and old.rule is new.rule:
        return True             # "a note of protest was handed over ... the protest", without the matter of it
    one, other = sorted((_words(old, text), _words(new, text)), key=len)
    is_bare = len(one) < _SHARED and old.target_countries != new.target_countries       # "the support of Ukraine"
    return one <= other and not is_bare


def _words(draft: StanceDraft, text: str) -> frozenset[str]:
    """What a position is about, in stems."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text, *draft.target)[:_MOST_WORDS])
