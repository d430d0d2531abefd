"""What a trigger needs beside it: which phrases can be its object, and of what kind each is."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.languages.compile import ACTED
from dragoman.languages.rules_schema import EventRule
from dragoman.model.mentions import Phrase

NOUN_PHRASES = frozenset({"instrument", "mechanism", "conference"})
_OBJECT_CASES = {
    "patient": frozenset({"", "nominative", "subject"}),
    "actor": frozenset({
        "", "nominative", "genitive", "prepositional", "accusative", "object", "of", "on", "at", "to", "with", "from",
    }),
}


def can_be_object(phrase: Phrase, voice: str) -> bool:
    """Whether the case of an instrument or the like lets a verb of that voice act upon it: no "worth", "during"."""
    return phrase.kind not in NOUN_PHRASES or voice == "noun" or phrase.mark in _OBJECT_CASES[voice]


def object_kinds(around: Iterable[Phrase], rule: EventRule) -> set[str]:
    """The kinds of object among some phrases; what is a paper only where it is signed is none for other acts."""
    return {_kind_of(phrase) for phrase in around if phrase.form != ACTED or rule.makes_papers}


def _kind_of(phrase: Phrase) -> str:
    """The kind of object a phrase is: a counterpart is a person, and so is "him"."""
    is_him = phrase.kind == "pronoun" and phrase.mark == "object"
    return "person" if is_him or phrase.kind == "counterpart" else phrase.kind
