"""Verb forms built from roots by prefixes, infixes, suffixes and reduplication, as templates of a pack tell.

A template is a form with places in braces: {R} the root, {C} its first consonant, {B} what follows that, {V} its first
vowel, {D} its first syllable doubled (consonant and vowel), {S} the root as it stands before a suffix, {T} that without
its first consonant. "~" is a hyphen that writers set or leave out. Of a root of several words the first is conjugated.
A root that ends in a stop written nowhere ("lagda'") is marked with an apostrophe: a suffix then needs no link.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from dragoman.languages.schema import Form, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounds:
    """What the sounds of a language do where affixes meet a root."""

    vowels: str = "aeiou"
    digraphs: Words = ()                # two letters that are one consonant
    raised: dict[str, str] = field(default_factory=dict)    # last vowel of a root -> that vowel before a suffix
    link: str = ""                      # between a root that ends in a vowel and a suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Conjugation:
    """The forms of a family of verbs, as templates; `voice` says which argument they put in the nominative."""

    voice: Literal["actor", "patient"]
    forms: dict[Form, Words]


def conjugate(root: str, conjugation: Conjugation, sounds: Sounds) -> Iterator[tuple[str, str]]:
    """Every form of `root` with the name of the form."""
    head, _, rest = root.partition(" ")
    parts = _parts(head, sounds)
    tail = f" {rest}" if rest else ""
    for form, templates in conjugation.forms.items():
        for template in templates:
            word = template.format_map(parts) + tail
            for hyphen in ("", "-") if "~" in word else ("",):
                yield word.replace("~", hyphen), form


def _parts(root: str, sounds: Sounds) -> dict[str, str]:
    """The pieces of a root that templates name."""
    bare = root.rstrip("'")
    onset = next((d for d in sounds.digraphs if bare.startswith(d)), "") or bare[:1]
    if onset in sounds.vowels:
        onset = ""
    vowel = next((letter for letter in bare if letter in sounds.vowels), "")
    stem = _before_suffix(root, sounds)
    return {
        "R": bare, "C": onset, "B": bare[len(onset) :], "V": vowel, "D": onset + vowel, "S": stem,
        "T": stem[len(onset) :],
    }


def _before_suffix(root: str, sounds: Sounds) -> str:
    """The root as a suffix finds it: its last vowel raised, linked if it ends in a vowel."""
    bare = root.rstrip("'")
    last = max((bare.rfind(vowel) for vowel in sounds.vowels), default=-1)
    if last >= 0 and bare[last] in sounds.raised:
        bare = bare[:last] + sounds.raised[bare[last]] + bare[last + 1 :]
    is_open = not root.endswith("'") and bare[-1:] in sounds.vowels
    return bare + sounds.link if is_open else bare
