"""Sounds into what two spellings of one name share: two views, nearly all sounds and the bare bones."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Sounds that one script cannot tell apart; vowels in three kinds.
_ALIKE = str.maketrans({
    "p": "b", "v": "f", "w": "f", "T": "t", "D": "d", "q": "k", "G": "g", "X": "h", "Z": "J", "N": "n",
    "e": "i", "y": "i", "o": "u",
})
#: Consonants that newspapers mix: hard and soft, voiced and voiceless.
_MIXED = str.maketrans({"d": "t", "g": "k", "z": "s", "J": "s", "S": "s", "C": "s", "c": "s"})
_NO_VOWELS = str.maketrans(dict.fromkeys("aiu", ""))
_DOUBLE = re.compile(r"(.)\1+")
_DOUBLE_VOWEL = re.compile(r"([aiu])\1+")
_VOWELS = "aiu"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One reading of a word: its sounds without the last vowel, its bare bones, and all its sounds."""

    sounds: str
    bones: str
    whole: str

    def marked(self, sign: str) -> Skeleton:
        """The same behind a first element that `sign` stands for."""
        return Skeleton(sign + self.sounds, sign + self.bones, sign + self.whole) if sign else self

    def followed_by(self, other: Skeleton) -> Skeleton:
        """Two words as one: a vowel that opened the second no longer counts."""
        whole, bones = self.whole + other.whole, self.bones + other.bones[other.whole[:1] in _VOWELS:]
        return Skeleton(_trimmed(whole, bones), bones, whole)


def skeleton_of(reading: str, *, doubles: bool = True) -> Skeleton:
    """The two views of a reading; a word that opens with a vowel keeps a sign for it.

    `doubles`: two equal consonants in a row are one sound, as they are where all vowels are written.
    """
    sounds = reading.translate(_ALIKE)
    mixed = sounds.translate(_MIXED)
    same = _DOUBLE if doubles else _DOUBLE_VOWEL
    sounds, mixed = same.sub(r"\1", sounds), same.sub(r"\1", mixed)
    opening = "a" if sounds[:1] in _VOWELS else ""
    bones = mixed.translate(_NO_VOWELS)
    return Skeleton(_trimmed(sounds, bones), opening + bones, sounds)


def _trimmed(sounds: str, bones: str) -> str:
    """The sounds without the last vowel, which changes with case and language; short words need it."""
    return sounds.rstrip(_VOWELS) if len(bones) > 1 else sounds
