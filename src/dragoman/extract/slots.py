"""Slots: what stands to a trigger in which part, and the classes of word forms that order them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from dragoman.model.mentions import Phrase

#: Form of a trigger -> the class whose order of arguments it has.
FORM_CLASS = {
    "past": "verb", "present": "verb", "future": "verb", "infinitive": "infinitive", "passive": "passive",
    "passive_future": "passive", "noun": "noun", "participle": "participle", "passive_participle": "passive",
    "gerund": "participle",
}


@dataclass(slots=True)
class Arguments:
    """Phrases by slot, in the order of the text; `inherited` subjects come from an earlier clause."""

    slots: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    is_subject_inherited: bool = False
    is_subject_unread: bool = False         # a noun that no phrase reads acts ("firms that support the plan")

    def get(self, slot: str) -> list[Phrase]:
        """The phrases of one slot."""
        return self.slots.get(slot, [])

    def all(self) -> list[Phrase]:
        """Every phrase of every slot."""
        return [phrase for phrases in self.slots.values() for phrase in phrases]
