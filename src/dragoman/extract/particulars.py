"""Particulars of an act beside who takes part and when: its venue, its kind, the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extract.slots import Arguments
from dragoman.languages.rules_schema import EventRule
from dragoman.model.mentions import Phrase, SpottedSentence, Unit


def venue(arguments: Arguments) -> Phrase | None:
    """The venue: what stands in the slot "at"; for what has a direction, where it goes."""
    for slot in ("at", "to"):
        for phrase in arguments.get(slot):
            if phrase.kind == "place" or phrase.form in ("capital", "state"):
                return phrase
    return None


def kind_of(sentence: SpottedSentence, rule: EventRule) -> str:
    """The kind of act that words of the sentence tell, else that of the rule."""
    for topic in sentence.topics:
        if topic.kind == "kind" and topic.value.startswith(f"{rule.id}:"):
            return topic.value.split(":", 1)[1]
    return rule.kind


def span_of(unit: Unit, phrases: Iterable[Phrase], sentence: SpottedSentence) -> tuple[int, int]:
    """The folded offsets of a trigger with those phrases that stand in its sentence."""
    inside = [p for p in phrases if sentence.start <= p.start and p.end <= sentence.end]
    return min([unit.start, *(p.start for p in inside)]), max([unit.end, *(p.end for p in inside)])
